// An article's text and analysis in; out what the corpus compares of it with other articles: quotations in marks, claims,
// and the places that say of a claim that it was denied. Made once, while the text is at hand.

import { PartCache, type VersionCache } from '../../analysis/memo.ts';
import { type DocumentAnalysis, OTHER_LANGUAGE, type Quote } from '../../analysis/model.ts';
import type { Span } from '../../base/span.ts';
import { lastStartingAtOrBefore } from '../../base/span.ts';
import { negations } from '../../language/en/comparison-lists.ts';
import type { DenialKind } from '../../language/en/denials.ts';
import { SENTENCE_WORDS, sketchOf } from './similarity.ts';
import { contentStems, foldsOf } from './words.ts';

/** A quotation as echoes compare it. */
export interface Quoted {
  /** Index into the article's quotes. */
  readonly quote: number;
  /** What stands in marks, as written; parts joined by an ellipsis. */
  readonly words: string;
  /** Of a short one, stems of the sentence around it: "described the call as" tells what was "constructive". */
  readonly context: readonly string[];
}

/** What a statement is about, in the form in which claims and denials are compared: names apart from other words. */
export interface Gist extends Span {
  /** Stems of its words without names, joined by spaces. */
  readonly stems: string;
  /** Local entities that it names. */
  readonly entities: readonly number[];
}

export const stemsOf = ({ stems }: Gist): string[] => (stems === '' ? [] : stems.split(' '));

/** A statement that the article reports and does not itself negate. */
export interface ReportedClaim extends Gist {
  /** Local entity; -1 where nobody named says it. */
  readonly speaker: number;
  /** Index into the article's quotes; -1 for a report that nobody stands behind. */
  readonly quote: number;
}

/** A place that says of a claim that it was denied, refused or left unconfirmed. */
export interface Denial extends Span {
  readonly kind: DenialKind;
  /** The sentence as written. */
  readonly sentence: string;
  readonly claim: Gist;
  /** Who denies in the first person ("I was never …"); -1 where the claim itself names everybody. */
  readonly denier: number;
}

/** Code units. A longer sentence is a list or a dump; it tells nothing of any one of the hundreds of marks in it. */
const LONGEST_SENTENCE = 3000;

/** Marks around fewer words that report no speech are terms, of no interest elsewhere. */
const LONG_TERM = 5;

/** What is kept of an open article's words: of a paragraph, a quotation, a claim. */
const sketches = new PartCache<readonly number[]>();
const counts = new PartCache<number>();
const contexts = new PartCache<readonly string[]>();
const stems = new PartCache<string>();
const negated = new PartCache<boolean>();

export function quotedOf(text: string, analysis: DocumentAnalysis, memo?: VersionCache): Quoted[] {
  return analysis.quotes.flatMap((quote, index) => {
    if (quote.kind === 'pull' || quote.marks.length === 0) return [];
    if (quote.marks.some((part) => isMispaired(text, part))) return [];
    const words = quote.marks.map((part) => text.slice(part.start, part.end)).join(' … ');
    const count = counts.of(memo?.of(words), () => foldsOf(words, SENTENCE_WORDS).length);
    if (count === 0 || (quote.kind === 'term' && count < LONG_TERM)) return [];
    const context = count < SENTENCE_WORDS ? contextOf(around(text, analysis, quote), memo) : [];
    return [{ quote: index, words, context }];
  });
}

function contextOf(words: string, memo: VersionCache | undefined): readonly string[] {
  return contexts.of(memo?.of(words), () => contentStems(foldsOf(words)));
}

/** Of each quotation a sketch of the paragraph that it stands in, see `sketchOf`: one object for the same words. */
export function sketchesOf(
  text: string,
  analysis: DocumentAnalysis,
  quoted: readonly Quoted[],
  memo?: VersionCache,
): (readonly number[])[] {
  const byPart = new Map<number, readonly number[]>();
  const byWords = new Map<string, readonly number[]>();
  return quoted.map(({ quote }) => {
    const index = lastStartingAtOrBefore(analysis.parts, analysis.quotes[quote]?.start ?? 0);
    const part = analysis.parts[index];
    if (part === undefined) return [];
    let sketch = byPart.get(index);
    if (sketch === undefined) {
      const words = text.slice(part.start, part.end);
      sketch = byWords.get(words) ?? sketches.of(memo?.of(words), () => sketchOf(foldsOf(words)));
      byWords.set(words, sketch);
      byPart.set(index, sketch);
    }
    return sketch;
  });
}

/**
 * Straight marks that were paired wrongly, so that narration may stand inside: another of their kind within, a word glued
 * to the outside of one, as in `…, "Voss said`, or one that opens where another should have closed.
 */
function isMispaired(text: string, { start, end }: Span): boolean {
  const marked = text.slice(start, end);
  const mark = /^(?:"|``)/.exec(marked)?.[0];
  if (mark === undefined) return false;
  if (/["`]|''/.test(marked.slice(mark.length).replace(/(?:"|'')[\s.,]*$/, ''))) return true;
  return (marked.endsWith('"') ? /^[\p{L}\p{N}]/u : /^ ?(?:"|``)/).test(text.slice(end, end + 3));
}

/** The sentence a quotation begins in, without what stands in its marks. */
function around(text: string, analysis: DocumentAnalysis, quote: Quote): string {
  const first = quote.marks[0] as Span;
  const sentence = analysis.sentences[lastStartingAtOrBefore(analysis.sentences, first.start)];
  if (sentence === undefined || sentence.end - sentence.start > LONGEST_SENTENCE) return '';
  const pieces: string[] = [];
  let from = sentence.start;
  for (const mark of quote.marks) {
    if (mark.start < from || mark.start > sentence.end) continue;
    pieces.push(text.slice(from, mark.start));
    from = mark.end;
  }
  if (from < sentence.end) pieces.push(text.slice(from, sentence.end));
  return pieces.join(' ');
}

export function reportedClaimsOf(text: string, analysis: DocumentAnalysis, memo?: VersionCache): ReportedClaim[] {
  if (analysis.language === OTHER_LANGUAGE) return [];
  const claims: ReportedClaim[] = [];
  analysis.quotes.forEach((quote, index) => {
    if (quote.kind === 'term' || quote.kind === 'pull' || quote.stance === 'denies' || quote.stance === 'declines')
      return;
    const spans = quote.content.map((part) => headClause(text, part));
    if (spans.some((span) => isNegated(text.slice(span.start, span.end), memo))) return;
    const gist = gistOf(text, analysis, spans, memo);
    const speaker = quote.source?.entity ?? -1;
    const entities = speaker < 0 ? gist.entities : [...new Set([...gist.entities, speaker])];
    claims.push({ ...gist, start: quote.start, end: quote.end, entities, speaker, quote: index });
  });
  for (const report of analysis.unsourced) {
    const { sentence } = report;
    if (isNegated(text.slice(sentence.start, sentence.end), memo)) continue;
    claims.push({ ...gistOf(text, analysis, [sentence], memo), speaker: -1, quote: -1 });
  }
  return claims;
}

/** A clause up to where it turns: what stands behind "although" is another statement. */
function headClause(text: string, span: Span): Span {
  const turn = /[,;—–]\s+(?:although|though|but|while|whereas)\b/.exec(text.slice(span.start, span.end));
  return turn === null ? span : { start: span.start, end: span.start + turn.index };
}

function isNegated(words: string, memo: VersionCache | undefined): boolean {
  return negated.of(memo?.of(words), () => foldsOf(words).some(({ text }) => negations.has(text)));
}

/** Names and other words of some stretches of the text. */
export function gistOf(text: string, analysis: DocumentAnalysis, spans: readonly Span[], memo?: VersionCache): Gist {
  const pieces: string[] = [];
  const entities = new Set<number>();
  const { mentions } = analysis;
  for (const span of spans) {
    let from = span.start;
    const first = Math.max(0, lastStartingAtOrBefore(mentions, span.start));
    for (let i = first; i < mentions.length; i += 1) {
      const mention = mentions[i];
      if (mention === undefined || mention.start >= span.end) break;
      if (mention.start < from) continue;
      if (mention.entity >= 0) entities.add(mention.entity);
      // A description is made of words that may well stand in the other article as a name's title.
      if (mention.form !== 'name') continue;
      pieces.push(text.slice(from, mention.start));
      from = mention.end;
    }
    pieces.push(text.slice(from, span.end));
  }
  const [head, last] = [spans[0], spans.at(-1)];
  // No word goes on across a line.
  const words = pieces.join('\n');
  return {
    start: head?.start ?? 0,
    end: last?.end ?? 0,
    stems: stems.of(memo?.of(words), () => contentStems(foldsOf(words)).join(' ')),
    entities: [...entities],
  };
}
