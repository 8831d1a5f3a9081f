// The HTML of a page: an empty main element and a status line, which the page's script fills. It contains no article text.

import { type DocumentAssets, escapeHtml, htmlDocument } from './html-document.ts';

export interface PageAssets extends DocumentAssets {
  readonly title: string;
  /** Language of the editor, and its translations of our strings by their English text; absent in English. */
  readonly language: string;
  readonly strings?: Readonly<Record<string, unknown>> | undefined;
}

export function pageHtml({ title, language, strings, ...assets }: PageAssets): string {
  const translations = strings === undefined ? '' : JSON.stringify(strings);
  return htmlDocument(assets, {
    title,
    language,
    head: `<meta name="strings" content="${escapeHtml(translations)}">\n`,
    body: '<main id="page"></main>\n<p id="status" role="status"></p>',
  });
}
