// The YAML files of one decision: each is read once, then changed, and all changes become one edit. The edit names the version
// of an open document, and the result holds what a client needs to check a closed file and to undo the edit.

import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { annotationFileOf, isEntityFile } from '../../annotations/file-names.ts';
import { parseAnnotations } from '../../annotations/parse-annotations.ts';
import { parseEntityFile } from '../../annotations/parse-entities.ts';
import { editBetween } from '../../annotations/track.ts';
import type { YamlResult } from '../../annotations/yaml/edit.ts';
import { contentHash } from '../../base/hash.ts';
import { lineStartsOf, rangeOf } from '../../base/positions.ts';
import type { Span } from '../../base/span.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { DecideResult, FileBefore, UndoStep } from '../../protocol.ts';
import { unreadableProblem } from '../yaml-files/unreadable.ts';
import { textToEdit } from './text-to-edit.ts';

/** A reason why a decision cannot be written, for the user to read: of a file, if any, and of a place in it. */
export class Problem extends Error {
  readonly uri: string | undefined;
  readonly span: Span | undefined;

  constructor(message: string, uri?: string, span?: Span) {
    super(message);
    this.uri = uri;
    this.span = span;
  }
}

export class FileTexts {
  readonly #corpus: CorpusSnapshot;
  readonly #before = new Map<string, string | undefined>();
  readonly #after = new Map<string, string>();

  constructor(corpus: CorpusSnapshot) {
    this.#corpus = corpus;
  }

  /** Applies a change to a file; `make` gets `undefined` if the file does not exist. Throws a `Problem` if it cannot. */
  async change(uri: string, make: (text: string | undefined) => YamlResult): Promise<void> {
    if (/^untitled:/i.test(uri)) throw new Problem('Save the article first: its annotations are stored next to it.');
    const result = make(this.#after.get(uri) ?? (await this.read(uri)));
    if (result.text === undefined) throw new Problem(`${decodedName(uri)} was not changed: ${result.problem}.`, uri);
    this.#after.set(uri, result.text);
  }

  /** The editor's text if the file is open, otherwise the disk's; `undefined` if there is no such file. */
  async read(uri: string): Promise<string | undefined> {
    if (!this.#before.has(uri)) {
      const file = await textToEdit(this.#corpus, uri);
      if ('unreadable' in file)
        throw new Problem(`${decodedName(uri)} was not changed: ${unreadableProblem(file.unreadable)}.`);
      this.#before.set(uri, file.text);
    }
    return this.#before.get(uri);
  }

  /** Whether the corpus knows each file as it was read, so that places and ids in it are those of the text. */
  get areCurrent(): boolean {
    return [...this.#before].every(([uri, text]) => (this.#corpus.userFiles.get(uri)?.text ?? '') === (text ?? ''));
  }

  result(): DecideResult {
    const changes: NonNullable<WorkspaceEdit['documentChanges']> = [];
    const files: FileBefore[] = [];
    const undo: UndoStep[] = [];
    for (const [uri, text] of this.#after) {
      const before = this.#before.get(uri);
      const edit = editBetween(before ?? '', text);
      if (edit === null) continue;
      if (before === undefined) changes.push({ kind: 'create', uri, options: { ignoreIfExists: true } });
      const newText = text.slice(edit.start, edit.start + edit.length);
      const stale = this.#corpus.userFiles.staleDocument(uri);
      // What an editor keeps of a deleted file goes: otherwise its words would come back with the edit.
      const change: TextEdit =
        stale === undefined
          ? { range: rangeOf(linesOf(before ?? ''), edit), newText }
          : { range: wholeOf(stale.getText()), newText: text };
      const version = stale?.version ?? this.#corpus.userFiles.versionOf(uri) ?? null;
      changes.push({ textDocument: { uri, version }, edits: [change] });
      files.push({ uri, hash: before === undefined ? null : contentHash(before) });
      undo.push({
        uri,
        range: rangeOf(linesOf(text), { start: edit.start, end: edit.start + edit.length }),
        text: (before ?? '').slice(edit.start, edit.end),
        written: newText,
        after: contentHash(text),
        isNew: before === undefined,
      });
    }
    return changes.length === 0 ? {} : { edit: { documentChanges: changes } satisfies WorkspaceEdit, files, undo };
  }

  /** A place in a file; by default that of the error that keeps it from being changed. */
  async placeOf(uri: string, span?: Span): Promise<NonNullable<DecideResult['at']> | undefined> {
    const text = await this.read(uri);
    if (text === undefined) return undefined;
    if (span !== undefined) return { uri, range: rangeOf(linesOf(text), span) };
    const { findings } = isEntityFile(uri) ? parseEntityFile(text) : parseAnnotations(text);
    const first = findings.find(({ blocks }) => blocks) ?? findings[0];
    return { uri, range: rangeOf(linesOf(text), first ?? { start: 0, end: 0 }) };
  }
}

/**
 * Reads the closed YAML files of an article again, so that the corpus knows what another program has written since: places and
 * ids in a text are only valid for that text.
 */
export async function readAgain(corpus: CorpusSnapshot, article: string, onlyKnown = false): Promise<void> {
  const entityFile = corpus.entityFileFor(article);
  const uris = [annotationFileOf(article), ...(entityFile === undefined ? [] : [entityFile])];
  await corpus.readUserFilesAgain(uris, onlyKnown);
}

function wholeOf(text: string): Range {
  return rangeOf(linesOf(text), { start: 0, end: text.length });
}

function linesOf(text: string): { lineStarts: Uint32Array; length: number } {
  return { lineStarts: lineStartsOf(text), length: text.length };
}

function decodedName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
