// Parses YAML with limits. The `yaml` library has none: its time grows with the number of tokens and its stack with the
// nesting depth, so both are counted during parsing, which stops at a limit.

import { Composer, type CST, type Document, Lexer, Parser, YAMLParseError } from 'yaml';

/** UTF-16 code units. A file of 5,000 annotations written by this program has about a million. */
export const MAX_LENGTH = 1_200_000;
/** A file of 5,000 annotations has about 320,000 tokens. The library takes about two microseconds for each. */
export const MAX_TOKENS = 350_000;
/** Nested lists and maps. Files of this program have four levels; the library's composer recurses once for each. */
export const MAX_DEPTH = 64;

/** A parsed document, possibly with errors, or the reason why the text is not parsed. */
export type YamlParse =
  | { readonly document: Document.Parsed; readonly refused?: undefined }
  | { readonly document?: undefined; readonly refused: Refusal };

/** The limit that a text exceeds, and the offset at which it was exceeded, in UTF-16 code units. */
export interface Refusal {
  readonly reason: 'large' | 'dense' | 'deep';
  readonly offset: number;
}

export interface ParseOptions {
  /** Reports duplicate keys. The library compares all pairs of keys, so this is only for small texts. */
  readonly uniqueKeys?: boolean;
  /** Keeps the source tokens on each node, which splicing needs. */
  readonly keepSourceTokens?: boolean;
}

/** Never throws for any text. */
export function parseYaml(text: string, options: ParseOptions = {}): YamlParse {
  if (text.length > MAX_LENGTH) return { refused: { reason: 'large', offset: MAX_LENGTH } };
  const composer = new Composer({
    uniqueKeys: false,
    prettyErrors: false,
    strict: true,
    logLevel: 'error',
    ...options,
  });
  try {
    return { document: withoutStackTraces(() => firstDocument(composer.compose(tokensOf(text), true, text.length))) };
  } catch (error) {
    if (error instanceof LimitExceeded) return { refused: error.refusal };
    throw error;
  }
}

class LimitExceeded {
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
    if (tokens > MAX_TOKENS) throw new LimitExceeded('dense', parser.offset);
    yield* parser.next(lexeme);
    // The parser's stack also holds the document and the current value.
    if (parser.stack.length > MAX_DEPTH + 2) throw new LimitExceeded('deep', parser.offset);
  }
  yield* parser.end();
}

/** The first document of a file. A second one is reported as an error and not parsed. */
function firstDocument(documents: Iterable<Document.Parsed>): Document.Parsed {
  let first: Document.Parsed | undefined;
  for (const document of documents) {
    if (first === undefined) {
      first = document;
      continue;
    }
    const [start, end] = document.range;
    first.errors.push(
      new YAMLParseError([start, end], 'MULTIPLE_DOCS', 'A file can hold only one document; this is a second one'),
    );
    break;
  }
  return first!;
}

/** The library creates an `Error` for each problem. Recording the stacks of a hundred thousand of them takes seconds. */
function withoutStackTraces<T>(work: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
