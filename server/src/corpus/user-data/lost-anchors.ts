// Annotations of an open article whose words are gone. Searching for similar words takes long, so the result is kept until an
// edit touches a likely place or writes something similar.

import type { Anchor } from '../../annotations/anchor.ts';
import { foldQuote, foldText } from '../../annotations/article-text.ts';
import { keysIn, stepsOf } from '../../annotations/likely-places.ts';
import type { Annotation } from '../../annotations/model.ts';
import { findSimilarPlaces } from '../../annotations/similar-places.ts';
import { type Edit, shiftSpan } from '../../annotations/track.ts';
import type { Span } from '../../base/span.ts';

type Orphan = Extract<Anchor, { state: 'orphaned' }>;

export interface LostAnchor {
  readonly anchor: Orphan;
  /** The folded words of the annotation. */
  readonly words: string;
  /** The speaker that the annotation names, which rules out places. */
  readonly speaker: string | undefined;
  /** Whether an edit came so near to a likely place that the result may be another now. */
  readonly isTouched: boolean;
}

export function lostAnchor(anchor: Orphan, { selector, speaker }: Annotation): LostAnchor {
  return { anchor, words: foldQuote(selector.quote), speaker: speaker?.value, isTouched: false };
}

/** UTF-16 code units around a likely place: its context, and the sentence that says who speaks. */
const NEAR = 400;

/** The same after an edit. */
export function shiftLost(lost: LostAnchor, edit: Edit): LostAnchor {
  if (lost.isTouched) return lost;
  const candidates: Orphan['candidates'][number][] = [];
  for (const candidate of lost.anchor.candidates) {
    if (edit.start <= candidate.end + NEAR && candidate.start - NEAR <= edit.end) return { ...lost, isTouched: true };
    const span = shiftSpan(candidate, edit);
    if (span === null) return { ...lost, isTouched: true };
    candidates.push({ ...candidate, ...span });
  }
  return candidates.length === 0 ? lost : { ...lost, anchor: { ...lost.anchor, candidates } };
}

/** The words of an edit reach this far into the text around it. */
const MARGIN = 1.5;
/** Steps of all searches after one edit; see `stepsOf`. */
const MOST_STEPS = 2_000_000;
/** Similar words share at least this part of their words and of their pairs of neighbouring words. */
const LEAST_SHARED = 0.3;

interface Stretch {
  /** Folded. */
  readonly text: string;
  readonly keys: ReadonlySet<string>;
}

/** The stretches of a text that were edited since its annotations were last anchored. */
export class EditedStretches {
  readonly #text: string;
  /** `null` if anything may have changed. */
  readonly #edited: readonly Span[] | null;
  /** By margin. */
  readonly #stretches = new Map<number, readonly Stretch[]>();
  #steps = 0;

  constructor(text: string, edited: readonly Span[] | null) {
    this.#text = text;
    this.#edited = edited;
  }

  /** Whether an annotation may have its place again. */
  mayRestore({ words, speaker, isTouched }: LostAnchor, annotation: Annotation): boolean {
    if (this.#edited === null || isTouched || speaker !== annotation.speaker?.value) return true;
    // Margins in powers of two, so that annotations share stretches.
    const margin = 2 ** Math.ceil(Math.log2(16 + words.length * MARGIN));
    return this.#around(margin).some((stretch) => this.#has(stretch, words));
  }

  #has({ text, keys }: Stretch, words: string): boolean {
    let [shared, count] = [0, 0];
    for (const { key } of keysIn(words)) {
      count += 1;
      if (keys.has(key)) shared += 1;
    }
    if (shared < count * LEAST_SHARED || this.#steps > MOST_STEPS) return false;
    this.#steps += stepsOf(text.length, words);
    return findSimilarPlaces(text, words, '', '', 1).length > 0;
  }

  #around(margin: number): readonly Stretch[] {
    let stretches = this.#stretches.get(margin);
    if (stretches === undefined) {
      stretches = (this.#edited ?? []).map(({ start, end }) => {
        const { text } = foldText(this.#text.slice(Math.max(0, start - margin), end + margin));
        return { text, keys: new Set(Array.from(keysIn(text), ({ key }) => key)) };
      });
      this.#stretches.set(margin, stretches);
    }
    return stretches;
  }
}
