// The dossier of a name, opened with one key from any place that names it, from the hover, the side bar and other pages.

import * as vscode from 'vscode';
import {
  type Dossier,
  type DossierParams,
  dossierRequest,
  dossierTextRequest,
  type OverviewItem,
  type Range,
  type StatementsText,
} from '../../../server/src/protocol.ts';
import { applyDecision } from '../apply-decision.ts';
import { fromUri } from '../convert.ts';
import { pickAnyEntity } from '../entity-picker.ts';
import type { LanguageServer } from '../language-server.ts';
import { PagePanel } from './page-panel.ts';
import { saveText } from './save-text.ts';

interface Subject {
  readonly id: string;
  readonly name: string;
}

/** The node of a view whose context menu called the command: a name, or a speaker who has one. */
interface ViewNode {
  readonly item?: Pick<OverviewItem, 'entity' | 'node' | 'label'>;
}

export function registerDossier(
  context: vscode.ExtensionContext,
  server: LanguageServer,
): PagePanel<Subject, Dossier | null> {
  /** Where decisions about the entity are made; set with each model. */
  let first: { readonly uri: string; readonly range: Range } | undefined;
  const textOf = ({ id, name }: Subject): Promise<StatementsText | null> =>
    server.request<StatementsText | null>(dossierTextRequest, { entity: { id, name } } satisfies DossierParams);
  const panel: PagePanel<Subject, Dossier | null> = new PagePanel(context, server, {
    name: 'dossier',
    title: ({ name }) => name || vscode.l10n.t('Dossier'),
    async request({ id, name }, cancellation) {
      const found = await server.request<Dossier | null>(
        dossierRequest,
        { entity: { id, name } } satisfies DossierParams,
        cancellation,
      );
      first = found?.first;
      return found;
    },
    actions: {
      async copyAll(subject) {
        const found = await textOf(subject);
        if (found === null) return undefined;
        await vscode.env.clipboard.writeText(found.text);
        return copied(found.statements);
      },
      async export(subject) {
        const found = await textOf(subject);
        if (found !== null) await saveText(found.text, `${found.name}.md`);
      },
      mentions: ({ id, name }) =>
        vscode.commands.executeCommand('sourcemark.goToMention', { item: { entity: { id, name } } }),
      dossier: (_subject, id: string, name: string) => panel.open({ id, name }),
      apart: ({ id, name }, spelling: string) =>
        first === undefined
          ? undefined
          : applyDecision(server, first, { kind: 'apart', first: { id, shown: name }, second: { name: spelling } }),
      same: ({ id, name }, other: string, otherName: string) =>
        first === undefined
          ? undefined
          : applyDecision(server, first, {
              kind: 'merge',
              first: { id, shown: name },
              second: { id: other, shown: otherName },
            }),
    },
  });
  context.subscriptions.push(
    panel,
    vscode.commands.registerCommand('sourcemark.dossier', async (given?: string | ViewNode, givenName?: string) => {
      const subject =
        typeof given === 'string'
          ? { id: given, name: givenName ?? '' }
          : (entityOf(given?.item) ?? (await entityAtCursor(server)) ?? (await pickAnyEntity(server)));
      if (subject !== undefined) panel.open({ id: subject.id, name: subject.name });
    }),
  );
  return panel;
}

function entityOf(item: ViewNode['item']): Subject | undefined {
  if (item?.node?.kind !== 'speaker' || !item.node.key.startsWith(ENTITY_KEY)) return item?.entity;
  return { id: item.node.key.slice(ENTITY_KEY.length), name: item.label };
}

/** How the key of a speaker with a name starts. */
const ENTITY_KEY = 'entity ';

async function entityAtCursor(server: LanguageServer): Promise<Subject | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const at = { uri: fromUri(editor.document.uri), position: editor.selection.active };
  return (await server.request<Dossier | null>(dossierRequest, { at } satisfies DossierParams)) ?? undefined;
}

export function copied(statements: number): string {
  return statements === 1
    ? vscode.l10n.t('1 statement copied.')
    : vscode.l10n.t('{0} statements copied.', statements.toLocaleString(vscode.env.language));
}
