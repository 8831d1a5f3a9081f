// The folder over time: every article's analysis, the open ones fresher than the disk, and the entities joined across them.
// A change marks; a question works. Nothing here reads a file by itself but through the Host.

import { analyze } from '../analysis/analyze.ts';
import type { Lexicon } from '../analysis/lexicon.ts';
import type { IndexedArticle } from './article.ts';
import type { DenialMatch } from './echoes/denial-index.ts';
import type { Echo } from './echoes/echo-index.ts';
import { Echoes } from './echoes/echoes.ts';
import type { ReportedClaim } from './echoes/statement.ts';
import type { Host } from './host.ts';
import { EntityIndex } from './identity/entity-index.ts';
import type { CorpusEntity } from './identity/model.ts';
import { isArticleName, isProse } from './prose.ts';
import { summarizeArticle } from './summarize.ts';

/** A document as the editor holds it; LSP's TextDocument fits. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly languageId: string;
  getText(): string;
}

interface OpenState {
  readonly document: OpenDocument;
  /** Version of the last analysis; -1 before the first. */
  version: number;
  article: IndexedArticle | undefined;
}

const naturalOrder = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

export class Corpus {
  readonly host: Host;
  readonly lexicon: Lexicon;
  readonly entities = new EntityIndex();
  readonly #echoes = new Echoes(this);
  readonly #open = new Map<string, OpenState>();
  readonly #closed = new Map<string, IndexedArticle>();
  #folders: readonly string[] = [];
  #sorted: readonly IndexedArticle[] | undefined;
  #generation = 0;

  constructor(host: Host, lexicon: Lexicon) {
    this.host = host;
    this.lexicon = lexicon;
  }

  /** Rises whenever any answer of the corpus may have changed. */
  get generation(): number {
    return this.#generation;
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Workspace folders in their order in the window. Articles of folders that are gone are dropped. */
  setFolders(folders: readonly string[]): void {
    this.#folders = folders.map((folder) => folder.replace(/\/$/, ''));
    for (const [uri, article] of this.#closed) {
      if (article.folder !== '' && !this.#folders.includes(article.folder)) this.remove(uri);
    }
    this.#touch();
  }

  /** The editor opened a document: from now on its text counts, not the disk's. Does no work. */
  open(document: OpenDocument): void {
    this.#open.set(document.uri, { document, version: -1, article: undefined });
    this.#touch();
  }

  /** The editor changed a document. Does no work; the next question does. */
  change(_uri: string): void {
    this.#touch();
  }

  /** The editor closed a document: the disk counts again, and until it is read, the last analysis stands. */
  close(uri: string): void {
    const state = this.#open.get(uri);
    this.#open.delete(uri);
    if (state?.article !== undefined && state.article.folder !== '') this.#closed.set(uri, state.article);
    else {
      // Opened and closed before anything was asked: what was read from the disk stands again.
      const read = this.#closed.get(uri);
      if (read === undefined) this.#forget(uri);
      else this.#enter(read);
    }
    this.#touch();
  }

  isOpen(uri: string): boolean {
    return this.#open.has(uri);
  }

  /** Puts in a closed file's text as read from the disk. Says whether it is an article. */
  addText(uri: string, text: string, always = false): boolean {
    const place = this.#placeOf(uri);
    if (!always && !(isArticleName(place.path) && isProse(text))) {
      this.remove(uri);
      return false;
    }
    const article = this.#analyze(place, text);
    this.#closed.set(uri, article);
    if (!this.#open.has(uri)) this.#enter(article);
    this.#touch();
    return true;
  }

  /** Forgets a closed file. An open document stays. */
  remove(uri: string): void {
    if (!this.#closed.delete(uri)) return;
    if (!this.#open.has(uri)) this.#forget(uri);
    this.#touch();
  }

  /** The article at `uri`, brought up to date when it is open; `undefined` when it is none. */
  article(uri: string): IndexedArticle | undefined {
    const state = this.#open.get(uri);
    return state === undefined ? this.#closed.get(uri) : this.#refresh(state);
  }

  /** All articles in the order of mentions: workspace folder, then path in natural order. Open ones are up to date. */
  articles(): readonly IndexedArticle[] {
    for (const state of this.#open.values()) this.#refresh(state);
    this.#sorted ??= this.#sort();
    return this.#sorted;
  }

  /** The corpus entity behind a local one. */
  entityOf(article: IndexedArticle, local: number): CorpusEntity | undefined {
    return local < 0 ? undefined : this.entities.entityOf(article.uri, local);
  }

  /** The same quotation in other articles, most alike first; `quote` is an index. */
  echoesOf(article: IndexedArticle, quote: number): readonly Echo[] {
    return this.#echoes.echoesOf(article, quote);
  }

  /** Places in other articles that say that this claim was denied, refused or left unconfirmed, best first. */
  denialsOf(article: IndexedArticle, claim: ReportedClaim): readonly DenialMatch[] {
    return this.#echoes.denialsOf(article, claim);
  }

  /** An article's text: the editor's where it is open, else read again. */
  async text(uri: string): Promise<string | undefined> {
    return this.#open.get(uri)?.document.getText() ?? (await this.host.readFile(uri));
  }

  /** Text of an open document, `undefined` for a closed one. */
  openText(uri: string): string | undefined {
    return this.#open.get(uri)?.document.getText();
  }

  #refresh(state: OpenState): IndexedArticle | undefined {
    const { document } = state;
    if (state.version === document.version) return state.article;
    const text = document.getText();
    const place = this.#placeOf(document.uri);
    // A document that the editor shows as an article is one; so is one that has already been taken for one while open.
    const isArticle =
      document.languageId === 'article' || state.article !== undefined || (isArticleName(place.path) && isProse(text));
    state.article = isArticle ? this.#analyze(place, text, document.languageId === 'markdown') : undefined;
    state.version = document.version;
    if (state.article === undefined) this.#forget(document.uri);
    else this.#enter(state.article);
    this.#sorted = undefined;
    return state.article;
  }

  /** Puts an article into the indexes over all articles. */
  #enter(article: IndexedArticle): void {
    this.entities.set(article.uri, article.entities);
    this.#echoes.set(article);
  }

  #forget(uri: string): void {
    this.entities.delete(uri);
    this.#echoes.delete(uri);
  }

  #analyze(
    place: { uri: string; folder: string; path: string },
    text: string,
    markdown = /\.(md|markdown)$/i.test(place.path),
  ): IndexedArticle {
    return summarizeArticle(place, text, analyze(text, this.lexicon, { markdown }));
  }

  #sort(): readonly IndexedArticle[] {
    const all: IndexedArticle[] = [];
    for (const [uri, article] of this.#closed) if (!this.#open.has(uri)) all.push(article);
    for (const state of this.#open.values()) if (state.article !== undefined) all.push(state.article);
    const folder = (article: IndexedArticle): number => {
      const index = this.#folders.indexOf(article.folder);
      return index < 0 ? this.#folders.length : index;
    };
    return all.sort(
      (a, b) => folder(a) - folder(b) || naturalOrder.compare(a.path, b.path) || (a.uri < b.uri ? -1 : 1),
    );
  }

  #placeOf(uri: string): { uri: string; folder: string; path: string } {
    let folder = '';
    for (const candidate of this.#folders) {
      if (uri.startsWith(`${candidate}/`) && candidate.length > folder.length) folder = candidate;
    }
    const below = folder === '' ? uri.slice(uri.lastIndexOf('/') + 1) : uri.slice(folder.length + 1);
    return { uri, folder, path: decode(below) };
  }

  #touch(): void {
    this.#generation += 1;
    this.#sorted = undefined;
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
