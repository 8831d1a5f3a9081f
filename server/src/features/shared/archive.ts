// In how many articles of the folder's archive an entity is (docs/ARCHIVE.md). The archive is asked only when a trusted
// folder names one.

import type { CorpusEntity } from '../../corpus/entities/model.ts';
import type { ArchiveAnswer, FeatureContext } from './context.ts';
import { count } from './text.ts';

/**
 * One sentence of plain text, for the entity as the folder of `uri` has it; `undefined` without an archive, and where
 * the answer takes longer than `patience` milliseconds. A late answer is there for the next question.
 */
export async function archiveSentence(
  context: FeatureContext,
  uri: string,
  { name, type }: Pick<CorpusEntity, 'name' | 'type'>,
  patience: number,
): Promise<string | undefined> {
  const { corpus, archive, settingsOf } = context;
  if (archive === undefined || !hasArchive(context, uri)) return undefined;
  const question = archive.articlesWith(settingsOf(uri).archive, corpus.folderOf(uri), name, type);
  const answer = await within(question, patience);
  return answer === undefined ? undefined : sentenceOf(answer);
}

/** Whether `archiveSentence` would ask. */
export const hasArchive = ({ archive, isTrusted, settingsOf }: FeatureContext, uri: string): boolean =>
  archive !== undefined && isTrusted !== false && settingsOf(uri).archive !== '';

function sentenceOf(answer: ArchiveAnswer): string {
  if ('problem' in answer) return `Archive: ${answer.problem}`;
  const { articles } = answer;
  const [first, ...others] = articles;
  if (first === undefined) return 'Not in the archive.';
  if (others.length === 0) return `In ${count(first, 'article')} of the archive.`;
  return `In the archive: ${articles.length} of this name, in ${articles.join(', ')} articles.`;
}

async function within<Value>(answer: Promise<Value>, milliseconds: number): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
