// How one place is reached from another, by their URIs: names in an export are paths from where it is written to.

import type { Language } from '../analysis/language/language.ts';
import { partitionPoint } from '../base/sorted.ts';
import type { ExportedFile } from '../protocol.ts';
import type { CorpusView } from '../rules/rule.ts';
import type { AnalyzedArticle } from './analysis-json.ts';

// Offsets in Unicode code points, as W3C's TextPositionSelector and brat count them. Everything else here counts UTF-16 code
// units; the two part ways at the first emoji.

export class CodePoints {
  /** For each pair of surrogates: the offset of its second half, in code units. */
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

/** How many pairs lie before an offset: in code units, or (`step` 1, since each pair before it counted once) in points. */
function countBelow(seconds: readonly number[], offset: number, step: 0 | 1): number {
  return partitionPoint(seconds.length, (at) => (seconds[at] as number) - step * (at + 1) < offset);
}

// What every export is given, and what it gives back. An export is a pure function; it yields its text piece by piece, an
// article at a time, so that thousands of articles can be written without waiting and stopped in between.

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
  readonly language: Language;
  /** In the order of mentions, with their texts. Findings that a person has settled are among them, marked as such. */
  readonly articles: readonly AnalyzedArticle[];
  /** Findings in a person's own files. */
  readonly userFiles: readonly CheckedFile[];
  /** An article's name in the export, with slashes. */
  nameOf(uri: string): string;
  pageOf(code: string): RulePage | undefined;
}

/** A file with its findings; offsets are turned into lines by `lines`. */
export interface CheckedFile extends Pick<AnalyzedArticle, 'name' | 'text' | 'diagnoses'> {
  readonly lines: Pick<AnalyzedArticle['article'], 'lineStarts' | 'length'>;
}

/** The next piece of a file's text; pieces of one file come one behind the other. */
export type ExportPiece = ExportedFile;

export type WriteExport = (data: ExportData) => Generator<ExportPiece>;

/** For formats of one file. */
export function* oneFile(name: string, parts: Iterable<string>): Generator<ExportPiece> {
  for (const text of parts) yield { name, text };
}

// Names for files that an export writes below the chosen folder: as the articles are called, but never outside of it, and no
// two alike.

export function safeNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const parts = name.split(/[\\/]/).flatMap((part) => {
      // A drive, a device, a hidden or parent folder: none of it is a name to write to.
      const plain = part.replace(/[<>:"|?*\p{Cc}]/gu, '_').replace(/^\.+|[. ]+$/g, '');
      return plain === '' ? [] : [plain];
    });
    const safe = parts.length === 0 ? 'article' : parts.join('/');
    let free = safe;
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${safe}-${n}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** With slashes, decoded; the whole URI where the two are on different drives, hosts or schemes. */
export function relativePath(folder: string, uri: string): string {
  const [from, to] = [partsOf(folder), partsOf(uri)];
  if (from.root !== to.root) return uri;
  const last = to.parts.length - 1;
  let shared = 0;
  while (shared < last && shared < from.parts.length && from.parts[shared] === to.parts[shared]) shared += 1;
  return [...from.parts.slice(shared).map(() => '..'), ...to.parts.slice(shared)].join('/');
}

function partsOf(uri: string): { root: string; parts: string[] } {
  const [, root = '', path = ''] = /^([^:/]*:(?:\/\/[^/]*)?)\/?(.*?)\/?$/s.exec(uri) ?? [];
  const parts = path === '' ? [] : path.split('/').map(decoded);
  // Windows: a drive is no folder that one could go up from.
  const drive = /^[a-z]:$/i.exec(parts[0] ?? '')?.[0].toLowerCase();
  return drive === undefined ? { root, parts } : { root: `${root}/${drive}`, parts: parts.slice(1) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
