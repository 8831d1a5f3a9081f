// Quick fixes by what they were offered for. The edit is made when a fix is chosen, for its own words, whatever the
// files hold by then. A client that cannot ask for it then runs a command that sends it; one that takes no edits from
// the server gets it at once.

import { CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import { ArticleText } from '../../annotations/article-text.ts';
import { annotationFileOf, articleOf } from '../../annotations/file-names.ts';
import type { Annotation, Selector } from '../../annotations/model.ts';
import { selectorOf } from '../../annotations/select.ts';
import { removeAnnotation, writeAnnotation, writeSelectors } from '../../annotations/write-annotations.ts';
import { lineStartsOf, rangeOf } from '../../base/positions.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import { applyFixCommand, type DecideParams, type DecideResult, type SeenPlace } from '../../protocol.ts';
import type { FeatureContext } from '../shared/context.ts';
import { plainTitle } from '../shared/text.ts';
import { decide, decideAsRead } from './decide.ts';
import { FileTexts, Problem, readAgain } from './file-texts.ts';
import { valuesOf } from './other-articles.ts';
import { sentenceOf } from './reanchor.ts';
import { changedValues, findSeen, type Surroundings } from './seen-place.ts';

/** What a fix does, and to which words. It is sent to the client and comes back unchanged. */
export type Fix =
  | { readonly fix: 'decide'; readonly params: DecideParams }
  /** Replaces words of a document. */
  | { readonly fix: 'replace'; readonly uri: string; readonly seen: SeenPlace; readonly text: string }
  /** Moves an annotation, given by its selector and values, to other words of its article, or removes it. */
  | {
      readonly fix: 'move' | 'remove';
      readonly uri: string;
      readonly of: SeenAnnotation;
      readonly to?: SeenPlace;
      /** URI of the other article that has the words now; absent if they are in the annotation's own. */
      readonly article?: string;
    };

/** An annotation of a file as the user saw it. */
export interface SeenAnnotation {
  readonly selector: Selector;
  readonly values: SeenPlace['values'];
}

/**
 * A code action for a fix; `undefined` if the fix would change nothing or cannot be made. A fix that is known to be
 * possible is not tried out for a client that asks for the edit of the chosen one only: the file may be long.
 */
export async function actionFor(
  context: FeatureContext,
  title: string,
  fix: Fix,
  diagnostics: Diagnostic[] = [],
  isPossible = false,
): Promise<CodeAction | undefined> {
  const action: CodeAction = { ...CodeAction.create(title, CodeActionKind.QuickFix), diagnostics };
  if (fix.fix === 'replace') action.isPreferred = true;
  const isLater = context.resolvesEdits === true;
  if (isLater && isPossible) return { ...action, data: fix };
  const result =
    fix.fix === 'decide' ? (await decideAsRead(context.corpus, fix.params)).result : await changeOf(context, fix);
  if (result.edit === undefined) return undefined;
  if (isLater) return { ...action, data: fix };
  if (context.appliesEdits === true)
    return { ...action, command: { title, command: applyFixCommand, arguments: [fix] } };
  return withEdit(context, action, result);
}

/** Makes the edit of the action that the user chose. If it cannot be made, the user is told why and the action does nothing. */
export async function resolveCodeAction(context: FeatureContext, action: CodeAction): Promise<CodeAction> {
  const fix = action.data as Fix | undefined;
  if (fix === undefined || action.edit !== undefined) return action;
  const result = fix.fix === 'decide' ? await decide(context, fix.params) : await changeOf(context, fix, true);
  if (result.problem !== undefined) context.refuse?.(result.problem);
  return result.edit === undefined ? action : withEdit(context, action, result);
}

/** If the client can, it also saves the edited files that are not open, and offers to undo the decision. */
function withEdit({ hasCommands }: FeatureContext, action: CodeAction, result: DecideResult): CodeAction {
  const edit = result.edit as WorkspaceEdit;
  const uris = (edit.documentChanges ?? []).flatMap((change) => ('kind' in change ? [] : [change.textDocument.uri]));
  if (hasCommands !== true || result.undo === undefined) return { ...action, edit };
  const { files, undo, done } = result;
  return {
    ...action,
    edit,
    command: { title: 'Save', command: 'sourcemark.saveAnnotations', arguments: [uris, { files, undo, done }] },
  };
}

async function changeOf(
  context: FeatureContext,
  fix: Exclude<Fix, { readonly fix: 'decide' }>,
  isChosen = false,
): Promise<DecideResult> {
  try {
    if (fix.fix === 'replace') return { edit: await replacement(context, fix) };
    const { corpus } = context;
    const article = articleOf(fix.uri);
    if (isChosen) {
      await readAgain(corpus, article);
      if (fix.article !== undefined) await readAgain(corpus, fix.article);
      if (!corpus.isOpen(article)) await corpus.settled();
    }
    const files = new FileTexts(corpus);
    const done = await changeAnnotation(corpus, files, article, fix);
    return { ...files.result(), done };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { problem: plainTitle(error.message) };
  }
}

const CHANGED = 'These words have changed since the fix was offered. Nothing was written; look at them again.';

async function replacement(
  { corpus, hasDocumentChanges }: FeatureContext,
  { uri, seen, text: newText }: Fix & { readonly fix: 'replace' },
): Promise<WorkspaceEdit> {
  const isUserFile = corpus.userFiles.isUserFile(uri);
  const text = await documentText(corpus, uri);
  const span = text === undefined ? undefined : findSeen(text, seen, surroundingsOf(corpus, uri));
  if (text === undefined || span === undefined || corpus.userFiles.staleDocument(uri)) throw new Problem(CHANGED);
  const range = rangeOf({ lineStarts: lineStartsOf(text), length: text.length }, span);
  const edits = [{ range, newText }];
  const version = (isUserFile ? corpus.userFiles.versionOf(uri) : corpus.versionOf(uri)) ?? null;
  return hasDocumentChanges === true
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}

export function surroundingsOf(corpus: CorpusSnapshot, uri: string): Surroundings {
  return corpus.userFiles.isUserFile(uri) ? 'line' : 'paragraph';
}

/** The text of an article or a user file. */
export async function documentText(corpus: CorpusSnapshot, uri: string): Promise<string | undefined> {
  return corpus.userFiles.isUserFile(uri) ? corpus.userFiles.get(uri)?.text : await corpus.text(uri);
}

async function changeAnnotation(
  corpus: CorpusSnapshot,
  files: FileTexts,
  article: string,
  { fix, uri, of, to, article: other = article }: Fix & { readonly fix: 'move' | 'remove' },
): Promise<string> {
  await files.read(uri);
  const text = to === undefined ? '' : await corpus.text(other);
  if (!files.areCurrent) throw new Problem(CHANGED);
  const same = (corpus.userFiles.get(uri)?.annotations?.annotations ?? []).filter((other) => isSame(other, of));
  const index = same.length === 1 ? same[0]!.index : undefined;
  if (index === undefined)
    throw new Problem('This annotation has changed since the fix was offered. Nothing was written; look at it again.');
  if (fix === 'remove' || to === undefined) {
    await files.change(uri, (yaml) => removeAnnotation(yaml ?? '', index));
    return 'Annotation removed';
  }
  const span = text === undefined ? undefined : findSeen(text, to, 'paragraph');
  if (text === undefined || span === undefined) throw new Problem(CHANGED);
  const target = corpus.article(other);
  const sentence = target === undefined ? span : sentenceOf(target, span);
  if (other !== article) {
    const { ownKeys, hasComments } = same[0]!;
    if (ownKeys.length > 0 || hasComments)
      throw new Problem(
        'This annotation has keys or comments of your own, which would be lost. Move it to the other file by hand.',
      );
    const values = valuesOf(same[0]!);
    const selector = selectorOf(new ArticleText(text), span, sentence);
    await files.change(annotationFileOf(other), (yaml) => writeAnnotation(yaml, -1, selector, values));
    await files.change(uri, (yaml) => removeAnnotation(yaml ?? '', index));
    return 'Annotation moved to the other article';
  }
  await files.change(uri, (yaml) =>
    writeSelectors(yaml ?? '', [{ index, selector: selectorOf(new ArticleText(text), span, sentence) }]),
  );
  return 'Annotation moved';
}

function isSame(annotation: Annotation, { selector, values }: SeenAnnotation): boolean {
  const { quote, before, after, at } = annotation.selector;
  if (quote !== selector.quote || before !== selector.before || after !== selector.after) return false;
  if (at?.start !== selector.at?.start || at?.hash !== selector.at?.hash) return false;
  return changedValues({ values }, annotation).length === 0;
}
