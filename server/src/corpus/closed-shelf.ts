// The articles that nobody has open, packed, and what a person wrote laid over them. When a person's own files change, the
// articles that they may concern are marked, and dressed anew when somebody has the time.

import type { DocumentAnalysis } from '../analysis/model.ts';
import type { ArticleContent, IndexedArticle, Place } from './article.ts';
import { ClosedArticle } from './closed-article.ts';
import type { Dressing } from './dressing.ts';
import { PackedArticle, packArticle } from './packed.ts';
import { summarizeArticle } from './summarize.ts';

interface ClosedState {
  /** As its text alone says. */
  readonly bare: ClosedArticle;
  /** With what a person wrote laid over it; the same object where they wrote nothing of it. */
  readonly shown: IndexedArticle;
}

export class ClosedShelf {
  readonly #dressing: Dressing;
  readonly #onLost: (uri: string) => void;
  readonly #states = new Map<string, ClosedState>();
  /** Articles to be read again, because a person's own files have changed. */
  readonly #undressed = new Set<string>();

  /** `onLost` is told of an article whose bytes can no longer be had. */
  constructor(dressing: Dressing, onLost: (uri: string) => void) {
    this.#dressing = dressing;
    this.#onLost = onLost;
  }

  get(uri: string): IndexedArticle | undefined {
    return this.#states.get(uri)?.shown;
  }

  all(): IndexedArticle[] {
    return [...this.#states.values()].map(({ shown }) => shown);
  }

  /** Puts in a packed article; `text` is the one it was made of. Throws on damaged bytes. */
  put(place: Place, text: string, packed: PackedArticle): IndexedArticle {
    const bare = new ClosedArticle(place, packed, this.#onLost);
    this.#undressed.delete(place.uri);
    return this.#show(place, text, bare, this.#dressing.concerns(place, text));
  }

  /** What the editor held of an article goes on as a closed one. `analysis` is as the text alone says. */
  putOpen(place: Place, text: string, article: IndexedArticle, analysis: DocumentAnalysis): IndexedArticle {
    const isBare = isUndressed(article, analysis);
    const bare = closedOf(place, isBare ? article : summarizeArticle(place, text, analysis));
    const shown = isBare && !this.#dressing.isWritten(place.uri) ? bare : article;
    this.#states.set(place.uri, { bare, shown });
    return shown;
  }

  delete(uri: string): boolean {
    this.#undressed.delete(uri);
    this.#dressing.forget(uri);
    return this.#states.delete(uri);
  }

  /** Marks the articles that a change of a person's own files may concern. */
  undress(concerns: (uri: string) => boolean): void {
    for (const uri of this.#states.keys()) if (concerns(uri)) this.#undressed.add(uri);
  }

  get isUndressed(): boolean {
    return this.#undressed.size > 0;
  }

  /** Takes some of the marked articles, as many as `most`, without those for which nothing has changed after all. */
  takeUndressed(most: number): string[] {
    const batch = [...this.#undressed].slice(0, most);
    for (const uri of batch) this.#undressed.delete(uri);
    return batch.filter((uri) => {
      const state = this.#states.get(uri);
      return state !== undefined && !this.#dressing.isUpToDate(state.bare);
    });
  }

  /**
   * Dresses an article anew. Gives it where it has changed, and `undefined` where it has not, or is gone; `stale` where
   * `text` is no longer the one that was analysed.
   */
  dressAgain(uri: string, text: string): IndexedArticle | 'stale' | undefined {
    const state = this.#states.get(uri);
    if (state === undefined) return undefined;
    if (text.length !== state.bare.length) return 'stale';
    const isConcerned = this.#dressing.concerns(state.bare, text);
    if (!isConcerned && state.shown === state.bare) return undefined;
    return this.#show(state.bare, text, state.bare, isConcerned);
  }

  /** An article with annotations of its own is kept whole; there are few of them. */
  #show(place: Place, text: string, bare: ClosedArticle, isConcerned: boolean): IndexedArticle {
    let shown: IndexedArticle = bare;
    if (isConcerned) {
      const { uri, folder, path } = place;
      const article = this.#dressing.dress({ uri, folder, path }, text, bare.analysis);
      if (this.#dressing.isWritten(uri)) shown = article;
      else if (!isUndressed(article, bare.analysis)) shown = closedOf(place, article);
    }
    this.#states.set(place.uri, { bare, shown });
    return shown;
  }
}

const closedOf = (place: Place, content: ArticleContent): ClosedArticle =>
  new ClosedArticle(place, new PackedArticle(packArticle(content)));

/** Whether an article is as its text alone says. */
function isUndressed({ analysis, entities }: IndexedArticle, bare: DocumentAnalysis): boolean {
  return analysis === bare && entities.every(({ own }) => own === undefined);
}
