// Findings as LSP diagnostics: the open document's when the client asks, and the whole folder's for the Problems panel.

import type { Diagnostic } from 'vscode-languageserver';
import { rangeOf } from '../base/positions.ts';
import { contains } from '../base/span.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { Dispute } from '../protocol.ts';
import { checkArticle, type Diagnosis } from '../rules/check.ts';
import { type Dependencies, DependencyRecorder } from '../rules/dependencies.ts';
import type { CorpusView } from '../rules/rule.ts';
import type { Settings } from '../settings.ts';
import type { FeatureContext } from './shared/context.ts';
import { SEVERITIES } from './shared/severities.ts';
import { userFileDiagnostics } from './yaml-files/diagnostics.ts';

// What other articles have otherwise, by quotation: the findings of three rules, unless a person has settled or silenced
// them. Kept for as long as nothing has changed that their check looked at. Whoever checks an article leaves them here: as
// a rule the Problems panel, before anybody asks for the table.

/** By index of the quotation. */
export type Disputes = ReadonlyMap<number, readonly Dispute[]>;

/** The rules, by their codes. */
export const DISPUTES: Readonly<Record<string, Dispute['kind']>> = {
  'conflicting-attribution': 'conflict',
  'quote-variant': 'variant',
  'denied-elsewhere': 'denial',
};

export function cacheDisputes(
  article: IndexedArticle,
  settings: Settings,
  diagnoses: readonly Diagnosis[],
  seen: Dependencies,
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
export function cachedDisputes(article: IndexedArticle, settings: Settings): Disputes | undefined {
  const before = kept.get(article);
  return before?.severities === severitiesOf(settings) && before.seen.holds() ? before.found : undefined;
}

/** Most articles have none: a thousand empty tables are a hundred kilobytes. */
const NONE: Disputes = new Map();

const kept = new WeakMap<
  IndexedArticle,
  { readonly found: Disputes; readonly seen: Dependencies; readonly severities: string }
>();

/** The part of the settings that decides which of them are found. */
const severitiesOf = ({ severity }: Settings): string =>
  Object.keys(DISPUTES)
    .map((code) => severity[code] ?? '')
    .join();

export function diagnose(
  context: FeatureContext,
  article: IndexedArticle,
  view: CorpusView = context.corpus,
): Diagnosis[] {
  return checkArticle(article, view, context.settingsOf(article.uri), (code, error) =>
    tellFailure(context, article, code, error),
  );
}

/** Rules that were told of. A rule that fails does so at every keystroke, and says nothing new then. */
const failed = new WeakMap<FeatureContext, Set<string>>();

function tellFailure(context: FeatureContext, { uri }: IndexedArticle, code: string, error: unknown): void {
  const known = failed.get(context) ?? new Set();
  if (known.has(code)) return;
  failed.set(context, known.add(code));
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  context.log(`rule ${code} failed, first on ${uri}; the others go on, and this is told once: ${why}`);
}

/** An article's findings; empty for a document that is none. */
export function documentDiagnostics(context: FeatureContext, uri: string): Diagnostic[] {
  if (context.corpus.userFiles.owns(uri)) return userFileDiagnostics(context, uri);
  const article = context.corpus.article(uri);
  if (article === undefined) return [];
  return diagnose(context, article).map((diagnosis) => toDiagnostic(context, article, diagnosis));
}

/** The same of a closed article, with what has to stay as it is for them to stay. */
export function recordedDiagnostics(
  context: FeatureContext,
  article: IndexedArticle,
): { readonly items: Diagnostic[]; readonly seen: Dependencies } {
  const reads = new DependencyRecorder(context.corpus, article);
  const diagnoses = diagnose(context, article, reads);
  const items = diagnoses.map((diagnosis) => toDiagnostic(context, article, diagnosis));
  const seen = reads.seen();
  cacheDisputes(article, context.settingsOf(article.uri), diagnoses, seen);
  return { items, seen };
}

function toDiagnostic({ corpus, pageOf }: FeatureContext, article: IndexedArticle, diagnosis: Diagnosis): Diagnostic {
  const related = (diagnosis.related ?? []).slice(0, MOST_RELATED).flatMap(({ uri, span, message }) => {
    const other = uri === article.uri ? article : corpus.article(uri);
    return other === undefined ? [] : [{ location: { uri, range: rangeOf(other, span) }, message }];
  });
  const page = pageOf(diagnosis.code);
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

/** Other places that the editor lists below a finding: the message counts them all, and nobody reads the hundredth. */
const MOST_RELATED = 20;
