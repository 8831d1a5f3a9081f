// Lays what a person wrote over what an article's text says, and remembers what was laid over it, so that a note in one
// file reads no other article anew.

import type { Language } from '../../analysis/language/language.ts';
import type { VersionCache } from '../../analysis/memo.ts';
import type { DocumentAnalysis } from '../../analysis/model.ts';
import type { Edit } from '../../annotations/track.ts';
import type { IndexedArticle, Place } from '../article.ts';
import { summarizeArticle } from '../summarize.ts';
import { AnnotationAnchors } from './anchors.ts';
import type { UserFile, UserFiles } from './files.ts';
import { annotateAnalysis } from './overlay-analysis.ts';

interface Dress {
  /** Of the entities that hold for the article. */
  readonly signature: string;
  /** Its annotation file. */
  readonly written: UserFile | undefined;
}

export class AnnotationOverlay {
  readonly #own: UserFiles;
  readonly #language: Language;
  readonly #anchoring = new AnnotationAnchors();
  readonly #worn = new Map<string, Dress>();

  constructor(own: UserFiles, language: Language) {
    this.#own = own;
    this.#language = language;
  }

  /** What the editor did to an open article, so that its annotations keep their places. */
  edited(uri: string, edits: readonly Edit[]): void {
    for (const edit of edits) this.#anchoring.edited(uri, edit);
  }

  /** The editor tells no more of this article; a closed file may have become anything. */
  closed(uri: string): void {
    this.#anchoring.forget(uri);
  }

  forget(uri: string): void {
    this.#anchoring.forget(uri);
    this.#worn.delete(uri);
  }

  /** `memo`: that of an open article, whose text is the editor's, which tells of every edit. */
  dress(place: Place, text: string, analysis: DocumentAnalysis, memo?: VersionCache): IndexedArticle {
    const { uri } = place;
    const own = this.#own.entitiesOf(uri, place.folder);
    const written = this.#own.annotationsOf(uri);
    this.#worn.set(uri, { signature: own.signature, written });
    const annotations = this.#anchoring.anchor(
      uri,
      memo !== undefined,
      text,
      analysis,
      written?.annotations?.annotations ?? [],
      own,
    );
    return summarizeArticle(
      place,
      text,
      annotateAnalysis(text, analysis, own, annotations),
      this.#language,
      annotations,
      written?.annotations?.article,
      own,
      memo,
    );
  }

  /** Whether an article has an annotation file. */
  isWritten(uri: string): boolean {
    return this.#own.annotationsOf(uri) !== undefined;
  }

  /** Whether a person's own files say anything of an article. Where they do not, it goes as its text alone says. */
  concerns({ uri, folder }: Place, text: string): boolean {
    const written = this.#own.annotationsOf(uri);
    const own = this.#own.entitiesOf(uri, folder);
    if (written !== undefined || own.findIn(text).length > 0) return true;
    this.#worn.set(uri, { signature: own.signature, written });
    return false;
  }

  /** Whether dressing it again would change nothing. */
  isUpToDate({ uri, folder }: Place): boolean {
    const worn = this.#worn.get(uri);
    return (
      worn !== undefined &&
      worn.signature === this.#own.entitiesOf(uri, folder).signature &&
      worn.written === this.#own.annotationsOf(uri)
    );
  }
}
