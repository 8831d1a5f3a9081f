// Keeps the sources' words and the checks of drafts. A folder without a draft costs nothing: the texts of its sources are
// read when a draft is there to be checked against them.

import type { Language } from '../../analysis/language/language.ts';
import { toReading } from '../../analysis/reading/view.ts';
import { Slices } from '../../base/slices.ts';
import type { Role } from '../../protocol.ts';
import { type IndexedArticle, isMarkdownPath } from '../article.ts';
import { fold } from '../entities/fold.ts';
import type { CorpusEntity } from '../entities/model.ts';
import type { Host } from '../host.ts';
import { type CheckContext, checkDraft, checkInSteps, type DraftCheck, type DraftUnit } from './check-draft.ts';
import type { SourceSentence } from './fact-search.ts';
import { NameSpellings } from './names.ts';
import { SourceLibrary, type SourceText } from './source-library.ts';
import type { SpeakerView } from './speaker-check.ts';
import { Traces } from './traces.ts';

/** The corpus as the verifier reads it. */
export interface VerifiedCorpus extends Omit<SpeakerView, 'personNamed'> {
  entities(): readonly CorpusEntity[];
  readonly versions: { readonly entities: number };
  readonly clock: Pick<Host, 'now' | 'pause'>;
  /** The same list until a source changes. */
  sources(): readonly IndexedArticle[];
  drafts(): readonly IndexedArticle[];
  roleOf(uri: string): Role;
  openUris(): string[];
  /** An article's text: the editor's if it is open, otherwise the file's. */
  text(uri: string): Promise<string | undefined>;
  openText(uri: string): string | undefined;
}

export class Verifier {
  readonly library: SourceLibrary;
  /** Keeps the sources in memory without a draft, for questions about any words. */
  keepsSources = false;
  /** Whether the sources were read to their end since there is a draft. */
  #isPrepared = false;
  readonly #corpus: VerifiedCorpus;
  readonly #names: NameSpellings;
  readonly #traces = new Traces();
  /** Texts of drafts, by URI. */
  readonly #drafts = new Map<string, string>();
  /** The sources as they all were read. */
  #sources: readonly IndexedArticle[] = [];
  /** The articles whose words the library has. */
  readonly #read = new Map<string, IndexedArticle>();
  #persons: { readonly version: number; readonly byName: ReadonlyMap<string, CorpusEntity | null> } = {
    version: -1,
    byName: new Map(),
  };
  readonly #sentences = new WeakMap<SourceText, readonly SourceSentence[]>();
  readonly #checks = new WeakMap<IndexedArticle, { readonly version: string; readonly check: DraftCheck }>();

  constructor(corpus: VerifiedCorpus, language: Language) {
    this.#corpus = corpus;
    this.library = new SourceLibrary(language);
    this.#names = new NameSpellings(this.library, language);
  }

  /**
   * Reads the drafts and, if there are any, the sources that changed since the last call. Returns whether anything has
   * changed. Pauses often. Without a draft it forgets the sources. `onProgress` gets the share that is done, 0 to 1.
   */
  async prepare(onProgress?: (share: number) => void): Promise<boolean> {
    const drafts = this.#corpus.drafts();
    for (const uri of this.#drafts.keys()) if (!drafts.some((draft) => draft.uri === uri)) this.#drafts.delete(uri);
    let changed = await this.#readDrafts(drafts);
    const sources = drafts.length === 0 && !this.keepsSources ? [] : this.#corpus.sources();
    if (sources !== this.#sources && (await this.#readSources(sources, onProgress))) changed = true;
    if (drafts.length > 0 && !this.#isPrepared) changed = true;
    this.#isPrepared = drafts.length > 0 || this.keepsSources;
    for (const uri of this.#corpus.openUris()) {
      if (this.#corpus.roleOf(uri) !== 'draft') continue;
      const draft = this.#corpus.article(uri);
      const text = this.#textOf(uri);
      if (draft !== undefined && text?.length === draft.length) await this.checkInSlices(draft, text);
    }
    return changed;
  }

  /** The check of a draft against the sources that were read. Sources that are open in the editor are always fresh. */
  checkOf(draft: IndexedArticle): DraftCheck | undefined {
    if (!this.#isPrepared || this.#corpus.roleOf(draft.uri) !== 'draft') return undefined;
    const text = this.#textOf(draft.uri);
    if (text === undefined || text.length !== draft.length) return undefined;
    for (const uri of this.#corpus.openUris()) {
      const known = this.#read.get(uri);
      const present = known === undefined ? undefined : this.#corpus.article(uri);
      const open = this.#corpus.openText(uri);
      if (present !== undefined && present !== known && open?.length === present.length) this.#set(present, open);
    }
    return this.check(draft, text);
  }

  check(draft: IndexedArticle, text: string): DraftCheck {
    const version = this.#version;
    const known = this.#checks.get(draft);
    if (known?.version === version) return known.check;
    const check = checkDraft(draft, text, this.context);
    this.#checks.set(draft, { version, check });
    return check;
  }

  /**
   * The same in slices of time, so that requests are answered while a long draft is checked. `onProgress` gets the share that
   * is done, 0 to 1. Resolves to false if the draft or a source was changed meanwhile.
   */
  async checkInSlices(draft: IndexedArticle, text: string, onProgress?: (share: number) => void): Promise<boolean> {
    const version = this.#version;
    if (this.#checks.get(draft)?.version === version) return true;
    const slices = new Slices(this.#corpus.clock);
    const steps = checkInSteps(draft, text, this.context);
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) {
      if (!slices.isOver) continue;
      onProgress?.(step.value);
      await slices.pause();
      if (this.#version !== version || this.#corpus.article(draft.uri) !== draft) return false;
    }
    this.#checks.set(draft, { version, check: step.value });
    return true;
  }

  /** The words that the sources have for a checked part, of a number or date their sentence; `undefined` if they have none. */
  sourceWordsOf({ kind, place, quotation }: DraftUnit): string | undefined {
    if (place === undefined) return undefined;
    if (quotation?.words !== undefined) return quotation.words;
    const source = this.library.get(place.uri);
    if (source === undefined) return undefined;
    const start = toReading(source.map, place.span.start);
    const end = Math.max(start, toReading(source.map, place.span.end - 1) + 1);
    const isFact = kind === 'number' || kind === 'date';
    const sentence = isFact
      ? this.#sentencesOf(source).find((each) => each.start <= start && each.end >= end)
      : undefined;
    return source.text.slice(sentence?.start ?? start, sentence?.end ?? end);
  }

  /** Of everything that a check reads beside the draft. */
  get #version(): string {
    return `${this.library.version} ${this.#corpus.versions.entities}`;
  }

  /** What the checks read. */
  get context(): CheckContext {
    this.#traces.renew(this.library.version, this.#corpus.versions.entities);
    return {
      language: this.#corpus.language,
      library: this.library,
      names: this.#names,
      traces: this.#traces,
      article: (uri) => this.#corpus.article(uri),
      entityOf: (article, local) => this.#corpus.entityOf(article, local),
      personNamed: (folded) => this.#personNamed(folded),
      sentencesOf: (source) => this.#sentencesOf(source),
    };
  }

  /** The text of a draft that was read. */
  #textOf(uri: string): string | undefined {
    return this.#corpus.openText(uri) ?? this.#drafts.get(uri);
  }

  /** Reads the sources that the library lacks and drops those that are gone. Returns whether there were any. */
  async #readSources(
    sources: readonly IndexedArticle[],
    onProgress: ((share: number) => void) | undefined,
  ): Promise<boolean> {
    let changed = this.#dropMissing(sources);
    let isComplete = true;
    const slices = new Slices(this.#corpus.clock);
    for (const [at, { uri }] of sources.entries()) {
      if (slices.isOver) {
        onProgress?.(at / sources.length);
        await slices.pause();
      }
      const article = this.#corpus.article(uri);
      if (article === undefined || this.#read.get(uri) === article) continue;
      const text = await this.#corpus.text(uri);
      // Another call may have read it meanwhile.
      if (this.#read.get(uri) === article) continue;
      if (text === undefined || text.length !== this.#corpus.article(uri)?.length) {
        isComplete = false;
        continue;
      }
      this.#set(article, text);
      changed = true;
    }
    if (isComplete) this.#sources = sources;
    return changed;
  }

  async #readDrafts(drafts: readonly IndexedArticle[]): Promise<boolean> {
    let changed = false;
    for (const { uri } of drafts) {
      const open = this.#corpus.openText(uri);
      const text = open ?? (await this.#corpus.text(uri));
      if (text === undefined || this.#drafts.get(uri) === text) continue;
      this.#drafts.set(uri, text);
      // The editor asks for the check of an open draft after each of its edits.
      if (open === undefined) changed = true;
    }
    return changed;
  }

  /** People by their folded names; a surname that several have is no one's. */
  #personNamed(folded: string): CorpusEntity | undefined {
    const { entities: version } = this.#corpus.versions;
    if (this.#persons.version !== version) {
      const byName = new Map<string, CorpusEntity | null>();
      for (const entity of this.#corpus.entities()) {
        if (entity.type !== 'person') continue;
        const names = [entity.name, ...entity.aliases, ...entity.spellings.map(({ text }) => text)].map(fold);
        const surnames = names.flatMap((name) => name.split(' ').slice(1).at(-1) ?? []);
        for (const name of new Set([...names, ...surnames]))
          byName.set(name, byName.has(name) && byName.get(name) !== entity ? null : entity);
      }
      this.#persons = { version, byName };
    }
    return this.#persons.byName.get(folded) ?? undefined;
  }

  #set(article: IndexedArticle, text: string): void {
    this.#read.set(article.uri, article);
    this.library.set(article.uri, text, isMarkdownPath(article.path));
  }

  #dropMissing(sources: readonly IndexedArticle[]): boolean {
    const present = new Set(sources.map(({ uri }) => uri));
    let changed = false;
    for (const uri of this.#read.keys()) {
      if (present.has(uri)) continue;
      this.#read.delete(uri);
      this.library.delete(uri);
      changed = true;
    }
    return changed;
  }

  #sentencesOf(source: SourceText): readonly SourceSentence[] {
    let sentences = this.#sentences.get(source);
    if (sentences === undefined) {
      const article = this.#corpus.article(source.uri);
      if (article === undefined || article.length !== source.fileLength) return [];
      sentences = article.analysis.sentences.map(({ start, end }) => {
        const from = toReading(source.map, start);
        return { source, start: from, end: Math.max(from, toReading(source.map, end - 1) + 1) };
      });
      this.#sentences.set(source, sentences);
    }
    return sentences;
  }
}
