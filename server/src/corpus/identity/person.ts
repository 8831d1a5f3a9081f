// Two people's names compared. The verdict is positive evidence, a contradiction, or nothing at all.

import jaroWinkler from 'talisman/metrics/jaro-winkler';
import { nicknameKeys, sharesNickname } from './given-names.ts';
import type { JoinRule } from './model.ts';
import type { PersonName } from './person-name.ts';
import { type Script, skeleton, soundsLike } from './transliteration.ts';

export interface Match {
  readonly kind: 'match';
  readonly rule: JoinRule;
  readonly confidence: number;
}
export type Verdict = Match | { readonly kind: 'conflict' } | { readonly kind: 'doubt'; readonly reason: string };

const conflict: Verdict = { kind: 'conflict' };
const match = (rule: JoinRule, confidence: number): Verdict => ({ kind: 'match', rule, confidence });

/** Two names with given names or initials. `undefined`: they have nothing to do with each other. */
export function comparePersons(a: PersonName, b: PersonName): Verdict | undefined {
  const surname = compareWords(a.surname, b.surname, scriptOf(a, b));
  if (surname === 'apart') return secondSurname(a, b) ?? secondSurname(b, a);
  if (a.suffix !== b.suffix) {
    // Father and son: a name without "Jr" may be either of them.
    const family = /^(?:[js]r|ii)$/.test(a.suffix + b.suffix);
    if (a.suffix !== '' && b.suffix !== '') return conflict;
    if (family) return sameGiven(a, b) ? { kind: 'doubt', reason: 'same name, with and without Jr/Sr' } : conflict;
  }
  const given = compareGiven(a, b);
  if (given === undefined) {
    // "Xavier-Luc Duval", "Xavier Luc Duval"
    if (wholeGiven(a) === wholeGiven(b) && surname !== 'slip') return match('spelling', 0.95);
    return surname === 'slip' ? conflict : (calledByMiddleName(a, b) ?? calledByMiddleName(b, a) ?? conflict);
  }
  if (surname === 'slip') {
    // Rait/Raite: only the very same given name carries a slip of the surname.
    return given.rule === 'same-name' ? match('spelling', 0.75) : undefined;
  }
  if (!middlesAgree(a, b)) return conflict;
  if (a.initial || b.initial) return given;
  // Two doubtful halves do not make a name: Mike Coffman, Michael Kofman.
  if (surname !== 'same' && given.confidence < 0.9 && scriptOf(a, b) === 'latin')
    return { kind: 'doubt', reason: 'both names are spelled otherwise' };
  const factor = surname === 'same' ? 1 : 0.95;
  const rule = given.rule === 'same-name' ? (surname === 'same' ? wholeRule(a, b) : 'spelling') : given.rule;
  return match(rule, given.confidence * factor);
}

const wholeRule = (a: PersonName, b: PersonName): JoinRule =>
  a.middle.length === b.middle.length && a.suffix === b.suffix ? 'same-name' : 'middle-name';

/** "Nicolás Maduro" and "Nicolás Maduro Moros"; but "John Paul" is not "John Paul Jones". */
function secondSurname(short: PersonName, long: PersonName): Verdict | undefined {
  return short.middle.length === 0 && short.given === long.given && short.surname === long.middle.at(-1)
    ? { kind: 'doubt', reason: 'one may have a second surname' }
    : undefined;
}

/** "Mohammad Javad Zarif" is called Javad; "Recep Tayyip Erdogan" is called Tayyip, but John Paul Smith hardly ever Paul. */
function calledByMiddleName(short: PersonName, long: PersonName): Verdict | undefined {
  if (short.middle.length > 0 || short.given !== long.middle[0]) return undefined;
  return soundsLike(long.given, 'mohammed', 'arabic')
    ? match('middle-name', 0.85)
    : { kind: 'doubt', reason: 'the given name of one is the middle name of the other' };
}

const wholeGiven = (name: PersonName): string => name.given + name.middle.join('');

const sameGiven = (a: PersonName, b: PersonName): boolean => compareGiven(a, b) !== undefined;

/** A bare name against the surname of a full one. */
export function bareMatches(bare: PersonName, full: PersonName): boolean {
  if (bare.suffix !== '' && full.suffix !== '' && bare.suffix !== full.suffix) return false;
  const kind = compareWords(bare.surname, full.surname, scriptOf(bare, full));
  // A short name in another spelling is mostly another name (Leow, Liew); a long one is not.
  return kind === 'same' || (kind === 'spelling' && Math.min(bare.surname.length, full.surname.length) >= 6);
}

/** Whoever could bear this surname, however it is spelled, has the same key. */
export const surnameKey = (name: PersonName): string => skeleton(name.surname.replace(/ /g, ''));

/** Full names that could be one person's have one of these in common; so three thousand Kims are not all compared. */
export function fullNameKeys(name: PersonName): readonly string[] {
  const surname = surnameKey(name);
  const given = [skeleton(name.given), ...nicknameKeys(name.given)];
  // The middle name may be the one in use.
  if (name.middle[0] !== undefined) given.push(skeleton(name.middle[0]));
  const keys = given.map((key) => `${surname} ${key}`);
  const last = name.middle.at(-1);
  if (last !== undefined && last.length > 2) keys.push(`${skeleton(last)} ${skeleton(name.given)}`);
  return [...new Set(keys)];
}

function compareGiven(a: PersonName, b: PersonName): Match | undefined {
  const good = (rule: JoinRule, confidence: number): Match => ({ kind: 'match', rule, confidence });
  if (a.initial || b.initial) {
    if (a.given.charAt(0) === b.given.charAt(0)) {
      // "M. Jagdish Kumar" is called Jagdish, whoever "Mira Kumar" is.
      const [short, long] = a.initial ? [a, b] : [b, a];
      if (!long.initial && long.middle.length === 0 && short.middle.length > 0) return undefined;
      return a.initial && b.initial ? good('same-name', 0.85) : good('initial', 0.8);
    }
    // "C. Everett Koop" and "Everett Koop": the middle name is the one that is used.
    const [short, long] = a.initial ? [a, b] : [b, a];
    return !long.initial && short.middle.includes(long.given) ? good('middle-name', 0.9) : undefined;
  }
  if (a.given === b.given) return good('same-name', 0.97);
  if (soundsLike(a.given, b.given, scriptOf(a, b))) return good('spelling', 0.9);
  if (sharesNickname(a.given, b.given)) return good('nickname', 0.85);
  // "Jean" and "Jean-Luc" are not one; "LuAnn Marie" and "Luann" are, and come out equal above.
  if (!a.eastern && !b.eastern && isSlip(a.given, b.given)) return good('spelling', 0.75);
  return undefined;
}

function middlesAgree(a: PersonName, b: PersonName): boolean {
  const length = Math.min(a.middle.length, b.middle.length);
  const script = scriptOf(a, b);
  for (let at = 0; at < length; at++) {
    const one = a.middle[at] ?? '';
    const other = b.middle[at] ?? '';
    if (one.length === 1 || other.length === 1) {
      if (one.charAt(0) !== other.charAt(0)) return false;
    } else if (compareWords(one, other, script) === 'apart' && !sharesNickname(one, other)) return false;
  }
  return true;
}

function compareWords(a: string, b: string, script: Script): 'same' | 'spelling' | 'slip' | 'apart' {
  if (a === b) return 'same';
  // "Osama bin Laden" and "Laden"; but "Salman" is not "bin Salman", the father is not the son.
  const [left, right] = [a.replace(/ /g, ''), b.replace(/ /g, '')];
  if (left === right || soundsLike(left, right, script)) return 'spelling';
  return isSlip(left, right) ? 'slip' : 'apart';
}

/**
 * A slip of the pen in a long word: nearly the same letters, the same ending (so that Petrov and Petrova, Daniel and
 * Daniela, Mario and Maria stay apart) and the same sound.
 */
function isSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const silent = a === `${b}e` || b === `${a}e`;
  if (silent) return shorter >= 4 && !/[klnr]e$/.test(a.length > b.length ? a : b);
  if (shorter < 6 || Math.abs(a.length - b.length) > 1 || a.at(-1) !== b.at(-1) || a.at(0) !== b.at(0)) return false;
  return skeleton(a) === skeleton(b) && jaroWinkler(a, b) >= 0.94;
}

const scriptOf = (a: PersonName, b: PersonName): Script => (a.arabic || b.arabic ? 'arabic' : 'latin');
