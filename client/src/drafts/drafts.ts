// Everything about drafts: the worklist in the side bar, marks in the text, and their commands.

import type * as vscode from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import { registerCheckCommands } from './check-commands.ts';
import { registerDraftCommands } from './draft-commands.ts';
import { registerDraftMarks } from './draft-marks.ts';
import { WorklistModel } from './worklist-model.ts';
import { WorklistTree } from './worklist-tree.ts';

export function registerDrafts(context: vscode.ExtensionContext, server: LanguageServer): void {
  const model = new WorklistModel(server);
  const tree = new WorklistTree(model);
  context.subscriptions.push(model, tree);
  registerDraftMarks(context, model, tree.view);
  registerCheckCommands(context, model);
  registerDraftCommands(context, server, model);
}
