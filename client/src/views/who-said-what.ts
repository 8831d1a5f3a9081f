// The Who Said What table in an editor tab. The page draws the table; this class answers its messages: it requests the
// table, opens passages and copies text. The tab is restored after a reload, with its filter.

import * as vscode from 'vscode';
import {
  type WhoSaidWhat,
  type WhoSaidWhatFilter,
  type WhoSaidWhatParams,
  type WhoSaidWhatText,
  type WhoSaidWhatTextParams,
  whoSaidWhatRequest,
  whoSaidWhatTextRequest,
} from '../../../server/src/protocol.ts';
import { withDelayedProgress } from '../delayed-progress.ts';
import type { LanguageServer } from '../language-server.ts';
import { showPassage } from '../show-passage.ts';
import { prepareTab } from './webview.ts';
import { whoSaidWhatHtml } from './who-said-what-html.ts';
import type { FromPage, ToPage } from './who-said-what-messages.ts';

const TYPE = 'sourcemark.whoSaidWhat';

export class WhoSaidWhatPanels implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #server: LanguageServer;
  readonly #disposables: vscode.Disposable[];
  /** There is at most one panel; calling the command again reveals it. */
  #panel: vscode.WebviewPanel | undefined;
  #filter: WhoSaidWhatFilter = {};
  #stale = false;
  /** Cancels the current request. */
  #current: vscode.CancellationTokenSource | undefined;

  constructor(context: vscode.ExtensionContext, server: LanguageServer) {
    this.#context = context;
    this.#server = server;
    this.#disposables = [
      vscode.commands.registerCommand('sourcemark.whoSaidWhat', () => this.#open()),
      vscode.window.registerWebviewPanelSerializer(TYPE, {
        deserializeWebviewPanel: async (panel) => {
          this.#show(panel);
          await server.start();
        },
      }),
    ];
  }

  /** Refreshes the table. A hidden panel is refreshed when it is shown; during a request, when that ends. */
  refresh(): void {
    if (this.#panel === undefined) return;
    this.#stale = !this.#panel.visible || this.#current !== undefined;
    if (!this.#stale) this.#send().catch((error) => this.#failed(error));
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
    this.#panel?.dispose();
  }

  #open(): void {
    if (this.#panel !== undefined) {
      this.#panel.reveal();
      return;
    }
    this.#show(
      vscode.window.createWebviewPanel(TYPE, vscode.l10n.t('Who Said What'), vscode.ViewColumn.Active, {
        // Keeps the focused cell and scroll position while another tab is in front.
        retainContextWhenHidden: true,
      }),
    );
  }

  #show(panel: vscode.WebviewPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    this.#filter = {};
    const { webview } = panel;
    const asset = prepareTab(panel, this.#context.extensionUri);
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
    panel.onDidChangeViewState(() => {
      if (panel.visible && this.#stale) this.refresh();
    });
    webview.onDidReceiveMessage((message: FromPage) => {
      this.#receive(message).catch((error) => this.#failed(error));
    });
    webview.html = whoSaidWhatHtml({
      nonce: crypto.randomUUID(),
      script: asset('who-said-what.js'),
      style: asset('who-said-what.css'),
    });
  }

  async #receive(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'filter':
        this.#filter = message.filter;
        // Disputed statements can be shown only after the full comparison, so there is no quick first answer.
        if (message.filter.disputed === true) await this.#send({ showProgress: true });
        else if (await this.#send({ quick: true })) await this.#send();
        return;
      case 'open':
        return showPassage(message.uri, message.range, { beside: true });
      case 'copy': {
        const { text, quotes } = await this.#server.request<WhoSaidWhatText>(whoSaidWhatTextRequest, {
          filter: this.#filter,
          format: message.format,
        } satisfies WhoSaidWhatTextParams);
        await vscode.env.clipboard.writeText(text);
        await this.#post({ kind: 'copied', quotes });
      }
    }
  }

  /**
   * Requests the table and sends it to the page. Returns false if a later request replaces this one, or the user cancels it.
   * `quick` skips the comparison with other articles, so that a first table appears soon.
   */
  async #send({ quick = false, showProgress = false } = {}): Promise<boolean> {
    // The page may be restored before the server runs; it is refreshed when the server does.
    if (!this.#server.isRunning) return false;
    this.#current?.cancel();
    const request = new vscode.CancellationTokenSource();
    this.#current = request;
    const params: WhoSaidWhatParams = { filter: this.#filter, quick };
    const answer = this.#server.request<WhoSaidWhat>(whoSaidWhatRequest, params, request.token);
    try {
      const table = await (showProgress
        ? withDelayedProgress(answer, vscode.l10n.t('Comparing statements across articles'), request)
        : answer);
      if (this.#current !== request) return false;
      await this.#post({ kind: 'table', table });
      return true;
    } catch (error) {
      if (!request.token.isCancellationRequested) throw error;
      // Cancelled by the user, not by a later request.
      if (this.#current === request) await this.#post({ kind: 'stopped' });
      return false;
    } finally {
      request.dispose();
      if (this.#current === request) {
        this.#current = undefined;
        if (this.#stale) this.refresh();
      }
    }
  }

  async #post(message: ToPage): Promise<void> {
    await this.#panel?.webview.postMessage(message);
  }

  #failed(error: unknown): void {
    this.#server.report('could not show Who Said What', error);
  }
}
