// A name of any type, parsed once: the key of its node, the keys under which other names find it, and the keys under
// which it looks for others. Everything follows from the folded name, never from which spelling came first.

import type { IdentityWords } from '../../analysis/language/identity.ts';
import type { EntityType } from '../../analysis/model.ts';
import { memoizeByString } from '../../base/memoize.ts';
import { type NameVerdict, PersonNameComparison } from './compare-persons.ts';
import { Descriptions } from './descriptions.ts';
import { fold } from './fold.ts';
import type { JoinRule } from './model.ts';
import { type OrganizationName, OrganizationNames } from './organization-name.ts';
import { isBare, type PersonName, PersonNameParser } from './person-name.ts';
import { PlaceNames } from './place-name.ts';
import { Sounds } from './sounds.ts';

/**
 * How complete a name is. A `full` name identifies an entity by itself; an `initial` one ("J. Smith") and a `short` one
 * ("Smith", "HTS") refer to a full name if exactly one fits.
 */
export type NameForm = 'full' | 'initial' | 'short';

/** A key under which a short name looks for full ones, and the rule and confidence (0 to 1) of a hit. */
export interface NameLookup {
  readonly key: string;
  readonly rule: JoinRule;
  readonly confidence: number;
}

export interface ParsedName {
  /** Identifies the name among all names of all types. */
  readonly key: string;
  readonly type: EntityType;
  readonly form: NameForm;
  /** Keys of a full name. Full names that share one are compared; short names look here. */
  readonly indexKeys: readonly string[];
  readonly lookups: readonly NameLookup[];
  /** Present for names of people. */
  readonly person?: PersonName;
  /** Present for names of organisations. */
  readonly organization?: OrganizationName;
  /** The folded name without regard to its type: equal for a person and a place of one name. */
  readonly untyped: string;
  /** A person's surname; of any other name the folded words that identify it. */
  readonly plain: string;
  /** Whether it is a listed place, which has no spellings but the listed ones. */
  readonly isListed: boolean;
}

/** The key under which a full name offers a short form that an article introduces. */
export const introducedKey = (type: EntityType, short: string): string => `introduced:${type}:${short}`;

/** A name that no text contains. It represents one of the user's own entities that has no name for itself alone. */
export function placeholderName(id: string, type: EntityType): ParsedName {
  const key = `own:${id}`;
  return { ...blank, key, type, form: 'full', plain: key, untyped: key };
}

const blank = { indexKeys: [], lookups: [], isListed: false } as const;

const CACHE_SIZE = 10_000;
const rulesOf = new WeakMap<IdentityWords, NameRules>();

/**
 * Parses and compares names of one language. `NameRules.of` builds it once per language, because it caches parsed
 * names.
 */
export class NameRules {
  readonly words: IdentityWords;
  readonly persons: PersonNameComparison;
  readonly organizations: OrganizationNames;
  readonly descriptions: Descriptions;
  readonly #personParser: PersonNameParser;
  readonly #places: PlaceNames;
  readonly #sounds: Sounds;
  readonly #parseTyped: (typed: string) => ParsedName;

  private constructor(words: IdentityWords) {
    this.words = words;
    this.#sounds = new Sounds(words.sounds);
    this.#personParser = new PersonNameParser(words.persons);
    this.persons = new PersonNameComparison(words.persons, this.#sounds);
    this.organizations = new OrganizationNames(words);
    this.descriptions = new Descriptions(words.descriptions);
    this.#places = new PlaceNames(words.places, this.#sounds);
    this.#parseTyped = memoizeByString((typed) => {
      const end = typed.indexOf(':');
      return this.#parse(typed.slice(0, end) as EntityType, typed.slice(end + 1));
    }, CACHE_SIZE);
  }

  static of(words: IdentityWords): NameRules {
    let rules = rulesOf.get(words);
    if (rules === undefined) {
      rules = new NameRules(words);
      rulesOf.set(words, rules);
    }
    return rules;
  }

  /** Accepts any string. */
  parse(type: EntityType, text: string): ParsedName {
    return this.#parseTyped(`${type}:${text}`);
  }

  /** Compares two full names. `undefined`: they are unrelated. */
  compare(a: ParsedName, b: ParsedName): NameVerdict | undefined {
    if (a.type !== b.type || a.key === b.key) return undefined;
    if (a.person !== undefined && b.person !== undefined) {
      const sameLetters = lettersOf(a.person) === lettersOf(b.person);
      const verdict = sameLetters ? SAME_LETTERS : this.persons.compare(a.person, b.person);
      return verdict?.kind === 'match' && verdict.rule === 'same-name' && a.person.arabic !== b.person.arabic
        ? { ...verdict, rule: 'particle' }
        : verdict;
    }
    if (a.organization !== undefined && b.organization !== undefined)
      return this.#compareOrganizations(a.organization, b.organization);
    if (a.type === 'place')
      return this.#places.compare({ key: a.plain, isListed: a.isListed }, { key: b.plain, isListed: b.isListed });
    return undefined;
  }

  /** A name as an entity is displayed by: without titles, article and possessive ending. */
  displayName(text: string, type: EntityType): string {
    const plain = text.replace(this.words.possessiveEnding, '').replace(/\s+/g, ' ').trim();
    if (type === 'person') return this.#personParser.withoutTitle(plain);
    return type === 'organization' || type === 'place' ? plain.replace(this.words.writtenArticle, '') : plain;
  }

  #compareOrganizations(a: OrganizationName, b: OrganizationName): NameVerdict | undefined {
    const { organizations } = this;
    if (a.key === b.key) return { kind: 'match', rule: 'particle', confidence: 0.95 };
    if (organizations.addsKind(a, b) || organizations.addsKind(b, a))
      return { kind: 'match', rule: 'short-form', confidence: 0.85 };
    return organizations.differOnlyInEndings(a, b) ? { kind: 'match', rule: 'spelling', confidence: 0.85 } : undefined;
  }

  #parse(type: EntityType, text: string): ParsedName {
    switch (type) {
      case 'person':
        return this.#parsePerson(text);
      case 'organization':
        return this.#parseOrganization(text);
      case 'place':
        return this.#parsePlace(text);
      default: {
        const folded = fold(text).replace(this.words.foldedArticle, '');
        const plain = type === 'group' ? folded.replace(this.words.groupPluralEnding, '') : folded;
        return { ...blank, key: `${type}:${plain}`, type, form: 'full', plain, untyped: this.#untyped(plain) };
      }
    }
  }

  #parsePerson(text: string): ParsedName {
    const name = this.#personParser.parse(text);
    const { given, middle, suffix } = name;
    const whole = [given, middle.join('.'), name.surname, suffix, name.arabic ? 'a' : ''].join('|');
    const untyped = this.#untyped([given, ...middle, name.surname, suffix].join(' ').trim());
    const surname = `surname:${this.persons.surnameKey(name)}`;
    const base = {
      ...blank,
      key: `person:${whole}`,
      type: 'person' as const,
      person: name,
      plain: name.surname,
      untyped,
    };
    if (isBare(name)) {
      const lookups: NameLookup[] = [
        { key: introducedKey('person', name.surname), rule: 'also-known-as', confidence: 0.9 },
        { key: surname, rule: 'surname-only', confidence: 0.75 },
      ];
      return { ...base, form: 'short', lookups };
    }
    if (name.initial) {
      const lookups: NameLookup[] = [{ key: surname, rule: 'initial', confidence: 0.8 }];
      return { ...base, form: 'initial', indexKeys: [surname], lookups };
    }
    // "Chun Doo-hwan" and "Chun Doo Hwan" have the same letters but are divided differently.
    const letters = `letters:${lettersOf(name)}`;
    const full = this.persons.fullNameKeys(name).map((key) => `full:${key}`);
    return { ...base, form: 'full', indexKeys: [surname, letters, ...full] };
  }

  #parseOrganization(text: string): ParsedName {
    const { organizations } = this;
    const name = organizations.parse(text);
    const { words } = name;
    const [head = '', ...rest] = words;
    const plain = words.join(' ');
    const base = {
      ...blank,
      key: `organization:${plain}`,
      type: 'organization' as const,
      organization: name,
      plain,
      untyped: this.#untyped(plain),
    };
    if (rest.length === 0) return { ...base, form: 'short', lookups: this.#lookupsOf(name, head) };
    const indexKeys = [`organization:${name.key}`];
    if (organizations.areKinds(rest)) indexKeys.push(`prefix:${head}`);
    else if (rest.length > 1) {
      // "China Eastern" is "China Eastern Airlines": the same words but for the kind of body.
      let end = words.length;
      while (end > 2 && organizations.areKinds([words[end - 1] ?? ''])) end -= 1;
      if (end < words.length) indexKeys.push(`organization:${organizations.parse(words.slice(0, end).join(' ')).key}`);
    }
    const last = words.at(-1) ?? '';
    if (words.length <= 3 && organizations.isTeamName(last)) indexKeys.push(`team:${last}`);
    for (const acronym of organizations.acronymsOf(name))
      if (acronym.length >= 3) indexKeys.push(`initials:${acronym}`);
    return { ...base, form: 'full', indexKeys };
  }

  /** Where an organisation's name of one word looks for full names. */
  #lookupsOf(name: OrganizationName, word: string): NameLookup[] {
    const lookups: NameLookup[] = [
      { key: introducedKey('organization', word), rule: 'acronym', confidence: 0.93 },
      { key: `prefix:${word}`, rule: 'short-form', confidence: 0.85 },
    ];
    if (name.key !== word || word.length > 6)
      lookups.push({ key: `organization:${name.key}`, rule: 'particle', confidence: 0.95 });
    if (word.length >= 3 && word.length <= 6)
      lookups.push({ key: `initials:${word}`, rule: 'acronym', confidence: 0.75 });
    if (this.organizations.isTeamName(word))
      lookups.push({ key: `team:${word}`, rule: 'short-form', confidence: 0.75 });
    return lookups;
  }

  #parsePlace(text: string): ParsedName {
    const { key, isListed } = this.#places.parse(text);
    const indexKeys = isListed ? [] : [`place:${this.#sounds.skeleton(key.replace(/ /g, ''))}`];
    return {
      ...blank,
      key: `place:${key}`,
      type: 'place',
      form: 'full',
      indexKeys,
      plain: key,
      untyped: key,
      isListed,
    };
  }

  /** A name of another type that is also a place's has the place's main name: "Turkey" the group is "turkey". */
  #untyped(folded: string): string {
    return this.#places.parse(folded).key;
  }
}

/** The letters of a name in the order in which it was written: "Park Geunsoo" is "Park Geun-soo". */
const lettersOf = ({ given, middle, surname, suffix, eastern }: PersonName): string =>
  (eastern ? [surname, given, suffix] : [given, ...middle, surname, suffix]).join('');

const SAME_LETTERS: NameVerdict = { kind: 'match', rule: 'same-name', confidence: 0.97 };
