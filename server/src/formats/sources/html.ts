// A web page as an article: Mozilla's Readability finds its text, the page's own data give outlet, author and date.

import { Readability } from '@mozilla/readability';
import { decodeText } from '../../base/decode.ts';
import { type DomDocument, depthOf, parsePage } from './dom.ts';
import { blocksOf } from './html-blocks.ts';
import { removeClutter } from './page-clutter.ts';
import { readPageData } from './page-data.ts';
import { bare, headingsOf, headlineOf } from './page-title.ts';
import { type SourceArticle, type SourceBlock, SourceError } from './source.ts';
import { dayOf, oneLine } from './text.ts';

/** Elements inside elements up to which Readability, which is recursive, is asked. */
const DEEPEST = 400;
/** Code units of blocks that are an article. */
const FEWEST = 140;

/** The text of HTML bytes, by the byte-order mark or the encoding that the page itself declares. */
export function decodeHtml(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  const declared = /charset\s?=\s?["']?([\w:.-]{1,40})/i.exec(head)?.[1];
  // A page that says UTF-16 in ASCII letters is none (WHATWG).
  const encoding = declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared;
  return decodeText(bytes, {
    encoding: /^(?:iso-?8859-?1|latin-?1|us-ascii)$/i.test(encoding) ? 'windows1252' : encoding,
  });
}

/** Reads a page or a fragment of one. Throws `SourceError`. */
export function readHtmlArticle(html: string): SourceArticle {
  const page = parsePage(html);
  const data = readPageData(page, html);
  const headings = headingsOf(page);
  removeClutter(page);
  const whole = blocksOf(page.body ?? page, 'page');
  if (whole.length === 0) throw new SourceError('no-text');
  const reader = depthOf(page) <= DEEPEST ? readerView(page) : undefined;
  const found = reader?.blocks ?? [];
  const blocks = lengthOf(found) >= Math.min(FEWEST, lengthOf(whole) / 2) ? found : whole;
  const outlet = data.outlet ?? reader?.outlet;
  const stated = reader?.title || data.title;
  const title = stated === undefined ? undefined : headlineOf(stated, headings, { outlet, url: data.url });
  const author = byline(reader?.author, outlet) ?? byline(data.author, outlet);
  const published = data.published ?? reader?.published;
  return {
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined || outlet === '' ? {} : { outlet }),
    ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published }),
    ...(data.url === undefined ? {} : { url: data.url }),
    blocks,
  };
}

interface ReaderView {
  readonly title: string;
  readonly author: string;
  readonly outlet: string | undefined;
  readonly published: string | undefined;
  readonly blocks: readonly SourceBlock[];
}

/** Readability changes the document, so nothing may be read from it afterwards. */
function readerView(page: DomDocument): ReaderView | undefined {
  const found = new Readability(page as never, { charThreshold: 250 }).parse();
  if (found === null || !found.content) return undefined;
  return {
    title: oneLine(found.title ?? ''),
    author: oneLine(found.byline ?? ''),
    outlet: found.siteName ? oneLine(found.siteName) : undefined,
    published: dayOf(found.publishedTime ?? ''),
    blocks: blocksOf(parsePage(found.content).body, 'reader'),
  };
}

/** "By Ann Lee" is Ann Lee; `undefined` for a long text, the outlet, or the label of a date ("Posted on"). */
function byline(written: string | undefined, outlet: string | undefined): string | undefined {
  const name = oneLine(written ?? '').replace(/^(?:by|von|par)\s+/i, '');
  if (name === '' || name.length > 120 || /\s\p{Ll}{1,3}$/u.test(name) || NO_NAME.test(name)) return undefined;
  return outlet !== undefined && bare(outlet) === bare(name) ? undefined : name;
}

/** Accounts of the programs that make pages, and addresses. */
const NO_NAME = /^(?:admin|administrator|no author|unknown|webmaster|[\w.-]+\.[a-z]{2,8})$/i;

const lengthOf = (blocks: readonly SourceBlock[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);
