// What is remembered of findings does not outlive the article: it would keep all that the article's check looked at alive.

import { expect, it } from 'vitest';
import type { Dependencies } from '../../server/src/rules/dependencies.ts';
import { FindingsMemory } from '../../server/src/server/folder-diagnostics.ts';
import { defaultSettings } from '../../server/src/settings.ts';

it('findings of articles that are gone are forgotten', () => {
  const memory = new FindingsMemory();
  const seen = { holds: () => true } as Dependencies;
  memory.remember('file:///a.txt', 'one', seen, defaultSettings);
  memory.remember('file:///b.txt', 'two', seen, defaultSettings);
  memory.retain(new Set(['file:///b.txt']));
  expect(memory.recall('file:///a.txt', defaultSettings)).toBeUndefined();
  expect(memory.recall('file:///b.txt', defaultSettings)).toBe('two');
});
