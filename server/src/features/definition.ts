// Definition of a checked part of a draft: the passage of the source. Of a name: the user's entry if there is one, otherwise the
// mention that introduces it. Of annotated words: the annotation. Of a quotation: its speaker.

import type { DefinitionParams, Location } from 'vscode-languageserver';
import { locationOf, offsetAt, rangeOf } from '../base/positions.ts';
import { touches } from '../base/span.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { CorpusEntity } from '../corpus/entities/model.ts';
import type { CorpusSnapshot } from '../corpus/snapshot.ts';
import { sourceOfUnit, unitAt } from './cards/draft-card.ts';
import type { FeatureContext } from './shared/context.ts';
import { entityAt, mentionsHere, mentionsOf, quoteAt } from './shared/lookup.ts';
import { userFileDefinition } from './yaml-files/navigation.ts';
import { entryOfEntity } from './yaml-files/places.ts';

export function definition({ corpus }: FeatureContext, { textDocument, position }: DefinitionParams): Location | null {
  const file = corpus.userFiles.get(textDocument.uri);
  if (file !== undefined) return userFileDefinition(corpus, file, offsetAt(file, position));
  const article = corpus.article(textDocument.uri);
  if (article === undefined) return null;
  const offset = offsetAt(article, position);
  const unit = unitAt(corpus, article, offset);
  const passage = unit === undefined || unit.kind === 'name' ? undefined : sourceOfUnit(corpus, unit);
  if (passage !== undefined) return passage;
  const named = entityAt(corpus, article, offset);
  if (named === undefined) return annotationIn(corpus, article, offset) ?? speakerOf(corpus, article, offset);
  const entry = entryOfEntity(corpus, article.uri, named.entity.id);
  if (entry !== undefined) return { uri: entry.file.uri, range: rangeOf(entry.file, entry.entry.idSpan) };
  return introductionOf(corpus, article, named.entity);
}

/** The first mention with an entity's fullest name; the article is searched before the others. */
function introductionOf(corpus: CorpusSnapshot, article: IndexedArticle, entity: CorpusEntity): Location | null {
  const here = mentionsHere(article, entity, 'names');
  const candidates = here.length > 0 ? here : mentionsOf(corpus, entity, 'names');
  const fullest =
    candidates.find((item) => item.mention.end - item.mention.start >= longest(candidates) * 0.8) ?? candidates[0];
  return fullest === undefined ? null : locationOf(fullest.article, fullest.mention);
}

/** Of a quotation: where its speaker is introduced, or the words that name no one. */
function speakerOf(corpus: CorpusSnapshot, article: IndexedArticle, offset: number): Location | null {
  const source = article.analysis.quotes[quoteAt(article, offset)]?.source ?? null;
  if (source === null) return null;
  const entity = corpus.entityOf(article, source.entity);
  if (entity !== undefined) return introductionOf(corpus, article, entity);
  return source.end > source.start ? locationOf(article, source.antecedent ?? source) : null;
}

function longest(placed: readonly { readonly mention: { readonly start: number; readonly end: number } }[]): number {
  return placed.reduce((most, { mention }) => Math.max(most, mention.end - mention.start), 0);
}

function annotationIn(corpus: CorpusSnapshot, article: IndexedArticle, offset: number): Location | null {
  const file = corpus.userFiles.annotationsOf(article.uri);
  const anchored = article.annotations.find(({ anchor }) => anchor.state === 'held' && touches(anchor.span, offset));
  return file === undefined || anchored === undefined
    ? null
    : { uri: file.uri, range: rangeOf(file, anchored.annotation.quoteSpan) };
}
