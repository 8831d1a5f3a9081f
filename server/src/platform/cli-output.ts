// Standard output for long texts.

import { once } from 'node:events';

/** Waits when the reader is slower than we are, so that memory stays flat. */
export async function writeOut(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
