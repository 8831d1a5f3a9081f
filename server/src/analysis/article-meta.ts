// Reads the author, outlet, place and date of an article from its byline, its first lines and its dateline.

import type { Span } from '../base/span.ts';
import type { ArticleWords } from './language/article.ts';
import type { ArticleMeta } from './model.ts';

/** The meta data of an article while its lines are read. */
export type MutableMeta = { -readonly [Key in keyof ArticleMeta]: ArticleMeta[Key] };

/** Code units at the beginning of a line in which an outlet's name is searched. */
const OUTLET_REACH = 300;
/** Code units at the beginning of a paragraph in which a dateline is searched. */
const DATELINE_REACH = 90;

/** The author's name in a byline: "Ada Lovelace" of "By Ada Lovelace, Reuters". */
export function bylineName(text: string, span: Span, words: ArticleWords): Span {
  const lead = words.bylineLead.exec(text.slice(span.start, span.end));
  const start = span.start + (lead === null ? 0 : lead[0].length);
  const stop = text.slice(start, span.end).search(words.bylineEnd);
  const end = stop > 0 ? start + stop : span.end;
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** Sets the outlet from a site's own line above the headline: "- The Harbour Post - https://…". */
export function readOutlet(text: string, span: Span, meta: MutableMeta): void {
  if (meta.outlet !== undefined) return;
  const name = /\p{Lu}[\p{L}\p{N}'’&.]*(?: [\p{L}\p{N}'’&.]+){0,5}/u.exec(
    text.slice(span.start, Math.min(span.end, span.start + OUTLET_REACH)),
  );
  if (name === null) return;
  meta.outlet = { start: span.start + name.index, end: span.start + name.index + name[0].length };
}

/** Sets what a dateline says: "[Damascus] …", "GENEVA, March 3 (Agency) — …", "KYIV (Agency) - …". */
export function readDateline(text: string, span: Span, words: ArticleWords, meta: MutableMeta): void {
  const head = text.slice(span.start, Math.min(span.end, span.start + DATELINE_REACH));
  const bracket = /^\[(\p{Lu}[\p{L} .'’-]{1,40})\]/u.exec(head);
  if (bracket !== null) {
    meta.dateline = { start: span.start + 1, end: span.start + 1 + bracket[1]!.length };
    return;
  }
  const line = words.dateline.exec(head);
  if (line === null) return;
  const { place = '', date, outlet } = line.groups ?? {};
  const spanOf = (words: string): Span => {
    const start = span.start + line[0].indexOf(words);
    return { start, end: start + words.length };
  };
  meta.dateline = { start: span.start, end: span.start + place.trimEnd().length };
  if (date !== undefined) meta.date = spanOf(date);
  if (outlet !== undefined) meta.outlet ??= spanOf(outlet);
}
