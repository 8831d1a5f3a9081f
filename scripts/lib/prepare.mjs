// Prepares the extension from a fresh clone: installs dependencies, builds the bundles, and packs the .vsix.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npm, Plain, root, run, runBin, work } from './run.mjs';

/** Runs `npm ci` if node_modules is missing or does not match package-lock.json. */
export async function ensureDependencies() {
  if (dependenciesAreCurrent()) return;
  console.log('Installing the dependencies (npm ci) …');
  const code = await npm(['ci', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Plain(`npm ci failed with exit code ${code}; can this machine reach the package registry?`);
}

/**
 * Compares node_modules/.package-lock.json, which npm writes as the last step of an install, with package-lock.json. An
 * interrupted install has no such file.
 */
export function dependenciesAreCurrent() {
  const written = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(written)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(written, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || (present[path] ? present[path].version === entry.version : entry.optional),
  );
}

/** Builds the bundles; `options` are those of esbuild.mjs. */
export async function build(...options) {
  const code = await run(process.execPath, ['esbuild.mjs', ...options]);
  if (code !== 0) throw new Plain('the build failed, see above.');
}

/** Builds for release, packs the files that .vscodeignore allows, and returns the path of the .vsix. */
export async function packExtension(vsix = join(work, 'sourcemark.vsix')) {
  await build('--production');
  const folder = gatherPackage();
  const args = [
    'package',
    '--out',
    vsix,
    '--no-dependencies',
    '--allow-missing-repository',
    '--skip-license',
    '--no-rewrite-relative-links',
  ];
  const code = await runBin('@vscode/vsce/vsce', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  rmSync(folder, { recursive: true });
  if (code !== 0) throw new Plain('packing the extension failed, see above.');
  return vsix;
}

/**
 * Copies the files that .vscodeignore allows, and the folders of its patterns, to a temporary folder, and returns its path.
 * In the project's folder, vsce would search node_modules for ten seconds.
 */
export function gatherPackage() {
  mkdirSync(work, { recursive: true });
  const folder = mkdtempSync(join(work, 'package-'));
  const allowed = readFileSync(join(root, '.vscodeignore'), 'utf8').match(/(?<=^!).+/gm) ?? [];
  const paths = allowed.map((pattern) => (pattern.includes('*') ? dirname(pattern) : pattern));
  for (const path of new Set(['.vscodeignore', ...paths]))
    if (existsSync(join(root, path))) cpSync(join(root, path), join(folder, path), { recursive: true });
  writeFileSync(join(folder, 'README.md'), extensionPage());
  return folder;
}

/**
 * The page that VS Code shows for the extension, with its pictures as data. VS Code resolves no relative link there, also not
 * to a file of the package. Versions before 1.103 show data; later ones show pictures from the web only and the alternative
 * text instead, so the page has to be complete without pictures.
 */
export function extensionPage() {
  const folder = join(root, 'media/extension-page');
  return readFileSync(join(folder, 'README.md'), 'utf8').replace(
    /(?<=^!\[[^\]]+\]\()[\w-]+\.png(?=\)$)/gm,
    (name) => `data:image/png;base64,${readFileSync(join(folder, name), 'base64')}`,
  );
}
