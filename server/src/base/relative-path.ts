// The path from a folder to a file, both given by URI.

/** The path from a folder to a file, with slashes, decoded; the whole URI if drive, host or scheme differ. */
export function relativePath(folder: string, uri: string): string {
  const [from, to] = [partsOf(folder), partsOf(uri)];
  if (from.root !== to.root) return uri;
  const last = to.parts.length - 1;
  let shared = 0;
  while (shared < last && shared < from.parts.length && from.parts[shared] === to.parts[shared]) shared += 1;
  return [...from.parts.slice(shared).map(() => '..'), ...to.parts.slice(shared)].join('/');
}

function partsOf(uri: string): { root: string; parts: string[] } {
  const [, root = '', path = ''] = /^([^:/]*:(?:\/\/[^/]*)?)\/?(.*?)\/?$/s.exec(uri) ?? [];
  const parts = path === '' ? [] : path.split('/').map(decoded);
  // On Windows, `..` cannot lead from one drive to another.
  const drive = /^[a-z]:$/i.exec(parts[0] ?? '')?.[0].toLowerCase();
  return drive === undefined ? { root, parts } : { root: `${root}/${drive}`, parts: parts.slice(1) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The path from one file to another. */
export const pathBetween = (from: string, to: string): string => relativePath(from.slice(0, from.lastIndexOf('/')), to);
