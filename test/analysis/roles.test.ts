import { expect, it } from 'vitest';
import { RoleIndex } from '../../server/src/analysis/coreference/descriptions.ts';
import type { EntityDraft } from '../../server/src/analysis/coreference/entities.ts';
import { tokenize } from '../../server/src/analysis/tokens/tokenize.ts';
import type { Word } from '../../server/src/analysis/tokens/tokens.ts';
import { english } from '../../server/src/language/en/index.ts';

const createPerson = (): EntityDraft => ({
  type: 'person',
  gender: 'unknown',
  mentions: [],
  aliases: [],
  descriptions: [],
  predicates: [],
  links: [],
  words: [],
  nicknames: [],
  index: -1,
});

it('finds the people called by a word, whatever its case', () => {
  const [small, capital, other] = tokenize('minister Minister clerk', english).words as [Word, Word, Word];
  const roles = new RoleIndex();
  const [first, second] = [createPerson(), createPerson()];
  roles.add(small, first);
  roles.add(capital, second);
  roles.add(small, first);
  expect(roles.has(capital)).toBe(true);
  expect(roles.has(other)).toBe(false);
  expect(roles.of('minister')).toEqual([first, second]);
  expect(roles.of('minister')[0]).toBe(first);
  expect(roles.of('clerk')).toEqual([]);
});

it('limits the people of one role', () => {
  const [word] = tokenize('minister', english).words as [Word];
  const roles = new RoleIndex();
  for (let i = 0; i < 100; i += 1) roles.add(word, createPerson());
  expect(roles.of('minister')).toHaveLength(32);
});
