// The passage that a quick fix or a command was offered for, as the user saw it: its words, the rest of its paragraph and what
// the annotation there said. The text may change before the user chooses; the fix then applies to the same passage or not at
// all.

import type { Annotation } from '../../annotations/model.ts';
import { paragraphAround } from '../../annotations/paragraphs.ts';
import { hashText } from '../../base/hash.ts';
import type { Span } from '../../base/span.ts';
import type { SeenPlace } from '../../protocol.ts';

/** Characters on each side within which the paragraph must be unchanged. */
const REACH = 300;
/** The same for a passage that occurs more than once. */
const WIDE_REACH = 600;

/** What must be unchanged: the paragraph of an article, or the line of a YAML file. */
export type Surroundings = 'paragraph' | 'line';

/** Records the passage at `span` of a text. */
export function seePlace(text: string, span: Span, surroundings: Surroundings, existing?: Annotation): SeenPlace {
  const place = passageAt(text, span, surroundings);
  const isRepeated = occurrencesOf(text, place, surroundings).length > 1;
  return {
    ...place,
    hash: hashText(text),
    start: span.start,
    ...(isRepeated ? { wide: wideHash(text, span) } : {}),
    values: valueHashes(existing),
  };
}

/** The passage in the present text; `undefined` if it has changed, is gone, or cannot be told from another one. */
export function findSeen(text: string, seen: SeenPlace, surroundings: Surroundings): Span | undefined {
  if (hashText(text) === seen.hash) return { start: seen.start, end: seen.start + seen.words.length };
  const found = occurrencesOf(text, seen, surroundings);
  // A repeated passage is known by what surrounds its paragraph.
  const same = seen.wide === undefined ? found : found.filter((span) => wideHash(text, span) === seen.wide);
  return same.length === 1 ? same[0] : undefined;
}

/** Keys of an annotation whose values differ from those that were seen. */
export function changedValues(seen: Pick<SeenPlace, 'values'>, existing: Annotation | undefined): string[] {
  const now = valueHashes(existing);
  const keys = new Set([...Object.keys(seen.values), ...Object.keys(now)]);
  return [...keys].filter((key) => seen.values[key] !== now[key]);
}

type Passage = Pick<SeenPlace, 'words' | 'before' | 'after'>;

function passageAt(text: string, span: Span, surroundings: Surroundings): Passage {
  const around = surroundings === 'line' ? lineAround(text, span) : paragraphAround(text, span, REACH);
  return {
    words: text.slice(span.start, span.end),
    before: text.slice(around.start, span.start),
    after: text.slice(span.end, around.end),
  };
}

function lineAround(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next };
}

function occurrencesOf(text: string, { words, before, after }: Passage, surroundings: Surroundings): Span[] {
  const whole = before + words + after;
  const found: Span[] = [];
  if (whole === '') return found;
  for (let at = text.indexOf(whole); at >= 0 && found.length < MAX_OCCURRENCES; at = text.indexOf(whole, at + 1)) {
    const start = at + before.length;
    const span = { start, end: start + words.length };
    const there = passageAt(text, span, surroundings);
    if (there.before === before && there.after === after) found.push(span);
  }
  return found;
}

/** More frequent passages cannot be told apart. */
const MAX_OCCURRENCES = 50;

function wideHash(text: string, { start, end }: Span): string {
  return hashText(text.slice(Math.max(0, start - WIDE_REACH), end + WIDE_REACH));
}

/** A hash for each value that an annotation has. */
export function valueHashes(annotation: Annotation | undefined): Record<string, string> {
  if (annotation === undefined) return {};
  const { speaker, entity, type, kind, ignore, reason, tags, verdict, note, resolved, check } = annotation;
  const single = { speaker, entity, type, kind, reason, verdict, note };
  const lists = { ignore, tags };
  const hashes: Record<string, string> = resolved ? { resolved: 'true' } : {};
  if (check !== null) hashes.check = hashText(JSON.stringify(check.value));
  for (const [key, located] of Object.entries(single)) if (located !== null) hashes[key] = hashText(located.value);
  for (const [key, list] of Object.entries(lists))
    if (list.length > 0) hashes[key] = hashText(JSON.stringify(list.map(({ value }) => value)));
  return hashes;
}
