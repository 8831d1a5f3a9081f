// The editor's changes as edits in offsets, each in the text that the one before it left, as annotations are shifted by.

import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { type Edit, editBetween } from '../annotations/track.ts';

/** `document` is the one before the changes, and stays so. */
export function editsOf(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): Edit[] {
  const edits: Edit[] = [];
  let current = document;
  for (const [index, change] of changes.entries()) {
    if ('range' in change) {
      const { start, end } = change.range;
      edits.push({ start: current.offsetAt(start), end: current.offsetAt(end), length: change.text.length });
    } else {
      const edit = editBetween(current.getText(), change.text);
      if (edit !== null) edits.push(edit);
    }
    if (index === changes.length - 1) break;
    const { uri, languageId, version } = current;
    current = TextDocument.update(TextDocument.create(uri, languageId, version, current.getText()), [change], version);
  }
  return edits;
}
