// All rules over one article. A rule that fails is reported to the caller and skipped; the others still answer.

import type { Span } from '../analysis/model.ts';
import { overlaps, touches } from '../analysis/span.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { Settings, SeverityName } from '../settings.ts';
import { rules } from './index.ts';
import type { CorpusView, Finding } from './rule.ts';

export interface Diagnosis extends Finding {
  readonly code: string;
  readonly severity: Exclude<SeverityName, 'off'>;
}

/** Findings in text order. `onFailure` hears of a rule that threw. */
export function checkArticle(
  article: IndexedArticle,
  corpus: CorpusView,
  settings: Settings,
  onFailure: (code: string, error: unknown) => void,
): Diagnosis[] {
  const diagnoses: Diagnosis[] = [];
  for (const rule of rules) {
    const severity = settings.severity[rule.code] ?? rule.defaultSeverity;
    if (severity === 'off') continue;
    try {
      for (const finding of rule.check(article, corpus)) {
        if (!isIgnored(article, rule.code, finding.span)) diagnoses.push({ severity, ...finding, code: rule.code });
      }
    } catch (error) {
      onFailure(rule.code, error);
    }
  }
  return diagnoses.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Whether a person has settled findings of this kind here. */
function isIgnored(article: IndexedArticle, code: string, span: Span): boolean {
  return article.annotations.some(
    ({ annotation, anchor }) =>
      anchor.state === 'held' &&
      annotation.ignore.some(({ value }) => value === code || value === 'all') &&
      (overlaps(anchor.span, span) || (span.start === span.end && touches(anchor.span, span.start))),
  );
}
