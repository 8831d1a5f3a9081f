// The same quotation in other words in another article. Says what differs, first of all a negation, a hedge or a number
// that one of them has and the other lacks. A quotation that is merely cut short is no variant.

import QuickLRU from 'quick-lru';
import { copyString } from '../base/strings.ts';
import { compareSpeakers, type QuoteRef } from '../corpus/repeats/repeats.ts';
import { type DifferenceKind, differenceOf, gravestFirst, type Segment } from '../corpus/repeats/word-diff.ts';
import { type CorpusView, type DiagnosticRule, excerpt, type Finding } from './rule.ts';
import { marksOf, quotedShort } from './speaker-name.ts';

export const quoteVariant: DiagnosticRule = {
  code: 'quote-variant',
  defaultSeverity: 'information',
  summary: 'The same quotation stands in other words in another article; says what differs.',
  check: (article, corpus) =>
    article.quoted.flatMap(({ quote, words }) => {
      const variants = variantsOf({ article, quote }, words, corpus);
      return variants.length === 0 ? [] : [finding({ article, quote }, variants)];
    }),
};

interface Variant extends QuoteRef {
  /** Gravest first. */
  readonly differences: readonly Segment[];
  readonly reworded: boolean;
}

function variantsOf(here: QuoteRef, words: string, corpus: CorpusView): Variant[] {
  const variants: Variant[] = [];
  for (const echo of corpus.repeatsOf(here.article, here.quote)) {
    const article = corpus.article(echo.article);
    const other = article?.quoted.find(({ quote }) => quote === echo.quote);
    if (article === undefined || other === undefined || echo.kind === 'same') continue;
    const there = { article, quote: echo.quote };
    // Another speaker is the graver matter and has a finding of its own.
    if (compareSpeakers(corpus, here, there) === 'different') continue;
    const segments = rememberedDifference(words, other.words, isPartial(here) || isPartial(there));
    if (echo.kind !== 'alike' && !isMostlyEqual(segments)) continue;
    const differences = gravestFirst(segments);
    if (differences.length > 0) variants.push({ ...there, differences, reworded: echo.kind === 'alike' });
  }
  return variants.sort((a, b) => rank(a) - rank(b));
}

/** With every key that is pressed in an open article, its other quotations differ from the same ones as before. */
const remembered = new QuickLRU<string, readonly Segment[]>({ maxSize: 500 });

function rememberedDifference(here: string, there: string, partial: boolean): readonly Segment[] {
  const key = `${partial}\n${here.length}\n${here}${there}`;
  let segments = remembered.get(key);
  if (segments === undefined) {
    segments = differenceOf(copyString(here), copyString(there), partial);
    remembered.set(copyString(key), segments);
  }
  return segments;
}

const isPartial = ({ article, quote }: QuoteRef): boolean => article.analysis.quotes[quote]?.kind !== 'direct';

/** Between the cuts, what both have outweighs what differs: else they are two sentences that share some words. */
function isMostlyEqual(segments: readonly Segment[]): boolean {
  const length = (ones: readonly Segment[]): number =>
    ones.reduce((sum, { here, there }) => sum + Math.max(here.length, there.length), 0);
  return (
    length(segments.filter(({ equal }) => equal)) >
    length(segments.filter(({ equal, kind }) => !equal && kind !== 'cut'))
  );
}

const ORDER: readonly DifferenceKind[] = ['negation', 'hedge', 'number', 'name', 'other'];
const rank = ({ differences }: Variant): number => ORDER.indexOf(differences[0]?.kind ?? 'other');

function finding({ article, quote }: QuoteRef, variants: readonly Variant[]): Finding {
  const span = marksOf(article, quote);
  const words = article.quoted.find((quoted) => quoted.quote === quote)?.words ?? '';
  const [first] = variants as [Variant];
  const more = variants.length > 1 ? ` ${variants.length - 1} more differ too.` : '';
  return {
    span,
    message: `Reads otherwise in ${first.article.path}: ${describe(first)}.${more} Here: ${quotedShort(words)}.`,
    related: variants.map((variant) => ({
      uri: variant.article.uri,
      span: marksOf(variant.article, variant.quote),
      message: describe(variant),
    })),
  };
}

/** "it has “may” where this one has “will” (hedge)". */
function describe({ article, quote, differences, reworded }: Variant): string {
  const grave = differences.filter(({ kind }) => kind !== 'other');
  if (reworded && grave.length === 0) {
    const words = article.quoted.find((other) => other.quote === quote)?.words ?? '';
    return `it has ${quotedShort(words, 80)}`;
  }
  const named = (grave.length > 0 ? grave : differences).slice(0, 3).map(describeOne);
  return named.join('; ');
}

function describeOne({ here, there, kind }: Segment): string {
  const what = kind === 'other' || kind === undefined ? '' : ` (${kind})`;
  if (here === '') return `it adds “${excerpt(there, 40)}”${what}`;
  if (there === '') return `it lacks “${excerpt(here, 40)}”${what}`;
  return `it has “${excerpt(there, 40)}” for “${excerpt(here, 40)}”${what}`;
}
