// A person's own files, read: the entities of each folder and the annotations of each article. The open ones count as they
// stand in the editor. Reads nothing by itself; texts are handed in.

import {
  annotationFileOf,
  entityFilesAbove,
  isAnnotationFile,
  isEntityFile,
  isOwnFile,
} from '../annotations/file-names.ts';
import type { AnnotationSet, EntityEntry, EntityFile } from '../annotations/model.ts';
import { parseAnnotations } from '../annotations/parse-annotations.ts';
import { parseEntityFile } from '../annotations/parse-entities.ts';
import type { OverlayEntity } from './identity/model.ts';
import { OwnEntities } from './own-entities.ts';
import { lineStartsOf } from './summarize.ts';

/** One file as it stands, with what features need to show places in it. */
export interface OwnFile {
  readonly uri: string;
  readonly text: string;
  readonly length: number;
  readonly lineStarts: Uint32Array;
  /** One of the two, by the kind of file. */
  readonly entities: EntityFile | undefined;
  readonly annotations: AnnotationSet | undefined;
}

interface Editable {
  readonly uri: string;
  readonly version: number;
  getText(): string;
}

const NOBODY = new OwnEntities('', []);

export class OwnFiles {
  readonly #closed = new Map<string, OwnFile>();
  readonly #open = new Map<string, { readonly document: Editable; version: number; file: OwnFile | undefined }>();
  /** What is made of each entity file, once a text. */
  readonly #tables = new WeakMap<OwnFile, OwnEntities>();

  owns(uri: string): boolean {
    return isOwnFile(uri);
  }

  open(document: Editable): void {
    this.#open.set(document.uri, { document, version: -1, file: undefined });
  }

  close(uri: string): void {
    const file = this.#open.get(uri)?.file;
    this.#open.delete(uri);
    if (file !== undefined && this.#closed.has(uri)) this.#closed.set(uri, file);
  }

  addText(uri: string, text: string): void {
    this.#closed.set(uri, readOwnFile(uri, text));
  }

  remove(uri: string): void {
    this.#closed.delete(uri);
  }

  isOpen(uri: string): boolean {
    return this.#open.has(uri);
  }

  get(uri: string): OwnFile | undefined {
    const state = this.#open.get(uri);
    if (state === undefined) return this.#closed.get(uri);
    if (state.file === undefined || state.version !== state.document.version) {
      state.file = readOwnFile(uri, state.document.getText());
      state.version = state.document.version;
    }
    return state.file;
  }

  /** In the order of their URIs. */
  all(): OwnFile[] {
    const uris = new Set([...this.#closed.keys(), ...this.#open.keys()]);
    return [...uris].sort().flatMap((uri) => this.get(uri) ?? []);
  }

  annotationsOf(article: string): OwnFile | undefined {
    return this.get(annotationFileOf(article));
  }

  /** The entity file that holds for a file: the nearest upward, within the workspace folder. */
  entityFileOf(uri: string, folder: string): OwnFile | undefined {
    for (const candidate of entityFilesAbove(uri, folder)) {
      const file = this.get(candidate);
      if (file !== undefined) return file;
    }
    return undefined;
  }

  entitiesOf(uri: string, folder: string): OwnEntities {
    const file = this.entityFileOf(uri, folder);
    return file === undefined ? NOBODY : this.#tableOf(file);
  }

  /** Every entity of every file, as the joining of names takes them. */
  overlay(): OverlayEntity[] {
    return this.all().flatMap((file) => (file.entities === undefined ? [] : this.#tableOf(file).overlay));
  }

  #tableOf(file: OwnFile): OwnEntities {
    let table = this.#tables.get(file);
    if (table === undefined) {
      table = new OwnEntities(file.uri, file.entities?.entities ?? ([] as readonly EntityEntry[]));
      this.#tables.set(file, table);
    }
    return table;
  }
}

function readOwnFile(uri: string, text: string): OwnFile {
  return {
    uri,
    text,
    length: text.length,
    lineStarts: lineStartsOf(text),
    entities: isEntityFile(uri) ? parseEntityFile(text) : undefined,
    annotations: isAnnotationFile(uri) ? parseAnnotations(text) : undefined,
  };
}
