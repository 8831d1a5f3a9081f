// A server that dies: how often it is started again, and how often the person hears of it.

import { expect, it } from 'vitest';
import { crashCounter } from '../../client/src/language-client/crash-count.ts';

it('is started again and told of once; then started again in silence, and given up at the fifth time in three minutes', () => {
  const next = crashCounter(() => 0);
  const answers = [1, 2, 3, 4, 5, 6].map(() => next());
  expect(answers).toEqual(['restart and tell', 'restart', 'restart', 'restart', 'give up', 'give up']);
});

it('what is long past counts no more', () => {
  let now = 0;
  const next = crashCounter(() => now);
  const answerAfter = (minutes: number): string => {
    now += minutes * 60_000;
    return next();
  };
  expect([answerAfter(0), answerAfter(1), answerAfter(1), answerAfter(2.5), answerAfter(2), answerAfter(60)]).toEqual([
    'restart and tell',
    'restart',
    'restart',
    'restart',
    'restart',
    'restart and tell',
  ]);
});
