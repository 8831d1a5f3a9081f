// Extracts the client's user-visible strings from its source with VS Code's own tool.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { root } from './run.mjs';

/** Path of the bundle. VS Code looks for translations in the same folder, `bundle.l10n.<language>.json`. */
export const bundlePath = join(root, 'l10n/bundle.l10n.json');

/** The expected text of the bundle. */
export async function bundleText() {
  const files = ['client/src', 'client/webview'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(root, folder, name)),
  );
  const strings = await getL10nJson(
    files.sort().map((file) => ({ extension: '.ts', contents: asKnown(readFileSync(file, 'utf8')) })),
  );
  const sorted = Object.fromEntries(Object.entries(strings).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify(sorted, null, 2)}\n`;
}

/** The tool knows the strings of a page by the library whose functions client/webview/design/l10n.ts has. */
const asKnown = (source) => source.replace(/(?<=import \* as l10n from ')[^']*\/l10n\.ts(?=')/, '@vscode/l10n');
