// The features of a candidate: agreement, distance, position in the clause, salience, quotations, and the words of a
// description.

import type { Anaphor, Candidate } from './anaphor.ts';
import { F } from './features.ts';
import { PlaceTrait } from './place-traits.ts';
import { Position } from './position.ts';
import type { FeatureList } from './ranker.ts';
import { type Referent, salienceOf, sentencesBetween } from './referents.ts';

const WAS_FORM = { name: F['was-name'], nominal: F['was-nominal'], pronoun: F['was-pronoun'] } as const;
const WAS_POSITION = [F['was-subject'], F['was-object'], F['was-oblique'], F['was-possessor'], F['was-other']];
const DISTANCES = [F.here, F['last-sentence'], F['two-sentences'], F['three-sentences']];
const RECENCIES = [F['recent-1'], F['recent-2'], F['recent-3']];
const PROMINENCES = [F['prominent-1'], F['prominent-2']];
const NOUN_FITS = [F['no-noun'], F.synonym, F.noun];
/** The feature of each trait of the last mention; `PlaceTrait` numbers its bits in this order. */
const TRAITS: readonly (readonly [bit: number, feature: number])[] = [
  [PlaceTrait.FullName, F['full-name']],
  [PlaceTrait.Agent, F['after-agent']],
  [PlaceTrait.Genitive, F['after-genitive']],
  [PlaceTrait.Comitative, F['after-comitative']],
  [PlaceTrait.Preposition, F['after-preposition']],
  [PlaceTrait.Bracketed, F.bracketed],
  [PlaceTrait.Listed, F.listed],
  [PlaceTrait.ThenJoined, F['and-joined']],
  [PlaceTrait.Relative, F.kin],
  [PlaceTrait.AfterCue, F['after-cue']],
];

/** The features of a candidate besides those that all candidates share. */
export function candidateFeatures(anaphor: Anaphor, candidate: Candidate, list: FeatureList): void {
  const { referent, entity, ahead, fit } = candidate;
  addType(candidate, list);
  if (anaphor.gender !== 'unknown') addAgreement(candidate, list);
  list.add(RECENCIES[candidate.recency] ?? F['recent-more']);
  list.add(PROMINENCES[candidate.prominence] ?? F['prominent-more']);
  list.add(F.names, Math.log2(1 + candidate.names) / 4);
  list.add(F.share, candidate.share);
  if (candidate.isOnly) {
    list.add(F['only-one']);
    if (candidate.agreement >= 0.97 && anaphor.gender !== 'unknown') list.add(F['only-one-agrees']);
  }
  if (candidate.isFirst) list.add(F['first-person']);
  if (candidate.ledLast) list.add(F['led-last']);
  if (candidate.leadsHere) list.add(F['leads-here']);
  if (candidate.isNearestSubject) list.add(F['nearest-subject']);
  if (candidate.isFirstSubject) list.add(F['first-subject']);
  if (candidate.isRecentOutside) list.add(F['recent-outside']);
  if (candidate.isOnlyInPart) list.add(F['only-in-part']);
  if (candidate.isOnlyInSight) list.add(F['only-in-sight']);
  if (candidate.moreRecent === 0) list.add(F['none-more-recent']);
  else list.add(F['more-recent-agree'], Math.min(4, candidate.moreRecent) / 4);
  if (ahead !== undefined) {
    list.add(F.ahead);
    if (ahead.position === Position.Subject) list.add(F['ahead-subject']);
    if (anaphor.isFronted) list.add(F['ahead-fronted']);
    if (referent === undefined) list.add(F['only-ahead']);
    if (ahead.from - anaphor.to <= NEAR_AHEAD) list.add(F['ahead-near']);
  }
  if (entity !== undefined) {
    if (anaphor.quotedSpeaker === entity) list.add(F['speaks-around']);
    if (anaphor.lastSpeaker === entity) addLastSpeaker(anaphor, candidate, list);
    if (anaphor.speaks && anaphor.quotation < 0 && candidate.isOnlyInPart) list.add(F['only-in-part-speaks']);
  }
  if (referent !== undefined) addLastMention(anaphor, referent, list);
  if (fit !== undefined) {
    list.add(NOUN_FITS[fit.noun]!);
    if (fit.shared > 0) list.add(F.shared, Math.min(2, fit.shared));
    if (fit.missing > 0) list.add(F.missing, Math.min(2, fit.missing));
    if (fit.conflicts) list.add(F.conflicts);
    if (candidate.isOnlyFit) list.add(F['only-fit']);
  }
}

/** Who spoke last is meant by "she said" unless somebody else who agrees was mentioned since. */
function addLastSpeaker(anaphor: Anaphor, { moreRecent }: Candidate, list: FeatureList): void {
  if (!anaphor.speaks) list.add(moreRecent === 0 ? F['spoke-last'] : F['spoke-before']);
  else list.add(moreRecent === 0 ? F['spoke-last-speaks'] : F['spoke-before-speaks']);
}

/** Tokens between "his" and a name that "his" hardly means: "his son Baron Chen". */
const NEAR_AHEAD = 3;

function addType({ referent, entity }: Candidate, list: FeatureList): void {
  const type = referent?.type ?? entity?.type ?? 'person';
  if (referent !== undefined && referent.entity === undefined) {
    list.add(F.unnamed);
    if (referent.isGeneric) list.add(F.generic);
    if (referent.isDoubtful) list.add(F.doubtful);
  } else if (type === 'person' || type === 'organization' || type === 'place' || type === 'group') list.add(F[type]);
  else list.add(F.other);
}

function addAgreement({ agreement }: Candidate, list: FeatureList): void {
  list.add(
    agreement >= 0.97
      ? F.agrees
      : agreement >= 0.7
        ? F['may-agree']
        : agreement >= 0.3
          ? F['open-gender']
          : F['may-not-agree'],
  );
  list.add(F.agreement, agreement);
}

function addLastMention(anaphor: Anaphor, referent: Referent, list: FeatureList): void {
  const { last, subject } = referent;
  const { position } = anaphor;
  const sentences = sentencesBetween(last, anaphor);
  list.add(DISTANCES[sentences] ?? (sentences <= 6 ? F.far : F['very-far']));
  list.add(F.distance, Math.min(1, Math.log2(1 + Math.max(0, anaphor.from - last.to)) / 8));
  if (last.part === anaphor.part) list.add(F['same-part']);
  else if (last.part === anaphor.part - 1) list.add(F['last-part']);
  else if (last.part === 0) list.add(F['first-part']);
  list.add(F.salience, Math.min(3, salienceOf(referent, anaphor.outer)) / 3);
  list.add(F.mentions, Math.log2(1 + referent.mentions) / 4);
  list.add(F['subject-rate'], referent.subjects / (1 + referent.mentions));
  list.add(WAS_FORM[last.form]);
  list.add(WAS_POSITION[last.position]!);
  if (last.opens) list.add(F['was-opening']);
  if (last.quotation >= 0) list.add(last.quotation === anaphor.quotation ? F['same-quotation'] : F['was-quoted']);
  const { traits } = last;
  if (traits !== 0) for (const [bit, feature] of TRAITS) if ((traits & bit) !== 0) list.add(feature);
  const isSubject = last.position === Position.Subject;
  if (position === Position.Subject && isSubject) list.add(F['subject-subject']);
  if (position === Position.Possessor && isSubject) list.add(F['possessive-subject']);
  const isObject = position === Position.Object || position === Position.Oblique;
  const wasObject = last.position === Position.Object || last.position === Position.Oblique;
  if (isObject && wasObject) list.add(F['object-object']);
  if (position === Position.Possessor && wasObject) list.add(F['possessive-object']);
  if (subject !== undefined && sentencesBetween(subject, anaphor) === 1) {
    list.add(F['last-subject']);
    if ((subject.traits & (PlaceTrait.ThenCue | PlaceTrait.AfterCue)) !== 0) list.add(F['said-last']);
  }
  if (sentences === 0) addSameSentence(anaphor, referent, list);
  else if ((traits & PlaceTrait.ThenCue) !== 0) list.add(F['acted-cue']);
  else if ((traits & PlaceTrait.ThenVerb) !== 0) list.add(F['acted-verb']);
}

function addSameSentence(anaphor: Anaphor, { last, subject }: Referent, list: FeatureList): void {
  const { traits } = last;
  const isAfter = last.to < anaphor.from;
  if (isAfter && (traits & PlaceTrait.ThenRelative) !== 0) list.add(F.relative);
  if (isAfter && (traits & PlaceTrait.ThenParticiple) !== 0) list.add(F['acts-participle']);
  if (isAfter && (traits & PlaceTrait.ThenCue) !== 0) list.add(F['acts-cue']);
  if (isAfter && (traits & PlaceTrait.ThenVerb) !== 0) list.add(F['acts-verb']);
  if ((traits & PlaceTrait.ThenJoined) !== 0 && anaphor.from - last.to === 1) list.add(F.joined);
  if (last.form === 'name') list.add(F['named-here']);
  if (last.clause === anaphor.clause) list.add(F['same-clause']);
  else if (last.clause === anaphor.clause - 1) list.add(F['last-clause']);
  if (anaphor.from - last.to <= 2) list.add(F.adjacent);
  if (anaphor.position === Position.Possessor) {
    list.add(F['here-possessive']);
    if (last.position === Position.Possessor) list.add(F['possessive-here-last']);
  }
  if (anaphor.isReflexive) list.add(F['reflexive-here']);
  if (subject === undefined || subject.sentence !== anaphor.sentence) return;
  list.add(F['subject-here']);
  if (subject.clause === anaphor.clause) list.add(F['same-clause-subject']);
  if (!anaphor.isReported) return;
  list.add(F['here-subject-of-cue']);
  if ((subject.traits & (PlaceTrait.ThenCue | PlaceTrait.AfterCue)) !== 0) list.add(F['subject-then-cue']);
}
