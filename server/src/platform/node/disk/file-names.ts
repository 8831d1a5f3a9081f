// The names of files on the disk. A name with accents can be composed or decomposed, and which one a system hands out depends on
// its disk and its editor. The server knows files by composed names; this table has the files whose names are not.

import { URI } from 'vscode-uri';

export class FileNames {
  /** Paths on the disk, by their composed form, for files and folders whose names are decomposed. */
  readonly #decomposed = new Map<string, string>();
  /** Whether URIs of files have composed accents. The command line takes names as they are. */
  isComposing = false;

  /** `spelling`: that of the client, which may be the name on the disk. */
  learn(uri: string, spelling: string): void {
    const [path, spelled] = [URI.parse(uri).fsPath, URI.parse(spelling).fsPath];
    if (spelled !== path && spelled.normalize('NFC') === path && !this.#decomposed.has(path))
      this.#decomposed.set(path, spelled);
  }

  /** The URI of a file that was found on the disk. */
  uriOf(path: string): string {
    if (!this.isComposing) return URI.file(path).toString();
    const composed = path.normalize('NFC');
    if (composed === path) this.#decomposed.delete(path);
    else this.#decomposed.set(composed, path);
    return URI.file(composed).toString();
  }

  /** The path of a file on the disk. */
  pathOf(uri: string): string {
    const { fsPath } = URI.parse(uri);
    if (this.#decomposed.size === 0) return fsPath;
    for (
      let at = fsPath.length;
      at > 0;
      at = Math.max(fsPath.lastIndexOf('/', at - 1), fsPath.lastIndexOf('\\', at - 1))
    ) {
      const known = this.#decomposed.get(fsPath.slice(0, at));
      if (known !== undefined) return known + fsPath.slice(at);
    }
    return fsPath;
  }

  /** The URI of a file with its name on the disk, if that one is another. */
  spellingOf(uri: string): string | undefined {
    if (this.#decomposed.size === 0 || !uri.startsWith('file:')) return undefined;
    const path = this.pathOf(uri);
    return path === URI.parse(uri).fsPath ? undefined : URI.file(path).toString();
  }
}
