// The parts of an article that are compared with other articles: quotations in marks, and reported claims. They are made
// once, while the text is at hand.

import type { DenialKind } from '../../analysis/language/comparison.ts';
import type { Language } from '../../analysis/language/language.ts';
import { PartCache, type VersionCache } from '../../analysis/memo.ts';
import { type DocumentAnalysis, OTHER_LANGUAGE, type Quote } from '../../analysis/model.ts';
import { lastStartingAtOrBefore, type Span } from '../../base/span.ts';
import { sketchOf } from './shingles.ts';
import { SENTENCE_WORDS } from './similarity.ts';
import { normalizerFor } from './words.ts';

/** A quotation in marks that is compared across articles. */
export interface MarkedQuotation {
  /** Index into the article's quotes. */
  readonly quote: number;
  /** The text between the marks; parts are joined by an ellipsis. */
  readonly words: string;
  /**
   * Of a short quotation, the stems of the sentence around it: "described the call as" tells what was "constructive".
   * Empty for a long one.
   */
  readonly context: readonly string[];
  /** Whether the article says that the words are said by several, or for another. */
  readonly isShared: boolean;
}

/** A statement in the form in which claims and denials are compared: the names apart from the other words. */
export interface Statement extends Span {
  /** Stems of its words without names, separated by spaces. */
  readonly stems: string;
  /** Local entities that it names. */
  readonly entities: readonly number[];
}

export const stemsOf = ({ stems }: Statement): string[] => (stems === '' ? [] : stems.split(' '));

/** The kind of occasion that a statement speaks of ("call", "meeting"), see `ComparisonWords.occasionIn`; empty if unknown. */
export interface Occasion {
  /** Named in the statement's own sentence. */
  readonly occasion: string;
  /** Named in the first sentences of the article. */
  readonly lead: string;
}

/** A statement that the article reports and does not itself negate. */
export interface ReportedClaim extends Statement, Occasion {
  /** Local entity; -1 if no named speaker says it. */
  readonly speaker: number;
  /** Index into the article's quotes; -1 for a report without a source. */
  readonly quote: number;
  /** Whether it is about the future, as the article says it. */
  readonly isExpected: boolean;
}

/** A place that says that a claim was denied, refused or left unconfirmed. */
export interface Denial extends Span, Occasion {
  readonly kind: DenialKind;
  /** The sentence as written. */
  readonly sentence: string;
  readonly claim: Statement;
  /** Local entity of a speaker who denies in the first person ("I was never …"); -1 for other denials. */
  readonly denier: number;
  /** Local entity of whoever denies it, if the article names one in a reported statement or directly before the denial; else -1. */
  readonly speaker: number;
  /** Whether it is only a negated statement ("did not ask"), without a word of denial. */
  readonly isPlain: boolean;
}

/** UTF-16 code units. A longer sentence is a list or raw data, and no context for any quotation in it. */
const LONGEST_SENTENCE = 3000;

/** Words. Marks around fewer words that report no speech are terms, and not compared. */
const LONG_TERM = 5;

/** Results for an open article, by the text of a paragraph, quotation or claim. */
const cachedSketches = new PartCache<readonly number[]>();
const cachedCounts = new PartCache<number>();
const cachedVoices = new PartCache<boolean>();
const cachedContexts = new PartCache<readonly string[]>();
const cachedStems = new PartCache<string>();
const cachedNegations = new PartCache<boolean>();

/** The quotations of an article that are compared. `memo`: of an open article. */
export function quotationsOf(
  text: string,
  analysis: DocumentAnalysis,
  language: Language,
  memo?: VersionCache,
): MarkedQuotation[] {
  const normalizer = normalizerFor(language);
  return analysis.quotes.flatMap((quote, index) => {
    if (quote.kind === 'pull' || quote.marks.length === 0) return [];
    if (quote.marks.some((part) => isMispaired(text, part))) return [];
    const words = quote.marks.map((part) => text.slice(part.start, part.end)).join(' … ');
    const count = cachedCounts.of(memo?.of(words), () => normalizer.wordsOf(words, SENTENCE_WORDS).length);
    if (count === 0 || (quote.kind === 'term' && count < LONG_TERM)) return [];
    const around = sentenceAround(text, analysis, quote);
    const isShared = cachedVoices.of(memo?.of(around), () => language.comparison.isSharedVoice(around));
    if (count >= SENTENCE_WORDS) return [{ quote: index, words, context: [], isShared }];
    const context = cachedContexts.of(memo?.of(around), () => normalizer.contentStems(normalizer.wordsOf(around)));
    return [{ quote: index, words, context, isShared }];
  });
}

/** The sketch of the paragraph around each quotation, see `sketchOf`. Paragraphs with the same text share one array. */
export function sketchesOf(
  text: string,
  analysis: DocumentAnalysis,
  quotations: readonly MarkedQuotation[],
  language: Language,
  memo?: VersionCache,
): (readonly number[])[] {
  const normalizer = normalizerFor(language);
  const byPart = new Map<number, readonly number[]>();
  const byWords = new Map<string, readonly number[]>();
  return quotations.map(({ quote }) => {
    const index = lastStartingAtOrBefore(analysis.parts, analysis.quotes[quote]?.start ?? 0);
    const part = analysis.parts[index];
    if (part === undefined) return [];
    let sketch = byPart.get(index);
    if (sketch === undefined) {
      const words = text.slice(part.start, part.end);
      sketch = byWords.get(words) ?? cachedSketches.of(memo?.of(words), () => sketchOf(normalizer.wordsOf(words)));
      byWords.set(words, sketch);
      byPart.set(index, sketch);
    }
    return sketch;
  });
}

/**
 * Whether straight marks were probably paired wrongly, so that narration is taken for the quotation: there is another mark
 * inside, a word directly after the closing mark (`…, "Voss said`), or an opening mark directly after the quotation.
 */
function isMispaired(text: string, { start, end }: Span): boolean {
  const marked = text.slice(start, end);
  const mark = /^(?:"|``)/.exec(marked)?.[0];
  if (mark === undefined) return false;
  if (/["`]|''/.test(marked.slice(mark.length).replace(/(?:"|'')[\s.,]*$/, ''))) return true;
  return (marked.endsWith('"') ? /^[\p{L}\p{N}]/u : /^ ?(?:"|``)/).test(text.slice(end, end + 3));
}

/** The sentences in which a quotation begins and ends, without the text between its marks. */
function sentenceAround(text: string, analysis: DocumentAnalysis, quote: Quote): string {
  const first = quote.marks[0]!;
  const begin = analysis.sentences[lastStartingAtOrBefore(analysis.sentences, first.start)];
  if (begin === undefined) return '';
  const last = analysis.sentences[lastStartingAtOrBefore(analysis.sentences, quote.marks.at(-1)!.end - 1)] ?? begin;
  const sentence = { start: begin.start, end: Math.max(begin.end, last.end) };
  if (sentence.end - sentence.start > LONGEST_SENTENCE) return '';
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

/** The claims that an article reports: those of its quotes, and reports without a source. */
export function reportedClaimsOf(
  text: string,
  analysis: DocumentAnalysis,
  language: Language,
  memo?: VersionCache,
): ReportedClaim[] {
  if (analysis.language === OTHER_LANGUAGE) return [];
  const claims: ReportedClaim[] = [];
  const lead = leadOccasion(text, analysis, language, memo);
  const factsOf = (span: Span): Occasion & { readonly isExpected: boolean } => ({
    occasion: occasionOf(text, analysis, span, language, memo),
    lead,
    isExpected: language.comparison.isExpected(text.slice(span.start, span.end)),
  });
  analysis.quotes.forEach((quote, index) => {
    if (quote.kind === 'term' || quote.kind === 'pull' || quote.stance === 'denies' || quote.stance === 'declines')
      return;
    const spans = quote.content.map((part) => withoutConcession(text, part, language));
    if (spans.some((span) => isNegated(text.slice(span.start, span.end), language, memo))) return;
    const statement = statementIn(text, analysis, spans, language, memo);
    const speaker = quote.source?.entity ?? -1;
    const entities = speaker < 0 ? statement.entities : [...new Set([...statement.entities, speaker])];
    claims.push({
      ...statement,
      ...factsOf(quote),
      start: quote.start,
      end: quote.end,
      entities,
      speaker,
      quote: index,
    });
  });
  for (const { sentence } of analysis.unsourced) {
    if (isNegated(text.slice(sentence.start, sentence.end), language, memo)) continue;
    const statement = statementIn(text, analysis, [sentence], language, memo);
    claims.push({ ...statement, ...factsOf(sentence), speaker: -1, quote: -1 });
  }
  return claims;
}

const cachedOccasions = new PartCache<string>();

/** The kind of occasion that the sentence of a span names. */
export function occasionOf(
  text: string,
  { sentences }: DocumentAnalysis,
  span: Span,
  { comparison }: Language,
  memo?: VersionCache,
): string {
  const sentence = sentences[lastStartingAtOrBefore(sentences, span.start)];
  const start = Math.min(sentence?.start ?? span.start, span.start);
  const words = text.slice(start, Math.min(start + LONGEST_SENTENCE, Math.max(sentence?.end ?? span.end, span.end)));
  return cachedOccasions.of(memo?.of(words), () => comparison.occasionIn(words));
}

/** Sentences at the start of an article that say what it is about. */
const LEAD = 3;

/** The kind of occasion that the first sentences of an article name: the first of them that names one. */
export function leadOccasion(
  text: string,
  analysis: DocumentAnalysis,
  language: Language,
  memo?: VersionCache,
): string {
  for (const sentence of analysis.sentences.slice(0, LEAD)) {
    const found = occasionOf(text, analysis, sentence, language, memo);
    if (found !== '') return found;
  }
  return '';
}

/** A clause up to a concession: the words after "although" are another statement. */
export function withoutConcession(text: string, span: Span, { comparison }: Language): Span {
  const turn = comparison.concession.exec(text.slice(span.start, span.end));
  return turn === null ? span : { start: span.start, end: span.start + turn.index };
}

function isNegated(words: string, language: Language, memo: VersionCache | undefined): boolean {
  const { negations } = language.comparison;
  return cachedNegations.of(memo?.of(words), () =>
    normalizerFor(language)
      .wordsOf(words)
      .some((word) => negations.has(word.text)),
  );
}

/** The stems and names of some spans of the text as one statement. */
export function statementIn(
  text: string,
  analysis: DocumentAnalysis,
  spans: readonly Span[],
  language: Language,
  memo?: VersionCache,
): Statement {
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
      // Words of a description stay: the other article may have them as a title.
      if (mention.form !== 'name') continue;
      pieces.push(text.slice(from, mention.start));
      from = mention.end;
    }
    pieces.push(text.slice(from, span.end));
  }
  const [head, last] = [spans[0], spans.at(-1)];
  // A line break ends a word, so that two pieces never form one.
  const words = pieces.join('\n');
  const normalizer = normalizerFor(language);
  return {
    start: head?.start ?? 0,
    end: last?.end ?? 0,
    stems: cachedStems.of(memo?.of(words), () => normalizer.contentStems(normalizer.wordsOf(words)).join(' ')),
    entities: [...entities],
  };
}
