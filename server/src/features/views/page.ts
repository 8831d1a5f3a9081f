// The part of a list that a tree shows before somebody asks for more.

import type { OverviewItem, OverviewResult } from '../../protocol.ts';

export type Page = OverviewResult;

export function page<T>(all: readonly T[], limit: number, toItem: (one: T) => OverviewItem): Page {
  return { items: all.slice(0, limit).map(toItem), total: all.length };
}
