// The document of an HTML text (linkedom), as far as it is used here. Scripts are not run, nothing is loaded.

import { parseHTML } from 'linkedom';
import { SourceError } from './source.ts';

/** The part of the DOM that is read; the project has no types of browsers. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly textContent: string | null;
}

export interface DomElement extends DomNode {
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null;
  readonly body: DomElement;
  readonly firstElementChild: DomElement | null;
  createElement(name: string): DomElement;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** Code units of the longest HTML text. */
const MOST_HTML = 20_000_000;
const MOST_ELEMENTS = 200_000;
/** Elements inside elements. The parser's time grows with the square of the depth. */
const DEEPEST = 1000;
/** Elements that are never closed, or need not be. */
const OPEN =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option)$/i;

/** Parses a whole page or a fragment. Throws `SourceError` for one that is too large to be an article. */
export function parsePage(html: string): DomDocument {
  if (html.length > MOST_HTML) throw new SourceError('too-large');
  if (isTooComplex(html)) throw new SourceError('too-complex');
  const { document } = parseHTML(withOneRoot(withoutComments(html))) as unknown as { document: DomDocument };
  putIntoBody(document);
  return document;
}

/** linkedom adds an empty body unless the body follows the head at once. Moves the nodes around both into them. */
function putIntoBody(page: DomDocument): void {
  const root = page.documentElement as Parent | null;
  if (root === null) return;
  const nodes = [...root.childNodes];
  const isNamed = (name: string) => (node: DomNode) => node.nodeName.toUpperCase() === name;
  const head = (nodes.find(isNamed('HEAD')) ?? page.createElement('head')) as Parent;
  const body = (nodes.find(isNamed('BODY')) ?? page.createElement('body')) as Parent;
  const at = nodes.indexOf(body);
  for (const [index, node] of nodes.entries()) {
    if (node === head || node === body) continue;
    // Before the body there are only data; without one, everything after the head is the page.
    (index < at || isData(node) ? head : body).append(node);
  }
  root.append(head, body);
}

const isData = (node: DomNode): boolean => /^(?:meta|link|title|base|script|style)$/i.test(node.nodeName);

interface Parent extends DomElement {
  readonly childNodes: Iterable<DomNode>;
  append(...nodes: DomNode[]): void;
}

/**
 * linkedom takes the first element for the root. Browsers open one `<html>` whatever there is: none in a fragment, one
 * after other elements, or several, for each version of an old browser.
 */
function withOneRoot(html: string): string {
  const first = html.search(/<html[\s>]/i);
  if (first < 0) return `<!doctype html><html><body>${html}</body></html>`;
  const inside = html.slice(first + 5).replace(/<html(?:\s[^<>]{0,2000})?>/gi, '');
  return `<!doctype html>${html.slice(first, first + 5)}${inside}`;
}

/** Comments hold elements for old browsers. A script or style sheet that has the start of a comment is kept. */
function withoutComments(html: string): string {
  const parts: string[] = [];
  const next = /<!--|<(script|style)[\s>]/gi;
  let from = 0;
  for (let found = next.exec(html); found !== null; found = next.exec(html)) {
    const name = found[1];
    const end = name === undefined ? html.indexOf('-->', found.index + 2) : endOfElement(html, name, next.lastIndex);
    if (end < 0) break;
    if (name === undefined) {
      parts.push(html.slice(from, found.index));
      from = end + 3;
    }
    next.lastIndex = end + 3;
  }
  return parts.join('') + html.slice(from);
}

/** Where the closing tag of an element begins that holds no other; -1 if it is never closed. */
function endOfElement(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? -1;
}

function isTooComplex(html: string): boolean {
  let elements = 0;
  let depth = 0;
  for (const [, close, name] of html.matchAll(/<(\/?)([a-z][a-z0-9-]{0,20})/gi)) {
    if (close === '') elements += 1;
    if (!OPEN.test(name!)) depth = Math.max(0, depth + (close === '' ? 1 : -1));
    if (elements > MOST_ELEMENTS || depth > DEEPEST) return true;
  }
  return false;
}

/** The value of an attribute; this DOM keeps the case in which old pages write its name. */
export function attribute(element: DomElement | null, name: string): string | undefined {
  return element?.getAttribute(name) ?? element?.getAttribute(name.toUpperCase()) ?? undefined;
}

/** Visits a tree in text order without recursion: hostile pages nest deeper than the stack. `enter` says whether to go in. */
export function walk(
  root: DomNode,
  enter: (node: DomNode, depth: number) => boolean,
  leave: (node: DomNode) => void = () => {},
): void {
  // Not every node of this DOM knows its parent.
  const above: DomNode[] = [];
  let node: DomNode | null = root;
  while (node !== null) {
    const child: DomNode | null = enter(node, above.length) ? node.firstChild : null;
    if (child !== null) {
      above.push(node);
      node = child;
      continue;
    }
    leave(node);
    while (above.length > 0 && node.nextSibling === null) {
      node = above.pop()!;
      leave(node);
    }
    node = above.length === 0 ? null : node.nextSibling;
  }
}

/** The depth of the deepest node. */
export function depthOf(root: DomNode): number {
  let deepest = 0;
  walk(root, (_, depth) => {
    deepest = Math.max(deepest, depth);
    return true;
  });
  return deepest;
}
