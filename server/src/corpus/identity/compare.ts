// Whether two full names of one type are one entity's.

import jaroWinkler from 'talisman/metrics/jaro-winkler';
import type { ParsedName } from './name.ts';
import { addsKind, sameButForEndings } from './organization-name.ts';
import { comparePersons, type Verdict } from './person.ts';
import { soundsLike } from './transliteration.ts';

/** `undefined`: they have nothing to do with each other. */
export function compareNames(a: ParsedName, b: ParsedName): Verdict | undefined {
  if (a.type !== b.type || a.key === b.key) return undefined;
  if (a.person !== undefined && b.person !== undefined) {
    const letters = a.twin.replace(/ /g, '') === b.twin.replace(/ /g, '');
    const verdict = letters ? sameLetters : comparePersons(a.person, b.person);
    if (verdict?.kind === 'match' && verdict.rule === 'same-name' && a.person.arabic !== b.person.arabic) {
      return { ...verdict, rule: 'particle' };
    }
    return verdict;
  }
  if (a.organization !== undefined && b.organization !== undefined) {
    if (a.organization.key === b.organization.key) return { kind: 'match', rule: 'particle', confidence: 0.95 };
    const [one, other] = [a.organization, b.organization];
    if (addsKind(one, other) || addsKind(other, one)) return { kind: 'match', rule: 'short-form', confidence: 0.85 };
    return sameButForEndings(one, other) ? { kind: 'match', rule: 'spelling', confidence: 0.85 } : undefined;
  }
  if (a.type === 'place') return comparePlaces(a, b);
  return undefined;
}

const sameLetters: Verdict = { kind: 'match', rule: 'same-name', confidence: 0.97 };

function comparePlaces(a: ParsedName, b: ParsedName): Verdict | undefined {
  if (a.known || b.known) return undefined;
  const [left, right] = [a.plain.replace(/ /g, ''), b.plain.replace(/ /g, '')];
  if (left === right) return { kind: 'match', rule: 'same-name', confidence: 0.95 };
  if (Math.min(left.length, right.length) < 5 || numberOf(a.plain) !== numberOf(b.plain)) return undefined;
  if (soundsLike(left, right, 'latin')) return { kind: 'match', rule: 'spelling', confidence: 0.85 };
  if (left.length >= 6 && soundsLike(left, right, 'arabic') && jaroWinkler(left, right) >= 0.9) {
    return { kind: 'match', rule: 'spelling', confidence: 0.75 };
  }
  return undefined;
}

/** "District 9" is not "District 8", nor "Block II" "Block III". */
const numberOf = (plain: string): string => plain.match(/\d+|\b[ivx]+$/g)?.join(' ') ?? '';
