// Commands that write to the user's YAML files: annotate, attribute, ignore, rename, merge and keep apart. Each asks the
// user for the missing values, requests one workspace edit from the server, applies it, and saves the changed files.

import * as vscode from 'vscode';
import {
  type Decision,
  type DecisionAbout,
  type DecisionTarget,
  type DecisionTargetParams,
  decisionTargetRequest,
  type EntityChoice,
  type EntityItem,
  type EntitySpelling,
  type MentionItem,
  type MentionsParams,
  mentionsRequest,
  type Range,
} from '../../server/src/protocol.ts';
import { applyDecision, type Place, saveFiles } from './apply-decision.ts';
import { fromUri } from './convert.ts';
import { pickAnyEntity, pickEntity, pickSpelling } from './entity-picker.ts';
import { openNewFiles } from './files-as-read.ts';
import type { LanguageServer } from './language-server.ts';
import { offerUndo, type Receipt, registerUndo } from './undo-decision.ts';

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
    vscode.commands.registerCommand(
      'sourcemark.saveAnnotations',
      async (uris: readonly string[], receipt?: Receipt, edit?: vscode.WorkspaceEdit) => {
        if (edit !== undefined && !(await vscode.workspace.applyEdit(edit))) return;
        await openNewFiles(receipt?.undo);
        await saveFiles(uris);
        if (receipt !== undefined) offerUndo(receipt);
      },
    ),
  );
  registerUndo(context);
  const decide = (place: Place, decision: Decision): Promise<void> => applyDecision(server, place, decision);

  register('sourcemark.annotate', async (place, target) => {
    const { text, note } = target;
    const words = await vscode.window.showInputBox({
      title: vscode.l10n.t('Note on “{0}”', short(text)),
      prompt: vscode.l10n.t('Anything to say, check or remember about this passage'),
      value: note ?? '',
    });
    if (words !== undefined)
      await decide(at(place, target), { kind: 'annotate', note: words.trim() === '' ? null : words });
  });
  register('sourcemark.tag', async (place, target) => {
    const { text, tags } = target;
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
    await decide(at(place, target), { kind: 'annotate', tags: list.length === 0 ? null : list });
  });
  const attribute = async (place: Place, target: DecisionTarget): Promise<void> => {
    const { text, speakers } = target;
    const speaker = await pickEntity(server, place, vscode.l10n.t('Who says “{0}”?', short(text)), {
      likely: speakers,
      accepts: ({ type }) => type !== 'place',
      effect: (name) => vscode.l10n.t('These words are given to {0}, here only.', name),
    });
    if (speaker !== undefined) await decide(at(place, target), { kind: 'attribute', speaker });
  };
  const mark =
    (as: 'term' | 'pull') =>
    (place: Place, target: DecisionTarget): Promise<void> =>
      decide(at(place, target), { kind: 'quoteKind', as });
  register('sourcemark.attributeQuote', attribute, 'quote');
  register('sourcemark.markAsTerm', mark('term'), 'quote');
  register('sourcemark.markAsPullQuote', mark('pull'), 'quote');
  register('sourcemark.ignoreHere', async (place, target, code) => {
    const { findings } = target;
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
    if (reason !== undefined) await decide(at(place, target), { kind: 'ignore', codes, reason });
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
  const entityOr = async (entity: EntityItem | null): Promise<EntityItem | undefined> =>
    entity ?? (await pickAnyEntity(server));
  register('sourcemark.mergeEntity', async (place, target) => {
    const first = await entityOr(target.entity);
    if (first === undefined) return;
    const second = await pickEntity(server, place, vscode.l10n.t('Who or what is the same as {0}?', first.name), {
      accepts: ({ id }) => id !== first.id,
      // Two names of the same entity usually have the same type.
      type: first.type,
      // Only entities that exist can be one.
      allowsNew: false,
      effect: (name) => vscode.l10n.t('{0} and {1} become one, in all articles.', first.name, name),
    });
    if (second !== undefined)
      await decide(place, { kind: 'merge', first: { id: first.id, shown: first.name }, second });
  });
  register('sourcemark.keepApart', async (place, target, spelling) => {
    const first = await entityOr(target.entity);
    if (first === undefined) return;
    const spellings = target.entity === null ? await spellingsOf(server, first) : target.spellings;
    const keep = (second: EntityChoice): Promise<void> =>
      decide(place, { kind: 'apart', first: { id: first.id, shown: first.name }, second });
    const chosen = spellings.find(({ text }) => text === spelling);
    if (chosen !== undefined) return keep({ name: chosen.text, type: first.type });
    if (spellings.length === 0) {
      const identifyHere = vscode.l10n.t('Choose Who Is Meant Here…');
      const message = vscode.l10n.t('{0} has one spelling only, so there is nothing to keep apart.', first.name);
      if ((await vscode.window.showInformationMessage(message, identifyHere)) === identifyHere)
        await vscode.commands.executeCommand('sourcemark.identify', place.uri, place.range);
      return;
    }
    const second = await pickSpelling(first, spellings);
    if (second !== undefined) await keep(second);
  });
  const identify = async (place: Place, target: DecisionTarget): Promise<void> => {
    const entity = await pickEntity(server, place, vscode.l10n.t('Who or what is “{0}”?', short(target.text)), {
      effect: (name) => vscode.l10n.t('This name means {0}, here only.', name),
    });
    if (entity !== undefined) await decide(at(place, target), { kind: 'identify', entity });
  };
  register('sourcemark.identify', identify, 'name');
  register('sourcemark.renameEntity', async (place, { entity }) => {
    const owner =
      entity === null
        ? await pickEntity(server, place, vscode.l10n.t('Rename which entity?'), { allowsNew: false })
        : ({ id: entity.id, shown: entity.name } satisfies EntityChoice);
    if (owner === undefined) return;
    const name = await vscode.window.showInputBox({
      title: vscode.l10n.t('New name'),
      value: entity?.name ?? '',
    });
    if (name !== undefined && name.trim() !== '')
      await decide(place, { kind: 'rename', entity: owner, name: name.trim() });
  });
  register('sourcemark.removeAnnotation', (place, target) => decide(at(place, target), { kind: 'remove' }));
}

/** The spellings of an entity that is not at the cursor, asked for at its first mention. */
async function spellingsOf(server: LanguageServer, { id }: EntityItem): Promise<readonly EntitySpelling[]> {
  const [first] = await server.request<MentionItem[]>(mentionsRequest, { entity: id } satisfies MentionsParams);
  if (first === undefined) return [];
  const params: DecisionTargetParams = { uri: first.uri, range: first.range, about: 'name' };
  return (await server.request<DecisionTarget | null>(decisionTargetRequest, params))?.spellings ?? [];
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

/** The passage shown to the user, even if the cursor or the text has moved since. */
function at({ uri }: Place, { range, seen }: DecisionTarget): Place {
  return { uri, range, seen };
}

/** The start of `text` without surrounding quotation marks, because the title has its own. */
function short(text: string): string {
  const flat = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“”‘«»„]+/, '');
  return flat.length > 40 ? `${flat.slice(0, 40)}…` : flat.replace(/[,"“”’«»]+$/, '');
}
