// Reads a YAML tree by a schema: maps with known keys, lists, words. What does not fit becomes a finding at its place, and
// the rest is read all the same.

import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Span } from '../../base/span.ts';
import type { FileFinding, Located } from '../model.ts';
import { spanOf, type YamlTree } from './parse.ts';

// Words that somebody meant to write: “speker” for “speaker”.

/** One or two letters wrong, missing, too many, or swapped: Damerau's slips. Short words must be nearer. */
export function isSlip(written: string, meant: string): boolean {
  const a = written.toLowerCase().replace(/[\s_]+/g, '-');
  const b = meant.toLowerCase();
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 2 || a.length > 40 || a.length < 3) return false;
  const rows: number[][] = [];
  for (let i = 0; i <= a.length; i += 1) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const row = rows[i] as number[];
      if (i === 0) {
        row[j] = j;
        continue;
      }
      const above = rows[i - 1] as number[];
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, (above[j - 1] as number) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, ((rows[i - 2] as number[])[j - 2] as number) + 1);
      row[j] = best;
    }
  }
  return (rows[a.length]?.[b.length] ?? 9) <= (b.length < 6 ? 1 : 2);
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Node | null;
  /** Key and value. */
  readonly span: Span;
}

export class YamlReader {
  readonly #tree: YamlTree;
  readonly #findings: FileFinding[];
  #blocked: boolean;
  #spent = false;

  constructor(tree: YamlTree) {
    this.#tree = tree;
    this.#findings = [...tree.findings];
    this.#blocked = tree.findings.some(({ blocks }) => blocks);
  }

  get findings(): readonly FileFinding[] {
    return this.#findings;
  }

  /** Something is wrong of which it cannot be known what was meant. */
  get blocked(): boolean {
    return this.#blocked;
  }

  report(finding: FileFinding): void {
    this.#blocked ||= finding.blocks;
    if (this.#findings.length >= MOST_FINDINGS) return;
    // A value may have a million characters; a message shows how it begins.
    this.#findings.push({ ...finding, message: finding.message.replace(/“([^”]{60})[^”]+”/gu, '“$1…”') });
  }

  error(span: Span, message: string, blocks = false): void {
    this.report({ start: span.start, end: span.end, severity: 'error', message, blocks });
  }

  warn(span: Span, message: string, instead?: string): void {
    this.report({
      start: span.start,
      end: span.end,
      severity: 'warning',
      message,
      blocks: false,
      ...(instead === undefined ? {} : { instead }),
    });
  }

  /** `null` where there is nothing to read, which is reported. */
  #resolve(node: Node): Node | null {
    const value = this.#tree.resolve(node);
    if (value === 'nowhere') {
      this.error(spanOf(node), 'This refers to an anchor that is not there.', true);
      return null;
    }
    if (value !== 'spent') return value;
    if (!this.#spent) this.error(spanOf(node), TOO_MUCH_BEHIND_ALIASES, true);
    this.#spent = true;
    return null;
  }

  /** A map's entries; empty for nothing at all. A key that stands twice is reported, and its first value counts. */
  entries(node: Node | null, what: string): YamlEntry[] {
    const map = node === null ? null : this.#resolve(node);
    if (map === null || isNothing(map)) return [];
    if (!isMap(map)) {
      this.error(spanOf(map), `${what} must be keys with values (“key: value”).`, true);
      return [];
    }
    const entries: YamlEntry[] = [];
    const seen = new Set<string>();
    for (const { key, value } of map.items) {
      const keyNode = this.#resolve(key as Node);
      if (keyNode === null) continue;
      const keySpan = spanOf(key as Node);
      if (!isScalar(keyNode)) {
        this.error(keySpan, 'A key must be a word.', true);
        continue;
      }
      const name = wordsOf(keyNode);
      if (seen.has(name)) {
        this.error(keySpan, `“${name}” stands here twice. The first one counts.`, true);
        continue;
      }
      seen.add(name);
      const valueNode = value as Node | null;
      const end = valueNode === null ? keySpan.end : Math.max(keySpan.end, spanOf(valueNode).end);
      entries.push({ key: name, keySpan, value: valueNode, span: { start: keySpan.start, end } });
    }
    return entries;
  }

  /** Reports keys that look like slips. Other unknown keys are somebody else's: they are kept and passed over. */
  checkKeys(entries: readonly YamlEntry[], known: readonly string[]): void {
    for (const { key, keySpan } of entries.slice(0, MOST_KEYS)) {
      if (known.includes(key)) continue;
      const meant = known.find((candidate) => isSlip(key, candidate));
      if (meant !== undefined) this.warn(keySpan, `Unknown key “${key}”. Did you mean “${meant}”?`, meant);
    }
  }

  /** Items of a list; a single value is a list of one. */
  items(node: Node | null): Node[] {
    const value = node === null ? null : this.#resolve(node);
    if (value === null || isNothing(value)) return [];
    return isSeq(value) ? (value.items as Node[]) : [node as Node];
  }

  /** Items of what must be a list. */
  list(node: Node | null, what: string): Node[] {
    const value = node === null ? null : this.#resolve(node);
    if (value === null || isNothing(value)) return [];
    if (isSeq(value)) return value.items as Node[];
    this.error(spanOf(value), `${what} must be a list (lines that begin with “- ”).`, true);
    return [];
  }

  /** Words as written, whatever YAML takes them for: `yes`, `2025-02-23` and `1e5` are words here. */
  words(node: Node | null, what: string): Located<string> | null {
    if (node === null) return null;
    const scalar = this.#resolve(node);
    if (scalar === null) return null;
    const span = spanOf(node);
    if (!isScalar(scalar)) {
      this.error(span, `${what} must be words, not a list or keys.`, true);
      return null;
    }
    if (isNothing(scalar)) return null;
    return { value: wordsOf(scalar), span };
  }

  wordList(node: Node | null, what: string): Located<string>[] {
    return this.items(node).flatMap((item) => this.words(item, what) ?? []);
  }

  /** One of a few words. */
  choice<T extends string>(node: Node | null, what: string, choices: readonly T[]): Located<T> | null {
    const words = this.words(node, what);
    if (words === null) return null;
    const found = choices.find((choice) => choice === words.value.trim());
    if (found !== undefined) return { value: found, span: words.span };
    const meant = choices.find((choice) => isSlip(words.value, choice));
    this.report({
      ...words.span,
      severity: 'error',
      message: `“${words.value}” is no ${what}. One of: ${choices.join(', ')}.`,
      blocks: false,
      ...(meant === undefined ? {} : { instead: meant }),
    });
    return null;
  }

  count(node: Node | null, what: string): number | null {
    const words = this.words(node, what);
    if (words === null) return null;
    const value = Number(words.value);
    if (Number.isInteger(value) && value >= 0) return value;
    this.error(words.span, `${what} must be a whole number.`);
    return null;
  }

  flag(node: Node | null, what: string): boolean {
    const words = this.words(node, what);
    if (words === null) return false;
    if (words.value === 'true') return true;
    if (words.value !== 'false') this.error(words.span, `${what} must be true or false.`);
    return false;
  }

  /** Plain data, for parts that others read. Bounded in depth and size. */
  data(node: Node | null, budget = { left: 10_000 }, depth = 0): unknown {
    const value = node === null ? null : this.#resolve(node);
    budget.left -= 1;
    if (value === null || depth > 8 || budget.left < 0) return null;
    if (isScalar(value)) return value.value;
    if (isSeq(value)) return value.items.map((item) => this.data(item as Node, budget, depth + 1));
    if (!isMap(value)) return null;
    const result: Record<string, unknown> = Object.create(null);
    for (const { key, value: inner } of value.items) {
      if (isScalar(key)) result[wordsOf(key)] = this.data(inner as Node | null, budget, depth + 1);
    }
    return result;
  }
}

/** Nobody makes a slip in the hundredth key only. */
const MOST_KEYS = 100;
/** A file that is wrong from end to end needs no more of them to be put right. */
const MOST_FINDINGS = 1000;
const TOO_MUCH_BEHIND_ALIASES =
  'The aliases up to here stand for more than a whole file may hold. No more of them are read: write out what they stand for.';

function isNothing(node: Node): boolean {
  return isScalar(node) && node.value === null && (node.type === 'PLAIN' || node.type === undefined);
}

function wordsOf(scalar: { readonly source?: string; readonly value: unknown }): string {
  return scalar.source ?? String(scalar.value);
}
