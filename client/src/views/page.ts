// The HTML of the Who Said What page: its controls and an empty grid, which the script fills. It contains no article text,
// and its content security policy allows only our script and styles.

import type { Stance } from '../../../server/src/protocol.ts';

export interface PageAssets {
  /** Random for every page. Scripts and styles without it are blocked. */
  readonly nonce: string;
  /** URLs of the script and the style sheet. */
  readonly script: string;
  readonly style: string;
}

const STANCES: readonly Stance[] = ['asserts', 'denies', 'declines', 'hedges', 'asks', 'promises'];

export function pageHtml({ nonce, script, style }: PageAssets): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`;
  const options = STANCES.map((stance) => `<option value="${stance}">${stance}</option>`).join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Who Said What</title>
<link rel="stylesheet" nonce="${nonce}" href="${style}">
</head>
<body>
<main>
<h1 class="unseen">Who Said What</h1>
<form id="filters" role="search" aria-label="Filter the table">
<label>Speaker <input id="speaker" type="search" autocomplete="off" spellcheck="false" placeholder="all"></label>
<label>Article <input id="article" type="search" autocomplete="off" spellcheck="false" placeholder="all"></label>
<label>Stance <select id="stance"><option value="">all</option>${options}</select></label>
<label><input id="disputed" type="checkbox"> Disputed only</label>
<label><input id="unsure" type="checkbox"> Unsure too</label>
<span class="actions">
<button type="button" id="copy-markdown">Copy as Markdown</button>
<button type="button" id="copy-csv">Copy as CSV</button>
</span>
</form>
<p id="status" role="status"></p>
<div id="grid"></div>
<section id="detail" aria-label="The selected statements"></section>
</main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
