// Reads regular files one after another and waits for each: for a thread that has nothing else to do. To be told when a file
// is there costs several times as much as the file.

import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { FileText } from '../../corpus/host.ts';
import { type DecodeOptions, decodeText } from './decode.ts';
import { NO_LINK, READ } from './read-file.ts';

/** Milliseconds after which the rest is left to who can wait better: files that are far away are read side by side. */
const LONGEST = 500;

/**
 * The texts of `files` with their digests. `null` for whatever is no regular file of at most `most` bytes, cannot be read,
 * or was not come to in time: that is to be looked at more closely.
 */
export function readPlainly(files: readonly string[], most: number, decoding: DecodeOptions): (FileText | null)[] {
  const start = performance.now();
  return files.map((file) => (performance.now() - start > LONGEST ? null : readOne(file, most, decoding)));
}

function readOne(file: string, most: number, decoding: DecodeOptions): FileText | null {
  let open: number | undefined;
  try {
    open = openSync(file, READ | NO_LINK);
    const stat = fstatSync(open);
    if (!stat.isFile() || stat.size > most) return null;
    const bytes = Buffer.allocUnsafe(stat.size);
    let length = 0;
    while (length < stat.size) {
      const read = readSync(open, bytes, length, stat.size - length, length);
      if (read === 0) break;
      length += read;
    }
    const text = decodeText(bytes.subarray(0, length), decoding);
    return { text, digest: createHash('sha256').update(text).digest('hex') };
  } catch {
    return null;
  } finally {
    if (open !== undefined) closeSync(open);
  }
}
