// Commands about a whole draft: check it, say whether all sources are here, export it.

import * as vscode from 'vscode';
import {
  type CheckDraftParams,
  checkDraftRequest,
  type DraftExportId,
  type DraftExportParams,
  type DraftProgress,
  draftExportRequest,
  draftExports,
  draftProgressNotification,
  type ExportedFile,
  type Worklist,
} from '../../../server/src/protocol.ts';
import { applyDecision } from '../apply-decision.ts';
import { fromUri } from '../convert.ts';
import type { LanguageServer } from '../language-server.ts';
import { insertQuotation } from './insert-quotation.ts';
import type { WorklistModel } from './worklist-model.ts';

export function registerDraftCommands(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  model: WorklistModel,
): void {
  const register = (id: string, run: (...given: never[]) => unknown): void => {
    context.subscriptions.push(vscode.commands.registerCommand(id, run));
  };
  register('sourcemark.checkDraft', () => checkDraft(server, model));
  register('sourcemark.insertQuotation', () => insertQuotation(server));
  register('sourcemark.allSources', () => sayAllSources(server, model));
  register('sourcemark.exportDraft', (given?: { format?: string; to?: vscode.Uri }) =>
    exportDraft(server, model, given),
  );
}

/** The draft in the editor, else the one whose worklist is shown. */
function draftUri(model: WorklistModel): string | undefined {
  const document = vscode.window.activeTextEditor?.document;
  const isText = document?.languageId === 'article' || document?.languageId === 'markdown';
  const uri = document !== undefined && isText ? fromUri(document.uri) : model.list?.uri;
  if (uri === undefined) vscode.window.setStatusBarMessage(vscode.l10n.t('Open your draft first.'), 4000);
  return uri;
}

async function checkDraft(server: LanguageServer, model: WorklistModel): Promise<void> {
  const uri = draftUri(model);
  if (uri === undefined) return;
  const list = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Comparing your draft with its sources') },
    async (progress) => {
      let done = 0;
      const listening = server.onNotification(draftProgressNotification, (sent: DraftProgress) => {
        if (sent.uri !== uri) return;
        progress.report({ increment: 100 * Math.max(0, sent.share - done) });
        done = Math.max(done, sent.share);
      });
      try {
        return await server.request<Worklist | null>(checkDraftRequest, { uri } satisfies CheckDraftParams);
      } finally {
        listening.dispose();
      }
    },
  );
  // Messages are not awaited: they stay until the user dismisses them.
  if (list === null) void showNoDraft();
  else {
    model.show(list);
    void showSummary(list);
  }
}

async function showNoDraft(): Promise<void> {
  const say = vscode.l10n.t('This File Is…');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('This file is not a draft. A draft is in a folder “drafts”, or you say that this file is one.'),
    say,
  );
  if (answer === say) await vscode.commands.executeCommand('sourcemark.setRole');
}

async function showSummary(list: Worklist): Promise<void> {
  const worklist = vscode.l10n.t('Worklist');
  const problems = vscode.l10n.t('Problems');
  const checked = vscode.l10n.t('Checked by a person: {0} of {1}', list.done, list.items.length);
  const answer = await vscode.window.showInformationMessage(`${list.summary}. ${checked}.`, worklist, problems);
  if (answer === worklist) await vscode.commands.executeCommand('sourcemark.worklist.focus');
  if (answer === problems) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

async function sayAllSources(server: LanguageServer, model: WorklistModel): Promise<void> {
  const uri = draftUri(model);
  if (uri === undefined) return;
  const picked = await vscode.window.showQuickPick(
    [
      {
        complete: true,
        label: vscode.l10n.t('All my sources are here'),
        detail: vscode.l10n.t('A quotation that no source has is a warning'),
      },
      {
        complete: false,
        label: vscode.l10n.t('Sources may be missing'),
        detail: vscode.l10n.t('A quotation that no source has is information: it may be from an interview of yours'),
      },
    ],
    { title: vscode.l10n.t('Are All Sources of This Folder’s Drafts in the Folder?') },
  );
  if (picked === undefined) return;
  const start = { line: 0, character: 0 };
  const { complete } = picked;
  await applyDecision(server, { uri, range: { start, end: start } }, { kind: 'allSources', complete });
}

async function exportDraft(
  server: LanguageServer,
  model: WorklistModel,
  given?: { format?: string; to?: vscode.Uri },
): Promise<void> {
  const uri = draftUri(model);
  if (uri === undefined) return;
  const format = draftExports.find(({ id }) => id === given?.format) ?? (await pickExport());
  if (format === undefined) return;
  const draft = vscode.Uri.parse(uri, true);
  const name = draft.path.slice(draft.path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  const to =
    given?.to ??
    (await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Export: {0}', format.title),
      saveLabel: vscode.l10n.t('Export'),
      filters: { [format.title]: [format.extension] },
      defaultUri: vscode.Uri.joinPath(draft, '..', `${name}-${format.suffix}.${format.extension}`),
    }));
  if (to === undefined) return;
  const params: DraftExportParams = { uri, format: format.id, to: fromUri(vscode.Uri.joinPath(to, '..')) };
  const file = await server.request<ExportedFile | null>(draftExportRequest, params);
  if (file === null) {
    vscode.window.showWarningMessage(vscode.l10n.t('This file is no draft, or its sources are still being read.'));
    return;
  }
  await vscode.workspace.fs.writeFile(to, new TextEncoder().encode(file.text));
  void offerToOpen(format.id, to);
}

async function pickExport(): Promise<(typeof draftExports)[number] | undefined> {
  const details: Readonly<Record<DraftExportId, string>> = {
    footnotes: vscode.l10n.t('Each traced quotation, number and date with its source'),
    'copy-markdown': vscode.l10n.t(
      'The text and a table of all parts: status, source, outlet, date, line, who checked it',
    ),
    'copy-html': vscode.l10n.t('The same for a browser or a printer, with the parts marked in the text'),
    worklist: vscode.l10n.t('What is left to check, with boxes and room for notes'),
  };
  const picks = draftExports.map((format) => ({
    format,
    label: format.title,
    description: `.${format.extension}`,
    detail: details[format.id],
  }));
  return (await vscode.window.showQuickPick(picks, { title: vscode.l10n.t('Export Verified Draft') }))?.format;
}

async function offerToOpen(format: DraftExportId, to: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  const name = to.path.slice(to.path.lastIndexOf('/') + 1);
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('Exported to {0}.', name), open)) !== open) return;
  // A page is for a browser, which can print it.
  if (format === 'copy-html' || format === 'worklist') await vscode.env.openExternal(to);
  else await vscode.commands.executeCommand('vscode.open', to);
}
