// The export request: the whole corpus in one format, as text for the client to write. It runs in slices, so that a hover does
// not wait for it and it can be cancelled.

import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { version } from '../../../package.json';
import { relativePath } from '../base/relative-path.ts';
import { Slices } from '../base/slices.ts';
import type { Cancellation } from '../corpus/host.ts';
import type { Feature } from '../features/index.ts';
import type { FeatureContext } from '../features/shared/context.ts';
import { cancelled, stopIfCancelled } from '../features/shared/context.ts';
import { exportDraft } from '../formats/drafts/index.ts';
import { gatherExport } from '../formats/gather.ts';
import { exportWriters } from '../formats/index.ts';
import {
  type DraftExportParams,
  draftExportRequest,
  draftExports,
  type ExportedFile,
  type ExportParams,
  type ExportResult,
  exportFormats,
  exportRequest,
} from '../protocol.ts';

/** A row of the feature table. It is here because features cannot import formats. */
export const exportFeature: Feature = { method: exportRequest, capabilities: {}, answer: exportCorpus };

/** The same for the exports of one draft. */
export const draftExportFeature: Feature = { method: draftExportRequest, capabilities: {}, answer: exportOneDraft };

async function exportOneDraft(
  context: FeatureContext,
  { uri, format: id, to }: DraftExportParams,
): Promise<ExportedFile | null> {
  const { corpus } = context;
  const format = draftExports.find((other) => other.id === id);
  if (format === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, `There is no export format “${id}”.`);
  await corpus.verifier.prepare();
  const text = await corpus.textAsAnalyzed(uri);
  const draft = corpus.article(uri);
  if (draft === undefined || text === undefined) return null;
  const folder = to ?? uri.slice(0, uri.lastIndexOf('/'));
  const exported = exportDraft({ corpus, draft, text, nameOf: (source) => relativePath(folder, source) }, format.id);
  const name = draft.path.slice(draft.path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  return exported === undefined ? null : { name: `${name}-${format.suffix}.${format.extension}`, text: exported };
}

async function exportCorpus(
  context: FeatureContext,
  { format: id, to }: ExportParams,
  cancellation: Cancellation,
): Promise<ExportResult> {
  const { corpus } = context;
  const format = exportFormats.find((other) => other.id === id);
  if (format === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, `There is no export format “${id}”.`);
  const nameOf = (uri: string): string =>
    format.links && to !== undefined ? relativePath(to, uri) : nameInWorkspace(context, uri);
  const pageOf = (code: string): { uri: string } | undefined => {
    const uri = context.pageOf(code);
    return uri === undefined ? undefined : { uri };
  };
  const data = await gatherExport(context, { version, nameOf, pageOf }, cancellation);
  if (data === undefined) throw cancelled();
  const files = new Map<string, string[]>();
  const slices = new Slices(corpus.clock);
  for (const { name, text } of exportWriters[format.id](data)) {
    const texts = files.get(name);
    if (texts === undefined) files.set(name, [text]);
    else texts.push(text);
    if (slices.isOver) await slices.pause();
    stopIfCancelled(cancellation);
  }
  return {
    articles: data.articles.length,
    files: [...files].map(([name, texts]): ExportedFile => ({ name, text: texts.join('') })),
  };
}

/** The path below the workspace folder, preceded by the folder's name if there are several folders. */
function nameInWorkspace({ corpus }: FeatureContext, uri: string): string {
  const folder = corpus.folderOf(uri);
  const above = corpus.folders.length > 1 ? folder.slice(0, folder.lastIndexOf('/')) : folder;
  const start = folder === '' ? uri.slice(0, uri.lastIndexOf('/')) : above;
  return relativePath(start, uri);
}
