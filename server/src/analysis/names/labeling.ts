// Names as the model reads them. It goes part by part: where the words of a part are those of the version before, and the
// rest of the article shows the same of them, what was read then is taken again.

import type { ReadDocument } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import { isSame, Kept } from '../memo.ts';
import type { PartKind } from '../model.ts';
import { type LikelyName, likelyNames } from './likely-names.ts';
import { type Labels, priorsOf, readFirst, readSecond } from './part-labels.ts';
import { Priors } from './priors.ts';
import { readForNames, surroundingsOf } from './reading.ts';
import { scorerOf } from './scorer.ts';

interface FirstLabels extends Labels {
  readonly kind: PartKind;
  /** See `surroundingsOf`. */
  readonly surroundings: Uint16Array;
}

interface PartNames {
  readonly first: Labels;
  /** See `priorsOf`. */
  readonly priors: Uint16Array;
  /** With tokens counted from the part's first. */
  readonly names: readonly LikelyName[];
}

const firstLabels = new Kept<FirstLabels>();
const partNames = new Kept<PartNames>();

/** In text order. */
export function readNames(document: ReadDocument, lexicon: Lexicon): LikelyName[] {
  const { tokens, parts, pieces } = document;
  const scorer = scorerOf(tokens.vocabulary, lexicon);
  if (scorer === undefined || lexicon.names === undefined) return [];
  const { transitions } = lexicon.names;
  const reading = readForNames(document);
  const labels = new Uint8Array(tokens.count);
  const read = new Uint8Array(tokens.count);
  for (const part of reading.parts)
    for (const { stretches } of part.sentences)
      for (const { from, to } of stretches) for (let i = from; i < to; i += 1) read[i] = 1;

  const firsts = reading.parts.map((part): FirstLabels => {
    const { kind } = parts[part.index]!;
    const surroundings = pieces === undefined ? NOT_ASKED : surroundingsOf(part);
    const first = firstLabels.of(
      pieces?.[part.index],
      () => ({ ...readFirst(part, scorer, transitions), kind, surroundings }),
      (known) => known.kind === kind && isSame(known.surroundings, surroundings),
    );
    labels.set(first.labels, part.from);
    return first;
  });
  const votes = new Priors(reading.evidence, labels, read);
  const found: LikelyName[] = [];
  reading.parts.forEach((part, index) => {
    const first = firsts[index]!;
    const priors = priorsOf(part, votes, read);
    const { names } = partNames.of(
      pieces?.[part.index],
      () => ({ first, priors, names: likelyNames(part, readSecond(part, first, priors, scorer, transitions)) }),
      (known) => known.first === first && isSame(known.priors, priors),
    );
    for (const { from, to, type, likelihoods } of names)
      found.push({ from: from + part.from, to: to + part.from, type, likelihoods });
  });
  return found;
}

/** Without a memo nobody asks whether anything has stayed. */
const NOT_ASKED = new Uint16Array(0);
