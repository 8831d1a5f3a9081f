// Workspace diagnostics: sent in parts, continued after a cancelled pull, and only after indexing.

import { afterEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { Pair } from '../support/lsp-pair.ts';
import { MemoryHost } from '../support/memory-host.ts';

const FOLDER = 'file:///archive';
const COUNT = 300;

/** Words unique to an article. */
const word = (n: number, place: string): string => [...`${n}`].map((digit) => 'bdfgklmnpt'[+digit] + place).join('');

/** Each article with one finding. */
const archive = (): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: COUNT }, (_, n) => [
      `${FOLDER}/${n}.txt`,
      `The ferry was late again on that day, and the people who stood on the quay were cold and tired of it.

“A ${word(n, 'a')} with ${word(n, 'o')} counted each ${word(n, 'i')}.”
`,
    ]),
  );

let pair: Pair | undefined;
afterEach(async () => {
  await pair?.stop();
  pair = undefined;
});

type Reports = readonly WorkspaceDocumentDiagnosticReport[];

interface Pull {
  readonly parts: Reports[];
  readonly answer: Promise<Reports>;
  cancel(): void;
}

function pull(server: Pair, known: Reports, token: string, onPart: (parts: number) => void = () => {}): Pull {
  const parts: Reports[] = [];
  const source = new CancellationTokenSource();
  server.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, token, ({ items }) => {
    parts.push(items);
    onPart(parts.length);
  });
  const params = {
    previousResultIds: known.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' })),
    partialResultToken: token,
  };
  const answer = server.connection
    .sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', params, source.token)
    .then(({ items }) => items);
  return { parts, answer, cancel: () => source.cancel() };
}

const urisOf = (reports: Reports): string[] => reports.map(({ uri }) => uri).sort();

describe('the findings of a folder', { timeout: 30_000 }, () => {
  it('are sent in parts to a client that supports them', async () => {
    pair = await Pair.start(new MemoryHost(archive()), { folders: [FOLDER] });
    const whole = await pair.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    expect(whole.items).toHaveLength(COUNT);
    await pair.stop();
    pair = await Pair.start(new MemoryHost(archive()), { folders: [FOLDER] });
    const { parts, answer } = pull(pair, [], 'parts');
    expect(await answer).toEqual([]);
    expect(parts.length).toBeGreaterThan(1);
    const byUri = ({ uri: a }: { uri: string }, { uri: b }: { uri: string }): number => (a < b ? -1 : 1);
    expect(parts.flat().sort(byUri)).toEqual([...whole.items].sort(byUri));
  });

  it('continue after a cancelled pull', async () => {
    const host = new MemoryHost(archive());
    pair = await Pair.start(host, { folders: [FOLDER] });
    // Each pause lets pending messages arrive, as on a real host.
    host.pause = () => new Promise((resolve) => setImmediate(resolve));
    const first = pull(pair, [], 'first', () => first.cancel());
    await first.answer.catch(() => []);
    const known = first.parts.flat();
    expect(known.length).toBeGreaterThan(0);
    expect(known.length).toBeLessThan(COUNT);
    const second = pull(pair, known, 'second');
    await second.answer;
    const rest = second.parts.flat();
    expect(urisOf([...known, ...rest])).toEqual(
      urisOf([...known, ...rest]).filter((uri, i, all) => uri !== all[i - 1]),
    );
    expect(known.length + rest.length).toBe(COUNT);
  });

  it('start after indexing', async () => {
    const host = new MemoryHost(archive());
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const readFile = host.readFile.bind(host);
    host.readFile = async (uri) => {
      if (host.reads === COUNT / 2) await gate;
      return readFile(uri);
    };
    const server = await Pair.connect(host, { folders: [FOLDER] });
    pair = server;
    await expect.poll(() => host.reads).toBe(COUNT / 2);
    let isAnswered = false;
    const early = pull(server, [], 'early');
    early.answer.then(() => {
      isAnswered = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isAnswered).toBe(false);
    release();
    await early.answer;
    expect(early.parts.flat()).toHaveLength(COUNT);
  });

  it('stay incomplete after the user cancels, until the folder is indexed again', async () => {
    const host = new MemoryHost(archive());
    pair = await Pair.start(host, { folders: [FOLDER] });
    const { progress, progressTokens, connection } = pair;
    // Slow enough for a progress bar.
    host.pause = () => new Promise((resolve) => setTimeout(resolve, 15));
    const first = pull(pair, [], 'first');
    await expect.poll(() => progress).toContain('begin');
    await connection.sendNotification('window/workDoneProgress/cancel', { token: progressTokens.at(-1) });
    await first.answer;
    const known = first.parts.flat();
    expect(known.length).toBeGreaterThan(0);
    expect(known.length).toBeLessThan(COUNT);
    const second = pull(pair, known, 'second');
    await connection.sendRequest('workspace/symbol', { query: '' });
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(second.parts).toEqual([]);
    host.pause = async () => {};
    await connection.sendRequest('sourcemark/clearCache');
    await second.answer;
    expect(known.length + second.parts.flat().length).toBe(COUNT);
  });
});
