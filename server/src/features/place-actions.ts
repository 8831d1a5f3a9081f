// What a person can decide about the quotation and the name at the cursor, where no finding asks: the analysis may be wrong
// in a place that it has no doubts of.

import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver';
import type { IndexedArticle } from '../corpus/article.ts';
import type { Decision } from '../protocol.ts';
import { ABOUT_SPEAKERS, actionOf, MOST_SPEAKERS } from './annotation-actions.ts';
import type { FeatureContext } from './context.ts';
import { offsetAt, rangeOf } from './convert.ts';
import { decide } from './decide.ts';
import { likelySpeakers, quoteSpan } from './decision-target.ts';
import { entityAt, quoteAt } from './lookup.ts';

/** `diagnostics` are the findings at the place: what they offer is not offered twice. */
export async function placeActions(
  context: FeatureContext,
  article: IndexedArticle,
  range: Range,
  diagnostics: readonly Diagnostic[],
): Promise<CodeAction[]> {
  const offset = offsetAt(article, range.start);
  const asked = diagnostics.some(({ code }) => ABOUT_SPEAKERS.has(String(code)));
  return [
    ...(asked ? [] : await quoteActions(context, article, quoteAt(article, offset))),
    ...nameActions(context, article, offset),
  ];
}

async function quoteActions(context: FeatureContext, article: IndexedArticle, index: number): Promise<CodeAction[]> {
  const quote = article.analysis.quotes[index];
  if (quote === undefined) return [];
  const range = rangeOf(article, quoteSpan(quote));
  const actions: CodeAction[] = [];
  const make = async (title: string, decision: Decision): Promise<void> => {
    const { edit } = await decide(context, { uri: article.uri, range, decision });
    if (edit !== undefined) actions.push(actionOf(context, title, edit));
  };
  // First what asks: the one who is surely meant is no choice, and whoever presses Enter at once changes nothing.
  actions.push(...command(context, 'Attribute to…', 'sourcemark.attributeQuote', article, range));
  const { corpus } = context;
  const speaker = quote.source === null ? undefined : corpus.entityOf(article, quote.source.entity);
  const others = likelySpeakers(corpus, article, index).filter(({ id }) => id !== speaker?.id);
  for (const { id, name } of others.slice(0, MOST_SPEAKERS))
    await make(`Attribute to ${name}`, { kind: 'attribute', speaker: { id } });
  if (quote.kind === 'direct' || quote.kind === 'mixed') {
    await make('Mark as a term, not speech', { kind: 'quoteKind', as: 'term' });
    await make('Mark as a pull quote', { kind: 'quoteKind', as: 'pull' });
  }
  return actions;
}

function nameActions(context: FeatureContext, article: IndexedArticle, offset: number): CodeAction[] {
  const found = entityAt(context.corpus, article, offset);
  if (found === undefined || found.mention.type === 'date') return [];
  const range = rangeOf(article, found.mention);
  const { name } = found.entity;
  return [
    ...command(context, `Not ${name}: say who is meant here…`, 'sourcemark.identify', article, range),
    ...command(context, `Merge ${name} with…`, 'sourcemark.mergeEntity', article, range),
    ...command(context, `Keep ${name} apart from…`, 'sourcemark.keepApart', article, range),
  ];
}

/** What has a question to ask, where the editor can ask it. */
function command(
  { hasCommands }: FeatureContext,
  title: string,
  id: string,
  { uri }: IndexedArticle,
  range: Range,
): CodeAction[] {
  if (hasCommands !== true) return [];
  return [{ title, kind: CodeActionKind.QuickFix, command: { title, command: id, arguments: [uri, range] } }];
}
