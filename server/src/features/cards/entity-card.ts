// Markdown cards of an entity: type, descriptions, the user's entry, spellings, number of mentions and statements, and why the
// mentions are taken for the same entity.

import { isPerhaps } from '../../analysis/coreference/certainty.ts';
import type { Language } from '../../analysis/language/language.ts';
import type { Mention } from '../../analysis/model.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import type { CorpusEntity, EntitySummary, JoinEvidence } from '../../corpus/entities/model.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { EntityUnderCursor } from '../shared/lookup.ts';
import { articleName, count, escapeMarkdown } from '../shared/text.ts';
import { entryOfEntity } from '../yaml-files/places.ts';
import { joinReason } from './join-reasons.ts';

const MOST_SPELLINGS = 8;
const MOST_DESCRIPTIONS = 5;
const MOST_IN_SHORT = 3;

/** The card for the hover on a mention. */
export function entityCard(
  corpus: CorpusSnapshot,
  article: IndexedArticle,
  { mention, entity }: EntityUnderCursor,
): string {
  const lines = [`**${escapeMarkdown(entity.name)}** · ${entity.type}`];
  const { summaries } = entity;
  const descriptions = describe(corpus, entity, summaries, MOST_DESCRIPTIONS);
  if (descriptions.length > 0) lines.push('', ...descriptions);
  lines.push('', mentionCounts(entity), ...userEntry(corpus, article, entity));
  const said = statementCounts(entity, summaries);
  if (said !== '') lines.push('', said);
  const why = mergeReason(article, mention.entity, entity);
  if (why !== '') lines.push('', why);
  if (mention.form !== 'name')
    lines.push('', `Here by ${mention.form === 'pronoun' ? 'a pronoun' : 'a description'}, not by name.`);
  return lines.join('\n');
}

/** The card for a pronoun or description whose meaning is likely and not sure; empty for one that is left open. */
export function perhapsCard(corpus: CorpusSnapshot, article: IndexedArticle, mention: Mention): string {
  if (!isPerhaps(mention)) return '';
  const names = [mention.guess, mention.rival].flatMap((local) => {
    const name = local === undefined ? undefined : nameOfLocal(corpus, article, local);
    return name === undefined ? [] : [name];
  });
  const [first, second] = names;
  if (first === undefined) return '';
  const other = second === undefined || second === first ? '' : `, or **${escapeMarkdown(second)}**`;
  return `Perhaps **${escapeMarkdown(first)}**${other}. The article does not say so clearly enough to be sure.`;
}

/** The name of an article's entity, as the corpus has it. */
export function nameOfLocal(corpus: CorpusSnapshot, article: IndexedArticle, local: number): string | undefined {
  return corpus.entityOf(article, local)?.name ?? article.analysis.entities[local]?.name;
}

/** The card for a completion: type, descriptions, other names, number of articles. */
export function shortCard(corpus: CorpusSnapshot, entity: CorpusEntity): string {
  const lines = [`**${escapeMarkdown(entity.name)}** · ${entity.type}`];
  const descriptions = describe(corpus, entity, entity.summaries, MOST_IN_SHORT);
  if (descriptions.length > 0) lines.push('', ...descriptions);
  const others = entity.aliases.slice(0, MOST_IN_SHORT).map(escapeMarkdown);
  const also = others.length === 0 ? '' : `, also as ${others.join(', ')}`;
  lines.push('', `In ${count(entity.articles, 'article')}${also}.`);
  return lines.join('\n');
}

/** The first description of an entity, preferably from the article with URI `preferred`. */
export function firstDescription({ members, summaries }: CorpusEntity, preferred: string): string | undefined {
  const here = summaries.filter((_, index) => members[index]?.article === preferred);
  for (const { descriptions } of [...here, ...summaries]) if (descriptions[0] !== undefined) return descriptions[0];
  return undefined;
}

function describe(
  corpus: CorpusSnapshot,
  { members }: CorpusEntity,
  summaries: readonly EntitySummary[],
  most: number,
): string[] {
  const lines: string[] = [];
  const seen = new Set<string>();
  for (const [index, { descriptions }] of summaries.entries()) {
    for (const description of descriptions) {
      const key = withoutArticle(description, corpus.language).toLowerCase();
      if (seen.has(key)) continue;
      const article = corpus.article(members[index]?.article ?? '');
      if (article === undefined) continue;
      seen.add(key);
      lines.push(`- ${escapeMarkdown(description)} — ${articleName(article)}`);
      if (lines.length >= most) return lines;
    }
  }
  return lines;
}

/** "the mayor" as "mayor": one line says both. */
function withoutArticle(description: string, { article }: Language): string {
  const end = description.indexOf(' ');
  const first = description.charAt(0).toUpperCase() + description.slice(1, Math.max(1, end));
  return article.isArticleOfName(first) ? description.slice(end + 1) : description;
}

function statementCounts({ members }: CorpusEntity, summaries: readonly EntitySummary[]): string {
  const articles = new Set<string>();
  let quotes = 0;
  for (const [index, { said = 0 }] of summaries.entries()) {
    if (said === 0) continue;
    quotes += said;
    articles.add(members[index]?.article ?? '');
  }
  return quotes === 0 ? '' : `${count(quotes, 'statement')} in ${count(articles.size, 'article')}, quoted or reported.`;
}

function mentionCounts({ articles, mentions, spellings }: CorpusEntity): string {
  const shown = spellings
    .slice(0, MOST_SPELLINGS)
    .map(({ text, count: times }) => `${escapeMarkdown(text)} (${times})`);
  const more = spellings.length > MOST_SPELLINGS ? ` and ${spellings.length - MOST_SPELLINGS} more` : '';
  return `${count(mentions, 'mention')} in ${count(articles, 'article')}: ${shown.join(', ')}${more}.`;
}

/** The rule that merged this article's entity with those of other articles. */
function mergeReason(article: IndexedArticle, local: number, entity: CorpusEntity): string {
  const isHere = (evidence: JoinEvidence): boolean =>
    (evidence.a.article === article.uri && evidence.a.local === local) ||
    (evidence.b.article === article.uri && evidence.b.local === local);
  const best = entity.spellingEvidence.find(isHere) ?? entity.spellingEvidence[0];
  if (best === undefined) return '';
  return `*${joinReason(best)}:* ${escapeMarkdown(best.names[0])} = ${escapeMarkdown(best.names[1])}`;
}

/** The user's entry for it in `sourcemark.yaml`. */
function userEntry(corpus: CorpusSnapshot, article: IndexedArticle, { id }: CorpusEntity): string[] {
  const entry = entryOfEntity(corpus, article.uri, id)?.entry;
  if (entry === undefined) return [];
  const links = entry.links.map(({ key, target }) => `${escapeMarkdown(key)}\\: ${escapeMarkdown(target.value)}`);
  return [
    '',
    `In sourcemark.yaml: ${escapeMarkdown(entry.id)}${entry.note === null ? '' : ` — ${escapeMarkdown(entry.note.value)}`}`,
    ...(links.length === 0 ? [] : ['', links.join(' · ')]),
  ];
}
