// All articles of the workspace over time: their analyses, the entities and repeated quotations across them, and the user's
// files. Changes only mark what is out of date; the work is done by the next query. All I/O goes through the `Host`.

import { readStatedSource } from '../analysis/front-matter.ts';
import type { Language } from '../analysis/language/language.ts';
import { articleOf, ENTITY_FILE, isAnnotationFile } from '../annotations/file-names.ts';
import type { Edit } from '../annotations/track.ts';
import { isArticleName, isExport, isProse } from '../prose.ts';
import type { Role } from '../protocol.ts';
import { type ArticleLocation, type IndexedArticle, isMarkdownPath } from './article.ts';
import { ArticleList, WorkspaceFolders } from './article-list.ts';
import { ArticleRoles } from './article-roles.ts';
import { ClosedArticles } from './closed-articles.ts';
import { EntityIndex } from './entities/entity-index.ts';
import { analyzePacked, type Host, type UnreadableReason } from './host.ts';
import { OpenArticles, type OpenDocument, type OpenState } from './open-articles.ts';
import { RepeatFinder } from './repeats/repeats.ts';
import { CorpusSnapshot, type SnapshotSource } from './snapshot.ts';
import { PackedArticle } from './storage/packed-article.ts';
import { AnnotationOverlay } from './user-data/annotation-overlay.ts';
import type { UserEntities, UserEntity } from './user-data/entities.ts';
import { UserFiles } from './user-data/files.ts';
import { Verifier } from './verification/verifier.ts';

/** Number of articles that are read at the same time when a user file has changed. */
const APPLY_BATCH = 16;

export class Corpus implements SnapshotSource {
  readonly host: Host;
  readonly language: Language;
  readonly entities: EntityIndex;
  /** The user's entity and annotation files. */
  readonly userFiles = new UserFiles();
  readonly #annotationOverlay: AnnotationOverlay;
  /** Quotations that several articles have, and denials of claims. */
  readonly repeats: RepeatFinder;
  readonly #open: OpenArticles;
  readonly #closed: ClosedArticles;
  /** Called with the URI of a closed article that must be read again, because its cached analysis is gone from the disk. */
  onLost: (uri: string) => void = () => {};
  #entityOverlayChanged = false;
  readonly #folders = new WorkspaceFolders();
  readonly #list = new ArticleList();
  readonly #roles: ArticleRoles;
  /** What `sources` answers; `undefined` if one of them has changed. */
  #sources: readonly IndexedArticle[] | undefined;
  #generation = 0;
  /** The generation at which the open documents were last refreshed. */
  #refreshed = -1;
  readonly #snapshot = new CorpusSnapshot(this);
  /** Checks drafts against the sources. */
  readonly verifier: Verifier;

  constructor(host: Host, language: Language) {
    this.host = host;
    this.language = language;
    this.entities = new EntityIndex(language);
    this.#annotationOverlay = new AnnotationOverlay(this.userFiles, language);
    this.repeats = new RepeatFinder(language);
    this.#open = new OpenArticles(this.#annotationOverlay, language);
    this.verifier = new Verifier(this.#snapshot, language);
    this.#roles = new ArticleRoles(this.#folders, this.userFiles, (uri) => this.#open.get(uri)?.analysis);
    this.#closed = new ClosedArticles(this.#annotationOverlay, language, (uri) => this.onLost(uri));
  }

  /** The corpus as features, rules and exports see it: read-only, with fresh open documents. */
  snapshot(): CorpusSnapshot {
    return this.#snapshot;
  }

  /** Increases whenever an answer of the corpus may have changed. */
  get generation(): number {
    return this.#generation;
  }

  /** URIs of the workspace folders, without a trailing slash, in the order of the window. */
  get folders(): readonly string[] {
    return this.#folders.all;
  }

  /** URI of the innermost workspace folder that contains a document; empty for a document outside all of them. */
  folderOf(uri: string): string {
    return this.#folders.folderOf(uri);
  }

  /** A file's path below its workspace folder, decoded for display. */
  pathOf(uri: string): string {
    return this.#locationOf(uri).path;
  }

  /** Sets the workspace folders, in the order of the window. Drops the closed files of folders that are gone. */
  setFolders(folders: readonly string[]): void {
    this.#folders.set(folders);
    for (const folder of this.folders) this.host.guard?.(folder);
    this.#list.setFolders(this.folders);
    this.#sources = undefined;
    for (const { uri, folder } of this.#closed.all())
      if (folder !== '' && !this.folders.includes(folder)) this.remove(uri);
    for (const { uri } of this.userFiles.all()) {
      if (this.folderOf(uri) === '' && uri !== this.userFiles.sharedUri) this.remove(uri);
    }
    // Open documents stay, but their folder and entity file may be others now.
    this.#open.invalidate(() => true);
    this.#markChanged();
  }

  /** The editor opened a document: its text is used instead of the file's. Does no work. */
  open(document: OpenDocument): void {
    if (this.userFiles.isUserFile(document.uri)) {
      this.userFiles.open(document);
      this.#userFileChanged(document.uri);
      return;
    }
    this.#open.put(document);
    this.#markChanged();
  }

  /** The editor changed a document. Does no work; the next query does. */
  change(uri: string): void {
    if (this.userFiles.isUserFile(uri)) {
      this.userFiles.changed(uri);
      this.#userFileChanged(uri);
      return;
    }
    this.#open.changed(uri);
    this.#markChanged();
  }

  /** The editor wrote a document to the disk. Returns whether a deleted user file is there again by that. */
  saved(uri: string): boolean {
    const isBack = this.userFiles.isUserFile(uri) && this.userFiles.saved(uri);
    if (isBack) this.#userFileChanged(uri);
    return isBack;
  }

  /** Passes on the edits of an open document, so that its annotations move with their text. */
  edited(uri: string, edits: readonly Edit[]): void {
    this.#annotationOverlay.edited(uri, edits);
  }

  /** The editor closed a document. Its last analysis is kept until the file is read again. */
  close(uri: string): void {
    if (this.userFiles.isUserFile(uri)) {
      this.userFiles.close(uri, this.folderOf(uri) !== '');
      this.#userFileChanged(uri);
      return;
    }
    this.#annotationOverlay.closed(uri);
    const state = this.#open.get(uri);
    this.#open.delete(uri);
    const closed = this.#closed.get(uri);
    if (state?.analysis !== undefined) this.#roles.setStated(uri, state.analysis.meta.stated?.role);
    if (state?.article !== undefined && state.analysis !== undefined && this.folderOf(uri) !== '')
      this.#addToIndexes(
        this.#closed.putOpen(this.#locationOf(uri), state.document.getText(), state.article, state.analysis),
      );
    // Opened and closed without a query in between: the analysis of the file is still valid.
    else if (closed !== undefined) this.#addToIndexes(closed);
    else this.#removeFromIndexes(uri);
    this.#markChanged();
  }

  /** Gives a file that the user named a role, whatever its name and folder say. */
  setRole(uri: string, role: Role): void {
    this.#roles.name(uri, role);
  }

  /** What an article is to its folder. Files outside all folders are sources. */
  roleOf(uri: string): Role {
    this.#updateRoles();
    return this.#roles.of(uri);
  }

  /**
   * Reads the texts that drafts are checked against, where there is a draft. Returns whether that changes the check of any.
   * Pauses often.
   */
  prepareDrafts(): Promise<boolean> {
    return this.verifier.prepare();
  }

  openUris(): string[] {
    return [...this.#open.all()].map(({ document }) => document.uri);
  }

  isOpen(uri: string): boolean {
    return this.#open.has(uri);
  }

  /**
   * Adds the text of a closed file, an article or a user file. Returns false, and removes the file, if it is neither; with
   * `always`, any text is an article.
   */
  addText(uri: string, text: string, always = false): boolean {
    if (this.userFiles.isUserFile(uri)) {
      this.userFiles.addText(uri, text);
      this.#userFileChanged(uri);
      return true;
    }
    if (!always && !this.isArticle(uri, text)) {
      this.remove(uri);
      return false;
    }
    this.addPacked(uri, text, new PackedArticle(analyzePacked(text, this.isMarkdown(uri), this.language)));
    return true;
  }

  /** Adds a user file that is there and cannot be read: it gets a finding, and nothing is written to it. */
  addUnreadable(uri: string, reason: UnreadableReason): void {
    this.userFiles.addUnreadable(uri, reason);
    this.#userFileChanged(uri);
  }

  /** Adds a closed article that was analysed elsewhere, from `text`. Throws on damaged bytes. */
  addPacked(uri: string, text: string, packed: PackedArticle): void {
    this.#roles.setStated(uri, readStatedSource(text)?.role);
    const article = this.#closed.put(this.#locationOf(uri), text, packed);
    if (!this.#open.has(uri)) this.#addToIndexes(article);
    this.#markChanged();
  }

  /** Whether a file is an article, by its name and its text. A draft is one from its first word. */
  isArticle(uri: string, text: string): boolean {
    if (!this.hasArticleName(uri)) return false;
    return isProse(text) || (this.#roles.of(uri) === 'draft' && !isExport(text));
  }

  hasArticleName(uri: string): boolean {
    return isArticleName(this.#locationOf(uri).path);
  }

  isMarkdown(uri: string): boolean {
    return isMarkdownPath(this.#locationOf(uri).path);
  }

  /**
   * Sets the shared entity file: its entities hold in every folder, but a folder's own `sourcemark.yaml` overrules them. The
   * file may be anywhere; there is at most one.
   */
  addShared(uri: string, text: string): void {
    if (this.userFiles.sharedUri !== uri) this.dropShared();
    this.userFiles.setShared(uri);
    this.userFiles.addText(uri, text);
    const state = this.#open.get(uri);
    if (state !== undefined) {
      this.userFiles.open(state.document);
      this.#open.delete(uri);
    }
    this.#userFileChanged(uri);
  }

  dropShared(): void {
    const { sharedUri } = this.userFiles;
    if (sharedUri === undefined) return;
    this.#userFileChanged(sharedUri);
    this.userFiles.setShared(undefined);
  }

  /** Removes a file that is no longer on the disk. An open article stays, a user file only with unsaved changes. */
  deleted(uri: string): void {
    if (this.userFiles.isUserFile(uri)) this.userFiles.deleted(uri);
    this.remove(uri);
  }

  /** Removes a closed file. A document that is open stays. */
  remove(uri: string): void {
    if (this.userFiles.isUserFile(uri)) {
      this.userFiles.remove(uri);
      this.#userFileChanged(uri);
      return;
    }
    if (!this.#closed.delete(uri)) return;
    if (!this.#open.has(uri)) this.#removeFromIndexes(uri);
    this.#markChanged();
  }

  /** The article at `uri`, up to date if it is open; `undefined` if there is none. */
  article(uri: string): IndexedArticle | undefined {
    const state = this.#open.get(uri);
    const article = state === undefined ? this.#closed.get(uri) : this.#refresh(state);
    return article === undefined || this.roleOf(uri) === 'left-alone' ? undefined : article;
  }

  /** The articles that others wrote, in the order of `articles`; the same list until one of them changes. */
  sources(): readonly IndexedArticle[] {
    const articles = this.articles();
    this.#sources ??= articles.filter(({ uri }) => this.#roles.isSource(uri));
    return this.#sources;
  }

  /** The user's own texts, in the same order. */
  drafts(): readonly IndexedArticle[] {
    this.refresh();
    return this.#list.inOrder(this.#roles.drafts);
  }

  /** All articles, drafts and notes, by workspace folder, then by path in natural order. Open ones are up to date. */
  articles(): readonly IndexedArticle[] {
    this.refresh();
    return this.#list.all();
  }

  /** Analyses the open documents that changed since the last call, and applies the user's entities. */
  refresh(): void {
    if (this.#refreshed === this.#generation) return;
    this.#updateEntityOverlay();
    for (const state of this.#open.all()) this.#refresh(state);
    this.#updateRoles();
    this.#refreshed = this.#generation;
  }

  /** The articles at `uris`, in the order of `articles`. */
  inOrder(uris: Iterable<string>): readonly IndexedArticle[] {
    this.refresh();
    return this.#list.inOrder(uris);
  }

  /** An article's text: the editor's if it is open, otherwise read from the file. */
  async text(uri: string): Promise<string | undefined> {
    return this.#open.get(uri)?.document.getText() ?? (await this.host.readFile(uri));
  }

  /** The text of an open document; `undefined` for a closed one. */
  openText(uri: string): string | undefined {
    return this.#open.get(uri)?.document.getText();
  }

  /** The editor's version of an open article; `undefined` for a closed one. */
  versionOf(uri: string): number | undefined {
    return this.#open.get(uri)?.document.version;
  }

  /** The user's entities that hold for a file: those of the nearest `sourcemark.yaml` and of the shared entity file. */
  userEntitiesFor(uri: string): UserEntities {
    return this.userFiles.entitiesOf(uri, this.#locationOf(uri).folder);
  }

  /** The id in the corpus of a user entity, whose own id is unique only in its file; `undefined` if it has no entry. */
  corpusIdOf(userEntity: UserEntity): string | undefined {
    return this.userFiles.overlay().ids.get(userEntity.entry);
  }

  /** URI of the `sourcemark.yaml` that holds for a file, or of the one to create; `undefined` outside all folders. */
  entityFileFor(uri: string): string | undefined {
    const { folder } = this.#locationOf(uri);
    return folder === '' ? undefined : (this.userFiles.entityFileOf(uri, folder)?.uri ?? `${folder}/${ENTITY_FILE}`);
  }

  /** The `settings` of the `sourcemark.yaml` that holds for a file. */
  userSettingsOf(uri: string): Readonly<Record<string, unknown>> {
    const { folder } = this.#locationOf(uri);
    return this.userFiles.entityFileOf(uri, folder)?.entities?.settings ?? {};
  }

  /** Applies changed user files to the closed articles that they concern. Pauses often, so that requests are answered. */
  async applyUserChanges(): Promise<void> {
    while (this.#closed.hasInvalid) {
      const uris = this.#closed.takeInvalid(APPLY_BATCH);
      const texts = await Promise.all(uris.map((uri) => this.host.readFile(uri)));
      for (const [index, uri] of uris.entries()) {
        const text = texts[index];
        const article = text === undefined ? undefined : this.#closed.reapply(uri, text);
        if (article === 'stale') this.addText(uri, text ?? '', true);
        else if (article !== undefined && !this.#open.has(uri)) this.#addToIndexes(article);
      }
      this.#markChanged();
      await this.host.pause();
    }
  }

  /** Brings an open document up to date and returns its article. */
  #refresh(state: OpenState): IndexedArticle | undefined {
    const { uri } = state.document;
    if (!this.#open.refresh(state, this.#locationOf(uri), (text) => this.isArticle(uri, text))) return state.article;
    if (state.article === undefined) this.#removeFromIndexes(uri);
    else this.#addToIndexes(state.article);
    return state.article;
  }

  /** Marks the articles that a user file concerns: one for annotations, all below the file's folder for entities. */
  #userFileChanged(uri: string): void {
    const concerns = isAnnotationFile(uri)
      ? (article: string): boolean => article === articleOf(uri)
      : (article: string): boolean =>
          uri === this.userFiles.sharedUri || article.startsWith(uri.slice(0, uri.lastIndexOf('/') + 1));
    this.#open.invalidate(concerns);
    this.#closed.invalidate((article) => concerns(article) && !this.#open.has(article));
    if (this.userFiles.isEntityFile(uri)) {
      this.#entityOverlayChanged = true;
      this.#roles.rulesChanged();
    }
    this.#markChanged();
  }

  /** Passes changed user entities to the entity index. */
  #updateEntityOverlay(): void {
    if (!this.#entityOverlayChanged) return;
    this.#entityOverlayChanged = false;
    this.entities.setOverlay(this.userFiles.overlay().entities);
  }

  /** Adds an article to the indexes over all articles, or replaces it there. */
  #addToIndexes(article: IndexedArticle): void {
    const { uri } = article;
    const wasSource = this.#roles.isSource(uri);
    const role = this.#roles.index(uri);
    if (wasSource || role === 'source') this.#sources = undefined;
    if (role === 'left-alone') this.#list.delete(uri);
    else this.#list.set(article);
    if (role === 'source') {
      this.entities.set(uri, article.entities);
      if (this.#open.has(uri)) this.repeats.setLater(article);
      else this.repeats.set(article);
    } else if (wasSource) this.#removeAsSource(uri);
  }

  #removeFromIndexes(uri: string): void {
    this.#list.delete(uri);
    if (this.#roles.isSource(uri)) this.#removeAsSource(uri);
    this.#roles.delete(uri);
  }

  #removeAsSource(uri: string): void {
    this.#sources = undefined;
    this.entities.delete(uri);
    this.repeats.delete(uri);
  }

  /** Indexes articles again whose role an entity file has changed. */
  #updateRoles(): void {
    for (const uri of this.#roles.takeChanged()) {
      const article = this.#open.get(uri)?.article ?? this.#closed.get(uri);
      if (article !== undefined) this.#addToIndexes(article);
    }
  }

  #locationOf(uri: string): ArticleLocation {
    return this.#folders.locationOf(uri);
  }

  #markChanged(): void {
    this.#generation += 1;
  }
}
