// Installs what bench/package.json names, when it is not there as it is named: the peers and what draws the picture.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Whether all of it is there in the end. */
export function installPeers() {
  const missing = missingPackages();
  if (missing.length === 0) return true;
  console.log(`Installing ${missing.join(', ')} …`);
  try {
    execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--no-package-lock', '--prefix', here], {
      stdio: 'ignore',
    });
  } catch {
    // What could not be installed is told below.
  }
  const left = missingPackages();
  if (left.length > 0) console.log(`Not installed: ${left.join(', ')}.`);
  return left.length === 0;
}

function missingPackages() {
  const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  return Object.keys(dependencies).filter((name) => versionOf(name) !== dependencies[name]);
}

function versionOf(name) {
  try {
    return JSON.parse(readFileSync(join(here, 'node_modules', name, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}
