// The card of an entity, in Markdown: what it is, how each article describes it, how it is spelled, how often and where it
// appears, what it says, and why the mentions are taken for one.

import type { IndexedArticle } from '../../corpus/article.ts';
import type { CorpusEntity, EntitySummary, JoinEvidence } from '../../corpus/entities/model.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { EntityUnderCursor } from '../shared/lookup.ts';
import { articleName, count, escapeMarkdown } from '../shared/text.ts';
import { entryOfEntity } from '../yaml-files/places.ts';

const MOST_SPELLINGS = 8;
const MOST_DESCRIPTIONS = 5;
const MOST_IN_SHORT = 3;

export function entityCard(
  corpus: CorpusSnapshot,
  article: IndexedArticle,
  { mention, entity }: EntityUnderCursor,
): string {
  const lines = [`**${escapeMarkdown(entity.name)}** · ${entity.type}`];
  const { summaries } = entity;
  const descriptions = describe(corpus, entity, summaries, MOST_DESCRIPTIONS);
  if (descriptions.length > 0) lines.push('', ...descriptions);
  lines.push('', appearances(entity), ...ownWords(corpus, article, entity));
  const said = sayings(entity, summaries);
  if (said !== '') lines.push('', said);
  const why = joined(article, mention.entity, entity);
  if (why !== '') lines.push('', why);
  if (mention.form !== 'name')
    lines.push('', `Here ${mention.form === 'pronoun' ? 'a pronoun' : 'a description'} stands for the name.`);
  return lines.join('\n');
}

/** The card in a list of names: what it is, in how many articles, how it is written. */
export function shortCard(corpus: CorpusSnapshot, entity: CorpusEntity): string {
  const lines = [`**${escapeMarkdown(entity.name)}** · ${entity.type}`];
  const descriptions = describe(corpus, entity, entity.summaries, MOST_IN_SHORT);
  if (descriptions.length > 0) lines.push('', ...descriptions);
  const others = entity.aliases.slice(0, MOST_IN_SHORT).map(escapeMarkdown);
  const also = others.length === 0 ? '' : `, also as ${others.join(', ')}`;
  lines.push('', `In ${count(entity.articles, 'article')}${also}.`);
  return lines.join('\n');
}

/** How an article describes it, the given one before any other. */
export function firstDescription({ members, summaries }: CorpusEntity, preferred: string): string | undefined {
  const own = summaries.filter((_, index) => members[index]?.article === preferred);
  for (const { descriptions } of [...own, ...summaries]) if (descriptions[0] !== undefined) return descriptions[0];
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
      const key = description.toLowerCase();
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

function sayings({ members }: CorpusEntity, summaries: readonly EntitySummary[]): string {
  const articles = new Set<string>();
  let quotes = 0;
  for (const [index, { said = 0 }] of summaries.entries()) {
    if (said === 0) continue;
    quotes += said;
    articles.add(members[index]?.article ?? '');
  }
  return quotes === 0 ? '' : `${count(quotes, 'statement')} in ${count(articles.size, 'article')}, quoted or reported.`;
}

function appearances({ articles, mentions, spellings }: CorpusEntity): string {
  const shown = spellings
    .slice(0, MOST_SPELLINGS)
    .map(({ text, count: times }) => `${escapeMarkdown(text)} (${times})`);
  const more = spellings.length > MOST_SPELLINGS ? ` and ${spellings.length - MOST_SPELLINGS} more` : '';
  return `${count(mentions, 'mention')} in ${count(articles, 'article')}: ${shown.join(', ')}${more}.`;
}

/** Why this article's entity is taken for the same as in the others. */
function joined(article: IndexedArticle, local: number, entity: CorpusEntity): string {
  const own = (evidence: JoinEvidence): boolean =>
    (evidence.a.article === article.uri && evidence.a.local === local) ||
    (evidence.b.article === article.uri && evidence.b.local === local);
  const best = entity.unlike.find(own) ?? entity.unlike[0];
  if (best === undefined) return '';
  return `*One and the same by ${escapeMarkdown(best.rule.replaceAll('-', ' '))}:* ${escapeMarkdown(best.names[0])} = ${escapeMarkdown(best.names[1])} (${Math.round(best.confidence * 100)} % sure).`;
}

/** What the person wrote of it in `sourcemark.yaml`. */
function ownWords(corpus: CorpusSnapshot, article: IndexedArticle, { id }: CorpusEntity): string[] {
  const entry = entryOfEntity(corpus, article.uri, id)?.entry;
  if (entry === undefined) return [];
  const links = entry.links.map(({ key, target }) => `${escapeMarkdown(key)}\\: ${escapeMarkdown(target.value)}`);
  return [
    '',
    `Set by you: ${escapeMarkdown(entry.id)}${entry.note === null ? '' : ` — ${escapeMarkdown(entry.note.value)}`}`,
    ...(links.length === 0 ? [] : ['', links.join(' · ')]),
  ];
}
