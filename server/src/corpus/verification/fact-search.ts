// Traces the numbers and dates of a draft's sentence to the sentences of the sources that say the same, by the words that
// both have. A value somewhere else in the folder proves nothing, and neither does another value in another statement.

import type { Language } from '../../analysis/language/language.ts';
import { toFile } from '../../analysis/reading/view.ts';
import { overlaps, type Span } from '../../base/span.ts';
import { compareFacts, type Fact, factsOf } from './facts.ts';
import type { SourcePlace } from './quotation-search.ts';
import { comparedWords } from './quoted-words.ts';
import type { SourceLibrary, SourceText } from './source-library.ts';

export interface TracedFact {
  readonly kind: 'number' | 'date';
  /** In the draft's sentence. */
  readonly span: Span;
  readonly status: 'ok' | 'differs' | 'not-found';
  readonly place?: SourcePlace;
  /** For `differs`: the source's words. */
  readonly there?: string;
}

/** A sentence of a source, in its reading text. */
export interface SourceSentence extends Span {
  readonly source: SourceText;
}

interface Match {
  readonly sentence: SourceSentence;
  /** Share of the draft sentence's telling words that it has. */
  readonly share: number;
}

/** Sources whose sentences are compared. */
const MOST_SOURCES = 6;
/** Sentences of the sources that count as saying the same, if they share nearly as much as the best one. */
const MOST_MATCHES = 6;
const LEAST_SHARE = 0.34;
const NEAR_BEST = 0.6;
/** Share of the words from which a different value is reported. */
const SURE_SHARE = 0.5;

/** Words around a fact, whose likeness says that two facts are about one thing. */
const WINDOW = 4;

/** `sentencesOf` gives the sentences of a source. */
export function traceFacts(
  sentence: string,
  isFree: (span: Span) => boolean,
  library: SourceLibrary,
  language: Language,
  sentencesOf: (source: SourceText) => readonly SourceSentence[],
): TracedFact[] {
  const facts = factsOf(sentence, language).filter((fact) => isFree(fact));
  if (facts.length === 0) return [];
  const matches = matchesOf(sentence, facts, library, language, sentencesOf);
  const readings = matches.map((match): Reading => {
    const text = textOf(match.sentence);
    const theirs = factsOf(text, language);
    return { match, facts: theirs, contexts: contextsOf(text, theirs, library, language) };
  });
  const context = contextsOf(sentence, facts, library, language);
  return facts.map((fact, at): TracedFact => {
    const base = { kind: fact.kind, span: { start: fact.start, end: fact.end } };
    const found = traceFact(fact, context[at]!, facts, readings);
    return found === undefined ? { ...base, status: 'not-found' } : { ...base, ...found };
  });
}

/** A matching sentence with its facts and the words around each. */
interface Reading {
  readonly match: Match;
  readonly facts: readonly Fact[];
  readonly contexts: readonly Context[];
}

function traceFact(
  fact: Fact,
  context: Context,
  all: readonly Fact[],
  readings: readonly Reading[],
): Pick<TracedFact, 'status' | 'place' | 'there'> | undefined {
  let same: Rival | undefined;
  let other: Rival | undefined;
  for (const { match, facts, contexts } of readings) {
    for (const [at, candidate] of facts.entries()) {
      const relation = compareFacts(fact, candidate);
      if (relation === 'unlike') continue;
      const score = likeness(fact, context, candidate, contexts[at]!) + match.share;
      if (relation === 'same') {
        if (same === undefined || score > same.score) same = { score, match, fact: candidate };
        continue;
      }
      if (match.share < SURE_SHARE || score < LIKE || score <= (other?.score ?? 0)) continue;
      // A fact of the source that the draft has as well is not the one that stands here.
      if (all.some((each) => each !== fact && compareFacts(each, candidate) === 'same')) continue;
      other = { score, match, fact: candidate };
    }
  }
  // The same value in another statement proves nothing if another value stands exactly here.
  const found = same !== undefined && (other === undefined || other.score < same.score + CLEARLY_BETTER) ? same : other;
  if (found === undefined) return undefined;
  const { sentence } = found.match;
  const place = placeOf(sentence, found.fact);
  if (found === same) return { status: 'ok', place };
  return { status: 'differs', place, there: textOf(sentence).slice(found.fact.start, found.fact.end) };
}

/** A fact of a source that may be the draft's. */
interface Rival {
  readonly score: number;
  readonly match: Match;
  readonly fact: Fact;
}

/** How much better another value must fit than the same one elsewhere. */
const CLEARLY_BETTER = 2;

/** The least likeness of two facts that are about one thing. */
const LIKE = 2;

/** Ids of the words before and after a fact, nearest first. */
interface Context {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function contextsOf(
  text: string,
  facts: readonly Fact[],
  { normalizer }: SourceLibrary,
  language: Language,
): Context[] {
  const words = comparedWords(text, language);
  return facts.map(({ start, end }) => {
    const before = words
      .filter((word) => word.end <= start)
      .slice(-WINDOW)
      .reverse();
    const after = words.filter((word) => word.start >= end).slice(0, WINDOW);
    const key = ({ text: word }: { readonly text: string }): string =>
      normalizer.isStopWord(word) ? word : normalizer.stem(word);
    return { before: before.map(key), after: after.map(key) };
  });
}

function likeness(fact: Fact, mine: Context, other: Fact, theirs: Context): number {
  let score = 0;
  for (const side of ['before', 'after'] as const) {
    if (mine[side][0] !== undefined && mine[side][0] === theirs[side][0]) score += 0.75;
    const near = new Set(theirs[side]);
    for (const word of mine[side]) if (near.has(word)) score += 0.5;
  }
  if (fact.unit !== undefined && fact.unit === other.unit) score += 0.75;
  if (fact.counted !== undefined && other.counted !== undefined && sharesWord(fact.counted, other.counted))
    score += 0.75;
  return score;
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().split(/\s+/));
  return b
    .toLowerCase()
    .split(/\s+/)
    .some((word) => words.has(word));
}

/** The sentences of the sources that say most of what a sentence says, best first. */
export function matchesOf(
  sentence: string,
  facts: readonly Fact[],
  library: SourceLibrary,
  language: Language,
  sentencesOf: (source: SourceText) => readonly SourceSentence[],
): Match[] {
  const stems = new Map<number, number>();
  let total = 0;
  for (const { text, start, end } of comparedWords(sentence, language)) {
    if (facts.some((fact) => overlaps(fact, { start, end }))) continue;
    const stem = library.stemOf(text);
    // A word that no source has counts against every sentence.
    if (stem < 0 && library.normalizer.isStopWord(text)) continue;
    if (stem >= 0 && stems.has(stem)) continue;
    const weight = stem < 0 ? UNKNOWN : library.weightOfStem(stem);
    if (stem >= 0) stems.set(stem, weight);
    total += weight;
  }
  if (stems.size === 0) return [];
  const found: Match[] = [];
  for (const source of library.candidates(stems.keys(), MOST_SOURCES))
    for (const candidate of sentencesOf(source)) {
      let shared = 0;
      for (const stem of stemsOf(candidate, library)) shared += stems.get(stem) ?? 0;
      if (shared >= LEAST_SHARE * total) found.push({ sentence: candidate, share: shared / total });
    }
  found.sort((a, b) => b.share - a.share);
  const best = found[0]?.share ?? 0;
  return found.filter(({ share }, at) => at < MOST_MATCHES && share >= NEAR_BEST * best);
}

/** The weight of a word that no source has. */
const UNKNOWN = 0.8;

const stemSets = new WeakMap<SourceSentence, ReadonlySet<number>>();

function stemsOf(sentence: SourceSentence, library: SourceLibrary): ReadonlySet<number> {
  let stems = stemSets.get(sentence);
  if (stems === undefined) {
    const { source, start, end } = sentence;
    const set = new Set<number>();
    for (let at = firstWordAt(source, start); at < source.ids.length && source.starts[at]! < end; at += 1) {
      const stem = library.stemOfId(source.ids[at]!);
      if (stem >= 0) set.add(stem);
    }
    stems = set;
    stemSets.set(sentence, stems);
  }
  return stems;
}

function firstWordAt({ starts }: SourceText, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const textOf = ({ source, start, end }: SourceSentence): string => source.text.slice(start, end);

function placeOf({ source, start }: SourceSentence, fact: Span): SourcePlace {
  return { uri: source.uri, span: toFile(source.map, { start: start + fact.start, end: start + fact.end }) };
}
