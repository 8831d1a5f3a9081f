import { expect, it } from 'vitest';
import { memoizeByString } from '../../server/src/base/memoize.ts';

function counted(most: number): { readonly asked: string[]; readonly ask: (words: string) => string | undefined } {
  const asked: string[] = [];
  const ask = memoizeByString((words) => {
    asked.push(words);
    return words === 'nobody' ? undefined : words.toUpperCase();
  }, most);
  return { asked, ask };
}

it('computes each answer once, undefined included', () => {
  const { asked, ask } = counted(10);
  expect(['Elena Voss', 'nobody', 'Elena Voss', 'nobody'].map(ask)).toEqual([
    'ELENA VOSS',
    undefined,
    'ELENA VOSS',
    undefined,
  ]);
  expect(asked).toEqual(['Elena Voss', 'nobody']);
});

it('never caches more than its limit', () => {
  const { asked, ask } = counted(3);
  for (const words of ['a', 'b', 'c', 'a', 'b', 'c']) ask(words);
  expect(asked).toEqual(['a', 'b', 'c']);
  for (const words of ['d', 'd', 'a']) ask(words);
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'a']);
});
