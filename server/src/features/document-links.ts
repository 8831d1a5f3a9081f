// Links: web addresses in articles; in the user's YAML files, the article, its address, the places of its annotations, and the
// links of entities. The tooltip names the target.

import { LinkifyIt } from 'linkify-it';
import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { originalMarks, originalOf } from '../analysis/reading/marks.ts';
import { articleOf } from '../annotations/file-names.ts';
import type { AnnotationSet, EntityFile, Located } from '../annotations/model.ts';
import { positionAt, rangeOf } from '../base/positions.ts';
import type { Span } from '../base/span.ts';
import type { CorpusSnapshot } from '../corpus/snapshot.ts';
import type { UserFile } from '../corpus/user-data/files.ts';
import type { FeatureContext } from './shared/context.ts';
import { originalTarget } from './shared/original.ts';

interface WebLink extends Span {
  readonly target: string;
}

const finder = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false, fuzzyIP: false, maxLength: 2000 });
/** Top-level domains that are not also words. */
const DOMAINS = new Set(['com', 'org', 'net', 'int', 'edu', 'gov', 'mil', 'info']);

/**
 * Finds addresses in running text: with a scheme, or as a bare host name ("example.org/dam", "www.example.no"). Only web and
 * mail addresses become links, so an article cannot open a file or run a command.
 */
export function linksIn(text: string): WebLink[] {
  return (finder.match(text) ?? []).flatMap(({ schema, raw, url, index, lastIndex }) => {
    if (schema === '' && !isHost(raw)) return [];
    // linkify-it cuts "https://user:secret@host" before the host, so the link would lead elsewhere.
    if (/^[@:]\S/.test(text.slice(lastIndex, lastIndex + 2))) return [];
    const target = safeTarget(url);
    return target === undefined ? [] : [{ start: index, end: lastIndex, target }];
  });
}

/** "ended.He" (a missing space) is not a host: a domain that is not in the list needs "www." or a path. */
function isHost(raw: string): boolean {
  const end = raw.search(/[/?#:]/);
  const host = end < 0 ? raw : raw.slice(0, end);
  const ending = host.slice(host.lastIndexOf('.') + 1);
  return host.startsWith('www.') || DOMAINS.has(ending) || (raw[end] === '/' && ending === ending.toLowerCase());
}

/** The address as a browser reads it; `undefined` if it is neither a web nor a mail address. */
function safeTarget(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' || protocol === 'mailto:' ? href : undefined;
}

export function documentLinks({ corpus }: FeatureContext, { textDocument }: DocumentLinkParams): DocumentLink[] | null {
  const { uri } = textDocument;
  const file = corpus.userFiles.get(uri);
  if (file !== undefined) return userFileLinks(corpus, file);
  const text = corpus.openText(uri);
  const article = text === undefined ? undefined : corpus.article(uri);
  if (text === undefined || article === undefined) return null;
  const masked = article.analysis.parts.filter(({ kind }) => kind === 'masked');
  let next = 0;
  return [
    ...originalLinks(article, uri, text),
    ...linksIn(text).flatMap(({ target, ...span }) => {
      while (next < masked.length && masked[next]!.end <= span.start) next += 1;
      // Code is not article text. Editors link front matter by themselves.
      const hidden = masked[next];
      return hidden !== undefined && hidden.start < span.end ? [] : [web(article, span, target)];
    }),
  ];
}

/** The path of the original in the front matter, and each mark of a page or time. */
function originalLinks(lines: Lines, uri: string, text: string): DocumentLink[] {
  const original = originalOf(text);
  const target = original === undefined ? undefined : originalTarget(uri, original, undefined);
  if (original === undefined || target === undefined) return [];
  const field = /^original:[ \t]+/m.exec(text)!;
  const start = field.index + field[0].length;
  const end = start + /^\S[^\r\n]*/.exec(text.slice(start))![0].trimEnd().length;
  const marks = originalMarks(text).map(
    (mark): DocumentLink => ({
      range: rangeOf(lines, { start: mark.start, end: text.indexOf(']', mark.start) + 1 }),
      target: originalTarget(uri, original, mark.place)!,
      tooltip: `Open the original (${mark.place})`,
    }),
  );
  return [{ range: rangeOf(lines, { start, end }), target, tooltip: 'Open the original' }, ...marks];
}

type Lines = Parameters<typeof rangeOf>[0];

function web(lines: Lines, span: Span, target: string): DocumentLink {
  return { range: rangeOf(lines, span), target, tooltip: `Open ${target}` };
}

function userFileLinks(corpus: CorpusSnapshot, file: UserFile): DocumentLink[] {
  const links = file.annotations === undefined ? [] : annotationLinks(corpus, file, file.annotations);
  if (file.entities !== undefined) links.push(...entityLinks(file, file.entities));
  return links;
}

function annotationLinks(
  corpus: CorpusSnapshot,
  file: UserFile,
  { article: data, annotations }: AnnotationSet,
): DocumentLink[] {
  const links: DocumentLink[] = [];
  const address = data.url === null ? undefined : safeTarget(data.url.value);
  if (data.url !== null && address !== undefined) links.push(web(file, data.url.span, address));
  const article = corpus.article(articleOf(file.uri));
  if (article === undefined) return links;
  const key = /^(?:article|annotations)(?=:)/m.exec(file.text);
  if (key !== null)
    links.push({
      range: rangeOf(file, { start: key.index, end: key.index + key[0].length }),
      target: article.uri,
      tooltip: `Open ${article.path}`,
    });
  const places = new Map(article.annotations.map(({ annotation, anchor }) => [annotation.index, anchor]));
  for (const { index, quoteSpan } of annotations) {
    const anchor = places.get(index);
    if (anchor?.state !== 'held' || quoteSpan.end <= quoteSpan.start) continue;
    const { line, character } = positionAt(article, anchor.span.start);
    links.push({
      range: rangeOf(file, quoteSpan),
      // Editors read the position from the fragment: one-based line and column.
      target: `${article.uri}#L${line + 1},${character + 1}`,
      tooltip: `Go to line ${line + 1} of ${article.path}`,
    });
  }
  return links;
}

function entityLinks(file: UserFile, { entities }: EntityFile): DocumentLink[] {
  return entities.flatMap(({ links }) =>
    links.flatMap(({ key, target }) => {
      const address = addressOf(key, target);
      return address === undefined ? [] : [web(file, target.span, address)];
    }),
  );
}

/** `wikidata: Q42` is the id of an item; any other value has to be an address. */
function addressOf(key: string, { value }: Located<string>): string | undefined {
  const id = value.trim();
  if (key.toLowerCase() === 'wikidata' && /^[QPL]\d{1,12}$/.test(id)) return `https://www.wikidata.org/entity/${id}`;
  return safeTarget(id);
}
