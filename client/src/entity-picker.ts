// The list in which the user chooses an entity. Real entities come first and one of them is always focused; a new one is offered
// last, and only where it makes sense.

import * as vscode from 'vscode';
import {
  type EntitiesParams,
  type EntityChoice,
  type EntityItem,
  type EntitySpelling,
  entitiesRequest,
  type Range,
} from '../../server/src/protocol.ts';
import { fromUri } from './convert.ts';
import { formatNumber } from './counts.ts';
import type { LanguageServer } from './language-server.ts';

export interface EntityPick extends vscode.QuickPickItem {
  readonly choice?: EntityChoice;
}

export interface Choices {
  /** Entities shown under “Likely here”, first. */
  readonly likely?: readonly EntityItem[];
  /** Filters the other entities. */
  readonly accepts?: (item: EntityItem) => boolean;
  /** What choosing a name does, shown below it. */
  readonly effect?: (name: string) => string;
  /** Entities of this type are listed before the others. */
  readonly type?: string | undefined;
  /** Whether the typed name can become a new entity. */
  readonly allowsNew?: boolean;
}

/** Lists the likely entities, then all others, and offers the typed name as a new entity. */
export async function pickEntity(
  server: LanguageServer,
  { uri, range }: { readonly uri: string; readonly range: Range },
  title: string,
  choices: Choices = {},
): Promise<EntityChoice | undefined> {
  const all = await server.request<EntityItem[]>(entitiesRequest, {
    uri,
    position: range.start,
  } satisfies EntitiesParams);
  const allowsNew = choices.allowsNew !== false;
  const known = knownPicks(all, choices);
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick<EntityPick>();
    pick.title = title;
    pick.placeholder = allowsNew
      ? vscode.l10n.t('Type a name; a new one is added to sourcemark.yaml')
      : vscode.l10n.t('Type a name');
    pick.matchOnDescription = true;
    pick.items = known;
    if (allowsNew)
      pick.onDidChangeValue((value) => {
        pick.items = [...known, ...newPick(all, value)];
      });
    let choice: EntityChoice | undefined;
    pick.onDidAccept(() => {
      choice = pick.activeItems[0]?.choice;
      // Without a match there is nothing to choose.
      if (choice !== undefined) pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(choice);
    });
    pick.show();
  });
}

/** Lists all entities, for a command that is about one of them; the one at the cursor is the first. */
export async function pickAnyEntity(server: LanguageServer): Promise<EntityItem | undefined> {
  const editor = vscode.window.activeTextEditor;
  const at = editor === undefined ? {} : { uri: fromUri(editor.document.uri), position: editor.selection.active };
  const all = await server.request<EntityItem[]>(entitiesRequest, at satisfies EntitiesParams);
  const picked = await vscode.window.showQuickPick(
    all.map((entity) => ({ entity, label: entity.name, description: entity.type })),
    { placeHolder: vscode.l10n.t('Name of a person, organisation, place …'), matchOnDescription: true },
  );
  return picked?.entity;
}

/** The entities of the list, the likely ones first. */
export function knownPicks(
  all: readonly EntityItem[],
  { likely = [], accepts = () => true, effect, type: usual }: Choices,
): EntityPick[] {
  const first = new Set(likely.map(({ id }) => id));
  const possible = all.filter((item) => !first.has(item.id) && accepts(item));
  const isUsual = ({ type }: EntityItem): boolean => type === usual;
  const rest = [...possible.filter(isUsual), ...possible.filter((item) => !isUsual(item))];
  const separator = (label: string): EntityPick => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    ...(likely.length === 0 ? [] : [separator(vscode.l10n.t('Likely here'))]),
    ...likely.map((item) => toPick(item, effect)),
    ...(rest.length === 0 ? [] : [separator(vscode.l10n.t('All'))]),
    ...rest.map((item) => toPick(item, effect)),
  ];
}

function toPick({ id, name, type }: EntityItem, effect: Choices['effect']): EntityPick {
  const detail = effect?.(name);
  return { label: name, description: type, ...(detail === undefined ? {} : { detail }), choice: { id, shown: name } };
}

/** Lists exactly the spellings that were joined to an entity, each with why, and with what choosing it does. */
export async function pickSpelling(
  { name, type }: EntityItem,
  spellings: readonly EntitySpelling[],
): Promise<EntityChoice | undefined> {
  const picked = await vscode.window.showQuickPick(
    spellings.map(({ text, count, why }) => ({
      label: text,
      description: `${count === 1 ? vscode.l10n.t('once') : vscode.l10n.t('{0} times', formatNumber(count))} · ${why}`,
      detail: vscode.l10n.t('“{0}” becomes a name of its own; {1} keeps all others.', text, name),
    })),
    { title: vscode.l10n.t('Which of these is not {0}?', name), matchOnDescription: true },
  );
  return picked === undefined ? undefined : { name: picked.label, type };
}

/**
 * The typed name as a new entity, unless there is one of that name. The editor sorts items by how well their label matches what
 * was typed, and focuses the first: this one has no words in its label, so that every real match precedes it.
 */
export function newPick(all: readonly EntityItem[], typed: string): EntityPick[] {
  const name = typed.trim();
  if (name === '' || all.some((entity) => entity.name.toLowerCase() === name.toLowerCase())) return [];
  return [
    { label: '$(add)', description: vscode.l10n.t('New entity “{0}”', name), alwaysShow: true, choice: { name } },
  ];
}
