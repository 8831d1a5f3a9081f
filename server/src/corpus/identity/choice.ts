// What is said of one member of a short name: whom it stands for, and on what ground.

import type { Candidate } from './candidates.ts';
import type { JoinRule } from './model.ts';
import type { MemberRecord } from './node.ts';

export interface Choice {
  readonly candidate: Candidate;
  readonly rule: JoinRule;
  readonly confidence: number;
}

/** `undefined`: nobody, as far as can be told. */
export type Choose = (member: MemberRecord) => Choice | undefined;
