// Statements as Markdown for the clipboard or a file: one a line, with verb, outlet, date, headline and line.

import type {
  ArticleRef,
  ArticleStatements,
  Dossier,
  DossierParams,
  Statement,
  StatementsText,
  StatementsTextParams,
} from '../../protocol.ts';
import type { FeatureContext } from '../shared/context.ts';
import { count, readableMarkdown } from '../shared/text.ts';
import { dossier } from './dossier.ts';
import { rankedSpeakers } from './rankings.ts';
import { statementsByArticle } from './statements.ts';

/** The whole dossier as Markdown; `null` if there is no such entity. */
export async function dossierText(context: FeatureContext, params: DossierParams): Promise<StatementsText | null> {
  const found = await dossier(context, params);
  return found === null ? null : { text: asMarkdown(found), statements: sizeOf(found.said), name: found.name };
}

/** All statements of a speaker of the Speakers view; `null` if the speaker is gone. */
export async function statementsText(
  { corpus }: FeatureContext,
  { speaker: key }: StatementsTextParams,
): Promise<StatementsText | null> {
  const speaker = (await rankedSpeakers(corpus)).find((each) => each.key === key);
  if (speaker === undefined) return null;
  const said = await statementsByArticle(corpus, speaker.said);
  const lines = [`# ${readableMarkdown(speaker.name)}`, ...statementLines(said)];
  return { text: `${lines.join('\n')}\n`, statements: sizeOf(said), name: speaker.name };
}

const sizeOf = (said: readonly ArticleStatements[]): number =>
  said.reduce((sum, { statements }) => sum + statements.length, 0);

function asMarkdown(dossier: Dossier): string {
  const { name, type, mentions, articles, said, about, descriptions, spellings, archive } = dossier;
  const lines = [
    `# ${readableMarkdown(name)}`,
    '',
    `${type}, ${count(mentions, 'mention')} in ${count(articles, 'article')}`,
  ];
  if (archive !== undefined) lines.push('', readableMarkdown(archive));
  if (descriptions.length > 0) lines.push('', '## Described as', '');
  for (const { text, article } of descriptions) lines.push(`- ${readableMarkdown(text)} — ${originOf(article)}`);
  if (said.length > 0) lines.push('', '## Says', ...statementLines(said));
  if (about.length > 0) lines.push('', '## Others say', ...statementLines(about, true));
  if (spellings.length > 1) lines.push('', '## Spellings', '');
  if (spellings.length > 1)
    for (const { text, count: times, why } of spellings)
      lines.push(`- ${readableMarkdown(text)} (${times})${why === '' ? '' : `: ${readableMarkdown(why)}`}`);
  return `${lines.join('\n')}\n`;
}

function statementLines(said: readonly ArticleStatements[], withSpeaker = false): string[] {
  return said.flatMap(({ article, statements }) => [
    '',
    `### ${originOf(article)}`,
    '',
    ...statements.map(
      (statement) => `- ${readableMarkdown(statement.sentence)} — *${factsOf(statement, withSpeaker)}*`,
    ),
  ]);
}

/** "Elena Voss, said, quoted, line 12". */
function factsOf({ speaker, verb, kind, stance, certainty, place }: Statement, withSpeaker: boolean): string {
  const facts = [verb, WORDS_FOR_KINDS[kind]];
  if (withSpeaker) facts.unshift(speaker || 'no speaker');
  if (stance !== 'asserts') facts.push(stance);
  if (certainty === 'implied') facts.push('speaker implied');
  facts.push(`line ${place.range.start.line + 1}`);
  return facts.filter(Boolean).map(readableMarkdown).join(', ');
}

const WORDS_FOR_KINDS: Readonly<Record<Statement['kind'], string>> = {
  direct: 'quoted',
  mixed: 'partly quoted',
  turn: 'quoted',
  indirect: 'reported',
};

/** "2025-02-23, Harbour Post: Headline"; the path if nothing is known. */
function originOf({ date, outlet, title, path }: ArticleRef): string {
  const origin = [date, outlet].filter(Boolean).join(', ');
  const shown = title === '' ? path : title;
  return readableMarkdown(origin === '' ? shown : `${origin}: ${shown}`);
}
