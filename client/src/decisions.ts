// Commands that write to the user's YAML files: annotate, attribute, ignore, rename, merge and keep apart. Each asks the
// user for the missing values, requests one workspace edit from the server, applies it, and saves the changed files.

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
import { fromUri, toRange, toUri } from './convert.ts';
import type { LanguageServer } from './language-server.ts';

/** The place of a decision: the one that a quick fix passes, else the selection. */
interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** The node of a view whose context menu called the command. */
interface ViewNode {
  readonly place?: Place;
}

export function registerDecisions(context: vscode.ExtensionContext, server: LanguageServer): void {
  const register = (
    id: string,
    run: (place: Place, target: DecisionTarget, ...given: unknown[]) => Promise<void>,
    about: DecisionAbout = 'words',
  ): void => {
    context.subscriptions.push(
      vscode.commands.registerCommand(id, async (from?: string | ViewNode, range?: Range, ...given: unknown[]) => {
        const place = placeOf(from, range);
        if (place === undefined) return;
        const target = await server.request<DecisionTarget | null>(decisionTargetRequest, {
          ...place,
          about,
        } satisfies DecisionTargetParams);
        if (target === null) {
          vscode.window.setStatusBarMessage(vscode.l10n.t('This document is not an article.'), 4000);
          return;
        }
        await run(place, target, ...given);
      }),
    );
  };
  context.subscriptions.push(
    vscode.commands.registerCommand('sourcemark.saveAnnotations', (uris: readonly string[]) =>
      saveHidden(uris.map((uri) => toUri(uri).toString())),
    ),
  );
  const decide = (place: Place, decision: Decision): Promise<void> => applyDecision(server, place, decision);

  register('sourcemark.annotate', async (place, { text, note, range }) => {
    const words = await vscode.window.showInputBox({
      title: vscode.l10n.t('Note on “{0}”', short(text)),
      prompt: vscode.l10n.t('Anything to say, check or remember about this passage'),
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
              title: vscode.l10n.t('Ignore Which Findings?'),
              canPickMany: true,
            });
    if (codes === undefined) return;
    if (codes.length === 0) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('There is no finding at the cursor.'), 4000);
      return;
    }
    const reason = await vscode.window.showInputBox({
      title: vscode.l10n.t('Ignore {0} here', codes.join(', ')),
      prompt: vscode.l10n.t('Why can this finding be ignored? The reason is saved with it.'),
      validateInput: (words) =>
        words.trim() === '' ? vscode.l10n.t('Enter a reason, so that others can follow the decision.') : undefined,
    });
    if (reason !== undefined) await decide(place, { kind: 'ignore', codes, reason });
  });
  register('sourcemark.addAlias', async (place, { entity }) => {
    const editor = vscode.window.activeTextEditor;
    const selected = editor?.document.getText(editor.selection).replace(/\s+/g, ' ').trim() ?? '';
    const owner = await pickEntity(
      server,
      place,
      vscode.l10n.t('Add an alias to which entity?'),
      entity === null ? {} : { likely: [entity] },
    );
    if (owner === undefined) return;
    const alias = await vscode.window.showInputBox({
      title: vscode.l10n.t('Another name for this entity'),
      value: selected,
    });
    if (alias !== undefined && alias.trim() !== '')
      await decide(place, { kind: 'alias', entity: owner, alias: alias.trim() });
  });
  const pair = async (
    place: Place,
    { entity, spellings }: DecisionTarget,
    kind: 'merge' | 'apart',
    question: (first: string) => string,
  ): Promise<void> => {
    const first =
      entity === null
        ? await pickEntity(server, place, vscode.l10n.t('First entity'))
        : ({ id: entity.id } satisfies EntityChoice);
    if (first === undefined) return;
    const second = await pickEntity(server, place, question(entity?.name ?? vscode.l10n.t('the first entity')), {
      accepts: ({ id }) => !('id' in first) || id !== first.id,
      // Two names of the same entity usually have the same type.
      type: entity?.type,
      ...(kind === 'apart' && entity !== null ? { spellings: { of: entity, texts: spellings } } : {}),
    });
    if (second !== undefined) await decide(place, { kind, first, second });
  };
  register('sourcemark.mergeEntity', (place, target) =>
    pair(place, target, 'merge', (first) => vscode.l10n.t('Which entity is the same as {0}?', first)),
  );
  register('sourcemark.keepApart', (place, target) =>
    pair(place, target, 'apart', (first) => vscode.l10n.t('Which entity is different from {0}?', first)),
  );
  const identify = async (place: Place, { text }: DecisionTarget): Promise<void> => {
    const entity = await pickEntity(server, place, vscode.l10n.t('Who or what is “{0}”?', short(text)));
    if (entity !== undefined) await decide(place, { kind: 'identify', entity });
  };
  register('sourcemark.identify', identify, 'name');
  register('sourcemark.renameEntity', async (place, { entity }) => {
    const owner =
      entity === null
        ? await pickEntity(server, place, vscode.l10n.t('Rename which entity?'))
        : ({ id: entity.id } satisfies EntityChoice);
    if (owner === undefined) return;
    const name = await vscode.window.showInputBox({
      title: vscode.l10n.t('New name'),
      value: entity?.name ?? '',
    });
    if (name !== undefined && name.trim() !== '')
      await decide(place, { kind: 'rename', entity: owner, name: name.trim() });
  });
  register('sourcemark.removeAnnotation', (place, { range }) => decide(at(place, range), { kind: 'remove' }));
}

function placeOf(from?: string | ViewNode, range?: Range): Place | undefined {
  // Converts a `vscode.Range`, which would be serialised as a list. Commands can be called with either form.
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

/** The place of the words shown to the user, even if the cursor has moved since. */
function at({ uri }: Place, range: Range): Place {
  return { uri, range };
}

/** Saves changed files that have no open tab; files in tabs are left for the user to save. */
async function saveHidden(uris: readonly string[]): Promise<void> {
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

/** Requests the edit of a decision, applies it in one undoable step and saves the files that had no unsaved changes. */
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
  /** Entities shown under “Likely here”, first. */
  readonly likely?: readonly EntityItem[];
  /** Filters the other entities. */
  readonly accepts?: (item: EntityItem) => boolean;
  /** Spellings of an entity that can be chosen by themselves, first. */
  readonly spellings?: { readonly of: EntityItem; readonly texts: readonly string[] };
  /** Entities of this type are listed before the others. */
  readonly type?: string | undefined;
}

/** Lists the likely entities, then all others, and offers the typed name as a new entity. */
async function pickEntity(
  server: LanguageServer,
  { uri, range }: Place,
  title: string,
  { likely = [], accepts = () => true, spellings, type: usual }: Choices = {},
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
  const spelled = (spellings?.texts ?? []).map((name): EntityPick => {
    const type = spellings?.of.type ?? 'person';
    return { label: name, description: vscode.l10n.t('spelling'), choice: { name, type } };
  });
  const fixed: EntityPick[] = [
    ...(spellings === undefined || spelled.length === 0
      ? []
      : [
          { label: vscode.l10n.t('Spellings of {0}', spellings.of.name), kind: vscode.QuickPickItemKind.Separator },
          ...spelled,
        ]),
    ...(likely.length === 0 ? [] : [{ label: vscode.l10n.t('Likely here'), kind: vscode.QuickPickItemKind.Separator }]),
    ...likely.map(toPick),
    ...(rest.length === 0 ? [] : [{ label: vscode.l10n.t('All'), kind: vscode.QuickPickItemKind.Separator }]),
    ...rest.map(toPick),
  ];
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick<EntityPick>();
    pick.title = title;
    pick.placeholder = vscode.l10n.t('Type a name; a new one is added to sourcemark.yaml');
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

/** The start of `text` without surrounding quotation marks, because the title has its own. */
function short(text: string): string {
  const flat = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“”‘«»„]+/, '');
  return flat.length > 40 ? `${flat.slice(0, 40)}…` : flat.replace(/[,"“”’«»]+$/, '');
}
