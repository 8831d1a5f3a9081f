// Compares two people's names. The result is positive evidence, a contradiction, a doubt, or nothing at all.

import type { PersonNameWords, Script } from '../../analysis/language/identity.ts';
import type { JoinRule } from './model.ts';
import type { PersonName } from './person-name.ts';
import type { Sounds } from './sounds.ts';

/** Two names that are taken for one. */
export interface NameMatch {
  readonly kind: 'match';
  readonly rule: JoinRule;
  /** 0 to 1. */
  readonly confidence: number;
}

/**
 * How two names relate: a `match`; a `conflict`, which means that they cannot belong to one entity; or a `doubt`, which
 * keeps them apart and is shown to the user as a suggestion with its reason.
 */
export type NameVerdict =
  | NameMatch
  | { readonly kind: 'conflict' }
  | { readonly kind: 'doubt'; readonly reason: string };

const conflict: NameVerdict = { kind: 'conflict' };
const match = (rule: JoinRule, confidence: number): NameMatch => ({ kind: 'match', rule, confidence });
const doubt = (reason: string): NameVerdict => ({ kind: 'doubt', reason });

/** Compares parsed names of people by the sounds and nicknames of one language. */
export class PersonNameComparison {
  readonly #words: PersonNameWords;
  readonly #sounds: Sounds;

  constructor(words: PersonNameWords, sounds: Sounds) {
    this.#words = words;
    this.#sounds = sounds;
  }

  /** Compares two names that have given names or initials. `undefined`: they are unrelated. */
  compare(a: PersonName, b: PersonName): NameVerdict | undefined {
    const script = scriptOf(a, b);
    if (a.syllables !== '' && a.syllables === b.syllables && a.surname !== b.surname)
      // "Lee Jae-won", "Yi Jae-won"
      return this.#words.isSameOrigin(a.surname, b.surname) ? match('spelling', 0.8) : conflict;
    const surname = this.#compareWords(a.surname, b.surname, script);
    if (surname === 'apart') return secondSurname(a, b) ?? secondSurname(b, a);
    if (a.suffix !== b.suffix) {
      if (a.suffix !== '' && b.suffix !== '') return conflict;
      // Father and son: a name without "Jr" may be either of them.
      if (this.#words.familySuffixes.has(a.suffix + b.suffix))
        return this.#compareGiven(a, b) !== undefined ? doubt('same name, with and without Jr/Sr') : conflict;
    }
    const given = this.#compareGiven(a, b);
    if (given === undefined) {
      // "Xavier-Luc Duval", "Xavier Luc Duval"
      if (wholeGiven(a) === wholeGiven(b) && surname !== 'slip') return match('spelling', 0.95);
      return surname === 'slip' ? conflict : (this.#compareMiddle(a, b) ?? this.#compareMiddle(b, a) ?? conflict);
    }
    // Rait/Raite: a slip in the surname needs exactly the same given name.
    if (surname === 'slip') return given.rule === 'same-name' ? match('spelling', 0.75) : undefined;
    if (!this.#middlesAgree(a, b)) return conflict;
    if (a.initial || b.initial) return given;
    // Two doubtful halves do not make a name: Mike Coffman, Michael Kofman.
    if (surname !== 'same' && given.confidence < 0.9 && script === 'latin')
      return doubt('both names are spelled otherwise');
    const factor = surname === 'same' ? 1 : 0.95;
    const rule = given.rule === 'same-name' ? (surname === 'same' ? wholeRule(a, b) : 'spelling') : given.rule;
    return match(rule, given.confidence * factor);
  }

  /** Whether a bare name is the surname of a full one. */
  isSurnameOf(bare: PersonName, full: PersonName): boolean {
    if (bare.suffix !== '' && full.suffix !== '' && bare.suffix !== full.suffix) return false;
    const kind = this.#compareWords(bare.surname, full.surname, scriptOf(bare, full));
    // A short name in another spelling is usually another name (Leow, Liew); a long one is not.
    return kind === 'same' || (kind === 'spelling' && Math.min(bare.surname.length, full.surname.length) >= 6);
  }

  /** A key that all spellings of a surname share. */
  surnameKey(name: PersonName): string {
    return this.#sounds.skeleton(name.surname.replace(/ /g, ''));
  }

  /**
   * Blocking keys: full names that may be one person's share at least one, so that three thousand Kims are not all
   * compared.
   */
  fullNameKeys(name: PersonName): readonly string[] {
    const surname = this.surnameKey(name);
    const given: (string | number)[] = [this.#sounds.skeleton(name.given), ...this.#words.nicknameGroups(name.given)];
    // The middle name may be the one in use.
    if (name.middle[0] !== undefined) given.push(this.#sounds.skeleton(name.middle[0]));
    if (name.nickname !== '') given.push(this.#sounds.skeleton(name.nickname));
    const keys = given.map((key) => `${surname} ${key}`);
    if (name.syllables !== '') keys.push(`syllables ${name.syllables}`);
    const last = name.middle.at(-1);
    if (last !== undefined && last.length > 2)
      keys.push(`${this.#sounds.skeleton(last)} ${this.#sounds.skeleton(name.given)}`);
    return [...new Set(keys)];
  }

  #compareGiven(a: PersonName, b: PersonName): NameMatch | undefined {
    if (a.initial || b.initial) {
      const [short, long] = a.initial ? [a, b] : [b, a];
      if (a.given.charAt(0) === b.given.charAt(0)) {
        // "M. Jagdish Kumar" is called Jagdish, so "Mira Kumar" is another person.
        if (!long.initial && long.middle.length === 0 && short.middle.length > 0) return undefined;
        return a.initial && b.initial ? match('same-name', 0.85) : match('initial', 0.8);
      }
      // "C. Everett Koop" and "Everett Koop": the middle name is the one in use.
      return !long.initial && short.middle.includes(long.given) ? match('middle-name', 0.9) : undefined;
    }
    if (a.given === b.given) return match('same-name', 0.97);
    if (a.nickname !== '' || b.nickname !== '') {
      if (a.nickname === b.given || a.given === b.nickname || a.nickname === b.nickname) return match('nickname', 0.9);
    }
    if (a.syllables !== '' && a.syllables === b.syllables) return match('spelling', 0.9);
    if (this.#sounds.areAlike(a.given, b.given, scriptOf(a, b))) return match('spelling', 0.9);
    if (this.#sharesNickname(a.given, b.given)) return match('nickname', 0.85);
    // "Jean" and "Jean-Luc" differ. "LuAnn Marie" and "Luann" are one, and are equal above.
    if (!a.eastern && !b.eastern && this.#sounds.isSlip(a.given, b.given)) return match('spelling', 0.75);
    return undefined;
  }

  /**
   * Compares a given name with a middle name: "Mohammad Javad Zarif" is called Javad and "Recep Tayyip Erdogan" Tayyip,
   * but John Paul Smith is rarely called Paul.
   */
  #compareMiddle(short: PersonName, long: PersonName): NameVerdict | undefined {
    if (short.middle.length > 0 || short.given !== long.middle[0]) return undefined;
    const { prefixedGivenNames } = this.#words.arabic;
    return prefixedGivenNames.some((name) => this.#sounds.areAlike(long.given, name, 'arabic'))
      ? match('middle-name', 0.85)
      : doubt('the given name of one is the middle name of the other');
  }

  #middlesAgree(a: PersonName, b: PersonName): boolean {
    const length = Math.min(a.middle.length, b.middle.length);
    const script = scriptOf(a, b);
    for (let i = 0; i < length; i += 1) {
      const one = a.middle[i] ?? '';
      const other = b.middle[i] ?? '';
      if (one.length === 1 || other.length === 1) {
        if (one.charAt(0) !== other.charAt(0)) return false;
      } else if (this.#compareWords(one, other, script) === 'apart' && !this.#sharesNickname(one, other)) return false;
    }
    return true;
  }

  #sharesNickname(a: string, b: string): boolean {
    const groups = this.#words.nicknameGroups(a);
    return groups.length > 0 && this.#words.nicknameGroups(b).some((group) => groups.includes(group));
  }

  #compareWords(a: string, b: string, script: Script): 'same' | 'spelling' | 'slip' | 'apart' {
    if (a === b) return 'same';
    // "Osama bin Laden" and "Laden" are one name; but "Salman" is not "bin Salman", because the father is not the son.
    const [left, right] = [a.replace(/ /g, ''), b.replace(/ /g, '')];
    if (left === right || this.#sounds.areAlike(left, right, script)) return 'spelling';
    return this.#sounds.isSlip(left, right) ? 'slip' : 'apart';
  }
}

const scriptOf = (a: PersonName, b: PersonName): Script => (a.arabic || b.arabic ? 'arabic' : 'latin');

const wholeRule = (a: PersonName, b: PersonName): JoinRule =>
  a.middle.length === b.middle.length && a.suffix === b.suffix ? 'same-name' : 'middle-name';

const wholeGiven = (name: PersonName): string => name.given + name.middle.join('');

/** "Nicolás Maduro" and "Nicolás Maduro Moros"; but "John Paul" is not "John Paul Jones". */
const secondSurname = (short: PersonName, long: PersonName): NameVerdict | undefined =>
  short.middle.length === 0 && short.given === long.given && short.surname === long.middle.at(-1)
    ? doubt('one may have a second surname')
    : undefined;
