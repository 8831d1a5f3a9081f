// Quotation marks of every style, paired.

import type { Quotations, ReadDocument } from './document.ts';

export function findQuotations(_document: ReadDocument): Quotations {
  return { spans: [], problems: [] };
}
