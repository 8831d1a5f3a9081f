// Invariants of identity: the order of articles does not matter, and an index after many edits equals one built from
// scratch.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityType, Gender } from '../../server/src/analysis/model.ts';
import { EntityIndex } from '../../server/src/corpus/entities/entity-index.ts';
import type { EntitySummary, OverlayEntity } from '../../server/src/corpus/entities/model.ts';
import { english } from '../../server/src/language/en/index.ts';

// Few and similar names, so that joins, conflicts and ambiguous short names are frequent.
const people = [
  'Ahmed al-Dabbas',
  'Ahmad Dabbas',
  'Maher al-Dabbas',
  'A. Dabbas',
  'Dabbas',
  'AL-DABBAS',
  'William Tarrant',
  'Bill Tarrant',
  'William Tarrant Jr.',
  'W. Tarrant',
  'Wilma Tarrant',
  'Tarrant',
  'Abu Nizar al-Golani',
  'al-Jolani',
  'Phoenix',
  'Talvik',
];
const bodies = [
  'Talvik Motor Co.',
  'Talvik',
  'Talvik Motors',
  'TMC',
  'Talvik Mutual Council',
  'Phoenix Ltd',
  'Dabbas',
  'Free Harbour Movement',
  'FHM',
];
const places = ['Phoenix', 'Türkiye', 'Turkey', 'Talvik', 'Dabbas', 'Khmeidrah', 'Hmeidrah'];
const pools: Partial<Record<EntityType, readonly string[]>> = { person: people, organization: bodies, place: places };

const entity = fc.constantFrom<EntityType>('person', 'person', 'organization', 'place').chain((type) => {
  const name = fc.constantFrom(...(pools[type] ?? []));
  return fc.record({
    type: fc.constant(type),
    name,
    gender: fc.constantFrom<Gender>('unknown', 'unknown', 'female', 'male'),
    more: fc.array(name, { maxLength: 1 }),
    aliases: fc.oneof(
      { weight: 4, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(name, { minLength: 1, maxLength: 1 }) },
    ),
    descriptions: fc.subarray(['health minister', 'football coach', 'Mrs', 'Mr'], { maxLength: 1 }),
  });
});
const entities = fc.array(entity, { maxLength: 5 }).map((list) =>
  list.map(
    ({ type, name, gender, more, aliases, descriptions }): EntitySummary => ({
      name,
      type,
      gender,
      spellings: [...new Set([name, ...more])].map((text) => ({ text, count: 1 })),
      aliases,
      descriptions,
    }),
  ),
);
const uri = fc.integer({ min: 0, max: 11 }).map((number) => `file:///${number}.txt`);
const folder = fc.dictionary(uri, entities, { maxKeys: 12 }).map((articles) => Object.entries(articles));
const overlay: fc.Arbitrary<OverlayEntity[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<OverlayEntity[]>([]) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<OverlayEntity[]>(
      [{ id: 'own', name: 'Ahmed al-Dabbas', type: 'person', aliases: ['Dabbas', 'Phoenix'], apartFrom: [] }],
      [
        { id: 'william', name: 'William Tarrant', type: 'person', aliases: [], apartFrom: ['Bill Tarrant'] },
        { id: 'talvik', name: 'TMC', aliases: ['Talvik'], apartFrom: [] },
      ],
    ),
  },
);

type Step =
  | { readonly put: string; readonly entities: EntitySummary[] }
  | { readonly drop: string }
  /** A small edit: adds a name in front, removes one, moves the last to the front, or counts a spelling once more. */
  | { readonly edit: string; readonly how: 'more' | 'less' | 'turn' | 'again'; readonly entities: EntitySummary[] }
  | { readonly own: OverlayEntity[] }
  | 'read';
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ put: uri, entities }) },
  { weight: 2, arbitrary: fc.record({ drop: uri }) },
  {
    weight: 6,
    arbitrary: fc.record({ edit: uri, how: fc.constantFrom('more', 'less', 'turn', 'again' as const), entities }),
  },
  { weight: 1, arbitrary: fc.record({ own: overlay }) },
  { weight: 3, arbitrary: fc.constant('read' as const) },
);

function edited(
  list: readonly EntitySummary[],
  how: 'more' | 'less' | 'turn' | 'again',
  more: EntitySummary[],
): EntitySummary[] {
  const [first, ...rest] = list;
  const last = list.at(-1);
  if (first === undefined || last === undefined) return more;
  const after = {
    more: [...more.slice(0, 1), ...list],
    less: rest,
    turn: [last, ...list.slice(0, -1)],
    again: [{ ...first, spellings: first.spellings.map(({ text, count }) => ({ text, count: count + 1 })) }, ...rest],
  }[how];
  return after;
}

function build(
  articles: readonly (readonly [string, EntitySummary[]])[],
  own: readonly OverlayEntity[] = [],
): EntityIndex {
  const index = new EntityIndex(english);
  index.setOverlay(own);
  for (const [article, list] of articles) index.set(article, list);
  return index;
}

const everything = (index: EntityIndex): unknown => JSON.parse(JSON.stringify(index.entities()));

describe('identity', () => {
  it('does not depend on the order of the articles', () => {
    fc.assert(
      fc.property(
        folder.chain((articles) =>
          fc.tuple(fc.constant(articles), fc.shuffledSubarray(articles, { minLength: articles.length })),
        ),
        overlay,
        ([articles, shuffled], own) => {
          expect(everything(build(shuffled, own))).toEqual(everything(build(articles, own)));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('gives the same reason for a doubt whichever article came first', () => {
    const person = (name: string, gender: 'male' | 'female' | 'unknown', aliases: string[] = []) => [
      {
        name,
        type: 'person' as const,
        gender,
        spellings: [{ text: name, count: 1 }],
        aliases,
        descriptions: [],
      },
    ];
    const articles: [string, EntitySummary[]][] = [
      ['file:///0.txt', person('Bill Tarrant', 'male', ['William Tarrant Jr.'])],
      ['file:///2.txt', person('Ahmed al-Dabbas', 'unknown', ['William Tarrant'])],
      ['file:///3.txt', person('Ahmed al-Dabbas', 'female')],
      ['file:///1.txt', person('William Tarrant Jr.', 'unknown', ['Ahmed al-Dabbas'])],
    ];
    const [a, b, c, d] = [articles[0]!, articles[1]!, articles[2]!, articles[3]!];
    expect(everything(build([c, b, d, a], []))).toEqual(everything(build([a, b, c, d], [])));
  });

  it('after any edits equals identity from scratch', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const index = new EntityIndex(english);
        const articles = new Map<string, EntitySummary[]>();
        let own: OverlayEntity[] = [];
        for (const step of steps) {
          if (step === 'read') everything(index);
          else if ('put' in step) {
            index.set(step.put, step.entities);
            articles.set(step.put, step.entities);
          } else if ('edit' in step) {
            const after = edited(articles.get(step.edit) ?? [], step.how, step.entities);
            index.set(step.edit, after);
            articles.set(step.edit, after);
          } else if ('drop' in step) {
            index.delete(step.drop);
            articles.delete(step.drop);
          } else {
            own = step.own;
            index.setOverlay(own);
          }
        }
        expect(everything(index)).toEqual(everything(build([...articles], own)));
      }),
      { numRuns: 600 },
    );
  });

  it('gives every entity of every article exactly one corpus entity, under an id of its own', () => {
    fc.assert(
      fc.property(folder, (articles) => {
        const index = build(articles);
        const all = index.entities();
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        for (const [article, list] of articles) {
          for (const local of list.keys()) {
            const found = index.entityOf(article, local);
            expect(found?.members.some((member) => member.article === article && member.local === local)).toBe(true);
            expect(found).toBe(index.get(found?.id ?? ''));
          }
        }
        expect(all.reduce((sum, { members }) => sum + members.length, 0)).toBe(
          articles.reduce((sum, [, list]) => sum + list.length, 0),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('accepts any string as a name', () => {
    const any = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string(),
      fc.constantFrom('', "'s", 'al-', '...', 'Jr', 'van der', 'the', 'Inc.', '中文', 'Владимир'),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            any,
            fc.constantFrom<EntityType>('person', 'organization', 'place', 'group', 'event', 'work', 'date'),
          ),
          { maxLength: 8 },
        ),
        (names) => {
          const index = new EntityIndex(english);
          index.set(
            'file:///any.txt',
            names.map(([name, type]) => ({
              name,
              type,
              gender: 'unknown',
              spellings: [{ text: name, count: 1 }],
              aliases: [],
              descriptions: [],
            })),
          );
          expect(index.entities().reduce((sum, { members }) => sum + members.length, 0)).toBe(names.length);
        },
      ),
    );
  });
});
