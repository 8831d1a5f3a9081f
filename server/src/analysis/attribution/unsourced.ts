// Finds reports without a source: "reportedly", "it is believed that", "unconfirmed reports suggest".

import type { Language } from '../language/language.ts';
import type { UnsourcedReport } from '../model.ts';
import { type PartFrames, spanOf } from './syntax/frames.ts';
import { findTrait, lower } from './syntax/grammar.ts';
import { Trait } from './syntax/traits.ts';

/** The reports of all parts, in text order. A cue does not extend into the next part. */
export function findUnsourced(parts: readonly PartFrames[], language: Language): UnsourcedReport[] {
  const { unsourced } = language.sources;
  const found: UnsourcedReport[] = [];
  for (const part of parts) {
    const frames = part.f;
    let unit = -1;
    const wordAt = (distance: number): string => lower(frames, unit + distance);
    for (const frame of frames.frames) {
      unit = findTrait(frames, frame.from, frame.to, Trait.Unsourced);
      while (unit >= 0) {
        const length = unsourced.lengthAt(wordAt);
        if (length > 0)
          found.push({ ...spanOf(frames, unit, unit + length), sentence: spanOf(frames, frame.from, frame.to) });
        unit = findTrait(frames, unit + Math.max(1, length + 1), frame.to, Trait.Unsourced);
      }
    }
  }
  return found;
}
