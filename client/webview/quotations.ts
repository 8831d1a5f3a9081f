// Draws quotations: shortened in a cell, in full below the table.

import type { Stance, WhoSaidWhatArticle, WhoSaidWhatQuote, WhoSaidWhatSpeaker } from '../../server/src/protocol.ts';
import { element, sign, unseen } from './elements.ts';
import { DISPUTE_WORDS, STANCE_SIGNS } from './stances.ts';

/** The quotations of a cell. Long text is cut by CSS only, so that a screen reader reads it in full. */
export function cellContent(quotes: readonly WhoSaidWhatQuote[]): HTMLElement {
  const cell = element('div', 'cell');
  quotes.slice(0, MAX_IN_CELL).forEach((quote) => {
    cell.append(line(quote));
  });
  const more = quotes.length - MAX_IN_CELL;
  if (more > 0) cell.append(element('div', 'more', `and ${more} more`));
  return cell;
}

/** Quotations shown in a cell; the rest are counted. */
export const MAX_IN_CELL = 3;

function line({ text, stance, implied, sure, disputes }: WhoSaidWhatQuote): HTMLElement {
  const created = element('div', `quote ${stance}`, ...signOf(stance), unseen(`${stance}: `));
  created.title = `${stance}: ${text}`;
  if (disputes.length > 0) created.append(sign('disputed', '⚠'));
  created.append(element('span', 'words', text));
  const notes = [
    ...(implied ? ['speaker implied'] : []),
    ...(sure ? [] : ['perhaps no statement']),
    ...disputes.map(({ kind }) => DISPUTE_WORDS[kind]),
  ];
  if (!sure) created.classList.add('unsure');
  if (notes.length > 0) created.append(unseen(` (${notes.join(', ')})`));
  return created;
}

/** Most quotations assert something, so that stance has no sign. */
function signOf(stance: Stance): HTMLElement[] {
  const shown = STANCE_SIGNS[stance];
  return shown === '' ? [] : [sign('sign', shown)];
}

/** A selected cell of the table. */
export interface Selected {
  readonly speaker: WhoSaidWhatSpeaker;
  readonly article: WhoSaidWhatArticle;
  readonly quotes: readonly WhoSaidWhatQuote[];
}

/** The quotations of the selected cell in full; each is a button that opens its passage. */
export function fullQuotations(
  { speaker, article, quotes }: Selected,
  open: (quote: WhoSaidWhatQuote) => void,
): HTMLElement[] {
  const where = [article.origin, article.title || article.path].filter(Boolean).join(' · ');
  const list = element('ul', '');
  for (const quote of quotes) {
    const { text, stance, implied, sure, disputes, range } = quote;
    const words = element('span', 'words', text);
    const about = [
      stance,
      ...(implied ? ['speaker implied'] : []),
      ...(sure ? [] : ['perhaps no statement']),
      `line ${range.start.line + 1}`,
    ].join(' · ');
    const button = element('button', `quote ${stance}`, ...signOf(stance), words, element('span', 'about', about));
    button.type = 'button';
    button.addEventListener('click', () => open(quote));
    const item = element('li', '', button);
    for (const { message } of disputes) item.append(element('p', 'dispute', sign('disputed', '⚠'), message));
    list.append(item);
  }
  return [element('h2', '', `${speaker.name} in ${where}`), list];
}
