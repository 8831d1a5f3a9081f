// The labels of the name model: for each type a name's first, inner and last token and a name of one token (BILOU), and
// one label for everything else. `other` takes up the names that are none of the four types (events, works, products), so
// that they are not pressed into one of them; mentions.ts decides what becomes of those.

export const MODEL_TYPES = ['person', 'organization', 'place', 'group', 'other'] as const;
export type ModelType = (typeof MODEL_TYPES)[number];

/** Place of a token in a name. */
export const Position = { First: 0, Inner: 1, Last: 2, Single: 3 } as const;

/** The label of a token outside any name. */
export const OUTSIDE = 0;
export const LABEL_COUNT = 1 + MODEL_TYPES.length * 4;

export function labelOf(type: number, position: number): number {
  return 1 + type * 4 + position;
}

/** Index into `MODEL_TYPES`; -1 for `OUTSIDE`. */
export function typeOfLabel(label: number): number {
  return label === OUTSIDE ? -1 : (label - 1) >> 2;
}

export function positionOf(label: number): number {
  return (label - 1) & 3;
}

/** Whether `next` may follow `label`: a name that began must go on with its own type until its last token. */
function mayFollow(label: number, next: number): boolean {
  const open = label !== OUTSIDE && positionOf(label) <= Position.Inner;
  const goesOn = next !== OUTSIDE && (positionOf(next) === Position.Inner || positionOf(next) === Position.Last);
  return open === goesOn && (!open || typeOfLabel(label) === typeOfLabel(next));
}

/** For each label, the labels that may stand before it. */
export const PREDECESSORS: readonly Uint8Array[] = Array.from({ length: LABEL_COUNT }, (_, next) =>
  Uint8Array.from(Array.from({ length: LABEL_COUNT }, (_, label) => label).filter((label) => mayFollow(label, next))),
);
