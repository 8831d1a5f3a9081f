// The differences between two versions of a quotation, word by word and as written, and the kind of each: a negation,
// hedge, number or name that only one version has, a cut, or other words.

import type { Language } from '../../analysis/language/language.ts';
import { alignWords } from './word-alignment.ts';
import { normalizerFor, type PlacedWord, type WordNormalizer } from './words.ts';

/** From the gravest to the least. */
const KINDS = ['negation', 'hedge', 'number', 'name', 'other', 'cut'] as const;
export type DifferenceKind = (typeof KINDS)[number];

/** A stretch that both versions have (each as it is written there), or a difference, with one side possibly empty. */
export interface Segment {
  readonly here: string;
  readonly there: string;
  readonly equal: boolean;
  /**
   * Of a difference. A `cut` is words that the other version leaves out at its start or end, or within it where an ellipsis
   * or whole sentences allow it.
   */
  readonly kind?: DifferenceKind;
}

/** Words `from` to `to` of one version. */
interface Stretch {
  readonly text: string;
  readonly all: readonly PlacedWord[];
  readonly from: number;
  readonly to: number;
}

/** The position of a difference in the quotation. */
type Position = 'start' | 'within' | 'end';

/**
 * Compares two versions of a quotation. `partial`: one of them is quoted within a reporter's sentence, which may have the
 * words that it lacks at its ends.
 */
export function differenceOf(
  hereAsPrinted: string,
  thereAsPrinted: string,
  language: Language,
  partial = false,
): Segment[] {
  const normalizer = normalizerFor(language);
  const [here, there] = [withoutBracketedCapitals(hereAsPrinted), withoutBracketedCapitals(thereAsPrinted)];
  const [a, b] = [normalizer.placedWordsOf(here), normalizer.placedWordsOf(there)];
  const segments: Segment[] = [];
  let [i, j] = [0, 0];
  const runs = alignWords(a, b, normalizer);
  const [first, last] = [runs.findIndex(({ equal }) => equal), runs.findLastIndex(({ equal }) => equal)];
  for (const [at, run] of runs.entries()) {
    const position = at < first ? 'start' : at > last ? 'end' : 'within';
    const left = { text: here, all: a, from: i, to: i + run.here };
    const right = { text: there, all: b, from: j, to: j + run.there };
    i = left.to;
    j = right.to;
    const pair = { here: textOf(left), there: textOf(right) };
    if (run.equal || isPrintedOtherwise(left, right, normalizer))
      segments.push({ here: pair.here, there: pair.there + punctuationAfter(right), equal: true });
    else
      segments.push({
        ...pair,
        equal: false,
        kind: isCut(left, right, position, partial, normalizer) ? 'cut' : kindOf(left, right, normalizer),
      });
  }
  return segments;
}

/** "[W]e" is "We": a letter that the editor changed is part of its word. */
const withoutBracketedCapitals = (text: string): string => text.replace(/\[(\p{L})\](?=\p{Ll})/gu, '$1');

/** The differences that change what is said, gravest first, without cuts and differences in stop words alone. */
export function gravestFirst(segments: readonly Segment[], language: Language): Segment[] {
  const normalizer = normalizerFor(language);
  const rank = (segment: Segment): number => KINDS.indexOf(segment.kind ?? 'other');
  return segments
    .filter(
      (segment) =>
        !segment.equal && segment.kind !== 'cut' && (segment.kind !== 'other' || differsInContent(segment, normalizer)),
    )
    .sort((x, y) => rank(x) - rank(y));
}

function differsInContent({ here, there }: Segment, normalizer: WordNormalizer): boolean {
  const content = (text: string): string =>
    normalizer
      .textsOf(text)
      .filter((word) => !normalizer.isStopWord(word))
      .join(' ');
  return content(here) !== content(there);
}

const wordsIn = ({ all, from, to }: Stretch): readonly PlacedWord[] => all.slice(from, to);

/** As written, on one line. */
function textOf(stretch: Stretch): string {
  const words = wordsIn(stretch);
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined
    ? ''
    : stretch.text.slice(first.start, last.end).replace(/\s+/g, ' ');
}

/** The comma or full stop after a stretch, with which an equal stretch is shown. */
function punctuationAfter({ text, all, to }: Stretch): string {
  return /^[.,;:!?…]+/.exec(text.slice(all[to - 1]?.end ?? text.length))?.[0] ?? '';
}

/** Words of a cut that is long enough to be a part of its own. */
const LONG_CUT = 6;

/** Whether the two are the same words in another print: "Sen." and "Senator", "$5" and "5 dollars", "health care". */
function isPrintedOtherwise(here: Stretch, there: Stretch, normalizer: WordNormalizer): boolean {
  const { words } = normalizer;
  if (here.from === here.to || there.from === there.to) {
    const [more, less] = here.to > here.from ? [here, there] : [there, here];
    const signs = wordsIn(more).map(({ text }) => words.signOf(text));
    return signs.every((sign) => sign !== undefined && less.text.includes(sign));
  }
  const [left, right] = [textOf(here), textOf(there)];
  return (
    words.plainForm(left) === words.plainForm(right) ||
    isMasked(left, right) ||
    isMasked(right, left) ||
    isInitialism(here, there, normalizer) ||
    isInitialism(there, here, normalizer)
  );
}

/** Letters of an initialism: "VTA" for "Valley Transport Agency". */
const INITIALISM = /^(?:\p{Lu}\.?){2,8}$/u;

/** Whether one word is the initials of a name that the other version has in full. */
function isInitialism(short: Stretch, full: Stretch, normalizer: WordNormalizer): boolean {
  const [only, ...more] = wordsIn(short);
  if (only === undefined || more.length > 0) return false;
  const letters = short.text.slice(only.start, only.end);
  if (!INITIALISM.test(letters)) return false;
  const words = wordsIn(full).filter(({ text }) => !normalizer.isStopWord(text));
  return words.map(({ start }) => full.text.charAt(start)).join('') === letters.replaceAll('.', '');
}

/** Whether a word is the other with letters masked: "f***ing". */
function isMasked(masked: string, whole: string): boolean {
  const [first, last] = [masked.search(/\*\*|--/), masked.search(/(?:\*\*|--)[^*-]*$/)];
  if (first < 1 || whole.length < masked.length - 1 || /\s/.test(masked + whole)) return false;
  const end = masked.slice(last).replace(/[*-]/g, '');
  return whole.startsWith(masked.slice(0, first)) && whole.endsWith(end);
}

/** UTF-16 code units within which a bracket opens before a word, and closes after it. */
const LONGEST_BRACKET = 80;

/** Whether all words of a stretch are in brackets, square or, as some agencies print them, round: the editor's words. */
function isInBrackets({ text, all, from, to }: Stretch): boolean {
  const [first, last] = [all[from], all[to - 1]];
  if (first === undefined || last === undefined || to === from) return false;
  return ['[]', '()'].some((pair) => {
    const [opening, closing] = pair as unknown as [string, string];
    const open = text.lastIndexOf(opening, first.start);
    const close = text.indexOf(closing, last.end - 1);
    return (
      open >= Math.max(0, first.start - LONGEST_BRACKET) &&
      close >= 0 &&
      close < last.end + LONGEST_BRACKET &&
      text.indexOf(closing, open) === close
    );
  });
}

/** Whether a stretch only repeats the words next to it: "I, I think", "Marco — Marco". */
function isStutter({ all, from, to }: Stretch): boolean {
  const repeats = (offset: number): boolean => {
    for (let i = from; i < to; i += 1) if (all[i]?.text !== all[i + offset]?.text) return false;
    return true;
  };
  return to > from && (repeats(from - to) || repeats(to - from));
}

/** Whether a stretch at an end of a quotation is a part in marks of its own, which narration divides from the rest. */
function isOwnPart({ text, all, from, to }: Stretch, position: Position): boolean {
  const next = position === 'start' ? to : from;
  const [before, after] = [all[next - 1], all[next]];
  if (from === to || before === undefined || after === undefined) return false;
  return BETWEEN_PARTS.test(text.slice(before.end, after.start));
}

/** Whether the speaker's words have an ellipsis where the other version has more. One between two marks joins two parts. */
function hasEllipsis({ text, all, from }: Stretch, position: Position): boolean {
  const [before, after] = [all[from - 1], all[from]];
  const gap = text.slice(before?.end ?? 0, after?.start ?? text.length);
  return position === 'within' && /…|\.\s?\.\s?\./.test(gap) && !/["”“»«]/.test(gap);
}

const BETWEEN_PARTS = /["”»][\s.,]*…\s*["“«]/;

/** The words between each pair of marks of a quotation. */
export const partsOf = (words: string): string[] => words.split(BETWEEN_PARTS);

/** Whether the place is between two pairs of marks, which a reporter's own words join. */
function isBetweenParts({ text, all, from }: Stretch, position: Position): boolean {
  const gap = text.slice(all[from - 1]?.end ?? 0, all[from]?.start ?? text.length);
  return position === 'within' && BETWEEN_PARTS.test(gap);
}

/** Words that an ellipsis may stand for even if a negation or a number is among them: they are a statement of their own. */
const OWN_STATEMENT = 4;

/** Whether one version leaves words out without changing what the others say. */
function isCut(
  here: Stretch,
  there: Stretch,
  position: Position,
  partial: boolean,
  normalizer: WordNormalizer,
): boolean {
  const { reportingClause } = normalizer.words;
  // Narration such as "Voss said", where one version has it between two pairs of marks.
  if ([here, there].every((side) => side.from === side.to || reportingClause.test(textOf(side)))) return true;
  // "[Voss]" is the editor's addition, or stands for the speaker's "she".
  if (isInBrackets(here) || isInBrackets(there)) return true;
  // A part quoted by itself stands in no place of the other version.
  if (partial && position !== 'within' && (isOwnPart(here, position) || isOwnPart(there, position))) return true;
  // At the ends of a partial quotation the reporter's sentence has the words in its own form: "he believes that we", "who".
  if (partial && position !== 'within' && (hasNoMore(here, there, normalizer) || hasNoMore(there, here, normalizer)))
    return true;
  const [more, less] = here.to > here.from ? [here, there] : [there, here];
  const isEmpty = wordsIn(less).every(({ text }) => normalizer.isStopWord(text)) && !changesMeaning(less, normalizer);
  if (isEmpty && hasEllipsis(less, position) && more.to - more.from >= OWN_STATEMENT) return true;
  if (less.to > less.from) return false;
  if (isStutter(more)) return true;
  if (hasEllipsis(less, position) && (more.to - more.from >= OWN_STATEMENT || !changesMeaning(more, normalizer)))
    return true;
  // What a reporter says between two quoted parts need not be quoted; an interrupted quotation goes on with the next word.
  if (partial && isBetweenParts(less, position)) return true;
  // Whole sentences can be left out anywhere.
  if (position === 'within') return isWholeSentences(more);
  const isSentenceBoundary = [startsSentence(more, more.from), startsSentence(more, more.to)];
  // A few words of a sentence may be the condition that matters ("if they keep talking").
  if (partial || more.to - more.from > LONG_CUT) return true;
  return isSentenceBoundary[position === 'start' ? 1 : 0] === true || !changesMeaning(more, normalizer);
}

/** Whether all words of a stretch with meaning of their own are in another one, which does not change the sense. */
function hasNoMore(one: Stretch, other: Stretch, normalizer: WordNormalizer): boolean {
  if (one.from === one.to || changesMeaning(one, normalizer) !== changesMeaning(other, normalizer)) return false;
  const theirs = new Set(wordsIn(other).map(({ text }) => normalizer.stem(text)));
  return wordsIn(one).every(({ text }) => normalizer.isStopWord(text) || theirs.has(normalizer.stem(text)));
}

/** Whether a stretch is whole sentences, also if it begins earlier by words that it ends with: "We don't [like him. We don't]". */
function isWholeSentences(stretch: Stretch): boolean {
  const { all, from, to } = stretch;
  for (let back = 0; back <= to - from && back <= from; back += 1) {
    if (back > 0 && all[from - back]?.text !== all[to - back]?.text) return false;
    if (startsSentence(stretch, from - back) && startsSentence(stretch, to - back)) return true;
  }
  return false;
}

/** Whether a sentence ends before the word at `index`. */
function startsSentence({ text, all }: Stretch, index: number): boolean {
  const [before, after] = [all[index - 1], all[index]];
  return before === undefined || after === undefined || /[.!?…]/.test(text.slice(before.end, after.start));
}

function changesMeaning(stretch: Stretch, normalizer: WordNormalizer): boolean {
  const { negations, hedges } = normalizer.words;
  return (
    wordsIn(stretch).some(({ text }) => negations.has(text) || hedges.has(text)) ||
    numbersOf(stretch, normalizer) !== ''
  );
}

function kindOf(here: Stretch, there: Stretch, normalizer: WordNormalizer): DifferenceKind {
  const { negations, hedges, certainties } = normalizer.words;
  const differ = (list: ReadonlySet<string>): boolean => count(here, list) !== count(there, list);
  if (differ(negations)) return 'negation';
  const isOneSided = here.from === here.to || there.from === there.to;
  if (differ(hedges) || (!isOneSided && differ(certainties))) return 'hedge';
  if (numbersOf(here, normalizer) !== numbersOf(there, normalizer)) return 'number';
  return namesOf(here, normalizer) === namesOf(there, normalizer) ? 'other' : 'name';
}

function count(stretch: Stretch, list: ReadonlySet<string>): number {
  return wordsIn(stretch).filter(({ text }) => list.has(text)).length;
}

function numbersOf(stretch: Stretch, normalizer: WordNormalizer): string {
  return wordsIn(stretch)
    .map(({ text }) => text)
    .filter((word) => /\d/.test(word) || normalizer.words.numberWords.has(word))
    .join(' ');
}

/** Capitalised words that are not merely the first of a sentence. */
function namesOf(stretch: Stretch, normalizer: WordNormalizer): string {
  return wordsIn(stretch)
    .filter(({ text, start }) => {
      if (!/\p{Lu}/u.test(stretch.text.charAt(start)) || normalizer.isStopWord(text)) return false;
      return /[\p{L}\p{N},;:–—-]['’]?\s*$/u.test(stretch.text.slice(Math.max(0, start - 4), start));
    })
    .map(({ text }) => text)
    .join(' ');
}
