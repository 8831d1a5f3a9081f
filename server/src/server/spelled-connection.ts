// The connection with URIs spelled as inside the server: those of the client are translated as they come in, and back in what
// the server sends.

import type { Connection } from 'vscode-languageserver';
import type { UriSpelling } from './uri-spelling.ts';

// The parameters of handlers differ from method to method, which one type cannot express.
type Handler = (...params: unknown[]) => unknown;

/** Methods of the connection that take a handler, besides `onRequest` and `onNotification`. */
const LISTENERS = [
  'onInitialize',
  'onDidChangeConfiguration',
  'onDidChangeWatchedFiles',
  'onDidChangeTextDocument',
  'onDidSaveTextDocument',
  'onWillSaveTextDocument',
  'onExecuteCommand',
] as const;

export function spelledConnection(connection: Connection, spelling: UriSpelling): Connection {
  const original = connection as unknown as Record<string, (...params: unknown[]) => unknown>;
  /** Translates the first parameter, the answer, and partial results. */
  const inside =
    (handler: Handler): Handler =>
    (params, ...rest) => {
      const answer = handler(spelling.allInside(params), ...rest.map(reporterOf));
      return answer instanceof Promise
        ? answer.then((value) => spelling.allOutside(value as unknown))
        : spelling.allOutside(answer);
    };
  const reporterOf = (value: unknown): unknown => {
    // Progress of work has no URIs; partial results have.
    if (typeof value !== 'object' || value === null || 'begin' in value || !('report' in value)) return value;
    const reporter = value as { report(part: unknown): void };
    return { ...reporter, report: (part: unknown) => reporter.report(spelling.allOutside(part)) };
  };
  const overrides: Record<string, unknown> = {
    onRequest: (type: unknown, handler: Handler) => original.onRequest!(type, inside(handler)),
    onNotification: (type: unknown, handler: Handler) => original.onNotification!(type, inside(handler)),
    onDidOpenTextDocument: (handler: Handler) =>
      original.onDidOpenTextDocument!((params: unknown) => {
        const uri = uriIn(params);
        if (uri !== undefined) spelling.opened(uri);
        return handler(spelling.allInside(params));
      }),
    onDidCloseTextDocument: (handler: Handler) =>
      original.onDidCloseTextDocument!((params: unknown) => {
        const translated = spelling.allInside(params);
        const uri = uriIn(params);
        const answer = handler(translated);
        if (uri !== undefined) spelling.closed(uri);
        return answer;
      }),
    sendRequest: (type: unknown, params: unknown, ...rest: unknown[]) =>
      params === undefined
        ? original.sendRequest!(type)
        : (original.sendRequest!(type, spelling.allOutside(params), ...rest) as Promise<unknown>),
    sendNotification: (type: unknown, params: unknown) => original.sendNotification!(type, spelling.allOutside(params)),
    sendDiagnostics: (params: unknown) => original.sendDiagnostics!(spelling.allOutside(params)),
    workspace: Object.create(connection.workspace, {
      getConfiguration: {
        value: (items: never) => connection.workspace.getConfiguration(spelling.allOutside(items)),
      },
      onDidChangeWorkspaceFolders: {
        get: () => (handler: Handler) =>
          connection.workspace.onDidChangeWorkspaceFolders((event) => handler(spelling.allInside(event))),
      },
    }),
    languages: Object.create(connection.languages, {
      diagnostics: {
        value: {
          ...connection.languages.diagnostics,
          on: (handler: Handler) => connection.languages.diagnostics.on(inside(handler) as never),
          onWorkspace: (handler: Handler) => connection.languages.diagnostics.onWorkspace(inside(handler) as never),
        },
      },
    }),
  };
  for (const name of LISTENERS) overrides[name] = (handler: Handler) => original[name]!(inside(handler));
  const spelled = Object.create(connection) as Record<string, unknown>;
  for (const [name, value] of Object.entries(overrides))
    Object.defineProperty(spelled, name, { value, writable: true, enumerable: true });
  return spelled as unknown as Connection;
}

function uriIn(params: unknown): string | undefined {
  const uri = (params as { textDocument?: { uri?: unknown } } | null | undefined)?.textDocument?.uri;
  return typeof uri === 'string' ? uri : undefined;
}
