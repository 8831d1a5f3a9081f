// Finds Markdown on which the parser's time grows with the square of the size: thousands of marks in one paragraph, or
// hundreds of nested lists. A text with more of a kind than people write is read without that kind.

/** Brackets of a text, and marks of emphasis in one paragraph. */
const MOST_BRACKETS = 5000;
const MOST_EMPHASIS = 4000;
/** Angle brackets of a paragraph times its length: each is looked at up to the paragraph's end. */
const MOST_TAG_STEPS = 1e8;
/** UTF-16 code units of an address without spaces. */
const LONGEST_ADDRESS = 2000;
/** Lists and quotations in one another. */
const MOST_NESTED = 100;

const [LINE_FEED, SPACE, TAB, GREATER, LESS] = [10, 32, 9, 62, 60];
const [STAR, UNDERSCORE, TILDE, OPEN_BRACKET, CLOSE_BRACKET] = [42, 95, 126, 91, 93];
const [PLUS, HYPHEN, STOP, CLOSE_PARENTHESIS, ZERO, NINE] = [43, 45, 46, 41, 48, 57];

/** The names of the parsers to leave out. `text` has line feeds only. */
export function costlySyntax(text: string): string[] {
  const left = new Set<string>();
  let [opening, closing] = [0, 0];
  let [paragraph, emphasis, angles] = [0, 0, 0];
  let [word, isBlank] = [0, true];
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : LINE_FEED;
    if (code === LINE_FEED || code === SPACE || code === TAB) {
      if (at - word > LONGEST_ADDRESS && ADDRESS.test(text.slice(word, at))) left.add('Autolink');
      word = at + 1;
      if (code !== LINE_FEED) continue;
      if (angles * (at - paragraph) > MOST_TAG_STEPS) left.add('HTMLTag');
      if (emphasis > MOST_EMPHASIS) left.add('Emphasis').add('Strikethrough');
      if (isBlank) [paragraph, emphasis, angles] = [at + 1, 0, 0];
      else if (nestedAt(text, text.lastIndexOf('\n', at - 1) + 1) > MOST_NESTED)
        left.add('Blockquote').add('BulletList').add('OrderedList');
      isBlank = true;
      continue;
    }
    isBlank = false;
    if (code === STAR || code === UNDERSCORE || code === TILDE) {
      if (at === 0 || text.charCodeAt(at - 1) !== code) emphasis += 1;
    } else if (code === LESS) angles += 1;
    else if (code === OPEN_BRACKET) opening += 1;
    else if (code === CLOSE_BRACKET) closing += 1;
  }
  if (Math.max(opening, closing) > MOST_BRACKETS) left.add('Link').add('Image').add('LinkEnd');
  return [...left].sort();
}

const ADDRESS = /www\.|:\/\/|(?:mailto|xmpp):|@/;

/** Marks of lists and quotations at the start of a line. */
function nestedAt(text: string, start: number): number {
  let count = 0;
  for (let at = start; ; at += 1) {
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (code === SPACE || code === TAB || (code >= ZERO && code <= NINE)) continue;
    if (code !== GREATER && !(isListMark(code) && (next === SPACE || next === TAB))) return count;
    count += 1;
  }
}

/** One of `* + - . )`; the last two follow a number. */
function isListMark(code: number): boolean {
  return code === STAR || code === PLUS || code === HYPHEN || code === STOP || code === CLOSE_PARENTHESIS;
}
