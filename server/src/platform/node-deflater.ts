// Node's zlib for packed articles; imported for its effect by each program that runs in Node.

import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { useDeflater } from '../corpus/deflater.ts';

useDeflater({
  deflate: (bytes) => deflateRawSync(bytes, { level: 1 }),
  inflate: (bytes) => inflateRawSync(bytes),
});
