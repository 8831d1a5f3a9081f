// Cached findings do not outlive their article: they would keep all articles alive that its check has read.

import { expect, it } from 'vitest';
import type { Dependencies } from '../../server/src/rules/dependencies.ts';
import { ResultCache } from '../../server/src/server/folder-diagnostics.ts';
import { defaultSettings } from '../../server/src/settings.ts';

it('findings of removed articles are dropped', () => {
  const results = new ResultCache();
  const dependencies = { holds: () => true } as Dependencies;
  results.set('file:///a.txt', 'one', dependencies, defaultSettings);
  results.set('file:///b.txt', 'two', dependencies, defaultSettings);
  results.retain(new Set(['file:///b.txt']));
  expect(results.get('file:///a.txt', defaultSettings)).toBeUndefined();
  expect(results.get('file:///b.txt', defaultSettings)).toBe('two');
});
