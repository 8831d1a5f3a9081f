// Quick fixes for findings: those that a change of the text settles, and those that a person's decision does. Whoever asks
// for them is also offered what can be decided about the quotation and the name at the cursor.

import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import { articleActions, staleActions } from './annotation-actions.ts';
import type { FeatureContext } from './context.ts';
import { documentDiagnostics } from './diagnostics.ts';
import { placeActions } from './place-actions.ts';

interface FixData {
  readonly title: string;
  readonly range: Range;
  readonly text: string;
}

export async function codeActions(
  context: FeatureContext,
  { textDocument, range, context: asked }: CodeActionParams,
): Promise<CodeAction[]> {
  if (asked.only !== undefined && !asked.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind))) return [];
  // Computed afresh, not taken from the client, so that a fix always fits the text as it is now.
  const { uri } = textDocument;
  const here = documentDiagnostics(context, uri).filter((diagnostic) => meet(diagnostic.range, range));
  const actions = here
    .filter((diagnostic) => diagnostic.data !== undefined)
    .map((diagnostic) => toAction(uri, diagnostic));
  const article = context.corpus.article(uri);
  if (article !== undefined) {
    actions.push(...(await articleActions(context, article, here)));
    // Unasked, they would light a bulb at every name and quotation that the cursor passes.
    if (asked.triggerKind !== CodeActionTriggerKind.Automatic)
      actions.push(...(await placeActions(context, article, range, here)));
  } else if (context.corpus.own.owns(uri)) actions.push(...(await staleActions(context, uri, here)));
  return actions;
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
