import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'vitest';
import { targets } from './targets.ts';

const corpus = new URL('corpus/', import.meta.url);

/** Inputs that broke something once, and seeds that lead the fuzzer to it: each a JSON string, which can hold any text. */
for (const [name, target] of Object.entries(targets))
  describe(name, () => {
    const folder = new URL(`${name}/`, corpus);
    for (const file of readdirSync(folder))
      test(file, () => target(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as string));
  });
