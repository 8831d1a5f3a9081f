// Places as the server writes them, and as the editor has them. Both ways are those of the language client, by which the
// server knows the documents that are open.

import * as vscode from 'vscode';
import type { Range } from '../../server/src/protocol.ts';

export function fromUri(uri: vscode.Uri): string {
  return uri.toString();
}

export function toUri(uri: string): vscode.Uri {
  return vscode.Uri.parse(uri);
}

export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
