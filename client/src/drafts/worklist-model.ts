// The worklist of the draft in the editor, or of the last one: requested when something changes, shared by the view and the
// marks in the text.

import * as vscode from 'vscode';
import {
  changedNotification,
  type WorkItem,
  type Worklist,
  type WorklistParams,
  type WorkState,
  worklistRequest,
} from '../../../server/src/protocol.ts';
import { applyDecision } from '../apply-decision.ts';
import { fromUri } from '../convert.ts';
import type { LanguageServer } from '../language-server.ts';

/** Milliseconds of quiet before the list is requested again. */
const QUIET = 400;

export class WorklistModel implements vscode.Disposable {
  readonly #server: LanguageServer;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #disposables: vscode.Disposable[];
  #list: Worklist | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(server: LanguageServer) {
    this.#server = server;
    const soon = (): void => this.refreshSoon();
    this.#disposables = [
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(soon),
      server.onNotification(changedNotification, soon),
      server.onDidChangeState(soon),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        const path = document.uri.path;
        if (fromUri(document.uri) === this.#list?.uri || path.endsWith('.annotations.yaml')) soon();
      }),
    ];
  }

  get list(): Worklist | undefined {
    return this.#list;
  }

  /** The list, if `document` is its draft. */
  listOf(document: vscode.TextDocument): Worklist | undefined {
    return this.#list?.uri === fromUri(document.uri) ? this.#list : undefined;
  }

  /** The smallest item at a place of its draft; a place between two words belongs to the one before. */
  itemAt(document: vscode.TextDocument, position: vscode.Position): WorkItem | undefined {
    let best: WorkItem | undefined;
    const size = ({ range }: WorkItem): number =>
      (range.end.line - range.start.line) * 10_000 + range.end.character - range.start.character;
    for (const item of this.listOf(document)?.items ?? [])
      for (const { start, end } of [item.range, ...item.repeats]) {
        const range = new vscode.Range(start.line, start.character, end.line, end.character);
        if (range.contains(position) && (best === undefined || size(item) < size(best))) best = item;
      }
    return best;
  }

  refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.refresh().catch((error) => this.#server.report('could not list what to verify', error));
    }, QUIET);
  }

  async refresh(): Promise<void> {
    if (!this.#server.isRunning) return;
    const document = vscode.window.activeTextEditor?.document;
    const isText = document?.languageId === 'article' || document?.languageId === 'markdown';
    const here = document !== undefined && isText ? await this.#request(fromUri(document.uri)) : null;
    await vscode.commands.executeCommand('setContext', 'sourcemark.draftEditor', here !== null);
    // Away from the draft, its list stays, as long as it is one.
    const list = here ?? (this.#list === undefined ? null : await this.#request(this.#list.uri));
    this.show(list ?? undefined);
  }

  show(list: Worklist | undefined): void {
    this.#list = list;
    vscode.commands.executeCommand('setContext', 'sourcemark.hasWorklist', list !== undefined);
    this.#changed.fire();
  }

  /** Writes what was found out about items of the list. */
  async decide(
    items: readonly WorkItem[],
    state: WorkState,
    given: { readonly by?: string; readonly evidence?: string } = {},
  ): Promise<void> {
    if (this.#list === undefined || items.length === 0) return;
    const start = { line: 0, character: 0 };
    const place = { uri: this.#list.uri, range: items[0]?.range ?? { start, end: start } };
    const on = state === 'open' ? {} : { on: today() };
    await applyDecision(this.#server, place, {
      kind: 'check',
      items: items.map(({ id }) => id),
      state,
      ...on,
      ...given,
    });
    this.refreshSoon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #request(uri: string): Promise<Worklist | null> {
    return this.#server.request<Worklist | null>(worklistRequest, { uri } satisfies WorklistParams);
  }
}

/** The day where the user is: 2025-02-23. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
