// The registry: rules in order, each a family of its own. The first that fits a cue decides it.

import type { Clause } from './clause.ts';
import type { Reading } from './reading.ts';
import { accordingTo } from './rule-according-to.ts';
import { colonLabel } from './rule-colon.ts';
import { cueBeforeContent } from './rule-content-after.ts';
import { cueAfterContent } from './rule-content-before.ts';
import { invertedCue } from './rule-inverted.ts';
import { nounCue } from './rule-noun.ts';
import { objectCue } from './rule-object.ts';
import { passiveCue } from './rule-passive.ts';

export type Rule = (clause: Clause) => Reading | undefined;

export const verbRules: readonly Rule[] = [passiveCue, invertedCue, cueAfterContent, cueBeforeContent, objectCue];

export { accordingTo, colonLabel, nounCue };
