// Converts URIs and ranges between the protocol and the editor. URIs are converted as `vscode-languageclient` does, so that
// the server recognises open documents.

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
