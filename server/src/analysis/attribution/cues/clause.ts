// A cue and the clause around it, as the rules see them. Several rules ask the same of a cue: what they are told is found
// once, when the first of them asks.

import type { CueEntry } from '../../language/lexicon.ts';
import { type Complement, complementAfter } from '../syntax/complement.ts';
import type { Frame, Frames } from '../syntax/frames.ts';
import type { CueReading, Subject } from '../syntax/reading.ts';
import { subjectBefore } from '../syntax/subjects.ts';
import { type VerbGroup, verbGroup } from '../syntax/verbs.ts';

export class Clause {
  readonly f: Frames;
  readonly frame: Frame;
  /** Number of the frame. */
  readonly index: number;
  /** The cue under consideration. */
  readonly unit: number;
  readonly entry: CueEntry;
  /** Where content before this cue may begin: behind what an earlier reading of the frame has taken. */
  readonly floor: number;
  /** The last reading of this frame so far. */
  readonly previous: CueReading | undefined;
  /** Null where nobody has asked yet. */
  #verb: VerbGroup | undefined | null = null;
  #subject: Subject | undefined | null = null;
  #complement: Complement | undefined | null = null;

  constructor(
    f: Frames,
    frame: Frame,
    index: number,
    unit: number,
    entry: CueEntry,
    floor: number,
    previous: CueReading | undefined,
  ) {
    this.f = f;
    this.frame = frame;
    this.index = index;
    this.unit = unit;
    this.entry = entry;
    this.floor = floor;
    this.previous = previous;
  }

  /** The verb group around the cue, where it is an active verb here and no noun. */
  get verb(): VerbGroup | undefined {
    if (this.#verb === null) {
      const group = verbGroup(this.f, this.frame, this.unit, this.entry);
      this.#verb = group === undefined || group.passive ? undefined : group;
    }
    return this.#verb;
  }

  /** The subject right before the verb. */
  get subject(): Subject | undefined {
    if (this.#subject === null)
      this.#subject = this.verb === undefined ? undefined : subjectBefore(this.f, this.frame, this.verb.from);
    return this.#subject;
  }

  /** What the verb takes on its right. */
  get complement(): Complement | undefined {
    if (this.#complement === null)
      this.#complement =
        this.verb === undefined ? undefined : complementAfter(this.f, this.frame, this.verb.to, this.entry);
    return this.#complement;
  }
}
