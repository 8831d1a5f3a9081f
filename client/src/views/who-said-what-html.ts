// The HTML of the Who Said What page: its controls and an empty grid, which the script fills. It contains no article text.

import type { Stance } from '../../../server/src/protocol.ts';
import { type DocumentAssets, htmlDocument } from './html-document.ts';

const STANCES: readonly Stance[] = ['asserts', 'denies', 'declines', 'hedges', 'asks', 'promises'];

export function whoSaidWhatHtml(assets: DocumentAssets): string {
  const options = STANCES.map((stance) => `<option value="${stance}">${stance}</option>`).join('');
  return htmlDocument(assets, {
    title: 'Who Said What',
    language: 'en',
    body: `<main>
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
</main>`,
  });
}
