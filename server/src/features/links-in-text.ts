// Addresses in running text: with a scheme, or a bare host name as prose has it ("example.org/dam", "www.example.no"). Only
// the web and mail are linked; nothing that an article says can open a file or run a command.

import { LinkifyIt } from 'linkify-it';
import type { Span } from '../analysis/model.ts';

export interface WebLink extends Span {
  readonly target: string;
}

const finder = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false, fuzzyIP: false, maxLength: 2000 });
/** Endings of host names that are no words. */
const ENDINGS = new Set(['com', 'org', 'net', 'int', 'edu', 'gov', 'mil', 'info']);

export function linksIn(text: string): WebLink[] {
  return (finder.match(text) ?? []).flatMap(({ schema, raw, url, index, lastIndex }) => {
    if (schema === '' && !isHost(raw)) return [];
    // "https://user:secret@host" would be cut before the host that it leads to.
    if (/^[@:]\S/.test(text.slice(lastIndex, lastIndex + 2))) return [];
    const target = safeTarget(url);
    return target === undefined ? [] : [{ start: index, end: lastIndex, target }];
  });
}

/** A space missing after a full stop ("ended.He") must not make a host: other endings count with www or a path only. */
function isHost(raw: string): boolean {
  const end = raw.search(/[/?#:]/);
  const host = end < 0 ? raw : raw.slice(0, end);
  const ending = host.slice(host.lastIndexOf('.') + 1);
  return host.startsWith('www.') || ENDINGS.has(ending) || (raw[end] === '/' && ending === ending.toLowerCase());
}

/** The address as a browser reads it; `undefined` for anything but the web and mail. */
export function safeTarget(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' || protocol === 'mailto:' ? href : undefined;
}
