// The imports of the project's own source files, read from the text: static imports, re-exports and `import()`.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

export interface Import {
  /** Path from the project's root, with `/`. */
  readonly file: string;
  /** Path from the project's root, or the name of a package. */
  readonly target: string;
  /** `import type …`: gone after compiling. */
  readonly typeOnly: boolean;
}

const IMPORT = /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)';|\bimport\('([^']+)'\)/g;

export function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`)
    .filter((file) => /\.ts$/.test(file) && !file.endsWith('.d.ts'))
    .sort();
}

export function importsOf(file: string, text = readFileSync(path.join(root, file), 'utf8')): Import[] {
  return [...text.matchAll(IMPORT)].map(([, , typeOnly, from, dynamic]) => {
    const target = from ?? dynamic ?? '';
    return {
      file,
      target: target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target,
      typeOnly: typeOnly !== undefined,
    };
  });
}
