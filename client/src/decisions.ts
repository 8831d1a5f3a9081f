// The commands by which a person decides: annotate, attribute, settle, name, join and keep apart. Each asks what it must,
// has the server compute one workspace edit of the YAML files, applies it, and saves what it touched.

import * as vscode from 'vscode';
import {
  type DecideParams,
  type DecideResult,
  type Decision,
  type DecisionAbout,
  type DecisionTarget,
  type DecisionTargetParams,
  decideRequest,
  decisionTargetRequest,
  type EntitiesParams,
  type EntityChoice,
  type EntityItem,
  entitiesRequest,
  type Range,
} from '../../server/src/protocol.ts';
import type { LanguageServer } from './language-server.ts';
import { fromUri, toRange, toUri } from './places.ts';

/** Where a decision is made: the place that a quick fix names, else the selection. */
interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** A node of one of the views, where a command is called from its context menu. */
interface OnItem {
  readonly place?: Place;
}

export function registerDecisions(context: vscode.ExtensionContext, server: LanguageServer): void {
  const register = (
    id: string,
    run: (place: Place, target: DecisionTarget, ...given: unknown[]) => Promise<void>,
    about: DecisionAbout = 'words',
  ): void => {
    context.subscriptions.push(
      vscode.commands.registerCommand(id, async (from?: string | OnItem, range?: Range, ...given: unknown[]) => {
        const place = placeOf(from, range);
        if (place === undefined) return;
        const target = await server.request<DecisionTarget | null>(decisionTargetRequest, {
          ...place,
          about,
        } satisfies DecisionTargetParams);
        if (target === null) {
          vscode.window.setStatusBarMessage(vscode.l10n.t('This document is no article.'), 4000);
          return;
        }
        await run(place, target, ...given);
      }),
    );
  };
  context.subscriptions.push(
    vscode.commands.registerCommand('sourcemark.saveAnnotations', (uris: readonly string[]) =>
      saveUnseen(uris.map((uri) => toUri(uri).toString())),
    ),
  );
  const decide = (place: Place, decision: Decision): Promise<void> => applyDecision(server, place, decision);

  register('sourcemark.annotate', async (place, { text, note, range }) => {
    const words = await vscode.window.showInputBox({
      title: vscode.l10n.t('Note on “{0}”', short(text)),
      prompt: vscode.l10n.t('What is to be said, checked or remembered here'),
      value: note ?? '',
    });
    if (words !== undefined)
      await decide(at(place, range), { kind: 'annotate', note: words.trim() === '' ? null : words });
  });
  register('sourcemark.tag', async (place, { text, tags, range }) => {
    const words = await vscode.window.showInputBox({
      title: vscode.l10n.t('Tags on “{0}”', short(text)),
      prompt: vscode.l10n.t('Separated by commas'),
      value: tags.join(', '),
    });
    if (words === undefined) return;
    const list = words
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '');
    await decide(at(place, range), { kind: 'annotate', tags: list.length === 0 ? null : list });
  });
  const attribute = async (place: Place, { text, speakers, range }: DecisionTarget): Promise<void> => {
    const speaker = await pickEntity(server, place, vscode.l10n.t('Who says “{0}”?', short(text)), {
      likely: speakers,
      accepts: ({ type }) => type !== 'place',
    });
    if (speaker !== undefined) await decide(at(place, range), { kind: 'attribute', speaker });
  };
  const mark =
    (as: 'term' | 'pull') =>
    (place: Place, { range }: DecisionTarget): Promise<void> =>
      decide(at(place, range), { kind: 'quoteKind', as });
  register('sourcemark.attributeQuote', attribute, 'quote');
  register('sourcemark.markAsTerm', mark('term'), 'quote');
  register('sourcemark.markAsPullQuote', mark('pull'), 'quote');
  register('sourcemark.ignoreHere', async (place, { findings }, code) => {
    const codes =
      typeof code === 'string'
        ? [code]
        : findings.length < 2
          ? findings
          : await vscode.window.showQuickPick([...findings], {
              title: vscode.l10n.t('Which findings?'),
              canPickMany: true,
            });
    if (codes === undefined) return;
    if (codes.length === 0) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('There is no finding here.'), 4000);
      return;
    }
    const reason = await vscode.window.showInputBox({
      title: vscode.l10n.t('Ignore {0} here', codes.join(', ')),
      prompt: vscode.l10n.t('Why? The reason is kept with it.'),
      validateInput: (words) =>
        words.trim() === '' ? vscode.l10n.t('A reason is needed, for whoever reads this next.') : undefined,
    });
    if (reason !== undefined) await decide(place, { kind: 'ignore', codes, reason });
  });
  register('sourcemark.addAlias', async (place, { entity }) => {
    const editor = vscode.window.activeTextEditor;
    const selected = editor?.document.getText(editor.selection).replace(/\s+/g, ' ').trim() ?? '';
    const owner = await pickEntity(
      server,
      place,
      vscode.l10n.t('Add an alias to whom?'),
      entity === null ? {} : { likely: [entity] },
    );
    if (owner === undefined) return;
    const alias = await vscode.window.showInputBox({
      title: vscode.l10n.t('Another name for the same'),
      value: selected,
    });
    if (alias !== undefined && alias.trim() !== '')
      await decide(place, { kind: 'alias', entity: owner, alias: alias.trim() });
  });
  const pair = async (
    place: Place,
    { entity }: DecisionTarget,
    kind: 'merge' | 'apart',
    question: (first: string) => string,
  ): Promise<void> => {
    const first =
      entity === null
        ? await pickEntity(server, place, vscode.l10n.t('The one'))
        : ({ id: entity.id } satisfies EntityChoice);
    if (first === undefined) return;
    const second = await pickEntity(server, place, question(entity?.name ?? vscode.l10n.t('the first')), {
      accepts: ({ id }) => !('id' in first) || id !== first.id,
      // A person is hardly ever a place as well.
      type: entity?.type,
    });
    if (second !== undefined) await decide(place, { kind, first, second });
  };
  register('sourcemark.mergeEntity', (place, target) =>
    pair(place, target, 'merge', (first) => vscode.l10n.t('Who else is {0}?', first)),
  );
  register('sourcemark.keepApart', (place, target) =>
    pair(place, target, 'apart', (first) => vscode.l10n.t('Who is not {0}?', first)),
  );
  const identify = async (place: Place, { text }: DecisionTarget): Promise<void> => {
    const entity = await pickEntity(server, place, vscode.l10n.t('Who or what is “{0}” here?', short(text)));
    if (entity !== undefined) await decide(place, { kind: 'identify', entity });
  };
  register('sourcemark.identify', identify, 'name');
  register('sourcemark.renameEntity', async (place, { entity }) => {
    const owner =
      entity === null
        ? await pickEntity(server, place, vscode.l10n.t('Rename whom?'))
        : ({ id: entity.id } satisfies EntityChoice);
    if (owner === undefined) return;
    const name = await vscode.window.showInputBox({
      title: vscode.l10n.t('The name to go by'),
      value: entity?.name ?? '',
    });
    if (name !== undefined && name.trim() !== '')
      await decide(place, { kind: 'rename', entity: owner, name: name.trim() });
  });
  register('sourcemark.removeAnnotation', (place, { range }) => decide(at(place, range), { kind: 'remove' }));
}

function placeOf(from?: string | OnItem, range?: Range): Place | undefined {
  // A vscode.Range would be sent as a list; a command may be given either.
  if (typeof from === 'string' && range !== undefined)
    return { uri: from, range: { start: range.start, end: range.end } };
  if (typeof from === 'object' && from.place !== undefined) return from.place;
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  return {
    uri: fromUri(editor.document.uri),
    range: { start: editor.selection.start, end: editor.selection.end },
  };
}

/** The words that were shown are the words that are annotated, wherever the cursor went meanwhile. */
function at({ uri }: Place, range: Range): Place {
  return { uri, range };
}

/** Saves files that were changed without being shown; what a person has open is theirs to save. */
async function saveUnseen(uris: readonly string[]): Promise<void> {
  const shown = new Set(
    vscode.window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : [])),
    ),
  );
  for (const document of vscode.workspace.textDocuments) {
    const uri = document.uri.toString();
    if (uris.includes(uri) && !shown.has(uri) && document.isDirty) await document.save();
  }
}

/** Asks the server for the edit, applies it in one undoable step and saves the files that nobody was editing. */
export async function applyDecision(server: LanguageServer, place: Place, decision: Decision): Promise<void> {
  const {
    edit,
    problem,
    at: where,
  } = await server.request<DecideResult>(decideRequest, {
    ...place,
    decision,
  } satisfies DecideParams);
  if (problem !== undefined) {
    vscode.window.showWarningMessage(problem);
    if (where === undefined) return;
    const document = await vscode.workspace.openTextDocument(toUri(where.uri));
    await vscode.window.showTextDocument(document, { selection: toRange(where.range) });
    return;
  }
  if (edit === undefined) return;
  const workspaceEdit = await server.toWorkspaceEdit(edit);
  if (workspaceEdit === undefined) return;
  const uris = workspaceEdit.entries().map(([uri]) => uri.toString());
  const editing = new Set(
    vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()),
  );
  await vscode.workspace.applyEdit(workspaceEdit);
  for (const document of vscode.workspace.textDocuments) {
    const uri = document.uri.toString();
    if (uris.includes(uri) && !editing.has(uri) && document.isDirty) await document.save();
  }
}

interface EntityPick extends vscode.QuickPickItem {
  readonly choice?: EntityChoice;
}

interface Choices {
  readonly likely?: readonly EntityItem[];
  /** Who can be meant at all; everybody when absent. */
  readonly accepts?: (item: EntityItem) => boolean;
  /** What is asked for as a rule: entities of this type come before the others. */
  readonly type?: string | undefined;
}

/** The likely ones first, then all, then whoever is typed in. */
async function pickEntity(
  server: LanguageServer,
  { uri, range }: Place,
  title: string,
  { likely = [], accepts = () => true, type: usual }: Choices = {},
): Promise<EntityChoice | undefined> {
  const all = await server.request<EntityItem[]>(entitiesRequest, {
    uri,
    position: range.start,
  } satisfies EntitiesParams);
  const first = new Set(likely.map(({ id }) => id));
  const possible = all.filter((item) => !first.has(item.id) && accepts(item));
  const isUsual = ({ type }: EntityItem): boolean => type === usual;
  const rest = [...possible.filter(isUsual), ...possible.filter((item) => !isUsual(item))];
  const toPick = ({ id, name, type }: EntityItem): EntityPick => ({ label: name, description: type, choice: { id } });
  const fixed: EntityPick[] = [
    ...(likely.length === 0 ? [] : [{ label: vscode.l10n.t('Likely here'), kind: vscode.QuickPickItemKind.Separator }]),
    ...likely.map(toPick),
    ...(rest.length === 0 ? [] : [{ label: vscode.l10n.t('All'), kind: vscode.QuickPickItemKind.Separator }]),
    ...rest.map(toPick),
  ];
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick<EntityPick>();
    pick.title = title;
    pick.placeholder = vscode.l10n.t('A name; a new one is put into sourcemark.yaml');
    pick.matchOnDescription = true;
    pick.items = fixed;
    pick.onDidChangeValue((value) => {
      const name = value.trim();
      const known = name === '' || all.some((entity) => entity.name.toLowerCase() === name.toLowerCase());
      pick.items = known
        ? fixed
        : [
            ...fixed,
            { label: `$(add) ${name}`, description: vscode.l10n.t('new'), alwaysShow: true, choice: { name } },
          ];
    });
    let choice: EntityChoice | undefined;
    pick.onDidAccept(() => {
      choice = pick.activeItems[0]?.choice;
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(choice);
    });
    pick.show();
  });
}

/** The beginning of some words, for a title that puts them into quotation marks: without marks of their own around them. */
function short(text: string): string {
  const flat = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“”‘«»„]+/, '');
  return flat.length > 40 ? `${flat.slice(0, 40)}…` : flat.replace(/[,"“”’«»]+$/, '');
}
