// What is deleted leaves the cache: an article by the next start, the pack of a deleted folder too, and everything by a
// command that every editor has.

import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { URI } from 'vscode-uri';
import { CacheFolder } from '../../server/src/platform/node/cache-folder.ts';
import { NodeHost } from '../../server/src/platform/node/host.ts';
import { clearCacheCommand } from '../../server/src/protocol.ts';
import { Pair } from '../support/lsp-pair.ts';

const prose = (who: string): string =>
  `The mayor, Elena ${who}, opened the bridge on Friday with a pair of garden shears. “We have waited eleven years for this,” ${who} said. Thousands of people walked across the river before noon.\n`;

let work: string;
let cache: string;
beforeEach(() => {
  work = realpathSync(mkdtempSync(path.join(tmpdir(), 'sourcemark-deleted-')));
  cache = path.join(work, 'cache');
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const folderAt = (name: string, ...people: string[]): string => {
  const folder = path.join(work, name);
  mkdirSync(folder, { recursive: true });
  for (const who of people) writeFileSync(path.join(folder, `${who}.txt`), prose(who));
  return folder;
};

/** Runs a server until everything is indexed and saved. */
async function session(folder: string, during: (pair: Pair) => Promise<void> = async () => {}): Promise<void> {
  const host = new NodeHost();
  // Any file serves as the build of the analysis.
  host.cache = new CacheFolder(cache, fileURLToPath(import.meta.url), () => {});
  const pair = await Pair.start(host, { folders: [URI.file(folder).toString()] });
  await during(pair);
  await pair.stop();
}

const packs = (): string[] => readdirSync(cache).filter((name) => name.endsWith('.pack'));
const packOf = (folder: string): Buffer =>
  readFileSync(path.join(cache, `${createHash('sha256').update(URI.file(folder).toString()).digest('hex')}.pack`));
/** Whether the pack has an entry of this text, whose key is the digest without its first byte. */
const knows = (pack: Buffer, text: string): boolean =>
  pack.includes(createHash('sha256').update(text).digest().subarray(1));

describe('an article that was deleted', () => {
  it.each([
    ['one of many', ['Voss', 'Quist', 'Dobrak', 'Lindholm', 'Keller'], ['Voss']],
    ['most of them', ['Voss', 'Quist', 'Dobrak', 'Lindholm', 'Keller'], ['Voss', 'Quist', 'Dobrak', 'Keller']],
    ['the only one', ['Voss'], ['Voss']],
  ])('(%s) is not in the cache after the next start, and the others are', async (_, people, deleted) => {
    const folder = folderAt('articles', ...people);
    await session(folder);
    for (const who of people) expect(knows(packOf(folder), prose(who)), who).toBe(true);
    for (const who of deleted) rmSync(path.join(folder, `${who}.txt`));
    await session(folder);
    for (const who of people) expect(knows(packOf(folder), prose(who)), who).toBe(!deleted.includes(who));
    // The pack is still read, and what is added next is found.
    writeFileSync(path.join(folder, 'new.txt'), prose('Amsel'));
    await session(folder);
    expect(knows(packOf(folder), prose('Amsel'))).toBe(true);
    for (const who of deleted) expect(knows(packOf(folder), prose(who)), who).toBe(false);
  });

  it('as an older text of an article leaves it as well, and nothing of its words is left', async () => {
    const folder = folderAt('articles', 'Voss', 'Quist', 'Dobrak', 'Lindholm');
    await session(folder);
    const before = packOf(folder);
    writeFileSync(path.join(folder, 'Voss.txt'), prose('Amsel'));
    await session(folder);
    const after = packOf(folder);
    expect(knows(after, prose('Voss'))).toBe(false);
    const key = createHash('sha256').update(prose('Voss')).digest().subarray(1);
    const at = before.indexOf(key) + key.length + 1;
    const length = before.readUInt32LE(at);
    const packed = before.subarray(at + 8, at + 8 + length);
    expect(packed.some((byte) => byte !== 0)).toBe(true);
    expect(after.includes(packed)).toBe(false);
  });
});

describe('the pack of a folder', () => {
  it.each([
    ['deleted', (folder: string) => rmSync(folder, { recursive: true })],
    ['renamed', (folder: string) => renameSync(folder, `${folder} 2`)],
    [
      'replaced by a file below which it cannot be',
      (folder: string) => {
        rmSync(path.dirname(folder), { recursive: true });
        writeFileSync(path.dirname(folder), '');
      },
    ],
  ])('that was %s goes at the next start of any other', async (_, remove) => {
    const gone = folderAt('sub/gone', 'Voss');
    const kept = folderAt('kept', 'Quist');
    const other = folderAt('other', 'Dobrak');
    for (const folder of [gone, kept]) await session(folder);
    expect(packs()).toHaveLength(2);
    remove(gone);
    await session(other);
    expect(packs()).toHaveLength(2);
    expect(knows(packOf(kept), prose('Quist'))).toBe(true);
    expect(readdirSync(cache)).toHaveLength(4);
  });

  it('goes if nothing says whose it is', async () => {
    mkdirSync(cache);
    writeFileSync(path.join(cache, `${'0a'.repeat(32)}.pack`), 'of an earlier version');
    writeFileSync(path.join(cache, 'notes.txt'), 'not ours');
    await session(folderAt('articles', 'Voss'));
    expect(packs()).toHaveLength(1);
    expect(readdirSync(cache)).toContain('notes.txt');
  });
});

it('the command that clears the cache is in every editor', async () => {
  const folder = folderAt('articles', 'Voss');
  const gone = folderAt('gone', 'Quist');
  await session(gone);
  await session(folder, async (pair) => {
    expect(pair.result.capabilities.executeCommandProvider?.commands).toContain(clearCacheCommand);
    writeFileSync(path.join(cache, 'stale.pack'), 'stale');
    await pair.connection.sendRequest('workspace/executeCommand', { command: clearCacheCommand });
    await expect(
      pair.connection.sendRequest('workspace/executeCommand', { command: 'sourcemark.evil' }),
    ).rejects.toThrow('There is no command sourcemark.evil.');
  });
  // Only the open folder is there again.
  expect(packs()).toHaveLength(1);
  expect(knows(packOf(folder), prose('Voss'))).toBe(true);
});
