// The hover of a name in a folder with an archive: over the protocol, with an archive that answers as it is told.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { hoverWithArchive } from '../../server/src/features/archive-hover.ts';
import type { ArchiveAnswer, ArchiveReader, FeatureContext } from '../../server/src/features/shared/context.ts';
import { dossier } from '../../server/src/features/views/dossier.ts';
import { dossierText } from '../../server/src/features/views/dossier-text.ts';
import { DuckDbArchive } from '../../server/src/platform/node/archive.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { corpusOf, FOLDER } from '../support/corpus.ts';

const TEXT = '“We will not sell,” said Jane Doe, the mayor of Tyre, on Monday.';

/** A context with an archive that gives `answer`, and the questions that it is asked. */
function archiveWith(
  answer: ArchiveAnswer | Promise<ArchiveAnswer>,
  options: Partial<FeatureContext> = {},
  setting = '/data',
) {
  const questions: string[][] = [];
  const archive: ArchiveReader = {
    async articlesWith(...question) {
      questions.push(question);
      return answer;
    },
  };
  const context: FeatureContext = {
    corpus: corpusOf({ 'a.txt': TEXT }).snapshot(),
    settingsOf: () => ({ ...defaultSettings, archive: setting }),
    pageOf: () => undefined,
    log: () => {},
    archive,
    ...options,
  };
  return { context, questions };
}

async function hoverOf(...given: Parameters<typeof archiveWith>) {
  const { context, questions } = archiveWith(...given);
  const position = { line: 0, character: TEXT.indexOf('Doe') };
  const found = await hoverWithArchive(context, { textDocument: { uri: `${FOLDER}/a.txt` }, position });
  const text = found === null ? '' : (found.contents as { value: string }).value;
  return { text, questions };
}

describe('the hover of a name', () => {
  it('says in how many articles of the archive it is', async () => {
    const { text, questions } = await hoverOf({ articles: [412] });
    expect(text).toContain('In 412 articles of the archive.');
    expect(questions).toEqual([['/data', FOLDER, 'Jane Doe', 'person']]);
  });

  it('says when the archive has several of the name, or none', async () => {
    expect((await hoverOf({ articles: [40, 2] })).text).toContain('In the archive: 2 of this name, in 40, 2 articles.');
    expect((await hoverOf({ articles: [] })).text).toContain('Not in the archive.');
  });

  it('says why the archive cannot be asked', async () => {
    expect((await hoverOf({ problem: 'DuckDB is not installed' })).text).toContain('Archive: DuckDB is not installed');
  });

  it('asks nothing without a setting, and in a folder that is not trusted', async () => {
    for (const { text, questions } of [
      await hoverOf({ articles: [1] }, {}, ''),
      await hoverOf({ articles: [1] }, { isTrusted: false }),
    ]) {
      expect(questions).toEqual([]);
      expect(text).not.toContain('archive');
    }
  });

  it('does not wait for a late answer', async () => {
    const { text } = await hoverOf(new Promise(() => {}));
    expect(text).toContain('Jane Doe');
    expect(text).not.toContain('archive');
  });
});

it('the dossier says the same, also as text', async () => {
  const { context, questions } = archiveWith({ articles: [412] });
  const entity = { id: 'jane-doe', name: 'Jane Doe' };
  expect((await dossier(context, { entity }))?.archive).toBe('In 412 articles of the archive.');
  expect((await dossierText(context, { entity }))?.text).toContain('In 412 articles of the archive.');
  expect(questions[0]).toEqual(['/data', FOLDER, 'Jane Doe', 'person']);
  const without = archiveWith({ articles: [412] }, {}, '');
  expect(await dossier(without.context, { entity })).not.toHaveProperty('archive');
});

describe('DuckDB', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sourcemark-archive-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is asked for with a message that says how to get it', async () => {
    const archive = new DuckDbArchive();
    expect(await archive.articlesWith(folder, '', 'Jane Doe', 'person')).toEqual({
      problem: `there are no tables in ${path.join(folder, 'tables')}`,
    });
    mkdirSync(path.join(folder, 'tables/entities'), { recursive: true });
    expect(await archive.articlesWith(folder, '', 'Jane Doe', 'person')).toEqual({
      problem: `DuckDB is not installed. Run: npm install --prefix "${folder}" @duckdb/node-api`,
    });
  });
});
