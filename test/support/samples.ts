// The sample articles as files in memory, read once.

import { readdirSync, readFileSync } from 'node:fs';
import { MemoryHost } from './memory-host.ts';

const folder = new URL('../articles/', import.meta.url);

export const SAMPLES = 'file:///samples';

export const samples: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);

export function sampleText(prefix: string): { uri: string; text: string } {
  const name = Object.keys(samples).find((candidate) => candidate.startsWith(prefix));
  if (name === undefined) throw new Error(`no sample article ${prefix}`);
  return { uri: `${SAMPLES}/${name}`, text: samples[name] as string };
}

export function samplesHost(): MemoryHost {
  return new MemoryHost(
    Object.fromEntries(Object.entries(samples).map(([name, text]) => [`${SAMPLES}/${name}`, text])),
  );
}
