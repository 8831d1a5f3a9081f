// Quick fixes that write down what a person decides: who speaks, that nobody does, that a finding is settled; and for an
// annotation that lost its words, the places that may be meant. Each is an edit of YAML, ready to apply.

import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { ArticleText } from '../annotations/article-text.ts';
import { articleOf } from '../annotations/file-names.ts';
import { selectorOf } from '../annotations/select.ts';
import { removeAnnotation, writeSelectors } from '../annotations/write-annotations.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { Decision } from '../protocol.ts';
import { quotedShort } from '../rules/speaker-name.ts';
import type { FeatureContext } from './context.ts';
import { offsetAt, positionAt, rangeOf } from './convert.ts';
import { decide, FileTexts } from './decide.ts';
import { likelySpeakers, meets, quoteSpan } from './decision-target.ts';

/** Findings that a speaker settles. */
export const ABOUT_SPEAKERS = new Set([
  'unattributed-quote',
  'carried-over-speaker',
  'ambiguous-speaker',
  'conflicting-attribution',
]);
export const MOST_SPEAKERS = 3;

export async function articleActions(
  context: FeatureContext,
  article: IndexedArticle,
  diagnostics: readonly Diagnostic[],
): Promise<CodeAction[]> {
  const actions: CodeAction[] = [];
  const make = async (title: string, diagnostic: Diagnostic, range: Range, decision: Decision): Promise<void> => {
    const { edit } = await decide(context, { uri: article.uri, range, decision });
    if (edit !== undefined) actions.push(actionOf(context, title, edit, [diagnostic]));
  };
  const ask = (title: string, diagnostic: Diagnostic, command: string, ...given: unknown[]): void => {
    if (context.hasCommands !== true) return;
    actions.push({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      command: { title, command, arguments: [article.uri, diagnostic.range, ...given] },
    });
  };
  for (const diagnostic of diagnostics) {
    const code = String(diagnostic.code);
    if (ABOUT_SPEAKERS.has(code)) {
      const quote = quoteOf(article, diagnostic.range);
      const range = quote < 0 ? diagnostic.range : rangeOf(article, quoteSpan(article.analysis.quotes[quote]!));
      for (const { id, name } of likelySpeakers(context.corpus, article, quote).slice(0, MOST_SPEAKERS))
        await make(`Attribute to ${name}`, diagnostic, range, { kind: 'attribute', speaker: { id } });
      ask('Attribute to…', diagnostic, 'sourcemark.attributeQuote');
      if (code === 'unattributed-quote') {
        await make('Mark as a term, not speech', diagnostic, range, { kind: 'quoteKind', as: 'term' });
        await make('Mark as a pull quote', diagnostic, range, { kind: 'quoteKind', as: 'pull' });
      }
    }
    await make(`Settle “${code}” here as reviewed`, diagnostic, diagnostic.range, {
      kind: 'ignore',
      codes: [code],
      reason: 'reviewed',
    });
    ask(`Ignore “${code}” here…`, diagnostic, 'sourcemark.ignoreHere', code);
  }
  return actions;
}

/** Where the client can, the files that nobody was looking at are saved once they are changed. */
export function actionOf(
  { hasCommands }: FeatureContext,
  title: string,
  edit: WorkspaceEdit,
  diagnostics: Diagnostic[] = [],
): CodeAction {
  const uris = (edit.documentChanges ?? []).flatMap((change) => ('kind' in change ? [] : [change.textDocument.uri]));
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit,
    ...(hasCommands === true
      ? { command: { title: 'Save', command: 'sourcemark.saveAnnotations', arguments: [uris] } }
      : {}),
  };
}

function quoteOf(article: IndexedArticle, range: Range): number {
  const span = { start: offsetAt(article, range.start), end: offsetAt(article, range.end) };
  const exact = article.analysis.quotes.findIndex((quote) => quote.start === span.start && quote.end === span.end);
  if (exact >= 0) return exact;
  return article.analysis.quotes.findIndex(
    (quote) => meets(quote, span) || (quote.source !== null && meets(quote.source, span)),
  );
}

/** For annotations in a YAML file whose words are gone. */
export async function staleActions(
  context: FeatureContext,
  uri: string,
  diagnostics: readonly Diagnostic[],
): Promise<CodeAction[]> {
  const { corpus } = context;
  const article = corpus.article(articleOf(uri));
  const file = corpus.own.get(uri);
  if (article === undefined || file === undefined) return [];
  const text = await corpus.text(article.uri);
  if (text === undefined) return [];
  const actions: CodeAction[] = [];
  for (const diagnostic of diagnostics) {
    if (diagnostic.code !== 'stale-annotation') continue;
    const start = offsetAt(file, diagnostic.range.start);
    const stale = article.annotations.find(({ annotation }) => annotation.quoteSpan.start === start);
    if (stale === undefined || stale.anchor.state === 'held') continue;
    const { index } = stale.annotation;
    const add = async (title: string, make: Parameters<FileTexts['change']>[1]): Promise<void> => {
      const files = new FileTexts(corpus);
      await files.change(uri, make).catch(() => {});
      const { edit } = files.result();
      if (edit !== undefined) actions.push(actionOf(context, title, edit, [diagnostic]));
    };
    for (const candidate of stale.anchor.candidates) {
      const words = quotedShort(text.slice(candidate.start, candidate.end), 50);
      await add(`Put onto ${words} (line ${positionAt(article, candidate.start).line + 1})`, (yaml) =>
        writeSelectors(yaml ?? '', [{ index, selector: selectorOf(new ArticleText(text), candidate) }]),
      );
    }
    await add('Remove this annotation', (yaml) => removeAnnotation(yaml ?? '', index));
  }
  return actions;
}
