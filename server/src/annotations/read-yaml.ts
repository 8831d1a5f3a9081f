// YAML text in, its tree out, whatever the text is. Nothing is ever expanded: an alias is a pointer, and reading through
// pointers is bounded, so that a "billion laughs" file costs what its bytes cost. Files too large, binary files and files
// in the middle of a merge give one clear finding each instead of a hundred.

import { type Alias, isAlias, isCollection, isNode, isPair, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Span } from '../analysis/model.ts';
import type { FileFinding } from './model.ts';

/** UTF-16 code units. A file of 2,500 annotations has about that many. */
export const LARGEST_FILE = 1_000_000;

/** How many nodes are read before reading through aliases stops. */
const MOST_NODES = 500_000;

export interface YamlTree {
  readonly root: Node | null;
  readonly findings: FileFinding[];
  /** The node itself, or what the alias stands for; `null` where an alias leads nowhere or round in a circle. */
  resolve(node: unknown): Node | null;
}

export function readYaml(text: string): YamlTree {
  const findings: FileFinding[] = [];
  const nothing: YamlTree = { root: null, findings, resolve: () => null };
  const whole = (message: string): YamlTree => {
    findings.push({ ...firstLine(text), severity: 'error', message, blocks: true });
    return nothing;
  };
  if (text.length > LARGEST_FILE)
    return whole(
      `This file has ${Math.round(text.length / 1e6).toLocaleString('en')} million characters; more than ${LARGEST_FILE / 1e6} million is not read.`,
    );
  if (text.includes('\u0000')) return whole('This is no text file: it holds binary data.');
  const conflict = findConflict(text);
  if (conflict !== undefined) {
    findings.push({
      start: conflict.start,
      end: conflict.end,
      severity: 'error',
      message:
        'This file is in the middle of a merge: choose between the two sides, and take out the lines of markers.',
      blocks: true,
    });
  }
  try {
    // Duplicate keys are looked for where it matters: the library compares every key with every other.
    const document = parseDocument(conflict?.readable ?? text, {
      uniqueKeys: false,
      prettyErrors: false,
      strict: true,
      logLevel: 'error',
    });
    if (conflict === undefined)
      for (const { pos, message } of document.errors.slice(0, MOST_ERRORS))
        findings.push({ ...visible(text, pos[0], pos[1]), severity: 'error', message: plain(message), blocks: true });
    const { targets, tooMany } = readAliases(document.contents as Node | null);
    if (tooMany) return whole('This file is too deep or too large to be read.');
    return {
      root: document.contents as Node | null,
      findings,
      resolve(node) {
        if (!isNode(node)) return null;
        if (!isAlias(node)) return node as Node;
        return targets.get(node) ?? null;
      },
    };
  } catch {
    // The parser is recursive: ten thousand brackets in a row exhaust the stack.
    return whole('This file cannot be read: it is nested too deeply.');
  }
}

const MOST_ERRORS = 100;

/** What each alias stands for: the last anchor of its name before it. Walked without recursion, each node once. */
function readAliases(root: Node | null): { targets: Map<Alias, Node>; tooMany: boolean } {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  const pending: unknown[] = [root];
  let seen = 0;
  while (pending.length > 0) {
    const item = pending.pop();
    seen += 1;
    if (seen > MOST_NODES) return { targets, tooMany: true };
    if (isPair(item)) pending.push(item.value, item.key);
    else if (isAlias(item)) {
      const target = anchors.get(item.source);
      // An alias inside its own anchor would lead round in a circle.
      if (target !== undefined && !holds(target, item)) targets.set(item, target);
    } else if (isCollection(item)) {
      if (item.anchor !== undefined) anchors.set(item.anchor, item);
      for (let i = item.items.length - 1; i >= 0; i -= 1) pending.push(item.items[i]);
    } else if (isNode(item) && 'anchor' in item && item.anchor !== undefined) anchors.set(item.anchor, item as Node);
  }
  return { targets, tooMany: false };
}

function holds(outer: Node, inner: Node): boolean {
  return outer.range !== undefined && inner.range !== undefined && outer.range !== null && inner.range !== null
    ? outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1]
    : false;
}

interface Conflict extends Span {
  /** The text with both sides in it and the markers blanked out, every offset as before. */
  readonly readable: string;
}

/** Git's markers, also in diff3 style. Several conflicts are one finding, from the first marker to the last. */
function findConflict(text: string): Conflict | undefined {
  if (!/^<{7}(?: |\r?$)/m.test(text)) return undefined;
  let start = -1;
  let end = -1;
  let inBase = false;
  const readable = text.replace(/[^\r\n]*(\r\n|\n|\r|$)/g, (line, _ending, offset: number) => {
    const body = line.replace(/[\r\n]+$/, '');
    const isMarker = /^(?:<{7}|>{7}|\|{7})(?: |$)|^={7}$/.test(body);
    if (isMarker) {
      if (start < 0) start = offset;
      end = offset + body.length;
      inBase = body.startsWith('|');
    }
    return isMarker || inBase ? ' '.repeat(body.length) + line.slice(body.length) : line;
  });
  return { start, end, readable };
}

function firstLine(text: string): Span {
  const end = text.slice(0, 200).search(/[\r\n]/);
  return { start: 0, end: end < 0 ? Math.min(text.length, 200) : end };
}

/** A span that can be seen: at least one character, where there is one. */
function visible(text: string, start: number, end: number): Span {
  const from = Math.min(start, text.length);
  const to = Math.min(Math.max(end, from), text.length);
  if (to > from) return { start: from, end: to };
  return from < text.length ? { start: from, end: from + 1 } : { start: Math.max(0, from - 1), end: from };
}

function plain(message: string): string {
  return `YAML: ${message.replace(/\s+/g, ' ')}`;
}

export function spanOf(node: Node): Span {
  const range = node.range;
  return range === undefined || range === null ? { start: 0, end: 0 } : { start: range[0], end: range[1] };
}

export type { YAMLMap };
