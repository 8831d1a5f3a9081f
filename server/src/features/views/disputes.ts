// What other articles have otherwise, by quotation: the findings of three rules, unless a person has settled or silenced
// them.

import { contains } from '../../analysis/span.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import type { Dispute } from '../../protocol.ts';
import { rules } from '../../rules/index.ts';
import type { FeatureContext } from '../context.ts';
import { diagnose } from '../diagnostics.ts';

const KINDS: Readonly<Record<string, Dispute['kind']>> = {
  'conflicting-attribution': 'conflict',
  'quote-variant': 'variant',
  'denied-elsewhere': 'denial',
};

export type Disputes = ReadonlyMap<number, readonly Dispute[]>;

/** By index of the quotation. Looked for once, until the corpus changes. */
export function disputesIn(context: FeatureContext, article: IndexedArticle): Disputes {
  const { generation } = context.corpus;
  const before = known.get(article);
  if (before?.generation === generation) return before.found;
  const found = look(context, article);
  known.set(article, { generation, found });
  return found;
}

const known = new WeakMap<IndexedArticle, { readonly generation: number; readonly found: Disputes }>();

function look(context: FeatureContext, article: IndexedArticle): Disputes {
  const found = new Map<number, Dispute[]>();
  for (const { code, span, message } of diagnose({ ...context, settingsOf: onlyOurs(context) }, article)) {
    const kind = KINDS[code];
    if (kind === undefined) continue;
    for (const [index, quote] of article.analysis.quotes.entries()) {
      if (contains(quote, span)) found.set(index, [...(found.get(index) ?? []), { kind, message }]);
    }
  }
  return found;
}

/** The other rules have nothing to say here and need not be asked. */
function onlyOurs({ settingsOf }: FeatureContext): FeatureContext['settingsOf'] {
  const others = rules.filter(({ code }) => !(code in KINDS)).map(({ code }) => [code, 'off'] as const);
  return (uri) => {
    const settings = settingsOf(uri);
    return { ...settings, severity: { ...settings.severity, ...Object.fromEntries(others) } };
  };
}
