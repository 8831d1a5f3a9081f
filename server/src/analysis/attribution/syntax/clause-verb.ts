// Whether a stretch of words is a clause, by the verbs in it. There are no part-of-speech tags: auxiliaries, past forms and
// the shapes around them must do.

import { WordClass } from '../../language/lexicon.ts';
import { RELATIVE, Role } from '../../language/roles.ts';
import { WordCase } from '../../tokens/tokens.ts';
import { type Frames, wordAt } from './frames.ts';
import { has, is, isAuxiliary, isComma, isSubjectPronoun, isWord, plays } from './grammar.ts';
import type { UnitRange } from './reading.ts';
import { Trait } from './traits.ts';

/** Units that are searched for a verb. */
const REACH_OF_VERB = 30;
const FINITE = Trait.Auxiliary | Trait.PastForm | Trait.FiniteCue;

export type ClauseVerb = 'finite' | 'present' | 'late' | 'infinitive' | 'none';

/**
 * `finite`: a verb that has a subject; `present`: what looks like a present form; `late`: a verb after a comma or relative
 * pronoun only; `infinitive`; `none`.
 */
export function verbOf(frames: Frames, { from, to }: UnitRange): ClauseVerb {
  const end = Math.min(to, from + REACH_OF_VERB);
  let isEmbedded = false;
  let infinitive = false;
  for (let unit = from; unit < end; unit += 1) {
    if (
      unit > from &&
      (isComma(frames, unit) || plays(frames, unit, RELATIVE) || plays(frames, unit, Role.Complementizer))
    )
      isEmbedded = true;
    if (plays(frames, unit, Role.InfinitiveMarker) && isWord(frames, unit + 1)) infinitive ||= !isEmbedded;
    const possessive = plays(frames, unit, Role.PossessiveMarker) && !isSubjectPronoun(frames, unit - 1);
    if (unit > from && is(frames, unit, FINITE) && !possessive) {
      // "the proposed law": a participle before its noun.
      const isAttribute =
        !isAuxiliary(frames, unit) && (has(frames, unit - 1, WordClass.Determiner) || isAttributive(frames, unit, end));
      if (!isAttribute) return isEmbedded ? 'late' : 'finite';
    }
    if (unit > from && !isEmbedded && isPresent(frames, unit)) return 'present';
  }
  return infinitive ? 'infinitive' : 'none';
}

/** A past form directly before a noun and without an object: "accused men". */
function isAttributive(frames: Frames, unit: number, end: number): boolean {
  return unit + 1 >= end || plays(frames, unit + 1, Role.AgentMarker);
}

/** "the deal hurts them": a form in -s between a noun and what begins an object. */
function isPresent(frames: Frames, unit: number): boolean {
  const word = wordAt(frames, unit);
  if (word === undefined || word.case !== WordCase.Lower || !plays(frames, unit, Role.PluralEnding)) return false;
  if (!isWord(frames, unit - 1) || has(frames, unit - 1, WordClass.Determiner | WordClass.Preposition)) return false;
  return (
    has(frames, unit + 1, WordClass.Determiner) ||
    plays(frames, unit + 1, Role.ObjectPronoun | Role.Negator | Role.InfinitiveMarker)
  );
}
