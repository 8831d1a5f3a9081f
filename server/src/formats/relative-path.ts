// How one place is reached from another, by their URIs: names in an export are paths from where it is written to.

/** With slashes, decoded; the whole URI where the two are on different drives, hosts or schemes. */
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
  // Windows: a drive is no folder that one could go up from.
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
