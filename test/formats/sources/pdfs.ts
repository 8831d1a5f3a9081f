// PDFs of our own making: a small writer of PDF files, and the stories in ten layouts.

import type { Story } from './stories.ts';

export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

const WIN_ANSI: Readonly<Record<string, number>> = {
  '“': 0x93,
  '”': 0x94,
  '‘': 0x91,
  '’': 0x92,
  '–': 0x96,
  '—': 0x97,
  '•': 0x95,
};

function literal(text: string): string {
  const bytes = Array.from(text, (char) => WIN_ANSI[char] ?? char.charCodeAt(0) & 255);
  return `<${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`;
}

/** A PDF of pages of runs in Helvetica, with the given properties. */
export function makePdf(pages: readonly (readonly Run[])[], info: Readonly<Record<string, string>> = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const kids = pages.map((runs) => {
    const content = runs
      .map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${literal(text)} Tj ET`)
      .join('\n');
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${stream} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] >>`;
  const properties = add(
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} ${literal(value)}`)
      .join(' ')} >>`,
  );
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${properties} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (char) => char.charCodeAt(0) & 255);
}

/** Widths of Helvetica, near enough for line breaks. */
const widthOf = (text: string, size: number): number => text.length * size * 0.5;

/** Lines of a paragraph that fit a width; long words are divided where `divides` says so. */
function wrap(text: string, width: number, size: number, divides = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const next = line === '' ? word : `${line} ${word}`;
    if (widthOf(next, size) <= width) {
      line = next;
      continue;
    }
    const half = /^\p{Ll}{9,}$/u.test(word) ? Math.ceil(word.length / 2) : 0;
    if (divides && half > 0 && widthOf(`${line} ${word.slice(0, half)}-`, size) <= width) {
      lines.push(`${line} ${word.slice(0, half)}-`);
      line = word.slice(half);
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

interface Layout {
  readonly columns?: number;
  readonly indent?: number;
  readonly gap?: number;
  readonly divides?: boolean;
  readonly head?: string;
  readonly foot?: (page: number) => string;
  /** Lines of a column; a small number makes many pages. */
  readonly rows?: number;
  readonly size?: number;
  readonly byline?: string;
}

/** Sets a story in columns and pages. */
export function layOut(story: Story, layout: Layout = {}): Run[][] {
  const { columns = 1, indent = 0, gap = 8, divides = false, rows = 50, size = 10, head, foot, byline } = layout;
  const width = (595 - 120 - 20 * (columns - 1)) / columns;
  const pages: Run[][] = [];
  let runs: Run[] = [];
  let column = 0;
  let row = 0;
  let y = 0;
  const open = (): void => {
    runs = [];
    pages.push(runs);
    if (head !== undefined) runs.push({ text: head, x: 60, y: 810, size: 8 });
    column = 0;
    row = 0;
    y = 760;
  };
  const close = (): void => {
    if (foot !== undefined) runs.push({ text: foot(pages.length), x: 290, y: 30, size: 8 });
  };
  open();
  for (const line of wrap(story.title, 475, 18)) {
    runs.push({ text: line, x: 60, y, size: 18 });
    y -= 22;
  }
  if (byline !== undefined) {
    runs.push({ text: byline, x: 60, y: y - 6 });
    y -= 30;
  }
  const top = y - 10;
  y = top;
  for (const text of story.paragraphs) {
    wrap(text, width - indent, size, divides).forEach((line, at) => {
      if (row >= rows) {
        row = 0;
        column += 1;
        if (column === columns) {
          close();
          open();
        } else y = top;
      }
      runs.push({ text: line, x: 60 + column * (width + 20) + (at === 0 ? indent : 0), y, size });
      y -= size * 1.25;
      row += 1;
    });
    y -= gap;
  }
  close();
  return pages;
}

const date = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** Ten layouts. Each takes the story of its number. */
export const PDFS: readonly ((story: Story) => Uint8Array)[] = [
  (s) => makePdf(layOut(s), { Title: s.title, Author: s.author }),
  (s) => makePdf(layOut(s, { columns: 2 })),
  (s) => makePdf(layOut(s, { indent: 14, gap: 0 }), { Title: 'oster.indd' }),
  (s) => makePdf(layOut(s, { divides: true, columns: 3, size: 9 }), { Author: s.author }),
  (s) => makePdf(layOut(s, { rows: 5, foot: String }), { Title: s.title }),
  (s) => makePdf(layOut(s, { rows: 6, head: `${s.outlet}, ${date(s.day)}`, foot: (page) => `Page ${page}` })),
  (s) => makePdf(layOut(s, { divides: true, indent: 12, gap: 0, columns: 2, rows: 9, foot: (page) => `- ${page} -` })),
  (s) =>
    makePdf(layOut(s, { byline: `By ${s.author}, ${s.outlet}, ${date(s.day)}` }), {
      Title: 'Microsoft Word - drum.doc',
    }),
  (s) =>
    makePdf(
      layOut(s, { size: 12, gap: 0, indent: 20, rows: 7, head: s.outlet.toUpperCase(), foot: (page) => `${page}/9` }),
    ),
  (s) => makePdf(layOut(s, { columns: 2, divides: true, rows: 8, size: 8, head: `${s.outlet} | No. 41` })),
];
