// The documents that the editor holds. Each is analysed when somebody asks after a change, once a version, and what a person
// wrote is laid over it.

import { analyze } from '../analysis/analyze.ts';
import type { Language } from '../analysis/language/language.ts';
import { VersionCache } from '../analysis/memo.ts';
import type { DocumentAnalysis } from '../analysis/model.ts';
import type { IndexedArticle, Place } from './article.ts';
import type { AnnotationOverlay } from './user-data/apply.ts';

/** A document as the editor holds it; LSP's TextDocument fits. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly languageId: string;
  getText(): string;
}

export interface OpenState {
  readonly document: OpenDocument;
  /** What one version leaves for the next. */
  readonly memo: VersionCache;
  /** Version of the last analysis; -1 before the first. */
  version: number;
  /** As the text alone says, without what a person decided. */
  analysis: DocumentAnalysis | undefined;
  /** Whether a person's own files have changed since. */
  isUndressed: boolean;
  /** `undefined` before the first analysis, and where the document is no article. */
  article: IndexedArticle | undefined;
}

export class OpenArticles {
  readonly #dressing: AnnotationOverlay;
  readonly #language: Language;
  readonly #states = new Map<string, OpenState>();

  constructor(dressing: AnnotationOverlay, language: Language) {
    this.#dressing = dressing;
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

  /** Does no work. */
  put(document: OpenDocument): void {
    this.#states.set(document.uri, {
      document,
      memo: new VersionCache(),
      version: -1,
      analysis: undefined,
      isUndressed: false,
      article: undefined,
    });
  }

  delete(uri: string): void {
    this.#states.delete(uri);
  }

  /** Marks the articles that a change of a person's own files may concern. */
  undress(concerns: (uri: string) => boolean): void {
    for (const [uri, state] of this.#states) if (concerns(uri)) state.isUndressed = true;
  }

  /**
   * Brings a document up to date. Says whether there was anything to do. `isArticle` is asked of one that the editor does
   * not show as an article.
   */
  refresh(state: OpenState, place: Place, isArticle: (text: string) => boolean): boolean {
    const { document, memo } = state;
    const isCurrent = state.version === document.version;
    if (isCurrent && !state.isUndressed) return false;
    const text = document.getText();
    if (!isCurrent) {
      // One that has already been taken for an article stays one while it is open.
      const isOne = document.languageId === 'article' || state.article !== undefined || isArticle(text);
      const markdown = document.languageId === 'markdown';
      state.analysis = isOne ? analyze(text, this.#language, { markdown, memo }) : undefined;
    }
    state.article = state.analysis === undefined ? undefined : this.#dressing.dress(place, text, state.analysis, memo);
    state.version = document.version;
    state.isUndressed = false;
    return true;
  }
}
