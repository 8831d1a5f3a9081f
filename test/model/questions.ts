// Requests for everything that a user can see. Two servers with the same files must give the same answers.

import { CancellationTokenSource, type Diagnostic, type WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import type { Pair } from '../support/lsp-pair.ts';

/** Findings by URI, as a client accumulates them over several pulls. */
export type Findings = Map<string, { readonly resultId: string; readonly items: readonly Diagnostic[] }>;

/** One workspace pull. `flush` lets the server work; a pull that is held open is cancelled. */
export async function pullWorkspace(pair: Pair, known: Findings, flush: () => Promise<void>): Promise<void> {
  const source = new CancellationTokenSource();
  const previousResultIds = [...known].map(([uri, { resultId }]) => ({ uri, value: resultId }));
  const answer = pair.connection
    .sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds }, source.token)
    .catch(() => ({ items: [] }) satisfies WorkspaceDiagnosticReport);
  await flush();
  source.cancel();
  for (const report of (await answer).items)
    if (report.kind === 'full') known.set(report.uri, { resultId: report.resultId ?? '', items: report.items });
}

export interface Shown {
  readonly uri: string;
  readonly text: string;
}

/** The answers by request. */
export async function answersOf(
  pair: Pair,
  open: readonly Shown[],
  folder: Findings,
): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  const ask = async (method: string, params: object, label = ''): Promise<void> => {
    answers[`${method} ${label}`.trim()] = await pair.connection.sendRequest(method, params);
  };
  await ask('workspace/symbol', { query: '' });
  await ask('sourcemark/entities', {});
  for (const [uri, { items }] of [...folder].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (items.length > 0) answers[`findings in the folder ${uri}`] = items;
  for (const { uri, text } of open) {
    const textDocument = { uri };
    answers[`findings ${uri}`] = await pair.diagnostics(uri);
    await ask('textDocument/documentSymbol', { textDocument }, uri);
    await ask('sourcemark/articleStatus', { uri }, uri);
    for (const position of placesIn(text)) {
      const label = `${uri} ${position.line}:${position.character}`;
      await ask('textDocument/hover', { textDocument, position }, label);
      await ask('textDocument/definition', { textDocument, position }, label);
      await ask('textDocument/references', { textDocument, position, context: { includeDeclaration: true } }, label);
    }
  }
  return answers;
}

/** The first name and the first quotation of each paragraph. */
function placesIn(text: string): { line: number; character: number }[] {
  const places: { line: number; character: number }[] = [];
  for (const [line, words] of text.split('\n').entries()) {
    for (const pattern of [/\b(?:Voss|Dobrak|Harbour|Petra)/, /“\w/]) {
      const found = pattern.exec(words);
      if (found !== null) places.push({ line, character: found.index + 2 });
    }
  }
  return places;
}
