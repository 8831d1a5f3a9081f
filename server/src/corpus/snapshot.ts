// The corpus as features, rules and exports see it: they can read it and not change it, and open documents are always fresh.
//
// A snapshot is a live view, not a copy. Each question first analyses the open documents that changed since the last one, so
// a synchronous run of questions gets one consistent state; work that awaits sees the state after the await and has to ask
// for its articles again.

import type { Language } from '../analysis/language/language.ts';
import type { Role } from '../protocol.ts';
import type { IndexedArticle } from './article.ts';
import type { IsAmong } from './claims/claim-groups.ts';
import type { ClaimMatch } from './claims/claim-index.ts';
import type { CorpusEntity } from './entities/model.ts';
import { Namesakes } from './entities/namesakes.ts';
import { type FileText, type Host, readUserFile, type UnreadableFile, type UnreadableReason } from './host.ts';
import type { Repeat } from './repeats/quotation-index.ts';
import type { ArticleView, DenialMatch, RepeatFinder } from './repeats/repeats.ts';
import type { ReportedClaim } from './repeats/statements.ts';
import type { UserEntities, UserEntity } from './user-data/entities.ts';
import type { UserFiles } from './user-data/files.ts';
import type { DraftCheck } from './verification/check-draft.ts';
import type { Verifier } from './verification/verifier.ts';

/** The least likeness of two claims that a finding compares. */
const SURE_OWN = 0.4;

/** The part of the corpus that a snapshot reads. */
export interface SnapshotSource {
  readonly host: Host;
  readonly language: Language;
  readonly generation: number;
  readonly folders: readonly string[];
  readonly userFiles: UserFiles;
  readonly repeats: RepeatFinder;
  readonly entities: {
    readonly version: number;
    get(id: string): CorpusEntity | undefined;
    entities(): readonly CorpusEntity[];
    entityOf(uri: string, local: number): CorpusEntity | undefined;
  };
  /** Analyses the open documents that changed; costs nothing when none did. */
  refresh(): void;
  applyUserChanges(): Promise<void>;
  article(uri: string): IndexedArticle | undefined;
  articles(): readonly IndexedArticle[];
  sources(): readonly IndexedArticle[];
  drafts(): readonly IndexedArticle[];
  readonly verifier: Verifier;
  openUris(): string[];
  roleOf(uri: string): Role;
  inOrder(uris: Iterable<string>): readonly IndexedArticle[];
  addText(uri: string, text: string, always?: boolean): boolean;
  addUnreadable(uri: string, reason: UnreadableReason): void;
  deleted(uri: string): void;
  text(uri: string): Promise<string | undefined>;
  openText(uri: string): string | undefined;
  versionOf(uri: string): number | undefined;
  isOpen(uri: string): boolean;
  folderOf(uri: string): string;
  userEntitiesFor(uri: string): UserEntities;
  entityFileFor(uri: string): string | undefined;
  corpusIdOf(userEntity: UserEntity): string | undefined;
}

/** The user's YAML files, read-only. Each is parsed once for its version. */
type UserFilesView = Pick<
  UserFiles,
  'get' | 'all' | 'isUserFile' | 'annotationsOf' | 'isOpen' | 'versionOf' | 'staleDocument' | 'sharedUri'
>;

/** The state of the indexes. While a number stays the same, so do all answers that depend on it. */
export interface Versions {
  readonly generation: number;
  readonly entities: number;
  readonly quotations: number;
  readonly denials: number;
  readonly claims: number;
}

export class CorpusSnapshot implements ArticleView {
  readonly #source: SnapshotSource;
  readonly #namesakes = new Namesakes();

  constructor(source: SnapshotSource) {
    this.#source = source;
  }

  get language(): Language {
    return this.#source.language;
  }

  /** The clock of long work; see `Slices`. */
  get clock(): Pick<Host, 'now' | 'pause'> {
    return this.#source.host;
  }

  /** Rises whenever any answer may have changed. */
  get generation(): number {
    return this.#source.generation;
  }

  get versions(): Versions {
    const { generation, entities, repeats } = this.#fresh;
    return {
      generation,
      entities: entities.version,
      quotations: repeats.quotationsVersion,
      denials: repeats.denialsVersion,
      claims: repeats.claimsVersion,
    };
  }

  /** URIs of the workspace folders, in their order in the window. */
  get folders(): readonly string[] {
    return this.#source.folders;
  }

  /** The innermost workspace folder of a document; empty for one outside all of them. */
  folderOf(uri: string): string {
    return this.#source.folderOf(uri);
  }

  isOpen(uri: string): boolean {
    return this.#source.isOpen(uri);
  }

  /** The article at `uri`; `undefined` if there is none. Refreshes no other document. */
  article(uri: string): IndexedArticle | undefined {
    return this.#source.article(uri);
  }

  /** All articles, drafts and notes: by workspace folder, then by path in natural order. */
  articles(): readonly IndexedArticle[] {
    return this.#fresh.articles();
  }

  /** Those that others wrote: neither drafts nor notes. */
  sources(): readonly IndexedArticle[] {
    return this.#fresh.sources();
  }

  /** The user's own texts. */
  drafts(): readonly IndexedArticle[] {
    return this.#fresh.drafts();
  }

  openUris(): string[] {
    return this.#source.openUris();
  }

  /** The check of a draft; `undefined` for any other file, and before its sources were read. */
  draftCheckOf(article: IndexedArticle): DraftCheck | undefined {
    return this.#fresh.verifier.checkOf(article);
  }

  /** The words of the sources, as far as they were read. */
  get verifier(): Verifier {
    return this.#fresh.verifier;
  }

  /** What a file is to its folder. */
  roleOf(uri: string): Role {
    return this.#source.roleOf(uri);
  }

  /** The articles at some URIs, in the same order. */
  inOrder(uris: Iterable<string>): readonly IndexedArticle[] {
    return this.#fresh.inOrder(uris);
  }

  /** An article's text: the editor's if the document is open, otherwise read from the disk. */
  text(uri: string): Promise<string | undefined> {
    return this.#source.text(uri);
  }

  /**
   * The same, for work that needs offsets: if the file changed on the disk after it was analysed, the article is analysed
   * again before the text is returned.
   */
  async textAsAnalyzed(uri: string): Promise<string | undefined> {
    const text = await this.#source.text(uri);
    if (text !== undefined && text.length !== this.#source.article(uri)?.length) this.#source.addText(uri, text, true);
    return text;
  }

  /** The text of an open document; `undefined` for a closed one. */
  openText(uri: string): string | undefined {
    return this.#source.openText(uri);
  }

  /** The editor's version of an open article; `undefined` for a closed one. */
  versionOf(uri: string): number | undefined {
    return this.#source.versionOf(uri);
  }

  /** Takes over what other programs have written to closed user files since they were read. `onlyKnown`: adds no file. */
  async readUserFilesAgain(uris: readonly string[], onlyKnown = false): Promise<void> {
    const { userFiles } = this.#source;
    for (const uri of uris) {
      if (onlyKnown && userFiles.get(uri) === undefined) continue;
      const onDisk = await this.readUserFile(uri);
      const known = userFiles.get(uri);
      if (onDisk === undefined) {
        if (known !== undefined) this.#source.deleted(uri);
        continue;
      }
      if (userFiles.isOpen(uri)) continue;
      if ('unreadable' in onDisk) {
        if (known?.unreadable !== onDisk.unreadable) this.#source.addUnreadable(uri, onDisk.unreadable);
      } else if (known === undefined || (known.text !== onDisk.text && known.unreadable !== 'tooLarge'))
        this.#source.addText(uri, onDisk.text);
    }
  }

  /** A user file as it is on the disk now; `undefined` only if there is none. */
  readUserFile(uri: string): Promise<FileText | UnreadableFile | undefined> {
    return readUserFile(this.#source.host, uri);
  }

  /** Resolves when the user's files are applied to all closed articles. */
  settled(): Promise<void> {
    return this.#source.applyUserChanges();
  }

  /** The corpus entity of an article's local entity. */
  entityOf(article: IndexedArticle, local: number): CorpusEntity | undefined {
    return this.entityAt(article.uri, local);
  }

  /** The same by the article's URI. */
  entityAt(uri: string, local: number): CorpusEntity | undefined {
    if (local < 0) return undefined;
    const { entities } = this.#fresh;
    if (this.#source.roleOf(uri) === 'source') return entities.entityOf(uri, local);
    const summary = this.#source.article(uri)?.entities[local];
    return summary === undefined
      ? undefined
      : this.#namesakes.find(summary, entities.version, () => entities.entities());
  }

  entity(id: string): CorpusEntity | undefined {
    return this.#fresh.entities.get(id);
  }

  entities(): readonly CorpusEntity[] {
    return this.#fresh.entities.entities();
  }

  /** The same quotation in other articles, most similar first; `quote` is an index. */
  repeatsOf(article: IndexedArticle, quote: number): readonly Repeat[] {
    return this.repeatsSeenBy(this, article, quote);
  }

  /** The same for a caller that records which articles and entities are looked at. */
  repeatsSeenBy(view: ArticleView, article: IndexedArticle, quote: number): readonly Repeat[] {
    return this.#fresh.repeats.repeatsOf(view, article, quote);
  }

  /** Quotations in other articles with similar words, whoever says them. */
  repeatCandidatesOf(uri: string, quote: number): readonly Repeat[] {
    return this.#fresh.repeats.candidatesOf(uri, quote);
  }

  /** Passages in other articles that report a denial of this claim, a refusal or a lack of confirmation, best first. */
  denialsOf(article: IndexedArticle, claim: ReportedClaim): readonly DenialMatch[] {
    return this.#fresh.repeats.denialsOf(this, article, claim);
  }

  /** The same claim in other articles, the surest first; `claim` is an index into the claims of the article's analysis. */
  claimMatchesOf(article: { readonly uri: string }, claim: number): readonly ClaimMatch[] {
    return this.#fresh.repeats.claimMatchesOf(article.uri, claim);
  }

  /** Those of them that are alike by their own words, whatever their articles are about: for findings. */
  sureClaimMatchesOf(article: { readonly uri: string }, claim: number): readonly ClaimMatch[] {
    return this.#fresh.repeats.claimMatchesOf(article.uri, claim, SURE_OWN);
  }

  /** Claims of other articles that by themselves are one with a claim: for groups. */
  sameClaimsOf(uri: string, claim: number): readonly ClaimMatch[] {
    return this.#fresh.repeats.sameClaimsOf(uri, claim);
  }

  /** Claims of other articles that are at all like a claim, of those that are wanted: for groups. */
  claimNeighborsOf(uri: string, claim: number, isAmong: IsAmong): readonly ClaimMatch[] {
    return this.#fresh.repeats.claimNeighborsOf(uri, claim, isAmong);
  }

  /** Whether claims that may be one with a claim of the article have changed since a version of the claims. */
  haveClaimsChanged(article: IndexedArticle, since: number): boolean {
    return this.#fresh.repeats.haveClaimsChanged(article, since);
  }

  /** Whether denials of one of an article's claims have changed since a version of the denials. */
  haveDenialsChanged(article: IndexedArticle, since: number): boolean {
    return this.#fresh.repeats.haveDenialsChanged(article, since);
  }

  get userFiles(): UserFilesView {
    return this.#source.userFiles;
  }

  /** The user's entities that apply to a file: those of the nearest `sourcemark.yaml`, then the shared ones. */
  userEntitiesFor(uri: string): UserEntities {
    return this.#source.userEntitiesFor(uri);
  }

  /** The entry under which a file knows a corpus entity. */
  userEntityOf(uri: string, entity: string): UserEntity | undefined {
    const table = this.userEntitiesFor(uri);
    for (const { id } of table.entries) {
      const entry = table.get(id);
      if (entry !== undefined && this.#source.corpusIdOf(entry) === entity) return entry;
    }
    return undefined;
  }

  /** The corpus entity of an entry, or of a name without one; `undefined` if no article names it. */
  entityOfUser(entry: UserEntity): CorpusEntity | undefined {
    const id = this.#source.corpusIdOf(entry);
    if (id !== undefined) return this.entity(id);
    return this.entities().find(({ name, aliases }) => name === entry.name || aliases.includes(entry.name));
  }

  /** URI of the `sourcemark.yaml` for a file, or of the one to create; `undefined` outside every folder. */
  entityFileFor(uri: string): string | undefined {
    return this.#source.entityFileFor(uri);
  }

  /** The corpus with its open documents analysed: every answer that depends on more than one article comes from here. */
  get #fresh(): SnapshotSource {
    this.#source.refresh();
    return this.#source;
  }
}
