// The text of a YAML file that a decision may change: every write of the server is based on it.

import type { UnreadableReason } from '../../corpus/host.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import { openProblem } from '../../corpus/user-data/files.ts';

/**
 * The editor's text if the file is open, otherwise the disk's; `text` is `undefined` only if there is no such file. A file that
 * is there and cannot be read, or that must not be written, says why.
 */
export async function textToEdit(
  corpus: CorpusSnapshot,
  uri: string,
): Promise<{ readonly text: string | undefined } | { readonly unreadable: UnreadableReason }> {
  const { userFiles } = corpus;
  const isOpen = userFiles.isOpen(uri);
  const known = userFiles.get(uri);
  const onDisk = await corpus.readUserFile(uri);
  const reason = onDisk !== undefined && 'unreadable' in onDisk ? onDisk.unreadable : undefined;
  // Its folder may have a lower limit than the others.
  const limit = known?.unreadable === 'tooLarge' ? known.unreadable : undefined;
  const unreadable = isOpen ? openProblem(known?.text ?? '', reason) : (reason ?? limit);
  if (unreadable !== undefined) return { unreadable };
  return { text: isOpen ? known?.text : onDisk !== undefined && 'text' in onDisk ? onDisk.text : undefined };
}
