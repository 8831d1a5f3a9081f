import { expect, test } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { english } from '../../server/src/language/en/index.ts';

function claims(text: string): string[] {
  const { claims: found, entities } = analyze(text, english);
  return found.map((claim) => {
    const names = claim.about.map((entity) => entities[entity]?.name).join(', ');
    return `${entities[claim.speaker]?.name ?? '-'} ${claim.stance} [${text.slice(claim.start, claim.end)}] about ${names}`;
  });
}

test('a claim has a speaker, a stance and the entities in its content', () => {
  expect(claims('Ada Lovelace denied that Vladimir Putin had called her.')).toEqual([
    'Ada Lovelace denies [that Vladimir Putin had called her] about Vladimir Putin, Ada Lovelace',
  ]);
});

test('a quotation without a speaker is no claim', () => {
  expect(claims('The so-called “experts” were wrong.')).toEqual([]);
  expect(claims('The plan was met with anger.\n\n“This is a disgrace for all of us.”')).toEqual([]);
});

test('a pull quote adds no claim', () => {
  const text =
    'Ada Lovelace said: “The town needs a bridge before the winter.”\n\nThe town needs a bridge before the winter';
  expect(claims(text)).toHaveLength(1);
});
