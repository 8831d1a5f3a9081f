// The disputes of an article for the views: those that are known, else looked for, by the three rules alone.

import type { IndexedArticle } from '../../corpus/article.ts';
import { rules } from '../../rules/index.ts';
import { Reads } from '../../rules/reads.ts';
import type { Settings } from '../../settings.ts';
import type { FeatureContext } from '../context.ts';
import { diagnose } from '../diagnostics.ts';
import { DISPUTES, type Disputes, keepDisputes, keptDisputes } from '../disputes-memory.ts';

export function disputesIn(context: FeatureContext, article: IndexedArticle): Disputes {
  const settings = context.settingsOf(article.uri);
  return keptDisputes(article, settings) ?? look(context, article, settings);
}

function look(context: FeatureContext, article: IndexedArticle, settings: Settings): Disputes {
  const reads = new Reads(context.corpus, article);
  const severity = { ...settings.severity, ...OTHERS_OFF };
  const diagnoses = diagnose({ ...context, settingsOf: () => ({ ...settings, severity }) }, article, reads);
  return keepDisputes(article, settings, diagnoses, reads.seen());
}

/** The other rules have nothing to say here and need not be asked. */
const OTHERS_OFF = Object.fromEntries(
  rules.flatMap(({ code }) => (code in DISPUTES ? [] : [[code, 'off' as const] as const])),
);
