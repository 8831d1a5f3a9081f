// The lines of a PDF page. A PDF has no lines, only runs of letters at places: a run that begins elsewhere begins a line.

import { oneLine } from './text.ts';

/** A run of text, as pdf.js gives it. */
export interface PdfText {
  readonly str: string;
  /** Matrix from text to page: scale and skew, then x and y of its start. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** Measures are in points; `y` grows upwards. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Height of its letters. */
  readonly size: number;
}

/** Lines in the order of the page's content, which is that of reading in nearly all files. Linear in the runs. */
export function pageLines(runs: readonly PdfText[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: { text: string[]; left: number; right: number; y: number; size: number } | undefined;
  const end = (): void => {
    const text = open === undefined ? '' : oneLine(open.text.join(''));
    if (open !== undefined && text !== '') lines.push({ ...open, text });
    open = undefined;
  };
  for (const { str, transform, width, hasEOL } of runs) {
    const [a = 0, b = 0, , , x = 0, y = 0] = transform;
    // Text that runs upwards or downwards is a margin note of a printer or archive.
    const isUpright = Math.abs(b) <= Math.abs(a) || str === '';
    if (str !== '' && isUpright) {
      const size = Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || 10;
      if (open !== undefined && !goesOn(open, x, y, size)) end();
      if (open === undefined) open = { text: [], left: x, right: x, y, size };
      else if (x - open.right > 0.15 * size && !/\s$/.test(open.text.at(-1) ?? '') && !/^\s/.test(str))
        open.text.push(' ');
      open.text.push(str);
      open.right = Math.max(open.right, x + width);
      // A raised note number or initial is no measure of the line.
      if (str.trim().length > 2) open.size = Math.max(size, open.text.length > 1 ? Math.min(open.size, size) : 0);
    }
    if (hasEOL) end();
  }
  end();
  return lines;
}

/** Whether a run at `x`, `y` stands on the open line, perhaps raised, and not in the next column. */
function goesOn(
  open: { readonly right: number; readonly y: number; readonly size: number },
  x: number,
  y: number,
  size: number,
): boolean {
  const most = Math.max(open.size, size);
  return Math.abs(y - open.y) < 0.6 * most && x >= open.right - most && x - open.right < 3 * most;
}
