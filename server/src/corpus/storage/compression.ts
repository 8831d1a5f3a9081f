// Raw deflate, by whoever does it best where the program runs: Node's own is several times as fast as any JavaScript.

import { deflateSync, inflateSync } from 'fflate';

export interface Deflater {
  deflate(bytes: Uint8Array): Uint8Array;
  /** Throws where the bytes are damaged. */
  inflate(bytes: Uint8Array): Uint8Array;
}

export let deflater: Deflater = {
  // The fastest level gains nearly all there is.
  deflate: (bytes) => deflateSync(bytes, { level: 1 }),
  inflate: (bytes) => inflateSync(bytes),
};

/** Called once, by a platform that has a better one. */
export function useDeflater(better: Deflater): void {
  deflater = better;
}
