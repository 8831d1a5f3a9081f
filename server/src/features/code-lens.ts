// Code lenses: above an article, the number of quotations, speakers and quotations without a speaker; above a quotation that
// other articles have too, the number of those articles. Positions are sent at once, titles when a lens becomes visible.

import type { CodeLens, CodeLensParams, Command } from 'vscode-languageserver';
import { hasUnnamedSource, isSpoken } from '../analysis/model.ts';
import { rangeOf } from '../base/positions.ts';
import { type IndexedArticle, outletAndDate } from '../corpus/article.ts';
import { marksOf } from '../rules/speaker-name.ts';
import { isUnattributed } from '../rules/unattributed-quote.ts';
import { articlesWith } from './cards/repeats-card.ts';
import { isDone, worklistOf } from './drafts/worklist.ts';
import type { FeatureContext } from './shared/context.ts';
import { draftSummary } from './shared/draft-summary.ts';
import { count, plainTitle } from './shared/text.ts';

/** The subject of a lens: the whole article, or one of its quotations by index. */
interface LensData {
  readonly uri: string;
  readonly quote?: number;
  /** Of a draft: how much of it a person has checked. */
  readonly isWorklist?: boolean;
}

export function codeLens({ corpus }: FeatureContext, { textDocument: { uri } }: CodeLensParams): CodeLens[] | null {
  const article = corpus.article(uri);
  if (article === undefined) return null;
  const isDraft = corpus.roleOf(uri) === 'draft';
  if (spokenIn(article).length === 0 && !isDraft) return [];
  const { parts } = article.analysis;
  const first = parts.find((part) => part.kind === 'headline') ?? parts.find((part) => part.kind !== 'masked');
  const at = first?.start ?? 0;
  return [
    { range: rangeOf(article, { start: at, end: at }), data: { uri } satisfies LensData },
    ...(isDraft
      ? [{ range: rangeOf(article, { start: at, end: at }), data: { uri, isWorklist: true } satisfies LensData }]
      : []),
    ...article.quoted.flatMap(({ quote }): CodeLens[] =>
      articlesWith(corpus, article, quote).size === 0
        ? []
        : [{ range: rangeOf(article, marksOf(article, quote)), data: { uri, quote } satisfies LensData }],
    ),
  ];
}

export function resolveCodeLens(context: FeatureContext, lens: CodeLens): CodeLens {
  const { uri, quote, isWorklist } = lens.data as LensData;
  const article = context.corpus.article(uri);
  if (article === undefined) return lens;
  if (isWorklist === true) {
    const entries = worklistOf(context.corpus, article)?.entries;
    if (entries === undefined) return lens;
    const title = `Checked by a person: ${entries.filter(isDone).length} of ${entries.length}`;
    return { ...lens, command: commandOf(context, title, 'sourcemark.worklist.focus') };
  }
  const check = quote === undefined ? context.corpus.draftCheckOf(article) : undefined;
  // Until the sources are read there is nothing to say; a lens without a command is not shown.
  if (check === undefined && quote === undefined && context.corpus.roleOf(uri) === 'draft') return lens;
  if (check !== undefined)
    return { ...lens, command: commandOf(context, draftSummary(check), 'workbench.panel.markers.view.focus') };
  if (quote === undefined)
    return { ...lens, command: commandOf(context, summary(article), 'workbench.panel.markers.view.focus') };
  const { size } = articlesWith(context.corpus, article, quote);
  // The article changed since the lens was placed. A lens without a command is not shown.
  if (size === 0) return lens;
  const title = `${size} more ${size === 1 ? 'article quotes' : 'articles quote'} this`;
  return { ...lens, command: commandOf(context, title, 'sourcemark.showRepeats', uri, lens.range.start) };
}

const spokenIn = ({ analysis }: IndexedArticle) => analysis.quotes.filter(isSpoken);

function summary(article: IndexedArticle): string {
  const spoken = spokenIn(article);
  const speakers = new Set(
    article.analysis.quotes.flatMap((quote, index) => {
      const { kind, source } = quote;
      if (source === null || !isSpoken(quote)) return [];
      if (source.entity >= 0) return [`#${source.entity}`];
      // The same label is the same speaker; "an official" may be another one each time.
      return [kind === 'turn' ? (article.sourceTexts[index] ?? '') : `${source.start}`];
    }),
  );
  const unnamed = spoken.filter(hasUnnamedSource).length;
  const without = article.analysis.quotes.filter((quote, index) =>
    isUnattributed(quote, article.quoteTexts[index] ?? ''),
  ).length;
  const origin = outletAndDate(article);
  const pieces = origin === '' ? [] : [origin];
  pieces.push(count(spoken.length, 'quotation'), count(speakers.size, 'speaker'));
  if (unnamed > 0) pieces.push(`${Math.round((100 * unnamed) / spoken.length)} % from unnamed sources`);
  if (without > 0) pieces.push(`${without} without a speaker`);
  return plainTitle(pieces.join(' · '));
}

/** In an editor without the command, the lens is plain text. */
function commandOf({ hasCommands }: FeatureContext, title: string, command: string, ...given: unknown[]): Command {
  return hasCommands === true ? { title, command, arguments: given } : { title, command: '' };
}
