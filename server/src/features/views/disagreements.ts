// What the articles disagree on: one card a matter, with every wording of it in order of time. The matters come from the findings
// that compare articles, so settled findings and rules that are off are left out, and hints are there.

import { rangeOf } from '../../base/positions.ts';
import { contains, overlaps, type Span } from '../../base/span.ts';
import { type IndexedArticle, quotationAt } from '../../corpus/article.ts';
import type { Cancellation } from '../../corpus/host.ts';
import { differenceOf } from '../../corpus/repeats/word-diff.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { Disagreement, Disagreements, DisagreementVersion, WordingPart } from '../../protocol.ts';
import { comparingCodes } from '../../rules/index.ts';
import { excerpt } from '../../rules/rule.ts';
import { marksOf, speakerName, withoutMarks } from '../../rules/speaker-name.ts';
import { keptFindings } from '../diagnostics.ts';
import type { FeatureContext } from '../shared/context.ts';
import { plainTitle } from '../shared/text.ts';
import { forEachArticle } from './digest.ts';
import { articleRef, inTime, onOneLine, sentenceSpan, sentencesAround } from './statements.ts';

/** Matters in one answer; the others are counted. */
const MOST_MATTERS = 200;
/** UTF-16 code units of a matter's title. */
const TITLE = 70;

/** All matters of the folder, the gravest kind first, then those with the most articles. */
export async function disagreements(
  context: FeatureContext,
  _params: object,
  cancellation: Cancellation,
): Promise<Disagreements> {
  const matters = new Matters();
  await forEachArticle(context.corpus, (article) => addMatters(context, article, matters), cancellation);
  const all = matters.all().sort((a, b) => rank(a) - rank(b) || b.places.length - a.places.length);
  const shown: Disagreement[] = [];
  for (const matter of all.slice(0, MOST_MATTERS)) {
    const card = await toCard(context.corpus, matter);
    if (card !== undefined) shown.push(card);
  }
  return { matters: shown, total: all.length - (Math.min(all.length, MOST_MATTERS) - shown.length) };
}

/** A passage that takes part in a matter. */
interface Passage {
  readonly uri: string;
  readonly span: Span;
  /** Index of its quotation; -1 for a sentence of the article. */
  readonly quote: number;
  /** The number or day that differs; absent where the wordings or speakers do. */
  readonly marked?: Span;
  readonly denies: boolean;
}

interface Matter {
  readonly codes: ReadonlySet<string>;
  readonly places: readonly Passage[];
}

const rank = ({ codes }: Matter): number => comparingCodes.findIndex((code) => codes.has(code));

/** Joins findings that share a passage. A number and the wording of a quotation are two matters. */
class Matters {
  readonly #parents = new Map<string, string>();
  readonly #passages = new Map<string, Passage>();
  readonly #codes = new Map<string, Set<string>>();

  add(code: string, passages: readonly Passage[]): void {
    const keys = passages.map((passage) => this.#keyOf(code, passage));
    const first = keys[0]!;
    for (const [at, key] of keys.entries()) {
      if (!this.#passages.has(key)) this.#passages.set(key, passages[at]!);
      this.#parents.set(this.#rootOf(key), this.#rootOf(first));
    }
    this.#codes.set(first, (this.#codes.get(first) ?? new Set()).add(code));
  }

  all(): Matter[] {
    const matters = new Map<string, { readonly codes: Set<string>; readonly places: Passage[] }>();
    for (const [key, passage] of this.#passages) {
      const root = this.#rootOf(key);
      const matter = matters.get(root) ?? { codes: new Set<string>(), places: [] };
      matter.places.push(passage);
      for (const code of this.#codes.get(key) ?? []) matter.codes.add(code);
      matters.set(root, matter);
    }
    return [...matters.values()].filter(({ places }) => places.length > 1);
  }

  #keyOf(code: string, { uri, span, quote, marked }: Passage): string {
    if (marked !== undefined) return `${code} ${uri} ${marked.start}`;
    return quote < 0 ? `at ${uri} ${span.start}` : `quote ${uri} ${quote}`;
  }

  #rootOf(key: string): string {
    let root = key;
    for (let up = this.#parents.get(root); up !== undefined && up !== root; up = this.#parents.get(root)) root = up;
    this.#parents.set(key, root);
    return root;
  }
}

function addMatters(context: FeatureContext, article: IndexedArticle, matters: Matters): void {
  for (const { code, span, related = [] } of keptFindings(context, article, comparingCodes)) {
    const there = related.flatMap((place) => {
      const other = context.corpus.article(place.uri);
      return other === undefined ? [] : [passageOf(code, other, place.span, code === 'denied-elsewhere')];
    });
    if (there.length > 0) matters.add(code, [passageOf(code, article, span, false), ...there]);
  }
}

function passageOf(code: string, article: IndexedArticle, span: Span, denies: boolean): Passage {
  const isFact = code === 'number-differs' || code === 'date-differs';
  const quotes = article.analysis.quotes;
  const quote = denies
    ? -1
    : quotes.findIndex((each, index) => isSame(marksOf(article, index), span) || (!isFact && contains(each, span)));
  return { uri: article.uri, span, quote: isFact ? -1 : quote, denies, ...(isFact ? { marked: span } : {}) };
}

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** A passage with its article and its words; `factParts` are those of a sentence whose number or day differs. */
interface Version extends Passage {
  readonly article: IndexedArticle;
  readonly words: string;
  readonly factParts?: readonly WordingPart[];
}

async function toCard(corpus: CorpusSnapshot, { codes, places }: Matter): Promise<Disagreement | undefined> {
  const versions: Version[] = [];
  for (const place of places) {
    const text = await corpus.textAsAnalyzed(place.uri);
    const article = corpus.article(place.uri);
    if (article === undefined || text === undefined) continue;
    const words = place.quote < 0 ? sentencesAround(article, text, place.span) : wordsOf(article, place.quote);
    const { marked } = place;
    versions.push({
      ...place,
      article,
      words,
      ...(marked === undefined ? {} : { factParts: partsAround(text, sentenceSpan(article, marked), marked) }),
    });
  }
  const sorted = inTime(versions, ({ article }) => articleRef(article));
  const [first] = sorted;
  if (first === undefined || sorted.length < 2) return undefined;
  const base = sorted.find(({ denies, marked }) => !denies && marked === undefined);
  const speakers = new Set(sorted.flatMap((version) => speakerOf(corpus, version) || []));
  return {
    id: `${first.uri} ${first.span.start} ${[...codes].join(' ')}`,
    kinds: comparingCodes.filter((code) => codes.has(code)),
    title: capitalized(plainTitle(excerpt(withoutMarks((base ?? first).words), TITLE))),
    versions: sorted.map((version) => ({
      ...toVersion(corpus, version, base, sorted),
      speakerDiffers: codes.has('conflicting-attribution') && speakers.size > 1 && !version.denies,
    })),
  };
}

/** A sentence in three parts, of which the one in the middle differs. */
function partsAround(text: string, sentence: Span, marked: Span): WordingPart[] {
  return [
    { text: onOneLine(text.slice(sentence.start, marked.start)), differs: false },
    { text: onOneLine(text.slice(marked.start, marked.end)), differs: true },
    { text: onOneLine(text.slice(marked.end, sentence.end)), differs: false },
  ].filter((part) => part.text !== '');
}

function wordsOf(article: IndexedArticle, quote: number): string {
  return withoutMarks((quotationAt(article, quote)?.words ?? article.quoteTexts[quote] ?? '').replace(/\s+/g, ' '));
}

/** Of a denial, whoever denies in its passage: in quoted words, or by a verb. */
function speakerOf(corpus: CorpusSnapshot, { article, quote, span, denies }: Version): string {
  const { quotes } = article.analysis;
  const index = denies
    ? quotes.findIndex((each) => {
        if (each.source === null) return false;
        return contains(each, span) || (each.stance !== 'asserts' && each.cue !== null && overlaps(each.cue, span));
      })
    : quote;
  return quotes[index]?.source ? plainTitle(speakerName(article, index, corpus)) : '';
}

function toVersion(
  corpus: CorpusSnapshot,
  version: Version,
  base: Version | undefined,
  all: readonly Version[],
): Omit<DisagreementVersion, 'speakerDiffers'> {
  const { article, span, quote } = version;
  const shown = quote < 0 ? span : marksOf(article, quote);
  return {
    article: articleRef(article),
    speaker: speakerOf(corpus, version),
    verb: plainTitle(article.cueTexts[quote] ?? ''),
    denies: version.denies,
    isQuoted: quotationAt(article, quote) !== undefined,
    parts: partsOf(corpus, version, base, all),
    place: { uri: article.uri, range: rangeOf(article, shown) },
  };
}

/** The words of a version in parts: those that differ from the earliest wording, or the number or day that differs. */
function partsOf(
  corpus: CorpusSnapshot,
  version: Version,
  base: Version | undefined,
  all: readonly Version[],
): readonly WordingPart[] {
  const { words, factParts } = version;
  if (factParts !== undefined) return factParts;
  if (version.denies || base === undefined) return [{ text: plainTitle(words), differs: false }];
  // The earliest wording is compared with the first that is not the same, so that both have their differences marked.
  const against = version === base ? all.find((other) => isWording(other) && other.words !== words) : base;
  if (against === undefined || against.words === words) return [{ text: plainTitle(words), differs: false }];
  const isPartial = [version, against].some((each) => each.article.analysis.quotes[each.quote]?.kind !== 'direct');
  return differenceOf(against.words, words, corpus.language, isPartial).flatMap(({ here, there, equal, kind }) => {
    // Words that one version leaves out without changing the others are no difference.
    const differs = !equal && !(kind === 'cut' && (here === '' || there === ''));
    if (!differs && there === '') return [];
    return [{ text: plainTitle(there), differs, ...(differs && here !== '' ? { instead: plainTitle(here) } : {}) }];
  });
}

function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

const isWording = ({ denies, marked, quote }: Version): boolean => !denies && marked === undefined && quote >= 0;
