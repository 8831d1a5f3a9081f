// Git's markers in a file that is in the middle of a merge.

import type { Span } from '../../analysis/model.ts';

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
