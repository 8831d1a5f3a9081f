// Commands for moving through the mentions of an entity and the repeats of a quotation, and for the log, the cache and the
// server.

import * as vscode from 'vscode';
import {
  type ArticleStatus,
  articleStatusRequest,
  clearCacheRequest,
  type EntitiesParams,
  type EntityItem,
  entitiesRequest,
  type MentionItem,
  mentionsRequest,
  type Position,
  type Range,
  type RepeatLocation,
  type RepeatsParams,
  type Role,
  repeatsRequest,
  type SiblingMentionParams,
  type SiblingMentionResult,
  siblingMentionRequest,
} from '../../server/src/protocol.ts';
import { applyDecision } from './apply-decision.ts';
import { fromUri, toRange, toUri } from './convert.ts';
import { articleCount, formatNumber } from './counts.ts';
import type { LanguageServer } from './language-server.ts';
import { showPassage } from './show-passage.ts';

/** The node of a view whose context menu called the command. */
interface ViewNode {
  readonly item?: { readonly entity?: EntityItem };
  readonly place?: { readonly uri: string; readonly range: Range };
}

export function registerCommands(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  output: vscode.LogOutputChannel,
): void {
  const register = (id: string, run: (...given: never[]) => unknown): void => {
    context.subscriptions.push(vscode.commands.registerCommand(id, run));
  };
  register('sourcemark.nextMention', (uri?: string, from?: Position) => goToSibling(server, 'next', uri, from));
  register('sourcemark.previousMention', () => goToSibling(server, 'previous'));
  register('sourcemark.explainRule', async (code: string) => {
    const page = vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules', `${code.replace(/[^a-z-]/g, '')}.md`);
    // An editor without the preview of Markdown shows the page as text.
    const canPreview = (await vscode.commands.getCommands(true)).includes('markdown.showPreview');
    if (canPreview) await vscode.commands.executeCommand('markdown.showPreview', page);
    else await vscode.window.showTextDocument(page, { preview: true });
  });
  register('sourcemark.goToMention', (node?: ViewNode) => goToMention(server, node?.item?.entity));
  register('sourcemark.showRepeats', (from?: string | ViewNode, position?: Position) =>
    typeof from === 'object'
      ? showRepeats(server, from.place?.uri, from.place?.range.start)
      : showRepeats(server, from, position),
  );
  register('sourcemark.setRole', (node?: ViewNode) => setRole(server, node?.place?.uri));
  register('sourcemark.showOutput', () => output.show());
  register('sourcemark.clearCache', async () => {
    await server.request(clearCacheRequest);
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('The cache was cleared and all articles were analysed again.'),
      4000,
    );
  });
  register('sourcemark.restartServer', () => server.restart());
}

/** Asks what the file is to its folder, and writes it to `sourcemark.yaml`. */
async function setRole(server: LanguageServer, given?: string): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const uri = given ?? (document === undefined || document.isUntitled ? undefined : fromUri(document.uri));
  if (uri === undefined) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Open a file of the folder first.'), 4000);
    return;
  }
  const status = await server.request<ArticleStatus | null>(articleStatusRequest, { uri });
  const picks = roleChoices().map((choice) => ({
    ...choice,
    ...(choice.role === status?.role ? { description: vscode.l10n.t('now') } : {}),
  }));
  const picked = await vscode.window.showQuickPick(picks, { title: vscode.l10n.t('This File Is…') });
  if (picked === undefined) return;
  const start = { line: 0, character: 0 };
  await applyDecision(server, { uri, range: { start, end: start } }, { kind: 'role', role: picked.role });
}

function roleChoices(): (vscode.QuickPickItem & { readonly role: Role })[] {
  return [
    { role: 'source', label: vscode.l10n.t('A source'), detail: vscode.l10n.t('An article that others wrote') },
    {
      role: 'draft',
      label: vscode.l10n.t('My draft'),
      detail: vscode.l10n.t('Checked against the sources: quotations, speakers, names, numbers, dates'),
    },
    {
      role: 'notes',
      label: vscode.l10n.t('My notes'),
      detail: vscode.l10n.t('Names have hovers and links; nothing is reported'),
    },
    { role: 'left-alone', label: vscode.l10n.t('To be left alone'), detail: vscode.l10n.t('Not read at all') },
  ];
}

/** From the cursor, or from the place of a hover. */
async function goToSibling(
  server: LanguageServer,
  direction: 'next' | 'previous',
  uri?: string,
  from?: Position,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined && uri === undefined) return;
  const target = await server.request<SiblingMentionResult | null>(siblingMentionRequest, {
    uri: uri ?? fromUri(editor!.document.uri),
    position: from ?? editor!.selection.active,
    direction,
  } satisfies SiblingMentionParams);
  if (target === null) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Put the cursor on a name to go through its mentions.'), 4000);
    return;
  }
  await showPassage(target.uri, target.range);
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('{0}: mention {1} of {2}', target.entity, target.index, target.total),
    4000,
  );
}

/** Shows the other articles with a quotation: the one that a code lens passes, else the one under the cursor. */
async function showRepeats(server: LanguageServer, uri?: string, position?: Position): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (uri === undefined && editor === undefined) return;
  const at = {
    uri: uri ?? fromUri(editor!.document.uri),
    position: position ?? editor!.selection.active,
  };
  const found = await server.request<RepeatLocation[]>(repeatsRequest, at satisfies RepeatsParams);
  if (found.length < 2) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('No other article has the quotation under the cursor.'), 4000);
    return;
  }
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    toUri(at.uri),
    new vscode.Position(at.position.line, at.position.character),
    found.map((place) => new vscode.Location(toUri(place.uri), toRange(place.range))),
  );
}

interface EntityPick extends vscode.QuickPickItem {
  readonly entity: EntityItem;
}

interface MentionPick extends vscode.QuickPickItem {
  readonly mention?: MentionItem;
}

/** Asks for an entity, unless one is given, and then for one of its mentions. */
async function goToMention(server: LanguageServer, given?: EntityItem): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (given !== undefined) return pickMention(server, given, editor);
  const at = editor === undefined ? {} : { uri: fromUri(editor.document.uri), position: editor.selection.active };
  const entities = await server.request<EntityItem[]>(entitiesRequest, at satisfies EntitiesParams);
  const picks = entities.map(
    (entity): EntityPick => ({
      entity,
      label: entity.name,
      description: entity.type,
      detail: vscode.l10n.t('{0} in {1}', mentionCount(entity.mentions), articleCount(entity.articles)),
    }),
  );
  const picked = await vscode.window.showQuickPick(picks, {
    title: vscode.l10n.t('Go to Mention'),
    placeHolder: vscode.l10n.t('Name of a person, organisation, place …'),
    matchOnDescription: true,
  });
  if (picked === undefined) return;
  await pickMention(server, picked.entity, editor);
}

/** Lists the mentions and previews the active one in the editor; Escape restores the original editor and selection. */
async function pickMention(
  server: LanguageServer,
  entity: EntityItem,
  origin: vscode.TextEditor | undefined,
): Promise<void> {
  const mentions = await server.request<MentionItem[]>(mentionsRequest, { entity: entity.id });
  const back = origin === undefined ? undefined : { document: origin.document, selection: origin.selection };
  const pick = vscode.window.createQuickPick<MentionPick>();
  pick.title = `${entity.name}: ${mentionCount(mentions.length)}`;
  pick.matchOnDescription = true;
  pick.items = grouped(mentions);
  pick.onDidChangeActive(async ([item]) => {
    if (item?.mention !== undefined) await showPassage(item.mention.uri, item.mention.range, { preserveFocus: true });
  });
  let accepted = false;
  pick.onDidAccept(async () => {
    accepted = true;
    const mention = pick.activeItems[0]?.mention;
    pick.hide();
    if (mention !== undefined) await showPassage(mention.uri, mention.range);
  });
  pick.onDidHide(async () => {
    pick.dispose();
    if (!accepted && back !== undefined)
      await vscode.window.showTextDocument(back.document, { selection: back.selection });
  });
  pick.show();
}

function grouped(mentions: readonly MentionItem[]): MentionPick[] {
  const picks: MentionPick[] = [];
  let path = '';
  for (const mention of mentions) {
    if (mention.path !== path) {
      path = mention.path;
      picks.push({ label: path, kind: vscode.QuickPickItemKind.Separator });
    }
    picks.push({ label: mention.line, description: vscode.l10n.t('line {0}', mention.range.start.line + 1), mention });
  }
  return picks;
}

function mentionCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', formatNumber(count));
}
