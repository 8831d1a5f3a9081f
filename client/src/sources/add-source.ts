// The command Add Source from Clipboard or File…: makes a text article of a web page, a PDF, a Word document, a mail or
// subtitles, and opens it. Nothing is loaded from the network.

import * as vscode from 'vscode';
import type { ReadSourceResult, SourceProblem } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../language-server.ts';
import { readSource, type StartReader } from './read-source.ts';
import { type Original, type Written, writeSource } from './write-source.ts';

/** A source before it is read. */
interface Given {
  /** Empty for what was pasted. */
  readonly name: string;
  readonly uri?: vscode.Uri;
  readonly bytes: Uint8Array;
}

/** What a test or another extension may give, so that nothing is asked. */
export interface Arguments {
  readonly files?: readonly vscode.Uri[];
  readonly to?: vscode.Uri;
  readonly copy?: boolean;
}

type Article = ReadSourceResult & { readonly ok: true };

const ENDINGS = ['html', 'htm', 'xhtml', 'pdf', 'docx', 'eml', 'srt', 'vtt', 'txt', 'md'];
/** Bytes of the largest file that is read. */
const MOST_BYTES = 100_000_000;

/** Asks what is not given, and answers with the articles' URIs. */
export async function addSource(
  server: LanguageServer,
  startReader: StartReader,
  given?: Arguments,
): Promise<vscode.Uri[] | undefined> {
  const sources = given?.files === undefined ? await pickSources() : await filesAsSources(given.files);
  if (sources.length === 0) return undefined;
  const folder = given?.to ?? (await pickFolder());
  if (folder === undefined) return undefined;
  const copy = given?.copy ?? (await askForCopy(sources));
  return copy === undefined ? undefined : addSources(sources, folder, copy, startReader, server);
}

async function pickSources(): Promise<Given[]> {
  const text = await vscode.env.clipboard.readText();
  const fromClipboard = {
    label: `$(clippy) ${vscode.l10n.t('From the Clipboard')}`,
    detail: text.trim() === '' ? vscode.l10n.t('The clipboard has no text.') : firstWords(text),
  };
  const fromFiles = {
    label: `$(file) ${vscode.l10n.t('From Files…')}`,
    detail: vscode.l10n.t('Web pages (HTML), PDF, Word (DOCX), mails (EML), subtitles (SRT, VTT), text'),
  };
  const picks = text.trim() === '' ? [fromFiles] : [fromClipboard, fromFiles];
  const picked = await vscode.window.showQuickPick(picks, { title: vscode.l10n.t('Add a source') });
  if (picked === undefined) return [];
  if (picked === fromFiles) return pickFiles();
  if (/^\s*https?:\/\/\S+\s*$/.test(text)) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t(
        'The clipboard holds a web address. Sourcemark loads nothing from the network: open the page in a browser, then save it as a file or copy its text.',
      ),
    );
    return [];
  }
  return [{ name: '', bytes: new TextEncoder().encode(text) }];
}

/** "The weir at Lindow…": so that the user sees what is on the clipboard. */
function firstWords(text: string): string {
  const words = text
    .slice(0, 400)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > 80 ? `${words.slice(0, 80)}…` : words;
}

async function pickFiles(): Promise<Given[]> {
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Add sources'),
    openLabel: vscode.l10n.t('Add'),
    canSelectMany: true,
    filters: { [vscode.l10n.t('Sources')]: ENDINGS },
  });
  return filesAsSources(picked ?? []);
}

async function filesAsSources(uris: readonly vscode.Uri[]): Promise<Given[]> {
  const sources: Given[] = [];
  for (const uri of uris) {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      // An empty source is answered with the reason.
      const bytes = size > MOST_BYTES ? undefined : await vscode.workspace.fs.readFile(uri);
      if (bytes === undefined) void vscode.window.showErrorMessage(`${name}: ${problemText('too-large')}`);
      else sources.push({ name, uri, bytes });
    } catch (error) {
      void vscode.window.showErrorMessage(vscode.l10n.t('{0} cannot be read: {1}', name, reasonOf(error)));
    }
  }
  return sources;
}

/** The folder of the article that is open, else the only folder of the window, else one that the user chooses. */
async function pickFolder(): Promise<vscode.Uri | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  const inFolder = document !== undefined && vscode.workspace.getWorkspaceFolder(document.uri) !== undefined;
  if (inFolder && (document.languageId === 'article' || document.languageId === 'markdown'))
    return vscode.Uri.joinPath(document.uri, '..');
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]!.uri;
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Choose the folder of your articles'),
    openLabel: vscode.l10n.t('Add Here'),
    canSelectFiles: false,
    canSelectFolders: true,
  });
  return picked?.[0];
}

/** Whether originals are copied beside the articles. Not asked where they are in the folder already. */
async function askForCopy(sources: readonly Given[]): Promise<boolean | undefined> {
  const outside = sources.filter(
    ({ uri }) => uri === undefined || vscode.workspace.getWorkspaceFolder(uri) === undefined,
  );
  const isPastedText = outside.every(({ uri, bytes }) => uri === undefined && !isMarkup(bytes));
  if (outside.length === 0 || isPastedText) return false;
  const copy = {
    label: vscode.l10n.t('Copy the Original beside the Article'),
    detail: vscode.l10n.t('So that the folder holds all that it needs'),
  };
  const leave = {
    label: vscode.l10n.t('Leave the Original Where It Is'),
    detail: vscode.l10n.t('The article names its path'),
  };
  const picked = await vscode.window.showQuickPick([copy, leave], {
    title: outside.length === 1 ? vscode.l10n.t('The original') : vscode.l10n.t('The originals'),
  });
  return picked === undefined ? undefined : picked === copy;
}

const isMarkup = (bytes: Uint8Array): boolean => /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 200)));

async function addSources(
  sources: readonly Given[],
  folder: vscode.Uri,
  copy: boolean,
  startReader: StartReader,
  server: LanguageServer,
): Promise<vscode.Uri[]> {
  const added: { readonly article: Article; readonly written: Written }[] = [];
  const failed: string[] = [];
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Adding sources'), cancellable: true },
    async (progress, cancellation) => {
      for (const [at, source] of sources.entries()) {
        if (cancellation.isCancellationRequested) return;
        progress.report({ message: source.name, increment: at === 0 ? 0 : 100 / sources.length });
        const result = await readSource(startReader, { name: source.name, bytes: source.bytes });
        const name = source.name === '' ? vscode.l10n.t('The clipboard') : source.name;
        if (!result.ok) {
          if (result.detail !== undefined) server.report(`${name} could not be read`, result.detail);
          failed.push(`${name}: ${problemText(result.problem)}`);
          continue;
        }
        try {
          const written = await writeSource(result, folder, originalOf(source, result, folder, copy));
          added.push({ article: result, written });
        } catch (error) {
          failed.push(vscode.l10n.t('{0} was not written: {1}', result.name, reasonOf(error)));
        }
      }
    },
  );
  for (const message of failed.slice(0, 5)) void vscode.window.showErrorMessage(message);
  const first = added[0];
  if (first !== undefined) await vscode.window.showTextDocument(first.written.uri);
  if (added.length > 0) void vscode.window.showInformationMessage(doneText(added));
  return added.map(({ written }) => written.uri);
}

function originalOf({ uri, bytes, name }: Given, { format }: Article, folder: vscode.Uri, copy: boolean): Original {
  if (uri !== undefined && (!copy || vscode.Uri.joinPath(uri, '..').toString() === folder.toString()))
    return { kind: 'left', uri };
  if (!copy) return { kind: 'none', name: 'clipboard' };
  if (uri === undefined) return { kind: 'copied', bytes, ending: format === 'html' ? '.html' : '.source' };
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '.source';
  // An original of text must not be taken for an article.
  return { kind: 'copied', bytes, ending: /^\.(?:txt|md|markdown)$/i.test(ending) ? '.source' : ending };
}

function doneText(added: readonly { readonly article: Article; readonly written: Written }[]): string {
  if (added.length > 1) return vscode.l10n.t('{0} sources were added.', added.length);
  const { article, written } = added[0]!;
  const name = article.title || article.name;
  if (!written.isNew) return vscode.l10n.t('“{0}” was here already.', name);
  const lines = [vscode.l10n.t('“{0}” was added.', name)];
  if (article.missing.length === 2)
    lines.push(vscode.l10n.t('It states no outlet and no date: you can add them at its top.'));
  else if (article.missing[0] === 'outlet')
    lines.push(vscode.l10n.t('It states no outlet: you can add it at its top.'));
  else if (article.missing[0] === 'published')
    lines.push(vscode.l10n.t('It states no date: you can add it at its top.'));
  if (article.leftOut.length > 0)
    lines.push(vscode.l10n.t('Attachments are left out: {0}.', article.leftOut.join(', ')));
  return lines.join(' ');
}

function problemText(problem: SourceProblem): string {
  switch (problem) {
    case 'unknown-format':
      return vscode.l10n.t('this is not a format that can be added (HTML, PDF, DOCX, EML, SRT, VTT or text).');
    case 'old-format':
      return vscode.l10n.t('this is an old format. Save it as DOCX, PDF or text in a word processor first.');
    case 'encrypted':
      return vscode.l10n.t('the file has a password. Save a copy without one first.');
    case 'no-text':
      return vscode.l10n.t('there is no text in it. It may be a scan, or a page that a script fills.');
    case 'too-large':
      return vscode.l10n.t('it is too large for an article.');
    case 'too-complex':
      return vscode.l10n.t('it has too many pages or elements for an article.');
    case 'out-of-time':
      return vscode.l10n.t('reading it took too long.');
    default:
      return vscode.l10n.t('the file is damaged or cut off.');
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
