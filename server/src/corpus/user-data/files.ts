// A person's own files, read: the entities of each folder, those that all folders share, and the annotations of each
// article. The open ones count as they stand in the editor. Reads nothing by itself; texts are handed in.

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
import { lineStartsOf } from '../summarize.ts';
import { overlayOf, UserEntities } from './entities.ts';
import { type JoinedOverlay, joinOverlays } from './overlay.ts';

/** One file as it stands, with what features need to show places in it. */
export interface UserFile {
  readonly uri: string;
  readonly text: string;
  readonly length: number;
  readonly lineStarts: ArrayLike<number>;
  /** One of the two, by the kind of file. */
  readonly entities: EntityFile | undefined;
  readonly annotations: AnnotationSet | undefined;
}

interface Editable {
  readonly uri: string;
  readonly version: number;
  getText(): string;
}

const NOBODY = new UserEntities([]);

export class UserFiles {
  readonly #closed = new Map<string, UserFile>();
  readonly #open = new Map<string, { readonly document: Editable; version: number; file: UserFile | undefined }>();
  #shared: string | undefined;
  /** What is made of a folder's entity file together with the shared one, once a text of either. */
  readonly #tables = new WeakMap<UserFile, { readonly shared: UserFile | undefined; readonly table: UserEntities }>();
  #joined: { readonly files: readonly UserFile[]; readonly overlay: JoinedOverlay } | undefined;

  owns(uri: string): boolean {
    return isUserFile(uri) || uri === this.#shared;
  }

  /** Whether a file holds entities: a folder's, or those that all share. */
  holdsEntities(uri: string): boolean {
    return isEntityFile(uri) || uri === this.#shared;
  }

  /** The file of entities that hold in every folder. */
  get shared(): string | undefined {
    return this.#shared;
  }

  /** Makes a file the shared one; with `undefined` there is none. */
  share(uri: string | undefined): void {
    if (this.#shared !== undefined && !isUserFile(this.#shared)) {
      this.#closed.delete(this.#shared);
      this.#open.delete(this.#shared);
    }
    this.#shared = uri;
  }

  open(document: Editable): void {
    this.#open.set(document.uri, { document, version: -1, file: undefined });
  }

  /** `keeps`: what the editor held stands until the file is read again, also where it was never read before. */
  close(uri: string, keeps: boolean): void {
    const file = this.get(uri);
    this.#open.delete(uri);
    if (file !== undefined && (keeps || this.#closed.has(uri))) this.#closed.set(uri, file);
  }

  addText(uri: string, text: string): void {
    this.#closed.set(uri, this.#read(uri, text));
  }

  remove(uri: string): void {
    this.#closed.delete(uri);
  }

  isOpen(uri: string): boolean {
    return this.#open.has(uri);
  }

  get(uri: string): UserFile | undefined {
    const state = this.#open.get(uri);
    if (state === undefined) return this.#closed.get(uri);
    if (state.file === undefined || state.version !== state.document.version) {
      state.file = this.#read(uri, state.document.getText());
      state.version = state.document.version;
    }
    return state.file;
  }

  /** In the order of their URIs. */
  all(): UserFile[] {
    const uris = new Set([...this.#closed.keys(), ...this.#open.keys()]);
    return [...uris].sort().flatMap((uri) => this.get(uri) ?? []);
  }

  annotationsOf(article: string): UserFile | undefined {
    return this.get(annotationFileOf(article));
  }

  /** The entity file that holds for a file: the nearest upward, within the workspace folder. */
  entityFileOf(uri: string, folder: string): UserFile | undefined {
    for (const candidate of entityFilesAbove(uri, folder)) {
      const file = this.get(candidate);
      if (file !== undefined) return file;
    }
    return undefined;
  }

  /** The entities that hold for a file: its folder's, and the shared ones whose ids the folder does not use itself. */
  entitiesOf(uri: string, folder: string): UserEntities {
    const shared = this.#shared === undefined ? undefined : this.get(this.#shared);
    // The shared file itself knows no folder.
    const nearest = uri === this.#shared ? shared : (this.entityFileOf(uri, folder) ?? shared);
    if (nearest === undefined) return NOBODY;
    let made = this.#tables.get(nearest);
    if (made === undefined || made.shared !== shared) {
      const files = shared === undefined || shared === nearest ? [nearest] : [nearest, shared];
      const sources = files.map((file) => ({ uri: file.uri, entries: file.entities?.entities ?? [] }));
      made = { shared, table: new UserEntities(sources) };
      this.#tables.set(nearest, made);
    }
    return made.table;
  }

  /** Every entity of every file, as the joining of names takes them: outer files first, the shared one last. */
  overlay(): JoinedOverlay {
    const files = this.all().filter(({ entities }) => entities !== undefined);
    const depth = ({ uri }: UserFile): number =>
      uri === this.#shared ? Number.POSITIVE_INFINITY : uri.split('/').length;
    files.sort((a, b) => (depth(a) === depth(b) ? 0 : depth(a) - depth(b)));
    const known = this.#joined;
    if (known !== undefined && known.files.length === files.length && known.files.every((file, i) => file === files[i]))
      return known.overlay;
    const overlay = joinOverlays(
      files.map(({ uri, entities }) => ({ uri, overlay: overlayOf(entities?.entities ?? []) })),
    );
    this.#joined = { files, overlay };
    return overlay;
  }

  #read(uri: string, text: string): UserFile {
    return {
      uri,
      text,
      length: text.length,
      lineStarts: lineStartsOf(text),
      entities: this.holdsEntities(uri) ? parseEntityFile(text) : undefined,
      annotations: isAnnotationFile(uri) ? parseAnnotations(text) : undefined,
    };
  }
}
