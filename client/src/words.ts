// Numbers in the person's language, with the nouns that several places count.

import * as vscode from 'vscode';

export function numeral(count: number): string {
  return count.toLocaleString(vscode.env.language);
}

export function articleCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 article') : vscode.l10n.t('{0} articles', numeral(count));
}
