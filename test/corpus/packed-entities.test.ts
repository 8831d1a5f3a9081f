import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityType, Gender } from '../../server/src/analysis/model.ts';
import type { EntitySummary } from '../../server/src/corpus/entities/model.ts';
import { packEntities, unpackEntities } from '../../server/src/corpus/storage/packed-entities.ts';

const text = fc.string({ unit: 'binary', maxLength: 20 });
const texts = fc.array(text, { maxLength: 3 });
const count = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 2 ** 40 }));
const entity = fc.record({
  name: text,
  type: fc.constantFrom<EntityType>('person', 'organization', 'place', 'group', 'event', 'work', 'date'),
  gender: fc.constantFrom<Gender>('unknown', 'female', 'male'),
  times: fc.array(fc.tuple(text, count), { maxLength: 3 }),
  isPlain: fc.boolean(),
  aliases: texts,
  descriptions: texts,
  said: fc.option(fc.integer({ min: 1 }), { nil: undefined }),
  own: fc.option(text, { nil: undefined }),
});
const entities = fc.array(entity, { maxLength: 30 }).map((list) =>
  list.map(
    ({ name, type, gender, times, isPlain, aliases, descriptions, said, own }): EntitySummary => ({
      name,
      type,
      gender,
      spellings: isPlain ? [{ text: name, count: 2 }] : times.map(([text, count]) => ({ text, count })),
      aliases,
      descriptions,
      ...(said === undefined ? {} : { said }),
      ...(own === undefined ? {} : { userEntry: own }),
    }),
  ),
);

describe('packed entities', () => {
  test('unpack to equal entities, for any strings and counts', () => {
    fc.assert(
      fc.property(entities, (list) => {
        expect(unpackEntities(packEntities(list))).toStrictEqual(list);
      }),
    );
  });

  test('throw when any of their bytes are missing', () => {
    fc.assert(
      fc.property(entities, fc.nat(), (list, cut) => {
        const bytes = packEntities(list);
        expect(() => unpackEntities(bytes.subarray(0, cut % bytes.length))).toThrow();
      }),
    );
  });

  test('share equal objects and lists', () => {
    const plain: EntitySummary = {
      name: 'Talvik',
      type: 'place',
      gender: 'unknown',
      spellings: [{ text: 'Talvik', count: 3 }],
      aliases: [],
      descriptions: [],
    };
    const speaker = { ...plain, said: 2 };
    const [one, other] = unpackEntities(packEntities([plain, speaker]));
    expect(unpackEntities(packEntities([plain]))[0]).toBe(one);
    expect(other?.spellings).toBe(one?.spellings);
    expect(packEntities([plain, plain]).length - packEntities([plain]).length).toBe(3);
  });
});
