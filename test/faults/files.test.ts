// Unusual files: pipes, links, names of any bytes, files that change while they are read, disks that hang.

import { execFileSync } from 'node:child_process';
import {
  promises as fs,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { URI } from 'vscode-uri';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { type IndexReport, indexFiles } from '../../server/src/corpus/indexer.ts';
import { english } from '../../server/src/language/en/index.ts';
import { Disk, type FileSystem } from '../../server/src/platform/node/disk/disk.ts';
import { NodeHost } from '../../server/src/platform/node/host.ts';

const prose = `The mayor, Elena Voss, opened the bridge on Friday with a pair of garden shears. “We have waited eleven years for this,” Voss said. Thousands of people walked across the river before noon.\n`;
const never = { isCancellationRequested: false };
const everything = { include: ['**/*.{txt,md}'], exclude: ['**/.*/**'], all: false };

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'sourcemark-files-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...names: string[]): string => path.join(folder, ...names);
const uriOf = (...names: string[]): string => URI.file(at(...names)).toString();

async function index(
  host: NodeHost,
  maxFileSize = 1e6,
): Promise<{ corpus: Corpus; report: IndexReport; names: string[] }> {
  const corpus = new Corpus(host, english);
  const root = URI.file(folder).toString();
  corpus.setFolders([root]);
  const files = await host.findFiles(root, everything.include, everything.exclude, never);
  const report = await indexFiles(corpus, files, { ...everything, maxFileSize }, () => {}, never);
  return { corpus, report, names: corpus.articles().map((article) => article.path) };
}

describe.skipIf(process.platform === 'win32')('a file that is not regular', () => {
  it('is never waited for, whether it was searched for or reported', async () => {
    writeFileSync(at('a.txt'), prose);
    execFileSync('mkfifo', [at('pipe.txt'), at('a.txt.annotations.yaml')]);
    symlinkSync('/dev/zero', at('zero.txt'));
    mkdirSync(at('folder.txt'));
    const socket = createServer().listen(at('socket.txt'));
    const host = new NodeHost();
    try {
      expect((await index(host)).names).toEqual(['a.txt']);
      for (const name of ['pipe.txt', 'zero.txt', 'folder.txt', 'socket.txt', 'absent.txt'])
        expect(await host.readFile(uriOf(name)), name).toBeUndefined();
    } finally {
      socket.close();
    }
  });

  it.skipIf(process.getuid?.() === 0)('is listed when it may not be read', async () => {
    writeFileSync(at('a.txt'), prose, { mode: 0 });
    expect((await index(new NodeHost())).report.unreadable).toEqual([uriOf('a.txt')]);
  });
});

describe.skipIf(process.platform === 'win32')('links', () => {
  it('that lead out of the folder are not followed', async () => {
    const outside = mkdtempSync(path.join(tmpdir(), 'sourcemark-outside-'));
    writeFileSync(path.join(outside, 'secret.txt'), prose);
    writeFileSync(at('a.txt'), prose);
    symlinkSync(path.join(outside, 'secret.txt'), at('b.txt'));
    symlinkSync(outside, at('more'));
    const host = new NodeHost();
    try {
      expect((await index(host)).names).toEqual(['a.txt']);
      // As a file watcher would report them.
      expect(await host.readFile(uriOf('b.txt'))).toBeUndefined();
      expect(await host.readFile(uriOf('more', 'secret.txt'))).toBeUndefined();
      // A folder that becomes a link later.
      mkdirSync(at('sub'));
      writeFileSync(at('sub', 'secret.txt'), 'Mine.');
      expect(await host.readFile(uriOf('sub', 'secret.txt'))).toBe('Mine.');
      rmSync(at('sub'), { recursive: true });
      symlinkSync(outside, at('sub'));
      // A folder counts as seen for a second.
      await setTimeout(1100);
      expect(await host.readFile(uriOf('sub', 'secret.txt'))).toBeUndefined();
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  it('that lead in a circle, or to files that are found anyway, add nothing', async () => {
    mkdirSync(at('sub'));
    writeFileSync(at('sub', 'a.txt'), prose);
    symlinkSync(folder, at('sub', 'round'));
    symlinkSync(at('sub'), at('again'));
    symlinkSync(at('sub', 'a.txt'), at('b.txt'));
    symlinkSync('c.txt', at('c.txt'));
    expect((await index(new NodeHost())).names).toEqual(['sub/a.txt']);
  });

  it('inside the folder are followed to files that are found by no other path', async () => {
    mkdirSync(at('.store'));
    writeFileSync(at('.store', '1f3a'), prose);
    symlinkSync(at('.store', '1f3a'), at('a.txt'));
    expect((await index(new NodeHost())).names).toEqual(['a.txt']);
  });

  it('at the folder itself are followed', async () => {
    mkdirSync(at('real'));
    writeFileSync(at('real', 'a.txt'), prose);
    symlinkSync(at('real'), at('link'));
    const host = new NodeHost();
    const found = await host.findFiles(uriOf('link'), everything.include, everything.exclude, never);
    expect(found.map(({ uri }) => uri)).toEqual([uriOf('link', 'a.txt')]);
    expect(await host.readFile(uriOf('link', 'a.txt'))).toBe(prose);
  });
});

describe('sizes', () => {
  it('above the limit are reported and not read, also where the size was not known in advance', async () => {
    writeFileSync(at('a.txt'), prose);
    writeFileSync(at('b.txt'), '');
    // A sparse file of twenty gigabytes.
    truncateSync(at('b.txt'), 20e9);
    const host = new NodeHost();
    host.setMaxFileSize(1e6);
    const { corpus, report, names } = await index(host);
    expect(names).toEqual(['a.txt']);
    expect(report.tooLarge).toEqual([uriOf('b.txt')]);
    expect(await host.readFile(uriOf('b.txt'))).toBeUndefined();
    const changed = await indexFiles(
      corpus,
      [{ uri: uriOf('b.txt'), size: -1 }],
      { ...everything, maxFileSize: 1e6 },
      () => {},
      never,
    );
    expect(changed.tooLarge).toEqual([uriOf('b.txt')]);
  });

  it('that change while the file is read do no harm', async () => {
    const files = ['a.txt', 'b.txt', 'c.txt'];
    for (const name of files) writeFileSync(at(name), prose);
    const disk: FileSystem = Object.assign(Object.create(fs) as FileSystem, {
      async open(file: string, flags: number) {
        if (file.endsWith('b.txt')) rmSync(file);
        const handle = await fs.open(file, flags);
        if (file.endsWith('c.txt')) {
          const stat = handle.stat.bind(handle);
          handle.stat = (async () => {
            const before = await stat();
            writeFileSync(file, 'More. '.repeat(1000), { flag: 'a' });
            return before;
          }) as typeof handle.stat;
        }
        return handle;
      },
    });
    const { names, report, corpus } = await index(new NodeHost(undefined, new Disk(disk)));
    expect(names).toEqual(['a.txt', 'c.txt']);
    expect(report.unreadable).toEqual([uriOf('b.txt')]);
    expect(corpus.article(uriOf('c.txt'))?.length).toBe(prose.length);
  });
});

describe('names', () => {
  it.skipIf(process.platform === 'win32')(
    'with line feeds, percent signs and marks of every kind are names',
    async () => {
      const names = ['new\nline.txt', '100%.txt', '%41.txt', '[x] {y} #1 ?.txt', 'ü “quoted”.txt', "o'clock;$(x).txt"];
      for (const [i, name] of names.entries()) writeFileSync(at(name), `${prose}Nobody counted to ${i}.\n`);
      const { corpus, names: found } = await index(new NodeHost());
      expect([...found].sort()).toEqual([...names].sort());
      for (const { uri } of corpus.articles()) expect(await corpus.text(uri)).toContain('Elena Voss');
    },
  );

  it.skipIf(process.platform !== 'linux')('that are not UTF-8 are reported as unreadable', async () => {
    writeFileSync(at('a.txt'), prose);
    writeFileSync(
      Buffer.concat([Buffer.from(at('')), Buffer.from([0x2f, 0x62, 0xe4, 0xff]), Buffer.from('.txt')]),
      prose,
    );
    const { names, report } = await index(new NodeHost());
    expect(names).toEqual(['a.txt']);
    expect(report.unreadable).toHaveLength(1);
  });
});

describe('bytes', () => {
  it('in UTF-16 with a byte order mark are read, broken ones as far as possible, and binary data is not an article', async () => {
    writeFileSync(at('a.txt'), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(prose, 'utf16le')]));
    writeFileSync(
      at('b.txt'),
      Buffer.concat([Buffer.from(prose), Buffer.from([0xc3, 0x28, 0xf0, 0x9f]), Buffer.from(prose)]),
    );
    writeFileSync(at('c.txt'), Buffer.concat([Buffer.from(prose), Buffer.from([0, 1, 2, 3])]));
    const { names, report, corpus } = await index(new NodeHost());
    expect(names).toEqual(['a.txt', 'b.txt']);
    expect(report.notProse).toEqual([uriOf('c.txt')]);
    expect(corpus.article(uriOf('a.txt'))?.analysis.quotes).toHaveLength(1);
  });
});

describe('a disk that hangs', () => {
  /** Hangs for all paths with a folder "far", until it is released. */
  function farDisk(): { disk: FileSystem; goOn: () => void; asked: () => number } {
    const waiting: (() => void)[] = [];
    let asked = 0;
    let hangs = true;
    const late =
      <Args extends [unknown, ...unknown[]], Answer>(ask: (...args: Args) => Promise<Answer>) =>
      async (...args: Args): Promise<Answer> => {
        if (hangs && String(args[0]).includes('far')) {
          asked += 1;
          await new Promise<void>((resolve) => waiting.push(resolve));
        }
        return ask(...args);
      };
    const disk = {
      open: late(fs.open as (...args: [unknown, ...unknown[]]) => Promise<fs.FileHandle>),
      readdir: fs.readdir,
      realpath: fs.realpath,
      stat: fs.stat,
    } as unknown as FileSystem;
    const goOn = (): void => {
      hangs = false;
      for (const go of waiting) go();
    };
    return { disk, goOn, asked: () => asked };
  }

  it('is given up after a while and not asked again, and other files are read', async () => {
    mkdirSync(at('far'));
    mkdirSync(at('near'));
    for (let i = 0; i < 40; i += 1) writeFileSync(at('far', `${i}.txt`), prose);
    writeFileSync(at('near', 'a.txt'), prose);
    const { disk, goOn, asked } = farDisk();
    const host = new NodeHost(undefined, new Disk(disk, 50));
    const corpus = new Corpus(host, english);
    const folders = [uriOf('far'), uriOf('near')];
    corpus.setFolders(folders);
    const started = performance.now();
    const unreadable: string[] = [];
    for (const one of folders) {
      const files = await host.findFiles(one, everything.include, everything.exclude, never);
      unreadable.push(
        ...(await indexFiles(corpus, files, { ...everything, maxFileSize: 1e6 }, () => {}, never)).unreadable,
      );
    }
    expect(corpus.articles().map(({ uri }) => uri)).toEqual([uriOf('near', 'a.txt')]);
    expect(unreadable).toHaveLength(40);
    expect(asked(), 'Node has four threads for disks; one stays free').toBeLessThanOrEqual(3);
    expect(performance.now() - started, 'forty limits one after another').toBeLessThan(40 * 50);
    goOn();
    await expect.poll(() => host.readFile(uriOf('far', '1.txt'))).toBe(prose);
  });
});

describe('a clock that jumps', () => {
  it('back or forth stalls nothing', async () => {
    for (let i = 0; i < 30; i += 1) writeFileSync(at(`${i}.txt`), prose);
    const host = new NodeHost();
    let pauses = 0;
    let now = 1e9;
    host.pause = async () => {
      pauses += 1;
    };
    host.now = () => {
      now -= 1e6;
      return now;
    };
    expect((await index(host)).names).toHaveLength(30);
    expect(pauses, 'turns for others').toBeGreaterThan(25);
  });
});
