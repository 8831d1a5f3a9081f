// Who Said What: the table in an editor tab. The page draws; what it shows, copies and opens goes through here. It comes
// back after a reload with the filter it had.

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
import type { LanguageServer } from '../language-server.ts';
import { withPatience } from '../patience.ts';
import { toRange, toUri } from '../places.ts';
import type { FromPage, ToPage } from './messages.ts';
import { pageHtml } from './page.ts';

const TYPE = 'sourcemark.whoSaidWhat';

export class WhoSaidWhatPanels implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #server: LanguageServer;
  readonly #disposables: vscode.Disposable[];
  /** There is one; a second call brings it to the front. */
  #panel: vscode.WebviewPanel | undefined;
  #filter: WhoSaidWhatFilter = {};
  #stale = false;
  /** The question that is being answered. */
  #asking: vscode.CancellationTokenSource | undefined;

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

  /** What nobody looks at is asked for when somebody does; what is just being asked for, once more when it is there. */
  refresh(): void {
    if (this.#panel === undefined) return;
    this.#stale = !this.#panel.visible || this.#asking !== undefined;
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
        // The grid keeps its place and its scroll behind another tab.
        retainContextWhenHidden: true,
      }),
    );
  }

  #show(panel: vscode.WebviewPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    this.#filter = {};
    const { webview } = panel;
    const { extensionUri } = this.#context;
    webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'media', 'tab-light.svg'),
      dark: vscode.Uri.joinPath(extensionUri, 'media', 'tab-dark.svg'),
    };
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
    panel.onDidChangeViewState(() => {
      if (panel.visible && this.#stale) this.refresh();
    });
    webview.onDidReceiveMessage((message: FromPage) => {
      this.#receive(message).catch((error) => this.#failed(error));
    });
    const asset = (name: string): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', name)).toString();
    webview.html = pageHtml({
      nonce: crypto.randomUUID(),
      script: asset('who-said-what.js'),
      style: asset('who-said-what.css'),
    });
  }

  async #receive(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'filter':
        this.#filter = message.filter;
        // Of what is disputed, nothing can be shown before all has been looked at.
        if (message.filter.disputed === true) await this.#send({ isWaitedFor: true });
        else if (await this.#send({ quick: true })) await this.#send();
        return;
      case 'open': {
        await vscode.window.showTextDocument(toUri(message.uri), {
          selection: toRange(message.range),
          // The table stays in sight.
          viewColumn: vscode.ViewColumn.Beside,
        });
        return;
      }
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
   * Shows the table, and says whether it could: a later question takes the place of one that is not answered yet. `quick`
   * leaves out what other articles have otherwise, so that there is something to read.
   */
  async #send({ quick = false, isWaitedFor = false } = {}): Promise<boolean> {
    // The page was restored before the server was there: it is told as soon as the server is.
    if (!this.#server.isRunning) return false;
    this.#asking?.cancel();
    const asking = new vscode.CancellationTokenSource();
    this.#asking = asking;
    const params: WhoSaidWhatParams = { filter: this.#filter, quick };
    const answer = this.#server.request<WhoSaidWhat>(whoSaidWhatRequest, params, asking.token);
    try {
      const table = await (isWaitedFor
        ? withPatience(answer, vscode.l10n.t('Looking for what other articles have otherwise'), asking)
        : answer);
      if (this.#asking !== asking) return false;
      await this.#post({ kind: 'table', table });
      return true;
    } catch (error) {
      if (!asking.token.isCancellationRequested) throw error;
      // By the person, not by a later question.
      if (this.#asking === asking) await this.#post({ kind: 'stopped' });
      return false;
    } finally {
      asking.dispose();
      if (this.#asking === asking) {
        this.#asking = undefined;
        if (this.#stale) this.refresh();
      }
    }
  }

  async #post(message: ToPage): Promise<void> {
    await this.#panel?.webview.postMessage(message);
  }

  #failed(error: unknown): void {
    this.#server.report('could not show who said what', error);
  }
}
