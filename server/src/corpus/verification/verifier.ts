// Keeps the sources' words and the checks of drafts. A folder without a draft costs nothing: the texts of its sources are
// read when a draft is there to be checked against them.

import type { Language } from '../../analysis/language/language.ts';
import { toReading } from '../../analysis/reading/view.ts';
import { Slices } from '../../base/slices.ts';
import { type IndexedArticle, isMarkdownPath } from '../article.ts';
import type { Host } from '../host.ts';
import { checkDraft, type DraftCheck } from './check-draft.ts';
import type { SourceSentence } from './fact-search.ts';
import { NameSpellings } from './names.ts';
import { SourceLibrary, type SourceText } from './source-library.ts';
import type { SpeakerView } from './speaker-check.ts';
import { fold } from '../entities/fold.ts';
import type { CorpusEntity } from '../entities/model.ts';

/** The corpus as the verifier reads it. */
export interface VerifiedCorpus extends Omit<SpeakerView, 'personNamed'> {
  entities(): readonly CorpusEntity[];
  readonly versions: { readonly entities: number };
  readonly clock: Pick<Host, 'now' | 'pause'>;
  sources(): readonly IndexedArticle[];
  /** An article's text: the editor's if it is open, otherwise the file's. */
  text(uri: string): Promise<string | undefined>;
  openText(uri: string): string | undefined;
}

export class Verifier {
  readonly library: SourceLibrary;
  readonly #corpus: VerifiedCorpus;
  readonly #names: NameSpellings;
  /** The articles whose words the library has. */
  readonly #read = new Map<string, IndexedArticle>();
  #persons: { readonly version: number; readonly byName: ReadonlyMap<string, CorpusEntity | null> } = {
    version: -1,
    byName: new Map(),
  };
  readonly #sentences = new WeakMap<SourceText, readonly SourceSentence[]>();
  readonly #checks = new WeakMap<IndexedArticle, { readonly version: number; readonly check: DraftCheck }>();

  constructor(corpus: VerifiedCorpus, language: Language) {
    this.#corpus = corpus;
    this.library = new SourceLibrary(language);
    this.#names = new NameSpellings(this.library, language);
  }

  /** Reads the sources that changed since the last call. Pauses often. Returns whether anything has changed. */
  async readSources(): Promise<boolean> {
    const slices = new Slices(this.#corpus.clock);
    const sources = this.#corpus.sources();
    let changed = this.#dropMissing(sources);
    for (const { uri } of sources) {
      if (slices.isOver) await slices.pause();
      const article = this.#corpus.article(uri);
      if (article === undefined || this.#read.get(uri) === article) continue;
      const text = await this.#corpus.text(uri);
      const isSame = text !== undefined && text.length === this.#corpus.article(uri)?.length;
      if (!isSame) continue;
      this.#set(article, text);
      changed = true;
    }
    return changed;
  }

  /** Whether sources have to be read before a check is complete. */
  get isStale(): boolean {
    const sources = this.#corpus.sources();
    return sources.length !== this.#read.size || sources.some((source) => this.#read.get(source.uri) !== source);
  }

  /** The check of a draft against the sources that were read. Open sources are read again at once. */
  check(draft: IndexedArticle, text: string): DraftCheck {
    for (const [uri, article] of this.#read) {
      const present = this.#corpus.article(uri);
      if (present === article || present === undefined) continue;
      const open = this.#corpus.openText(uri);
      if (open !== undefined && open.length === present.length) this.#set(present, open);
    }
    const { version } = this.library;
    const known = this.#checks.get(draft);
    if (known?.version === version) return known.check;
    const { language } = this.#corpus;
    const check = checkDraft(draft, text, {
      language,
      library: this.library,
      names: this.#names,
      article: (uri) => this.#corpus.article(uri),
      entityOf: (article, local) => this.#corpus.entityOf(article, local),
      personNamed: (folded) => this.#personNamed(folded),
      sentencesOf: (source) => this.#sentencesOf(source),
    });
    this.#checks.set(draft, { version, check });
    return check;
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
