// A person's name taken apart: given name, middle names, surname, what comes after. Titles and particles are dropped for
// comparing; a surname that means something without its particle ("bin Salman") keeps it.

import { fold, withoutPossessive } from './fold.ts';
import { isArabicGiven, surnameComesFirst } from './given-names.ts';

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
