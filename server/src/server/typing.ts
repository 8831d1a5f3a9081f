// Tracks where the user types. Some findings at that place are withheld until typing stops: a quotation that is being written
// has no speaker yet. Also converts the editor's changes into edits of offsets.

import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { type Edit, editBetween } from '../annotations/track.ts';

/**
 * The editor's changes as edits in UTF-16 offsets, by which annotations are shifted. Each edit applies to the text after the
 * preceding one. `document` is the document before the changes; it is not modified.
 */
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

/** Milliseconds after the last keystroke before findings at the cursor are shown. */
export const TYPING_PAUSE = 1200;

interface RecentEdit {
  /** End of the typed text, in UTF-16 code units. */
  readonly offset: number;
  /** Time in milliseconds. */
  readonly at: number;
}

/** Codes of findings that a half-written quotation causes. */
const WITHHELD = new Set(['unattributed-quote', 'carried-over-speaker', 'ambiguous-speaker', 'unclosed-quote']);

export class Typing {
  readonly #now: () => number;
  readonly #edits = new Map<string, RecentEdit>();

  /** `now` returns milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Applies changes to a document and records their place. Has the signature that `TextDocuments` expects. */
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

  /** Removes findings at the cursor while the user types. If `isWithheld`, the caller asks again after `TYPING_PAUSE`. */
  withhold(
    document: TextDocument | undefined,
    diagnostics: Diagnostic[],
  ): { readonly items: Diagnostic[]; readonly isWithheld: boolean } {
    const edit = document === undefined ? undefined : this.#edits.get(document.uri);
    const idle = edit === undefined ? TYPING_PAUSE : this.#now() - edit.at;
    // A negative value means that the clock was set back; it must not withhold findings forever.
    if (document === undefined || edit === undefined || idle >= TYPING_PAUSE || idle < 0)
      return { items: diagnostics, isWithheld: false };
    const items = diagnostics.filter(({ code, range }) => {
      if (!WITHHELD.has(String(code))) return true;
      return edit.offset < document.offsetAt(range.start) || edit.offset > document.offsetAt(range.end);
    });
    return { items, isWithheld: items.length < diagnostics.length };
  }
}

/** Changes of at least this many UTF-16 code units are pasted, not typed. */
const PASTE = 40;
