// A cue and the clause around it: the input of the rules for verbs.

import type { CueEntry } from '../../language/lexicon.ts';
import { type Complement, complementAfter } from '../syntax/complement.ts';
import type { Frame, Frames } from '../syntax/frames.ts';
import type { CueReading, Subject } from '../syntax/reading.ts';
import { subjectBefore } from '../syntax/subjects.ts';
import { type VerbGroup, verbGroup } from '../syntax/verbs.ts';

/** Verb group, subject and complement of a cue, computed when first used and shared by the rules. */
export class Clause {
  readonly frames: Frames;
  readonly frame: Frame;
  /** Index of the frame. */
  readonly index: number;
  /** The unit of the cue. */
  readonly unit: number;
  readonly entry: CueEntry;
  /** The first unit that content to the left of this cue may use: after all that an earlier reading of the frame uses. */
  readonly floor: number;
  /** The preceding reading of this frame. */
  readonly previous: CueReading | undefined;
  /** Null until computed; so are the next two. */
  #verb: VerbGroup | undefined | null = null;
  #subject: Subject | undefined | null = null;
  #complement: Complement | undefined | null = null;

  constructor(
    frames: Frames,
    frame: Frame,
    index: number,
    unit: number,
    entry: CueEntry,
    floor: number,
    previous: CueReading | undefined,
  ) {
    this.frames = frames;
    this.frame = frame;
    this.index = index;
    this.unit = unit;
    this.entry = entry;
    this.floor = floor;
    this.previous = previous;
  }

  /** The verb group around the cue, where the cue is an active verb. */
  get verb(): VerbGroup | undefined {
    if (this.#verb === null) {
      const group = verbGroup(this.frames, this.frame, this.unit, this.entry);
      this.#verb = group === undefined || group.passive ? undefined : group;
    }
    return this.#verb;
  }

  /** The subject to the left of the verb. */
  get subject(): Subject | undefined {
    if (this.#subject === null)
      this.#subject = this.verb === undefined ? undefined : subjectBefore(this.frames, this.frame, this.verb.from);
    return this.#subject;
  }

  /** The complement to the right of the verb. */
  get complement(): Complement | undefined {
    if (this.#complement === null)
      this.#complement =
        this.verb === undefined ? undefined : complementAfter(this.frames, this.frame, this.verb.to, this.entry);
    return this.#complement;
  }
}
