// Hover: the card of the name, of the quotation, of the claim and of the user's annotations at the cursor.

import type { Hover, HoverParams } from 'vscode-languageserver';
import { offsetAt, rangeOf } from '../base/positions.ts';
import { claimCard } from './cards/claim-card.ts';
import { draftCard, unitAt } from './cards/draft-card.ts';
import { entityCard, perhapsCard } from './cards/entity-card.ts';
import { noteCards } from './cards/note-card.ts';
import { quoteCard } from './cards/quote-card.ts';
import { claimAt } from './shared/claims.ts';
import type { FeatureContext } from './shared/context.ts';
import { entityAt, mentionAt, quoteAt } from './shared/lookup.ts';
import { userFileHover } from './yaml-files/navigation.ts';

export function hover({ corpus }: FeatureContext, { textDocument, position }: HoverParams): Hover | null {
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
  if (named !== undefined) cards.push(entityCard(corpus, article, named));
  if (perhaps !== '') cards.push(perhaps);
  if (quote >= 0 && unit?.kind !== 'quotation') cards.push(quoteCard(corpus, article, quote));
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
