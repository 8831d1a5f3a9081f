// Two people's names compared. The verdict is positive evidence, a contradiction, or nothing at all.

import jaroWinkler from 'talisman/metrics/jaro-winkler';
import { isArabicGiven, nicknameKeys, sharesNickname, surnameComesFirst } from '../../language/en/given-names.ts';
import { fold, type Script, skeleton, soundsLike, withoutPossessive } from './fold.ts';
import type { JoinRule } from './model.ts';

// A person's name taken apart: given name, middle names, surname, what comes after. Titles and particles are dropped for
// comparing; a surname that means something without its particle ("bin Salman") keeps it.

export interface PersonName {
  /** Folded; empty for a bare name ("Putin"). */
  readonly given: string;
  /** Whether the given name is only its initials. */
  readonly initial: boolean;
  readonly middle: readonly string[];
  readonly surname: string;
  /** `jr`, `sr`, or a numeral; empty otherwise. */
  readonly suffix: string;
  /** Whether the surname stands first, as in Chinese and Korean names. There one letter makes another name. */
  readonly eastern: boolean;
  /** Whether vowels and consonants vary as Arabic ones do. */
  readonly arabic: boolean;
}

/** Titles that can stand nowhere else in a name: whatever is before them is no name either ("Boeing CEO Scott Carson"). */
const anywhere =
  words(`president presidents minister premier chancellor senator congressman congresswoman governor ambassador secretary
  spokesman spokeswoman spokesperson director chairman chairwoman chairperson ceo cfo coo chief commissioner general colonel
  lieutenant lt gen col sgt sergeant captain capt admiral maj brig professor prof leader mp mep analyst expert economist lawyer
  attorney correspondent reporter editor author coach detective inspector constable superintendent officer representative
  vice-president mr mrs ms miss mx dr sheikh shaikh ayatollah imam mullah hajj rabbi archbishop cardinal deputy founder
  manager head opponent activist journalist researcher historian envoy mayor councillor councilman councilwoman judge justice
  actor actress singer player guard quarterback receiver`);
/** Titles only as the first word: elsewhere they are names ("Larry King", "Angus Deaton Major"). */
const leading =
  words(`king queen prince princess pope emperor lord lady sir dame saint st st. bishop father fr sister brother major
  marshal commander justice sen rep gov hon rev reverend the former late acting interim then ex prime foreign first vice defence defense
  us u.s uk russian syrian american british french german israeli senior junior outgoing`);
/** Ranks that are all some people are known by: they stand for the given name ("King Charles", "Pope Francis"). */
const regnal = words('king queen prince princess pope emperor');
const suffixes = words('jr sr junior senior ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xxiii');
const dropped = words('al el van von der den de del della di da dos das du la le ter ten zu af av');
const sunLetters = words('as ash ad adh an ar at az ul ur');
const kept = words('bin ibn ben bint abu abou umm');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

interface Piece {
  readonly folded: string;
  readonly raw: string;
}

/** Takes any string: at worst the whole of it is a bare name. */
export function parsePersonName(text: string): PersonName {
  let arabic = false;
  const shouted = text === text.toUpperCase();
  let pieces = withoutPossessive(text)
    // A nickname in marks between given name and surname is not part of either: William "Bill" Clinton.
    .replace(/\s["“”‘«(][^"“”’»)]*["“”’»)](?=\s)/gu, ' ')
    .replace(/\b(O|D)['’]\s+(?=\p{Lu})/gu, "$1'")
    .replace(/\.(?=\p{L}{2})/gu, '. ')
    .split(/[\s,]+/u)
    .flatMap((word, at) => splitInitials(word, at, shouted))
    .map((raw): Piece => ({ raw, folded: fold(raw) }))
    .filter((piece) => piece.folded !== '');
  pieces = withoutTitles(pieces);

  let suffix = '';
  while (pieces.length > 1 && suffixes.has(pieces.at(-1)?.folded ?? '')) {
    suffix =
      pieces
        .pop()
        ?.folded.replace(/^junior$/, 'jr')
        .replace(/^senior$/, 'sr') ?? '';
  }

  const parts: string[] = [];
  let hyphen = false;
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece;
    const next = pieces[at + 1];
    const [prefix, ...rest] = piece.folded.split(' ');
    if (
      prefix !== undefined &&
      rest.length > 0 &&
      (prefix === 'al' || prefix === 'el' || isSunArticle(prefix, rest[0] ?? ''))
    ) {
      arabic = true;
      parts.push(rest.join(''));
      continue;
    }
    if (next !== undefined) {
      if (/^abd(?:[aeou]l|[aeou][srdnt]h?)?$/.test(piece.folded)) {
        arabic = true;
        let tail = next.folded;
        at += 1;
        if ((tail === 'al' || tail === 'el') && pieces[at + 1] !== undefined) {
          at += 1;
          tail = pieces[at]?.folded ?? '';
        }
        parts.push(`abd${tail.replace(/^(?:al|el|ar|er|as|ul) /, '').replace(/ /g, '')}`);
        continue;
      }
      const articles = piece.folded === 'al' || piece.folded === 'el';
      if (articles || (isSunArticle(piece.folded, next.folded) && piece.raw === piece.folded)) {
        arabic = true;
        continue;
      }
      if (kept.has(piece.folded) && (at > 0 || pieces.length > 1)) {
        arabic ||= piece.folded !== 'ben';
        if (piece.folded === 'ben' && piece.raw !== 'ben') parts.push('ben');
        else {
          at += 1;
          let tail = next.folded;
          if ((tail === 'al' || tail === 'el') && pieces[at + 1] !== undefined) {
            at += 1;
            tail = pieces[at]?.folded ?? '';
          }
          parts.push(
            `${piece.folded.replace('ibn', 'bin').replace('abou', 'abu')} ${tail.replace(/^(?:al|el) /, '').replace(/ /g, '')}`,
          );
        }
        continue;
      }
      if (
        dropped.has(piece.folded) &&
        (at > 0 || piece.raw === piece.folded || pieces.length > 2 || piece.folded === 'von')
      )
        continue;
    }
    if (rest.length > 0) hyphen = at === pieces.length - 1;
    parts.push(piece.folded.replace(/ /g, '').replace(/^abd[aeou][lrsdnt]h?(?=.{3})/, 'abd'));
  }
  if (parts.length === 0) parts.push(pieces[0]?.folded.replace(/ /g, '') ?? '');
  arabic ||= parts.some((part) => part.startsWith('abd') || isArabicGiven(part));

  if (parts.length === 1)
    return { given: '', initial: false, middle: [], surname: parts[0] ?? '', suffix, eastern: false, arabic };
  if (surnameComesFirst(parts, hyphen)) {
    const [surname = '', ...given] = parts;
    return { given: given.join(''), initial: false, middle: [], surname, suffix, eastern: true, arabic: false };
  }
  const given = parts[0] ?? '';
  return {
    given,
    initial: given.length === 1,
    middle: parts.slice(1, -1),
    surname: parts.at(-1) ?? '',
    suffix,
    eastern: false,
    arabic,
  };
}

/** "J.K." and "A.J." are two initials; "AJ" is too, before a name that is not in capitals. */
function splitInitials(word: string, at: number, shouted: boolean): readonly string[] {
  if (/^(?:\p{Lu}\.){2,}$/u.test(word)) return word.split('.').filter((letter) => letter !== '');
  if (at === 0 && !shouted && /^\p{Lu}{2,3}$/u.test(word) && !leading.has(fold(word))) return [...word];
  return [word];
}

const isSunArticle = (word: string, next: string): boolean =>
  sunLetters.has(word) && word.length >= 2 && next.startsWith(word.slice(1));

function withoutTitles(pieces: readonly Piece[]): Piece[] {
  let from = 0;
  for (let at = 0; at < pieces.length - 1; at++) if (anywhere.has(pieces[at]?.folded ?? '')) from = at + 1;
  while (from < pieces.length - 1 && leading.has(pieces[from]?.folded ?? '')) {
    // "King Charles" has nothing but the rank in front of it, so the rank stays as what tells him from others.
    if (regnal.has(pieces[from]?.folded ?? '')) break;
    from += 1;
  }
  return pieces.slice(from);
}

/** Whether the name is a surname or another single name, which says little on its own. */
export const isBare = (name: PersonName): boolean => name.given === '';

/** The name as written, without titles before it: "Mr. Jim O'Brien" → "Jim O'Brien". */
export function withoutTitle(text: string): string {
  const pieces = text.split(/\s+/).map((raw): Piece => ({ raw, folded: fold(raw) }));
  return withoutTitles(pieces)
    .map(({ raw }) => raw)
    .join(' ');
}

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
