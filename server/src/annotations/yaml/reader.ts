// Reads typed values from a YAML tree: maps with known keys, lists, words. A value of the wrong type becomes a finding at
// its position, and reading continues with the rest.

import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { editDistance } from '../../base/edit-distance.ts';
import type { Span } from '../../base/span.ts';
import type { FileFinding, Located } from '../model.ts';
import { spanOf, type YamlTree } from './tree.ts';

/** One key of a map with its value. */
export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Node | null;
  /** Key and value. */
  readonly span: Span;
}

/** Looks up the value of a key; `null` if it is missing. */
export function valueByKey(entries: readonly YamlEntry[]): (key: string) => Node | null {
  return (key) => entries.find((entry) => entry.key === key)?.value ?? null;
}

/** Reads values and collects findings. In messages, `what` names the value: “A title must be words …”. */
export class YamlReader {
  readonly #tree: YamlTree;
  readonly #findings: FileFinding[];
  /** Where the YAML has an error. What is wrong after it is mostly a consequence. */
  readonly #broken: number;
  #blocked: boolean;
  #spent = false;

  constructor(tree: YamlTree) {
    this.#tree = tree;
    this.#findings = [...tree.findings];
    this.#blocked = tree.findings.some(({ blocks }) => blocks);
    this.#broken = Math.min(...tree.findings.map(({ start }) => start));
  }

  get findings(): readonly FileFinding[] {
    return this.#findings;
  }

  /** True if a finding makes the meaning of the file unclear, so that it must not be changed. */
  get blocked(): boolean {
    return this.#blocked;
  }

  report(finding: FileFinding): void {
    this.#blocked ||= finding.blocks;
    if (this.#findings.length >= MAX_FINDINGS || finding.start >= this.#broken) return;
    // A value may have a million characters; the message shows only its start.
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

  /** Resolves an alias; returns `null`, and reports it, if that is impossible. */
  #resolve(node: Node): Node | null {
    const value = this.#tree.resolve(node);
    if (value === 'nowhere') {
      this.error(spanOf(node), 'This alias refers to an anchor that does not exist.', true);
      return null;
    }
    if (value !== 'spent') return value;
    if (!this.#spent) this.error(spanOf(node), TOO_MANY_ALIASES, true);
    this.#spent = true;
    return null;
  }

  /** A map's entries; empty for no value. A duplicate key is reported, and its first value is used. */
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
        this.error(keySpan, `“${name}” is here twice. The first one is used.`, true);
        continue;
      }
      seen.add(name);
      const valueNode = value as Node | null;
      const end = valueNode === null ? keySpan.end : Math.max(keySpan.end, spanOf(valueNode).end);
      entries.push({ key: name, keySpan, value: valueNode, span: { start: keySpan.start, end } });
    }
    return entries;
  }

  /** Reports unknown keys that look like typing errors. Other unknown keys may belong to other programs and are kept. */
  checkKeys(entries: readonly YamlEntry[], known: readonly string[]): void {
    for (const { key, keySpan } of entries.slice(0, MAX_KEYS_CHECKED)) {
      if (known.includes(key)) continue;
      const meant = known.find((candidate) => isLikelyTypo(key, candidate));
      if (meant !== undefined) this.warn(keySpan, `Unknown key “${key}”. Did you mean “${meant}”?`, meant);
    }
  }

  /** Items of a list; a single value is a list of one. */
  items(node: Node | null): Node[] {
    const value = node === null ? null : this.#resolve(node);
    if (value === null || isNothing(value)) return [];
    return isSeq(value) ? (value.items as Node[]) : [node as Node];
  }

  /** Items of a list; anything else is reported. */
  list(node: Node | null, what: string): Node[] {
    const value = node === null ? null : this.#resolve(node);
    if (value === null || isNothing(value)) return [];
    if (isSeq(value)) return value.items as Node[];
    this.error(spanOf(value), `${what} must be a list (lines that start with “- ”).`, true);
    return [];
  }

  /** A scalar as it is written, so that `yes`, `2025-02-23` and `1e5` stay text. */
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

  /** One or several scalars as they are written. */
  wordList(node: Node | null, what: string): Located<string>[] {
    return this.items(node).flatMap((item) => this.words(item, what) ?? []);
  }

  /** One of the given words. */
  choice<T extends string>(node: Node | null, what: string, choices: readonly T[]): Located<T> | null {
    const words = this.words(node, what);
    if (words === null) return null;
    const found = choices.find((choice) => choice === words.value.trim());
    if (found !== undefined) return { value: found, span: words.span };
    const meant = choices.find((choice) => isLikelyTypo(words.value, choice));
    this.report({
      ...words.span,
      severity: 'error',
      message: `“${words.value}” is not a ${what}. Use one of: ${choices.join(', ')}.`,
      blocks: false,
      ...(meant === undefined ? {} : { instead: meant }),
    });
    return null;
  }

  /** A whole number of at least 0. */
  count(node: Node | null, what: string): number | null {
    const words = this.words(node, what);
    if (words === null) return null;
    const value = Number(words.value);
    if (Number.isInteger(value) && value >= 0) return value;
    this.error(words.span, `${what} must be a whole number.`);
    return null;
  }

  /** `true` or `false`; `false` if missing or wrong. */
  flag(node: Node | null, what: string): boolean {
    const words = this.words(node, what);
    if (words === null) return false;
    if (words.value === 'true') return true;
    if (words.value !== 'false') this.error(words.span, `${what} must be true or false.`);
    return false;
  }

  /** A value as plain data without a check, for parts that other modules read. Limited in depth and size. */
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

/** Keys of one map that are checked for typing errors; the check compares each with every known key. */
const MAX_KEYS_CHECKED = 100;
/** Further findings are dropped. */
const MAX_FINDINGS = 1000;
const TOO_MANY_ALIASES =
  'The aliases up to here repeat more text than a whole file may have, so the rest of them are not read. Write out their values instead.';

function isNothing(node: Node): boolean {
  return isScalar(node) && node.value === null && (node.type === 'PLAIN' || node.type === undefined);
}

function wordsOf(scalar: { readonly source?: string; readonly value: unknown }): string {
  return scalar.source ?? String(scalar.value);
}

/**
 * True if `written` is probably a typing error for `meant`, as in “speker” for “speaker”: a Damerau–Levenshtein distance of
 * at most 2, or 1 for short words.
 */
export function isLikelyTypo(written: string, meant: string): boolean {
  const a = written.toLowerCase().replace(/[\s_]+/g, '-');
  const b = meant.toLowerCase();
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 2 || a.length > 40 || a.length < 3) return false;
  return editDistance(a, b) <= (b.length < 6 ? 1 : 2);
}
