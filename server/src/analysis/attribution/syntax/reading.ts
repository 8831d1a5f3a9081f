// A reading: one cue with its source and its content, as unit ranges of a frame. Every rule of the registry gives
// readings; what is quoted, mixed or indirect is decided afterwards from what the content holds.

import type { CueEntry } from '../../language/lexicon.ts';

export interface UnitRange {
  readonly from: number;
  readonly to: number;
}

/** How the source was reached from the cue. */
export type SubjectKind = 'subject' | 'pronoun' | 'relative' | 'apposition' | 'coordinated' | 'participle' | 'inverted';

/** Whose words they are, as units. */
export interface Subject extends UnitRange {
  readonly kind: SubjectKind;
  /** First unit of the clause part that belongs to the subject, apposition included. */
  readonly outerFrom: number;
}

export interface CueReading {
  /** Name of the rule, shown to the user. */
  readonly rule: string;
  readonly frame: number;
  readonly cue: UnitRange;
  readonly entry: CueEntry;
  /** Undefined where the grammar has no source ("it was reported that"). */
  readonly source: UnitRange | undefined;
  readonly content: readonly UnitRange[];
  /** The verb is denied or refused ("did not say"). */
  readonly negated: boolean;
  /** Content may follow in the next frame (a colon at the end). */
  readonly opens: boolean;
}
