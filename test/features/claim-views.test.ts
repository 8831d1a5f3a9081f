// The trees of claims and of the timeline, references and call hierarchy of a claim, for a small folder of dated articles.

import { describe, expect, it } from 'vitest';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../server/src/features/call-hierarchy.ts';
import { references } from '../../server/src/features/references.ts';
import { MOST_ARTICLES } from '../../server/src/features/views/claim-list.ts';
import { overview } from '../../server/src/features/views/overview.ts';
import type { OverviewItem, OverviewNode, OverviewView } from '../../server/src/protocol.ts';
import { corpusOf } from '../support/corpus.ts';
import { contextFor, FOLDER } from '../support/features.ts';
import { positionOf } from '../support/lsp-pair.ts';
import type { MemoryHost } from '../support/memory-host.ts';

const dated = (day: string, text: string): string => `Pirates at sea\n\nTARSK, ${day}\n\n${text}`;
const texts = {
  'a.txt': dated('3 March 2025', 'The Arvanian navy captured 23 pirates off Tarsk on 1 March 2025. The sea was calm.'),
  'b.txt': dated(
    '5 March 2025',
    'The Arvanian navy captured 23 pirates off Tarsk on 1 March 2025. Elena Voss said that the pirates had attacked a ship of Norland.',
  ),
  'c.txt': dated(
    '9 March 2025',
    'Marko Petkov denied that the pirates had attacked a ship of Norland. He called the report of Elena Voss a tale.',
  ),
  'x1.txt': 'Ada Brun opened a bakery in Lindow in 2021. The bakery sells bread to Jonas Orlan.',
  'x2.txt': 'Jonas Orlan repaired the clocks in the tower of Arden. The clocks had stopped in 1998.',
};
const corpus = corpusOf(texts);
for (const [name, text] of Object.entries(texts)) (corpus.host as MemoryHost).files.set(`${FOLDER}/${name}`, text);
const context = contextFor(corpus);

async function below(view: OverviewView, node?: OverviewNode, filter = ''): Promise<readonly OverviewItem[]> {
  return (await overview(context, { view, limit: 100, ...(node === undefined ? { filter } : { node }) })).items;
}

async function opened(view: OverviewView, ...labels: (string | RegExp)[]): Promise<readonly OverviewItem[]> {
  let items = await below(view);
  for (const label of labels) {
    const item = items.find((candidate) => candidate.label.match(label) !== null);
    if (item?.node === undefined) throw new Error(`no ${label} among ${items.map((one) => one.label).join(', ')}`);
    items = await below(view, item.node);
  }
  return items;
}

const captured = 'The Arvanian navy captured 23 pirates off Tarsk on 1 March 2025.';

describe('the tree of claims', () => {
  it('lists claims by what they have in common', async () => {
    const groups = await below('claims');
    expect(groups.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['In Several Articles', 'With Numbers', 'In One Article']),
    );
  });

  it('shows a claim as a whole sentence with its places in the order of publication', async () => {
    const [claim] = await opened('claims', 'In Several Articles');
    expect(claim).toMatchObject({ label: captured, kind: 'claim', description: expect.stringContaining('2 articles') });
    const places = await opened('claims', 'In Several Articles', captured);
    expect(places.map(({ place }) => place?.uri)).toEqual([`${FOLDER}/a.txt`, `${FOLDER}/b.txt`]);
    expect(places[0]).toMatchObject({
      label: '2025-03-03 · the article itself',
      kind: 'passage',
      description: captured,
      place: { range: { start: { line: 4, character: 0 } } },
    });
  });

  it('shows a reported claim with its verb, speaker, stance and denials', async () => {
    const places = await opened('claims', 'Disputed', /attacked a ship/);
    expect(places.map(({ label, description }) => [description, label])).toEqual([
      ['Elena Voss said that the pirates had attacked a ship of Norland.', '2025-03-05 · Elena Voss · asserts'],
      ['Marko Petkov denied that the pirates had attacked a ship of Norland.', '2025-03-09 · Marko Petkov · denies'],
    ]);
  });

  it('is filtered by a name', async () => {
    const found = await below('claims', undefined, 'petkov');
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan((await below('claims', undefined, 'a')).length);
    expect(await below('claims', undefined, 'Quirin')).toEqual([]);
  });
});

describe('the timeline', () => {
  it('lists days in order with the gaps between them', async () => {
    const days = await below('timeline');
    expect(days.map(({ label, description }) => [label, description])).toEqual([
      ['2025-03-01', 'Saturday · 1 event'],
      ['3 days without anything', ''],
      ['2025-03-05', 'Wednesday · 1 statement'],
      ['3 days without anything', ''],
      ['2025-03-09', expect.stringContaining('Sunday · ')],
    ]);
  });

  it('shows the claims of a day, and below them their places', async () => {
    const [event] = await opened('timeline', '2025-03-01');
    expect(event?.label).toBe(captured);
    expect(await opened('timeline', '2025-03-01', captured)).toHaveLength(2);
  });
});

describe('a large folder', () => {
  it('asks for a filter, and shows the claims of the articles that have the name', async () => {
    const many = Object.fromEntries(
      Array.from({ length: MOST_ARTICLES + 1 }, (_, at) => [
        `m${at}.txt`,
        `Town ${at} held a fair in 19${10 + (at % 80)}. It rained.`,
      ]),
    );
    const large = corpusOf({ ...many, ...texts });
    for (const [name, text] of Object.entries(texts)) (large.host as MemoryHost).files.set(`${FOLDER}/${name}`, text);
    const within = contextFor(large);
    for (const view of ['claims', 'timeline'] as const) {
      const top = await overview(within, { view, limit: 100 });
      expect(top.items.map(({ kind, label }) => [kind, label])).toEqual([
        ['gap', `More than ${MOST_ARTICLES} articles: filter by a name`],
      ]);
    }
    const found = await overview(within, { view: 'claims', limit: 100, filter: 'Voss' });
    const claim = found.items.find(({ label }) => label.includes('attacked a ship'));
    expect((await overview(within, { view: 'claims', limit: 100, node: claim!.node! })).total).toBe(2);
  });
});

describe('a claim of the article itself', () => {
  const textDocument = { uri: `${FOLDER}/a.txt` };
  const position = positionOf(texts['a.txt'], 'captured');

  it('has its places in other articles as references', () => {
    const places = references(context, { textDocument, position, context: { includeDeclaration: true } });
    expect(places.map(({ uri }) => uri)).toEqual([`${FOLDER}/a.txt`, `${FOLDER}/b.txt`]);
    expect(references(context, { textDocument, position, context: { includeDeclaration: false } })).toHaveLength(1);
  });

  it('has a call hierarchy: who repeats it, and whom it names', () => {
    const [item] = prepareCallHierarchy(context, { textDocument, position }) ?? [];
    expect(item?.detail).toBe('the article itself · a.txt');
    expect(incomingCalls(context, { item: item! })?.map(({ from }) => from.uri)).toEqual([`${FOLDER}/b.txt`]);
    expect(outgoingCalls(context, { item: item! })?.map(({ to }) => to.name)).toContain('1 March 2025');
  });
});
