// A pronoun or description that is to be resolved, and the candidates for what it means.

import { WordClass } from '../language/lexicon.ts';
import { Role, rolesOfWords } from '../language/roles.ts';
import type { Gender } from '../model.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { isFronted, isInParticiple } from './clause-context.ts';
import type { EntityDraft } from './entities.ts';
import type { Fit } from './fit.ts';
import type { PersonPhrase, PhraseKind } from './phrases.ts';
import { isInvertedSubject } from './place-traits.ts';
import { isCue, Position } from './position.ts';
import type { Place, Referent } from './referents.ts';

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
  /** It directly follows a reporting word: "said *he*". */
  readonly isAfterCue: boolean;
  /** It opens a paragraph. */
  readonly opensPart: boolean;
  /** It follows a subordinating word: "when *he*". */
  readonly isSubordinate: boolean;
  /** It follows "and" or "but". */
  readonly isCoordinated: boolean;
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
  /** The same, if the name is directly next to the reporting word. */
  readonly sureSpeaker: EntityDraft | undefined;
  /** Who speaks the last quotation before it. */
  readonly lastSpeaker: EntityDraft | undefined;
  /** Index of the quotation that ends directly before it (“…,” *he* said), or -1. */
  readonly tagged: number;
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
  /** No other named candidate agrees. */
  readonly isOnly: boolean;
  /** It is the first person or body of the article. */
  readonly isFirst: boolean;
  /** It was the first person or body of the sentence before. */
  readonly ledLast: boolean;
  /** It is the first person or body of this sentence. */
  readonly leadsHere: boolean;
  /** Of the candidates that were subjects in this sentence, it was the last one; the first one. */
  readonly isNearestSubject: boolean;
  readonly isFirstSubject: boolean;
  /** Of the candidates mentioned outside quotations, or in that of the pronoun, it was mentioned last. */
  readonly isRecentOutside: boolean;
  /** No other named candidate is in this paragraph; in this sentence or the three before. */
  readonly isOnlyInPart: boolean;
  readonly isOnlyInSight: boolean;
  /** People mentioned since whose gender may agree, in the pronoun's quotation or outside any. */
  readonly moreRecent: number;
}

/**
 * Whether a candidate is a person as far as the article shows. A single word without a gender that was taken for a person is
 * hardly one: articles introduce people by more.
 */
export function isPersonal({ entity, referent }: Pick<Candidate, 'entity' | 'referent'>): boolean {
  if (entity === undefined) return referent?.isGeneric !== true;
  return entity.type === 'person' && (entity.words.length > 1 || entity.gender !== 'unknown');
}

/** Where the walk through the article is. */
interface AnaphorContext {
  /** The tokens `[first, end)` of the sentence. */
  readonly first: number;
  readonly end: number;
  readonly opensPart: boolean;
  readonly quotedSpeaker: EntityDraft | undefined;
  readonly sureSpeaker: EntityDraft | undefined;
  readonly lastSpeaker: EntityDraft | undefined;
  readonly tagged: number;
}

/** Reads the words around the pronoun or description at `place`. */
export function anaphorAt(
  tokens: Tokens,
  place: Place,
  kind: Anaphor['kind'],
  gender: Gender,
  phrase: PersonPhrase | undefined,
  { first, end, opensPart, quotedSpeaker, sureSpeaker, lastSpeaker, tagged }: AnaphorContext,
): Anaphor {
  const { words, vocabulary } = tokens;
  const { from, to, position } = place;
  const roles = rolesOfWords(vocabulary);
  const before = from > first ? words[from - 1] : undefined;
  const rolesBefore = before === undefined ? 0 : roles.of(before);
  const isAfterCue = isCue(before);
  return {
    // Listed one by one: spreading `place` makes the object slow to build and to read.
    from,
    to,
    sentence: place.sentence,
    outer: place.outer,
    part: place.part,
    clause: place.clause,
    position,
    form: place.form,
    quotation: place.quotation,
    opens: place.opens,
    traits: place.traits,
    kind,
    gender,
    isReflexive: phrase === undefined && vocabulary.language.coreference.reflexives.has(words[from]!.lower),
    isFronted: isFronted(tokens, from, first, end),
    isReported: (rolesBefore & Role.Complementizer) !== 0 || isAfterCue,
    isAfterCue,
    opensPart,
    isSubordinate: before !== undefined && (before.classes & WordClass.Subordinator) !== 0,
    isCoordinated: (rolesBefore & Role.Coordinator) !== 0,
    speaks: position === Position.Subject && (isCue(words[to]) || isInvertedSubject(tokens, from - 1, from, to)),
    isInParticiple: isInParticiple(tokens, from, first),
    phrase: phrase?.kind,
    hasModifiers: phrase !== undefined && phrase.modifiers.length > 0,
    isAge: phrase?.isAge === true,
    quotedSpeaker,
    sureSpeaker,
    lastSpeaker,
    tagged,
  };
}

/**
 * Whether a candidate cannot be meant whatever else speaks for it: somebody of another rank or nation; for a pronoun in a
 * quotation its speaker, and for “…,” he said a person whom that quotation names.
 */
export function isExcluded(anaphor: Anaphor, { entity, referent, fit }: Candidate): boolean {
  if (fit?.conflicts === true) return true;
  if (anaphor.kind !== 'personal' || entity === undefined) return false;
  if (anaphor.quotation >= 0) return entity === anaphor.sureSpeaker;
  return anaphor.speaks && anaphor.tagged >= 0 && referent?.namedIn === anaphor.tagged;
}
