// Reports a quotation that another article has in other words, and names the differences, the gravest first: a negation, a
// hedge, a number, a name. A quotation that is only cut short is not a variant.

import QuickLRU from 'quick-lru';
import type { Language } from '../analysis/language/language.ts';
import { copyString } from '../base/strings.ts';
import { quotationAt } from '../corpus/article.ts';
import { compareSpeakers, isUncertain, type QuoteRef } from '../corpus/repeats/speakers.ts';
import { type DifferenceKind, differenceOf, gravestFirst, partsOf, type Segment } from '../corpus/repeats/word-diff.ts';
import { normalizerFor } from '../corpus/repeats/words.ts';
import { articleLabel, dayLabel } from './article-label.ts';
import { type CorpusView, type DiagnosticRule, excerpt, type Finding } from './rule.ts';
import { marksOf, quotedShort } from './speaker-name.ts';

export const quoteVariant: DiagnosticRule = {
  code: 'quote-variant',
  defaultSeverity: 'information',
  summary: 'A quotation that another article has in other words.',
  check: (article, corpus) =>
    article.quoted.flatMap(({ quote, words }) => {
      const variants = variantsOf({ article, quote }, words, corpus);
      return variants.length === 0 ? [] : [findingOf({ article, quote }, variants)];
    }),
};

interface Variant extends QuoteRef {
  /** Gravest first. */
  readonly differences: readonly Segment[];
  /** Whether the two share only a part of their words. */
  readonly isReworded: boolean;
}

function variantsOf(here: QuoteRef, words: string, corpus: CorpusView): Variant[] {
  const variants: Variant[] = [];
  for (const repeat of corpus.repeatsOf(here.article, here.quote)) {
    const article = corpus.article(repeat.article);
    const other = article === undefined ? undefined : quotationAt(article, repeat.quote);
    if (article === undefined || other === undefined || repeat.kind === 'same') continue;
    const there = { article, quote: repeat.quote };
    if (areTerms(words, corpus.language) || areTerms(other.words, corpus.language)) continue;
    // Another speaker is reported by conflicting-attribution, unless one of the two is unsure.
    if (
      compareSpeakers(corpus, here, there) === 'different' &&
      (repeat.kind === 'alike' || !areUnsure(corpus, here, there))
    )
      continue;
    const segments = cachedDifference(words, other.words, corpus.language, isPartial(here) || isPartial(there));
    if (repeat.kind !== 'alike' && !isMostlyEqual(segments)) continue;
    const graveFirst = gravestFirst(segments, corpus.language);
    if (graveFirst.length > 0)
      variants.push({ ...there, differences: graveFirst, isReworded: repeat.kind === 'alike' });
  }
  return variants.sort((a, b) => rank(a) - rank(b));
}

const areUnsure = (corpus: CorpusView, here: QuoteRef, there: QuoteRef): boolean =>
  isUncertain(corpus, here, there) || isUncertain(corpus, there, here);

/** While the user types in an article, its other quotations are compared with the same ones again and again. */
const differences = new QuickLRU<string, readonly Segment[]>({ maxSize: 500 });

function cachedDifference(here: string, there: string, language: Language, partial: boolean): readonly Segment[] {
  const key = `${language.code}\n${partial}\n${here.length}\n${here}${there}`;
  let segments = differences.get(key);
  if (segments === undefined) {
    segments = differenceOf(copyString(here), copyString(there), language, partial);
    differences.set(copyString(key), segments);
  }
  return segments;
}

/** Words of a part in marks that stands by itself. */
const LONG_PART = 6;

/** Whether a quotation is several parts of a few words: narration joins them, so that their order and the words between are its own. */
function areTerms(words: string, language: Language): boolean {
  const parts = partsOf(words);
  const normalizer = normalizerFor(language);
  return parts.length > 1 && parts.every((part) => normalizer.textsOf(part, LONG_PART).length < LONG_PART);
}

const isPartial = ({ article, quote }: QuoteRef): boolean => article.analysis.quotes[quote]?.kind !== 'direct';

/** Whether two quotations, apart from the cuts, have more text in common than not. If not, they are two sentences. */
function isMostlyEqual(segments: readonly Segment[]): boolean {
  const lengthOf = (some: readonly Segment[]): number =>
    some.reduce((sum, { here, there }) => sum + Math.max(here.length, there.length), 0);
  return (
    lengthOf(segments.filter(({ equal }) => equal)) >
    lengthOf(segments.filter(({ equal, kind }) => !equal && kind !== 'cut'))
  );
}

const ORDER: readonly DifferenceKind[] = ['negation', 'hedge', 'number', 'name', 'other'];
const rank = ({ differences: [gravest] }: Variant): number => ORDER.indexOf(gravest?.kind ?? 'other');

function findingOf({ article, quote }: QuoteRef, variants: readonly Variant[]): Finding {
  const first = variants[0]!;
  const more = variants.length > 1 ? ` ${variants.length - 1} more differ too.` : '';
  return {
    span: marksOf(article, quote),
    message:
      `Different wording in ${articleLabel(first.article)}: ${describe(first)}.${more} ` +
      `Here: ${quotedShort(wordsOf({ article, quote }))}. Check the recording or the official text.`,
    related: variants.map((variant) => ({
      uri: variant.article.uri,
      span: marksOf(variant.article, variant.quote),
      message: `${dayLabel(variant.article)}${describe(variant)}`,
    })),
  };
}

function wordsOf({ article, quote }: QuoteRef): string {
  return quotationAt(article, quote)?.words ?? '';
}

/** "it has “may” for “will” (less or more certain)". */
function describe(variant: Variant): string {
  const { differences: all, isReworded } = variant;
  const grave = all.filter(({ kind }) => kind !== 'other');
  if (isReworded && grave.length === 0) return `it has ${quotedShort(wordsOf(variant), 80)}`;
  return (grave.length > 0 ? grave : all).slice(0, 3).map(describeOne).join('; ');
}

const EFFECTS: Readonly<Partial<Record<DifferenceKind, string>>> = {
  negation: ' (may reverse the meaning)',
  hedge: ' (changes how certain it is)',
  number: ' (number)',
  name: ' (name)',
};

function describeOne({ here, there, kind = 'other' }: Segment): string {
  const effect = EFFECTS[kind] ?? '';
  if (here === '') return `it adds “${excerpt(there, 40)}”${effect}`;
  if (there === '') return `it lacks “${excerpt(here, 40)}”${effect}`;
  return `it has “${excerpt(there, 40)}” for “${excerpt(here, 40)}”${effect}`;
}
