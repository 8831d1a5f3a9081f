// Creates a file that must not exist yet: written to a temporary file, synced to the disk, then linked under its name, which
// fails if the name is taken. A crash leaves the whole file or none.

import { constants, copyFileSync, linkSync, rmSync } from 'node:fs';
import { writeTemporary } from './temporary-file.ts';

/** Throws the disk's error; `EEXIST` if there is a file, folder or link of this name. */
export function createFile(file: string, content: string | Uint8Array): void {
  const temporary = writeTemporary(file, content);
  try {
    linkSync(temporary, file);
  } catch (error) {
    // Some file systems have no links.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
    copyFileSync(temporary, file, constants.COPYFILE_EXCL);
  } finally {
    rmSync(temporary, { force: true });
  }
}
