// Finds English in source code: comparisons of a text with an English word, and lists of English words. A string that is
// compared with a kind, a code or a rule's name is no English: the name of the compared variable tells the two apart.

import { WordClass } from '../../server/src/analysis/language/lexicon.ts';
import { english } from '../../server/src/language/en/index.ts';
import { type SourceToken, sourceTokens } from './source-tokens.ts';

export interface EnglishWord {
  readonly line: number;
  /** The literal, or the list's English words. */
  readonly words: string;
  readonly why: 'comparison' | 'list' | 'pattern';
}

/** Names whose value is always a piece of an article; functions with their brackets. */
const TEXTS = /^(?:lower|words?|text|stem|lemma|line)$|(?:Lower|Words?|Text|Stem|Lemma|Line)$|^(?:lower|wordAt)\(\)$/;
/** Names whose value may be one, or a value of our own data. */
const PERHAPS_TEXTS =
  /^(?:form|phrase|verb|noun|head|modifier|particle|before|after|next|previous|first|last|rest|title|name|folded|token)$/;
/** Methods that compare a text with their argument. */
const COMPARING = new Set(['has', 'includes', 'startsWith', 'endsWith', 'indexOf', 'lastIndexOf']);
const CLOSED_CLASSES =
  WordClass.Function |
  WordClass.Auxiliary |
  WordClass.Determiner |
  WordClass.Preposition |
  WordClass.Subordinator |
  WordClass.Pronoun;
/** Closed classes, words of time and forms of speech: the words that rules of grammar ask for. */
const LISTED_CLASSES =
  CLOSED_CLASSES |
  WordClass.Adverb |
  WordClass.TimeWord |
  WordClass.Month |
  WordClass.Weekday |
  WordClass.PastVerb |
  WordClass.Cue |
  WordClass.Title;
/** As many words of a list are no accident. */
const FEWEST = 3;
/** The same for words of open classes, which are also names of our own data. */
const FEWEST_NOUNS = 4;

const isWord = (text: string): boolean => /^'?[a-z][a-z']*$/.test(text);
const isFunctionWord = (text: string): boolean =>
  isWord(text) && (english.classes(text) & CLOSED_CLASSES) !== 0 && text.length > 1;
const isListedWord = (text: string): boolean => isWord(text) && (english.classes(text) & LISTED_CLASSES) !== 0;

/** The values of our own data: the strings in literal types, `'name' | 'nominal'` or `['name', 'nominal'] as const`. */
export function literalTypes(source: string): string[] {
  const tokens = sourceTokens(source);
  return tokens
    .filter(({ kind }, i) => kind === 'string' && (isMemberOfUnion(tokens, i) || isInConstantList(tokens, i)))
    .map(({ text }) => text);
}

function isMemberOfUnion(tokens: readonly SourceToken[], i: number): boolean {
  return markAt(tokens, i - 1) === '|' || markAt(tokens, i + 1) === '|';
}

function isInConstantList(tokens: readonly SourceToken[], i: number): boolean {
  let end = i;
  while (tokens[end]?.kind === 'string' || markAt(tokens, end) === ',') end += 1;
  return markAt(tokens, end) === ']' && tokens[end + 1]?.text === 'as' && tokens[end + 2]?.text === 'const';
}

/** `values` are those of our own data, which may be compared unless the variable is a text for certain. */
export function findEnglish(source: string, values: ReadonlySet<string>): EnglishWord[] {
  const tokens = sourceTokens(source);
  const found: EnglishWord[] = [];
  const switches = switchSubjects(tokens);
  const report = (token: SourceToken, words: readonly string[], why: EnglishWord['why']): void => {
    found.push({ line: token.line, words: words.join(' '), why });
  };
  tokens.forEach((token, i) => {
    if (token.kind === 'string' && isWord(token.text)) {
      const subject = comparedWith(tokens, i, switches);
      if (subject !== undefined && isEnglish(token.text, subject, values)) report(token, [token.text], 'comparison');
    }
    if (token.kind === 'regex' || isPatternSource(tokens, i)) {
      const words = wordsOfPattern(token.text);
      const named = words.filter(isFunctionWord);
      if (named.length > 0) report(token, named, 'pattern');
      else if (words.filter(isListedWord).length >= FEWEST) report(token, words.filter(isListedWord), 'pattern');
      return;
    }
    const list = listAt(tokens, i);
    const listed = list.filter(isListedWord);
    if (listed.length >= FEWEST) report(token, listed, 'list');
    else if (isListOfWords(list, values)) report(token, list, 'list');
  });
  return found;
}

/** Nouns and names: most of the list is English and none of it is a value of our own data. */
function isListOfWords(list: readonly string[], values: ReadonlySet<string>): boolean {
  const known = list.filter((word) => isWord(word) && english.classes(word) !== 0);
  return known.length >= FEWEST_NOUNS && known.length > list.length / 2 && !known.some((word) => values.has(word));
}

function isEnglish(word: string, subject: readonly string[], values: ReadonlySet<string>): boolean {
  if (subject.some((name) => TEXTS.test(name))) return true;
  return !values.has(word) && (isFunctionWord(word) || subject.some((name) => PERHAPS_TEXTS.test(name)));
}

/** The names in the expression that the string at `i` is compared with; undefined if it is not compared. */
function comparedWith(
  tokens: readonly SourceToken[],
  i: number,
  switches: ReadonlyMap<number, readonly string[]>,
): readonly string[] | undefined {
  const isEquality = (at: number): boolean => ['===', '!==', '==', '!='].includes(markAt(tokens, at));
  if (isEquality(i - 1)) return namesBefore(tokens, i - 2);
  if (isEquality(i + 1)) return namesAfter(tokens, i + 2);
  if (markAt(tokens, i - 1) === '(' && COMPARING.has(tokens[i - 2]?.text ?? '')) return namesBefore(tokens, i - 4);
  return tokens[i - 1]?.text === 'case' ? (switches.get(i) ?? []) : undefined;
}

function markAt(tokens: readonly SourceToken[], i: number): string {
  const token = tokens[i];
  return token?.kind === 'mark' ? token.text : '';
}

/** The last name of the expression that ends at `i`: `lower` of `words[i]?.lower`, of `lower(frames, unit)`. */
function namesBefore(tokens: readonly SourceToken[], i: number): string[] {
  let at = i;
  let call = '';
  while (at >= 0) {
    const mark = markAt(tokens, at);
    if (mark === '!' || mark === '?.' || mark === '.') {
      at -= 1;
      continue;
    }
    if (mark !== ')' && mark !== ']') break;
    const open = openingOf(tokens, at);
    // `(a ?? '')`: a group that no name precedes is the expression itself.
    if (tokens[open - 1]?.kind !== 'word' && !')]!'.includes(markAt(tokens, open - 1) || ' '))
      return tokens
        .slice(open, at)
        .filter(({ kind }) => kind === 'word')
        .map(({ text }) => text);
    call = mark === ')' ? '()' : '';
    at = open - 1;
  }
  const token = tokens[at];
  if (token?.kind !== 'word' || tokens[at - 1]?.text === 'typeof') return [];
  // `text.slice(0, 2)`, `text.toLowerCase()`: the receiver says what it is.
  const receiver = ['.', '?.'].includes(markAt(tokens, at - 1)) && at < i ? namesBefore(tokens, at - 2) : [];
  return [`${token.text}${call}`, ...receiver];
}

function namesAfter(tokens: readonly SourceToken[], i: number): string[] {
  const names: string[] = [];
  for (let at = i; tokens[at]?.kind === 'word' || ['.', '?.', '!'].includes(markAt(tokens, at)); at += 1)
    if (tokens[at]!.kind === 'word') names.push(tokens[at]!.text);
  return names.slice(-1);
}

function openingOf(tokens: readonly SourceToken[], close: number): number {
  let depth = 0;
  for (let at = close; at >= 0; at -= 1) {
    const mark = markAt(tokens, at);
    if (mark === ')' || mark === ']' || mark === '}') depth += 1;
    if (mark === '(' || mark === '[' || mark === '{') depth -= 1;
    if (depth === 0) return at;
  }
  return 0;
}

/** By index of the string of each `case`, the names in the head of its `switch`. */
function switchSubjects(tokens: readonly SourceToken[]): Map<number, readonly string[]> {
  const subjects = new Map<number, readonly string[]>();
  const open: { readonly names: readonly string[]; readonly depth: number }[] = [];
  let depth = 0;
  tokens.forEach((token, i) => {
    const mark = markAt(tokens, i);
    if (mark === '{') depth += 1;
    if (mark === '}') {
      depth -= 1;
      if (open.at(-1)?.depth === depth) open.pop();
    }
    if (token.kind === 'word' && token.text === 'switch') {
      let end = i + 1;
      while (end < tokens.length && markAt(tokens, end) !== '{') end += 1;
      open.push({ names: namesBefore(tokens, end - 2), depth });
    }
    if (token.text === 'case' && token.kind === 'word') subjects.set(i + 1, open.at(-1)?.names ?? []);
  });
  return subjects;
}

/** The strings of the array literal that begins at `i`, or the words of the string at `i` that is split. */
function listAt(tokens: readonly SourceToken[], i: number): string[] {
  const token = tokens[i]!;
  if (token.kind === 'string' || token.kind === 'template') {
    const isSplit = markAt(tokens, i + 1) === '.' && tokens[i + 2]?.text === 'split';
    const isSetOfWords =
      markAt(tokens, i - 1) === '(' && /^(?:wordSet|list|splitList|splitWords)$/.test(tokens[i - 2]?.text ?? '');
    return isSplit || isSetOfWords ? token.text.split(/[\s,;|]+/) : [];
  }
  if (markAt(tokens, i) !== '[') return [];
  const before = tokens[i - 1];
  const isIndex =
    before !== undefined && (before.kind === 'mark' ? ')]!?.'.includes(before.text) : before.text !== 'return');
  // Of nested lists the outermost is read.
  if (isIndex || markAt(tokens, i - 1) === '[') return [];
  const words: string[] = [];
  let depth = 0;
  for (let at = i; at < tokens.length; at += 1) {
    const mark = markAt(tokens, at);
    if (mark === '[') depth += 1;
    if (mark === ']') depth -= 1;
    if (depth === 0) break;
    if (tokens[at]!.kind === 'string') words.push(tokens[at]!.text);
  }
  return words;
}

/** `new RegExp('…')`, `RegExp(`…`)`. */
function isPatternSource(tokens: readonly SourceToken[], i: number): boolean {
  return tokens[i]!.kind !== 'word' && tokens[i]!.kind !== 'mark' && tokens[i - 2]?.text === 'RegExp';
}

/** The small-letter words in a regular expression, without escapes, classes and names of groups. */
function wordsOfPattern(pattern: string): string[] {
  const bare = pattern
    .replace(/\\[pPu]\{[^}]*\}/g, ' ')
    .replace(/\(\?<[a-zA-Z]\w*>/g, '(')
    .replace(/\\./g, ' ')
    .replace(/\[[^\]]*\][?*+]?/g, '~');
  return bare.match(/(?<![\p{L}\p{N}~-])[a-z']{2,}(?![\p{L}\p{N}~-])/gu) ?? [];
}
