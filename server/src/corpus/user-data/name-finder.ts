// Finds the names of the user's entities in a text: exact case, whole words, the longest name at each place. A regular
// expression of thousands of names is tried name by name at each place, so many names are a tree of their words instead.

import type { Span } from '../../base/span.ts';

/** Finds names in a text, in its order. They do not overlap. */
export type NameFinder = (text: string) => Span[];

/** A regular expression of more names is slower than a tree. */
const MANY_NAMES = 64;

/** `names` have single spaces, and straight apostrophes for all kinds of them; each of these matches its variants. */
export function nameFinder(names: readonly string[]): NameFinder {
  if (names.length === 0) return () => [];
  return names.length < MANY_NAMES ? byPattern(names) : byTree(names);
}

export function byPattern(names: readonly string[]): NameFinder {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(patternOf).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) =>
    Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

function patternOf(name: string): string {
  return name
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/ /g, '\\s+')
    .replace(/'/g, "['‘’ʼ]");
}

/** The names that go on after the tokens so far, by their next token. */
interface Branch {
  readonly next: Map<string, Branch>;
  /** Whether a name ends here. */
  isName: boolean;
}

export function byTree(names: readonly string[]): NameFinder {
  const root: Branch = { next: new Map(), isName: false };
  for (const name of names) {
    let branch = root;
    for (const token of tokensOf(name)) {
      let next = branch.next.get(token.key);
      if (next === undefined) {
        next = { next: new Map(), isName: false };
        branch.next.set(token.key, next);
      }
      branch = next;
    }
    branch.isName = true;
  }
  return (text) => {
    const tokens = tokensOf(text);
    const found: Span[] = [];
    for (let i = 0; i < tokens.length; i += 1) {
      if (tokens[i - 1]?.isWord === true) continue;
      const end = longestName(root, tokens, i);
      if (end < 0) continue;
      found.push({ start: tokens[i]!.start, end: tokens[end]!.end });
      i = end;
    }
    return found;
  };
}

/** Index of the last token of the longest name that starts at a token; -1 if there is none. */
function longestName(root: Branch, tokens: readonly Token[], from: number): number {
  let end = -1;
  let branch: Branch | undefined = root;
  for (let i = from; i < tokens.length; i += 1) {
    branch = branch.next.get(tokens[i]!.key);
    if (branch === undefined) break;
    if (branch.isName && tokens[i + 1]?.isWord !== true) end = i;
  }
  return end;
}

interface Token extends Span {
  /** White space is one space, an apostrophe a straight one. */
  readonly key: string;
  /** Whether it is of letters or digits, so that a name neither ends before it nor starts after it. */
  readonly isWord: boolean;
}

/** A run of letters and digits, a run of white space, or another character. U+02BC is a letter, but written as apostrophe. */
const TOKEN = /(?:(?!ʼ)[\p{L}\p{N}])+|\s+|[\s\S]/gu;
const IS_WORD = /^[\p{L}\p{N}]/u;
const APOSTROPHES = "'‘’ʼ";

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    key: words.trim() === '' ? ' ' : APOSTROPHES.includes(words) ? "'" : words,
    isWord: IS_WORD.test(words),
  }));
}
