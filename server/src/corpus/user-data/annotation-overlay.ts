// Applies the user's entities and annotations to an article's analysis, and records which ones were applied, so that a change
// of a user file only recomputes the articles that it concerns.

import type { Language } from '../../analysis/language/language.ts';
import type { VersionCache } from '../../analysis/memo.ts';
import type { DocumentAnalysis } from '../../analysis/model.ts';
import type { Edit } from '../../annotations/track.ts';
import type { ArticleLocation, IndexedArticle } from '../article.ts';
import { summarizeArticle } from '../summarize.ts';
import { AnnotationAnchors } from './anchors.ts';
import type { UserFile, UserFiles } from './files.ts';
import { annotateAnalysis } from './overlay-analysis.ts';

/** The user data that an article was last computed with. */
interface AppliedData {
  /** `UserEntities.signature` of the entities that hold for the article. */
  readonly signature: string;
  readonly annotationFile: UserFile | undefined;
}

export class AnnotationOverlay {
  readonly #userFiles: UserFiles;
  readonly #language: Language;
  readonly #anchors = new AnnotationAnchors();
  /** By the article's URI. */
  readonly #appliedFrom = new Map<string, AppliedData>();

  constructor(userFiles: UserFiles, language: Language) {
    this.#userFiles = userFiles;
    this.#language = language;
  }

  /** Passes on the edits of an open article, so that its annotations move with their text. */
  edited(uri: string, edits: readonly Edit[]): void {
    for (const edit of edits) this.#anchors.shift(uri, edit);
  }

  /** Stops tracking the edits of an article: a closed file may change in unknown ways. */
  closed(uri: string): void {
    this.#anchors.forget(uri);
  }

  forget(uri: string): void {
    this.#anchors.forget(uri);
    this.#appliedFrom.delete(uri);
  }

  /** Builds an article from the analysis of its text. `memo` is present for an open document, whose edits are received. */
  apply(location: ArticleLocation, text: string, analysis: DocumentAnalysis, memo?: VersionCache): IndexedArticle {
    const { uri } = location;
    const userEntities = this.#userFiles.entitiesOf(uri, location.folder);
    const annotationFile = this.#userFiles.annotationsOf(uri);
    this.#appliedFrom.set(uri, { signature: userEntities.signature, annotationFile });
    const annotations = this.#anchors.anchor(
      uri,
      memo !== undefined,
      text,
      analysis,
      annotationFile?.annotations?.annotations ?? [],
      userEntities,
      this.#language,
    );
    return summarizeArticle(
      location,
      text,
      annotateAnalysis(text, analysis, userEntities, annotations),
      this.#language,
      annotations,
      annotationFile?.annotations?.article,
      userEntities,
      memo,
    );
  }

  hasAnnotationFile(uri: string): boolean {
    return this.#userFiles.annotationsOf(uri) !== undefined;
  }

  /**
   * Whether the user's files change anything in an article: it has an annotation file, or its text has a name of a user
   * entity. If not, this counts as applying them.
   */
  concerns({ uri, folder }: ArticleLocation, text: string): boolean {
    const annotationFile = this.#userFiles.annotationsOf(uri);
    const userEntities = this.#userFiles.entitiesOf(uri, folder);
    if (annotationFile !== undefined || userEntities.findIn(text).length > 0) return true;
    this.#appliedFrom.set(uri, { signature: userEntities.signature, annotationFile });
    return false;
  }

  /** Whether applying the user's files again would change nothing. */
  isUpToDate({ uri, folder }: ArticleLocation): boolean {
    const applied = this.#appliedFrom.get(uri);
    return (
      applied !== undefined &&
      applied.signature === this.#userFiles.entitiesOf(uri, folder).signature &&
      applied.annotationFile === this.#userFiles.annotationsOf(uri)
    );
  }
}
