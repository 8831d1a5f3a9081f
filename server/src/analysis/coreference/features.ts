// What speaks for and against a candidate of a pronoun or description, as sparse features for the ranker: agreement,
// distance, position in the clause, salience, quotations, and the words of a description.

import type { Gender } from '../model.ts';
import type { EntityDraft } from './entities.ts';
import type { Fit } from './fit.ts';
import type { PhraseKind } from './phrases.ts';
import { Position } from './position.ts';
import type { FeatureList } from './ranker.ts';
import { type Place, type Referent, salienceOf } from './referents.ts';

/** A pronoun or description that is to be resolved. */
export interface Anaphor extends Place {
  /** `personal`: he, she; `thing`: it; the others are descriptions. */
  readonly kind: 'personal' | 'thing' | 'person-phrase' | 'body-phrase';
  readonly gender: Gender;
  readonly isReflexive: boolean;
  /** "Despite *her* defeat, Ingrid Kessler": in an opening phrase that a comma ends. */
  readonly isFronted: boolean;
  /** It follows "that" or a reporting word: "said that *he*". */
  readonly isReported: boolean;
  /** It is the subject of a reporting word: "*he* said". */
  readonly speaks: boolean;
  /** A present participle or "with X …ing" begins its clause. */
  readonly isInParticiple: boolean;
  readonly phrase: PhraseKind | undefined;
  readonly hasModifiers: boolean;
  /** "the 56-year-old" */
  readonly isAge: boolean;
  /** Who speaks the quotation around it. */
  readonly quotedSpeaker: EntityDraft | undefined;
  /** Who speaks the last quotation before it. */
  readonly lastSpeaker: EntityDraft | undefined;
}

/** A candidate: a referent so far, or a name that follows in the same sentence. */
export interface Candidate {
  readonly referent: Referent | undefined;
  readonly entity: EntityDraft | undefined;
  /** The mention that follows the pronoun, for "During his call, Darwish …". */
  readonly ahead: Place | undefined;
  readonly fit: Fit | undefined;
  /** It is the only candidate that the article has called by all words of the description. */
  readonly isOnlyFit: boolean;
  /** How likely the person has the pronoun's gender. */
  readonly agreement: number;
  /** Number among the candidates, by recency. */
  readonly recency: number;
  /** Number among the candidates, by salience. */
  readonly prominence: number;
  /** Names of it in the whole article. */
  readonly names: number;
  /** Its share of the names of all candidates. */
  readonly share: number;
  /** The tokens between it and the pronoun hold a relative pronoun that follows it directly. */
  readonly hasRelative: boolean;
  /** A participle or reporting word follows it directly: "Malin stressing". */
  readonly actsBefore: 'participle' | 'cue' | 'verb' | undefined;
  /** "Saleh and his brothers". */
  readonly isJoined: boolean;
  /** No other named candidate agrees. */
  readonly isOnly: boolean;
  /** It is the first person or body of the article. */
  readonly isFirst: boolean;
  /** It was the first person or body of the sentence before. */
  readonly ledLast: boolean;
}

const NAMES = [
  'none',
  'bias',
  'thing',
  'phrase',
  'body',
  'him',
  'his',
  'she',
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
] as const;

/** Names of the features, for training. */
export const FEATURES: readonly string[] = NAMES;

const F = Object.fromEntries(NAMES.map((name, index) => [name, index])) as Record<(typeof NAMES)[number], number>;

/** The features of the answer that nobody named is meant. */
export function noneFeatures(anaphor: Anaphor, candidates: number, best: number, list: FeatureList): void {
  list.add(F.none);
  common(anaphor, list);
  if (candidates === 0) list.add(F['no-candidate']);
  else if (candidates === 1) list.add(F['one-candidate']);
  else if (candidates === 2) list.add(F['few-candidates']);
  list.add(F.salience, Math.min(3, best) / 3);
}

function common(anaphor: Anaphor, list: FeatureList): void {
  const { kind } = anaphor;
  list.add(F.bias);
  if (kind === 'thing') list.add(F.thing);
  if (kind === 'person-phrase' || kind === 'body-phrase') list.add(F.phrase);
  if (kind === 'body-phrase') list.add(F.body);
  if (anaphor.phrase === 'definite') list.add(F.definite);
  if (anaphor.phrase === 'possessed') list.add(F.possessed);
  if (anaphor.hasModifiers) list.add(F.modified);
  if (anaphor.isAge) list.add(F.age);
  if (anaphor.position === Position.Object || anaphor.position === Position.Oblique) list.add(F.him);
  if (anaphor.position === Position.Possessor) list.add(F.his);
  if (anaphor.gender === 'female') list.add(F.she);
  if (anaphor.isReflexive) list.add(F.reflexive);
  if (anaphor.opens) list.add(F.opens);
  if (anaphor.isFronted) list.add(F.fronted);
  if (anaphor.isReported) list.add(F.reported);
  if (anaphor.speaks) list.add(F.speaks);
  if (anaphor.isInParticiple) list.add(F.participle);
  if (anaphor.quotation >= 0) list.add(F.quoted);
}

const WAS_FORM = { name: 'was-name', nominal: 'was-nominal', pronoun: 'was-pronoun' } as const;
const WAS_POSITION = ['was-subject', 'was-object', 'was-oblique', 'was-possessor', 'was-other'] as const;
const DISTANCES = ['here', 'last-sentence', 'two-sentences', 'three-sentences'] as const;

/** The features of a candidate. */
export function candidateFeatures(anaphor: Anaphor, candidate: Candidate, list: FeatureList): void {
  common(anaphor, list);
  const { referent, entity, ahead, fit } = candidate;
  const type = referent?.type ?? entity?.type ?? 'person';
  if (referent !== undefined && referent.entity === undefined) {
    list.add(F.unnamed);
    if (referent.isGeneric) list.add(F.generic);
    if (referent.isDoubtful) list.add(F.doubtful);
  } else if (type === 'person' || type === 'organization' || type === 'place' || type === 'group') list.add(F[type]);
  else list.add(F.other);
  if (anaphor.gender !== 'unknown') {
    const { agreement } = candidate;
    list.add(
      F[
        agreement >= 0.97
          ? 'agrees'
          : agreement >= 0.7
            ? 'may-agree'
            : agreement >= 0.3
              ? 'open-gender'
              : 'may-not-agree'
      ],
    );
    list.add(F.agreement, agreement);
  }
  list.add(
    F[
      candidate.recency === 0
        ? 'recent-1'
        : candidate.recency === 1
          ? 'recent-2'
          : candidate.recency === 2
            ? 'recent-3'
            : 'recent-more'
    ],
  );
  list.add(
    F[candidate.prominence === 0 ? 'prominent-1' : candidate.prominence === 1 ? 'prominent-2' : 'prominent-more'],
  );
  list.add(F.names, Math.log2(1 + candidate.names) / 4);
  list.add(F.share, candidate.share);
  if (candidate.isOnly) {
    list.add(F['only-one']);
    if (candidate.agreement >= 0.97 && anaphor.gender !== 'unknown') list.add(F['only-one-agrees']);
  }
  if (candidate.isFirst) list.add(F['first-person']);
  if (candidate.isJoined) list.add(F.joined);
  if (candidate.hasRelative) list.add(F.relative);
  if (candidate.actsBefore !== undefined) list.add(F[`acts-${candidate.actsBefore}`]);
  if (candidate.ledLast) list.add(F['led-last']);
  if (ahead !== undefined) {
    list.add(F.ahead);
    if (ahead.position === Position.Subject) list.add(F['ahead-subject']);
    if (anaphor.isFronted) list.add(F['ahead-fronted']);
    if (referent === undefined) list.add(F['only-ahead']);
  }
  if (entity !== undefined) {
    if (anaphor.quotedSpeaker === entity) list.add(F['speaks-around']);
    if (anaphor.lastSpeaker === entity) list.add(F[anaphor.speaks ? 'spoke-last-speaks' : 'spoke-last']);
  }
  if (referent !== undefined) lastMention(anaphor, referent, list);
  if (fit !== undefined) {
    list.add(F[fit.noun === 2 ? 'noun' : fit.noun === 1 ? 'synonym' : 'no-noun']);
    if (fit.shared > 0) list.add(F.shared, Math.min(2, fit.shared));
    if (fit.missing > 0) list.add(F.missing, Math.min(2, fit.missing));
    if (fit.conflicts) list.add(F.conflicts);
    if (candidate.isOnlyFit) list.add(F['only-fit']);
  }
}

function lastMention(anaphor: Anaphor, referent: Referent, list: FeatureList): void {
  const { last } = referent;
  const { position } = anaphor;
  const sentences = anaphor.sentence - last.sentence;
  list.add(F[DISTANCES[sentences] ?? (sentences <= 6 ? 'far' : 'very-far')]);
  list.add(F.distance, Math.min(1, Math.log2(1 + Math.max(0, anaphor.from - last.to)) / 8));
  if (last.part === anaphor.part) list.add(F['same-part']);
  else if (last.part === anaphor.part - 1) list.add(F['last-part']);
  else if (last.part === 0) list.add(F['first-part']);
  list.add(F.salience, Math.min(3, salienceOf(referent, anaphor.sentence)) / 3);
  list.add(F.mentions, Math.log2(1 + referent.mentions) / 4);
  list.add(F['subject-rate'], referent.subjects / (1 + referent.mentions));
  list.add(F[WAS_FORM[last.form]]);
  list.add(F[WAS_POSITION[last.position]]);
  if (last.opens) list.add(F['was-opening']);
  if (last.quotation >= 0) list.add(F['was-quoted']);
  if (last.quotation >= 0 && last.quotation === anaphor.quotation) list.add(F['same-quotation']);
  const isSubject = last.position === Position.Subject;
  if (position === Position.Subject && isSubject) list.add(F['subject-subject']);
  if (position === Position.Possessor && isSubject) list.add(F['possessive-subject']);
  const isObject = position === Position.Object || position === Position.Oblique;
  const wasObject = last.position === Position.Object || last.position === Position.Oblique;
  if (isObject && wasObject) list.add(F['object-object']);
  if (position === Position.Possessor && wasObject) list.add(F['possessive-object']);
  const { subject } = referent;
  if (subject !== undefined && subject.sentence === anaphor.sentence - 1) list.add(F['last-subject']);
  if (sentences !== 0) return;
  if (last.clause === anaphor.clause) list.add(F['same-clause']);
  else if (last.clause === anaphor.clause - 1) list.add(F['last-clause']);
  if (anaphor.from - last.to <= 2) list.add(F.adjacent);
  if (position === Position.Possessor) list.add(F['here-possessive']);
  if (anaphor.isReflexive) list.add(F['reflexive-here']);
  if (subject === undefined || subject.sentence !== anaphor.sentence) return;
  list.add(F['subject-here']);
  if (subject.clause === anaphor.clause) list.add(F['same-clause-subject']);
  if (anaphor.isReported) list.add(F['here-subject-of-cue']);
}
