// The words of an HTML tree as blocks: what a reader sees, without scripts, forms, menus and lists of links.

import { attribute, type DomElement, type DomNode, ELEMENT, TEXT, walk } from './dom.ts';
import type { SourceBlock } from './source.ts';
import { keepLines, oneLine } from './text.ts';

/** Elements whose contents nobody reads as text. */
const SILENT = new Set(
  'script style noscript template iframe object embed svg math canvas audio video select button textarea head title input'.split(
    ' ',
  ),
);
/** Elements around an article, where no reader view has taken them off. */
const FURNITURE = new Set('nav footer aside form menu dialog'.split(' '));
/** Code units of the longest form that is one: pages of some programs are one form from top to bottom. */
const LONGEST_FORM = 1000;
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark o:p output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** A web page, its text as a reader view gives it, or a document or mail, in which all is text. */
export type Origin = 'page' | 'reader' | 'document';

interface Reading {
  readonly text: string[];
  kind: SourceBlock['kind'];
  /** Code units inside links. */
  linked: number;
  hasWords: boolean;
}

const fresh = (kind: SourceBlock['kind'] = 'paragraph'): Reading => ({
  text: [],
  kind,
  linked: 0,
  hasWords: false,
});

/** Blocks of the tree below `root`. A block that is one link and no sentence ("Read more: …") is clutter. */
export function blocksOf(root: DomNode, origin: Origin): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  const isSilent = (element: DomElement, name: string): boolean =>
    SILENT.has(name) || isHidden(element) || (origin === 'page' && isFurniture(element, name));
  let reading = fresh();
  let links = 0;
  let preformatted = 0;
  let cells = 0;
  const end = (next?: SourceBlock['kind']): void => {
    const { kind, linked } = reading;
    const raw = reading.text.join('');
    // A line end in the source is a space; the text of `<br>` and `<pre>` has line feeds of its own.
    const text = raw.includes(BREAK) ? keepLines(raw.replace(/[\n\r]/g, ' ').replaceAll(BREAK, '\n')) : oneLine(raw);
    const isLink =
      origin !== 'document' && linked > 0.9 * text.length && kind !== 'heading' && !/[.!?…]["”’»)]*$/.test(text);
    if (text !== '' && !isLink) blocks.push({ kind, text });
    reading = fresh(next);
  };
  const enter = (node: DomNode): boolean => {
    if (node.nodeType === TEXT) {
      const words = node.textContent ?? '';
      reading.text.push(preformatted > 0 ? words.replace(/\r\n?|\n/g, BREAK) : words);
      reading.hasWords ||= words.trim() !== '';
      if (links > 0) reading.linked += words.trim().length;
      return false;
    }
    if (node.nodeType !== ELEMENT) return node === root;
    const name = node.nodeName.toLowerCase();
    if (isSilent(node as DomElement, name)) return false;
    if (name === 'a') links += 1;
    if (name === 'br') reading.text.push(BREAK);
    else if (name === 'td' || name === 'th') {
      if (holdsBlocks(node)) end();
      else if (cells > 0 && reading.hasWords) reading.text.push(' | ');
      cells += 1;
    } else if (!INLINE.has(name)) {
      end(kindOf(name));
      if (name === 'tr') cells = 0;
      if (name === 'pre') preformatted += 1;
    }
    return true;
  };
  const leave = (node: DomNode): void => {
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toLowerCase();
    if (isSilent(node as DomElement, name)) return;
    if (name === 'a') links -= 1;
    if (name === 'pre') preformatted -= 1;
    if (name !== 'br' && name !== 'td' && name !== 'th' && !INLINE.has(name)) end();
  };
  walk(root, enter, leave);
  end();
  // A heading of links that are gone heads nothing.
  while (blocks.length > 1 && blocks.at(-1)!.kind === 'heading') blocks.pop();
  return blocks;
}

/** Stands for a line end that the page shows; no page holds this character. */
const BREAK = '\u2028';

function kindOf(name: string): SourceBlock['kind'] {
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'li' || name === 'dd') return 'item';
  return name === 'tr' ? 'row' : 'paragraph';
}

function isFurniture(element: DomElement, name: string): boolean {
  return FURNITURE.has(name) && (name !== 'form' || (element.textContent ?? '').length <= LONGEST_FORM);
}

function isHidden(element: DomElement): boolean {
  if (element.hasAttribute('hidden') || attribute(element, 'aria-hidden') === 'true') return true;
  const style = attribute(element, 'style');
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** Whether a cell lays out a page rather than holding a value. */
function holdsBlocks(cell: DomNode): boolean {
  for (let child = cell.firstChild; child !== null; child = child.nextSibling)
    if (child.nodeType === ELEMENT && !INLINE.has(child.nodeName.toLowerCase()) && child.nodeName !== 'BR') return true;
  return false;
}
