// Names for files that an export writes below the chosen folder: as the articles are called, but never outside of it, and no
// two alike.

export function safeNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const parts = name.split(/[\\/]/).flatMap((part) => {
      // A drive, a device, a hidden or parent folder: none of it is a name to write to.
      const plain = part.replace(/[<>:"|?*\p{Cc}]/gu, '_').replace(/^\.+|[. ]+$/g, '');
      return plain === '' ? [] : [plain];
    });
    const safe = parts.length === 0 ? 'article' : parts.join('/');
    let free = safe;
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${safe}-${n}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
