// Reads files synchronously, for a worker thread that has no other work: waiting for asynchronous reads costs several times
// as much as reading the files.

import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type DecodeOptions, decode } from '../../../base/decode.ts';
import type { FileText } from '../../../corpus/host.ts';
import { NO_LINK, READ } from './read.ts';

/** Time budget in milliseconds. The remaining files are left to asynchronous reads, which can wait in parallel. */
const BUDGET = 500;

/**
 * Returns the text and digest of each file. A file is `null` if it is not a regular file, has more than `maxSize` bytes,
 * cannot be read, or was not reached within the time budget; the caller reads those another way.
 */
export function readFilesSync(files: readonly string[], maxSize: number, decoding: DecodeOptions): (FileText | null)[] {
  const start = performance.now();
  return files.map((file) => (performance.now() - start > BUDGET ? null : readFileText(file, maxSize, decoding)));
}

function readFileText(file: string, maxSize: number, decoding: DecodeOptions): FileText | null {
  let handle: number | undefined;
  try {
    handle = openSync(file, READ | NO_LINK);
    const stat = fstatSync(handle);
    if (!stat.isFile() || stat.size > maxSize) return null;
    const bytes = Buffer.allocUnsafe(stat.size);
    let length = 0;
    while (length < stat.size) {
      const bytesRead = readSync(handle, bytes, length, stat.size - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    const { text, ...how } = decode(bytes.subarray(0, length), decoding);
    return { text, ...how, digest: createHash('sha256').update(text).digest('hex') };
  } catch {
    return null;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
