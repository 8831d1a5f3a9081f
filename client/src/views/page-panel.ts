// A page in an editor tab: front page, dossier, review, disagreements. It requests the model from the server, sends it to the
// page's script, opens passages and runs the actions that the page's definition lists. There is one tab of each kind, which is
// restored after a reload.

import * as vscode from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import { showPassage } from '../show-passage.ts';
import { pageHtml } from './page-html.ts';
import type { FromPage, ToPage } from './page-messages.ts';
import { prepareTab } from './webview.ts';

export interface PageDefinition<Subject, Model> {
  /** `dossier`: the type of the tab is `sourcemark.dossier`, the script `dist/dossier.js`. */
  readonly name: string;
  title(subject: Subject): string;
  /** `show` shows a first part of the model while the rest is still computed. */
  request(subject: Subject, cancellation: vscode.CancellationToken, show: (part: Model) => void): Promise<Model>;
  /** What the page may do, by name. A text that is returned is shown in the page's status line. */
  readonly actions: Readonly<Record<string, (subject: Subject, ...given: never[]) => unknown>>;
  /** What a page shows that is restored without a subject. */
  readonly initial?: Subject;
}

export class PagePanel<Subject, Model> implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #server: LanguageServer;
  readonly #page: PageDefinition<Subject, Model>;
  readonly #serializer: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #subject: Subject | undefined;
  /** The page's script runs and takes messages. */
  #isReady = false;
  #stale = false;
  /** Cancels the current request. */
  #current: vscode.CancellationTokenSource | undefined;

  constructor(context: vscode.ExtensionContext, server: LanguageServer, page: PageDefinition<Subject, Model>) {
    this.#context = context;
    this.#server = server;
    this.#page = page;
    this.#serializer = vscode.window.registerWebviewPanelSerializer(`sourcemark.${page.name}`, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        this.#subject = (state as Subject | undefined) ?? page.initial;
        this.#attach(panel);
        await server.start();
      },
    });
  }

  /** Shows the page for `subject`, in the tab that there is or a new one. */
  open(subject: Subject): void {
    this.#subject = subject;
    const { name, title } = this.#page;
    if (this.#panel === undefined)
      this.#attach(
        vscode.window.createWebviewPanel(`sourcemark.${name}`, title(subject), vscode.ViewColumn.Active, {
          enableFindWidget: true,
          // Keeps focus and scroll position while another tab is in front.
          retainContextWhenHidden: true,
        }),
      );
    else {
      this.#panel.title = title(subject);
      this.#panel.reveal();
      this.#update();
    }
  }

  get isOpen(): boolean {
    return this.#panel !== undefined;
  }

  /** Requests the model again. A hidden page does so when it is shown. */
  refresh(): void {
    if (this.#panel === undefined || !this.#isReady) return;
    this.#stale = !this.#panel.visible;
    if (!this.#stale) this.#update();
  }

  /** Shows a line of text on the page. */
  say(text: string): void {
    this.#post({ kind: 'say', text });
  }

  dispose(): void {
    this.#serializer.dispose();
    this.#panel?.dispose();
  }

  #attach(panel: vscode.WebviewPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    this.#isReady = false;
    const { webview } = panel;
    const asset = prepareTab(panel, this.#context.extensionUri);
    panel.onDidDispose(() => {
      if (this.#panel !== panel) return;
      this.#panel = undefined;
      this.#current?.cancel();
    });
    panel.onDidChangeViewState(() => {
      if (panel.visible && this.#stale) this.refresh();
    });
    webview.onDidReceiveMessage((message: FromPage) => {
      this.#receive(message).catch((error) => this.#failed(error));
    });
    webview.html = pageHtml({
      nonce: crypto.randomUUID(),
      script: asset(`${this.#page.name}.js`),
      style: asset('pages.css'),
      title: panel.title,
      language: vscode.env.language,
      strings: vscode.l10n.bundle,
    });
  }

  async #receive(message: FromPage): Promise<void> {
    if (message.kind === 'open') return showPassage(message.uri, message.range, { beside: true });
    if (message.kind === 'ready') {
      this.#isReady = true;
      this.#update();
      return;
    }
    const act = this.#page.actions[message.action];
    if (act === undefined || this.#subject === undefined) return;
    const said = await act(this.#subject, ...(message.given as never[]));
    if (typeof said === 'string') this.say(said);
  }

  #update(): void {
    this.#send().catch((error) => this.#failed(error));
  }

  /** A later request replaces an earlier one. */
  async #send(): Promise<void> {
    const subject = this.#subject;
    if (!this.#isReady || subject === undefined) return;
    this.#stale = false;
    this.#current?.cancel();
    const request = new vscode.CancellationTokenSource();
    this.#current = request;
    try {
      const model = await this.#page.request(subject, request.token, (part) => {
        if (this.#current === request) this.#post({ kind: 'show', model: part, subject });
      });
      if (this.#current !== request) return;
      if (this.#panel !== undefined) this.#panel.title = this.#page.title(subject);
      this.#post({ kind: 'show', model, subject });
    } catch (error) {
      if (!request.token.isCancellationRequested) throw error;
    } finally {
      request.dispose();
      if (this.#current === request) this.#current = undefined;
    }
  }

  #post(message: ToPage): void {
    this.#panel?.webview.postMessage(message);
  }

  #failed(error: unknown): void {
    this.#server.report(`could not show the page ${this.#page.name}`, error);
    this.say(vscode.l10n.t('This did not work; the log has the reason (Sourcemark: Show Log).'));
  }
}
