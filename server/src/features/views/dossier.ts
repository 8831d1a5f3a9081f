// The dossier of an entity: everything it says and what others say about it, its descriptions and titles over time, and its
// spellings with the reason why they are one.

import { locationOf, offsetAt } from '../../base/positions.ts';
import { overlaps } from '../../base/span.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import { fold } from '../../corpus/entities/fold.ts';
import type { CorpusEntity } from '../../corpus/entities/model.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { Dossier, DossierDescription, DossierParams } from '../../protocol.ts';
import { spellingsOf } from '../cards/join-reasons.ts';
import { separableSpellings } from '../decisions/target.ts';
import { archiveSentence } from '../shared/archive.ts';
import type { FeatureContext } from '../shared/context.ts';
import { entityAt, localsByArticle, mentionsByArticle } from '../shared/lookup.ts';
import { plainTitle } from '../shared/text.ts';
import { digestOf } from './digest.ts';
import { rankedSpeakers } from './rankings.ts';
import { articleRef, inTime, statementsByArticle } from './statements.ts';

/** Milliseconds that a dossier waits for the archive. */
const PATIENCE = 3000;

/** `null` if there is no such entity. */
export async function dossier(context: FeatureContext, params: DossierParams): Promise<Dossier | null> {
  const { corpus } = context;
  const entity = wanted(corpus, params);
  if (entity === undefined) return null;
  const { id, name, type, mentions, articles } = entity;
  const first = firstMention(corpus, entity);
  // Asked first, and answered while the statements are read.
  const archive = first === undefined ? undefined : archiveSentence(context, first.uri, entity, PATIENCE);
  const speaker = (await rankedSpeakers(corpus)).find(({ key }) => key === `entity ${id}`);
  const [said, about] = [
    await statementsByArticle(corpus, speaker?.said ?? []),
    await statementsByArticle(corpus, quotesAbout(corpus, entity)),
  ];
  const joined = new Set(separableSpellings(entity, corpus.language).map(({ text }) => fold(text)));
  const descriptions = await descriptionsOf(corpus, entity);
  const inArchive = await archive;
  return {
    id,
    name: plainTitle(name),
    type,
    mentions,
    articles,
    said,
    about,
    descriptions,
    spellings: spellingsOf(entity).map((spelling) => ({ ...spelling, isJoined: joined.has(fold(spelling.text)) })),
    alike: entity.suggestions.flatMap((suggestion) => {
      const other = corpus.entity(suggestion.id);
      return other === undefined ? [] : [{ id: other.id, name: plainTitle(other.name), reason: suggestion.reason }];
    }),
    ...(inArchive === undefined ? {} : { archive: plainTitle(inArchive) }),
    ...(first === undefined ? {} : { first }),
  };
}

/** The entity at a place; or the one with an id, unless that id means another name by now; or the one with the name. */
export function wanted(corpus: CorpusSnapshot, { at, entity }: DossierParams): CorpusEntity | undefined {
  if (at !== undefined) {
    const article = corpus.article(at.uri);
    return article === undefined ? undefined : entityAt(corpus, article, offsetAt(article, at.position))?.entity;
  }
  if (entity === undefined) return undefined;
  const known = corpus.entity(entity.id);
  if (known !== undefined && (entity.name === undefined || plainTitle(known.name) === entity.name)) return known;
  const { name } = entity;
  return name === undefined
    ? undefined
    : (corpus.entities().find((other) => plainTitle(other.name) === name) ??
        corpus.entities().find(({ aliases }) => aliases.some((alias) => plainTitle(alias) === name)) ??
        known);
}

/** Statements of others whose content names the entity, by article. */
function* quotesAbout(corpus: CorpusSnapshot, entity: CorpusEntity): Generator<readonly [string, readonly number[]]> {
  const own = localsByArticle(entity);
  for (const [article, mentions] of mentionsByArticle(corpus, entity)) {
    const locals = new Set(own.get(article.uri));
    const found = speechIn(article).filter((index) => {
      const { content, source } = article.analysis.quotes[index]!;
      if (source !== null && locals.has(source.entity)) return false;
      return mentions.some((mention) => content.some((part) => overlaps(part, mention)));
    });
    if (found.length > 0) yield [article.uri, found];
  }
}

function speechIn(article: IndexedArticle): number[] {
  return digestOf(article)
    .voices.flatMap(({ quotes }) => quotes)
    .sort((a, b) => a - b);
}

/** Every description and title with the article that has it, in order of time. The same words in one article count once. */
async function descriptionsOf(
  corpus: CorpusSnapshot,
  { members, summaries }: CorpusEntity,
): Promise<DossierDescription[]> {
  const found: DossierDescription[] = [];
  const seen = new Set<string>();
  for (const [index, { descriptions }] of summaries.entries()) {
    if (descriptions.length === 0) continue;
    const { article: uri, local } = members[index]!;
    const text = await corpus.textAsAnalyzed(uri);
    const article = corpus.article(uri);
    if (article === undefined || text === undefined) continue;
    for (const description of descriptions) {
      const key = `${uri} ${fold(description)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const at = text.indexOf(description);
      const span = at < 0 ? article.analysis.mentions.find(({ entity }) => entity === local) : undefined;
      const place = at < 0 ? span : { start: at, end: at + description.length };
      found.push({
        text: plainTitle(description.replace(/\s+/g, ' ')),
        article: articleRef(article),
        ...(place === undefined ? {} : { place: locationOf(article, place) }),
      });
    }
  }
  return inTime(found, ({ article }) => article);
}

function firstMention(corpus: CorpusSnapshot, entity: CorpusEntity): Dossier['first'] {
  for (const [article, mentions] of mentionsByArticle(corpus, entity)) {
    const mention = mentions.find(({ form }) => form === 'name');
    if (mention !== undefined) return locationOf(article, mention);
  }
  return undefined;
}
