// The workspace folders, and where a document lies in them.

import type { Place } from './article.ts';

export class Folders {
  #folders: readonly string[] = [];

  /** URIs without a slash at their end, in their order in the window. */
  get all(): readonly string[] {
    return this.#folders;
  }

  set(folders: readonly string[]): void {
    this.#folders = folders.map((folder) => folder.replace(/\/$/, ''));
  }

  /** The innermost folder that a document lies in; empty for one outside all of them. */
  folderOf(uri: string): string {
    let found = '';
    for (const folder of this.#folders) {
      if (uri.startsWith(`${folder}/`) && folder.length > found.length) found = folder;
    }
    return found;
  }

  placeOf(uri: string): Place {
    const folder = this.folderOf(uri);
    const below = folder === '' ? uri.slice(uri.lastIndexOf('/') + 1) : uri.slice(folder.length + 1);
    return { uri, folder, path: decode(below) };
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
