// What the client says to people, gathered from its source with VS Code's own tool.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { root } from './run.mjs';

/** Where the strings stand; VS Code looks for a translation beside it, `bundle.l10n.<language>.json`. */
export const bundlePath = join(root, 'l10n/bundle.l10n.json');

/** The text of the bundle as it should be. */
export async function bundleText() {
  const folder = join(root, 'client/src');
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ts'));
  const strings = await getL10nJson(
    files.sort().map((name) => ({ extension: '.ts', contents: readFileSync(join(folder, name), 'utf8') })),
  );
  const sorted = Object.fromEntries(Object.entries(strings).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify(sorted, null, 2)}\n`;
}
