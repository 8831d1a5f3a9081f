// The dossier, the disagreements and the front page of a small folder.

import { describe, expect, it } from 'vitest';
import { disagreements } from '../../server/src/features/views/disagreements.ts';
import { dossier } from '../../server/src/features/views/dossier.ts';
import { dossierText, statementsText } from '../../server/src/features/views/dossier-text.ts';
import { frontPage } from '../../server/src/features/views/front-page.ts';
import { corpusOf, FOLDER } from '../support/corpus.ts';
import { contextFor, openIn, type TestContext } from '../support/features.ts';
import type { MemoryHost } from '../support/memory-host.ts';

const never = { isCancellationRequested: false };

const article = (title: string, outlet: string, day: string, ...paragraphs: string[]): string =>
  `---\ntitle: ${title}\npublisher: ${outlet}\ndate: ${day}\n---\n\n${paragraphs.join('\n\n')}\n`;

const texts = {
  'later.md': article(
    'What the Bridge Cost',
    'Long View',
    '2025-03-09',
    'Elena Voss, the outgoing mayor of Alderbrook, defended the bridge on Sunday. “The budget of the bridge may never have been overspent by a single crown,” Voss said.',
    'Piet Haldane, who leads the opposition, said Elena Voss had misled the council.',
  ),
  'letters.md': article(
    'Letters',
    'Long View',
    '2025-04-01',
    'The council met again on Tuesday in the old town hall of Alderbrook.',
    'A banner hung in the hall. “Not one of us was ever told what that crossing has really cost us all.” It was blue.',
  ),
  'earlier.md': article(
    'Bridge Opens After Eleven Years',
    'Harbour Post',
    '2025-02-23',
    'The mayor of Alderbrook, Elena Voss, opened the bridge on Friday. “The budget of the bridge was never overspent by a single crown,” Voss said.',
    'Voss promised that the council would see every bill before the summer.',
  ),
};

function open(): TestContext {
  const corpus = corpusOf(texts);
  for (const [name, text] of Object.entries(texts)) (corpus.host as MemoryHost).files.set(`${FOLDER}/${name}`, text);
  return contextFor(corpus);
}

const VOSS = { entity: { id: 'elena-voss', name: 'Elena Voss' } };

describe('the dossier', () => {
  it('has all statements as whole sentences in order of time, quoted and reported', async () => {
    const found = await dossier(open(), VOSS);
    expect(found?.said.map(({ article: { outlet, published } }) => `${published} ${outlet}`)).toEqual([
      '2025-02-23 Harbour Post',
      '2025-03-09 Long View',
    ]);
    const statements = found?.said.flatMap(({ statements: all }) => all) ?? [];
    expect(statements.map(({ sentence, verb, kind }) => `${kind}, ${verb}: ${sentence}`)).toEqual([
      'direct, said: “The budget of the bridge was never overspent by a single crown,” Voss said.',
      'indirect, promised: Voss promised that the council would see every bill before the summer.',
      'direct, said: “The budget of the bridge may never have been overspent by a single crown,” Voss said.',
    ]);
  });

  it('has descriptions over time, and what others say', async () => {
    const found = await dossier(open(), VOSS);
    expect(found?.descriptions.map(({ text, article: { outlet } }) => `${outlet}: ${text}`)).toEqual([
      'Harbour Post: mayor of Alderbrook',
      'Long View: the outgoing mayor of Alderbrook',
    ]);
    expect(found?.about.flatMap(({ statements: all }) => all.map(({ speaker }) => speaker))).toEqual(['Piet Haldane']);
  });

  it('is found by the name at a place, and by name if the id is another name by now', async () => {
    const context = open();
    const line = texts['earlier.md'].split('\n').findIndex((text) => text.includes('Elena Voss'));
    const character = texts['earlier.md'].split('\n')[line]!.indexOf('Voss');
    const at = { uri: `${FOLDER}/earlier.md`, position: { line, character } };
    expect((await dossier(context, { at }))?.name).toBe('Elena Voss');
    expect((await dossier(context, { entity: { id: 'piet-haldane', name: 'Elena Voss' } }))?.id).toBe('elena-voss');
    expect(await dossier(context, { entity: { id: 'nobody-here', name: 'Nobody Here' } })).toBeNull();
  });

  it('is copied as Markdown that a person can read', async () => {
    const found = await dossierText(open(), VOSS);
    expect(found?.statements).toBe(3);
    expect(found?.text).toContain(
      '### 2025-02-23, Harbour Post: Bridge Opens After Eleven Years\n\n- “The budget of the bridge was never overspent by a single crown,” Voss said. — *said, quoted, line 7*',
    );
    const voss = await statementsText(open(), { speaker: 'entity elena-voss' });
    expect(voss?.text.startsWith('# Elena Voss\n')).toBe(true);
    expect(voss?.statements).toBe(3);
  });
});

describe('the disagreements', () => {
  it('have one card a matter, in order of time, with the differences of both wordings', async () => {
    const { matters, total } = await disagreements(open(), {}, never);
    expect(total).toBe(1);
    expect(matters[0]?.kinds).toEqual(['quote-variant']);
    expect(
      matters[0]?.versions.map(({ article: { outlet }, speaker, parts }) => [
        outlet,
        speaker,
        parts.filter(({ differs }) => differs).map(({ text }) => text),
      ]),
    ).toEqual([
      ['Harbour Post', 'Elena Voss', ['was', '']],
      ['Long View', 'Elena Voss', ['may', 'have been']],
    ]);
  });

  it('name the person whose own words deny', async () => {
    const corpus = corpusOf({});
    openIn(
      corpus,
      'a.txt',
      'Media reports say that Goran Petkov, the former director, is under house arrest in Arden.\n',
    );
    openIn(corpus, 'b.txt', 'Goran Petkov lives in the hills now. “I was never under house arrest,” Petkov says.\n');
    const { matters } = await disagreements(contextFor(corpus), {}, never);
    expect(matters[0]?.versions.map(({ speaker, denies }) => [speaker, denies])).toEqual([
      ['Media reports', false],
      ['Goran Petkov', true],
    ]);
  });

  it('are empty where the rules are off', async () => {
    const context = open();
    const settings = { ...context.settingsOf(''), severity: { 'quote-variant': 'off' as const } };
    expect((await disagreements({ ...context, settingsOf: () => settings }, {}, never)).total).toBe(0);
  });
});

describe('the front page', () => {
  it('has articles by date, people by weight, and quotations without a name', async () => {
    const page = await frontPage(open(), {}, never);
    expect(page.articles.map(({ article: { title } }) => title)).toEqual([
      'Bridge Opens After Eleven Years',
      'What the Bridge Cost',
      'Letters',
    ]);
    expect(page.people[0]).toMatchObject({ name: 'Elena Voss', statements: 3, articles: 2 });
    expect(page.unnamed.map(({ words }) => words)).toEqual([
      '“Not one of us was ever told what that crossing has really cost us all.”',
    ]);
    expect(page.unnamedTotal).toBe(1);
  });
});
