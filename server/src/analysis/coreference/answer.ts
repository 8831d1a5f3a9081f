// From the candidates of a pronoun or description to an answer: an entity that is asserted, one that is only likely with the
// next one, or none.

import type { Tokens } from '../tokens/tokens.ts';
import { ASSERTED } from './certainty.ts';
import type { EntityDraft, MentionDraft } from './entities.ts';
import { type Anaphor, type Candidate, candidateFeatures, FEATURES, noneFeatures } from './features.ts';
import { Position } from './position.ts';
import { FeatureList, probabilitiesOf, type ReferenceModel, scoreOf } from './ranker.ts';
import { type Referent, salienceOf } from './referents.ts';

/** Of an answer below this, nothing is kept. */
const LEAST_GUESS = 0.05;
/** A runner-up is named from this probability on, and from this share of the first one's. */
const LEAST_RIVAL = 0.1;
const LEAST_RIVAL_SHARE = 0.25;
/** In the annotated texts "she" often means somebody whose name was not recognised; in an article it hardly does. */
const NOBODY_IN_NEWS = 0.3;
/** The only person whom the article has called so is that person, all the more with a modifier. */
const WHOLE_FIT = 0.85;
const MODIFIED_FIT = 0.92;
/** The only person of this gender so far, named in this sentence or the last one. */
const ONLY_PERSON = 0.82;
/** "…," she said: the speaker of the quotation before, if nobody else was mentioned since. */
const SAME_SPEAKER = 0.85;
/** What is left of the probability of one of two joined people. */
const JOINED = 0.7;
/** Tokens between two joined names. */
const CLOSE = 10;
/** Sentences within which a person is near. */
const NEAR = 4;

/** The features of all answers; the first is that nobody named is meant. */
export function featuresOf(anaphor: Anaphor, candidates: readonly Candidate[]): FeatureList[] {
  const none = new FeatureList();
  let most = 0;
  for (const { referent } of candidates)
    if (referent !== undefined) most = Math.max(most, salienceOf(referent, anaphor.sentence));
  noneFeatures(anaphor, candidates.length, most, none);
  const lists = [none];
  for (const candidate of candidates) {
    const list = new FeatureList();
    candidateFeatures(anaphor, candidate, list);
    lists.push(list);
  }
  return lists;
}

/** Weighs answers with a model; without one, all are as likely. */
export class Weigher {
  readonly #model: ReferenceModel | undefined;
  readonly #rows: Int32Array;

  constructor(model: ReferenceModel | undefined) {
    this.#model = model;
    this.#rows = Int32Array.from(FEATURES, (name) => model?.features.get(name) ?? -1);
  }

  /** The probability of each answer. `isNamed`: a person is meant, and the article has nobody without a name near. */
  weigh(lists: readonly FeatureList[], isNamed: boolean): number[] {
    const model = this.#model;
    if (model === undefined) return lists.map(() => 1 / lists.length);
    const scores = lists.map((list) => scoreOf(model, this.#rows, list));
    if (isNamed) scores[0] = scores[0]! + Math.log(NOBODY_IN_NEWS);
    return probabilitiesOf(scores);
  }
}

/** The answer to a pronoun or description. */
export interface Answer {
  /** Index of the likeliest named candidate, or -1. */
  readonly best: number;
  readonly entity: EntityDraft | undefined;
  readonly rival: EntityDraft | undefined;
  readonly probability: number;
  readonly isAsserted: boolean;
}

/** Chooses among named candidates. `told` is what training says instead: an entity, or null for nobody. */
export function choose(
  anaphor: Anaphor,
  candidates: readonly Candidate[],
  shares: readonly number[],
  told: EntityDraft | null | undefined,
): Answer {
  let best = -1;
  let second = -1;
  const shareOf = (at: number): number => shares[at + 1]!;
  // After "Vega's spokesman", "the spokesman" is no named person, unless the article has called one so.
  const isIntroduced = candidates.some(({ entity, fit }) => entity === undefined && fit?.noun === 2);
  for (let at = 0; at < candidates.length; at += 1) {
    const { entity, fit } = candidates[at]!;
    if (entity === undefined || fit?.conflicts === true || (isIntroduced && fit?.noun !== 2)) continue;
    if (best < 0 || shareOf(at) > shareOf(best)) {
      second = best;
      best = at;
    } else if (second < 0 || shareOf(at) > shareOf(second)) second = at;
  }
  if (told !== undefined) best = told === null ? -1 : candidates.findIndex(({ entity }) => entity === told);
  const candidate = candidates[best];
  if (candidate === undefined) return { best, entity: undefined, rival: undefined, probability: 0, isAsserted: false };
  const isJoint = told === undefined && second >= 0 && areJoined(candidate, candidates[second]!);
  const sure = told !== undefined ? 1 : Math.max(shareOf(best), leastOf(anaphor, candidate, candidates));
  const probability = isJoint ? Math.min(sure, JOINED) : sure;
  const isRival = isJoint || (second >= 0 && shareOf(second) >= Math.max(LEAST_RIVAL, probability * LEAST_RIVAL_SHARE));
  return {
    best,
    entity: probability < LEAST_GUESS ? undefined : candidate.entity,
    rival: isRival ? candidates[second]!.entity : undefined,
    probability,
    isAsserted: probability >= ASSERTED,
  };
}

/** What an answer is worth whatever the model says, because nothing else fits. */
function leastOf(anaphor: Anaphor, candidate: Candidate, candidates: readonly Candidate[]): number {
  const { fit, referent, isOnlyFit, agreement } = candidate;
  if (isOnlyFit) return (fit?.shared ?? 0) > 0 ? MODIFIED_FIT : WHOLE_FIT;
  const isSpeaker = anaphor.speaks && anaphor.quotation < 0 && candidate.entity === anaphor.lastSpeaker;
  const isSure = anaphor.speaks && anaphor.quotation < 0 && agreement >= 0.97;
  if (isSure && referent !== undefined && anaphor.sentence - referent.last.sentence <= NEAR) {
    const others = candidates.filter((one) => one !== candidate && one.agreement >= 0.5);
    if (others.every(({ referent: other }) => other !== undefined && isOutOfSight(other, anaphor))) return SAME_SPEAKER;
  }
  if (isSpeaker && agreement >= 0.5 && referent !== undefined) {
    const others = candidates.filter((one) => one !== candidate && one.agreement >= 0.5 && one.referent !== undefined);
    if (others.every((one) => one.referent!.last.quotation >= 0 || one.referent!.last.from < referent.last.from))
      return SAME_SPEAKER;
  }
  if (candidates.length > 1 || referent === undefined || anaphor.sentence - referent.last.sentence > 1) return 0;
  const isPerson = referent.type === 'person' && (anaphor.isAge || (anaphor.kind === 'personal' && agreement >= 0.97));
  return isPerson ? ONLY_PERSON : 0;
}

/** "Lind and Moreau went to the tower": either can be meant. */
function areJoined({ referent: a }: Candidate, { referent: b }: Candidate): boolean {
  if (a === undefined || b === undefined || a.last.sentence !== b.last.sentence) return false;
  const isSubject = a.last.position === Position.Subject && b.last.position === Position.Subject;
  return isSubject && a.last.clause === b.last.clause && Math.abs(a.last.from - b.last.from) <= CLOSE;
}

/** Whether a referent is mentioned in quotations only, or far from the anaphor. */
function isOutOfSight({ last }: Referent, { sentence }: Anaphor): boolean {
  return last.quotation >= 0 || sentence - last.sentence > NEAR;
}

/** The mention of a pronoun or description, without its entity. It begins at token `from`. */
export function mentionOf(tokens: Tokens, anaphor: Anaphor, from: number, answer: Answer): MentionDraft {
  const { entity, rival, probability, isAsserted } = answer;
  const isThing = anaphor.kind === 'thing' || anaphor.kind === 'body-phrase';
  return {
    start: tokens.start[from]!,
    end: tokens.end[anaphor.to - 1]!,
    from,
    to: anaphor.to,
    type: entity?.type ?? (isThing ? 'organization' : 'person'),
    form: anaphor.form,
    entity: undefined,
    basis: anaphor.form,
    confidence: Math.max(1, Math.floor(probability * 100)) / 100,
    alternatives: isAsserted || entity === undefined ? [] : rival === undefined ? [entity] : [entity, rival],
    index: -1,
  };
}
