// Whether the sentence around a quotation still gives its words to the same speaker. Compares the stored context of an annotation
// with the text around a place: names and negations in the sentence of the quotation, and the words that name the speaker.

import type { Language } from '../analysis/language/language.ts';
import type { Span } from '../base/span.ts';
import { foldText } from './article-text.ts';
import type { Selector } from './model.ts';
import { negationsIn, wordsOf } from './same-words.ts';

/** What the analysis says of a place in the present text. */
export interface PlaceView {
  /** Whether the words there are said by someone. */
  readonly isSpeech: boolean;
  /** The words that name the speaker; `null` if the text does not name one. */
  readonly source: Span | null;
  /** Whether they name the annotation's own speaker; `null` if either names none. */
  readonly isOwnSpeaker: boolean | null;
  /** Whether a word is part of a name of a person or an organization. */
  isNamed(span: Span): boolean;
}

/** Characters beyond the stored context in which a name that has moved is still found. */
const SLACK = 80;
/** Characters of the sentence that are looked at, where the stored context does not end within it. */
const MAX_REACH = 200;

/** Whether the words at `span` are now given to another speaker, or denied, compared with the stored context. */
export function isGivenToAnother(
  selector: Selector,
  text: string,
  span: Span,
  view: PlaceView,
  language: Language,
): boolean {
  const { before, after } = selector;
  if (!view.isSpeech) return false;
  if (isNamedBeyond(selector, span, view)) return true;
  const sides = [
    sideOf(before, text.slice(Math.max(0, span.start - MAX_REACH - SLACK), span.start), 'before', span.start === 0),
    sideOf(after, text.slice(span.end, span.end + MAX_REACH + SLACK), 'after', span.end === text.length),
  ].flatMap((side) => side ?? []);
  if (sides.length === 0) return false;
  const stored = sides.flatMap(({ stored: words }) => words);
  const near = sides.flatMap(({ present }) => present);
  const wide = sides.flatMap(({ wide: words }) => words);
  if (negationsIn(stored, language) !== negationsIn(near, language)) return true;
  if (isDenied(sides, language)) return true;
  if (view.isOwnSpeaker === true) return false;
  const names = namesIn(stored, language);
  if (names.some((name) => !wide.includes(name))) return true;
  // "Boris told Anna" and "Anna told Boris" have the same names.
  const order = wide.filter((word) => names.includes(word));
  if (names.length === order.length && names.some((name, index) => name !== order[index])) return true;
  if (view.source !== null) {
    const known = new Set(wordsOf(fold(`${before} ${after}`)).map(lower));
    const isKnown = wordsOf(fold(text.slice(view.source.start, view.source.end))).every((word) =>
      known.has(lower(word)),
    );
    return !isKnown && isWithinReach(view.source, span, { before, after });
  }
  // A speaker that the analysis does not recognise: a new name of a person in the sentence.
  const gained = sides.flatMap(({ names }) => names).filter(({ word }) => !stored.includes(word));
  return gained.some(({ word, start }) => {
    const at = start + (start < 0 ? span.start : span.end);
    return view.isNamed({ start: at, end: at + word.length });
  });
}

/**
 * Whether someone else is named on a side that was not stored, because it was the same at another place with the same
 * words: the annotation may sit at that other place.
 */
function isNamedBeyond({ before, after, at }: Selector, span: Span, view: PlaceView): boolean {
  const { source } = view;
  if (at === null || at.of <= 1 || source === null || view.isOwnSpeaker !== false || !view.isNamed(source))
    return false;
  const [side, distance] =
    source.end <= span.start ? [before, span.start - source.end] : [after, source.start - span.end];
  return side === '' && distance <= MAX_REACH;
}

/** One side of a quotation within its sentence: as stored, and as it is now. */
interface Side {
  readonly stored: readonly string[];
  /** The present words as far as the stored side reaches. */
  readonly present: readonly string[];
  /** The same with some more. */
  readonly wide: readonly string[];
  readonly storedText: string;
  readonly presentText: string;
  /** Capitalised present words; `start` is relative to the quotation's edge, negative before it. */
  readonly names: readonly { readonly word: string; readonly start: number }[];
}

/** `undefined` if nothing was stored although there is text. */
function sideOf(context: string, around: string, which: 'before' | 'after', isEdge: boolean): Side | undefined {
  if (context === '') return isEdge || around.trim() === '' ? emptySide(around) : undefined;
  const ownStored = withinSentence(context, which);
  const ownPresent = withinSentence(around, which);
  // The stored side ends within the sentence: only as much of the present one can be compared.
  const isCut = ownStored.length === context.length && !hasSentenceEnd(context, which);
  const cut = (length: number): string =>
    which === 'before' ? ownPresent.slice(Math.max(0, ownPresent.length - length)) : ownPresent.slice(0, length);
  const present = isCut ? cut(ownStored.length) : ownPresent;
  const offset = which === 'before' ? -present.length : 0;
  return {
    stored: wholeWords(ownStored, which, isCut),
    present: wholeWords(present, which, isCut),
    wide: wordsOf(fold(isCut ? cut(ownStored.length + SLACK) : ownPresent)),
    storedText: ownStored,
    presentText: present,
    names: [...present.matchAll(/\p{Lu}[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({
      word,
      start: offset + index,
    })),
  };
}

function emptySide(around: string): Side | undefined {
  return around.trim() === ''
    ? { stored: [], present: [], wide: [], storedText: '', presentText: '', names: [] }
    : undefined;
}

/** The words of a side without one that is cut in two. */
function wholeWords(side: string, which: 'before' | 'after', isCut: boolean): string[] {
  const folded = fold(side);
  if (!isCut) return wordsOf(folded);
  return wordsOf(which === 'before' ? folded.replace(/^[\p{L}\p{M}\p{N}'-]+/u, '') : withoutLastWord(folded));
}

function withoutLastWord(folded: string): string {
  let end = folded.length;
  while (end > 0 && /[\p{L}\p{M}\p{N}'-]/u.test(folded.charAt(end - 1))) end -= 1;
  return folded.slice(0, end);
}

/** The part of a side that belongs to the quotation's own sentence, judged by punctuation. */
function withinSentence(side: string, which: 'before' | 'after'): string {
  const ends: number[] = [];
  for (const { 0: mark, index } of side.matchAll(/[.!?…]["'”’»)\]]{0,3}(?=\s)|\n[ \t\r]*\n/g)) {
    if (mark.startsWith('.') && isAbbreviation(side, index)) continue;
    ends.push(which === 'before' ? index + mark.length : index + 1);
  }
  // A quotation that ends with a mark of its own is followed by its speaker as often as by the next sentence.
  if (which === 'before') return side.slice(ends.at(-1) ?? 0);
  return side.slice(0, ends[0] ?? side.length);
}

/** Whether a side that is all in one sentence reaches to its start or end, as it looks. */
function hasSentenceEnd(side: string, which: 'before' | 'after'): boolean {
  if (which === 'before') return /^["'“‘„«([]*\p{Lu}/u.test(side);
  const end = /[.!?…]["'”’»)\]]{0,3}$/.exec(side);
  return end !== null && !(end[0].startsWith('.') && isAbbreviation(side, end.index));
}

/** Whether the word before a full stop is short and has a capital: "Mr.", "J.". */
function isAbbreviation(text: string, stop: number): boolean {
  const word = /[\p{L}\p{M}]{0,5}$/u.exec(text.slice(Math.max(0, stop - 5), stop))?.[0] ?? '';
  return word.length > 0 && word.length < 5 && /^\p{Lu}/u.test(word);
}

/** Capitalised words and pronouns for people. The capital of a common word at the start of a sentence says nothing. */
function namesIn(words: readonly string[], { comparison, coreference }: Language): string[] {
  return words.filter((word) => {
    if (coreference.pronounGender(word.toLowerCase()) !== 'unknown') return true;
    return /^\p{Lu}/u.test(word) && !comparison.stopWords.has(word.toLowerCase());
  });
}

function isDenied(sides: readonly Side[], { comparison }: Language): boolean {
  const count = (texts: readonly string[]): number => texts.flatMap((text) => comparison.denialCues(text)).length;
  return count(sides.map(({ presentText }) => presentText)) > count(sides.map(({ storedText }) => storedText));
}

/** Whether the stored context reaches as far as the words that name the speaker. */
function isWithinReach(source: Span, span: Span, { before, after }: Pick<Selector, 'before' | 'after'>): boolean {
  if (source.end <= span.start) return span.start - source.start <= before.length;
  if (source.start >= span.end) return source.end - span.end <= after.length;
  return true;
}

/**
 * Whether the stored words of the quotation's own sentence are all there, on both sides. Text without stored context counts as
 * present only at the edge of the article.
 */
export function hasOwnSentence({ before, after }: Selector, text: string, span: Span): boolean {
  const ownBefore = fold(withinSentence(before, 'before')).trim();
  const ownAfter = fold(withinSentence(after, 'after')).trim();
  const textBefore = fold(text.slice(Math.max(0, span.start - 2 * MAX_REACH), span.start)).trimEnd();
  const textAfter = fold(text.slice(span.end, span.end + 2 * MAX_REACH)).trimStart();
  return textBefore.endsWith(ownBefore) && textAfter.startsWith(ownAfter);
}

const fold = (text: string): string => foldText(text).text;
const lower = (word: string): string => word.toLowerCase();
