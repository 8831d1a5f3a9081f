// Findings as LSP diagnostics, for one document or the whole folder, and the disputes among them, cached for the table of who
// said what.

import type { Diagnostic } from 'vscode-languageserver';
import { rangeOf } from '../base/positions.ts';
import { contains, touches } from '../base/span.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { CorpusSnapshot } from '../corpus/snapshot.ts';
import type { Dispute } from '../protocol.ts';
import { checkArticle, type Diagnosis, diagnoseArticle } from '../rules/check.ts';
import { type Dependencies, DependencyRecorder } from '../rules/dependencies.ts';
import { rules } from '../rules/index.ts';
import type { CorpusView } from '../rules/rule.ts';
import type { Settings } from '../settings.ts';
import { rulePageOf } from './shared/command-links.ts';
import type { FeatureContext } from './shared/context.ts';
import { SEVERITIES } from './shared/severities.ts';
import { userFileDiagnostics } from './yaml-files/diagnostics.ts';

/** Quotations of an article that other articles give differently, by index of the quotation. */
export type Disputes = ReadonlyMap<number, readonly Dispute[]>;

/** The rules whose findings are disputes, by code. Findings that the user settled or switched off are none. */
export const DISPUTES: Readonly<Record<string, Dispute['kind']>> = {
  'conflicting-attribution': 'conflict',
  'quote-variant': 'variant',
  'denied-elsewhere': 'denial',
};

/**
 * Caches the disputes of an article until one of its dependencies changes. Every check calls it, so that the Problems panel
 * usually has filled the cache before the table is opened.
 */
export function cacheDisputes(
  article: IndexedArticle,
  settings: Settings,
  diagnoses: readonly Diagnosis[],
  dependencies: Dependencies,
): Disputes {
  const found = new Map<number, Dispute[]>();
  for (const { code, span, message } of diagnoses) {
    const kind = DISPUTES[code];
    if (kind === undefined) continue;
    for (const [index, quote] of article.analysis.quotes.entries())
      if (contains(quote, span)) found.set(index, [...(found.get(index) ?? []), { kind, message }]);
  }
  const disputes = found.size === 0 ? NO_DISPUTES : found;
  cache.set(article, { disputes, dependencies, severities: severitiesOf(settings) });
  return found;
}

/** `undefined` if the article has to be checked. */
export function cachedDisputes(article: IndexedArticle, settings: Settings): Disputes | undefined {
  const cached = cache.get(article);
  return cached?.severities === severitiesOf(settings) && cached.dependencies.holds() ? cached.disputes : undefined;
}

/** Shared, because most articles have none: a thousand empty maps take a hundred kilobytes. */
const NO_DISPUTES: Disputes = new Map();

const cache = new WeakMap<
  IndexedArticle,
  { readonly disputes: Disputes; readonly dependencies: Dependencies; readonly severities: string }
>();

/** The settings that decide which disputes are found, as a cache key. */
const severitiesOf = ({ severity }: Settings): string =>
  Object.keys(DISPUTES)
    .map((code) => severity[code] ?? '')
    .join();

/** Runs all rules over an article. Findings that the user settled are left out. */
export function diagnose(
  context: FeatureContext,
  article: IndexedArticle,
  view: CorpusView = context.corpus,
): Diagnosis[] {
  return checkArticle(article, view, context.settingsOf(article.uri), (code, error) =>
    logFailure(context, article, code, error),
  );
}

/** The same with the rules of the given codes alone. */
export function diagnoseOnly(
  context: FeatureContext,
  article: IndexedArticle,
  view: CorpusView,
  codes: readonly string[],
): Diagnosis[] {
  const settings = context.settingsOf(article.uri);
  const severity = { ...settings.severity };
  for (const { code } of rules) if (!codes.includes(code)) severity[code] = 'off';
  return diagnose({ ...context, settingsOf: () => ({ ...settings, severity }) }, article, view);
}

/**
 * The findings of an article, of all rules or of those with the given codes, cached until one of the article's
 * dependencies or the settings change.
 */
export function keptFindings(
  context: FeatureContext,
  article: IndexedArticle,
  codes: readonly string[] = ALL_CODES,
): readonly Diagnosis[] {
  const { severity } = context.settingsOf(article.uri);
  const key = codes.map((code) => severity[code] ?? '').join();
  const kept = keptOf.get(article) ?? new Map<readonly string[], KeptFindings>();
  keptOf.set(article, kept);
  const known = kept.get(codes);
  if (known?.key === key && known.dependencies.holds()) return known.findings;
  const recorder = new DependencyRecorder(context.corpus, article);
  const found = diagnoseOnly(context, article, recorder, codes);
  const findings = found.length === 0 ? NO_FINDINGS : found;
  kept.set(codes, { key, findings, dependencies: recorder.dependencies() });
  return findings;
}

interface KeptFindings {
  /** The severities that the findings were made with. */
  readonly key: string;
  readonly findings: readonly Diagnosis[];
  readonly dependencies: Dependencies;
}

/** By the list of codes, which its owner keeps. */
const keptOf = new WeakMap<IndexedArticle, Map<readonly string[], KeptFindings>>();
const ALL_CODES = rules.map(({ code }) => code);
/** Shared, because most articles have none. */
const NO_FINDINGS: readonly Diagnosis[] = [];

/** Codes of the findings at a place that the user never wants in this article. */
export function hiddenCodesAt(context: FeatureContext, article: IndexedArticle, offset: number): string[] {
  if (article.ignoredCodes.length === 0) return [];
  const all = diagnoseArticle(article, context.corpus, context.settingsOf(article.uri), () => {});
  const here = all.flatMap(({ code, span }) => (touches(span, offset) ? [code] : []));
  return article.ignoredCodes.filter((code) => code === 'all' || here.includes(code));
}

/** Rules whose failure was already logged. A broken rule fails at every keystroke. */
const failed = new WeakMap<CorpusSnapshot, Set<string>>();

function logFailure(context: FeatureContext, { uri }: IndexedArticle, code: string, error: unknown): void {
  const logged = failed.get(context.corpus) ?? new Set();
  if (logged.has(code)) return;
  failed.set(context.corpus, logged.add(code));
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  context.log(`Rule ${code} failed on ${uri} (logged once): ${why}`);
}

/** The findings of an article or of one of the user's files; empty for any other document. */
export function documentDiagnostics(context: FeatureContext, uri: string): Diagnostic[] {
  if (context.corpus.userFiles.isUserFile(uri)) return userFileDiagnostics(context, uri);
  const article = context.corpus.article(uri);
  if (article === undefined) return [];
  return diagnose(context, article).map((diagnosis) => toDiagnostic(context, article, diagnosis));
}

/** The findings of a closed article, with the dependencies that they are valid for. */
export function recordedDiagnostics(
  context: FeatureContext,
  article: IndexedArticle,
): { readonly items: Diagnostic[]; readonly dependencies: Dependencies } {
  const recorder = new DependencyRecorder(context.corpus, article);
  const diagnoses = diagnose(context, article, recorder);
  const items = diagnoses.map((diagnosis) => toDiagnostic(context, article, diagnosis));
  const dependencies = recorder.dependencies();
  cacheDisputes(article, context.settingsOf(article.uri), diagnoses, dependencies);
  return { items, dependencies };
}

function toDiagnostic(context: FeatureContext, article: IndexedArticle, diagnosis: Diagnosis): Diagnostic {
  const { corpus } = context;
  const related = (diagnosis.related ?? []).slice(0, MOST_RELATED).flatMap(({ uri, span, message }) => {
    const other = uri === article.uri ? article : corpus.article(uri);
    return other === undefined ? [] : [{ location: { uri, range: rangeOf(other, span) }, message }];
  });
  const page = rulePageOf(context, diagnosis.code);
  return {
    range: rangeOf(article, diagnosis.span),
    severity: SEVERITIES[diagnosis.severity],
    code: diagnosis.code,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    source: 'sourcemark',
    message: diagnosis.message,
    ...(related.length === 0 ? {} : { relatedInformation: related }),
    ...(diagnosis.fix === undefined
      ? {}
      : { data: { title: diagnosis.fix.title, range: rangeOf(article, diagnosis.fix.at), text: diagnosis.fix.text } }),
  };
}

/** Related places listed below a finding. The message has the full count. */
const MOST_RELATED = 20;
