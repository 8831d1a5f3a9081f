// The input and output of exports, and helpers that several formats share: code points, file names, relative paths.

import type { Language } from '../analysis/language/language.ts';
import { partitionPoint } from '../base/sorted.ts';
import type { ExportedFile } from '../protocol.ts';
import type { CorpusView } from '../rules/rule.ts';
import type { AnalyzedArticle } from './analysis-json.ts';

/**
 * Converts between offsets in UTF-16 code units, used everywhere else, and in Unicode code points, used by W3C's
 * TextPositionSelector and by brat. They differ after the first emoji.
 */
export class CodePoints {
  /** For each surrogate pair: the offset of its second half, in code units. */
  readonly #seconds: readonly number[];

  constructor(text: string) {
    this.#seconds = [...text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)].map(({ index }) => index + 1);
  }

  fromUnits(offset: number): number {
    return offset - countBelow(this.#seconds, offset, 0);
  }

  toUnits(offset: number): number {
    return offset + countBelow(this.#seconds, offset, 1);
  }
}

/** Number of surrogate pairs before an offset, given in code units (`step` 0) or in code points (`step` 1). */
function countBelow(seconds: readonly number[], offset: number, step: 0 | 1): number {
  return partitionPoint(seconds.length, (at) => seconds[at]! - step * (at + 1) < offset);
}

/** The page that explains a rule. */
export interface RulePage {
  readonly uri: string;
  /** Markdown; absent if only the address is known. */
  readonly text?: string;
}

/** The input of every export. */
export interface ExportData {
  /** Version of Sourcemark ("0.1.0"). */
  readonly version: string;
  readonly corpus: CorpusView;
  readonly language: Language;
  /** In corpus order. Findings that the user settled are included and marked. */
  readonly articles: readonly AnalyzedArticle[];
  /** The user's own texts; of all formats only that of findings has them. */
  readonly drafts: readonly AnalyzedArticle[];
  /** The user's YAML files that have findings. */
  readonly userFiles: readonly CheckedFile[];
  /** An article's name in the export, with slashes. */
  nameOf(uri: string): string;
  pageOf(code: string): RulePage | undefined;
}

/** A file with its findings; `lines` converts their offsets to lines. */
export interface CheckedFile extends Pick<AnalyzedArticle, 'name' | 'text' | 'diagnoses'> {
  readonly lines: Pick<AnalyzedArticle['article'], 'lineStarts' | 'length'>;
}

/** The next piece of a file's text. The pieces of one file are consecutive. */
export type ExportPiece = ExportedFile;

/** A format: a pure function that yields text article by article, so that a large export can pause and be cancelled. */
export type WriteExport = (data: ExportData) => Generator<ExportPiece>;

/** The pieces of a format that writes one file. */
export function* oneFile(name: string, parts: Iterable<string>): Generator<ExportPiece> {
  for (const text of parts) yield { name, text };
}

/** File names for an export, close to the articles' names, but never outside the chosen folder and never equal. */
export function safeNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const parts = name.split(/[\\/]/).flatMap((part) => {
      // No drives, devices, hidden files or parent folders.
      const plain = part.replace(/[<>:"|?*\p{Cc}]/gu, '_').replace(/^\.+|[. ]+$/g, '');
      return plain === '' ? [] : [plain];
    });
    const safe = parts.length === 0 ? 'article' : parts.join('/');
    let free = safe;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${safe}-${number}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
