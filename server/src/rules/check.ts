// All rules over one article. A rule that fails is reported to the caller and skipped; the others still answer.

import type { Annotation } from '../annotations/model.ts';
import type { Span } from '../base/span.ts';
import { overlaps, touches } from '../base/span.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { Settings, SeverityName } from '../settings.ts';
import { rules } from './index.ts';
import type { CorpusView, Finding } from './rule.ts';

export interface Diagnosis extends Finding {
  readonly code: string;
  readonly severity: Exclude<SeverityName, 'off'>;
}

export interface SettledDiagnosis extends Diagnosis {
  /** The annotation by which a person has settled it; absent where nobody has. */
  readonly settledBy?: Annotation;
}

/** Findings in text order, without those that a person has settled. `onFailure` hears of a rule that threw. */
export function checkArticle(
  article: IndexedArticle,
  corpus: CorpusView,
  settings: Settings,
  onFailure: (code: string, error: unknown) => void,
): Diagnosis[] {
  return diagnoseArticle(article, corpus, settings, onFailure).filter(({ settledBy }) => settledBy === undefined);
}

/** The same with the settled ones, for reports that keep account of them. */
export function diagnoseArticle(
  article: IndexedArticle,
  corpus: CorpusView,
  settings: Settings,
  onFailure: (code: string, error: unknown) => void,
): SettledDiagnosis[] {
  const diagnoses: SettledDiagnosis[] = [];
  for (const rule of rules) {
    const severity = settings.severity[rule.code] ?? rule.defaultSeverity;
    if (severity === 'off') continue;
    try {
      for (const finding of rule.check(article, corpus)) {
        const settledBy = settling(article, rule.code, finding.span);
        diagnoses.push({ severity, ...finding, code: rule.code, ...(settledBy === undefined ? {} : { settledBy }) });
      }
    } catch (error) {
      onFailure(rule.code, error);
    }
  }
  return diagnoses.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The annotation by which a person has settled findings of this kind here. */
function settling(article: IndexedArticle, code: string, span: Span): Annotation | undefined {
  return article.annotations.find(
    ({ annotation, anchor }) =>
      anchor.state === 'held' &&
      annotation.ignore.some(({ value }) => value === code || value === 'all') &&
      (overlaps(anchor.span, span) || (span.start === span.end && touches(anchor.span, span.start))),
  )?.annotation;
}
