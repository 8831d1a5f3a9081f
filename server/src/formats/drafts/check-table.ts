// The table of a draft's parts in HTML exports.

import { escapeHtml } from './page.ts';
import type { DraftRow } from './rows.ts';

export function checkTable(rows: readonly DraftRow[]): string {
  const head = ['', 'Line', 'Part', 'Status', 'Source', 'Outlet', 'Date', 'Line', 'Check'];
  return `<table>
<thead><tr>${head.map((words) => `<th scope="col">${words}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(tableRow).join('\n')}
</tbody>
</table>`;
}

function tableRow({ number, line, kind, words, speaker, status, sense, source, check, isDone }: DraftRow): string {
  const said = `${escapeHtml(words)}<br><span class="small">${kind}${speaker === '' ? '' : `, ${escapeHtml(speaker)}`}</span>`;
  const there =
    source === undefined
      ? ''
      : `<a href="${escapeHtml(encodeURI(source.name))}">${escapeHtml(source.name)}</a><br><span class="small">${escapeHtml(source.words)}</span>`;
  const cells = [
    `<td class="n"><a href="#t${number}">${number}</a></td>`,
    `<td class="n">${line}</td>`,
    `<td>${said}</td>`,
    `<td class="status">${status}</td>`,
    `<td>${there}</td>`,
    `<td>${escapeHtml(source?.outlet ?? '')}</td>`,
    `<td>${escapeHtml(source?.date ?? '')}</td>`,
    `<td class="n">${source?.line ?? ''}</td>`,
    `<td><span class="box">${isDone ? '☑' : '☐'}</span> ${escapeHtml(check)}</td>`,
  ];
  return `<tr class="${sense}" id="r${number}">${cells.join('')}</tr>`;
}
