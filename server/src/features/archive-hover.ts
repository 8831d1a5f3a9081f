// Adds to the hover of a name in how many articles of the folder's archive it is (docs/ARCHIVE.md). The archive is asked only
// when a folder names one, and a hover does not wait long: a late answer is there for the next one.

import type { Hover, HoverParams, MarkupContent } from 'vscode-languageserver';
import { offsetAt } from '../base/positions.ts';
import { hover } from './hover.ts';
import type { FeatureContext } from './shared/context.ts';
import { entityAt } from './shared/lookup.ts';
import { count, escapeMarkdown } from './shared/text.ts';

/** Milliseconds that a hover waits for the archive. */
const PATIENCE = 400;

export function hoverWithArchive(context: FeatureContext, params: HoverParams): Hover | null | Promise<Hover | null> {
  const answer = hover(context, params);
  const { corpus, archive } = context;
  const { uri } = params.textDocument;
  if (answer === null || archive === undefined || context.isTrusted === false) return answer;
  const path = context.settingsOf(uri).archive;
  const article = path === '' ? undefined : corpus.article(uri);
  const named = article === undefined ? undefined : entityAt(corpus, article, offsetAt(article, params.position));
  if (named === undefined) return answer;
  const { name, type } = named.entity;
  return within(archive.articlesWith(path, corpus.folderOf(uri), name, type), PATIENCE).then((found) =>
    found === undefined ? answer : withLine(answer, lineOf(found)),
  );
}

function lineOf(found: { readonly articles: readonly number[] } | { readonly problem: string }): string {
  if ('problem' in found) return `_Archive: ${escapeMarkdown(found.problem)}_`;
  const [first, ...others] = found.articles;
  if (first === undefined) return 'Not in the archive.';
  if (others.length === 0) return `In ${count(first, 'article')} of the archive.`;
  return `In the archive: ${found.articles.length} of this name, in ${found.articles.join(', ')} articles.`;
}

/** Below the first card, that of the name. */
function withLine(answer: Hover, line: string): Hover {
  const contents = answer.contents as MarkupContent;
  const [card = '', ...others] = contents.value.split('\n\n---\n\n');
  return { ...answer, contents: { ...contents, value: [`${card}\n\n${line}`, ...others].join('\n\n---\n\n') } };
}

async function within<Value>(answer: Promise<Value>, milliseconds: number): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
