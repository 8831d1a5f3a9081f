// Notes in the margin: VS Code's comments view as a view on the YAML. It stores nothing of its own; to edit or resolve a
// note is to change the annotation file.

import * as vscode from 'vscode';
import { changedNotification, type NoteItem, type NotesParams, notesRequest } from '../../server/src/protocol.ts';
import { applyDecision } from './decisions.ts';
import type { LanguageServer } from './language-server.ts';
import { fromUri, toRange } from './places.ts';

interface Note extends vscode.Comment {
  body: string;
  readonly written: string;
}

export function registerMarginNotes(context: vscode.ExtensionContext, server: LanguageServer): void {
  const controller = vscode.comments.createCommentController('sourcemark.notes', vscode.l10n.t('Notes on articles'));
  // Dotted, so that it is told from the findings' waves; the label stands behind the words.
  const annotated = vscode.window.createTextEditorDecorationType({
    border: '0 dotted',
    borderWidth: '0 0 1px 0',
    borderColor: new vscode.ThemeColor('editorInfo.foreground'),
    overviewRulerColor: new vscode.ThemeColor('editorInfo.foreground'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  // In high contrast all words have one colour: by what is behind it, a label is told from the article's own.
  const labelled: vscode.ThemableDecorationAttachmentRenderOptions = {
    color: new vscode.ThemeColor('editorCodeLens.foreground'),
    backgroundColor: new vscode.ThemeColor('editorInlayHint.background'),
    fontStyle: 'italic',
    margin: '0 0 0 1ch',
  };
  const decorationOf = ({ range, label }: NoteItem): vscode.DecorationOptions => ({
    range: toRange(range),
    renderOptions: label === '' ? {} : { after: { ...labelled, contentText: label } },
  });
  const shown = new Map<string, { readonly key: string; readonly threads: readonly vscode.CommentThread[] }>();
  const clear = (key: string): void => {
    for (const thread of shown.get(key)?.threads ?? []) thread.dispose();
    shown.delete(key);
  };
  const show = async (document: vscode.TextDocument): Promise<void> => {
    if (!server.isRunning || document.isClosed) return;
    if (document.languageId !== 'article' && document.languageId !== 'markdown') return;
    const uri = document.uri.toString();
    const notes = await server.request<NoteItem[]>(notesRequest, {
      uri: fromUri(document.uri),
    } satisfies NotesParams);
    const key = JSON.stringify(notes);
    // An editor that comes back to the front has lost its decorations.
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document === document) editor.setDecorations(annotated, notes.map(decorationOf));
    if (shown.get(uri)?.key === key) return;
    clear(uri);
    const written = notes.filter(({ note }) => note !== '');
    shown.set(uri, { key, threads: written.map((note) => threadOf(document.uri, note)) });
  };
  const threadOf = (uri: vscode.Uri, { range, note, label, resolved }: NoteItem): vscode.CommentThread => {
    const comment: Note = {
      body: note,
      written: note,
      mode: vscode.CommentMode.Preview,
      author: { name: vscode.l10n.t('You') },
      contextValue: 'note',
      ...(label === '' ? {} : { label }),
    };
    const thread = controller.createCommentThread(uri, toRange(range), [comment]);
    thread.canReply = false;
    thread.contextValue = resolved ? 'resolved' : 'open';
    thread.state = resolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    return thread;
  };

  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const soon = (document: vscode.TextDocument): void => {
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        show(document).catch((error) => server.report('could not show notes', error));
      }, 400),
    );
  };
  const all = (): void => {
    for (const { document } of vscode.window.visibleTextEditors) soon(document);
  };
  const decide = async (thread: vscode.CommentThread, change: { note?: string; resolved?: boolean }): Promise<void> => {
    if (thread.range === undefined) return;
    const range = { start: thread.range.start, end: thread.range.end };
    await applyDecision(server, { uri: fromUri(thread.uri), range }, { kind: 'annotate', ...change });
    all();
  };
  const mode = (thread: vscode.CommentThread, editing: boolean): void => {
    thread.comments = thread.comments.map((comment) => ({
      ...comment,
      body: editing ? comment.body : (comment as Note).written,
      mode: editing ? vscode.CommentMode.Editing : vscode.CommentMode.Preview,
    }));
  };
  /** The one whose button was pressed; from the palette or by key, the one at the cursor. */
  const threadFor = (given: vscode.CommentThread | Note | undefined): vscode.CommentThread | undefined => {
    if (given !== undefined && 'comments' in given) return given;
    const editor = vscode.window.activeTextEditor;
    const found =
      given === undefined
        ? shown
            .get(editor?.document.uri.toString() ?? '')
            ?.threads.find(({ range }) => editor !== undefined && range?.contains(editor.selection.active))
        : [...shown.values()]
            .flatMap(({ threads }) => threads)
            .find(({ comments }) => comments.some((comment) => comment === given));
    if (found === undefined) vscode.window.setStatusBarMessage(vscode.l10n.t('There is no note here.'), 4000);
    return found;
  };
  const register = (
    command: string,
    run: (thread: vscode.CommentThread, given: vscode.CommentThread | Note | undefined) => void | Promise<void>,
  ): vscode.Disposable =>
    vscode.commands.registerCommand(command, async (given?: vscode.CommentThread | Note) => {
      const thread = threadFor(given);
      if (thread !== undefined) await run(thread, given);
    });
  context.subscriptions.push(
    controller,
    annotated,
    register('sourcemark.editNote', (thread) => {
      thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
      mode(thread, true);
    }),
    register('sourcemark.saveNote', async (thread, given) => {
      if (given !== undefined && 'body' in given) await decide(thread, { note: given.body });
    }),
    register('sourcemark.cancelNote', (thread) => mode(thread, false)),
    register('sourcemark.resolveNote', (thread) => decide(thread, { resolved: true })),
    register('sourcemark.reopenNote', (thread) => decide(thread, { resolved: false })),
    vscode.window.onDidChangeVisibleTextEditors(all),
    server.onNotification(changedNotification, all),
    server.onDidChangeState((state) => {
      if (state === 'running') all();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.path.endsWith('.annotations.yaml')) all();
      else if (shown.has(document.uri.toString())) soon(document);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => clear(uri.toString())),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (uri.path.endsWith('.yaml')) all();
    }),
  );
}
