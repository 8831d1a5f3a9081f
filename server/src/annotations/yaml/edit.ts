// Changes a YAML text by splicing at the place of one node, never by writing the tree out again: comments, order and layout
// of everything else stay byte for byte. Every splice is parsed again, and unless exactly the intended path has changed it
// is not made.

import type { Node } from 'yaml';
import { type Content, contentAfter, isSame, type YamlChange } from './change.ts';
import { parseYaml } from './parse.ts';
import { hasTwins, type Splice } from './places.ts';
import { spliceInsert } from './splice-insert.ts';
import { spliceRemove } from './splice-remove.ts';
import { spliceSet } from './splice-set.ts';

export type YamlResult =
  | { readonly text: string; readonly problem?: undefined }
  /** Nothing was changed. */
  | { readonly text?: undefined; readonly problem: string };

interface YamlFile {
  readonly text: string;
  readonly root: Node | null;
  readonly content: Content;
}

/** Makes all the changes, one after another, or none. */
export function editYaml(text: string, changes: readonly YamlChange[]): YamlResult {
  const before = readForEdit(text);
  if (typeof before === 'string') return { problem: before };
  // Reading a large file takes most of the time: a hundred changes at a hundred places are proved together.
  const together = changes.length > 1 ? applyInRounds(before, changes) : undefined;
  if (together !== undefined) return { text: together.text };
  let file = before;
  for (const change of changes) {
    const next = applyTogether(file, [change]);
    if (next === undefined) return { problem: `${change.path.join('.')} cannot be changed in place` };
    file = next;
  }
  return { text: file.text };
}

/** The file with its changes, or what keeps it from being changed. */
function readForEdit(text: string): YamlFile | string {
  const { document } = parseYaml(text, { keepSourceTokens: true });
  if (document === undefined) return 'it is too large or too deeply nested';
  const root = document.contents as Node | null;
  if (document.errors.length > 0 || hasTwins(root)) return 'it has errors';
  try {
    return { text, root, content: document.toJS({ maxAliasCount: MOST_ALIASED }) as Content };
  } catch {
    return 'its aliases lead nowhere, or stand for too much';
  }
}

/** How many times over aliases may repeat what they stand for. */
const MOST_ALIASED = 100;

/** Changes of keys: those that touch the one before them wait for the next round. Items of lists move one another about. */
function applyInRounds(file: YamlFile, changes: readonly YamlChange[]): YamlFile | undefined {
  const moves = ({ op, path }: YamlChange): boolean => op === 'insert' || typeof path.at(-1) === 'number';
  if (changes.some(moves)) return applyTogether(file, changes);
  let current: YamlFile | undefined = file;
  for (let left = changes; left.length > 0 && current !== undefined; ) {
    const now: YamlChange[] = [];
    const later: YamlChange[] = [];
    let last: Splice | undefined;
    for (const change of left) {
      const splice = spliceFor(current, change);
      const waits = splice !== undefined && last !== undefined && splice.start <= last.end && last.start <= splice.end;
      (waits ? later : now).push(change);
      if (!waits) last = splice;
    }
    current = applyTogether(current, now);
    left = later;
  }
  return current;
}

/** Changes that do not touch one another, in one go. */
function applyTogether(file: YamlFile, changes: readonly YamlChange[]): YamlFile | undefined {
  let { content } = file;
  const splices: Splice[] = [];
  for (const change of changes) {
    const expected = contentAfter(content, change);
    const splice = expected === undefined ? undefined : spliceFor(file, change);
    if (expected === undefined || splice === undefined) return undefined;
    content = expected.content;
    splices.push(splice);
  }
  const text = splice(file.text, splices);
  const after = text === undefined ? 'they touch' : readForEdit(text);
  return typeof after !== 'string' && isSame(after.content, content) ? after : undefined;
}

function spliceFor({ text, root }: YamlFile, change: YamlChange): Splice | undefined {
  if (change.op === 'set') return spliceSet(text, root, change.path, change.value, change.order ?? []);
  if (change.op === 'insert') return spliceInsert(text, root, change.path, change.index, change.value);
  return spliceRemove(text, root, change.path);
}

/** `undefined` where two of them lie over one another. */
function splice(text: string, splices: readonly Splice[]): string | undefined {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: by } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) return undefined;
    pieces.push(text.slice(at, start), by);
    at = end;
  }
  return pieces.join('') + text.slice(at);
}
