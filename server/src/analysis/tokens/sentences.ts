// Splits the tokens of each part into sentences. A sentence ends at . ! ? or … (with closing marks and brackets) when the
// next token can begin one; abbreviations, initials and ordinals keep their point. The full stop inside a quotation ends a
// sentence too: attribution reads quotations by their marks, not by sentences.

import type { Span } from '../../base/span.ts';
import { WordClass } from '../language/lexicon.ts';
import { PartCache, type PartKey } from '../memo.ts';
import type { ArticlePart } from '../model.ts';
import { TokenKind, type Tokens, WordCase } from './tokens.ts';

/** A sentence as a token range `[from, to)` and the index of its part. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly part: number;
}

/**
 * The most tokens of a sentence; a longer one is cut. The longest sentence in 2,600 articles of annotated news has 230.
 * Longer ones are tables and dumps, and stages that compare the tokens of a sentence must not take quadratic time on them.
 */
const LONGEST_SENTENCE = 1000;

const CLOSERS = new Set(['"', '”', '’', "'", "''", '»', ')', ']', '’’', '’”', '"\'']);

/** Ends of sentences, in tokens from the part's first. They depend on the part's own words alone. */
const endsByPart = new PartCache<readonly number[]>();

/** `parts` are in text order and contain every token. Masked parts have no sentences. */
export function splitSentences(
  tokens: Tokens,
  parts: readonly ArticlePart[],
  partKeys?: readonly PartKey[],
): Sentence[] {
  const sentences: Sentence[] = [];
  let next = 0;
  parts.forEach(({ end, kind }, part) => {
    const first = next;
    while (next < tokens.count && tokens.start[next]! < end) next += 1;
    if (kind === 'masked') return;
    let from = first;
    for (const stop of endsByPart.of(partKeys?.[part], () => endsOf(tokens, first, next))) {
      sentences.push({ from, to: first + stop, part });
      from = first + stop;
    }
  });
  return sentences;
}

/** The sentences of each part that has any. */
export function sentencesByPart(sentences: readonly Sentence[]): (readonly Sentence[])[] {
  const parts: Sentence[][] = [];
  for (const sentence of sentences) {
    const last = parts.at(-1);
    if (last?.[0]?.part === sentence.part) last.push(sentence);
    else parts.push([sentence]);
  }
  return parts;
}

export function sentenceSpan(tokens: Tokens, sentence: Sentence): Span {
  return { start: tokens.start[sentence.from]!, end: tokens.end[sentence.to - 1]! };
}

function endsOf(tokens: Tokens, from: number, to: number): number[] {
  const ends: number[] = [];
  let begin = from;
  for (let i = from; i < to; i += 1) {
    if (i - begin >= LONGEST_SENTENCE) {
      ends.push(i - from);
      begin = i;
    }
    if (!endsSentence(tokens, i, to)) continue;
    let end = i + 1;
    const most = Math.min(to, begin + LONGEST_SENTENCE);
    while (end < most && closes(tokens, end, to)) end += 1;
    if (end < to && !canBegin(tokens, end)) continue;
    ends.push(end - from);
    begin = end;
    i = end - 1;
  }
  if (begin < to) ends.push(to - from);
  return ends;
}

/** Whether token `i` is a mark or bracket that closes what precedes it; French divides » from its words by a space. */
function closes({ words, noSpaceBefore }: Tokens, i: number, to: number): boolean {
  const form = words[i]?.form ?? '';
  if (noSpaceBefore[i] === 1) return CLOSERS.has(form);
  return form === '»' && (i + 1 >= to || noSpaceBefore[i + 1] === 0 || words[i + 1]!.case === WordCase.None);
}

function endsSentence(tokens: Tokens, i: number, to: number): boolean {
  const { text, start, end } = tokens;
  if (tokens.kind[i] === TokenKind.Word) {
    // "U.S." and "a.m." contain their point. They end a sentence if a capitalised function word follows ("The"), or the subject
    // of a verb ("moved to the U.K. Pemberton said").
    if (text.charCodeAt(end[i]! - 1) !== 46) return false;
    const next = tokens.words[i + 1];
    if (i + 1 >= to || next === undefined || next.case !== WordCase.Capital) return false;
    if (end[i]! - start[i]! < 3) return isLetterOfSomething(tokens, i) && isSubject(tokens, i + 1, to);
    return (next.classes & WordClass.Function) !== 0 || (endsPhrase(tokens, i) && isSubject(tokens, i + 1, to));
  }
  const first = text.charCodeAt(start[i]!);
  if (first === 33 || first === 63 || first === 0x2026) return true;
  if (first !== 46) return false;
  const before = tokens.words[i - 1];
  if (before === undefined || tokens.noSpaceBefore[i] === 0 || end[i]! - start[i]! > 1) return true;
  if (isInAddress(tokens, i)) return false;
  if (tokens.kind[i - 1] === TokenKind.Word && (before.classes & WordClass.Abbreviation) !== 0) {
    const next = tokens.words[i + 1];
    if (next === undefined) return false;
    // "no." is an abbreviation before a number only.
    if ((before.classes & WordClass.Function) !== 0) return tokens.kind[i + 1] !== TokenKind.Number;
    if ((before.classes & WordClass.Title) !== 0) return false;
    // "Inc." may end a sentence, "Mr." never does.
    return (before.classes & WordClass.OrganizationSuffix) !== 0 && (next.classes & WordClass.Function) !== 0;
  }
  return true;
}

/** Whether the point at token `i` is one of several inside an address: "Tide.Lockers.Org". */
function isInAddress(tokens: Tokens, i: number): boolean {
  const joins = (at: number): boolean =>
    tokens.words[at]?.form === '.' &&
    tokens.noSpaceBefore[at] === 1 &&
    tokens.kind[at + 1] === TokenKind.Word &&
    tokens.noSpaceBefore[at + 1] === 1;
  return joins(i) && (joins(i - 2) || joins(i + 2));
}

/** Whether "6 p.m." or "in the U.K." is complete, unlike the initials of "J.K. Rowling" and a firm's "U.S. Bancorp". */
function endsPhrase({ words }: Tokens, i: number): boolean {
  if (words[i]!.case === WordCase.Lower) return true;
  const [preposition, determiner] = [words[i - 2]?.classes ?? 0, words[i - 1]?.classes ?? 0];
  return (determiner & WordClass.Determiner) !== 0 && (preposition & WordClass.Preposition) !== 0;
}

/** Words that a capital after an abbreviation may belong to: "U.S. President", "6 p.m. Monday", "U.K. Treasury". */
const BELONGS =
  WordClass.Title |
  WordClass.Role |
  WordClass.OrganizationHead |
  WordClass.PlaceHead |
  WordClass.EventHead |
  WordClass.Month |
  WordClass.Weekday |
  WordClass.Organization |
  WordClass.Group |
  WordClass.Common;

/** Whether the capitalised word at token `i` is by itself the subject of a verb of speech: "Pemberton said". */
function isSubject(tokens: Tokens, i: number, to: number): boolean {
  const verb = tokens.words[i + 1];
  if (i + 1 >= to || verb === undefined || verb.case !== WordCase.Lower) return false;
  if ((tokens.words[i]!.classes & BELONGS) !== 0) return false;
  return (verb.classes & WordClass.Cue) !== 0 && (verb.classes & WordClass.Role) === 0;
}

/** "hepatitis B.": a letter after a noun in small letters, rather than an initial ("said B. Brown", "by B. Brown"). */
function isLetterOfSomething(tokens: Tokens, i: number): boolean {
  const before = tokens.words[i - 1];
  const used = WordClass.Function | WordClass.Cue | WordClass.Title | WordClass.Role | WordClass.Preposition;
  return before !== undefined && before.case === WordCase.Lower && (before.classes & used) === 0;
}

/** A sentence may begin with a capital, a digit, an opening mark or bracket, a dash or a bullet, not with a small letter. */
function canBegin(tokens: Tokens, i: number): boolean {
  if (tokens.noSpaceBefore[i] === 1 && tokens.kind[i] !== TokenKind.Word) return false;
  const word = tokens.words[i];
  if (word === undefined) return true;
  return tokens.kind[i] !== TokenKind.Word || word.case !== WordCase.Lower || tokens.noSpaceBefore[i] === 1;
}
