// What other articles have otherwise, by quotation: the findings of three rules, unless a person has settled or silenced
// them. Kept for as long as nothing has changed that their check looked at. Whoever checks an article leaves them here: as
// a rule the Problems panel, before anybody asks for the table.

import { contains } from '../analysis/span.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { Dispute } from '../protocol.ts';
import type { Diagnosis } from '../rules/check.ts';
import type { Seen } from '../rules/seen.ts';
import type { Settings } from '../settings.ts';

/** By index of the quotation. */
export type Disputes = ReadonlyMap<number, readonly Dispute[]>;

/** The rules, by their codes. */
export const DISPUTES: Readonly<Record<string, Dispute['kind']>> = {
  'conflicting-attribution': 'conflict',
  'quote-variant': 'variant',
  'denied-elsewhere': 'denial',
};

export function keepDisputes(
  article: IndexedArticle,
  settings: Settings,
  diagnoses: readonly Diagnosis[],
  seen: Seen,
): Disputes {
  const found = new Map<number, Dispute[]>();
  for (const { code, span, message } of diagnoses) {
    const kind = DISPUTES[code];
    if (kind === undefined) continue;
    for (const [index, quote] of article.analysis.quotes.entries())
      if (contains(quote, span)) found.set(index, [...(found.get(index) ?? []), { kind, message }]);
  }
  kept.set(article, { found: found.size === 0 ? NONE : found, seen, severities: severitiesOf(settings) });
  return found;
}

/** `undefined` where they have to be looked for. */
export function keptDisputes(article: IndexedArticle, settings: Settings): Disputes | undefined {
  const before = kept.get(article);
  return before?.severities === severitiesOf(settings) && before.seen.holds() ? before.found : undefined;
}

/** Most articles have none: a thousand empty tables are a hundred kilobytes. */
const NONE: Disputes = new Map();

const kept = new WeakMap<
  IndexedArticle,
  { readonly found: Disputes; readonly seen: Seen; readonly severities: string }
>();

/** The part of the settings that decides which of them are found. */
const severitiesOf = ({ severity }: Settings): string =>
  Object.keys(DISPUTES)
    .map((code) => severity[code] ?? '')
    .join();
