// A source of another format (HTML, PDF, DOCX, mail, subtitles) that becomes an article.

/** The formats that a source may have. */
export type SourceFormat = 'html' | 'pdf' | 'docx' | 'mail' | 'subtitles' | 'text';

/** Why a source cannot become an article. */
export type SourceProblem =
  /** None of the formats. */
  | 'unknown-format'
  /** DOC or RTF. */
  | 'old-format'
  | 'damaged'
  | 'encrypted'
  /** No words: a scan, a page that a script fills, an empty file. */
  | 'no-text'
  | 'too-large'
  /** More elements or pages, or deeper nesting, than any article has; or out of memory. */
  | 'too-complex'
  | 'out-of-time';

/** What the source worker (dist/source-reader.js) is given. */
export interface ReadSourceParams {
  /** The file's name, without its folder; empty for what was pasted. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the source worker answers. */
export type ReadSourceResult =
  | {
      readonly ok: true;
      readonly format: SourceFormat;
      readonly title: string;
      /** What the source does not state. */
      readonly missing: readonly ('outlet' | 'published')[];
      /** Attachments that are no part of the article. */
      readonly leftOut: readonly string[];
      /** A good file name for the article. */
      readonly name: string;
      /** The article's text, before and after the path of the original (a JSON string). */
      readonly text: readonly [before: string, after: string];
    }
  | {
      readonly ok: false;
      readonly problem: SourceProblem;
      /** What a library said, for the log. */
      readonly detail?: string;
    };

/** Milliseconds after which the reading of one source is given up. */
export const SOURCE_TIMEOUT = 60_000;

/** Megabytes that the worker may use. */
export const SOURCE_MEMORY = 1024;
