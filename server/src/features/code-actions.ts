// Quick fixes for findings that a change of the text settles.

import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import type { FeatureContext } from './context.ts';
import { documentDiagnostics } from './diagnostics.ts';

interface FixData {
  readonly title: string;
  readonly range: Range;
  readonly text: string;
}

export function codeActions(
  context: FeatureContext,
  { textDocument, range, context: asked }: CodeActionParams,
): CodeAction[] {
  if (asked.only !== undefined && !asked.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind))) return [];
  // Computed afresh, not taken from the client, so that a fix always fits the text as it is now.
  return documentDiagnostics(context, textDocument.uri)
    .filter((diagnostic) => diagnostic.data !== undefined && meet(diagnostic.range, range))
    .map((diagnostic) => toAction(textDocument.uri, diagnostic));
}

function toAction(uri: string, diagnostic: Diagnostic): CodeAction {
  const fix = diagnostic.data as FixData;
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: true,
    edit: { changes: { [uri]: [{ range: fix.range, newText: fix.text }] } },
  };
}

function meet(a: Range, b: Range): boolean {
  const before = (x: Range['start'], y: Range['start']): boolean =>
    x.line < y.line || (x.line === y.line && x.character < y.character);
  return !before(a.end, b.start) && !before(b.end, a.start);
}
