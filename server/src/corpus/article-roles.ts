// Remembers which role each file of the folder has (see roles.ts), and which roles a changed `sourcemark.yaml` makes others.

import type { DocumentAnalysis } from '../analysis/model.ts';
import type { Role } from '../protocol.ts';
import { decodedPath, type WorkspaceFolders } from './article-list.ts';
import { roleOf } from './roles.ts';
import type { UserFiles } from './user-data/files.ts';

export class ArticleRoles {
  readonly #folders: WorkspaceFolders;
  readonly #userFiles: UserFiles;
  readonly #openAnalysis: (uri: string) => DocumentAnalysis | undefined;
  /** Roles of the articles as they are indexed, by URI. */
  readonly #indexed = new Map<string, Role>();
  readonly #drafts = new Set<string>();
  /** Roles that the user named for this session. */
  readonly #named = new Map<string, Role>();
  /** Roles that the front matter of closed files states. */
  readonly #stated = new Map<string, string>();
  #mayDiffer = false;

  /** `openAnalysis` gives the last analysis of an open document, whose front matter holds over the file's. */
  constructor(
    folders: WorkspaceFolders,
    userFiles: UserFiles,
    openAnalysis: (uri: string) => DocumentAnalysis | undefined,
  ) {
    this.#folders = folders;
    this.#userFiles = userFiles;
    this.#openAnalysis = openAnalysis;
  }

  /** The role as it is indexed, or, for a file that is not, as it would be. */
  of(uri: string): Role {
    return this.#indexed.get(uri) ?? this.#present(uri);
  }

  /** The role as it is indexed; `undefined` for a file that is not. */
  indexed(uri: string): Role | undefined {
    return this.#indexed.get(uri);
  }

  isSource(uri: string): boolean {
    return this.#indexed.get(uri) === 'source';
  }

  /** URIs of the articles that are indexed as drafts, in no order. */
  get drafts(): ReadonlySet<string> {
    return this.#drafts;
  }

  /** Determines a file's role anew, remembers it as indexed, and returns it. */
  index(uri: string): Role {
    const role = this.#present(uri);
    this.#indexed.set(uri, role);
    if (role === 'draft') this.#drafts.add(uri);
    else this.#drafts.delete(uri);
    return role;
  }

  delete(uri: string): void {
    this.#indexed.delete(uri);
    this.#drafts.delete(uri);
    this.#stated.delete(uri);
  }

  /** Gives a file a role whatever its name and folder say. */
  name(uri: string, role: Role): void {
    this.#named.set(uri, role);
    this.#mayDiffer = true;
  }

  setStated(uri: string, role: string | undefined): void {
    if (role === undefined) this.#stated.delete(uri);
    else this.#stated.set(uri, role);
  }

  /** An entity file, which may have rules for roles, was changed. */
  rulesChanged(): void {
    this.#mayDiffer = true;
  }

  /** URIs of indexed articles whose role is another than they are indexed with; empty if nothing has changed. */
  takeChanged(): string[] {
    if (!this.#mayDiffer) return [];
    this.#mayDiffer = false;
    return [...this.#indexed].filter(([uri, role]) => this.#present(uri) !== role).map(([uri]) => uri);
  }

  #present(uri: string): Role {
    const named = this.#named.get(uri);
    if (named !== undefined) return named;
    const { folder, path } = this.#folders.locationOf(uri);
    if (folder === '') return 'source';
    const file = this.#userFiles.entityFileOf(uri, folder);
    const below = file === undefined ? path : decodedPath(uri.slice(file.uri.lastIndexOf('/') + 1));
    const open = this.#openAnalysis(uri);
    const stated = open === undefined ? this.#stated.get(uri) : open.meta.stated?.role;
    return roleOf(path, file?.entities?.roles ?? [], below, stated);
  }
}
