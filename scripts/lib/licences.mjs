// Collects the licences of the bundled libraries, most of which require their text to be distributed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files that have to be distributed with a library, beside its code: its licence, and what it says of others' work. */
const LICENCE = /^(?:licen[cs]e|copying)/i;
const NOTICE = /^(?:notice|third.?party.?notices?)/i;

/**
 * Returns one text with the licence and notices of each library. `inputs` are the paths of bundled files as esbuild reports
 * them. Throws if a library has no licence text, because such a library must not be distributed.
 */
export function licencesOf(inputs) {
  const folders = inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  const texts = [...new Set(folders)].filter(Boolean).map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const files = readdirSync(folder).sort();
    const texts = [...files.filter((file) => LICENCE.test(file)), ...files.filter((file) => NOTICE.test(file))]
      .map((file) => readFileSync(join(folder, file), 'utf8').trim())
      .filter(Boolean);
    if (!files.some((file) => LICENCE.test(file)) || texts.length === 0)
      throw new Error(`${name} ${version} has no licence text`);
    return `${name} ${version} (${license})\n\n${texts.join('\n\n')}`;
  });
  return `${[...new Set(texts)].sort().join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
