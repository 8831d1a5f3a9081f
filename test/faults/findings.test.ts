// Cached findings do not outlive their article: they would keep all articles alive that its check has read.

import { expect, it } from 'vitest';
import type { Dependencies } from '../../server/src/rules/dependencies.ts';
import { FindingsMemory } from '../../server/src/server/folder-diagnostics.ts';
import { defaultSettings } from '../../server/src/settings.ts';

it('findings of removed articles are dropped', () => {
  const memory = new FindingsMemory();
  const seen = { holds: () => true } as Dependencies;
  memory.remember('file:///a.txt', 'one', seen, defaultSettings);
  memory.remember('file:///b.txt', 'two', seen, defaultSettings);
  memory.retain(new Set(['file:///b.txt']));
  expect(memory.recall('file:///a.txt', defaultSettings)).toBeUndefined();
  expect(memory.recall('file:///b.txt', defaultSettings)).toBe('two');
});
