// The script of the Who Said What page: requests the table with the user's filter, shows it, and asks the extension to open
// or copy statements. The filter is stored in the editor's webview state, so that it survives a reload.

import type { Stance, WhoSaidWhat, WhoSaidWhatFilter, WhoSaidWhatQuote } from '../../server/src/protocol.ts';
import type { FromPage, ToPage } from '../src/views/who-said-what-messages.ts';
import { byId } from './elements.ts';
import { makeGrid } from './grid.ts';
import { fullQuotations, type Selected } from './quotations.ts';

/** VS Code's API for webviews. */
interface Editor {
  postMessage(message: FromPage): void;
  getState(): WhoSaidWhatFilter | undefined;
  setState(state: WhoSaidWhatFilter): void;
}

declare function acquireVsCodeApi(): Editor;

const editor = acquireVsCodeApi();
const speaker = byId('speaker', HTMLInputElement);
const article = byId('article', HTMLInputElement);
const stance = byId('stance', HTMLSelectElement);
const disputed = byId('disputed', HTMLInputElement);
const unsure = byId('unsure', HTMLInputElement);
const status = byId('status', HTMLElement);
const detail = byId('detail', HTMLElement);
/** The quotations shown in `detail`. */
let selected: readonly WhoSaidWhatQuote[] | undefined;

const grid = makeGrid(byId('grid', HTMLElement), nonce(), select, openCell);

restore(editor.getState() ?? {});
requestTable();

let timer: ReturnType<typeof setTimeout> | undefined;
for (const input of [speaker, article]) {
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(requestTable, 200);
  });
}
for (const input of [stance, disputed, unsure]) input.addEventListener('change', requestTable);
byId('filters', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
byId('copy-markdown', HTMLButtonElement).addEventListener('click', () => copy('markdown'));
byId('copy-csv', HTMLButtonElement).addEventListener('click', () => copy('csv'));
detail.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') grid.focus();
});

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'table') {
    grid.show(data.table);
    status.textContent = summary(data.table);
  } else if (data.kind === 'stopped') {
    disputed.checked = false;
    requestTable();
  } else status.textContent = `${counted(data.quotes, 'statement')} copied.`;
});

function restore(filter: WhoSaidWhatFilter): void {
  speaker.value = filter.speaker ?? '';
  article.value = filter.article ?? '';
  stance.value = filter.stance ?? '';
  disputed.checked = filter.disputed ?? false;
  unsure.checked = filter.unsure ?? false;
}

function requestTable(): void {
  const filter: WhoSaidWhatFilter = {
    ...(speaker.value === '' ? {} : { speaker: speaker.value }),
    ...(article.value === '' ? {} : { article: article.value }),
    ...(stance.value === '' ? {} : { stance: stance.value as Stance }),
    ...(disputed.checked ? { disputed: true } : {}),
    ...(unsure.checked ? { unsure: true } : {}),
  };
  editor.setState(filter);
  editor.postMessage({ kind: 'filter', filter });
}

function select(cell: Selected | undefined): void {
  // Redrawing the details would remove the focus from them.
  if (cell?.quotes === selected || detail.contains(document.activeElement)) return;
  selected = cell?.quotes;
  detail.replaceChildren(...(cell === undefined ? [] : fullQuotations(cell, (quote) => open(cell, quote))));
}

/** Opens a single quotation; with several, moves the focus to the list below for a choice. */
function openCell(cell: Selected): void {
  const [first, second] = cell.quotes;
  select(cell);
  if (first !== undefined && second === undefined) open(cell, first);
  else detail.querySelector('button')?.focus();
}

function open({ article: { uri } }: Selected, { range }: WhoSaidWhatQuote): void {
  editor.postMessage({ kind: 'open', uri, range });
}

function copy(format: 'markdown' | 'csv'): void {
  editor.postMessage({ kind: 'copy', format });
}

function summary({ speakers, articles, allSpeakers, allArticles }: WhoSaidWhat): string {
  const total = speakers.reduce((sum, { quotes }) => sum + quotes, 0);
  const left =
    speakers.length < allSpeakers || articles.length < allArticles
      ? ` The table shows those with the most statements, of ${counted(allSpeakers, 'speaker')} and ${counted(allArticles, 'article')}; use the filter to see others.`
      : '';
  return `${counted(total, 'statement')} by ${counted(speakers.length, 'speaker')} in ${counted(articles.length, 'article')}.${left}`;
}

function counted(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`;
}

/** The nonce of the running script, which the grid's styles need too. */
function nonce(): string {
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
}
