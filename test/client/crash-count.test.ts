// The reaction to crashes of the server: how often it is restarted, and how often the user is notified.

import { expect, it } from 'vitest';
import { crashCounter } from '../../client/src/language-client/crash-count.ts';

it('restarts with one notification, then silently, and gives up at the fifth crash in three minutes', () => {
  const next = crashCounter(() => 0);
  const answers = [1, 2, 3, 4, 5, 6].map(() => next());
  expect(answers).toEqual(['restart and notify', 'restart', 'restart', 'restart', 'give up', 'give up']);
});

it('ignores crashes of more than three minutes ago', () => {
  let now = 0;
  const next = crashCounter(() => now);
  const answerAfter = (minutes: number): string => {
    now += minutes * 60_000;
    return next();
  };
  expect([answerAfter(0), answerAfter(1), answerAfter(1), answerAfter(2.5), answerAfter(2), answerAfter(60)]).toEqual([
    'restart and notify',
    'restart',
    'restart',
    'restart',
    'restart',
    'restart and notify',
  ]);
});
