// The names of articles that were joined into one entity although they are not the same name. Spellings that differ in marks or
// particles alone are one name, and so are the short forms that an article uses for a full name: they cannot be told apart.

import type { IdentityWords } from '../../analysis/language/identity.ts';
import { fold } from './fold.ts';
import type { CorpusEntity, JoinEvidence } from './model.ts';
import { NameRules } from './name.ts';

export interface JoinedName {
  /** As most articles write it. */
  readonly text: string;
  /** Mentions in the articles that call the entity so. */
  readonly count: number;
  /** Why it was joined; absent for the entity's own name. */
  readonly evidence?: JoinEvidence;
}

/** The entity's own name first, then the others, most frequent first. */
export function joinedNames({ name, type, summaries, evidence }: CorpusEntity, words: IdentityWords): JoinedName[] {
  const rules = NameRules.of(words);
  const byKey = new Map<string, { readonly counts: Map<string, number>; total: number }>();
  for (const summary of summaries) {
    const parsed = rules.parse(type, summary.name);
    if (parsed.form !== 'full') continue;
    const found = byKey.get(parsed.key) ?? { counts: new Map<string, number>(), total: 0 };
    const mentions = summary.spellings.reduce((sum, { count }) => sum + count, 0);
    found.counts.set(summary.name, (found.counts.get(summary.name) ?? 0) + mentions);
    found.total += mentions;
    byKey.set(parsed.key, found);
  }
  const own = rules.parse(type, name).key;
  const named = [...byKey].map(([key, { counts, total }]) => {
    const [text] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
    return { key, text, count: total };
  });
  return named
    .sort((a, b) => Number(b.key === own) - Number(a.key === own) || b.count - a.count || (a.text < b.text ? -1 : 1))
    .map(({ key, text, count }) => {
      const why = key === own ? undefined : evidenceFor(evidence, text);
      return { text: key === own ? name : text, count, ...(why === undefined ? {} : { evidence: why }) };
    });
}

function evidenceFor(evidence: readonly JoinEvidence[], text: string): JoinEvidence | undefined {
  const folded = fold(text);
  return evidence
    .filter(({ names }) => names.some((each) => fold(each) === folded))
    .sort((a, b) => b.confidence - a.confidence)[0];
}
