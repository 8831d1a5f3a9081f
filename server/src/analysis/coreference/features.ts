// What speaks for and against a candidate of a pronoun or description, as sparse features for the ranker: their names, and
// those of the pronoun or description itself. candidate-features.ts has those of a candidate.

import type { Anaphor } from './anaphor.ts';
import { Position } from './position.ts';
import type { FeatureList } from './ranker.ts';

const NAMES = [
  'none',
  'bias',
  'thing',
  'phrase',
  'body',
  'him',
  'his',
  'reflexive',
  'opens',
  'fronted',
  'reported',
  'speaks',
  'participle',
  'quoted',
  'few-candidates',
  'one-candidate',
  'no-candidate',
  'definite',
  'possessed',
  'modified',
  'age',
  'person',
  'organization',
  'place',
  'group',
  'other',
  'unnamed',
  'generic',
  'doubtful',
  'agrees',
  'may-agree',
  'open-gender',
  'may-not-agree',
  'agreement',
  'here',
  'last-sentence',
  'two-sentences',
  'three-sentences',
  'far',
  'very-far',
  'same-part',
  'last-part',
  'first-part',
  'distance',
  'recent-1',
  'recent-2',
  'recent-3',
  'recent-more',
  'prominent-1',
  'prominent-2',
  'prominent-more',
  'salience',
  'mentions',
  'names',
  'share',
  'first-person',
  'only-one',
  'only-one-agrees',
  'was-name',
  'was-nominal',
  'was-pronoun',
  'was-subject',
  'was-object',
  'was-oblique',
  'was-possessor',
  'was-other',
  'was-opening',
  'was-quoted',
  'subject-subject',
  'object-object',
  'possessive-subject',
  'possessive-object',
  'same-clause',
  'same-clause-subject',
  'last-clause',
  'adjacent',
  'joined',
  'relative',
  'acts-participle',
  'acts-cue',
  'acts-verb',
  'led-last',
  'last-subject',
  'subject-here',
  'here-possessive',
  'here-subject-of-cue',
  'ahead',
  'ahead-subject',
  'ahead-fronted',
  'only-ahead',
  'same-quotation',
  'speaks-around',
  'spoke-last',
  'spoke-last-speaks',
  'noun',
  'synonym',
  'no-noun',
  'shared',
  'missing',
  'conflicts',
  'only-fit',
  'subject-rate',
  'reflexive-here',
  // Of the pronoun or description.
  'opens-part',
  'subordinate',
  'coordinated',
  'oblique',
  // Of the words around the candidate's last mention.
  'full-name',
  'after-agent',
  'after-genitive',
  'after-comitative',
  'after-preposition',
  'bracketed',
  'listed',
  'and-joined',
  'kin',
  'after-cue',
  'acted-cue',
  'acted-verb',
  // Of the candidate among the others.
  'nearest-subject',
  'first-subject',
  'subject-then-cue',
  'leads-here',
  'recent-outside',
  'only-in-part',
  'only-in-sight',
  'more-recent-agree',
  'none-more-recent',
  'named-here',
  'said-last',
  'ahead-near',
  'possessive-here-last',
  'spoke-before',
  'spoke-before-speaks',
  'only-in-part-speaks',
] as const;

/** Names of the features, for training. */
export const FEATURES: readonly string[] = NAMES;

/** Numbers of the features, by name. */
export const F = Object.fromEntries(NAMES.map((name, index) => [name, index])) as Record<
  (typeof NAMES)[number],
  number
>;

/** The features of the answer that nobody named is meant, besides those that all answers share. */
export function noneFeatures(candidates: number, best: number, list: FeatureList): void {
  list.add(F.none);
  if (candidates === 0) list.add(F['no-candidate']);
  else if (candidates === 1) list.add(F['one-candidate']);
  else if (candidates === 2) list.add(F['few-candidates']);
  list.add(F.salience, Math.min(3, best) / 3);
}

/** The features of the pronoun or description, which all its answers share. */
export function sharedFeatures(anaphor: Anaphor, list: FeatureList): void {
  const { kind, position } = anaphor;
  list.add(F.bias);
  if (kind === 'thing') list.add(F.thing);
  if (kind === 'person-phrase' || kind === 'body-phrase') list.add(F.phrase);
  if (kind === 'body-phrase') list.add(F.body);
  if (anaphor.phrase === 'definite') list.add(F.definite);
  if (anaphor.phrase === 'possessed') list.add(F.possessed);
  if (anaphor.hasModifiers) list.add(F.modified);
  if (anaphor.isAge) list.add(F.age);
  if (position === Position.Object || position === Position.Oblique) list.add(F.him);
  if (position === Position.Oblique) list.add(F.oblique);
  if (position === Position.Possessor) list.add(F.his);
  if (anaphor.isReflexive) list.add(F.reflexive);
  if (anaphor.opens) list.add(anaphor.opensPart ? F['opens-part'] : F.opens);
  if (anaphor.isFronted) list.add(F.fronted);
  if (anaphor.isReported) list.add(F.reported);
  if (anaphor.isSubordinate) list.add(F.subordinate);
  if (anaphor.isCoordinated) list.add(F.coordinated);
  if (anaphor.speaks) list.add(F.speaks);
  if (anaphor.isInParticiple) list.add(F.participle);
  if (anaphor.quotation >= 0) list.add(F.quoted);
}
