import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'vitest';
import { targets } from './targets.ts';

const corpus = new URL('corpus/', import.meta.url);

/** Inputs that once broke a target, and seeds for the fuzzer, each as a JSON string. */
for (const [name, target] of Object.entries(targets))
  describe(name, () => {
    const folder = new URL(`${name}/`, corpus);
    for (const file of readdirSync(folder))
      test(file, () => target(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as string));
  });
