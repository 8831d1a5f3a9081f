// Runs all rules over one article. A rule that throws is reported to the caller and skipped; the others still answer. Of each
// rule a limited number of findings is listed.

import type { Annotation } from '../annotations/model.ts';
import { partitionPoint } from '../base/sorted.ts';
import type { Span } from '../base/span.ts';
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
  /** The `ignore:` that settles the finding, at its place or for the whole article; absent if there is none. */
  readonly settledBy?: Pick<Annotation, 'reason'>;
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
  const settling = new SettlingAnnotations(article);
  for (const rule of rules) {
    if (!(rule.roles ?? SOURCES).includes(role)) continue;
    const severity = settings.severity[rule.code] ?? rule.defaultSeverity;
    if (severity === 'off') continue;
    const settlesAll = isIgnoredIn(article, rule.code) ? { reason: null } : undefined;
    try {
      const open: SettledDiagnosis[] = [];
      const settled: SettledDiagnosis[] = [];
      for (const finding of rule.check(article, corpus)) {
        const settledBy = settling.of(rule.code, finding.span) ?? settlesAll;
        const diagnosis = { severity, ...finding, code: rule.code };
        if (settledBy === undefined) open.push(diagnosis);
        else settled.push({ ...diagnosis, settledBy });
      }
      for (const kind of [open, settled]) for (const diagnosis of firstOf(kind)) diagnoses.push(diagnosis);
    } catch (error) {
      onFailure(rule.code, error);
    }
  }
  return diagnoses.sort(byPlace);
}

/** Whether the user does not want findings of this kind in the article. */
export const isIgnoredIn = ({ ignoredCodes }: IndexedArticle, code: string): boolean =>
  ignoredCodes.includes(code) || ignoredCodes.includes('all');

const SOURCES: readonly Role[] = ['source'];

/** The most findings of one kind in one article. A file with more has another fault, and a list of them helps nobody. */
export const MOST_OF_A_KIND = 500;

const byPlace = (a: Finding, b: Finding): number => a.span.start - b.span.start || a.span.end - b.span.end;

/** The first findings of a kind in an article. If some are left out, the last one says how many. */
export function firstOf<Kind extends Finding>(findings: readonly Kind[]): Kind[] {
  const left = findings.length - MOST_OF_A_KIND;
  const listed = [...findings].sort(byPlace).slice(0, MOST_OF_A_KIND);
  const last = listed.at(-1);
  if (left > 0 && last !== undefined)
    listed[MOST_OF_A_KIND - 1] = { ...last, message: `${last.message} ${leftOut(left)}` };
  return listed;
}

/** Says that findings of this kind are not listed. */
export const leftOut = (count: number): string =>
  `${count} more finding${count === 1 ? '' : 's'} of this kind in this file ${count === 1 ? 'is' : 'are'} not listed.`;

/** The user's annotations that ignore findings, by code, in an order in which the one at a place is found quickly. */
class SettlingAnnotations {
  readonly #article: IndexedArticle;
  readonly #byCode = new Map<string, readonly SettledSpan[]>();

  constructor(article: IndexedArticle) {
    this.#article = article;
  }

  /** The annotation at `span` that ignores findings of this code. */
  of(code: string, span: Span): Annotation | undefined {
    let spans = this.#byCode.get(code);
    if (spans === undefined) {
      spans = this.#spansOf(code);
      this.#byCode.set(code, spans);
    }
    // A span that is empty is also settled by an annotation that only touches it.
    const isEmpty = span.start === span.end;
    const count = partitionPoint(spans.length, (index) =>
      isEmpty ? spans[index]!.start <= span.start : spans[index]!.start < span.end,
    );
    const furthest = spans[count - 1]?.furthest;
    if (furthest === undefined) return undefined;
    return (isEmpty ? furthest.end >= span.start : furthest.end > span.start) ? furthest.annotation : undefined;
  }

  #spansOf(code: string): readonly SettledSpan[] {
    const spans = this.#article.annotations.flatMap(({ annotation, anchor }) =>
      anchor.state === 'held' && annotation.ignore.some(({ value }) => value === code || value === 'all')
        ? [{ start: anchor.span.start, end: anchor.span.end, annotation }]
        : [],
    );
    let furthest: (typeof spans)[number] | undefined;
    return spans
      .sort((a, b) => a.start - b.start)
      .map((span) => {
        if (furthest === undefined || span.end > furthest.end) furthest = span;
        return { start: span.start, furthest };
      });
  }
}

interface SettledSpan {
  readonly start: number;
  /** Of this annotation and those before it, the one that ends last. */
  readonly furthest: { readonly end: number; readonly annotation: Annotation };
}
