// Keeps writes inside a folder, as `path-guard.ts` keeps reads: no link leads a write out of it, neither a file that is one
// nor a folder on the way.

import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { isInside } from './disk/path-guard.ts';

/** Whether a write to `file` stays inside the folder `root`. The two may still be missing. */
export function staysInside(root: string, file: string): boolean {
  const realRoot = realOf(root);
  const target = realOf(file);
  return realRoot !== undefined && target !== undefined && isInside(realRoot, target);
}

/** The path with all links resolved, as far as it exists; `undefined` if a link leads nowhere. */
function realOf(file: string): string | undefined {
  const full = path.resolve(file);
  try {
    return realpathSync(full);
  } catch {
    if (isThere(full)) return undefined;
    const parent = path.dirname(full);
    const realParent = parent === full ? full : realOf(parent);
    return realParent === undefined ? undefined : path.join(realParent, path.basename(full));
  }
}

function isThere(file: string): boolean {
  try {
    lstatSync(file);
    return true;
  } catch {
    return false;
  }
}
