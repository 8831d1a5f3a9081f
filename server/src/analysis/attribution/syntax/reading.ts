// A reading: one cue with its source and its content, as unit ranges of a frame. Every attribution rule returns readings;
// whether a quote is direct, mixed or indirect is decided later, by what the content holds.

import type { CueEntry } from '../../language/lexicon.ts';

/** Units `[from, to)`. */
export interface UnitRange {
  readonly from: number;
  readonly to: number;
}

/** How the source was reached from the cue. */
export type SubjectKind = 'subject' | 'pronoun' | 'relative' | 'apposition' | 'coordinated' | 'participle' | 'inverted';

/** The units that name the source. */
export interface Subject extends UnitRange {
  readonly kind: SubjectKind;
  /** First unit of the clause part that belongs to the subject, apposition included. */
  readonly outerFrom: number;
}

/** One cue with its source and content. */
export interface CueReading {
  /** Name of the rule, shown to the user. */
  readonly rule: string;
  /** Index of the frame. */
  readonly frame: number;
  readonly cue: UnitRange;
  readonly entry: CueEntry;
  /** Undefined where the grammar has no source ("it was reported that"). */
  readonly source: UnitRange | undefined;
  readonly content: readonly UnitRange[];
  /** The verb is negated or refused: "did not say", "declined to say". */
  readonly negated: boolean;
  /** Content may follow in the next frame: the frame ends in a colon. */
  readonly opens: boolean;
}
