// From the candidates of a pronoun or description to an answer: an entity that is asserted, one that is only likely with the
// next one, or none.

import type { Tokens } from '../tokens/tokens.ts';
import { type Anaphor, type Candidate, isExcluded, isPersonal } from './anaphor.ts';
import { ASSERTED } from './certainty.ts';
import type { EntityDraft, MentionDraft } from './entities.ts';
import { PlaceTrait } from './place-traits.ts';
import { Position } from './position.ts';
import { type Referent, sentencesBetween } from './referents.ts';

/** Of an answer below this, nothing is kept. */
const LEAST_GUESS = 0.05;
/** A runner-up is named from this probability on, and from this share of the first one's. */
const LEAST_RIVAL = 0.1;
const LEAST_RIVAL_SHARE = 0.25;
/** The only person whom the article has called so is that person, all the more with a modifier. */
const WHOLE_FIT = 0.85;
const MODIFIED_FIT = 0.92;
/** The only person of this gender so far, named in this sentence or the last one. */
const ONLY_PERSON = 0.82;
/** "…," she said: the speaker of the quotation before, if nobody else was mentioned since. */
const SAME_SPEAKER = 0.85;
/** From this agreement on, somebody who has just spoken may be the one who speaks on. */
const LEAST_RIVAL_AGREEMENT = 0.3;
/** "Lind, a clerk, says he has moved": who reports, if nobody else of the sentence does. */
const OWN_REPORT = 0.85;
/** What is left of the probability of one of two joined people, or of one whom another has spoken after. */
const JOINED = 0.7;
/** A chain of pronouns that goes on from one below this probability is not asserted. */
const LEAST_LINK = 0.5;
/** The most that an answer is worth which is not asserted, whatever the model says. */
const LIMIT = 0.7;
/** Tokens between two joined names. */
const CLOSE = 10;
/** Sentences within which a person is near. */
const NEAR = 4;
/** From this agreement on, the gender is certain; from the next on, as good as certain for the only person there. */
const AGREES = 0.97;
const MAY_SPEAK = 0.7;

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
    if (entity === undefined || isExcluded(anaphor, candidates[at]!) || (isIntroduced && fit?.noun !== 2)) continue;
    if (best < 0 || shareOf(at) > shareOf(best)) {
      if (best >= 0 && isAskable(anaphor, candidates[best]!.entity!)) second = best;
      best = at;
    } else if ((second < 0 || shareOf(at) > shareOf(second)) && isAskable(anaphor, entity)) second = at;
  }
  if (told !== undefined) best = told === null ? -1 : candidates.findIndex(({ entity }) => entity === told);
  const candidate = candidates[best];
  if (candidate === undefined) return { best, entity: undefined, rival: undefined, probability: 0, isAsserted: false };
  const isJoint = told === undefined && second >= 0 && areJoined(candidate, candidates[second]!);
  const isDoubtful = isJoint || (told === undefined && isOutspoken(anaphor, candidate, candidates));
  const sure =
    told !== undefined
      ? 1
      : limited(anaphor, candidate, Math.max(shareOf(best), leastOf(anaphor, candidate, candidates)));
  const probability = isDoubtful ? Math.min(sure, JOINED) : sure;
  const isRival = isJoint || (second >= 0 && shareOf(second) >= Math.max(LEAST_RIVAL, probability * LEAST_RIVAL_SHARE));
  return {
    best,
    entity: probability < LEAST_GUESS ? undefined : candidate.entity,
    rival: isRival ? candidates[second]!.entity : undefined,
    probability,
    isAsserted: probability >= ASSERTED,
  };
}

/** "He" may be a town that is a person's name, but nobody is asked to choose between a person and the sea. */
function isAskable({ kind }: Anaphor, { type }: EntityDraft): boolean {
  return kind !== 'personal' || type === 'person';
}

/**
 * What an answer is worth at most. A pronoun that goes on from another one is as wrong as that one, if that one is more
 * likely wrong than not; a description whose noun the article has for nobody ("the paper") says too little.
 */
function limited(anaphor: Anaphor, { referent, fit }: Candidate, probability: number): number {
  if (anaphor.form !== 'pronoun') {
    // "The 56-year-old" has no noun, and means one person.
    return fit?.noun === 0 && !anaphor.isAge ? Math.min(probability, LIMIT) : probability;
  }
  if (referent === undefined) return probability;
  const isWeakLink = referent.last.form !== 'name' && referent.certainty < LEAST_LINK;
  return isWeakLink || followsAnotherThing(anaphor, referent) ? Math.min(probability, LIMIT) : probability;
}

/**
 * "The memo obliges Veldova to pay. It says nothing of when": whether "it" at the head of a sentence follows one that is not about this
 * candidate. Things without a name are no candidates, and the subject of that sentence may be one.
 */
function followsAnotherThing(anaphor: Anaphor, { subject }: Referent): boolean {
  if (anaphor.kind !== 'thing' || !anaphor.opens || anaphor.position !== Position.Subject) return false;
  return subject === undefined || sentencesBetween(subject, anaphor) > 1;
}

/** What an answer is worth whatever the model says, because nothing else fits. */
function leastOf(anaphor: Anaphor, candidate: Candidate, candidates: readonly Candidate[]): number {
  const { fit, referent, isOnlyFit, agreement } = candidate;
  // "This court" may be any court, although the article names one.
  if (isOnlyFit && anaphor.kind !== 'body-phrase') return (fit?.shared ?? 0) > 0 ? MODIFIED_FIT : WHOLE_FIT;
  if (referent === undefined) return 0;
  if (anaphor.kind === 'personal' && isOwnReport(anaphor, candidate, candidates)) return OWN_REPORT;
  if (anaphor.speaks && anaphor.quotation < 0 && speaksOn(anaphor, candidate, referent, candidates))
    return SAME_SPEAKER;
  if (candidates.length > 1 || anaphor.outer - referent.last.outer > 1) return 0;
  const isPerson =
    referent.type === 'person' && (anaphor.isAge || (anaphor.kind === 'personal' && agreement >= AGREES));
  return isPerson ? ONLY_PERSON : 0;
}

/**
 * "Lind, a clerk, says he has moved": whether the pronoun follows the reporting word whose subject is this candidate, and nobody else
 * is near. In "A cyclist was hurt. Officer Lind said he wore no helmet" somebody is.
 */
function isOwnReport(anaphor: Anaphor, candidate: Candidate, candidates: readonly Candidate[]): boolean {
  const { referent, agreement } = candidate;
  if (!anaphor.isAfterCue || anaphor.position !== Position.Subject || agreement < MAY_SPEAK) return false;
  const subject = referent?.subject;
  if (subject?.sentence !== anaphor.sentence || (subject.traits & PlaceTrait.ThenCue) === 0) return false;
  return candidates.every(
    (one) =>
      one === candidate ||
      one.agreement < LEAST_RIVAL_AGREEMENT ||
      one.referent === undefined ||
      sentencesBetween(one.referent.last, anaphor) > 2,
  );
}

/** “…,” she said: whether only this candidate can be the speaker. */
function speaksOn(
  anaphor: Anaphor,
  candidate: Candidate,
  referent: Referent,
  candidates: readonly Candidate[],
): boolean {
  const { agreement } = candidate;
  const rivals = candidates.filter((one) => one !== candidate && one.agreement >= 0.5 && isPersonal(one));
  const { last, subject } = referent;
  // The only one whom the last sentences mention.
  if (
    agreement >= AGREES &&
    anaphor.outer - last.outer <= NEAR &&
    rivals.every((one) => one.referent !== undefined && isOutOfSight(one.referent, anaphor))
  )
    return true;
  // The speaker of the last quotation, with nobody mentioned since.
  const isBefore = ({ referent: other }: Candidate): boolean =>
    other === undefined || other.last.quotation >= 0 || other.last.from < last.from;
  if (candidate.entity === anaphor.lastSpeaker && last.quotation < 0 && agreement >= 0.5 && rivals.every(isBefore))
    return true;
  // The only one in the paragraph, and the subject of its last sentence.
  return (
    candidate.isOnlyInPart &&
    agreement >= MAY_SPEAK &&
    subject !== undefined &&
    sentencesBetween(subject, anaphor) <= 1 &&
    rivals.every((one) => one.entity !== undefined || isBefore(one))
  );
}

/** "Lind and Moreau went to the tower", "the lawyer Lind and the engineer Moreau went": either can be meant. */
function areJoined({ referent: a }: Candidate, { referent: b }: Candidate): boolean {
  if (a === undefined || b === undefined || a.last.sentence !== b.last.sentence) return false;
  const [first, second] = a.last.from < b.last.from ? [a.last, b.last] : [b.last, a.last];
  if (second.position !== Position.Subject || first.clause !== second.clause) return false;
  const isPair = first.position === Position.Subject || (first.traits & PlaceTrait.ThenJoined) !== 0;
  return isPair && second.from - first.from <= CLOSE;
}

/** “…,” he said, after a sentence in which somebody else reports: “Lind, a lawyer, said the case was lost.” */
function isOutspoken(anaphor: Anaphor, best: Candidate, candidates: readonly Candidate[]): boolean {
  if (anaphor.kind !== 'personal' || !anaphor.speaks || anaphor.quotation >= 0 || hasReported(anaphor, best))
    return false;
  return candidates.some(
    (one) => one !== best && one.agreement >= LEAST_RIVAL_AGREEMENT && isPersonal(one) && hasReported(anaphor, one),
  );
}

/** Whether a candidate is the subject of a reporting word in the sentence before the anaphor. */
function hasReported(anaphor: Anaphor, { referent }: Candidate): boolean {
  const subject = referent?.subject;
  if (subject === undefined || sentencesBetween(subject, anaphor) !== 1) return false;
  return (subject.traits & (PlaceTrait.ThenCue | PlaceTrait.AfterCue)) !== 0;
}

/** Whether a referent is mentioned in quotations only, or far from the anaphor. */
function isOutOfSight({ last }: Referent, { outer }: Anaphor): boolean {
  return last.quotation >= 0 || outer - last.outer > NEAR;
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
