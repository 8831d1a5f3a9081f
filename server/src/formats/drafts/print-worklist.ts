// A worklist to print: what is left to check of a draft, with boxes and room for notes, and below it what is done.

import { checkTable } from './check-table.ts';
import { escapeHtml, htmlPage } from './page.ts';
import { type DraftRow, type DraftRows, type DraftToExport, originOf } from './rows.ts';

export function printWorklist({ draft }: DraftToExport, { title, summary, done, rows }: DraftRows): string {
  const left = rows.filter((row) => !row.isDone);
  const calls = left.filter(({ entry }) => entry.state === 'needs-call');
  const wrong = left.filter((row) => row.sense === 'wrong' && !calls.includes(row));
  const others = left.filter((row) => !calls.includes(row) && !wrong.includes(row));
  const checked = rows.filter((row) => row.isDone);
  const body = `<h1>Worklist: ${escapeHtml(title)}</h1>
<p class="sum">${escapeHtml(draft.path)}. ${escapeHtml(summary)}. Checked by a person: ${done} of ${rows.length}.</p>
${section('Differs from the sources', wrong)}${section('Needs a call', calls)}${section('To check', others)}${
  checked.length === 0 ? '' : `<h2>Checked</h2>\n${checkTable(checked)}`
}`;
  return htmlPage(`Worklist: ${title}`, body);
}

function section(title: string, rows: readonly DraftRow[]): string {
  if (rows.length === 0) return '';
  return `<h2>${title} (${rows.length})</h2>\n<table><tbody>\n${rows.map(openRow).join('\n')}\n</tbody></table>\n`;
}

function openRow({ line, kind, words, speaker, status, sense, source, check }: DraftRow): string {
  const origin = source === undefined ? '' : `${originOf(source)}, line ${source.line}: “${source.words}”`;
  const small = [kind, speaker, check].filter(Boolean).map(escapeHtml).join(' · ');
  return (
    `<tr class="${sense}"><td class="box">☐</td><td class="n">${line}</td>` +
    `<td>${escapeHtml(words)}<br><span class="small">${small}</span><div class="room"></div></td>` +
    `<td class="status">${status}</td><td class="small">${escapeHtml(origin)}</td></tr>`
  );
}
