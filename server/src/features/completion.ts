// Completion: in an article, the names of the folder; in the user's YAML files, the keys and values allowed there.

import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import { describeName, isNameData, nameCompletion } from './name-completion.ts';
import type { FeatureContext } from './shared/context.ts';
import { completion as yamlCompletion } from './yaml-files/completion.ts';

export function completion(
  context: FeatureContext,
  params: CompletionParams,
): CompletionItem[] | Promise<CompletionList | null> {
  const isUserFile = context.corpus.userFiles.get(params.textDocument.uri) !== undefined;
  return isUserFile ? yamlCompletion(context, params) : nameCompletion(context, params);
}

/** Adds the documentation of the selected item. */
export function resolveCompletion(context: FeatureContext, item: CompletionItem): CompletionItem {
  const data: unknown = item.data;
  return isNameData(data) ? describeName(context, item, data) : item;
}
