// The documents that are open in the editor. Each is analysed at most once a version, when it is first queried, and the
// user's entities and annotations are applied to the result.

import { analyze } from '../analysis/analyze.ts';
import type { Language } from '../analysis/language/language.ts';
import { VersionCache } from '../analysis/memo.ts';
import type { DocumentAnalysis } from '../analysis/model.ts';
import type { ArticleLocation, IndexedArticle } from './article.ts';
import type { AnnotationOverlay } from './user-data/annotation-overlay.ts';

/** A document that is open in the editor; LSP's TextDocument fits. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly languageId: string;
  getText(): string;
}

export interface OpenState {
  readonly document: OpenDocument;
  /** Per-paragraph results that the analysis of the next version reuses. */
  readonly memo: VersionCache;
  /** Version of the last analysis; -1 before the first. */
  version: number;
  /** The analysis of the text alone, without the user's entities and annotations. */
  analysis: DocumentAnalysis | undefined;
  /** Whether a user file that concerns the article has changed since the last analysis. */
  isInvalid: boolean;
  /** `undefined` before the first analysis, and where the document is not an article. */
  article: IndexedArticle | undefined;
}

export class OpenArticles {
  readonly #overlay: AnnotationOverlay;
  readonly #language: Language;
  readonly #states = new Map<string, OpenState>();

  constructor(overlay: AnnotationOverlay, language: Language) {
    this.#overlay = overlay;
    this.#language = language;
  }

  get(uri: string): OpenState | undefined {
    return this.#states.get(uri);
  }

  has(uri: string): boolean {
    return this.#states.has(uri);
  }

  all(): Iterable<OpenState> {
    return this.#states.values();
  }

  /** Adds a document without analysing it. */
  put(document: OpenDocument): void {
    this.#states.set(document.uri, {
      document,
      memo: new VersionCache(),
      version: -1,
      analysis: undefined,
      isInvalid: false,
      article: undefined,
    });
  }

  /** The text of a document has changed. Its version says so too, but not every editor counts right. */
  changed(uri: string): void {
    const state = this.#states.get(uri);
    if (state !== undefined) state.version = -1;
  }

  delete(uri: string): void {
    this.#states.delete(uri);
  }

  /** Marks the articles that a change of a user file may concern. */
  invalidate(concerns: (uri: string) => boolean): void {
    for (const [uri, state] of this.#states) if (concerns(uri)) state.isInvalid = true;
  }

  /**
   * Brings a document up to date and returns whether it was out of date. `isArticle` is called for a document whose language
   * mode in the editor is not "article".
   */
  refresh(state: OpenState, location: ArticleLocation, isArticle: (text: string) => boolean): boolean {
    const { document, memo } = state;
    const isCurrent = state.version === document.version;
    if (isCurrent && !state.isInvalid) return false;
    const text = document.getText();
    if (!isCurrent) {
      // A document that was an article once stays one while it is open.
      const isOne = document.languageId === 'article' || state.article !== undefined || isArticle(text);
      const markdown = document.languageId === 'markdown';
      state.analysis = isOne ? analyze(text, this.#language, { markdown, memo }) : undefined;
    }
    state.article =
      state.analysis === undefined ? undefined : this.#overlay.apply(location, text, state.analysis, memo);
    state.version = document.version;
    state.isInvalid = false;
    return true;
  }
}
