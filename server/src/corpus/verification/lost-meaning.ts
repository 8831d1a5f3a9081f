// What a cut takes away from a quotation: a negation, a hedge or a condition that the speaker said and the draft leaves out,
// at an ellipsis, before the first word that is quoted, or after the last.

import type { Language } from '../../analysis/language/language.ts';
import type { Run } from './alignment.ts';
import type { SourceLibrary, SourceText } from './source-library.ts';

export interface Lost {
  readonly kind: 'negation' | 'hedge' | 'condition';
  /** The words that were left out, as written. */
  readonly words: string;
  readonly where: 'before' | 'within' | 'after';
}

/** A passage of a source by its words. */
export interface AlignedPassage {
  readonly source: SourceText;
  readonly from: number;
  readonly to: number;
  readonly runs: readonly Run[];
}

/** Words between a negation and what it negates: "not really want to". */
const REACH = 3;
/** Words after the last quoted word in which a condition begins. */
const CONDITION_REACH = 2;

export function lostMeaning(
  passage: AlignedPassage,
  quoted: string,
  before: string,
  library: SourceLibrary,
  language: Language,
): Lost | undefined {
  return (
    lostWithin(passage, quoted, library, language) ??
    lostBefore(passage, before, library, language) ??
    lostAfter(passage, quoted, library, language)
  );
}

function lostWithin(
  { source, runs }: AlignedPassage,
  quoted: string,
  library: SourceLibrary,
  language: Language,
): Lost | undefined {
  for (const {
    kind,
    source: [from, to],
  } of runs) {
    if ((kind !== 'cut' && kind !== 'bracket') || from === to) continue;
    // Whole sentences may go: what the others say is as it was said.
    if (kind === 'cut' && startsSentence(source, from) && startsSentence(source, to)) continue;
    const lost = gravest(source, from, to, library, language);
    if (lost === undefined) continue;
    if (kind === 'bracket' && hasAny(quoted, lost.kind, library, language)) continue;
    return { ...lost, where: 'within' };
  }
  return undefined;
}

/** "It is not [a good idea]": the negation stands before the quotation, and the draft does not have it. */
function lostBefore(
  { source, from }: AlignedPassage,
  before: string,
  library: SourceLibrary,
  language: Language,
): Lost | undefined {
  let at = from;
  while (at > 0 && from - at < REACH && isSameClause(source, at - 1, at)) {
    at -= 1;
    const word = library.wordOf(source.ids[at]!);
    const isNext = at === from - 1;
    if (language.comparison.negations.has(word)) {
      if (hasAny(before, 'negation', library, language)) return undefined;
      return { kind: 'negation', words: written(source, at, from), where: 'before' };
    }
    if (isNext && language.comparison.doubts.has(word)) {
      if (hasAny(before, 'hedge', library, language)) return undefined;
      return { kind: 'hedge', words: written(source, at, from), where: 'before' };
    }
    // A word with a meaning of its own between the two takes the negation to itself.
    if (library.stemOf(word) >= 0 && !isNext) break;
  }
  return undefined;
}

/** "We will go[, if they let us]": a condition follows, and the draft ends the sentence before it. */
function lostAfter(
  { source, to }: AlignedPassage,
  quoted: string,
  library: SourceLibrary,
  language: Language,
): Lost | undefined {
  if (!/[.!]\W{0,3}$/.test(quoted)) return undefined;
  for (let at = to; at < source.ids.length && at < to + CONDITION_REACH; at += 1) {
    if (endsSentence(source, at - 1) || hasMark(source, at - 1)) return undefined;
    const word = library.wordOf(source.ids[at]!);
    if (language.comparison.conditions.has(word))
      return { kind: 'condition', words: written(source, to, Math.min(source.ids.length, at + 5)), where: 'after' };
  }
  return undefined;
}

function gravest(
  source: SourceText,
  from: number,
  to: number,
  library: SourceLibrary,
  { comparison }: Language,
): Omit<Lost, 'where'> | undefined {
  let hedge = false;
  let condition = false;
  for (let at = from; at < to; at += 1) {
    const word = library.wordOf(source.ids[at]!);
    if (comparison.negations.has(word)) return { kind: 'negation', words: written(source, from, to) };
    if (comparison.conditions.has(word)) condition = true;
    else if (comparison.doubts.has(word)) hedge = true;
  }
  if (!hedge && !condition) return undefined;
  return { kind: condition ? 'condition' : 'hedge', words: written(source, from, to) };
}

function hasAny(text: string, kind: Lost['kind'], library: SourceLibrary, { comparison }: Language): boolean {
  const wanted =
    kind === 'negation' ? comparison.negations : kind === 'hedge' ? comparison.hedges : comparison.conditions;
  return library.normalizer.textsOf(text).some((word) => wanted.has(word));
}

const between = ({ text, ends, starts }: SourceText, at: number): string =>
  at < 0 || at + 1 >= starts.length ? '.' : text.slice(ends[at]!, starts[at + 1]!);

const endsSentence = (source: SourceText, at: number): boolean => /[.!?](?!\p{L})|\n/u.test(between(source, at));

const startsSentence = (source: SourceText, at: number): boolean => at === 0 || endsSentence(source, at - 1);

/** A quotation mark between two words: they belong to different speakers. Apostrophes are inside words. */
const hasMark = (source: SourceText, at: number): boolean => /["“”„«»]|``|''/.test(between(source, at));

const isSameClause = (source: SourceText, at: number, next: number): boolean =>
  source.starts[at] === source.starts[next] || !/[.!?,;:()\n"“”„«»—–]|``|''/.test(between(source, at));

function written({ text, starts, ends }: SourceText, from: number, to: number): string {
  return text.slice(starts[from]!, ends[to - 1]!).replace(/\s+/g, ' ');
}
