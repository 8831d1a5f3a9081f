// Hover: the card of the name, of the quotation, of the claim and of the user's annotations at the cursor.

import type { Hover, HoverParams, Position, Range } from 'vscode-languageserver';
import { offsetAt, rangeOf } from '../base/positions.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { CorpusEntity } from '../corpus/entities/model.ts';
import type { EntitySpelling } from '../protocol.ts';
import { marksOf } from '../rules/speaker-name.ts';
import { claimCard } from './cards/claim-card.ts';
import { draftCard, unitAt } from './cards/draft-card.ts';
import { entityCard, perhapsCard } from './cards/entity-card.ts';
import { noteCards } from './cards/note-card.ts';
import { quoteCard } from './cards/quote-card.ts';
import { separableSpellings } from './decisions/target.ts';
import { claimAt } from './shared/claims.ts';
import { commandLink, linkLine } from './shared/command-links.ts';
import type { FeatureContext } from './shared/context.ts';
import { entityAt, mentionAt, quoteAt } from './shared/lookup.ts';
import { plainTitle } from './shared/text.ts';
import { userFileHover } from './yaml-files/navigation.ts';

/** `ofName`: Markdown that the card of a name ends with; empty for none. */
export function hover(context: FeatureContext, { textDocument, position }: HoverParams, ofName = ''): Hover | null {
  const { corpus } = context;
  const file = corpus.userFiles.get(textDocument.uri);
  if (file !== undefined) return userFileHover(corpus, file, offsetAt(file, position));
  const article = corpus.article(textDocument.uri);
  if (article === undefined) return null;
  const offset = offsetAt(article, position);
  const named = entityAt(corpus, article, offset);
  const open = named === undefined ? mentionAt(article, offset) : undefined;
  const perhaps = open === undefined ? '' : perhapsCard(corpus, article, open);
  const quote = quoteAt(article, offset);
  const cards: string[] = [];
  const unit = unitAt(corpus, article, offset);
  // Of a name in a draft that the sources have, the card of the entity says more.
  if (unit !== undefined && (unit.kind !== 'name' || unit.status !== 'ok')) cards.push(draftCard(corpus, unit));
  if (named !== undefined) {
    const links = nameLinks(context, article.uri, position, named.entity);
    cards.push(below(below(entityCard(corpus, article, named), links), ofName));
  }
  if (perhaps !== '') cards.push(perhaps);
  if (quote >= 0 && unit?.kind !== 'quotation')
    cards.push(below(quoteCard(corpus, article, quote), quoteLinks(context, article, quote)));
  const claim = unit === undefined ? claimAt(article, offset) : -1;
  const sameClaim = claim < 0 ? '' : claimCard(corpus, article, claim);
  if (sameClaim !== '') cards.push(sameClaim);
  cards.push(...noteCards(article, offset));
  if (cards.length === 0) return null;
  const span =
    named?.mention ??
    unit ??
    (perhaps === '' ? undefined : open) ??
    article.analysis.quotes[quote] ??
    article.analysis.claims[claim];
  return {
    contents: { kind: 'markdown', value: cards.join('\n\n---\n\n') },
    ...(span === undefined ? {} : { range: rangeOf(article, span) }),
  };
}

function below(card: string, more: string): string {
  return more === '' ? card : `${card}\n\n${more}`;
}

function nameLinks(context: FeatureContext, uri: string, position: Position, entity: CorpusEntity): string {
  const { id, name, type } = entity;
  if (type === 'date') return '';
  const shown = plainTitle(name);
  return linkLine(context, [
    commandLink('Dossier', 'sourcemark.dossier', id, shown),
    commandLink('Mentions', 'sourcemark.goToMention', { item: { entity: { id, name: shown } } }),
    commandLink('Next mention', 'sourcemark.nextMention', uri, position),
    ...apartLinks(separableSpellings(entity, context.corpus.language), uri, { start: position, end: position }),
  ]);
}

/** Links that undo a wrong merge: one for each joined name if they are few, else one for a list. */
function apartLinks(spellings: readonly EntitySpelling[], uri: string, range: Range): string[] {
  if (spellings.length > MOST_APART) return [commandLink('Keep a name apart…', 'sourcemark.keepApart', uri, range)];
  return spellings.map(({ text }) => commandLink(`Keep “${text}” apart`, 'sourcemark.keepApart', uri, range, text));
}

const MOST_APART = 2;

function quoteLinks(context: FeatureContext, article: IndexedArticle, index: number): string {
  const { corpus } = context;
  const { source, kind } = article.analysis.quotes[index]!;
  if (kind === 'term' || kind === 'pull') return '';
  const range = rangeOf(article, marksOf(article, index));
  const speaker = source === null ? undefined : corpus.entityOf(article, source.entity);
  return linkLine(context, [
    ...(speaker === undefined
      ? []
      : [commandLink(`Dossier of ${speaker.name}`, 'sourcemark.dossier', speaker.id, plainTitle(speaker.name))]),
    ...(corpus.repeatsOf(article, index).length === 0
      ? []
      : [commandLink('In other articles', 'sourcemark.showRepeats', article.uri, range.start)]),
    commandLink(
      speaker === undefined ? 'Who says it?' : 'Somebody else…',
      'sourcemark.attributeQuote',
      article.uri,
      range,
    ),
  ]);
}
