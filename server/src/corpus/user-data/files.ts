// The user's parsed files: the entity file of each folder, the shared entity file, and the annotation file of each article.
// An open file is used as it is in the editor. Does no I/O; callers pass the texts in.

import {
  annotationFileOf,
  entityFilesAbove,
  isAnnotationFile,
  isEntityFile,
  isUserFile,
} from '../../annotations/file-names.ts';
import type { AnnotationSet, EntityFile } from '../../annotations/model.ts';
import { parseAnnotations } from '../../annotations/parse-annotations.ts';
import { parseEntityFile } from '../../annotations/parse-entities.ts';
import { contentHash } from '../../base/hash.ts';
import { lineStartsOf } from '../../base/positions.ts';
import type { UnreadableReason } from '../host.ts';
import { entityOverlayOf, UserEntities } from './entities.ts';
import { type CombinedOverlay, combineOverlays } from './entity-overlay.ts';

/** One version of a parsed file. */
export interface UserFile {
  readonly uri: string;
  readonly text: string;
  /** Length of the text, in UTF-16 code units. */
  readonly length: number;
  /** Offset at which each line starts. */
  readonly lineStarts: ArrayLike<number>;
  /** An entity file has `entities`, an annotation file `annotations`. */
  readonly entities: EntityFile | undefined;
  readonly annotations: AnnotationSet | undefined;
  /**
   * Why the file is not read, or not to be written. Its text is empty, unless it is open in the editor; nothing is ever
   * written to it.
   */
  readonly unreadable?: UnreadableReason;
}

/** A document that is open in the editor. */
interface EditorDocument {
  readonly uri: string;
  readonly version: number;
  getText(): string;
}

interface OpenFile {
  readonly document: EditorDocument;
  version: number;
  file: UserFile | undefined;
  /** The text that the document had when its file was deleted, without unsaved changes. */
  deletedText?: string;
}

const NO_ENTITIES = new UserEntities([]);

const NOTHING_READ = { text: '', length: 0, lineStarts: [0], entities: undefined, annotations: undefined };

/**
 * Why the file of an open document must not be written: an editor follows links that lead out of the folder, and writes
 * bytes that it could not decode as U+FFFD. `onDisk`: why the file itself could not be read, if so.
 */
export function openProblem(text: string, onDisk: UnreadableReason | undefined): UnreadableReason | undefined {
  return onDisk === 'outside' || (onDisk === 'encoding' && text.includes('\ufffd')) ? onDisk : undefined;
}

/** Editors give all line breaks of a document the same form. */
const isSameText = (a: string, b: string): boolean => a === b || contentHash(a) === contentHash(b);

export class UserFiles {
  readonly #closed = new Map<string, UserFile>();
  /** Files that are there and cannot be read, whether they are open or not. */
  readonly #unreadable = new Map<string, UnreadableReason>();
  readonly #open = new Map<string, OpenFile>();
  #sharedUri: string | undefined;
  /** The entities of a folder's entity file together with those of the shared one, for the present version of both. */
  readonly #entities = new WeakMap<
    UserFile,
    { readonly shared: UserFile | undefined; readonly userEntities: UserEntities }
  >();
  #combined: { readonly files: readonly UserFile[]; readonly overlay: CombinedOverlay } | undefined;

  /** Whether a file is an entity file or an annotation file. */
  isUserFile(uri: string): boolean {
    return isUserFile(uri) || uri === this.#sharedUri;
  }

  /** Whether a file is a folder's entity file or the shared one. */
  isEntityFile(uri: string): boolean {
    return isEntityFile(uri) || uri === this.#sharedUri;
  }

  /** URI of the shared entity file, whose entities hold in every folder. */
  get sharedUri(): string | undefined {
    return this.#sharedUri;
  }

  /** Sets or, with `undefined`, removes the shared entity file. */
  setShared(uri: string | undefined): void {
    if (this.#sharedUri !== undefined && !isUserFile(this.#sharedUri)) {
      this.remove(this.#sharedUri);
      this.#open.delete(this.#sharedUri);
    }
    this.#sharedUri = uri;
  }

  open(document: EditorDocument): void {
    this.#open.set(document.uri, { document, version: -1, file: undefined });
  }

  /** The text of an open document has changed. */
  changed(uri: string): void {
    const state = this.#open.get(uri);
    if (state !== undefined) state.version = -1;
  }

  /**
   * Closes a document. Its last version is kept until the file is read again if the file was read before, or with
   * `keepsUnread`.
   */
  close(uri: string, keepsUnread: boolean): void {
    const file = this.get(uri);
    const isOpen = this.isOpen(uri);
    this.#open.delete(uri);
    if (!isOpen || this.#unreadable.has(uri)) return;
    if (file !== undefined && (keepsUnread || this.#closed.has(uri))) this.#closed.set(uri, file);
  }

  /** The editor wrote a document to the disk. Returns whether a deleted file is there again by that. */
  saved(uri: string): boolean {
    const state = this.#open.get(uri);
    if (state === undefined || this.#unreadable.has(uri)) return false;
    const isBack = state.deletedText !== undefined;
    delete state.deletedText;
    const file = this.get(uri);
    if (file !== undefined) this.#closed.set(uri, file);
    return isBack;
  }

  addText(uri: string, text: string): void {
    this.#unreadable.delete(uri);
    this.#closed.set(uri, this.#read(uri, text));
    const state = this.#open.get(uri);
    if (state?.deletedText !== undefined && isSameText(state.deletedText, text)) delete state.deletedText;
  }

  /** Adds a file that is there and cannot be read. It is not the same as no file. */
  addUnreadable(uri: string, unreadable: UnreadableReason): void {
    this.#unreadable.set(uri, unreadable);
    this.#closed.set(uri, { ...NOTHING_READ, uri, unreadable });
  }

  remove(uri: string): void {
    this.#unreadable.delete(uri);
    this.#closed.delete(uri);
  }

  /**
   * Removes a file that is no longer on the disk. Editors keep its document, in a tab or for minutes without one. Unless that
   * has unsaved changes, it holds nothing that was not deleted, and the file counts as closed until the text is another.
   */
  deleted(uri: string): void {
    const onDisk = this.#closed.get(uri);
    const state = this.#open.get(uri);
    if (state !== undefined && onDisk?.unreadable === undefined) {
      const text = state.document.getText();
      if (onDisk !== undefined && isSameText(onDisk.text, text)) state.deletedText = text;
    }
    this.remove(uri);
  }

  /** Whether the editor's text of a file counts. */
  isOpen(uri: string): boolean {
    return this.#openFile(uri) !== undefined;
  }

  /** The editor's version of an open document; `undefined` for a closed file. */
  versionOf(uri: string): number | undefined {
    return this.#openFile(uri)?.document.version;
  }

  /** The document that the editor keeps of a deleted file: its text does not count, but edits are applied to it. */
  staleDocument(uri: string): EditorDocument | undefined {
    return this.isOpen(uri) ? undefined : this.#open.get(uri)?.document;
  }

  /** The present version of a file; `undefined` if it was not added. */
  get(uri: string): UserFile | undefined {
    const state = this.#openFile(uri);
    if (state === undefined) return this.#closed.get(uri);
    const unreadable = openProblem(state.document.getText(), this.#unreadable.get(uri));
    if (state.file?.unreadable !== unreadable || state.version !== state.document.version) {
      const file = this.#read(uri, state.document.getText());
      state.file = unreadable === undefined ? file : { ...file, unreadable };
      state.version = state.document.version;
    }
    return state.file;
  }

  /** All files, in the order of their URIs. */
  all(): UserFile[] {
    const uris = new Set([...this.#closed.keys(), ...this.#open.keys()]);
    return [...uris].sort().flatMap((uri) => this.get(uri) ?? []);
  }

  /** The annotation file of an article, given by its URI. */
  annotationsOf(article: string): UserFile | undefined {
    return this.get(annotationFileOf(article));
  }

  /** The entity file that holds for a file: the one in the nearest parent folder, up to the workspace folder. */
  entityFileOf(uri: string, folder: string): UserFile | undefined {
    for (const candidate of entityFilesAbove(uri, folder)) {
      const file = this.get(candidate);
      if (file !== undefined) return file;
    }
    return undefined;
  }

  /** The entities that hold for a file: its folder's, and the shared ones whose ids the folder does not use. */
  entitiesOf(uri: string, folder: string): UserEntities {
    const shared = this.#sharedUri === undefined ? undefined : this.get(this.#sharedUri);
    // No folder's entities hold for the shared file.
    const nearest = uri === this.#sharedUri ? shared : (this.entityFileOf(uri, folder) ?? shared);
    if (nearest === undefined) return NO_ENTITIES;
    let known = this.#entities.get(nearest);
    if (known === undefined || known.shared !== shared) {
      const files = shared === undefined || shared === nearest ? [nearest] : [nearest, shared];
      const sources = files.map((file) => ({ uri: file.uri, entries: file.entities?.entities ?? [] }));
      known = { shared, userEntities: new UserEntities(sources) };
      this.#entities.set(nearest, known);
    }
    return known.userEntities;
  }

  /** The entities of all files as the entity index takes them: outer files first, the shared one last. */
  overlay(): CombinedOverlay {
    const files = this.all().filter(({ entities }) => entities !== undefined);
    const depth = ({ uri }: UserFile): number =>
      uri === this.#sharedUri ? Number.POSITIVE_INFINITY : uri.split('/').length;
    files.sort((a, b) => (depth(a) === depth(b) ? 0 : depth(a) - depth(b)));
    const known = this.#combined;
    if (known !== undefined && known.files.length === files.length && known.files.every((file, i) => file === files[i]))
      return known.overlay;
    const overlay = combineOverlays(
      files.map(({ uri, entities }) => ({ uri, overlay: entityOverlayOf(entities?.entities ?? []) })),
    );
    this.#combined = { files, overlay };
    return overlay;
  }

  #openFile(uri: string): OpenFile | undefined {
    const state = this.#open.get(uri);
    const isDeleted = state?.deletedText !== undefined && state.deletedText === state.document.getText();
    return isDeleted ? undefined : state;
  }

  #read(uri: string, text: string): UserFile {
    return {
      uri,
      text,
      length: text.length,
      lineStarts: lineStartsOf(text),
      entities: this.isEntityFile(uri) ? parseEntityFile(text) : undefined,
      annotations: isAnnotationFile(uri) ? parseAnnotations(text) : undefined,
    };
  }
}
