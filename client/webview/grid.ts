// The table. AG Grid draws only the visible rows and columns, implements the ARIA grid pattern and handles the arrow keys.
// Home and End go to the ends of the row; with Ctrl they go to the corners of the table.

import {
  type CellKeyDownEvent,
  type CellPosition,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  type ColDef,
  ColumnApiModule,
  createGrid,
  type GridApi,
  type ICellRendererParams,
  type IHeaderComp,
  type IHeaderParams,
  ModuleRegistry,
  RowApiModule,
  ScrollApiModule,
  themeQuartz,
} from 'ag-grid-community';
import type {
  WhoSaidWhat,
  WhoSaidWhatArticle,
  WhoSaidWhatQuote,
  WhoSaidWhatSpeaker,
} from '../../server/src/protocol.ts';
import { element } from './elements.ts';
import { cellContent, MAX_IN_CELL, type Selected } from './quotations.ts';

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ClientSideRowModelApiModule,
  ColumnApiModule,
  RowApiModule,
  ScrollApiModule,
]);

interface Row {
  readonly speaker: WhoSaidWhatSpeaker;
  /** By article URI. */
  readonly said: ReadonlyMap<string, readonly WhoSaidWhatQuote[]>;
}

const NAMES = 'speaker';
/** Pixels. */
const LINE = 22;
const PADDING = 10;

export interface TableGrid {
  show(table: WhoSaidWhat): void;
  /** Puts the focus back on the cell it was on. */
  focus(): void;
}

/** Creates the grid in `place`. Calls `select` for the focused cell and `open` when the user opens a cell. */
export function makeGrid(
  place: HTMLElement,
  nonce: string,
  select: (cell: Selected | undefined) => void,
  open: (cell: Selected) => void,
): TableGrid {
  let articles = new Map<string, WhoSaidWhatArticle>();
  const cellAt = (row: Row | undefined, column: string): Selected | undefined => {
    const article = articles.get(column);
    const quotes = row?.said.get(column);
    return row === undefined || article === undefined || quotes === undefined
      ? undefined
      : { speaker: row.speaker, article, quotes };
  };
  const api: GridApi<Row> = createGrid<Row>(place, {
    theme,
    styleNonce: nonce,
    getRowId: ({ data }) => data.speaker.key,
    getRowHeight: ({ data }) => PADDING + LINE * linesOf(data),
    headerHeight: 2 * LINE + PADDING,
    suppressMovableColumns: true,
    suppressColumnMoveAnimation: true,
    animateRows: false,
    ensureDomOrder: true,
    overlayNoRowsTemplate: '<p>No matching statements.</p>',
    defaultColDef: {
      sortable: false,
      // Draws a cell again even if its text is equal, because its marks may have changed.
      equals: () => false,
      width: 250,
      suppressHeaderMenuButton: true,
      suppressKeyboardEvent: ({ event }) => event.key === 'Home' || event.key === 'End',
    },
    columnDefs: [speakerColumn],
    rowData: [],
    onCellFocused: ({ rowIndex, column }) => {
      if (rowIndex === null || column === null || typeof column === 'string') return;
      select(cellAt(api.getDisplayedRowAtIndex(rowIndex)?.data, column.getColId()));
    },
    onCellKeyDown: (event) => {
      const { event: key } = event;
      if (!(key instanceof KeyboardEvent)) return;
      const cell = 'column' in event ? cellAt(event.data, event.column.getColId()) : undefined;
      if (key.key === 'Enter' && cell !== undefined) open(cell);
      else if (key.key === 'Home' || key.key === 'End') jump(api, event as CellKeyDownEvent<Row>, key);
    },
    onCellDoubleClicked: ({ data, column }) => {
      const cell = cellAt(data, column.getColId());
      if (cell !== undefined) open(cell);
    },
  });
  // Returns undefined at run time, although its type says null.
  const focusedCell = (): CellPosition | undefined => api.getFocusedCell() ?? undefined;
  return {
    show(table) {
      articles = new Map(table.articles.map((article) => [article.uri, article]));
      api.setGridOption('columnDefs', [speakerColumn, ...table.articles.map(articleColumn)]);
      api.setGridOption('rowData', rowsOf(table));
      // An existing row does not update its height by itself.
      api.resetRowHeights();
      const focused = focusedCell();
      if (focused !== undefined)
        select(cellAt(api.getDisplayedRowAtIndex(focused.rowIndex)?.data, focused.column.getColId()));
    },
    focus() {
      const cell = focusedCell();
      if (cell !== undefined) api.setFocusedCell(cell.rowIndex, cell.column);
    },
  };
}

function rowsOf({ speakers, articles, cells }: WhoSaidWhat): Row[] {
  const rows = speakers.map((speaker) => ({ speaker, said: new Map<string, readonly WhoSaidWhatQuote[]>() }));
  for (const { speaker, article, quotes } of cells) rows[speaker]?.said.set(articles[article]?.uri ?? '', quotes);
  return rows;
}

/** Lines of the cell with the most quotations. */
function linesOf(row: Row | undefined): number {
  let most = 2;
  for (const quotes of row?.said.values() ?? [])
    most = Math.max(most, Math.min(quotes.length, MAX_IN_CELL) + (quotes.length > MAX_IN_CELL ? 1 : 0));
  return most;
}

const speakerColumn: ColDef<Row> = {
  colId: NAMES,
  headerName: 'Speaker',
  pinned: 'left',
  width: 190,
  valueGetter: ({ data }) => data?.speaker.name,
  cellRenderer: ({ data }: ICellRendererParams<Row>) => {
    if (data === undefined) return '';
    const { name, class: named, quotes } = data.speaker;
    const counted = `${quotes} ${quotes === 1 ? 'statement' : 'statements'}`;
    return element(
      'div',
      'cell',
      element('div', named === 'named' ? 'name' : 'name unnamed', name),
      element('div', 'about', named === 'unnamed' ? `not named · ${counted}` : counted),
    );
  },
};

function articleColumn({ uri, title, origin, path }: WhoSaidWhatArticle): ColDef<Row> {
  return {
    colId: uri,
    headerName: [origin, title || path].filter(Boolean).join(', '),
    headerComponent: ArticleHeader,
    headerComponentParams: { origin: origin || path, title: origin === '' && title === '' ? '' : title || path },
    valueGetter: ({ data }) =>
      data?.said
        .get(uri)
        ?.map(({ text }) => text)
        .join('\n') ?? '',
    cellRenderer: ({ data }: ICellRendererParams<Row>) => {
      const quotes = data?.said.get(uri);
      return quotes === undefined ? '' : cellContent(quotes);
    },
  };
}

/** Column header: outlet and date above the article's title. */
class ArticleHeader implements IHeaderComp {
  #gui = element('div', 'article');

  init({ origin, title }: IHeaderParams & { readonly origin: string; readonly title: string }): void {
    this.#gui = element('div', 'article', element('div', 'origin', origin), element('div', 'title', title));
    this.#gui.title = [origin, title].filter(Boolean).join('\n');
  }

  getGui(): HTMLElement {
    return this.#gui;
  }

  refresh(): boolean {
    return false;
  }
}

function jump(api: GridApi<Row>, { rowIndex }: CellKeyDownEvent<Row>, { key, ctrlKey, metaKey }: KeyboardEvent): void {
  const columns = api.getAllDisplayedColumns();
  const column = key === 'Home' ? columns[0] : columns.at(-1);
  const isCorner = ctrlKey || metaKey;
  const row = !isCorner ? rowIndex : key === 'Home' ? 0 : api.getDisplayedRowCount() - 1;
  if (column === undefined || row === null) return;
  api.ensureIndexVisible(row);
  api.ensureColumnVisible(column);
  api.setFocusedCell(row, column);
}

const theme = themeQuartz.withParams({
  backgroundColor: 'var(--vscode-editor-background)',
  foregroundColor: 'var(--vscode-editor-foreground)',
  textColor: 'var(--vscode-editor-foreground)',
  accentColor: 'var(--vscode-focusBorder)',
  borderColor: 'var(--line)',
  headerBackgroundColor: 'var(--vscode-editorWidget-background)',
  headerTextColor: 'var(--vscode-editorWidget-foreground)',
  rowHoverColor: 'var(--vscode-list-hoverBackground)',
  columnBorder: true,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  fontFamily: 'var(--vscode-font-family)',
  fontSize: 'var(--vscode-font-size)',
  cellHorizontalPadding: 8,
  browserColorScheme: 'inherit',
});
