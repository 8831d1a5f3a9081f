// Shared by both halves of training: arguments, the packs to train on, and the writer of generated files.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The packs whose licence allows training, with their weight. names-gum is derived, not annotated, so it counts half. */
export const TRAINING_PACKS: readonly { readonly name: string; readonly weight: number }[] = [
  { name: 'names-asia', weight: 1 },
  { name: 'names-africa', weight: 1 },
  { name: 'names-wikigold', weight: 1 },
  { name: 'names-gum', weight: 0.5 },
];

export interface Options {
  /** The folder train/, which has the packages. */
  readonly here: string;
  readonly data: string;
  readonly silver: string | undefined;
  /** A folder for models that later steps need, and how many new ones to train. */
  readonly work: string | undefined;
  readonly steps: number;
}

export function optionsOf(argv: readonly string[]): Options {
  const value = (name: string): string | undefined => {
    const at = argv.indexOf(`--${name}`);
    return at < 0 ? undefined : argv[at + 1];
  };
  const data = value('data');
  if (data === undefined || !existsSync(join(data, 'gold'))) {
    console.error(
      'npm run train -- --data DIR [--silver FILE] [--work DIR [--steps N]]: DIR holds gold/, lexicon/ and text/.',
    );
    process.exit(2);
  }
  return {
    here: argv[2]!,
    data,
    silver: value('silver'),
    work: value('work'),
    steps: Number(value('steps') ?? Number.POSITIVE_INFINITY),
  };
}

/** Writes a generated file of the English language, its checksum and the version of all of them. */
export function writeGenerated(here: string, name: string, bytes: Uint8Array): void {
  const folder = join(here, '../server/src/language/en');
  writeFileSync(join(folder, name), bytes);
  const sumsFile = join(folder, 'generated.sha256');
  const lines = existsSync(sumsFile) ? readFileSync(sumsFile, 'utf8').split('\n') : [];
  const sums = lines.filter((line) => line !== '' && !line.endsWith(`  ${name}`));
  sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
  sums.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));
  writeFileSync(sumsFile, `${sums.join('\n')}\n`);
  // Part of the id of the language, because other weights give other answers.
  const version = createHash('sha256').update(sums.join('\n')).digest('hex').slice(0, 12);
  writeFileSync(
    join(folder, 'version.generated.ts'),
    `// Written by npm run train.\n\nexport const GENERATED = '${version}';\n`,
  );
  console.log(`${name}: ${bytes.length} bytes`);
}
