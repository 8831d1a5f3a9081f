// Items of the three trees, and the page of items that a tree shows at first. Each item has a short label, a full tooltip, a
// text for screen readers and a text for the clipboard.

import { isSureReport } from '../../analysis/attribution/indirect/certainty.ts';
import { rangeOf } from '../../base/positions.ts';
import type { Span } from '../../base/span.ts';
import { type IndexedArticle, outletAndDate, shownTitle } from '../../corpus/article.ts';
import { isSpeakerImplied } from '../../corpus/repeats/speakers.ts';
import type { OverviewItem, OverviewNode, OverviewResult } from '../../protocol.ts';
import { excerpt } from '../../rules/rule.ts';
import { marksOf, withoutMarks } from '../../rules/speaker-name.ts';
import { count, lineWith } from '../shared/text.ts';
import type { RankedEntity, RankedSpeaker } from './rankings.ts';

/** The words of a quotation on one line; a direct quotation always in the same style of marks. */
export function shownWords(article: IndexedArticle, index: number): string {
  const words = (article.quoteTexts[index] ?? '').replace(/\s+/g, ' ').trim();
  // In a mixed quotation only a part is in marks, and the text already has those.
  return article.analysis.quotes[index]?.kind === 'direct' ? `“${withoutMarks(words)}”` : words.replace(/[,;]$/, '');
}

/** UTF-16 code units of a quotation in a tree. */
const SHORT = 90;
/** UTF-16 code units before a name. The side bar is narrow, and the name has to be visible. */
const NARROW = 16;

export function groupItem(id: string, label: string, size: number, node: OverviewNode): OverviewItem {
  const description = size.toLocaleString('en');
  return {
    id,
    label,
    description,
    tooltip: '',
    spoken: `${label}, ${description}`,
    kind: 'group',
    sort: '',
    node,
    copy: label,
  };
}

export function entityItem(
  { entity, mentions, articles }: RankedEntity,
  place: NonNullable<OverviewItem['place']> | undefined,
): OverviewItem {
  const { id, name, type } = entity;
  const counted = `${count(mentions, 'mention')} in ${count(articles, 'article')}`;
  const others = entity.aliases.filter((alias) => alias !== name);
  return {
    id: `entity ${id}`,
    label: name,
    description: `${mentions.toLocaleString('en')} · ${count(articles, 'article')}`,
    tooltip: [`${name}: ${type}, ${counted}`, ...(others.length > 0 ? [`Also: ${others.join(', ')}`] : [])].join('\n'),
    spoken: `${name}, ${type}, ${counted}`,
    kind: 'entity',
    sort: type,
    node: { kind: 'entity', id },
    ...(place === undefined ? {} : { place }),
    entity: { id, name, type, mentions, articles, atCursor: false },
    copy: name,
  };
}

export function speakerItem({ key, name, class: named, type, quotes, said }: RankedSpeaker): OverviewItem {
  const counted = `${count(quotes, 'statement')} in ${count(said.size, 'article')}`;
  const note = named === 'unnamed' ? '\nNot named: the same words need not mean the same person.' : '';
  return {
    id: `speaker ${key}`,
    label: name,
    description: `${quotes.toLocaleString('en')} · ${count(said.size, 'article')}`,
    tooltip: `${name}: ${counted}${note}`,
    spoken: `${name}${named === 'unnamed' ? ', not named' : ''}, ${counted}`,
    kind: 'speaker',
    sort: named === 'named' ? type : named,
    node: { kind: 'speaker', key },
    copy: name,
  };
}

/** An article below an entity or speaker, or at the top; `details` are counts for its description. */
export function articleItem(
  id: string,
  article: IndexedArticle,
  details: readonly string[],
  node: OverviewNode,
): OverviewItem {
  const { uri, path, source } = article;
  const origin = outletAndDate(article);
  const start = { line: 0, character: 0 };
  return {
    id,
    label: shownTitle(article),
    description: [...(origin === '' ? [] : [origin]), ...details].join(' · '),
    tooltip: [source.title, origin, source.author, path, ...details].filter(Boolean).join('\n'),
    spoken: [source.title, origin, path, ...details].filter(Boolean).join(', '),
    kind: 'article',
    sort: '',
    node,
    place: { uri, range: { start, end: start } },
    copy: [source.title, origin, path].filter(Boolean).join(', '),
  };
}

export function mentionItem(id: string, article: IndexedArticle, text: string, mention: Span): OverviewItem {
  const range = rangeOf(article, mention);
  const { line, from, to } = lineWith(article, text, mention, NARROW);
  return {
    id: `mention ${id} ${article.uri} ${mention.start}`,
    label: line,
    highlight: [from, to],
    description: `line ${range.start.line + 1}`,
    tooltip: line,
    spoken: `line ${range.start.line + 1}: ${line}`,
    kind: 'mention',
    sort: '',
    place: { uri: article.uri, range },
    copy: line,
  };
}

/** `speaker` is for the clipboard; in the tree it is the parent item. */
export function quoteItem(article: IndexedArticle, index: number, speaker: string): OverviewItem {
  const quote = article.analysis.quotes[index];
  const shown = shownWords(article, index);
  const stance = quote?.stance ?? 'asserts';
  const notes = [
    ...(stance === 'asserts' ? [] : [stance]),
    ...(quote !== undefined && isSpeakerImplied(quote) ? ['speaker implied'] : []),
    ...(quote !== undefined && !isSureReport(quote) ? ['perhaps no statement'] : []),
  ];
  const range = rangeOf(article, marksOf(article, index));
  const origin = [outletAndDate(article), shownTitle(article)].filter(Boolean).join(', ');
  return {
    id: `quote ${article.uri} ${index}`,
    label: excerpt(shown, SHORT),
    description: notes.join(' · '),
    tooltip: [shown, `${speaker} ${stance}`, ...(notes.includes('speaker implied') ? ['speaker implied'] : [])].join(
      '\n',
    ),
    spoken: `${stance}${notes.includes('speaker implied') ? ', speaker implied' : ''}: ${shown}, line ${range.start.line + 1}`,
    kind: 'quote',
    sort: stance,
    place: { uri: article.uri, range },
    copy: `${shown} — ${speaker} (${origin})`,
  };
}

/** The first items of a list, and the length of the list. */
export type Page = OverviewResult;

export function page<Item>(all: readonly Item[], limit: number, toItem: (item: Item) => OverviewItem): Page {
  return { items: all.slice(0, limit).map(toItem), total: all.length };
}
