// Splits a stream of bytes into lines. A line that is too long is dropped while it is read, so that memory stays bounded.

/** A line without its end, or the reason why it cannot be read. */
export type Line = { readonly text: string } | { readonly problem: string };

/** Bytes of a line at most. */
export const LONGEST_LINE = 64 * 2 ** 20;

const NEWLINE = 10;

/** The JSON object of a line, or the reason why it is none. */
export function jsonObjectOf(line: string): Readonly<Record<string, unknown>> | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON';
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : 'not a JSON object';
}

/**
 * Yields the lines of each chunk as one list, in order; the last line may lack its end. `longest`: bytes of a line at most.
 * A byte-order mark at the start is dropped.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncIterable<readonly Line[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let parts: Uint8Array[] = [];
  let length = 0;
  let isFirst = true;
  const take = (): Line => {
    const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    const isTooLong = length > longest;
    parts = [];
    length = 0;
    const start = isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    isFirst = false;
    if (isTooLong) return { problem: `the line is longer than ${longest.toLocaleString('en')} bytes` };
    try {
      return { text: decoder.decode(start === 0 ? bytes : bytes.subarray(start)) };
    } catch {
      return { problem: 'the line is not UTF-8' };
    }
  };
  const add = (part: Uint8Array): void => {
    length += part.length;
    if (length <= longest) parts.push(part);
    else parts = [];
  };
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      add(chunk.subarray(start, end));
      lines.push(take());
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [take()];
}
