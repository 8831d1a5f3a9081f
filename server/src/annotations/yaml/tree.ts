// Reads a YAML text as a tree with findings, for any text at all. Aliases are not expanded but resolved on demand, with a
// limit, so that a "billion laughs" file costs no more than its bytes. A file that is too large, binary or in the middle
// of a merge gets one clear finding instead of a hundred.

import { type Alias, isAlias, isCollection, isMap, isNode, isPair, type Node } from 'yaml';
import type { Span } from '../../base/span.ts';
import type { FileFinding } from '../model.ts';
import { MAX_DEPTH, MAX_LENGTH, MAX_TOKENS, parseYaml, type Refusal } from './parse.ts';

/** A YAML text as a tree, with the problems found in it. */
export interface YamlTree {
  /** `null` for an empty or unreadable text. */
  readonly root: Node | null;
  readonly findings: readonly FileFinding[];
  /** Returns the node itself or, for an alias, the node that it refers to. */
  resolve(node: unknown): Resolved;
}

/**
 * `nowhere`: an alias without an anchor, or not a node; `spent`: the aliases resolved so far refer to more text than a
 * whole file may hold, so no more are resolved.
 */
export type Resolved = Node | 'nowhere' | 'spent';

/** Never throws for any text. */
export function readYaml(text: string): YamlTree {
  const nothing = (finding: FileFinding): YamlTree => ({ root: null, findings: [finding], resolve: () => 'nowhere' });
  // Check the length first: the other checks scan the whole text.
  if (text.length > MAX_LENGTH) return nothing(refusal(text, { reason: 'large', offset: 0 }));
  if (text.includes('\u0000'))
    return nothing(wrong(firstLine(text), 'This is not a text file: it contains binary data.'));
  const conflict = findConflict(text);
  const { document, refused } = parseYaml(conflict?.readable ?? text);
  if (document === undefined) return nothing(refusal(text, refused));
  const findings =
    conflict === undefined
      ? document.errors
          .slice(0, 1)
          .map(({ pos, code, message }) => wrong(visible(text, pos[0], pos[1]), syntaxError(code, message)))
      : [
          wrong(
            conflict,
            'This file has unresolved merge conflicts. Choose one side of each and delete the marker lines.',
          ),
        ];
  const root = document.contents as Node | null;
  const targets = readAliases(root);
  let left = MAX_LENGTH;
  return {
    root,
    findings,
    resolve(node) {
      if (!isNode(node)) return 'nowhere';
      if (!isAlias(node)) return node as Node;
      const target = targets.get(node);
      if (target === undefined) return 'nowhere';
      const { start, end } = spanOf(target);
      left -= end - start + 1;
      return left < 0 ? 'spent' : target;
    },
  };
}

/** Only the first error of the YAML library is reported: those after it are mostly its consequences. */
function syntaxError(code: string, message: string): string {
  if (code === 'MULTILINE_IMPLICIT_KEY')
    return 'A line break is in the wrong place: put the words on one line, or indent the second line more than the first. The rest of the file is not read until then.';
  return `YAML: ${message.replace(/\s+/g, ' ')}. The rest of the file is not read until this is corrected.`;
}

function refusal(text: string, { reason, offset }: Refusal): FileFinding {
  const count = (number: number): string => number.toLocaleString('en');
  switch (reason) {
    case 'large':
      return wrong(
        firstLine(text),
        `This file has ${count(text.length)} characters. Files with more than ${count(MAX_LENGTH)} are not read. ${ADVICE}`,
      );
    case 'dense':
      return wrong(
        firstLine(text),
        `This file has more than ${count(MAX_TOKENS)} words and punctuation marks, too many to read. ${ADVICE}`,
      );
    case 'deep':
      return wrong(
        visible(text, offset, offset),
        `More than ${MAX_DEPTH} lists and keys are nested here, so the file is not read. Remove this part.`,
      );
  }
}

const ADVICE = 'Remove entries that you no longer need, or split the file among folders.';

function wrong({ start, end }: Span, message: string): FileFinding {
  return { start, end, severity: 'error', message, blocks: true };
}

/** Maps each alias to its target, the last preceding anchor with its name. Iterative: visits each node once. */
function readAliases(root: Node | null): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const item = pending.pop();
    if (isPair(item)) pending.push(item.value, item.key);
    else if (isAlias(item)) {
      const target = anchors.get(item.source);
      // An alias inside its own anchor would be a cycle.
      if (target !== undefined && !contains(target, item)) targets.set(item, target);
    } else if (isCollection(item)) {
      if (item.anchor !== undefined) anchors.set(item.anchor, item);
      for (let i = item.items.length - 1; i >= 0; i -= 1) pending.push(item.items[i]);
    } else if (isNode(item) && 'anchor' in item && item.anchor !== undefined) anchors.set(item.anchor, item as Node);
  }
  return targets;
}

function contains(outer: Node, inner: Node): boolean {
  const [a, b] = [spanOf(outer), spanOf(inner)];
  return a.start <= b.start && b.end <= a.end;
}

function firstLine(text: string): Span {
  const end = text.slice(0, 200).search(/[\r\n]/);
  return { start: 0, end: end < 0 ? Math.min(text.length, 200) : end };
}

/** The span clamped to the text and extended to at least one character, so that an editor shows it. */
function visible(text: string, start: number, end: number): Span {
  const from = Math.min(start, text.length);
  const to = Math.min(Math.max(end, from), text.length);
  if (to > from) return { start: from, end: to };
  return from < text.length ? { start: from, end: from + 1 } : { start: Math.max(0, from - 1), end: from };
}

/** A node's range in the text, in UTF-16 code units. */
export function spanOf(node: Node): Span {
  const range = node.range;
  return range === undefined || range === null ? { start: 0, end: 0 } : { start: range[0], end: range[1] };
}

/** Whether there are comments within a map, above or next to one of its keys or values. */
export function hasComments(map: Node): boolean {
  if (!isMap(map)) return false;
  return map.items.some(({ key, value }) => {
    const nodes = [key, value].filter(isNode);
    return nodes.some(({ comment, commentBefore }) => Boolean(comment) || Boolean(commentBefore));
  });
}

/** All merge conflicts of a text as one span, from the first marker to the last. */
interface MergeConflict extends Span {
  /** The text with both sides kept and the markers overwritten by spaces, so that offsets do not change. */
  readonly readable: string;
}

/** Finds Git's conflict markers, also in diff3 style and if only some of the markers were deleted. */
function findConflict(text: string): MergeConflict | undefined {
  if (!/^(?:<{7}|>{7})(?: |\r?$)/m.test(text)) return undefined;
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
