// `npm run package [-- --list]`: builds for release and packs sourcemark-<version>.vsix; `--list` prints its files. The tests
// in VS Code install a package that is made in the same way.
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, gatherPackage, packExtension } from './lib/prepare.mjs';
import { root, script } from './lib/run.mjs';

await script(async () => {
  const { values } = parseArgs({ options: { list: { type: 'boolean' } } });
  await ensureDependencies();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const name = `sourcemark-${version}.vsix`;
  await packExtension(join(root, name));
  if (values.list) await list();
  console.log(`${name}: ${(statSync(join(root, name)).size / 1e6).toFixed(2)} MB`);
});

async function list() {
  const { listFiles, PackageManager } = await import('@vscode/vsce');
  const folder = gatherPackage();
  for (const file of (await listFiles({ cwd: folder, packageManager: PackageManager.None })).sort())
    console.log(`${String(statSync(join(folder, file)).size).padStart(9)}  ${file}`);
  rmSync(folder, { recursive: true });
}
