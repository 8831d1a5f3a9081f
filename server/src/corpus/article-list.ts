// All articles in display order, and the workspace folders that define this order.

import { mergeSorted } from '../base/sorted.ts';
import type { ArticleLocation, IndexedArticle } from './article.ts';

const naturalOrder = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Orders paths as people do: "9.txt" before "10.txt". */
export const comparePaths = (a: string, b: string): number => naturalOrder.compare(a, b);

/**
 * All articles by workspace folder, then by path in natural order ("9.txt" before "10.txt"). The sorted list is updated
 * rather than sorted again: an edit replaces one article in place, and new articles are merged in when the list is read.
 */
export class ArticleList {
  #folders = new Map<string, number>();
  #sorted: IndexedArticle[] = [];
  /** Indices into `#sorted`, by URI. */
  #indices = new Map<string, number>();
  /** Articles that are not yet in `#sorted`, by URI. */
  readonly #added = new Map<string, IndexedArticle>();
  /** Whether `#sorted` still holds deleted articles. */
  #hasDeleted = false;

  /** Sets the order of the folders, given by URI. */
  setFolders(folders: readonly string[]): void {
    this.#folders = new Map(folders.map((folder, index) => [folder, index]));
    for (const article of this.all()) this.#added.set(article.uri, article);
    this.#sorted = [];
    this.#indices.clear();
  }

  /** Adds an article, or replaces the one at its URI. */
  set(article: IndexedArticle): void {
    const index = this.#indices.get(article.uri);
    if (index === undefined) {
      this.#added.set(article.uri, article);
      return;
    }
    const replaced = this.#sorted[index]!;
    this.#sorted[index] = article;
    if (replaced.folder === article.folder && replaced.path === article.path) return;
    this.delete(article.uri);
    this.#added.set(article.uri, article);
  }

  delete(uri: string): void {
    this.#added.delete(uri);
    if (this.#indices.delete(uri)) this.#hasDeleted = true;
  }

  /** All articles, in order. */
  all(): readonly IndexedArticle[] {
    if (this.#hasDeleted) {
      this.#sorted = this.#sorted.filter(({ uri }) => this.#indices.has(uri));
      this.#hasDeleted = false;
      if (this.#added.size === 0) this.#updateIndices();
    }
    if (this.#added.size > 0) {
      this.#sorted = mergeSorted(this.#sorted, [...this.#added.values()].sort(this.#compare), this.#compare);
      this.#added.clear();
      this.#updateIndices();
    }
    return this.#sorted;
  }

  /** The articles at `uris`, in order. Unknown URIs are left out. */
  inOrder(uris: Iterable<string>): IndexedArticle[] {
    const all = this.all();
    const indices: number[] = [];
    for (const uri of new Set(uris)) {
      const index = this.#indices.get(uri);
      if (index !== undefined) indices.push(index);
    }
    return indices.sort((a, b) => a - b).map((index) => all[index]!);
  }

  #updateIndices(): void {
    this.#indices = new Map(this.#sorted.map(({ uri }, index) => [uri, index]));
  }

  readonly #compare = (a: IndexedArticle, b: IndexedArticle): number =>
    this.#rank(a) - this.#rank(b) || comparePaths(a.path, b.path) || (a.uri < b.uri ? -1 : 1);

  /** Files outside all folders come last. */
  #rank({ folder }: IndexedArticle): number {
    return this.#folders.get(folder) ?? this.#folders.size;
  }
}

/** The folders of the workspace, which may be nested. */
export class WorkspaceFolders {
  #folders: readonly string[] = [];

  /** URIs without a trailing slash, in the order of the window. */
  get all(): readonly string[] {
    return this.#folders;
  }

  set(folders: readonly string[]): void {
    this.#folders = folders.map((folder) => folder.replace(/\/$/, ''));
  }

  /** URI of the innermost folder that contains a document; empty for a document outside all of them. */
  folderOf(uri: string): string {
    let found = '';
    for (const folder of this.#folders) {
      if (uri.startsWith(`${folder}/`) && folder.length > found.length) found = folder;
    }
    return found;
  }

  locationOf(uri: string): ArticleLocation {
    const folder = this.folderOf(uri);
    const below = folder === '' ? uri.slice(uri.lastIndexOf('/') + 1) : uri.slice(folder.length + 1);
    return { uri, folder, path: decodedPath(below) };
  }
}

/** Decodes percent escapes; returns a malformed path as it is. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
