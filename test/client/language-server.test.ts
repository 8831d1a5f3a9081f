// The language server is loaded on demand, and earlier listeners are kept.

import { expect, it, vi } from 'vitest';
import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LanguageServer, type ServerState } from '../../client/src/language-server.ts';

const { messages } = vi.hoisted(() => ({ messages: [] as string[] }));

vi.mock('vscode', () => ({
  EventEmitter: class {
    readonly #listeners = new Set<(event: unknown) => void>();
    readonly event = (listener: (event: unknown) => void) => {
      this.#listeners.add(listener);
      return { dispose: () => this.#listeners.delete(listener) };
    };
    fire(event: unknown): void {
      for (const listener of this.#listeners) listener(event);
    }
  },
  l10n: { t: (text: string, ...given: string[]) => text.replace('{0}', given[0] ?? '') },
  window: { showErrorMessage: async (message: string) => messages.push(message) },
}));

/** A fake of the parts of the client in use. */
class Client {
  readonly calls: string[] = [];
  readonly notified = new Map<string, (params: unknown) => void>();
  readonly asked = new Map<string, (params: unknown) => unknown>();
  #state: ServerState = 'stopped';
  #stateChanged = (): void => {};

  isRunning(): boolean {
    return this.#state === 'running';
  }
  needsStop(): boolean {
    return this.#state !== 'stopped';
  }
  onDidChangeState(listener: () => void): void {
    this.#stateChanged = listener;
  }
  onNotification(method: string, listener: (params: unknown) => void): void {
    this.notified.set(method, listener);
  }
  onRequest(method: string, answer: (params: unknown) => unknown): void {
    this.asked.set(method, answer);
  }
  async start(): Promise<void> {
    this.calls.push('start');
    if (this.#state !== 'stopped') return;
    this.#become('starting');
    await Promise.resolve();
    this.#become('running');
  }
  async stop(): Promise<void> {
    this.calls.push('stop');
    this.#become('stopped');
  }
  async dispose(): Promise<void> {
    this.calls.push('dispose');
  }
  async sendRequest(method: string, ...given: unknown[]): Promise<number> {
    this.calls.push(method);
    if (this.#state === 'stopped') await this.start();
    return given.length;
  }
  #become(state: ServerState): void {
    this.#state = state;
    this.#stateChanged();
  }
}

function makeServer(load: () => Promise<Client>): { server: LanguageServer; log: string[] } {
  const log: string[] = [];
  const output = { error: (line: string) => log.push(line) } as unknown as vscode.LogOutputChannel;
  return { server: new LanguageServer(load as unknown as () => Promise<BaseLanguageClient>, output), log };
}

function serverOf(client: Client): { server: LanguageServer; loads: () => number } {
  const load = vi.fn(async () => client);
  return { ...makeServer(load), loads: () => load.mock.calls.length };
}

it('is not loaded by listeners, state checks or disposal', () => {
  const { server, loads } = serverOf(new Client());
  server.onNotification('changed', () => {});
  server.onRequest('readFile', async () => null);
  server.onDidChangeState(() => {});
  expect(server.isRunning).toBe(false);
  server.dispose();
  expect(loads()).toBe(0);
});

it('is loaded once by concurrent requests', async () => {
  const client = new Client();
  const { server, loads } = serverOf(client);
  await Promise.all([server.request('a', {}), server.start(), server.request('b', {})]);
  await server.request('c', {});
  expect(loads()).toBe(1);
  expect(server.isRunning).toBe(true);
});

it('notifies listeners that were added before and after loading', async () => {
  const client = new Client();
  const { server } = serverOf(client);
  const heard: string[] = [];
  const first = server.onNotification<string>('changed', (what) => heard.push(`first ${what}`));
  server.onNotification<string>('changed', (what) => heard.push(`second ${what}`));
  server.onRequest<number>('double', async (number) => number * 2);
  await server.start();
  server.onNotification<string>('indexed', (what) => heard.push(`late ${what}`));
  client.notified.get('changed')?.('x');
  client.notified.get('indexed')?.('y');
  first.dispose();
  client.notified.get('changed')?.('z');
  expect(heard).toEqual(['first x', 'second x', 'late y', 'second z']);
  expect(await client.asked.get('double')?.(21)).toBe(42);
});

it('reports its state, also during a restart', async () => {
  const { server } = serverOf(new Client());
  const states: ServerState[] = [];
  server.onDidChangeState((state) => states.push(state));
  await server.start();
  await server.restart();
  expect(states).toEqual(['starting', 'running', 'stopped', 'starting', 'running']);
});

it('passes on only the given arguments, because the client counts them', async () => {
  const { server } = serverOf(new Client());
  const cancellation = {} as vscode.CancellationToken;
  expect(await server.request('nothing')).toBe(0);
  expect(await server.request('params', {})).toBe(1);
  expect(await server.request('both', {}, cancellation)).toBe(2);
});

it('reports a failed load and tries again at the next request', async () => {
  const client = new Client();
  let broken = true;
  const { server, log } = makeServer(async () => {
    if (broken) throw new Error('no such file');
    return client;
  });
  const heard: unknown[] = [];
  server.onNotification('changed', (what) => heard.push(what));
  const failed = await Promise.allSettled([server.start(), server.request('a', {})]);
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(messages).toEqual(['Sourcemark could not be started: Error: no such file']);
  expect(log).toEqual([expect.stringContaining('no such file')]);
  expect(server.isRunning).toBe(false);

  broken = false;
  await server.start();
  client.notified.get('changed')?.(1);
  expect(heard).toEqual([1]);
  expect(messages).toHaveLength(1);
});

it('ends with the extension', async () => {
  const client = new Client();
  const { server } = serverOf(client);
  await server.start();
  server.dispose();
  expect(client.calls).toEqual(['start', 'dispose']);
});
