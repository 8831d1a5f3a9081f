// Gives some scalars of a YAML text another value, each in its own style: quotes stay quotes, a block scalar stays one, anchors,
// tags and comments stay. The text is parsed again and compared with what is intended; a rename with any other effect is refused.

import { type Document, isAlias, isCollection, isNode, isPair, isScalar, type Node, type Scalar } from 'yaml';
import type { Span } from '../../base/span.ts';
import { hasSameContent, MAX_ALIAS_COUNT } from './edit.ts';
import { parseYaml } from './parse.ts';
import { hasDuplicateKeys, lineEnd, type Splice } from './places.ts';
import { spanOf } from './tree.ts';
import { scalarText } from './value-text.ts';

/** The replacements, or the reason why nothing is changed, as a clause: “it has errors”. */
export type RenameResult =
  | { readonly splices: readonly Splice[]; readonly problem?: undefined }
  | { readonly splices?: undefined; readonly problem: string };

/** Renames the scalars that start at the given places; an alias there follows the scalar that it repeats. */
export function renameScalars(text: string, places: readonly Span[], name: string): RenameResult {
  const { document } = parseYaml(text, { keepSourceTokens: true });
  if (document === undefined) return { problem: 'it is too large or too deeply nested' };
  if (document.errors.length > 0 || hasDuplicateKeys(document.contents as Node | null))
    return { problem: 'it has errors' };
  const starts = new Set(places.map(({ start }) => start));
  const { scalars, aliases } = nodesAt(document, starts);
  if (scalars.length + aliases.length < starts.size) return { problem: 'its ids cannot be found' };
  const renamed = new Set(scalars.flatMap(({ anchor }) => anchor ?? []));
  const others = aliases.filter(({ source }) => !renamed.has(source));
  if (others.length > 0) return { problem: `its alias *${others[0]!.source} repeats other words` };
  // A block scalar that cannot hold the name is written in quotes.
  for (const textFor of [inOwnStyle, inQuotes]) {
    const splices = scalars.map((scalar) => textFor(text, scalar, name));
    if (isAsIntended(text, splices, starts, name)) return { splices };
  }
  return { problem: 'the id cannot be changed in place' };
}

interface Found {
  readonly scalars: Scalar[];
  readonly aliases: { readonly source: string }[];
}

/** The scalars and aliases that start at an offset. */
function nodesAt(document: Document, starts: ReadonlySet<number>): Found {
  const found: Found = { scalars: [], aliases: [] };
  const pending: unknown[] = [document.contents];
  while (pending.length > 0) {
    const item = pending.pop();
    if (isPair(item)) pending.push(item.key, item.value);
    else if (isCollection(item)) pending.push(...item.items);
    else if (isNode(item) && starts.has(spanOf(item as Node).start)) {
      if (isScalar(item)) found.scalars.push(item);
      else if (isAlias(item)) found.aliases.push(item);
    }
  }
  return found;
}

function inOwnStyle(text: string, scalar: Scalar, name: string): Splice {
  const span = spanOf(scalar as Node);
  if (isBlock(scalar)) {
    // The header, with its comment, and the indentation stay.
    const first = lineEnd(text, span.start) + (text[lineEnd(text, span.start)] === '\r' ? 2 : 1);
    const indent = /^[ ]*/.exec(text.slice(first, span.end))![0];
    return { start: first, end: contentEndOf(text, span), text: indent + name };
  }
  if (scalar.type === 'PLAIN') return { ...span, text: scalarText(name) };
  return { ...span, text: quoted(name) };
}

function inQuotes(text: string, scalar: Scalar, name: string): Splice {
  const span = spanOf(scalar as Node);
  return { start: span.start, end: isBlock(scalar) ? contentEndOf(text, span) : span.end, text: quoted(name) };
}

function isBlock({ type }: Scalar): boolean {
  return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
}

/** The end of a block scalar's last line with words; its line break and blank lines stay. */
function contentEndOf(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** A string that is quoted even where bare words would do: after `{"id":` a bare one could join its colon. */
function quoted(name: string): string {
  const written = scalarText(name);
  return /^["']/.test(written) ? written : JSON.stringify(name);
}

function isAsIntended(text: string, splices: readonly Splice[], starts: ReadonlySet<number>, name: string): boolean {
  const edited = parseYaml(applySplices(text, splices)).document;
  const intended = parseYaml(text).document;
  if (edited === undefined || intended === undefined || edited.errors.length > 0) return false;
  if (hasDuplicateKeys(edited.contents as Node | null)) return false;
  for (const scalar of nodesAt(intended, starts).scalars) {
    // A block scalar may keep a line break at its end.
    const value = String(scalar.value);
    scalar.value = name + (isBlock(scalar) ? value.slice(value.trimEnd().length) : '');
    delete scalar.source;
  }
  try {
    return hasSameContent(contentOf(edited), contentOf(intended));
  } catch {
    return false;
  }
}

function contentOf(document: Document): unknown {
  return document.toJS({ maxAliasCount: MAX_ALIAS_COUNT });
}

function applySplices(text: string, splices: readonly Splice[]): string {
  let result = text;
  for (const { start, end, text: by } of [...splices].sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + by + result.slice(end);
  return result;
}
