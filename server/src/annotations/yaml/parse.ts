// The one door to the YAML library: a text becomes a document, or the reason why it is not read. The library itself has no
// limits; what it costs grows with the tokens, and its stack with the depth, so both are counted while it reads and a text
// that goes too far is put down in the middle.

import { Composer, type CST, type Document, Lexer, Parser, YAMLParseError } from 'yaml';

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
