// Requests of a server without a disk (browser, virtual folders): the client lists and reads files.

/** Requests of a server without a disk (browser, virtual folders): the client lists and reads files. */
export const findFilesRequest = 'sourcemark/findFiles';

export interface FindFilesParams {
  readonly folder: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

export const readFileRequest = 'sourcemark/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

/** Its text if it is UTF-8, otherwise its bytes; `null` only if there is no such file. */
export type ReadFileResult =
  | string
  | { readonly base64: string }
  | { readonly unreadable: 'forbidden' | 'outside' | 'notFile' | 'noAnswer' }
  | null;

/** The entries of a folder; `null` if it cannot be read. Used if the editor cannot search files. */
export const readFolderRequest = 'sourcemark/readFolder';

export interface ReadFolderParams {
  readonly uri: string;
}

export interface FolderEntry {
  readonly name: string;
  readonly uri: string;
  /** True for a folder, false for a file. Links and special files are left out. */
  readonly isFolder: boolean;
}
