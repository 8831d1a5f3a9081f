// Findings as LSP diagnostics: the open document's when the client asks, and the whole folder's for the Problems panel.

import type { Diagnostic } from 'vscode-languageserver';
import type { IndexedArticle } from '../corpus/article.ts';
import { checkArticle, type Diagnosis } from '../rules/check.ts';
import { Reads } from '../rules/reads.ts';
import type { CorpusView } from '../rules/rule.ts';
import type { Seen } from '../rules/seen.ts';
import type { FeatureContext } from './context.ts';
import { rangeOf } from './convert.ts';
import { keepDisputes } from './disputes-memory.ts';
import { ownFileDiagnostics } from './own-file-diagnostics.ts';
import { SEVERITIES } from './severities.ts';

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
  if (context.corpus.own.owns(uri)) return ownFileDiagnostics(context, uri);
  const article = context.corpus.article(uri);
  if (article === undefined) return [];
  return diagnose(context, article).map((diagnosis) => toDiagnostic(context, article, diagnosis));
}

/** The same of a closed article, with what has to stay as it is for them to stay. */
export function notedDiagnostics(
  context: FeatureContext,
  article: IndexedArticle,
): { readonly items: Diagnostic[]; readonly seen: Seen } {
  const reads = new Reads(context.corpus, article);
  const diagnoses = diagnose(context, article, reads);
  const items = diagnoses.map((diagnosis) => toDiagnostic(context, article, diagnosis));
  const seen = reads.seen();
  keepDisputes(article, context.settingsOf(article.uri), diagnoses, seen);
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
