// Uses Node's zlib to compress packed articles. Imported for this effect by the server and by the analysis worker, which
// does not need the rest of the host.

import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { useDeflater } from '../../corpus/storage/compression.ts';

useDeflater({
  deflate: (bytes) => deflateRawSync(bytes, { level: 1 }),
  inflate: (bytes) => inflateRawSync(bytes),
});
