// How pages name articles and count things.

import { html, type TemplateResult } from 'lit-html';
import type { ArticleRef } from '../../../server/src/protocol.ts';
import * as l10n from './l10n.ts';
import { formatted } from './parts.ts';

/** The headline; the path where there is none. */
export function headline({ title, path }: ArticleRef): string {
  return title === '' ? path : title;
}

/** "Harbour Post, 2025-02-23"; empty if neither is known. */
export function origin({ outlet, date }: ArticleRef): string {
  return [outlet, date].filter((part) => part !== '').join(', ');
}

/** "Harbour Post, 2025-02-23 · Rain Stops". */
export function articleHeading(article: ArticleRef): TemplateResult | string {
  const from = origin(article);
  return from === '' ? headline(article) : html`<span class="origin">${from} ·</span> ${headline(article)}`;
}

export function articleCount(count: number): string {
  return count === 1 ? l10n.t('1 article') : l10n.t('{0} articles', formatted(count));
}

export function mentionCount(count: number): string {
  return count === 1 ? l10n.t('1 mention') : l10n.t('{0} mentions', formatted(count));
}

export function statementCount(count: number): string {
  return count === 1 ? l10n.t('1 statement') : l10n.t('{0} statements', formatted(count));
}

export function lineNumber(line: number): string {
  return l10n.t('line {0}', formatted(line + 1));
}

/** What a rule that compares articles finds. */
export function kindName(code: string): string {
  switch (code) {
    case 'conflicting-attribution':
      return l10n.t('Other speaker');
    case 'denied-elsewhere':
      return l10n.t('Denied');
    case 'quote-variant':
      return l10n.t('Other words');
    case 'number-differs':
      return l10n.t('Other number');
    default:
      return l10n.t('Other date');
  }
}
