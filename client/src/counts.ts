// Formats counts in the display language of the editor.

import * as vscode from 'vscode';

export function formatNumber(count: number): string {
  return count.toLocaleString(vscode.env.language);
}

export function articleCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 article') : vscode.l10n.t('{0} articles', formatNumber(count));
}
