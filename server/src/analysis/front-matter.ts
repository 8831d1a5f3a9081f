// Reads what a file says of its article before the text begins: YAML or TOML front matter, the header of a mail, or lines of
// `Key: value`. Only plain values on one line are read; the rest of the block is passed over. Linear in the block.

/** The source of an article as its file states it, each value on one line as written. */
export interface StatedSource {
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly date?: string;
  readonly url?: string;
  /** What the file is to its folder: "draft". */
  readonly role?: string;
}

/** Keys by field, the best first; without case, `-`, `_` and spaces. */
const KEYS: readonly (readonly [field: keyof StatedSource, keys: readonly string[]])[] = [
  ['title', ['title', 'headline', 'subject']],
  ['outlet', ['publisher', 'outlet', 'publication', 'newspaper', 'sitename', 'site', 'source']],
  ['author', ['author', 'authors', 'byline', 'from']],
  [
    'date',
    [
      'published',
      'datepublished',
      'publisheddate',
      'publishdate',
      'publicationdate',
      'publishedat',
      'publishedon',
      'publishedtime',
      'pubdate',
      'articlepublishedtime',
      'date',
      'posted',
      'created',
      'sent',
    ],
  ],
  ['role', ['role', 'sourcemarkrole']],
  ['url', ['url', 'canonical', 'canonicalurl', 'link', 'sourceurl', 'permalink', 'ogurl']],
];

const MOST_LINES = 200;
const LONGEST_VALUE = 500;

/** `undefined` if the file states nothing. */
export function readStatedSource(text: string): StatedSource | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const lines = firstLines(text, start);
  const opening = lines[0]?.trim();
  const isFenced = opening === '---' || opening === '+++';
  const closing = isFenced ? lines.findIndex((line, at) => at > 0 && line.trim() === opening) : -1;
  if (isFenced && closing < 0) return undefined;
  const values = isFenced ? valuesOf(lines.slice(1, closing)) : valuesOf(headerLines(lines));
  const stated: { -readonly [Key in keyof StatedSource]: StatedSource[Key] } = {};
  for (const [field, keys] of KEYS) {
    const key = keys.find((each) => values.has(each));
    if (key !== undefined) stated[field] = values.get(key)!;
  }
  // One such line may be prose ("Author: the man who came late"), two are a header.
  return Object.keys(stated).length >= (isFenced ? 1 : 2) ? stated : undefined;
}

function firstLines(text: string, start: number): string[] {
  const lines: string[] = [];
  let from = start;
  while (lines.length < MOST_LINES && from < text.length) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    // A paragraph is no line of a header.
    lines.push(text.slice(from, Math.min(to, from + LONGEST_VALUE)).replace(/\r$/, ''));
    from = to + 1;
  }
  return lines;
}

const FIELD = /^["']?([A-Za-z][A-Za-z0-9_. -]{0,30}?)["']?[ \t]*[:=][ \t]+(\S.*)$/;

/** The lines of a mail's header or of a list of fields, folded lines included. */
function headerLines(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line, at) => !FIELD.test(line) && !(at > 0 && /^[ \t]+\S/.test(line)));
  return end < 0 ? lines : lines.slice(0, end);
}

function valuesOf(lines: readonly string[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const line of lines) {
    const field = FIELD.exec(line);
    if (field === null) continue;
    const key = field[1]!
      .toLowerCase()
      .replace(/^(?:og|article|dc|dcterms)[.:]/, '')
      .replace(/[-_. ]/g, '');
    const value = plainValue(field[2]!);
    if (value !== '' && !values.has(key)) values.set(key, value);
  }
  return values;
}

/** A scalar without its quotes and comment. The first item of a list in brackets; blocks and anchors have no plain value. */
function plainValue(written: string): string {
  const value = written.trim();
  const double = /^"((?:[^"\\]|\\.)*)"\s*(?:,|#.*)?$/.exec(value);
  if (double !== null) return double[1]!.replace(/\\(["\\/])/g, '$1').trim();
  const single = /^'((?:[^']|'')*)'\s*(?:,|#.*)?$/.exec(value);
  if (single !== null) return single[1]!.replaceAll("''", "'").trim();
  const unescaped = /^(["'])(.*)\1$/.exec(value);
  if (unescaped !== null) return unescaped[2]!.trim();
  if (/^[|>&*{!]/.test(value)) return '';
  if (value.startsWith('[')) return plainValue(value.slice(1).split(']')[0]!.split(',')[0]!);
  const comment = value.search(/\s#/);
  return (comment < 0 ? value : value.slice(0, comment)).trim();
}

/** Offset after YAML front matter (`---` to `---`), or 0. A byte-order mark may come before it. */
export function frontMatterEnd(text: string): number {
  const open = /^\ufeff?---[ \t]*(?:\r\n?|\n)/.exec(text.slice(0, 20));
  if (open === null) return text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const close = /(?:\r\n?|\n)(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/.exec(text.slice(open[0].length - 1));
  return close === null ? 0 : open[0].length - 1 + close.index + close[0].length;
}
