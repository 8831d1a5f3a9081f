// The lock files: an install without install scripts gets exactly the bytes that were chosen, whatever system it runs on.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const lockOf = (file: string): Readonly<Record<string, Locked>> =>
  (JSON.parse(readFileSync(path.join(root, file), 'utf8')) as { packages: Record<string, Locked> }).packages;

describe.each(['package-lock.json', 'scripts/vscode-host/package-lock.json'])('%s', (file) => {
  const packages = Object.entries(lockOf(file)).filter(([name]) => name !== '');

  it('has the SHA-512 of every package, also of those for other systems', () => {
    const without = packages.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
    expect(without.map(([name]) => name)).toEqual([]);
  });

  it('takes packages from the registry only, not from links, folders or addresses', () => {
    const other = packages.filter(
      ([, { link, resolved }]) =>
        link === true || (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(other.map(([name]) => name)).toEqual([]);
  });
});

it('package.json and its lock name the same packages, in exact versions', () => {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Locked;
  const locked = lockOf('package-lock.json');
  for (const kind of ['dependencies', 'devDependencies'] as const) {
    expect(manifest[kind] ?? {}, kind).toEqual(locked['']?.[kind] ?? {});
    for (const [name, version] of Object.entries(manifest[kind] ?? {}))
      expect(locked[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

it('no package needs its install script for the build and the tests', () => {
  const scripted = Object.entries(lockOf('package-lock.json'))
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([name]) => name.slice(name.lastIndexOf('node_modules/') + 'node_modules/'.length));
  // esbuild brings its program as an optional package, and only checks it; the others are for publishing alone.
  expect([...new Set(scripted)].sort()).toEqual(['@vscode/vsce-sign', 'esbuild', 'keytar']);
});
