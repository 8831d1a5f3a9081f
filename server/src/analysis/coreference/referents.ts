// Whom or what a pronoun or description can mean at a point of the text: named entities, and people whom the article
// mentions without a name ("a cyclist", "Vega's lawyer"). Each keeps what the ranker asks of it.

import type { EntityType, Gender } from '../model.ts';
import type { EntityDraft } from './entities.ts';
import type { Position } from './position.ts';

/** Where a referent was mentioned. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  /** Number of the sentence where those inside a quotation and repeated ones do not count: the distance to the reader. */
  readonly outer: number;
  readonly part: number;
  /** Number of the clause, counted through the article. */
  readonly clause: number;
  readonly position: Position;
  readonly form: 'name' | 'nominal' | 'pronoun';
  /** Index of the outer quotation around it, or -1. */
  readonly quotation: number;
  /** Nothing but function words precedes it in its sentence. */
  readonly opens: boolean;
  /** `PlaceTrait` bits. */
  readonly traits: number;
}

export interface Referent {
  /** Undefined for a person without a name. */
  readonly entity: EntityDraft | undefined;
  readonly type: EntityType;
  /** How likely the person is a woman. */
  female: number;
  /** The noun by which a person without a name was introduced. */
  readonly head: string;
  /** "every driver", "no witness": nobody in particular. */
  readonly isGeneric: boolean;
  /** Of a noun that no list has for a person: "a robber". */
  readonly isDoubtful: boolean;
  last: Place;
  /** The last place where it was a subject. */
  subject: Place | undefined;
  /** The last outer quotation that has its name, or -1. */
  namedIn: number;
  /** Whether a name that was taken for a place or body may be a person's; undefined until it is asked. */
  namesPerson: 'always' | 'as-subject' | 'never' | undefined;
  mentions: number;
  subjects: number;
  /** Probability that its last mention is one; a chain of pronouns is as sure as its weakest link. */
  certainty: number;
  /** Weight that halves from sentence to sentence. */
  salience: number;
  salienceAt: number;
}

/** Referents remembered at once; those mentioned longest ago are dropped. */
const MOST_REMEMBERED = 24;

/** The referents of an article up to a point of it. */
export class Referents {
  readonly #byEntity = new Map<EntityDraft, Referent>();
  #recent: Referent[] = [];

  /** From the one mentioned last to the one mentioned longest ago. */
  get recent(): readonly Referent[] {
    return this.#recent;
  }

  of(entity: EntityDraft): Referent | undefined {
    return this.#byEntity.get(entity);
  }

  /** Records a mention of a named entity. `female` is used when the entity is met for the first time. */
  mention(entity: EntityDraft, place: Place, female: () => number, certainty = 1): Referent {
    let referent = this.#byEntity.get(entity);
    if (referent === undefined) {
      referent = create(entity, entity.type, female(), '', place, false, false);
      this.#byEntity.set(entity, referent);
    }
    this.touch(referent, place, certainty);
    return referent;
  }

  /** Records a person without a name. */
  introduce(head: string, female: number, place: Place, isGeneric: boolean, isDoubtful: boolean): Referent {
    const referent = create(undefined, 'person', female, head, place, isGeneric, isDoubtful);
    this.touch(referent, place);
    return referent;
  }

  /** Records another mention of a referent. */
  touch(referent: Referent, place: Place, certainty = 1): void {
    referent.salience = salienceOf(referent, place.outer) + WEIGHTS[place.position]!;
    referent.salienceAt = place.outer;
    referent.last = place;
    referent.certainty = certainty;
    referent.mentions += 1;
    if (place.form === 'name' && place.quotation >= 0) referent.namedIn = place.quotation;
    if (place.position === 0) {
      referent.subject = place;
      referent.subjects += 1;
    }
    const at = this.#recent.indexOf(referent);
    if (at >= 0) this.#recent.splice(at, 1);
    this.#recent.unshift(referent);
    if (this.#recent.length > MOST_REMEMBERED) this.#recent.length = MOST_REMEMBERED;
  }
}

/** How sure a resolved pronoun makes the gender of what it means. */
const SHOWN_BY_PRONOUN = 0.95;

/** What a resolved pronoun shows of a gender that nothing else does; it may have been resolved wrongly. */
export function confirmGender(referent: Referent, gender: Gender): void {
  if (gender === 'female') referent.female = Math.max(referent.female, SHOWN_BY_PRONOUN);
  else referent.female = Math.min(referent.female, 1 - SHOWN_BY_PRONOUN);
}

/** Whom or what sentences are about: the first person or body of each. */
export class Leaders {
  /** That of the article. */
  first: Referent | undefined;
  /** That of this sentence, and of the last one that has any. */
  current: Referent | undefined;
  last: Referent | undefined;

  beginSentence(): void {
    this.last = this.current;
    this.current = undefined;
  }

  endSentence(): void {
    this.current ??= this.last;
  }

  /** Takes a referent mentioned here for the one that leads, if none does yet. */
  see(referent: Referent): void {
    if (this.current !== undefined || referent.type === 'place' || referent.type === 'group') return;
    this.current = referent;
    this.first ??= referent;
  }
}

/** Sentences from a place to a later one: 0 in the same sentence, at least 1 otherwise. */
export function sentencesBetween(earlier: Place, later: Place): number {
  return earlier.sentence === later.sentence ? 0 : Math.max(1, later.outer - earlier.outer);
}

/** By position: subject, object, oblique, possessor, other. */
const WEIGHTS = [1.6, 1.1, 0.7, 0.6, 0.8];
const HALVED = 0.55;

export function salienceOf({ salience, salienceAt }: Referent, outer: number): number {
  return salience * HALVED ** Math.min(30, outer - salienceAt);
}

function create(
  entity: EntityDraft | undefined,
  type: EntityType,
  female: number,
  head: string,
  place: Place,
  isGeneric: boolean,
  isDoubtful: boolean,
): Referent {
  return {
    entity,
    type,
    female,
    head,
    isGeneric,
    isDoubtful,
    last: place,
    subject: undefined,
    namedIn: -1,
    namesPerson: undefined,
    mentions: 0,
    subjects: 0,
    salience: 0,
    salienceAt: place.outer,
    certainty: 1,
  };
}
