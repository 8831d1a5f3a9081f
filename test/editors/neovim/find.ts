// Finds the versions of Neovim to test with: the one on the PATH, and those in SOURCEMARK_NEOVIM.

import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Advice for a machine without Neovim. */
export const howToGetNeovim =
  'install Neovim 0.7 or newer (Debian and Ubuntu: apt-get install neovim), or set SOURCEMARK_NEOVIM to its path';

export interface Neovim {
  readonly program: string;
  /** Such as `0.11.4`. */
  readonly version: string;
}

/** One program of each version, oldest first. Throws if SOURCEMARK_NEOVIM names a program that does not work. */
export function findNeovims(): Neovim[] {
  const named = (process.env.SOURCEMARK_NEOVIM ?? '').split(path.delimiter).filter((program) => program !== '');
  const found = new Map<string, Neovim>();
  for (const program of ['nvim', ...named]) {
    const version = versionOf(program);
    if (version !== undefined) found.set(version, { program, version });
    else if (program !== 'nvim') throw new Error(`SOURCEMARK_NEOVIM names ${program}, which is not a working Neovim`);
  }
  return [...found.values()].sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));
}

function versionOf(program: string): string | undefined {
  try {
    const first = execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return /^NVIM v(\d+\.\d+\.\d+)/.exec(first)?.[1];
  } catch {
    return undefined;
  }
}
