// Whom or what a pronoun or description can mean at a point of the text: named entities, and people whom the article
// mentions without a name ("a cyclist", "Vega's lawyer"). Each keeps what the ranker asks of it.

import type { EntityType } from '../model.ts';
import type { EntityDraft } from './entities.ts';
import type { Position } from './position.ts';

/** Where a referent was mentioned. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly part: number;
  /** Number of the clause, counted through the article. */
  readonly clause: number;
  readonly position: Position;
  readonly form: 'name' | 'nominal' | 'pronoun';
  /** Index of the outer quotation around it, or -1. */
  readonly quotation: number;
  /** Nothing but function words precedes it in its sentence. */
  readonly opens: boolean;
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
  /** Whether it was a subject or the first person of the sentence before the current one. */
  mentions: number;
  subjects: number;
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
  mention(entity: EntityDraft, place: Place, female: () => number): Referent {
    let referent = this.#byEntity.get(entity);
    if (referent === undefined) {
      referent = create(entity, entity.type, female(), '', place, false, false);
      this.#byEntity.set(entity, referent);
    }
    this.touch(referent, place);
    return referent;
  }

  /** Records a person without a name. */
  introduce(head: string, female: number, place: Place, isGeneric: boolean, isDoubtful: boolean): Referent {
    const referent = create(undefined, 'person', female, head, place, isGeneric, isDoubtful);
    this.touch(referent, place);
    return referent;
  }

  /** Records another mention of a referent. */
  touch(referent: Referent, place: Place): void {
    referent.salience = salienceOf(referent, place.sentence) + WEIGHTS[place.position]!;
    referent.salienceAt = place.sentence;
    referent.last = place;
    referent.mentions += 1;
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

/** By position: subject, object, oblique, possessor, other. */
const WEIGHTS = [1.6, 1.1, 0.7, 0.6, 0.8];
const HALVED = 0.55;

export function salienceOf({ salience, salienceAt }: Referent, sentence: number): number {
  return salience * HALVED ** Math.min(30, sentence - salienceAt);
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
    mentions: 0,
    subjects: 0,
    salience: 0,
    salienceAt: place.sentence,
  };
}
