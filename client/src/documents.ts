// Decides which documents belong to Sourcemark: the document selector of the client, and a local check for articles and
// user files that works without the server.

import * as vscode from 'vscode';
import type { DocumentFilter } from 'vscode-languageclient';
import { isArticleName, isProse, PROSE_SAMPLE } from '../../server/src/prose.ts';
import { fromUri } from './convert.ts';

interface FilePattern {
  readonly scheme: string;
  readonly pattern: string | vscode.RelativePattern;
}

/**
 * The documents for which the editor sends requests. Plain text is excluded, because articles in plain text are switched to
 * the language `article`; it is included if the user has turned that off.
 */
export function documentSelector(): DocumentFilter[] {
  const languages = ['article', 'markdown'];
  if (!vscode.workspace.getConfiguration('sourcemark').get<boolean>('useArticleLanguage', true))
    languages.push('plaintext');
  return [
    ...schemes().flatMap((scheme) => languages.map((language) => ({ language, scheme }))),
    ...userFilePatterns().map(({ scheme, pattern }) => ({
      scheme,
      pattern: typeof pattern === 'string' ? pattern : { baseUri: fromUri(pattern.baseUri), pattern: pattern.pattern },
    })),
  ];
}

/** True for an annotation file or an entity file. */
export function isUserFile(document: vscode.TextDocument): boolean {
  return vscode.languages.match(userFilePatterns(), document) > 0;
}

/** True if the document is probably an article, judged by its name and its first page. */
export function looksLikeArticle(document: vscode.TextDocument): boolean {
  const { languageId, uri } = document;
  if (languageId !== 'article' && languageId !== 'markdown' && languageId !== 'plaintext') return false;
  if (!schemes().includes(uri.scheme)) return false;
  if (languageId !== 'article' && !(isArticleName(uri.path) && isProse(firstPage(document)))) return false;
  // Checked last, because the first access to the settings is slow.
  return vscode.workspace.getConfiguration('sourcemark', uri).get<boolean>('enable', true);
}

function firstPage(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(new vscode.Position(0, 0), document.positionAt(PROSE_SAMPLE)));
}

/** Patterns of annotation files and entity files. */
function userFilePatterns(): FilePattern[] {
  const patterns = ['**/sourcemark.yaml', '**/*.annotations.yaml'];
  return [...schemes().flatMap((scheme) => patterns.map((pattern) => ({ pattern, scheme }))), ...sharedEntityFile()];
}

/** URI schemes of real files; `git:` and diff documents are excluded. */
function schemes(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set(['file', 'untitled', ...folders.map((folder) => folder.uri.scheme)])];
}

/** The entity file of the setting `entitiesFile`, which can have any path and name. */
function sharedEntityFile(): FilePattern[] {
  const path = vscode.workspace.getConfiguration('sourcemark').get<string>('entitiesFile', '').trim();
  if (path === '') return [];
  const uri = vscode.Uri.file(path);
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return [{ scheme: 'file', pattern: new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name) }];
}
