// A reading: one cue with its source and its content, as unit ranges of a frame. Every rule of the registry gives
// readings; what is quoted, mixed or indirect is decided afterwards from what the content holds.

import type { CueEntry, Lexicon } from '../lexicon.ts';
import type { Frame, Frames } from './frames.ts';

export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Reading {
  /** Name of the rule, shown to the user. */
  readonly rule: string;
  readonly frame: number;
  readonly cue: Range;
  readonly entry: CueEntry;
  /** Undefined where the grammar has no source ("it was reported that"). */
  readonly source: Range | undefined;
  readonly content: readonly Range[];
  /** The verb is denied or refused ("did not say"). */
  readonly negated: boolean;
  /** Content may follow in the next frame (a colon at the end). */
  readonly opens: boolean;
}

export interface Clause {
  readonly f: Frames;
  readonly frame: Frame;
  readonly index: number;
  readonly lexicon: Lexicon;
  /** The cue under consideration. */
  readonly unit: number;
  readonly entry: CueEntry;
  /** Where content before this cue may begin: behind what an earlier reading of the frame has taken. */
  readonly floor: number;
  /** The last reading of this frame so far. */
  readonly previous: Reading | undefined;
}
