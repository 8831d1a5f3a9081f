// Where the person is typing. Findings on the quotation under the cursor wait until the hands rest: a quotation that is
// just being written has no speaker yet, and telling so is noise.

import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { type Edit, editBetween } from '../annotations/track.ts';

// The editor's changes as edits in offsets, each in the text that the one before it left, as annotations are shifted by.

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

/** Milliseconds after the last keystroke before findings at the cursor are told. */
export const REST = 1200;

interface RecentEdit {
  readonly offset: number;
  readonly at: number;
}

/** Findings that a half-written quotation brings about. */
const WAITING = new Set(['unattributed-quote', 'carried-over-speaker', 'ambiguous-speaker', 'unclosed-quote']);

export class Typing {
  readonly #now: () => number;
  readonly #edits = new Map<string, RecentEdit>();

  /** `now` gives milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Applies an editor's change and remembers where it was. Fits `TextDocuments`' configuration. */
  update(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument {
    const last = changes.at(-1);
    const start = last !== undefined && 'range' in last ? document.offsetAt(last.range.start) : -1;
    const updated = TextDocument.update(document, changes, version);
    if (last !== undefined && start >= 0 && last.text.length < PASTE) {
      this.#edits.set(document.uri, { offset: start + last.text.length, at: this.#now() });
    } else this.#edits.delete(document.uri);
    return updated;
  }

  forget(uri: string): void {
    this.#edits.delete(uri);
  }

  /** Leaves out what waits. `held` says that something did, so that the caller asks again after `REST`. */
  settle(
    document: TextDocument | undefined,
    diagnostics: Diagnostic[],
  ): { readonly items: Diagnostic[]; readonly held: boolean } {
    const edit = document === undefined ? undefined : this.#edits.get(document.uri);
    const rested = edit === undefined ? REST : this.#now() - edit.at;
    // A clock that was set back says nothing, and must not hold findings for ever.
    if (document === undefined || edit === undefined || rested >= REST || rested < 0)
      return { items: diagnostics, held: false };
    const items = diagnostics.filter(({ code, range }) => {
      if (!WAITING.has(String(code))) return true;
      return edit.offset < document.offsetAt(range.start) || edit.offset > document.offsetAt(range.end);
    });
    return { items, held: items.length < diagnostics.length };
  }
}

/** A change of so many code units is no typing. */
const PASTE = 40;
