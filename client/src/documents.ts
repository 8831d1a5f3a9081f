// Which documents are ours: those that the server is told of, and those that look like articles before anybody is asked.

import * as vscode from 'vscode';
import type { DocumentFilter } from 'vscode-languageclient';
import { isArticleName, isProse, PROSE_SAMPLE } from '../../server/src/prose.ts';
import { fromUri } from './places.ts';

interface OwnFiles {
  readonly scheme: string;
  readonly pattern: string | vscode.RelativePattern;
}

/**
 * Plain text is not selected: a plain-text file that is an article is switched to the language `article`, and one that is
 * none gets no request.
 */
export function documentSelector(): DocumentFilter[] {
  const languages = ['article', 'markdown'];
  if (!vscode.workspace.getConfiguration('sourcemark').get<boolean>('useArticleLanguage', true))
    languages.push('plaintext');
  return [
    ...schemes().flatMap((scheme) => languages.map((language) => ({ language, scheme }))),
    ...ownFiles().map(({ scheme, pattern }) => ({
      scheme,
      pattern: typeof pattern === 'string' ? pattern : { baseUri: fromUri(pattern.baseUri), pattern: pattern.pattern },
    })),
  ];
}

/** Whether a text document is one that a person wrote beside articles. */
export function isOwnFile(document: vscode.TextDocument): boolean {
  return vscode.languages.match(ownFiles(), document) > 0;
}

/** Whether a text document is one that the server takes for an article, as far as its name and first page tell. */
export function looksLikeArticle(document: vscode.TextDocument): boolean {
  const { languageId, uri } = document;
  if (languageId !== 'article' && languageId !== 'markdown' && languageId !== 'plaintext') return false;
  if (!schemes().includes(uri.scheme)) return false;
  if (languageId !== 'article' && !(isArticleName(uri.path) && isProse(firstPage(document)))) return false;
  // Last: what is no article by its words needs no look at the settings, and the first look at them is a slow one.
  return vscode.workspace.getConfiguration('sourcemark', uri).get<boolean>('enable', true);
}

function firstPage(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(new vscode.Position(0, 0), document.positionAt(PROSE_SAMPLE)));
}

/** What a person wrote beside articles: about them, and about who is who. */
function ownFiles(): OwnFiles[] {
  const patterns = ['**/sourcemark.yaml', '**/*.annotations.yaml'];
  return [...schemes().flatMap((scheme) => patterns.map((pattern) => ({ pattern, scheme }))), ...sharedEntities()];
}

/** Those of real files; `git:` and diff documents are passed over. */
function schemes(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set(['file', 'untitled', ...folders.map((folder) => folder.uri.scheme)])];
}

/** The file of entities that all folders share lies where the person likes and has any name. */
function sharedEntities(): OwnFiles[] {
  const path = vscode.workspace.getConfiguration('sourcemark').get<string>('entitiesFile', '').trim();
  if (path === '') return [];
  const uri = vscode.Uri.file(path);
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return [{ scheme: 'file', pattern: new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name) }];
}
