// A draft with a footnote after each quotation, number, date and reported statement that was traced to a source.

import { escapeMarkdown } from '../../features/shared/text.ts';
import { EXPORT_MARK } from '../../prose.ts';
import { type DraftRow, type DraftRows, type DraftToExport, originOf } from './rows.ts';

/** Punctuation that stays before the number of a note. */
const AFTER = /^[.,;:!?…)”’"'»*_]{0,4}/;

export function draftWithFootnotes({ text }: DraftToExport, { rows }: DraftRows): string {
  const notes: { readonly at: number; readonly lines: string[] }[] = [];
  for (const row of rows) {
    if (row.source === undefined || row.kind === 'name') continue;
    const at = row.end + (AFTER.exec(text.slice(row.end, row.end + 4))?.[0].length ?? 0);
    const last = notes.find((note) => note.at === at);
    if (last === undefined) notes.push({ at, lines: [noteOf(row)] });
    else if (!last.lines.includes(noteOf(row))) last.lines.push(noteOf(row));
  }
  notes.sort((a, b) => a.at - b.at);
  const free = freeLabel(text);
  const pieces: string[] = [];
  let from = 0;
  for (const [index, { at }] of notes.entries()) {
    pieces.push(text.slice(from, at), `[^${free}${index + 1}]`);
    from = at;
  }
  pieces.push(text.slice(from));
  const list = notes.map(({ lines }, index) => `[^${free}${index + 1}]: ${lines.join(' ')}\n`).join('');
  // Front matter has to stay the first thing of the file.
  const body = pieces.join('').trimEnd();
  const [front = ''] = /^---\r?\n[\s\S]{0,5000}?\n---\r?\n/.exec(body) ?? [];
  return `${front}${EXPORT_MARK}\n\n${body.slice(front.length)}\n${list === '' ? '' : `\n${list}`}`;
}

function noteOf({ status, source, check }: DraftRow): string {
  if (source === undefined) return '';
  const place = `[${escapeMarkdown(source.name)}](${encodeURI(source.name)}#L${source.line}), line ${source.line}`;
  const origin = originOf(source);
  const named = origin === source.name ? place : `${escapeMarkdown(origin)}, ${place}`;
  const words =
    source.words === '' ? '.' : `: “${escapeMarkdown(source.words)}”${/[.!?…]$/.test(source.words) ? '' : '.'}`;
  return `${status}: ${named}${words}${check === '' ? '' : ` ${escapeMarkdown(check)}.`}`;
}

/** Letters before the numbers of our notes, so that they differ from the draft's own. */
function freeLabel(text: string): string {
  for (const label of ['', 's', 'source-']) if (!text.includes(`[^${label}1]`)) return label;
  return 'checked-';
}
