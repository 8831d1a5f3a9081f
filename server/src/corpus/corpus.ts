// The folder over time: every article's analysis, the open ones fresher than the disk, and the entities joined across them.
// A change marks; a question works. Nothing here reads a file by itself but through the Host.

import type { Language } from '../analysis/language/language.ts';
import { articleOf, ENTITY_FILE, isAnnotationFile } from '../annotations/file-names.ts';
import type { Edit } from '../annotations/track.ts';
import { isArticleName, isProse } from '../prose.ts';
import type { IndexedArticle, Place } from './article.ts';
import { ArticleList, Folders } from './article-list.ts';
import { ClosedArticles } from './closed-articles.ts';
import { EntityIndex } from './entities/entity-index.ts';
import type { Host } from './host.ts';
import { analyzePacked } from './host.ts';
import { OpenArticles, type OpenDocument, type OpenState } from './open-articles.ts';
import { RepeatFinder } from './repeats/repeats.ts';
import { CorpusSnapshot, type SnapshotSource } from './snapshot.ts';
import { PackedArticle } from './storage/packed-article.ts';
import { AnnotationOverlay } from './user-data/apply.ts';
import type { UserEntities, UserEntity } from './user-data/entities.ts';
import { UserFiles } from './user-data/files.ts';

/** Files read at once when a person's own files have changed. */
const SETTLE_AT_ONCE = 16;

export class Corpus implements SnapshotSource {
  readonly host: Host;
  readonly language: Language;
  readonly entities = new EntityIndex();
  /** What a person wrote beside the articles. */
  readonly own = new UserFiles();
  readonly #dressing = new AnnotationOverlay(this.own);
  /** What the articles say alike, and what they say was denied. */
  readonly echoes = new RepeatFinder();
  readonly #open: OpenArticles;
  readonly #closed = new ClosedArticles(this.#dressing, (uri) => this.onLost(uri));
  /** Told of a closed article that has to be read again: what was known of it is gone from the disk. */
  onLost: (uri: string) => void = () => {};
  #overlayChanged = false;
  readonly #folders = new Folders();
  readonly #list = new ArticleList();
  #generation = 0;
  /** The generation at which the open documents were last refreshed. */
  #refreshed = -1;
  readonly #snapshot = new CorpusSnapshot(this);

  constructor(host: Host, language: Language) {
    this.host = host;
    this.language = language;
    this.#open = new OpenArticles(this.#dressing, language);
  }

  /** The corpus as features, rules and exports see it: read-only, with fresh open documents. */
  snapshot(): CorpusSnapshot {
    return this.#snapshot;
  }

  /** Rises whenever any answer of the corpus may have changed. */
  get generation(): number {
    return this.#generation;
  }

  get folders(): readonly string[] {
    return this.#folders.all;
  }

  /** The innermost workspace folder that a document lies in; empty for one outside all of them. */
  folderOf(uri: string): string {
    return this.#folders.folderOf(uri);
  }

  /** A file's path below its workspace folder, as a person would read it. */
  pathOf(uri: string): string {
    return this.#placeOf(uri).path;
  }

  /** Workspace folders in their order in the window. What was read in folders that are gone is dropped. */
  setFolders(folders: readonly string[]): void {
    this.#folders.set(folders);
    this.#list.setFolders(this.folders);
    for (const { uri, folder } of this.#closed.all())
      if (folder !== '' && !this.folders.includes(folder)) this.remove(uri);
    for (const { uri } of this.own.all()) {
      if (this.folderOf(uri) === '' && uri !== this.own.shared) this.remove(uri);
    }
    // Open ones stay, wherever they lie now.
    this.#open.undress(() => true);
    this.#touch();
  }

  /** The editor opened a document: from now on its text counts, not the disk's. Does no work. */
  open(document: OpenDocument): void {
    if (this.own.owns(document.uri)) {
      this.own.open(document);
      this.#ownFileChanged(document.uri);
      return;
    }
    this.#open.put(document);
    this.#touch();
  }

  /** The editor changed a document. Does no work; the next question does. */
  change(uri: string): void {
    if (this.own.owns(uri)) this.#ownFileChanged(uri);
    else this.#touch();
  }

  /** What the editor did to a document, edit by edit, so that annotations keep their places. */
  edited(uri: string, edits: readonly Edit[]): void {
    this.#dressing.edited(uri, edits);
  }

  /** The editor closed a document: the disk counts again, and until it is read, the last analysis stands. */
  close(uri: string): void {
    if (this.own.owns(uri)) {
      this.own.close(uri, this.folderOf(uri) !== '');
      this.#ownFileChanged(uri);
      return;
    }
    this.#dressing.closed(uri);
    const state = this.#open.get(uri);
    this.#open.delete(uri);
    const read = this.#closed.get(uri);
    if (state?.article !== undefined && state.analysis !== undefined && this.folderOf(uri) !== '')
      this.#enter(this.#closed.putOpen(this.#placeOf(uri), state.document.getText(), state.article, state.analysis));
    // Opened and closed before anything was asked: what was read from the disk stands again.
    else if (read !== undefined) this.#enter(read);
    else this.#forget(uri);
    this.#touch();
  }

  openUris(): string[] {
    return [...this.#open.all()].map(({ document }) => document.uri);
  }

  isOpen(uri: string): boolean {
    return this.#open.has(uri);
  }

  /** Puts in a closed file's text as read from the disk. Says whether it is an article, or a person's own file. */
  addText(uri: string, text: string, always = false): boolean {
    if (this.own.owns(uri)) {
      this.own.addText(uri, text);
      this.#ownFileChanged(uri);
      return true;
    }
    if (!always && !this.isArticle(uri, text)) {
      this.remove(uri);
      return false;
    }
    this.addPacked(uri, text, new PackedArticle(analyzePacked(text, this.isMarkdown(uri), this.language)));
    return true;
  }

  /** Puts in a closed article that was analysed elsewhere; `text` is the one it was made of. Throws on damaged bytes. */
  addPacked(uri: string, text: string, packed: PackedArticle): void {
    const shown = this.#closed.put(this.#placeOf(uri), text, packed);
    if (!this.#open.has(uri)) this.#enter(shown);
    this.#touch();
  }

  /** Whether a closed file is taken for an article. */
  isArticle(uri: string, text: string): boolean {
    return this.hasArticleName(uri) && isProse(text);
  }

  hasArticleName(uri: string): boolean {
    return isArticleName(this.#placeOf(uri).path);
  }

  isMarkdown(uri: string): boolean {
    return /\.(md|markdown)$/i.test(this.#placeOf(uri).path);
  }

  /** Entities that hold in every folder, below the folder's own. The file may lie anywhere; there is one at most. */
  addShared(uri: string, text: string): void {
    if (this.own.shared !== uri) this.dropShared();
    this.own.share(uri);
    this.own.addText(uri, text);
    const state = this.#open.get(uri);
    if (state !== undefined) {
      this.own.open(state.document);
      this.#open.delete(uri);
    }
    this.#ownFileChanged(uri);
  }

  dropShared(): void {
    const { shared } = this.own;
    if (shared === undefined) return;
    this.#ownFileChanged(shared);
    this.own.share(undefined);
  }

  /** Forgets a closed file. An open document stays. */
  remove(uri: string): void {
    if (this.own.owns(uri)) {
      this.own.remove(uri);
      this.#ownFileChanged(uri);
      return;
    }
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
    this.refresh();
    return this.#list.all();
  }

  /** Analyses the open documents that changed since the last call, and applies the user's entities. */
  refresh(): void {
    if (this.#refreshed === this.#generation) return;
    this.#overlay();
    for (const state of this.#open.all()) this.#refresh(state);
    this.#refreshed = this.#generation;
  }

  /** The articles at some URIs, in the order of mentions. */
  inOrder(uris: Iterable<string>): readonly IndexedArticle[] {
    this.refresh();
    return this.#list.inOrder(uris);
  }

  /** An article's text: the editor's where it is open, else read again. */
  async text(uri: string): Promise<string | undefined> {
    return this.#open.get(uri)?.document.getText() ?? (await this.host.readFile(uri));
  }

  /** Text of an open document, `undefined` for a closed one. */
  openText(uri: string): string | undefined {
    return this.#open.get(uri)?.document.getText();
  }

  /** A person's own entities for a file: those of the nearest `sourcemark.yaml`. */
  entitiesFor(uri: string): UserEntities {
    return this.own.entitiesOf(uri, this.#placeOf(uri).folder);
  }

  /** The id in the corpus of an entry, whose own id belongs to its file. */
  idOf(own: UserEntity): string | undefined {
    return this.own.overlay().ids.get(own.entry);
  }

  /** URI of the `sourcemark.yaml` that holds for a file, or the one to be made; `undefined` outside every folder. */
  entityFileFor(uri: string): string | undefined {
    const { folder } = this.#placeOf(uri);
    return folder === '' ? undefined : (this.own.entityFileOf(uri, folder)?.uri ?? `${folder}/${ENTITY_FILE}`);
  }

  /** The `settings` of the `sourcemark.yaml` that holds for a file. */
  ownSettingsOf(uri: string): Readonly<Record<string, unknown>> {
    const { folder } = this.#placeOf(uri);
    return this.own.entityFileOf(uri, folder)?.entities?.settings ?? {};
  }

  /** Whether closed articles wait for what a person wrote; `settle` reads them again. */
  get isUnsettled(): boolean {
    return this.#closed.isUndressed;
  }

  /** Lays a person's own files over the closed articles that they concern. Pauses, so that nobody waits for it. */
  async settle(): Promise<void> {
    while (this.#closed.isUndressed) {
      const uris = this.#closed.takeUndressed(SETTLE_AT_ONCE);
      const texts = await Promise.all(uris.map((uri) => this.host.readFile(uri)));
      for (const [index, uri] of uris.entries()) {
        const text = texts[index];
        const shown = text === undefined ? undefined : this.#closed.dressAgain(uri, text);
        if (shown === 'stale') this.addText(uri, text ?? '', true);
        else if (shown !== undefined && !this.#open.has(uri)) this.#enter(shown);
      }
      this.#touch();
      await this.host.pause();
    }
  }

  #refresh(state: OpenState): IndexedArticle | undefined {
    const { uri } = state.document;
    if (!this.#open.refresh(state, this.#placeOf(uri), (text) => this.isArticle(uri, text))) return state.article;
    if (state.article === undefined) this.#forget(uri);
    else this.#enter(state.article);
    return state.article;
  }

  /** Marks what a person's own file concerns: one article, or all that its entities hold for. */
  #ownFileChanged(uri: string): void {
    const concerns = isAnnotationFile(uri)
      ? (article: string): boolean => article === articleOf(uri)
      : (article: string): boolean =>
          uri === this.own.shared || article.startsWith(uri.slice(0, uri.lastIndexOf('/') + 1));
    this.#open.undress(concerns);
    this.#closed.undress((article) => concerns(article) && !this.#open.has(article));
    if (this.own.holdsEntities(uri)) this.#overlayChanged = true;
    this.#touch();
  }

  #overlay(): void {
    if (!this.#overlayChanged) return;
    this.#overlayChanged = false;
    this.entities.setOverlay(this.own.overlay().entities);
  }

  /** Puts an article into the indexes over all articles. */
  #enter(article: IndexedArticle): void {
    this.#list.set(article);
    this.entities.set(article.uri, article.entities);
    if (this.#open.has(article.uri)) this.echoes.setLater(article);
    else this.echoes.set(article);
  }

  #forget(uri: string): void {
    this.#list.delete(uri);
    this.entities.delete(uri);
    this.echoes.delete(uri);
  }

  #placeOf(uri: string): Place {
    return this.#folders.placeOf(uri);
  }

  #touch(): void {
    this.#generation += 1;
  }
}
