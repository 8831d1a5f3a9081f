// What the view, the marks and the commands say of an item of the worklist.

import * as vscode from 'vscode';
import type { WorkItem } from '../../../server/src/protocol.ts';

/** Whether a person has checked an item, for the words as they are. */
export const isChecked = ({ state, stale }: WorkItem): boolean =>
  (state === 'source' || state === 'by-hand') && stale === undefined;

export const isWrong = ({ sense }: WorkItem): boolean => sense === 'wrong';

/** "Verified by hand · Ana Ruiz, 2026-11-30 · tape 4". */
export function stateWords({ state, by, on, evidence }: WorkItem): string {
  const words = {
    open: vscode.l10n.t('Open'),
    source: vscode.l10n.t('Verified by its source'),
    'by-hand': vscode.l10n.t('Verified by hand'),
    'needs-call': vscode.l10n.t('Needs a call'),
  }[state];
  return [words, [by, on].filter(Boolean).join(', '), evidence].filter(Boolean).join(' · ');
}
