// YAML text in, its tree out, whatever the text is. Nothing is ever expanded: an alias is a pointer, and reading through
// pointers is counted, so that a "billion laughs" file costs what its bytes cost. Files too large, binary files and files
// in the middle of a merge give one clear finding each instead of a hundred.

import {
  type Alias,
  Composer,
  type CST,
  type Document,
  isAlias,
  isCollection,
  isNode,
  isPair,
  Lexer,
  type Node,
  Parser,
  YAMLParseError,
} from 'yaml';
import type { Span } from '../../base/span.ts';
import type { FileFinding } from '../model.ts';

// Git's markers in a file that is in the middle of a merge.

/** From the first marker to the last, however many conflicts there are. */
export interface Conflict extends Span {
  /** The text with both sides in it and the markers blanked out, every offset as before. */
  readonly readable: string;
}

/** Also in diff3 style, and where somebody has taken out a part of the markers only. */
export function findConflict(text: string): Conflict | undefined {
  if (!/^(?:<{7}|>{7})(?: |\r?$)/m.test(text)) return undefined;
  let start = -1;
  let end = -1;
  let inBase = false;
  const readable = text.replace(/[^\r\n]*(\r\n|\n|\r|$)/g, (line, _ending, offset: number) => {
    const body = line.replace(/[\r\n]+$/, '');
    const isMarker = /^(?:<{7}|>{7}|\|{7})(?: |$)|^={7}$/.test(body);
    if (isMarker) {
      if (start < 0) start = offset;
      end = offset + body.length;
      inBase = body.startsWith('|');
    }
    return isMarker || inBase ? ' '.repeat(body.length) + line.slice(body.length) : line;
  });
  return { start, end, readable };
}

// The one door to the YAML library: a text becomes a document, or the reason why it is not read. The library itself has no
// limits; what it costs grows with the tokens, and its stack with the depth, so both are counted while it reads and a text
// that goes too far is put down in the middle.

/** UTF-16 code units. A file of 5,000 annotations, as this program writes them, has about a million. */
export const LARGEST_FILE = 1_200_000;
/** Such a file has about 320,000; one takes the library about two microseconds, whatever is wrong with it. */
export const MOST_TOKENS = 350_000;
/** Lists and maps one inside the other. Ours are four deep; the library's composer recurs, and a stack must hold it. */
export const DEEPEST = 64;

export type YamlParse =
  | { readonly document: Document.Parsed; readonly refused?: undefined }
  | { readonly document?: undefined; readonly refused: Refusal };

/** Why a text is not read. `offset` is the place where that was known. */
export interface Refusal {
  readonly reason: 'large' | 'dense' | 'deep';
  readonly offset: number;
}

export interface ParseOptions {
  /** Keys that stand twice are errors. The library compares every key with every other: not for texts of any size. */
  readonly uniqueKeys?: boolean;
  /** Nodes know the tokens they were made of. */
  readonly keepSourceTokens?: boolean;
}

export function parseYaml(text: string, options: ParseOptions = {}): YamlParse {
  if (text.length > LARGEST_FILE) return { refused: { reason: 'large', offset: LARGEST_FILE } };
  const composer = new Composer({
    uniqueKeys: false,
    prettyErrors: false,
    strict: true,
    logLevel: 'error',
    ...options,
  });
  try {
    return { document: withoutTraces(() => firstOf(composer.compose(tokensOf(text), true, text.length))) };
  } catch (error) {
    if (error instanceof Stop) return { refused: error.refusal };
    throw error;
  }
}

class Stop {
  readonly refusal: Refusal;

  constructor(reason: Refusal['reason'], offset: number) {
    this.refusal = { reason, offset };
  }
}

function* tokensOf(text: string): Generator<CST.Token, void> {
  const parser = new Parser();
  let tokens = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens += 1;
    if (tokens > MOST_TOKENS) throw new Stop('dense', parser.offset);
    yield* parser.next(lexeme);
    // The document and the value at hand are on the stack too.
    if (parser.stack.length > DEEPEST + 2) throw new Stop('deep', parser.offset);
  }
  yield* parser.end();
}

/** One file is one document; a second one is not read, and said to be wrong. */
function firstOf(documents: Iterable<Document.Parsed>): Document.Parsed {
  let first: Document.Parsed | undefined;
  for (const document of documents) {
    if (first === undefined) {
      first = document;
      continue;
    }
    const [start, end] = document.range;
    first.errors.push(
      new YAMLParseError([start, end], 'MULTIPLE_DOCS', 'A file is one document: this is a second one'),
    );
    break;
  }
  return first as Document.Parsed;
}

/** The library makes an error, with a trace of its stack, of each thing that is wrong: a hundred thousand take seconds. */
function withoutTraces<T>(work: () => T): T {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = before;
  }
}

export interface YamlTree {
  readonly root: Node | null;
  readonly findings: readonly FileFinding[];
  /** What is at a node: itself, or what the alias there stands for. */
  resolve(node: unknown): Resolved;
}

/** `spent`: the aliases read so far stand for more than a whole file may hold, so that no more of them are read. */
export type Resolved = Node | 'nowhere' | 'spent';

export function readYaml(text: string): YamlTree {
  const nothing = (finding: FileFinding): YamlTree => ({ root: null, findings: [finding], resolve: () => 'nowhere' });
  // Before the characters are looked at: there may be any number of them.
  if (text.length > LARGEST_FILE) return nothing(refusal(text, { reason: 'large', offset: 0 }));
  if (text.includes('\u0000')) return nothing(wrong(firstLine(text), 'This is no text file: it holds binary data.'));
  const conflict = findConflict(text);
  const { document, refused } = parseYaml(conflict?.readable ?? text);
  if (document === undefined) return nothing(refusal(text, refused));
  const findings =
    conflict === undefined
      ? document.errors
          .slice(0, MOST_ERRORS)
          .map(({ pos, message }) => wrong(visible(text, pos[0], pos[1]), `YAML: ${message.replace(/\s+/g, ' ')}`))
      : [
          wrong(
            conflict,
            'This file is in the middle of a merge: choose between the two sides, and take out the lines of markers.',
          ),
        ];
  const root = document.contents as Node | null;
  const targets = readAliases(root);
  let left = LARGEST_FILE;
  return {
    root,
    findings,
    resolve(node) {
      if (!isNode(node)) return 'nowhere';
      if (!isAlias(node)) return node as Node;
      const target = targets.get(node);
      if (target === undefined) return 'nowhere';
      const { start, end } = spanOf(target);
      left -= end - start + 1;
      return left < 0 ? 'spent' : target;
    },
  };
}

const MOST_ERRORS = 100;

function refusal(text: string, { reason, offset }: Refusal): FileFinding {
  const count = (number: number): string => number.toLocaleString('en');
  switch (reason) {
    case 'large':
      return wrong(
        firstLine(text),
        `This file has ${count(text.length)} characters. Files of more than ${count(LARGEST_FILE)} are not read: ${SMALLER}.`,
      );
    case 'dense':
      return wrong(
        firstLine(text),
        `This file has more than ${count(MOST_TOKENS)} words and signs. Files of more are not read: ${SMALLER}.`,
      );
    case 'deep':
      return wrong(
        visible(text, offset, offset),
        `Here ${DEEPEST} lists and keys stand inside one another. A file that goes deeper is not read: take this part out.`,
      );
  }
}

const SMALLER = 'take out what is no longer needed, or divide it among folders';

function wrong({ start, end }: Span, message: string): FileFinding {
  return { start, end, severity: 'error', message, blocks: true };
}

/** What each alias stands for: the last anchor of its name before it. Walked without recursion, each node once. */
function readAliases(root: Node | null): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const item = pending.pop();
    if (isPair(item)) pending.push(item.value, item.key);
    else if (isAlias(item)) {
      const target = anchors.get(item.source);
      // An alias inside its own anchor would lead round in a circle.
      if (target !== undefined && !holds(target, item)) targets.set(item, target);
    } else if (isCollection(item)) {
      if (item.anchor !== undefined) anchors.set(item.anchor, item);
      for (let i = item.items.length - 1; i >= 0; i -= 1) pending.push(item.items[i]);
    } else if (isNode(item) && 'anchor' in item && item.anchor !== undefined) anchors.set(item.anchor, item as Node);
  }
  return targets;
}

function holds(outer: Node, inner: Node): boolean {
  const [a, b] = [spanOf(outer), spanOf(inner)];
  return a.start <= b.start && b.end <= a.end;
}

function firstLine(text: string): Span {
  const end = text.slice(0, 200).search(/[\r\n]/);
  return { start: 0, end: end < 0 ? Math.min(text.length, 200) : end };
}

/** A span that can be seen: at least one character, where there is one. */
function visible(text: string, start: number, end: number): Span {
  const from = Math.min(start, text.length);
  const to = Math.min(Math.max(end, from), text.length);
  if (to > from) return { start: from, end: to };
  return from < text.length ? { start: from, end: from + 1 } : { start: Math.max(0, from - 1), end: from };
}

export function spanOf(node: Node): Span {
  const range = node.range;
  return range === undefined || range === null ? { start: 0, end: 0 } : { start: range[0], end: range[1] };
}
