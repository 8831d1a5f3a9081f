// Helpers of the tests: opening articles, finding text in them, and waiting for the server.
import * as vscode from 'vscode';

export function article(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** Deletes files that exist as a user does it in the editor, which then forgets their documents and how to undo changes of
 *  them. After a deletion on the disk alone it keeps both for minutes. */
export async function deleteFiles(...uris: readonly vscode.Uri[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const uri of uris) edit.deleteFile(uri, { ignoreIfNotExists: true });
  await vscode.workspace.applyEdit(edit);
}

/** Opens an article and waits until the extension has set its language. */
export async function openArticle(name: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(article(name));
  if (name.endsWith('.txt')) await until(`${name} to be an article`, () => editor.document.languageId === 'article');
  return editor;
}

/** The position after the first character of `words` in a document. */
export function placeOf(document: vscode.TextDocument, words: string, from = 0): vscode.Position {
  const offset = document.getText().indexOf(words, from);
  if (offset < 0) throw new Error(`“${words}” is not in ${nameOf(document.uri)}`);
  return document.positionAt(offset + 1);
}

/** Polls until the result of `probe` is truthy, because no event says when the server has finished. */
export async function until<T>(
  what: string,
  probe: () => T | PromiseLike<T>,
  timeout = 15_000,
): Promise<Exclude<T, false | null | undefined>> {
  const end = Date.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const answer = await probe();
      if (answer) return answer as Exclude<T, false | null | undefined>;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`timed out waiting for ${what}${last ? `: ${last}` : ''}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The text of all hovers at a position. */
export async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const parts = hovers.flatMap((hover) => hover.contents);
  return parts.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
}

export async function referencesAt(editor: vscode.TextEditor, words: string): Promise<vscode.Location[]> {
  const place = placeOf(editor.document, words);
  return vscode.commands.executeCommand('vscode.executeReferenceProvider', editor.document.uri, place);
}

/** Sourcemark's findings of one kind in an article. */
export function findings(uri: vscode.Uri, code: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => codeOf(diagnostic) === code);
}

function codeOf({ code }: vscode.Diagnostic): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}

/** The file name at the cursor, and the rest of its line. */
export function cursor(): { file: string; rest: string } {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return { file: '', rest: '' };
  const { document, selection } = editor;
  return { file: nameOf(document.uri), rest: document.lineAt(selection.start).text.slice(selection.start.character) };
}

/** The names of symbols and of all below them. */
export function outlineNames(symbols: readonly vscode.DocumentSymbol[]): string[] {
  return symbols.flatMap(({ name, children }) => [name, ...outlineNames(children)]);
}
