// What every export is given, and what it gives back. An export is a pure function; it yields its text piece by piece, an
// article at a time, so that thousands of articles can be written without waiting and stopped in between.

import type { Lexicon } from '../analysis/lexicon.ts';
import type { ExportedFile } from '../protocol.ts';
import type { CorpusView } from '../rules/rule.ts';
import type { AnalyzedArticle } from './analysis-json.ts';

/** The page that explains a finding. */
export interface RulePage {
  readonly uri: string;
  /** Markdown; absent where only its address is known. */
  readonly text?: string;
}

export interface ExportData {
  /** "0.1.0". */
  readonly version: string;
  readonly corpus: CorpusView;
  readonly lexicon: Lexicon;
  /** In the order of mentions, with their texts. Findings that a person has settled are among them, marked as such. */
  readonly articles: readonly AnalyzedArticle[];
  /** Findings in a person's own files. */
  readonly ownFiles: readonly CheckedFile[];
  /** An article's name in the export, with slashes. */
  nameOf(uri: string): string;
  pageOf(code: string): RulePage | undefined;
}

/** A file with its findings; offsets are turned into lines by `lines`. */
export interface CheckedFile extends Pick<AnalyzedArticle, 'name' | 'text' | 'diagnoses'> {
  readonly lines: Pick<AnalyzedArticle['article'], 'lineStarts' | 'length'>;
}

/** The next piece of a file's text; pieces of one file come one behind the other. */
export type Piece = ExportedFile;

export type WriteExport = (data: ExportData) => Generator<Piece>;

/** For formats of one file. */
export function* oneFile(name: string, parts: Iterable<string>): Generator<Piece> {
  for (const text of parts) yield { name, text };
}
