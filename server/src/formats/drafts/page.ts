// The frame of the HTML exports of a draft: one file without scripts, in light and dark, ready to be printed.

import { EXPORT_MARK } from '../../prose.ts';

export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const STYLE = `
:root { color-scheme: light dark; --line: #8884; --soft: #8881; --ok: #1a7f37; --bad: #c62828; --open: #9a6700; }
@media (prefers-color-scheme: dark) { :root { --ok: #4ac26b; --bad: #ff7b72; --open: #d4a72c; } }
body { font: 16px/1.6 Georgia, "Times New Roman", serif; max-width: 72rem; margin: 2rem auto; padding: 0 1.5rem; }
h1, h2, table, .sum { font-family: system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; margin: 2.5rem 0 .75rem; }
.sum { color: GrayText; margin: 0; }
.text { white-space: pre-wrap; max-width: 44rem; }
mark { background: var(--soft); color: inherit; border-bottom: 2px solid var(--c); padding: 0 1px; }
.confirmed { --c: var(--ok); } .wrong { --c: var(--bad); } .missing { --c: var(--open); }
sup a { font: 600 .65rem system-ui, sans-serif; text-decoration: none; color: var(--c, inherit); }
table { border-collapse: collapse; width: 100%; font-size: .85rem; line-height: 1.4; }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border-bottom: 1px solid var(--line); }
th { font-weight: 600; white-space: nowrap; }
td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.status { color: var(--c); font-weight: 600; white-space: nowrap; }
.small { color: GrayText; font-size: .8rem; }
.box { font-size: 1.1rem; line-height: 1; }
.room { border-bottom: 1px dotted GrayText; height: 1.6rem; }
:target { outline: 2px solid Highlight; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } tr { break-inside: avoid; } a { color: inherit; } }
`;

export const htmlPage = (title: string, body: string): string =>
  `<!doctype html>\n${EXPORT_MARK}\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n` +
  `<title>${escapeHtml(title)}</title>\n<style>${STYLE}</style>\n${body}\n</html>\n`;
