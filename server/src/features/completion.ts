// Completion: in an article, the names of the folder; in a person's own files, what their YAML can hold there.

import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import { describeName, isNameData, nameCompletion } from './name-completion.ts';
import type { FeatureContext } from './shared/context.ts';
import { completion as ownCompletion } from './yaml-files/completion.ts';

export function completion(
  context: FeatureContext,
  params: CompletionParams,
): CompletionItem[] | Promise<CompletionList | null> {
  const isOwn = context.corpus.userFiles.get(params.textDocument.uri) !== undefined;
  return isOwn ? ownCompletion(context, params) : nameCompletion(context, params);
}

/** What is shown of the one item that is looked at. */
export function resolveCompletion(context: FeatureContext, item: CompletionItem): CompletionItem {
  const data: unknown = item.data;
  return isNameData(data) ? describeName(context, item, data) : item;
}
