// Code lens over an article: how many quotations, by how many speakers, and how many of them nobody is named for. Over a
// quotation that other articles have too: how many.

import type { CodeLens, CodeLensParams, Command } from 'vscode-languageserver';
import type { IndexedArticle } from '../corpus/article.ts';
import { marksOf } from '../rules/speaker-name.ts';
import { isUnattributed } from '../rules/unattributed-quote.ts';
import { outletAndDate } from './article-name.ts';
import type { FeatureContext } from './context.ts';
import { rangeOf } from './convert.ts';
import { articlesWith } from './echoes.ts';
import { count, plainTitle } from './markdown.ts';

export function codeLens(context: FeatureContext, { textDocument }: CodeLensParams): CodeLens[] | null {
  const { corpus } = context;
  const article = corpus.article(textDocument.uri);
  if (article === undefined) return null;
  corpus.articles();
  const { quotes, parts } = article.analysis;
  const spoken = quotes.filter((quote) => quote.kind === 'direct' || quote.kind === 'mixed');
  if (spoken.length === 0) return [];
  const speakers = new Set(
    spoken.flatMap(({ source }) =>
      source === null ? [] : [source.entity >= 0 ? `#${source.entity}` : `${source.start}`],
    ),
  );
  const unnamed = spoken.filter((quote) => quote.source?.class === 'unnamed').length;
  const without = quotes.filter((quote, index) => isUnattributed(quote, article.quoteTexts[index] ?? '')).length;
  const origin = outletAndDate(article);
  const pieces = origin === '' ? [] : [origin];
  pieces.push(count(spoken.length, 'quotation'), count(speakers.size, 'speaker'));
  if (unnamed > 0) pieces.push(`${Math.round((100 * unnamed) / spoken.length)} % from unnamed sources`);
  if (without > 0) pieces.push(`${without} without a speaker`);
  const first = parts.find((part) => part.kind === 'headline') ?? parts.find((part) => part.kind !== 'masked');
  const at = first === undefined ? { start: 0, end: 0 } : { start: first.start, end: first.start };
  return [
    {
      range: rangeOf(article, at),
      command: commandOf(context, plainTitle(pieces.join(' · ')), 'workbench.actions.view.problems'),
    },
    ...echoLenses(context, article),
  ];
}

function echoLenses(context: FeatureContext, article: IndexedArticle): CodeLens[] {
  return article.quoted.flatMap(({ quote }) => {
    const others = articlesWith(context.corpus, article, quote);
    if (others === 0) return [];
    const range = rangeOf(article, marksOf(article, quote));
    const title = `${others} more ${others === 1 ? 'article quotes' : 'articles quote'} this`;
    return [{ range, command: commandOf(context, title, 'sourcemark.showEchoes', article.uri, range.start) }];
  });
}

/** In an editor without the command the lens only tells. */
function commandOf({ hasCommands }: FeatureContext, title: string, command: string, ...given: unknown[]): Command {
  return hasCommands === true ? { title, command, arguments: given } : { title, command: '' };
}
