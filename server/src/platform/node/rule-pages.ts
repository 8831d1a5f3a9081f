// The pages that explain the findings, as they lie beside the program (docs/rules); absent where it was copied alone.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { RulePage } from '../../formats/export-data.ts';

export function rulePage(code: string): RulePage | undefined {
  const file = path.join(__dirname, '..', 'docs', 'rules', `${code}.md`);
  try {
    return { uri: URI.file(file).toString(), text: readFileSync(file, 'utf8') };
  } catch {
    return undefined;
  }
}
