// The page of Who Said What: asks for the table with the person's filter, shows it, and says what is to be opened or copied.
// The filter is kept in the editor's own state, so that it is there again after a reload.

import type { Stance, WhoSaidWhat, WhoSaidWhatFilter, WhoSaidWhatQuote } from '../../server/src/protocol.ts';
import type { FromPage, ToPage } from '../src/views/messages.ts';
import { byId } from './elements.ts';
import { makeGrid } from './grid.ts';
import { fullQuotations, type Selected } from './quotations.ts';

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
const status = byId('status', HTMLElement);
const detail = byId('detail', HTMLElement);
/** What `detail` shows. */
let selected: readonly WhoSaidWhatQuote[] | undefined;

const grid = makeGrid(byId('grid', HTMLElement), nonce(), select, openCell);

restore(editor.getState() ?? {});
ask();

let timer: ReturnType<typeof setTimeout> | undefined;
for (const input of [speaker, article]) {
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 200);
  });
}
for (const input of [stance, disputed]) input.addEventListener('change', ask);
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
    ask();
  } else status.textContent = `${counted(data.quotes, 'statement')} copied.`;
});

function restore(filter: WhoSaidWhatFilter): void {
  speaker.value = filter.speaker ?? '';
  article.value = filter.article ?? '';
  stance.value = filter.stance ?? '';
  disputed.checked = filter.disputed ?? false;
}

function ask(): void {
  const filter: WhoSaidWhatFilter = {
    ...(speaker.value === '' ? {} : { speaker: speaker.value }),
    ...(article.value === '' ? {} : { article: article.value }),
    ...(stance.value === '' ? {} : { stance: stance.value as Stance }),
    ...(disputed.checked ? { disputed: true } : {}),
  };
  editor.setState(filter);
  editor.postMessage({ kind: 'filter', filter });
}

function select(cell: Selected | undefined): void {
  // What is drawn anew loses the focus.
  if (cell?.quotes === selected || detail.contains(document.activeElement)) return;
  selected = cell?.quotes;
  detail.replaceChildren(...(cell === undefined ? [] : fullQuotations(cell, (quote) => open(cell, quote))));
}

/** One quotation is opened; of several, the person chooses below. */
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
  const quotes = speakers.reduce((sum, { quotes: own }) => sum + own, 0);
  const left =
    speakers.length < allSpeakers || articles.length < allArticles
      ? ` Those with the most of ${counted(allSpeakers, 'speaker')} and ${counted(allArticles, 'article')}; filter to see others.`
      : '';
  return `${counted(quotes, 'statement')} by ${counted(speakers.length, 'speaker')} in ${counted(articles.length, 'article')}.${left}`;
}

function counted(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`;
}

/** Of the script that is running: the grid's own styles need it too. */
function nonce(): string {
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
}
