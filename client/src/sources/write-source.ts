// Writes an article, and a copy of its original if wanted, through the editor's file system: whole or not at all, and never
// over a file that exists.

import * as vscode from 'vscode';
import type { ReadSourceResult } from '../../../server/src/protocol.ts';
import { exists } from '../file-system.ts';

/** The original of an article: a file that stays where it is, or bytes to write beside the article. */
export type Original =
  | { readonly kind: 'left'; readonly uri: vscode.Uri }
  | { readonly kind: 'copied'; readonly bytes: Uint8Array; readonly ending: string }
  | { readonly kind: 'none'; readonly name: string };

export interface Written {
  readonly uri: vscode.Uri;
  /** False if the same article was there before. */
  readonly isNew: boolean;
}

/** Names that are tried before giving up. */
const MOST_NAMES = 1000;

/** Throws the file system's error, with nothing left behind. */
export async function writeSource(
  { name, text }: ReadSourceResult & { readonly ok: true },
  folder: vscode.Uri,
  original: Original,
): Promise<Written> {
  for (let number = 1; number <= MOST_NAMES; number += 1) {
    const file = number === 1 ? name : name.replace(/\.txt$/, `-${number}.txt`);
    const uri = vscode.Uri.joinPath(folder, file);
    const copy = original.kind === 'copied' ? file.replace(/\.txt$/, original.ending) : undefined;
    const content = text.join(JSON.stringify(pathOf(original, folder, copy)));
    if (await exists(uri)) {
      if (new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) === content) return { uri, isNew: false };
      continue;
    }
    const copyUri = copy === undefined ? undefined : vscode.Uri.joinPath(folder, copy);
    if (copyUri !== undefined && (await exists(copyUri))) continue;
    if (copyUri !== undefined && original.kind === 'copied') await createFile(copyUri, original.bytes);
    try {
      await createFile(uri, new TextEncoder().encode(content));
    } catch (error) {
      if (copyUri !== undefined) await remove(copyUri);
      throw error;
    }
    return { uri, isNew: true };
  }
  throw new Error(vscode.l10n.t('There are too many files of this name.'));
}

/** Writes to a temporary file and renames it, which fails if the name is taken. */
async function createFile(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const temporary = uri.with({ path: `${uri.path}.${Math.random().toString(36).slice(2, 10)}.tmp` });
  try {
    await vscode.workspace.fs.writeFile(temporary, bytes);
    await vscode.workspace.fs.rename(temporary, uri, { overwrite: false });
  } catch (error) {
    await remove(temporary);
    throw error;
  }
}

async function remove(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri);
  } catch {
    // It was never written.
  }
}

/** The path that the front matter names: relative to the article's folder, or a URI in another file system. */
function pathOf(original: Original, folder: vscode.Uri, copy: string | undefined): string {
  if (original.kind === 'none') return original.name;
  if (original.kind === 'copied') return copy!;
  const { uri } = original;
  if (uri.scheme !== folder.scheme || uri.authority !== folder.authority) return uri.toString();
  const [from, to] = [folder.path.replace(/\/$/, '').split('/'), uri.path.split('/')];
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  // Another drive of Windows.
  if (same <= 1 && /^[a-z]:$/i.test(to[1] ?? '') && to[1]?.toLowerCase() !== from[1]?.toLowerCase()) return uri.fsPath;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
