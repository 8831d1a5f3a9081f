// The connection as the server listens to it: notifications that are not as the protocol says are left out and logged, and a
// handler that fails does not end the server.

import type { Connection } from 'vscode-languageserver';

type Check = (params: unknown) => boolean;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);
const isListOf = (value: unknown, check: Check): value is unknown[] => Array.isArray(value) && value.every(check);

const isPosition: Check = (value) =>
  isObject(value) && isNumber(value.line) && isNumber(value.character) && value.line >= 0 && value.character >= 0;
const isRange: Check = (value) => isObject(value) && isPosition(value.start) && isPosition(value.end);
const hasUri: Check = (value) => isObject(value) && isText(value.uri);

/** What the handlers of each notification rely on. */
const CHECKS: Readonly<Record<string, Check>> = {
  onDidOpenTextDocument: (params) =>
    isObject(params) &&
    isObject(params.textDocument) &&
    isText(params.textDocument.uri) &&
    isText(params.textDocument.text) &&
    isText(params.textDocument.languageId) &&
    isNumber(params.textDocument.version),
  onDidChangeTextDocument: (params) =>
    isObject(params) &&
    isObject(params.textDocument) &&
    isText(params.textDocument.uri) &&
    isNumber(params.textDocument.version) &&
    isListOf(
      params.contentChanges,
      (change) => isObject(change) && isText(change.text) && (change.range === undefined || isRange(change.range)),
    ),
  onDidCloseTextDocument: (params) => isObject(params) && hasUri(params.textDocument),
  onDidSaveTextDocument: (params) => isObject(params) && hasUri(params.textDocument),
  onWillSaveTextDocument: (params) => isObject(params) && hasUri(params.textDocument),
  onDidChangeWatchedFiles: (params) => isObject(params) && isListOf(params.changes, isFileEvent),
  onDidChangeConfiguration: () => true,
  onInitialized: () => true,
};

function isFileEvent(value: unknown): boolean {
  return hasUri(value) && isObject(value) && isNumber(value.type);
}

/** Folders that were added or removed, as far as they are as the protocol says. */
export function foldersIn(value: unknown): { readonly uri: string }[] {
  return Array.isArray(value) ? value.filter((folder): folder is { uri: string } => hasUri(folder)) : [];
}

/** The same connection; its notifications are checked. */
export function carefulConnection(connection: Connection): Connection {
  const log = (what: string): void => connection.console.warn(what);
  const careful = Object.create(connection) as Connection & Record<string, unknown>;
  for (const [name, check] of Object.entries(CHECKS)) {
    const listen = (connection as unknown as Record<string, (handler: (params: unknown) => void) => unknown>)[name]!;
    careful[name] = (handler: (params: unknown) => unknown) =>
      listen((params) => {
        if (check(params)) return guarded(name.slice(2), log, () => handler(params));
        log(`The editor sent a malformed notification (${name.slice(2)}), which is left out.`);
        return undefined;
      });
  }
  careful.onNotification = ((type: never, handler: (...params: unknown[]) => unknown) =>
    connection.onNotification(type, ((...params: unknown[]) =>
      guarded(String(type), log, () => handler(...params))) as never)) as Connection['onNotification'];
  return careful;
}

/** A failure is logged. The rejection of an asynchronous handler would end the process. */
async function guarded(what: string, log: (message: string) => void, work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    log(`${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
