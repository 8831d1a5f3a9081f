// What stands on a web page between and around the paragraphs, by the names that pages give it: advertisements, buttons to
// share, notices about cookies. A reader view keeps some of it.

import { attribute, type DomDocument, type DomElement, TEXT, walk } from './dom.ts';

const NAME =
  /(?:^|[\s_-])(?:ad|ads|advert|advertisement|adslot|sponsored|promo|newsletter|share|sharing|social|cookie|cookies|consent|related|most-read|paywall|breadcrumbs?)(?=$|[\s_-])/i;
/** Elements that may hold the article itself, whatever they are called. */
const AROUND = new Set(['HTML', 'BODY', 'MAIN', 'ARTICLE']);
/** Code units of the longest text that is taken for clutter. */
const LONGEST = 600;

/** Removes the elements that are clutter by their class or id, if their text is short. */
export function removeClutter(page: DomDocument): void {
  const found: DomElement[] = [];
  for (const element of page.querySelectorAll('[class],[id],[CLASS],[ID]')) {
    if (AROUND.has(element.nodeName.toUpperCase())) continue;
    if (!NAME.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`)) continue;
    if (isShort(element)) found.push(element);
  }
  for (const element of found) element.remove();
}

/** Nodes of an element that are looked at; more is no small box. */
const MOST_NODES = 500;

function isShort(element: DomElement): boolean {
  let length = 0;
  let nodes = 0;
  walk(element, (node) => {
    nodes += 1;
    if (node.nodeType === TEXT) length += (node.textContent ?? '').trim().length;
    return length <= LONGEST && nodes <= MOST_NODES;
  });
  return length <= LONGEST && nodes <= MOST_NODES;
}
