// Collects whom or what a pronoun or description can mean: the referents that agree with it, people whom the words of a
// description bring back, and names that follow it in the sentence ("During his call, President Darwish …").

import type { ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import type { Gender } from '../model.ts';
import { WordCase } from '../tokens/tokens.ts';
import { type Anaphor, type Candidate, isPersonal } from './anaphor.ts';
import { ownedName } from './apposition.ts';
import type { RoleIndex } from './descriptions.ts';
import type { EntityDraft, MentionDraft } from './entities.ts';
import { fitOf } from './fit.ts';
import type { PersonPhrase } from './phrases.ts';
import { Position } from './position.ts';
import { femaleShareOf } from './references.ts';
import { type Place, type Referent, type Referents, salienceOf } from './referents.ts';

/** Candidates that are weighed for one pronoun. */
const MOST_CANDIDATES = 10;
/** Tokens between a pronoun and a name that it points forward to. */
const REACH_AHEAD = 24;
/** A person of the other gender is no candidate below this agreement. */
const LEAST_AGREEMENT = 0.03;
/** Sentences after which a thing or a body is not meant by a pronoun any more. */
const REACH_OF_THINGS = 4;

interface Fitting {
  readonly referent: Referent | undefined;
  readonly entity: EntityDraft | undefined;
  ahead: Place | undefined;
  readonly agreement: number;
}

/** Where the walk through the article is. */
export interface CandidateContext {
  /** Index of the next name. */
  readonly nextName: number;
  /** The end of the sentence. */
  readonly end: number;
  /** The first person or body of the article, and of the sentence before. */
  readonly first: Referent | undefined;
  readonly lastLeader: Referent | undefined;
  /** The first person or body of this sentence so far. */
  readonly leader: Referent | undefined;
  /** Where a name of this sentence is. */
  placeOf(name: MentionDraft): Place;
}

export class CandidateFinder {
  readonly #document: ReadDocument;
  readonly #names: readonly MentionDraft[];
  readonly #roles: RoleIndex;
  readonly #referents: Referents;

  constructor(document: ReadDocument, names: readonly MentionDraft[], roles: RoleIndex, referents: Referents) {
    this.#document = document;
    this.#names = names;
    this.#roles = roles;
    this.#referents = referents;
  }

  /** How likely the person is a woman, by title, role and given name. */
  femaleShare(entity: EntityDraft): number {
    if (entity.gender !== 'unknown') return entity.gender === 'female' ? 1 : 0;
    if (entity.words.length < 2) return 0.5;
    return femaleShareOf(entity.words[0]!, this.#document.tokens.vocabulary) ?? 0.5;
  }

  /** The candidates, from the one mentioned last to the one mentioned longest ago. */
  find(anaphor: Anaphor, phrase: PersonPhrase | undefined, at: CandidateContext): Candidate[] {
    const isPersonal = anaphor.kind === 'personal' || anaphor.kind === 'person-phrase';
    const fitting: Fitting[] = [];
    for (const referent of this.#referents.recent) {
      if (fitting.length >= MOST_CANDIDATES) break;
      const agreement = this.#agreement(anaphor, referent);
      if (agreement < LEAST_AGREEMENT) continue;
      // Somebody whom only a quotation mentions is not meant outside it.
      const { quotation } = referent.last;
      if (referent.entity === undefined && quotation >= 0 && quotation !== anaphor.quotation) continue;
      if (!isPersonal && anaphor.outer - referent.last.outer > REACH_OF_THINGS && phrase === undefined) continue;
      fitting.push({ referent, entity: referent.entity, ahead: undefined, agreement });
    }
    // People whom the description's noun brings back, however long ago they were named.
    if (phrase !== undefined)
      for (const entity of this.#roles.of(phrase.head)) {
        const referent = this.#referents.of(entity);
        if (referent === undefined || fitting.some((one) => one.referent === referent)) continue;
        const agreement = this.#agreement(anaphor, referent);
        if (agreement >= LEAST_AGREEMENT && fitting.length < 2 * MOST_CANDIDATES)
          fitting.push({ referent, entity, ahead: undefined, agreement });
      }
    else if (isPersonal) this.#addAhead(anaphor, fitting, at);
    const owned =
      anaphor.position === Position.Possessor
        ? ownedName(this.#document.tokens, anaphor, this.#names, at.nextName)?.entity
        : undefined;
    const possible = owned === undefined ? fitting : fitting.filter(({ entity }) => entity !== owned);
    return this.#described(anaphor, phrase, possible, at);
  }

  /** Names that follow a pronoun in its sentence. */
  #addAhead(anaphor: Anaphor, fitting: Fitting[], { nextName, end, placeOf }: CandidateContext): void {
    let found = 0;
    for (let next = nextName; next < this.#names.length && found < 2; next += 1) {
      const name = this.#names[next]!;
      if (name.from >= Math.min(end, anaphor.to + REACH_AHEAD)) break;
      if (name.from < anaphor.to || name.type !== 'person' || name.entity === undefined) continue;
      const { entity } = name;
      found += 1;
      const agreement = genderAgreement(anaphor.gender, this.#referents.of(entity)?.female ?? this.femaleShare(entity));
      if (agreement < LEAST_AGREEMENT) continue;
      const ahead = placeOf(name);
      const known = fitting.find((one) => one.entity === entity);
      if (known !== undefined) known.ahead ??= ahead;
      else fitting.push({ referent: this.#referents.of(entity), entity, ahead, agreement });
    }
  }

  #described(
    anaphor: Anaphor,
    phrase: PersonPhrase | undefined,
    fitting: readonly Fitting[],
    { first, lastLeader, leader }: CandidateContext,
  ): Candidate[] {
    const weights = fitting.map(({ referent }) => (referent === undefined ? 0 : salienceOf(referent, anaphor.outer)));
    const order = weights.map((_, index) => index).sort((a, b) => weights[b]! - weights[a]! || a - b);
    const prominence = new Array<number>(fitting.length);
    order.forEach((index, rank) => {
      prominence[index] = rank;
    });
    const namesOf = (entity: EntityDraft | undefined): number =>
      entity === undefined ? 0 : Math.min(60, entity.mentions.length);
    const named = fitting.reduce((sum, { entity }) => sum + (entity === undefined ? 0 : 1), 0);
    const all = fitting.reduce((sum, { entity }) => sum + namesOf(entity), 0);
    const fits = fitting.map(({ referent, entity }) =>
      phrase === undefined || entity === undefined ? sameHead(phrase, referent) : fitOf(this.#document, phrase, entity),
    );
    const whole = fits.filter((fit) => fit?.noun === 2 && fit.missing === 0 && !fit.conflicts);
    const onlyWhole = whole.length === 1 ? whole[0] : undefined;
    const standing = standingOf(anaphor, fitting);
    let moreRecent = 0;
    return fitting.map(({ referent, entity, ahead, agreement }, recency): Candidate => {
      const candidate = {
        referent,
        entity,
        ahead,
        fit: fits[recency],
        isOnlyFit: entity !== undefined && onlyWhole !== undefined && fits[recency] === onlyWhole,
        agreement,
        recency,
        prominence: prominence[recency]!,
        names: namesOf(entity),
        share: all === 0 ? 0 : namesOf(entity) / all,
        isOnly: named === 1 && entity !== undefined,
        isFirst: referent !== undefined && referent === first,
        ledLast: referent !== undefined && referent === lastLeader,
        leadsHere: referent !== undefined && referent === leader,
        isNearestSubject: recency === standing.nearestSubject,
        isFirstSubject: recency === standing.firstSubject,
        isRecentOutside: recency === standing.recentOutside,
        isOnlyInPart: recency === standing.onlyInPart,
        isOnlyInSight: recency === standing.onlyInSight,
        moreRecent,
      };
      const isOutside =
        referent !== undefined && (referent.last.quotation < 0 || referent.last.quotation === anaphor.quotation);
      if (entity !== undefined && agreement >= MAY_AGREE && isOutside && isPersonal({ entity, referent }))
        moreRecent += 1;
      return candidate;
    });
  }

  /** How well a referent agrees with a pronoun or description, 0 to 1. */
  #agreement(anaphor: Anaphor, referent: Referent): number {
    if (anaphor.kind === 'thing' || anaphor.kind === 'body-phrase') {
      if (referent.type === 'organization' || referent.type === 'place' || referent.type === 'group') return 1;
      // A name of one word may be a company that was taken for a person.
      const { entity } = referent;
      return entity?.type === 'person' && entity.words.length === 1 && entity.gender === 'unknown' ? 0.5 : 0;
    }
    if (referent.type !== 'person' && !this.#mayBePerson(referent)) return 0;
    return genderAgreement(anaphor.gender, referent.female);
  }

  /** A person whose name was taken for a place or body: "Chelsea", "Lincoln", "Button". */
  #mayBePerson(referent: Referent): boolean {
    referent.namesPerson ??= this.#namesPerson(referent);
    if (referent.namesPerson === 'always') return true;
    return referent.namesPerson === 'as-subject' && referent.subjects > 0;
  }

  #namesPerson({ entity, type, last }: Referent): 'always' | 'as-subject' | 'never' {
    if (entity === undefined || (type !== 'place' && type !== 'organization') || entity.words.length > 2)
      return 'never';
    const { words, vocabulary } = this.#document.tokens;
    const { language } = vocabulary;
    const [first = ''] = entity.words;
    const classes = language.classes(entity.words.at(-1) ?? '');
    if ((language.classes(first) & WordClass.Country) !== 0) return 'never';
    if ((classes & WordClass.Surname) !== 0 || language.coreference.femaleShare(first) !== undefined) return 'always';
    if (entity.words.length > 1 || words[last.from]!.case !== WordCase.Capital) return 'never';
    if ((classes & (WordClass.Organization | WordClass.Group | WordClass.OrganizationHead)) !== 0) return 'never';
    return (classes & WordClass.City) === 0 ? 'always' : 'as-subject';
  }
}

/** Sentences before the pronoun that count as in sight. */
const IN_SIGHT = 3;
/** From this agreement on, a person may be meant. */
const MAY_AGREE = 0.3;

/** Which candidate has a standing that no other has, by index; -1 where none or several have it. */
interface Standing {
  readonly nearestSubject: number;
  readonly firstSubject: number;
  readonly recentOutside: number;
  readonly onlyInPart: number;
  readonly onlyInSight: number;
}

function standingOf(anaphor: Anaphor, fitting: readonly Fitting[]): Standing {
  let nearestSubject = -1;
  let firstSubject = -1;
  let nearest = -1;
  let earliest = Number.POSITIVE_INFINITY;
  let recentOutside = -1;
  const inPart = { count: 0, index: -1 };
  const inSight = { count: 0, index: -1 };
  fitting.forEach(({ referent, entity, agreement }, index) => {
    if (referent === undefined) return;
    const { last, subject } = referent;
    if (subject !== undefined && subject.sentence === anaphor.sentence && subject.to <= anaphor.from) {
      if (subject.from > nearest) {
        nearest = subject.from;
        nearestSubject = index;
      }
      if (subject.from < earliest) {
        earliest = subject.from;
        firstSubject = index;
      }
    }
    const isOutside = last.quotation < 0 || last.quotation === anaphor.quotation;
    if (recentOutside < 0 && isOutside) recentOutside = index;
    if (entity === undefined || agreement < MAY_AGREE || !isOutside || !isPersonal({ entity, referent })) return;
    if (last.part === anaphor.part) {
      inPart.count += 1;
      inPart.index = index;
    }
    if (last.outer >= anaphor.outer - IN_SIGHT) {
      inSight.count += 1;
      inSight.index = index;
    }
  });
  return {
    nearestSubject,
    firstSubject,
    recentOutside,
    onlyInPart: inPart.count === 1 ? inPart.index : -1,
    onlyInSight: inSight.count === 1 ? inSight.index : -1,
  };
}

function genderAgreement(gender: Gender, female: number): number {
  return gender === 'unknown' ? 1 : gender === 'female' ? female : 1 - female;
}

/** The fit of a person without a name: the same noun, or another. */
function sameHead(phrase: PersonPhrase | undefined, referent: Referent | undefined): Candidate['fit'] {
  if (phrase === undefined || referent === undefined || referent.entity !== undefined) return undefined;
  return { noun: referent.head === phrase.head ? 2 : 0, shared: 0, missing: 0, conflicts: false };
}
