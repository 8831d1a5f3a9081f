// The trees of the side bar and the table of who said what, for a small folder and for the sample articles.

import { describe, expect, it } from 'vitest';
import { LSPErrorCodes } from 'vscode-languageserver';
import type { Corpus } from '../../server/src/corpus/corpus.ts';
import type { FeatureContext } from '../../server/src/features/shared/context.ts';
import { overview } from '../../server/src/features/views/overview.ts';
import { whoSaidWhat } from '../../server/src/features/views/who-said-what.ts';
import { whoSaidWhatText } from '../../server/src/features/views/who-said-what-text.ts';
import type { OverviewItem, OverviewNode, OverviewView, WhoSaidWhatFilter } from '../../server/src/protocol.ts';
import { defaultSettings, type Settings } from '../../server/src/settings.ts';
import { corpusOf, FOLDER } from '../support/corpus.ts';
import type { MemoryHost } from '../support/memory-host.ts';
import { samples } from '../support/samples.ts';

function contextOf(corpus: Corpus): FeatureContext {
  return {
    corpus: corpus.snapshot(),
    settingsOf: () => defaultSettings,
    pageOf: () => undefined,
    log: (message) => {
      throw new Error(message);
    },
  };
}

const never = { isCancellationRequested: false };

const texts = {
  'one.txt': [
    'Bridge Opens After Eleven Years',
    'The mayor of Alderbrook, Elena Voss, opened the bridge on Friday. “We have waited eleven years for this day to come,” Voss said.',
    '“The budget was never overspent by a single crown,” said a senior official, speaking on condition of anonymity.',
    'Voss denied that the city had hidden the costs of the bridge from the council.',
  ].join('\n\n'),
  'two.txt': [
    'What the Bridge Cost',
    'Elena Voss promised that the council would see every bill. “The council will see every single bill before the summer,” Voss said.',
    '“Nobody has told us what the bridge has really cost,” said Piet Haldane, who leads the opposition in Alderbrook.',
  ].join('\n\n'),
};

describe('the trees', () => {
  const corpus = corpusOf(texts);
  // The lines of mentions are read from the files.
  for (const [name, text] of Object.entries(texts)) (corpus.host as MemoryHost).files.set(`${FOLDER}/${name}`, text);
  const context = contextOf(corpus);
  const below = async (view: OverviewView, node?: OverviewNode, limit = 100): Promise<readonly OverviewItem[]> =>
    (await overview(context, { view, limit, ...(node === undefined ? {} : { node }) })).items;
  const opened = async (view: OverviewView, ...labels: string[]): Promise<readonly OverviewItem[]> => {
    let items = await below(view);
    for (const label of labels) {
      const item = items.find((candidate) => candidate.label === label);
      if (item?.node === undefined) throw new Error(`no ${label} among ${items.map((one) => one.label).join(', ')}`);
      items = await below(view, item.node);
    }
    return items;
  };

  it('lists names by type, most mentions first, down to the line', async () => {
    const people = await opened('entities', 'People');
    expect(people.map(({ label }) => label)).toEqual(['Elena Voss', 'Piet Haldane']);
    expect(people[0]).toMatchObject({
      spoken: expect.stringMatching(/^Elena Voss, person, \d mentions in 2 articles$/),
    });
    const articles = await opened('entities', 'People', 'Elena Voss');
    expect(articles.map(({ label }) => label)).toEqual(['Bridge Opens After Eleven Years', 'What the Bridge Cost']);
    const [mention] = await opened('entities', 'People', 'Elena Voss', 'Bridge Opens After Eleven Years');
    const [from, to] = mention?.highlight ?? [0, 0];
    expect(mention?.label.slice(from, to)).toBe('Elena Voss');
    expect(mention).toMatchObject({
      kind: 'mention',
      place: { uri: `${FOLDER}/one.txt`, range: { start: { line: 2 } } },
    });
  });

  it('gives the place of the first mention, for commands on a name', async () => {
    const [voss] = await opened('entities', 'People');
    expect(voss?.place).toEqual({
      uri: `${FOLDER}/one.txt`,
      range: { start: { line: 2, character: 25 }, end: { line: 2, character: 35 } },
    });
  });

  it('lists named and unnamed speakers with their statements', async () => {
    const classes = await below('speakers');
    expect(classes.map(({ label }) => label)).toEqual(['People', 'People Not Named']);
    expect((await opened('speakers', 'People')).map(({ label }) => label)).toEqual(['Elena Voss', 'Piet Haldane']);
    expect((await opened('speakers', 'People Not Named')).map(({ label }) => label)).toEqual(['a senior official']);
    const said = await opened('speakers', 'People', 'Elena Voss', 'Bridge Opens After Eleven Years');
    expect(said.map(({ sort }) => sort)).toEqual(['asserts', 'denies']);
    expect(said[0]).toMatchObject({
      label: '“We have waited eleven years for this day to come”',
      copy: '“We have waited eleven years for this day to come” — Elena Voss (Bridge Opens After Eleven Years)',
    });
  });

  it('counts the statements of an article and the share of unnamed sources', async () => {
    const articles = await below('articles');
    expect(articles[0]).toMatchObject({
      label: 'Bridge Opens After Eleven Years',
      description: '3 statements · 33 % unnamed',
    });
    expect(articles[1]?.description).not.toContain('unnamed');
    const speakers = await opened('articles', 'Bridge Opens After Eleven Years');
    expect(speakers.map(({ label, description }) => `${label}: ${description}`)).toEqual([
      'Elena Voss: 2 statements',
      'a senior official: 1 statement',
    ]);
  });

  it('groups statements of which only a pronoun is known', async () => {
    const text = 'They Said Nothing\n\n“There is nothing at all to be said about this bridge,” she said.';
    const { items } = await overview(contextOf(corpusOf({ 'a.txt': text })), {
      view: 'speakers',
      node: { kind: 'class', class: 'none' },
      limit: 9,
    });
    expect(items.map(({ label }) => label)).toEqual(['Only a pronoun']);
  });

  it('respects the limit and gives the total', async () => {
    const page = await overview(context, { view: 'entities', node: { kind: 'type', type: 'person' }, limit: 1 });
    expect(page.items).toHaveLength(1);
    expect(page.total).toBe(2);
  });

  it('filters names, speakers and articles as a flat list', async () => {
    const found = async (view: OverviewView, filter: string): Promise<string[]> =>
      (await overview(context, { view, filter, limit: 10 })).items.map(({ label }) => label);
    expect(await found('entities', 'hald')).toEqual(['Piet Haldane']);
    expect(await found('speakers', 'OFFICIAL')).toEqual(['a senior official']);
    expect(await found('articles', 'two.t')).toEqual(['What the Bridge Cost']);
    expect(await found('articles', 'nowhere')).toEqual([]);
  });

  it('lists names with a matching start of a word first', async () => {
    const named = contextOf(
      corpusOf({ 'a.txt': 'Bashar Lind met Bashar Lind’s aides. Mahmoud al-Sharif left.\n\nBashar Lind stayed.' }),
    );
    const { items } = await overview(named, { view: 'entities', filter: 'shar', limit: 10 });
    expect(items.map(({ label }) => label)).toEqual(['Mahmoud al-Sharif', 'Bashar Lind']);
  });

  it('keeps the ids of unchanged items', async () => {
    const corpus = corpusOf(texts);
    const idsOf = async (): Promise<string[]> =>
      (
        await overview(contextOf(corpus), { view: 'speakers', node: { kind: 'class', class: 'named' }, limit: 10 })
      ).items.map(({ id }) => id);
    const before = await idsOf();
    corpus.addText(
      `${FOLDER}/three.txt`,
      'The Third\n\n“The river is higher than it ever was,” said Mira Solheim.',
      true,
    );
    const after = await idsOf();
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after).toHaveLength(before.length + 1);
  });
});

describe('who said what', () => {
  const context = contextOf(corpusOf(samples));
  const table = (filter: WhoSaidWhatFilter = {}) => whoSaidWhat(context, { filter }, never);

  it('has each quotation once', async () => {
    const { speakers, articles, cells } = await table();
    const places = cells.flatMap(({ article, quotes }) =>
      quotes.map(({ range: { start } }) => `${articles[article]?.path} ${start.line} ${start.character}`),
    );
    expect(new Set(places).size).toBe(places.length);
    expect(speakers.reduce((sum, { quotes }) => sum + quotes, 0)).toBe(places.length);
    expect(new Set(cells.map(({ speaker, article }) => `${speaker} ${article}`)).size).toBe(cells.length);
    expect(articles.map(({ path }) => path)).toEqual(Object.keys(samples).sort());
  });

  it('lists named speakers first, by number of quotations', async () => {
    const { speakers } = await table();
    const order = ['named', 'institution', 'group', 'document', 'unnamed', 'none'];
    const ranks = speakers.map((speaker) => order.indexOf(speaker.class) * 1e6 - speaker.quotes);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it('marks disputes with other articles', async () => {
    const { cells } = await table({ disputed: true });
    const kinds = cells.flatMap(({ quotes }) => quotes.flatMap(({ disputes }) => disputes.map(({ kind }) => kind)));
    expect(new Set(kinds)).toContain('conflict');
    expect(new Set(kinds)).toContain('variant');
    expect(cells.every(({ quotes }) => quotes.every(({ disputes }) => disputes.length > 0))).toBe(true);
  });

  it('updates cached disputes after a change', async () => {
    const said = (not: string): string =>
      `Quarry to Close\n\n“The quarry will ${not}be filled before the end of the winter,” said Piet Haldane on Monday evening.`;
    const corpus = corpusOf({ 'a.txt': said('not '), 'b.txt': said('') });
    let severity: Settings['severity'] = {};
    const own = { ...contextOf(corpus), settingsOf: () => ({ ...defaultSettings, severity }) };
    const marks = async (): Promise<string[]> =>
      (await whoSaidWhat(own, { filter: { disputed: true } }, never)).cells.flatMap(({ quotes }) =>
        quotes.flatMap(({ disputes }) => disputes.map(({ kind, message }) => `${kind} ${message.slice(0, 20)}`)),
      );
    const both = ['variant Different wording in', 'variant Different wording in'];
    expect(await marks()).toEqual(both);
    severity = { 'quote-variant': 'off' };
    expect(await marks()).toEqual([]);
    severity = {};
    expect(await marks()).toEqual(both);
    corpus.addText(
      `${FOLDER}/c.txt`,
      'Rain\n\nIt rained on Monday, and nobody in the valley of Alderbrook said a word.',
      true,
    );
    expect(await marks()).toEqual(both);
    corpus.addText(`${FOLDER}/b.txt`, said('not '), true);
    expect(await marks()).toEqual([]);
  });

  it('stops when cancelled', async () => {
    const stopped = whoSaidWhat(context, { filter: { disputed: true } }, { isCancellationRequested: true });
    await expect(stopped).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect((await table()).cells.length).toBeGreaterThan(0);
  });

  it('is quick without disputes', async () => {
    const quick = await whoSaidWhat(context, { filter: {}, quick: true }, never);
    const full = await table();
    const bare = full.cells.map((cell) => ({
      ...cell,
      quotes: cell.quotes.map((quote) => ({ ...quote, disputes: [] })),
    }));
    expect(quick).toEqual({ ...full, cells: bare });
  });

  it('filters by speaker, article and stance', async () => {
    const { speakers } = await table({ speaker: 'ingrid tor' });
    expect(speakers.map(({ name }) => name)).toEqual(['Ingrid Torvik']);
    const { articles } = await table({ article: 'meridian' });
    expect(articles.map(({ path }) => path)).toEqual(['02-meridian-wire.txt']);
    const { cells } = await table({ stance: 'denies' });
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.every(({ quotes }) => quotes.every(({ stance }) => stance === 'denies'))).toBe(true);
  });

  it('escapes article text when copied as Markdown', async () => {
    const text =
      '“I *never* said [that](https://evil.example) to anybody at all,” said Elena Voss, the mayor of Alderbrook.';
    const small = contextOf(corpusOf({ 'a.txt': `A Quiet Day in Alderbrook\n\n${text}` }));
    const copied = await whoSaidWhatText(small, { filter: {}, format: 'markdown' }, never);
    expect(copied.text).toMatch(/^## Elena Voss\n\n- /);
    expect(copied.text).not.toMatch(/[^\\]\[that/);
    expect(copied.quotes).toBe(1);
  });

  it('is copied as CSV by RFC 4180, one quotation per line', async () => {
    const all = await table();
    const { text, quotes } = await whoSaidWhatText(context, { filter: {}, format: 'csv' }, never);
    expect(quotes).toBe(all.speakers.reduce((sum, speaker) => sum + speaker.quotes, 0));
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(quotes + 1);
    expect(lines[0]).toBe('speaker,named,stance,kind,quotation,title,origin,article,line,notes');
    expect(lines[1]).toMatch(/,0\d-[a-z-]+\.(txt|md),\d+,/);
  });

  it('escapes formulas in CSV', async () => {
    const text =
      'A Sum in Alderbrook\n\nThe total was “=1+1 and no more than that,” said Elena Voss, the mayor of Alderbrook.';
    const small = contextOf(corpusOf({ '=cmd.txt': text }));
    const { text: copied } = await whoSaidWhatText(small, { filter: {}, format: 'csv' }, never);
    expect(copied).toContain("'=cmd.txt");
    expect(copied).not.toMatch(/(^|,)"?=/m);
  });
});
