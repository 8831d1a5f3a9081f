// When a pronoun or description is said to mean an entity, perhaps to mean it, or left open. The levels were read off the
// reliability table in docs/MODEL-CARD.md.

import type { Mention } from '../model.ts';

/** At this probability and more, the entity is asserted: 95 in 100 such answers are right. */
export const ASSERTED = 0.8;
/** At this probability and more, the entity is shown as a possibility; as one of two, at the lower one. */
const PERHAPS = 0.5;
const ONE_OF_TWO = 0.35;

/** Whether the likeliest of some entities is worth showing. */
export function isLikely(confidence: number, possible: number): boolean {
  return confidence >= (possible > 1 ? ONE_OF_TWO : PERHAPS);
}

/** Whether an unresolved mention has a guess that is worth showing. */
export function isPerhaps({ entity, guess, rival, confidence }: Mention): boolean {
  return entity < 0 && guess !== undefined && isLikely(confidence, rival === undefined ? 1 : 2);
}
