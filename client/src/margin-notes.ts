// Shows the notes of annotation files in the margin with VS Code's comments API. Stores nothing itself: editing or resolving
// a note changes the annotation file.

import * as vscode from 'vscode';
import { changedNotification, type NoteItem, type NotesParams, notesRequest } from '../../server/src/protocol.ts';
import { applyDecision } from './apply-decision.ts';
import { fromUri, toRange } from './convert.ts';
import type { LanguageServer } from './language-server.ts';

interface Note extends vscode.Comment {
  body: string;
  /** The saved text; `body` may be edited. */
  readonly savedBody: string;
}

export function registerMarginNotes(context: vscode.ExtensionContext, server: LanguageServer): void {
  const controller = vscode.comments.createCommentController('sourcemark.notes', vscode.l10n.t('Notes on articles'));
  // Dotted, to differ from the wavy lines of findings. The label is shown after the words.
  const annotated = vscode.window.createTextEditorDecorationType({
    border: '0 dotted',
    borderWidth: '0 0 1px 0',
    borderColor: new vscode.ThemeColor('editorInfo.foreground'),
    overviewRulerColor: new vscode.ThemeColor('editorInfo.foreground'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  // In high contrast all text has one colour; the background distinguishes a label from the article.
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
    // Decorations are lost when an editor is hidden, so they are always set again.
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document === document) editor.setDecorations(annotated, notes.map(decorationOf));
    if (shown.get(uri)?.key === key) return;
    clear(uri);
    const withText = notes.filter(({ note }) => note !== '');
    shown.set(uri, { key, threads: withText.map((note) => threadOf(document.uri, note)) });
  };
  const threadOf = (uri: vscode.Uri, { range, note, label, resolved }: NoteItem): vscode.CommentThread => {
    const comment: Note = {
      body: note,
      savedBody: note,
      mode: vscode.CommentMode.Preview,
      // The file may be anybody's.
      author: { name: `${uri.path.slice(uri.path.lastIndexOf('/') + 1)}.annotations.yaml` },
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
  const showSoon = (document: vscode.TextDocument): void => {
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
  const showAll = (): void => {
    for (const { document } of vscode.window.visibleTextEditors) showSoon(document);
  };
  const decide = async (thread: vscode.CommentThread, change: { note?: string; resolved?: boolean }): Promise<void> => {
    if (thread.range === undefined) return;
    const range = { start: thread.range.start, end: thread.range.end };
    await applyDecision(server, { uri: fromUri(thread.uri), range }, { kind: 'annotate', ...change });
    showAll();
  };
  const setMode = (thread: vscode.CommentThread, editing: boolean): void => {
    thread.comments = thread.comments.map((comment) => ({
      ...comment,
      body: editing ? comment.body : (comment as Note).savedBody,
      mode: editing ? vscode.CommentMode.Editing : vscode.CommentMode.Preview,
    }));
  };
  /** The thread whose button was pressed or, from the palette or a key, the one at the cursor. */
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
    if (found === undefined) vscode.window.setStatusBarMessage(vscode.l10n.t('There is no note at the cursor.'), 4000);
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
      setMode(thread, true);
    }),
    register('sourcemark.saveNote', async (thread, given) => {
      if (given !== undefined && 'body' in given) await decide(thread, { note: given.body });
    }),
    register('sourcemark.cancelNote', (thread) => setMode(thread, false)),
    register('sourcemark.resolveNote', (thread) => decide(thread, { resolved: true })),
    register('sourcemark.reopenNote', (thread) => decide(thread, { resolved: false })),
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    server.onNotification(changedNotification, showAll),
    server.onDidChangeState((state) => {
      if (state === 'running') showAll();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.path.endsWith('.annotations.yaml')) showAll();
      else if (shown.has(document.uri.toString())) showSoon(document);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => clear(uri.toString())),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (uri.path.endsWith('.yaml')) showAll();
    }),
  );
}
