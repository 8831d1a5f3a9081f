// What a web page states about itself outside its text: outlet, date and address, in meta elements, JSON-LD, microdata and
// the comment that browsers write when they save a page.

import { attribute, type DomDocument, type DomElement } from './dom.ts';
import { dayOf, oneLine, webAddress } from './text.ts';

interface PageData {
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: string;
  readonly url?: string;
}

const DATE_NAMES = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dc.date.created',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'pubdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'citation_publication_date',
  'parsely-pub-date',
  'sailthru.date',
];
const OUTLET_NAMES = ['og:site_name', 'application-name', 'dc.publisher', 'citation_journal_title', 'publisher'];
const AUTHOR_NAMES = ['author', 'article:author', 'dc.creator', 'parsely-author', 'citation_author', 'byl'];

/** `html` is the text of the page. */
export function readPageData(page: DomDocument, html: string): PageData {
  const metas = metaValues(page);
  const linked = linkedData(page);
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined);
  const author = linked.author ?? first(AUTHOR_NAMES);
  const found = {
    title: first(['og:title', 'twitter:title', 'dc.title', 'citation_title']) ?? linked.title,
    outlet: first(OUTLET_NAMES) ?? linked.outlet,
    // Some pages give the address of the author's page.
    author: author === undefined || webAddress(author) !== undefined ? undefined : author,
    published: dayOf(linked.published ?? first(DATE_NAMES) ?? markedDate(page) ?? ''),
    url: webAddress(canonical(page)) ?? webAddress(metas.get('og:url')) ?? savedFrom(html),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== ''));
}

function metaValues(page: DomDocument): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta')) {
    const named = attribute(meta, 'property') ?? attribute(meta, 'name') ?? attribute(meta, 'itemprop') ?? '';
    const name = named.trim().toLowerCase();
    const value = oneLine(attribute(meta, 'content') ?? '').slice(0, 400);
    if (name !== '' && value !== '' && !values.has(name)) values.set(name, value);
  }
  return values;
}

function canonical(page: DomDocument): string | undefined {
  for (const link of page.querySelectorAll('link'))
    if (attribute(link, 'rel')?.toLowerCase() === 'canonical') return attribute(link, 'href');
  return undefined;
}

/** The date that the page's text marks as that of publication. */
function markedDate(page: DomDocument): string | undefined {
  const marked =
    page.querySelector('[itemprop="datePublished"]') ??
    page.querySelector('time[pubdate]') ??
    page.querySelector('article header time[datetime]') ??
    page.querySelector('article time[datetime]') ??
    onlyTime(page);
  return attribute(marked, 'datetime') ?? attribute(marked, 'content') ?? marked?.textContent ?? undefined;
}

/** The day that all times of a page name: of several days, one may be that of a comment or of another article. */
function onlyTime(page: DomDocument): DomElement | null {
  const times = [...page.querySelectorAll('time[datetime]')];
  const days = new Set(times.map((time) => dayOf(attribute(time, 'datetime') ?? '')));
  return days.size === 1 ? times[0]! : null;
}

const ARTICLE_TYPE = /(?:Article|Posting|Report|Review|PressRelease)$/;
/** Objects of JSON-LD that are looked at. */
const MOST_OBJECTS = 1000;

/** The article of the page's JSON-LD (schema.org). */
function linkedData(page: DomDocument): PageData {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    let queue: unknown[];
    try {
      queue = [JSON.parse((script.textContent ?? '').replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''))];
    } catch {
      continue;
    }
    for (let at = 0; at < queue.length && at < MOST_OBJECTS; at += 1) {
      const value = queue[at];
      if (Array.isArray(value)) queue.push(...value.slice(0, MOST_OBJECTS));
      if (!isObject(value)) continue;
      const types = [value['@type']].flat().filter((type) => typeof type === 'string');
      if (!types.some((type) => ARTICLE_TYPE.test(type))) {
        queue.push(value['@graph'], value.mainEntity);
        continue;
      }
      const named = {
        title: textOf(value.headline),
        outlet: nameOf(value.publisher),
        author: [value.author].flat().map(nameOf).filter(Boolean).join(', '),
        published: textOf(value.datePublished),
      };
      return Object.fromEntries(Object.entries(named).filter(([, text]) => text !== undefined && text !== ''));
    }
  }
  return {};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? oneLine(value).slice(0, 400) : undefined;

const nameOf = (value: unknown): string | undefined => textOf(isObject(value) ? value.name : value);

/** "saved from url=(0036)https://…": a comment in the first lines of a page that a browser saved. */
function savedFrom(html: string): string | undefined {
  return webAddress(/<!-- saved from url=\(\d{1,6}\)(\S{1,2000})/.exec(html.slice(0, 4000))?.[1]);
}
