// Reads the pages that explain the findings, from `docs/rules` next to the program's folder.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { RulePage } from '../../formats/export-data.ts';

/** The page of a rule; `undefined` if the program was copied without its pages. */
export function rulePage(code: string): RulePage | undefined {
  const file = path.join(__dirname, '..', 'docs', 'rules', `${code}.md`);
  try {
    return { uri: URI.file(file).toString(), text: readFileSync(file, 'utf8') };
  } catch {
    return undefined;
  }
}
