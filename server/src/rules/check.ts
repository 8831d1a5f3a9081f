// Runs all rules over one article. A rule that throws is reported to the caller and skipped; the others still answer.

import type { Annotation } from '../annotations/model.ts';
import { overlaps, type Span, touches } from '../base/span.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { Role } from '../protocol.ts';
import type { Settings, SeverityName } from '../settings.ts';
import { rules } from './index.ts';
import type { CorpusView, Finding } from './rule.ts';

export interface Diagnosis extends Finding {
  /** The code of the rule. */
  readonly code: string;
  readonly severity: Exclude<SeverityName, 'off'>;
}

export interface SettledDiagnosis extends Diagnosis {
  /** The user's annotation that settles the finding (`ignore:`); absent if none does. */
  readonly settledBy?: Annotation;
}

/** An article's findings in text order, without those that the user has settled. Calls `onFailure` for a rule that throws. */
export function checkArticle(
  article: IndexedArticle,
  corpus: CorpusView,
  settings: Settings,
  onFailure: (code: string, error: unknown) => void,
): Diagnosis[] {
  return diagnoseArticle(article, corpus, settings, onFailure).filter(({ settledBy }) => settledBy === undefined);
}

/** The same with the settled findings, for reports that list them. */
export function diagnoseArticle(
  article: IndexedArticle,
  corpus: CorpusView,
  settings: Settings,
  onFailure: (code: string, error: unknown) => void,
): SettledDiagnosis[] {
  const diagnoses: SettledDiagnosis[] = [];
  const role = corpus.roleOf(article.uri);
  for (const rule of rules) {
    if (!(rule.roles ?? SOURCES).includes(role)) continue;
    const severity = settings.severity[rule.code] ?? rule.defaultSeverity;
    if (severity === 'off') continue;
    try {
      for (const finding of rule.check(article, corpus)) {
        const settledBy = settlingAnnotation(article, rule.code, finding.span);
        diagnoses.push({ severity, ...finding, code: rule.code, ...(settledBy === undefined ? {} : { settledBy }) });
      }
    } catch (error) {
      onFailure(rule.code, error);
    }
  }
  return diagnoses.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const SOURCES: readonly Role[] = ['source'];

/** The annotation at `span` that ignores findings of this code. */
function settlingAnnotation(article: IndexedArticle, code: string, span: Span): Annotation | undefined {
  return article.annotations.find(
    ({ annotation, anchor }) =>
      anchor.state === 'held' &&
      annotation.ignore.some(({ value }) => value === code || value === 'all') &&
      (overlaps(anchor.span, span) || (span.start === span.end && touches(anchor.span, span.start))),
  )?.annotation;
}
