// From a fresh clone to a built extension: dependencies, bundles, and the package that is installed in VS Code.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npm, Plain, root, run, runBin, work } from './run.mjs';

/** Runs `npm ci` when node_modules is missing or does not hold what package-lock.json asks for. */
export async function ensureDependencies() {
  if (dependenciesAreCurrent()) return;
  console.log('Installing the dependencies (npm ci) …');
  const code = await npm(['ci', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Plain(`npm ci failed with exit code ${code}; is the package registry within reach?`);
}

/**
 * npm writes node_modules/.package-lock.json as the last step of an install, so it serves as the stamp: an
 * interrupted install has none, and one made by `npm install` need not be repeated.
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

export async function build(...options) {
  const code = await run(process.execPath, ['esbuild.mjs', ...options]);
  if (code !== 0) throw new Plain('the build failed, see above.');
}

/** Builds for release, packs what .vscodeignore lets through, and returns the path of the .vsix. */
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
 * Copies the files that .vscodeignore lets through, and their neighbours, to a folder of their own: to find them, the
 * packer would walk through all that is installed, for ten seconds.
 */
export function gatherPackage() {
  mkdirSync(work, { recursive: true });
  const folder = mkdtempSync(join(work, 'package-'));
  const allowed = readFileSync(join(root, '.vscodeignore'), 'utf8').match(/(?<=^!).+/gm) ?? [];
  const paths = allowed.map((pattern) => (pattern.includes('*') ? dirname(pattern) : pattern));
  for (const path of new Set(['.vscodeignore', ...paths]))
    if (existsSync(join(root, path))) cpSync(join(root, path), join(folder, path), { recursive: true });
  writeFileSync(join(folder, 'README.md'), readmeOfPackage());
  return folder;
}

/** As long as the project has no address on the web, an editor finds neither the pictures nor the pages of README.md. */
function readmeOfPackage() {
  return readFileSync(join(root, 'README.md'), 'utf8')
    .replace(/<picture>.*?<\/picture>\n+/gs, '')
    .replace(/\[([^\]]+)\]\((?![a-z]+:)[^)]+\)/g, '$1');
}
