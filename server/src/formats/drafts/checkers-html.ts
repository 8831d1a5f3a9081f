// The checker's copy of a draft in HTML: the text with its parts marked and numbered, and a table of all of them.

import { checkTable } from './check-table.ts';
import { escapeHtml, htmlPage } from './page.ts';
import type { DraftRow, DraftRows, DraftToExport } from './rows.ts';

export function checkersHtml(data: DraftToExport, { title, summary, done, rows }: DraftRows): string {
  const body = `<h1>${escapeHtml(title)}</h1>
<p class="sum">${escapeHtml(data.draft.path)}. ${escapeHtml(summary)}. Checked by a person: ${done} of ${rows.length}.</p>
<h2>Text</h2>
<div class="text">${markedText(data.text, rows)}</div>
<h2>Parts</h2>
${checkTable(rows)}`;
  return htmlPage(`Checker’s copy: ${title}`, body);
}

/** The text with a mark for each part. Of parts inside others only the number is shown, after the outer one. */
function markedText(text: string, rows: readonly DraftRow[]): string {
  const marked: { readonly row: DraftRow; readonly inner: DraftRow[] }[] = [];
  // A statement is a whole clause: what is in it is marked instead.
  const byPlace = [...rows].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const row of byPlace.filter(({ kind }) => kind !== 'statement')) {
    const last = marked.at(-1);
    if (last !== undefined && row.start < last.row.end) last.inner.push(row);
    else marked.push({ row, inner: [] });
  }
  const pieces: string[] = [];
  let from = 0;
  for (const { row, inner } of marked) {
    pieces.push(escapeHtml(text.slice(from, row.start)));
    pieces.push(`<mark class="${row.sense}" id="t${row.number}">${escapeHtml(text.slice(row.start, row.end))}</mark>`);
    for (const { number, sense } of [row, ...inner])
      pieces.push(`<sup class="${sense}"><a href="#r${number}">${number}</a></sup>`);
    from = row.end;
  }
  pieces.push(escapeHtml(text.slice(from).trimEnd()));
  return pieces.join('');
}
