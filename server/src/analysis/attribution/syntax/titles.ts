// Quotation marks around a title: “Meet the Press,” ''The Art of the Deal''. Such a quotation is a word of the clause
// around it, and the comma inside its marks is the clause's comma.

import { WordClass } from '../../language/lexicon.ts';
import { Role } from '../../language/roles.ts';
import { TokenKind, tokenAt, WordCase } from '../../tokens/tokens.ts';
import { type Frames, wordAt } from './frames.ts';
import { Trait } from './traits.ts';

const LONGEST_TITLE = 10;
/** In code units. */
const LONGEST_TITLE_TEXT = 90;
/** The same of a title after "titled". */
const LONGEST_ANNOUNCED_TEXT = 200;

/**
 * Whether a quotation is a title: all its words but function words are capitalised, and a word of the sentence precedes
 * it. A single word is a title only where the sentence points at a show or a text: on Fox's “Hannity,”.
 */
export function isTitle(frames: Frames, unit: number): boolean {
  const span = frames.quotations.spans[frames.quote[unit]!];
  if (span === undefined || span.innerEnd - span.innerStart > LONGEST_ANNOUNCED_TEXT) return false;
  const { tokens, attributionWords } = frames;
  const before = wordAt(frames, unit - 1);
  const isAnnounced = isAfterAnnouncer(frames, unit);
  if (!isAnnounced && span.innerEnd - span.innerStart > LONGEST_TITLE_TEXT) return false;
  let words = 0;
  let last = '';
  for (let i = tokenAt(tokens, span.innerStart); i < tokens.count && tokens.start[i]! < span.innerEnd; i += 1) {
    const word = tokens.words[i];
    if (word === undefined) break;
    last = word.form;
    if (tokens.kind[i] !== TokenKind.Word) continue;
    words += 1;
    if (words > LONGEST_TITLE && !isAnnounced) return false;
    if (word.case !== WordCase.Lower || /^\d/.test(word.form)) continue;
    const mayBeLower = words > 1 && (word.classes & WordClass.Function) !== 0;
    if (!mayBeLower && !attributionWords.lowerCaseInTitles.has(word.lower)) return false;
  }
  if (words < 1) return false;
  if (isAnnounced) return true;
  if (last === '?' || last === '!') return false;
  // A comma separates a title from the work it names: his book, “…,”.
  if (before?.form === ',') return attributionWords.works.has(wordAt(frames, unit - 2)?.lower ?? '');
  if (before === undefined || (frames.traits[unit - 1]! & Trait.Word) === 0) return false;
  if (words > 1) return (before.classes & WordClass.Cue) === 0 || before.case !== WordCase.Lower;
  return (
    last === ',' &&
    ((frames.roles[unit - 1]! & Role.PossessiveMarker) !== 0 ||
      (before.classes & WordClass.Preposition) !== 0 ||
      attributionWords.shows.has(before.lower))
  );
}

/** "a novel titled “…”", "a piece entitled, “…”" */
function isAfterAnnouncer(frames: Frames, unit: number): boolean {
  const before = wordAt(frames, unit - 1);
  const announcer = before?.form === ',' ? wordAt(frames, unit - 2) : before;
  return announcer !== undefined && frames.attributionWords.titleAnnouncers.has(announcer.lower);
}

/** A title that the preceding word announces: "the novel “…”", "on “…”". Such marks never hold quoted speech. */
export function isAnnouncedTitle(frames: Frames, unit: number): boolean {
  const before = wordAt(frames, unit - 1);
  if (before === undefined || !isTitle(frames, unit)) return false;
  if (isAfterAnnouncer(frames, unit)) return true;
  return frames.attributionWords.works.has(before.lower) || (before.classes & WordClass.Preposition) !== 0;
}
