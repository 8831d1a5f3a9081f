// The same quotation in other words in another article. Says what differs, first of all a negation, a hedge or a number
// that one of them has and the other lacks. A quotation that is merely cut short is no variant.

import { type DifferenceKind, differenceOf, gravestFirst, type Segment } from '../corpus/echoes/difference.ts';
import { compareSpeakers, type QuoteRef } from '../corpus/echoes/speakers.ts';
import { type CorpusView, excerpt, type Finding, type Rule } from './rule.ts';
import { bareWords } from './speaker-name.ts';

export const quoteVariant: Rule = {
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
  for (const echo of corpus.echoesOf(here.article, here.quote)) {
    const article = corpus.article(echo.article);
    const other = article?.quoted.find(({ quote }) => quote === echo.quote);
    if (article === undefined || other === undefined || echo.kind === 'same') continue;
    const there = { article, quote: echo.quote };
    // Another speaker is the graver matter and has a finding of its own.
    if (compareSpeakers(corpus, here, there) === 'different') continue;
    const segments = differenceOf(words, other.words);
    const differences = gravestFirst(segments).filter(({ kind }) => kind !== 'cut');
    if (differences.length > 0) variants.push({ ...there, differences, reworded: echo.kind === 'alike' });
  }
  return variants.sort((a, b) => rank(a) - rank(b));
}

const ORDER: readonly DifferenceKind[] = ['negation', 'hedge', 'number', 'name', 'other'];
const rank = ({ differences }: Variant): number => ORDER.indexOf(differences[0]?.kind ?? 'other');

function finding({ article, quote }: QuoteRef, variants: readonly Variant[]): Finding {
  const span = article.analysis.quotes[quote] as { start: number; end: number };
  const [first] = variants as [Variant];
  const more = variants.length > 1 ? ` ${variants.length - 1} more differ too.` : '';
  return {
    span: { start: span.start, end: span.end },
    message: `“${excerpt(bareWords(article.quoteTexts[quote] ?? ''), 50)}” reads otherwise in ${first.article.path}: ${describe(first)}.${more}`,
    related: variants.map((variant) => ({
      uri: variant.article.uri,
      span: variant.article.analysis.quotes[variant.quote] as { start: number; end: number },
      message: describe(variant),
    })),
  };
}

/** "it has “may” where this one has “will” (hedge)". */
function describe({ article, quote, differences, reworded }: Variant): string {
  const grave = differences.filter(({ kind }) => kind !== 'other');
  if (reworded && grave.length === 0) {
    const words = article.quoted.find((other) => other.quote === quote)?.words ?? '';
    return `it has “${excerpt(bareWords(words), 80)}”`;
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
