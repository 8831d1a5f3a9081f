// The workspace folders, and where a document lies in them.

import { mergeSorted } from '../base/sorted.ts';
import type { IndexedArticle, Place } from './article.ts';

// All articles in the order of mentions: workspace folder, then path in natural order. Kept up to date rather than sorted
// anew: an edit replaces one article, and what the indexer brings is merged in when somebody next looks.

const naturalOrder = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

export class ArticleList {
  #folders = new Map<string, number>();
  #sorted: IndexedArticle[] = [];
  /** Places in `#sorted`, by URI. */
  #places = new Map<string, number>();
  readonly #fresh = new Map<string, IndexedArticle>();
  #hasGone = false;

  setFolders(folders: readonly string[]): void {
    this.#folders = new Map(folders.map((folder, index) => [folder, index]));
    for (const article of this.all()) this.#fresh.set(article.uri, article);
    this.#sorted = [];
    this.#places.clear();
  }

  /** Puts in an article or replaces the one at its URI. */
  set(article: IndexedArticle): void {
    const at = this.#places.get(article.uri);
    if (at === undefined) {
      this.#fresh.set(article.uri, article);
      return;
    }
    const before = this.#sorted[at] as IndexedArticle;
    this.#sorted[at] = article;
    if (before.folder === article.folder && before.path === article.path) return;
    this.delete(article.uri);
    this.#fresh.set(article.uri, article);
  }

  delete(uri: string): void {
    this.#fresh.delete(uri);
    if (this.#places.delete(uri)) this.#hasGone = true;
  }

  all(): readonly IndexedArticle[] {
    if (this.#hasGone) {
      this.#sorted = this.#sorted.filter(({ uri }) => this.#places.has(uri));
      this.#hasGone = false;
      if (this.#fresh.size === 0) this.#count();
    }
    if (this.#fresh.size > 0) {
      this.#sorted = mergeSorted(this.#sorted, [...this.#fresh.values()].sort(this.#compare), this.#compare);
      this.#fresh.clear();
      this.#count();
    }
    return this.#sorted;
  }

  /** Some of the articles, in order; unknown ones are left out. */
  inOrder(uris: Iterable<string>): IndexedArticle[] {
    const all = this.all();
    const places: number[] = [];
    for (const uri of new Set(uris)) {
      const at = this.#places.get(uri);
      if (at !== undefined) places.push(at);
    }
    return places.sort((a, b) => a - b).map((at) => all[at] as IndexedArticle);
  }

  #count(): void {
    this.#places = new Map(this.#sorted.map(({ uri }, at) => [uri, at]));
  }

  readonly #compare = (a: IndexedArticle, b: IndexedArticle): number =>
    this.#rank(a) - this.#rank(b) || naturalOrder.compare(a.path, b.path) || (a.uri < b.uri ? -1 : 1);

  /** Loose files come behind all folders. */
  #rank({ folder }: IndexedArticle): number {
    return this.#folders.get(folder) ?? this.#folders.size;
  }
}

export class Folders {
  #folders: readonly string[] = [];

  /** URIs without a slash at their end, in their order in the window. */
  get all(): readonly string[] {
    return this.#folders;
  }

  set(folders: readonly string[]): void {
    this.#folders = folders.map((folder) => folder.replace(/\/$/, ''));
  }

  /** The innermost folder that a document lies in; empty for one outside all of them. */
  folderOf(uri: string): string {
    let found = '';
    for (const folder of this.#folders) {
      if (uri.startsWith(`${folder}/`) && folder.length > found.length) found = folder;
    }
    return found;
  }

  placeOf(uri: string): Place {
    const folder = this.folderOf(uri);
    const below = folder === '' ? uri.slice(uri.lastIndexOf('/') + 1) : uri.slice(folder.length + 1);
    return { uri, folder, path: decode(below) };
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
