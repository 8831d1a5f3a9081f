// Raw deflate. Node uses zlib, which is several times as fast as any JavaScript; browsers use fflate.

import { deflateSync, inflateSync } from 'fflate';

export interface Deflater {
  deflate(bytes: Uint8Array): Uint8Array;
  /** Throws on damaged bytes. */
  inflate(bytes: Uint8Array): Uint8Array;
}

/** The implementation in use. */
export let deflater: Deflater = {
  // The fastest level saves nearly as much as the others.
  deflate: (bytes) => deflateSync(bytes, { level: 1 }),
  inflate: (bytes) => inflateSync(bytes),
};

/** Replaces the implementation. A platform calls it once, at its start. */
export function useDeflater(implementation: Deflater): void {
  deflater = implementation;
}
