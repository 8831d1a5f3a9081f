// The checker's copy of a draft in Markdown: a table of all its parts with status, source, outlet, date, line and check, and the
// text.

import { escapeMarkdown } from '../../features/shared/text.ts';
import { EXPORT_MARK } from '../../prose.ts';
import type { DraftRow, DraftRows, DraftToExport } from './rows.ts';

export function checkersMarkdown({ text, draft }: DraftToExport, { title, summary, done, rows }: DraftRows): string {
  const head =
    '| | line | part | status | source | outlet | date | line | check |\n| ---: | ---: | --- | --- | --- | --- | --- | ---: | --- |\n';
  return `${EXPORT_MARK}

# Checker’s copy: ${escapeMarkdown(title)}

${escapeMarkdown(draft.path)}. ${escapeMarkdown(summary)}. Checked by a person: ${done} of ${rows.length}.

${head}${rows.map(tableRow).join('')}
## Text

${text.replace(/^(#{1,4}) /gm, '##$1 ').trim()}
`;
}

function tableRow(row: DraftRow): string {
  const { number, line, kind, words, status, speaker, source, check, isDone } = row;
  const cells = [
    String(number),
    String(line),
    `${kind}: ${escapeMarkdown(words)}${speaker === '' ? '' : ` (${escapeMarkdown(speaker)})`}`,
    row.sense === 'wrong' ? `**${status}**` : status,
    source === undefined ? '' : `[${escapeMarkdown(source.name)}](${encodeURI(source.name)}#L${source.line})`,
    escapeMarkdown(source?.outlet ?? ''),
    escapeMarkdown(source?.date ?? ''),
    source === undefined ? '' : String(source.line),
    `${isDone ? '☑' : '☐'} ${escapeMarkdown(check)}`.trim(),
  ];
  return `| ${cells.join(' | ')} |\n`;
}
