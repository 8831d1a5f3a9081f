// A stretch of a longer text round the words that were looked for, on one line.

/** Code units before and behind the words. */
const BEFORE = 20;
const BEHIND = 60;

export function excerptAround(text: string, at: number, length: number): string {
  const from = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1;
  const start = Math.min(from, at);
  const stop = at + length + BEHIND;
  const space = stop >= text.length ? text.length : text.lastIndexOf(' ', stop);
  const end = space < at + length ? Math.min(stop, text.length) : space;
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return `${start > 0 ? '…' : ''}${words}${end < text.length ? '…' : ''}`;
}
