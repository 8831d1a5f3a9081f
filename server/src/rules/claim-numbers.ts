// Finds claims that another article makes with another number: who has which, and which article came first. Only numbers of
// one thing in two claims that are surely one are compared; "some", "more than" and rounding are no difference.

import type { Claim } from '../analysis/model.ts';
import type { Quantity } from '../analysis/numbers/quantity.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import { areDifferent, areOfOneThing, measureOf } from '../corpus/claims/compare-quantities.ts';
import { normalizerFor, type WordNormalizer } from '../corpus/repeats/words.ts';
import { articleLabel, dayLabel, orderOf } from './article-label.ts';
import { claimWords, sameClaims } from './claim-matches.ts';
import type { CorpusView, Finding } from './rule.ts';

/** The numbers of an article's claims that differ in other articles. */
export function claimNumbers(article: IndexedArticle, corpus: CorpusView): Finding[] {
  return article.analysis.claims.flatMap((claim, index) =>
    claim.quantities.length === 0 ? [] : differencesOf(article, claim, index, corpus),
  );
}

interface Difference {
  readonly here: Quantity;
  readonly there: Quantity;
  readonly article: IndexedArticle;
}

function differencesOf(article: IndexedArticle, claim: Claim, index: number, corpus: CorpusView): Finding[] {
  const byQuantity = new Map<Quantity, Difference[]>();
  for (const { article: other, claim: theirs } of sameClaims(article, index, corpus))
    for (const [here, there] of comparable(claim.quantities, theirs.quantities, corpus))
      if (areOfOneThing(here, there) && areDifferent(here, there))
        byQuantity.set(here, [...(byQuantity.get(here) ?? []), { here, there, article: other }]);
  return [...byQuantity].map(([quantity, all]) => findingOf(article, claim, quantity, all));
}

/** Numbers in a claim, beyond which it is a table in words: most of its numbers are of parts. */
const MOST_NUMBERS = 3;

/**
 * The pairs of numbers that count or measure the same, where each claim has one such number only. A number that the other claim
 * has as well, of whatever, contradicts nothing: "28 of 41 passes" and "28 passes".
 */
function comparable(
  here: readonly Quantity[],
  there: readonly Quantity[],
  { language }: CorpusView,
): [Quantity, Quantity][] {
  if (here.length > MOST_NUMBERS || there.length > MOST_NUMBERS) return [];
  const normalizer = normalizerFor(language);
  const { words } = normalizer;
  const has = (all: readonly Quantity[], { value }: Quantity): boolean => all.some((other) => other.value === value);
  const only = (all: readonly Quantity[], measure: string): Quantity | undefined => {
    const found = all.filter((quantity) => measureOf(quantity, words) === measure);
    return found.length === 1 ? found[0] : undefined;
  };
  return here.flatMap((quantity): [Quantity, Quantity][] => {
    const measure = measureOf(quantity, words);
    if (measure === '' || only(here, measure) === undefined) return [];
    const other = only(there, measure);
    if (other === undefined || quantity.isPart !== other.isPart || !haveOneAct(quantity, other, normalizer)) return [];
    return has(there, quantity) || has(here, other) ? [] : [[quantity, other]];
  });
}

/** Whether two numbers belong to the same verb: a storm that "dropped" 13 cm and one that "rivals" 45 cm do not contradict. */
function haveOneAct({ verb: a }: Quantity, { verb: b }: Quantity, normalizer: WordNormalizer): boolean {
  return (
    a !== undefined && b !== undefined && normalizer.actOf(a) === normalizer.actOf(b) && normalizer.actOf(a) !== ''
  );
}

function findingOf(article: IndexedArticle, claim: Claim, here: Quantity, all: readonly Difference[]): Finding {
  const [first] = all as [Difference, ...Difference[]];
  const more = all.length > 1 ? ` (and other numbers in ${all.length - 1} more)` : '';
  return {
    span: here,
    message:
      `“${textOf(here)}” here but “${textOf(first.there)}” in ${articleLabel(first.article)}${more}, for the same claim${claimWords(article, claim)}. ` +
      `${orderOf(article, first.article)}Check which one is right, or newer.`,
    related: all.map(({ there, article: other }) => ({
      uri: other.uri,
      span: there,
      message: `${dayLabel(other)}“${textOf(there)}” here`,
    })),
  };
}

/** "23 pirates", "40 percent". */
function textOf({ value, upTo, unit, noun }: Quantity): string {
  const number = upTo === undefined ? amount(value) : `${amount(value)} to ${amount(upTo)}`;
  return [number, unit, noun].filter((part) => part !== undefined).join(' ');
}

const amount = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 3 });
