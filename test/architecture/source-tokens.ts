// Splits TypeScript into words, literals and marks, far enough to find comparisons and lists. Comments are left out.

export interface SourceToken {
  readonly kind: 'word' | 'string' | 'template' | 'regex' | 'mark';
  /** A literal's contents as written, without its quotes, slashes and flags. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** After these words a slash begins a regular expression. */
const BEFORE_REGEX = new Set(['return', 'case', 'typeof', 'in', 'of', 'do', 'else', 'void', 'yield', 'await', 'new']);

const SKIPPED = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const STRING = /'((?:[^'\\\n]|\\[\s\S])*)'|"((?:[^"\\\n]|\\[\s\S])*)"/y;
const REGEX = /\/((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/[a-z]*/y;
const WORD = /[\p{L}\p{N}_$#]+/uy;
const MARK = /=>|===|!==|==|!=|\?\.|\?\?|\.\.\.|&&|\|\||[\s\S]/y;

export function sourceTokens(source: string): SourceToken[] {
  const tokens: SourceToken[] = [];
  let line = 1;
  let at = 0;
  /** Depth of braces inside each open `${`. */
  const substitutions: number[] = [];

  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found === null) return null;
    at += found[0].length;
    return found;
  };
  const push = (kind: SourceToken['kind'], text: string, from: number): void => {
    tokens.push({ kind, text, line });
    line += source.slice(from, at).split('\n').length - 1;
  };
  const readTemplate = (from: number): void => {
    while (at < source.length && source[at] !== '`' && !source.startsWith('${', at)) at += source[at] === '\\' ? 2 : 1;
    const text = source.slice(from + 1, at);
    if (source[at] === '`') at += 1;
    else {
      at += 2;
      substitutions.push(0);
    }
    push('template', text, from);
  };

  for (;;) {
    const begin = at;
    match(SKIPPED);
    line += source.slice(begin, at).split('\n').length - 1;
    if (at >= source.length) return tokens;
    const from = at;
    const previous = tokens.at(-1);
    const string = match(STRING);
    if (string !== null) {
      push('string', string[1] ?? string[2] ?? '', from);
      continue;
    }
    if (source[at] === '`') {
      at += 1;
      readTemplate(from);
      continue;
    }
    const ends = previous?.kind === 'mark' ? ')]}'.includes(previous.text) : !BEFORE_REGEX.has(previous?.text ?? 'in');
    if (source[at] === '/' && !ends) {
      const regex = match(REGEX);
      if (regex !== null) {
        push('regex', regex[1]!, from);
        continue;
      }
    }
    const word = match(WORD);
    if (word !== null) {
      push('word', word[0], from);
      continue;
    }
    const mark = match(MARK)![0];
    const depth = substitutions.at(-1);
    if (depth !== undefined && mark === '}' && depth === 0) {
      substitutions.pop();
      readTemplate(from);
      continue;
    }
    if (depth !== undefined && '{}'.includes(mark))
      substitutions[substitutions.length - 1] = depth + (mark === '{' ? 1 : -1);
    push('mark', mark, from);
  }
}
