// The mentions of an article while the user's decisions are applied to them, found by their place and by their entity, so that
// many names in a long article take no more than linear time.

import type { Mention } from '../../analysis/model.ts';
import { overlaps, type Span } from '../../base/span.ts';

/** `oldIndex`: its index in the original analysis; -1 for a new mention. */
export type MutableMention = { -readonly [Key in keyof Mention]: Mention[Key] } & { oldIndex: number };

/** Mentions are kept by stretches of the text of 2 to the power of this many UTF-16 code units. */
const STRETCH_BITS = 8;

export class MentionTable {
  /** In the order in which they were added. */
  readonly #all = new Set<MutableMention>();
  readonly #byStretch = new Map<number, MutableMention[]>();
  /** Filled when it is first asked for. */
  #byEntity: Map<number, MutableMention[]> | undefined;

  constructor(mentions: readonly Mention[]) {
    for (const [oldIndex, mention] of mentions.entries()) this.add({ ...mention, oldIndex });
  }

  all(): MutableMention[] {
    return [...this.#all];
  }

  add(mention: MutableMention): void {
    this.#all.add(mention);
    for (const stretch of stretchesOf(mention)) listAt(this.#byStretch, stretch).push(mention);
    if (this.#byEntity !== undefined) listAt(this.#byEntity, mention.entity).push(mention);
  }

  delete(mention: MutableMention): void {
    this.#all.delete(mention);
    for (const stretch of stretchesOf(mention)) {
      const list = listAt(this.#byStretch, stretch);
      list.splice(list.indexOf(mention), 1);
    }
  }

  /** The mentions that share text with a span, in the order in which they were added. */
  overlapping(span: Span): MutableMention[] {
    const found = new Set<MutableMention>();
    for (const stretch of stretchesOf(span))
      for (const mention of this.#byStretch.get(stretch) ?? []) if (overlaps(mention, span)) found.add(mention);
    // The original ones first, in their order; new ones do not overlap each other.
    const rank = ({ oldIndex }: MutableMention): number => (oldIndex < 0 ? Number.MAX_SAFE_INTEGER : oldIndex);
    return [...found].sort((a, b) => rank(a) - rank(b));
  }

  setEntity(mention: MutableMention, entity: number): void {
    mention.entity = entity;
    if (this.#byEntity !== undefined) listAt(this.#byEntity, entity).push(mention);
  }

  ofEntity(entity: number): MutableMention[] {
    if (this.#byEntity === undefined) {
      this.#byEntity = new Map();
      for (const mention of this.#all) listAt(this.#byEntity, mention.entity).push(mention);
    }
    return listAt(this.#byEntity, entity).filter((mention) => mention.entity === entity);
  }
}

function* stretchesOf({ start, end }: Span): Iterable<number> {
  const last = Math.max(start, end - 1) >> STRETCH_BITS;
  for (let stretch = start >> STRETCH_BITS; stretch <= last; stretch += 1) yield stretch;
}

function listAt(table: Map<number, MutableMention[]>, key: number): MutableMention[] {
  let list = table.get(key);
  if (list === undefined) {
    list = [];
    table.set(key, list);
  }
  return list;
}
