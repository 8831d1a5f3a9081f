// The exports of a draft, by their ids in the protocol.

import type { DraftExportId } from '../../protocol.ts';
import { checkersHtml } from './checkers-html.ts';
import { checkersMarkdown } from './checkers-markdown.ts';
import { draftWithFootnotes } from './footnotes.ts';
import { printWorklist } from './print-worklist.ts';
import { type DraftToExport, rowsOf } from './rows.ts';

const writers = {
  footnotes: draftWithFootnotes,
  'copy-markdown': checkersMarkdown,
  'copy-html': checkersHtml,
  worklist: printWorklist,
} as const satisfies Record<DraftExportId, unknown>;

/** The text of an export; `undefined` if the file is no draft, or its sources were not read. */
export function exportDraft(data: DraftToExport, format: DraftExportId): string | undefined {
  const rows = rowsOf(data);
  return rows === undefined ? undefined : writers[format](data, rows);
}
