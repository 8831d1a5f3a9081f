// Quotation marks around a name that the sentence gives somebody or something: “the Ghost” in "the man police call “the
// Ghost”", “ferry fever” in "what is called “ferry fever”". Such a quotation is a word of the clause around it.

import { WordClass } from '../../language/lexicon.ts';
import { Role } from '../../language/roles.ts';
import { TokenKind, tokenAt, WordCase } from '../../tokens/tokens.ts';
import { type Frames, wordAt } from './frames.ts';
import { Trait } from './traits.ts';

/** Words in marks up to which they can be a name. */
const LONGEST_NAME = 6;
/** In code units. */
const LONGEST_NAME_TEXT = 60;
/** Units between a verb of naming and the preposition before the name: "gave her name only *as*". */
const REACH_OF_LINK = 3;
/** Units between the noun for a work and the verb: "a film starring Ada Lovelace and Tom Arden called". */
const REACH_OF_WORK = 7;

/** The first unit of the words that give the name to the quotation at `unit`; -1 where none do. */
export function namingFrom(frames: Frames, unit: number): number {
  const { namingParticiples, namingHabits, reflexives, namingVerbs, nameLinks, namingWords, nameNouns } =
    frames.attributionWords;
  const before = lowerAt(frames, unit - 1);
  if (before === '' || !mayName(frames, unit, nameLinks.has(before))) return -1;
  if (nameNouns.has(before)) return unit - 1;
  // "a man who called himself “Captain Jack”"
  if (reflexives.has(before) && namingVerbs.has(lowerAt(frames, unit - 2))) return unit - 2;
  if (namingParticiples.has(before)) return namingParticipleFrom(frames, unit);
  if (namingHabits.has(before)) return isHabitOfMany(frames, unit - 2) && beginsAsName(frames, unit) ? unit - 2 : -1;
  if (!nameLinks.has(before) || !beginsAsName(frames, unit)) return -1;
  for (let at = unit - 2; at >= unit - 2 - REACH_OF_LINK; at -= 1) {
    const word = lowerAt(frames, at);
    if (namingWords.has(word)) return at;
    if (word === '' || (frames.traits[at]! & Trait.Punctuation) !== 0) return -1;
  }
  return -1;
}

/** "a script called “X”", ", dubbed “X,”", "what's called “X”"; not "he called “X”" or "was called “X” by the mayor". */
function namingParticipleFrom(frames: Frames, unit: number): number {
  let at = unit - 2;
  while (at >= 0 && (frames.traits[at]! & Trait.Adverb) !== 0) at -= 1;
  const left = wordAt(frames, at);
  const traits = frames.traits[at] ?? 0;
  const roles = frames.roles[at] ?? 0;
  if ((roles & Role.FormOfBe) !== 0) {
    const isReported = ((frames.roles[unit + 1] ?? 0) & Role.AgentMarker) !== 0 || opensPredicate(frames, unit);
    return isReported ? -1 : at;
  }
  if (left === undefined || (traits & (Trait.SubjectPronoun | Trait.Auxiliary)) !== 0) return -1;
  // ", dubbed “X,”" after a common noun; in "Tim Cook, called “X”" the comma closes an aside of the subject.
  if ((traits & (Trait.Comma | Trait.Dash)) !== 0)
    return wordAt(frames, at - 1)?.case === WordCase.Lower ? unit - 1 : -1;
  if ((traits & Trait.Hyphen) !== 0) return unit - 1;
  if (isAfterWork(frames, at)) return unit - 1;
  // The word before is the thing that has the name; in "critics called “X”" it would be those who call.
  if ((traits & Trait.Word) === 0 || left.case !== WordCase.Lower || (roles & Role.Plural) !== 0) return -1;
  for (let start = at - 1; start >= Math.max(0, at - 4); start -= 1) {
    if ((frames.roles[start]! & Role.IndefiniteArticle) !== 0) return unit - 1;
    if ((wordAt(frames, start)?.classes ?? WordClass.Preposition) & WordClass.Preposition) break;
  }
  return -1;
}

/** "a film starring Ada Lovelace called “X”": the phrase before the verb begins with the noun for a work. */
function isAfterWork(frames: Frames, last: number): boolean {
  for (let at = last; at >= Math.max(0, last - REACH_OF_WORK); at -= 1) {
    const word = wordAt(frames, at);
    if (word === undefined || (frames.traits[at]! & NO_PHRASE) !== 0) return false;
    if (word.case === WordCase.Lower && frames.attributionWords.works.has(word.lower))
      return isIndefinite(frames, at - 1) || isIndefinite(frames, at - 2);
  }
  return false;
}

function isIndefinite(frames: Frames, unit: number): boolean {
  return ((frames.roles[unit] ?? 0) & Role.IndefiniteArticle) !== 0;
}

const NO_PHRASE = Trait.Punctuation | Trait.Quote | Trait.Auxiliary | Trait.SubjectPronoun | Trait.FiniteCue;

/** “a liar”: what somebody says of another, not a name. */
function opensPredicate(frames: Frames, unit: number): boolean {
  return (rolesInside(frames, unit) & Role.IndefiniteArticle) !== 0;
}

/** Whether a unit can be the many who use a name: "police", "the clerks", "everyone". */
function isHabitOfMany(frames: Frames, unit: number): boolean {
  const word = wordAt(frames, unit);
  if (word === undefined) return false;
  if (frames.attributionWords.namingGroups.has(word.lower)) return true;
  return word.case === WordCase.Lower && (frames.roles[unit]! & Role.Plural) !== 0;
}

/** Whether the words in the marks begin as names do: with a capital, or with "the". */
function beginsAsName(frames: Frames, unit: number): boolean {
  const first = firstInside(frames, unit);
  const word = frames.tokens.words[first];
  if (word === undefined) return false;
  return word.case !== WordCase.Lower || (rolesInside(frames, unit) & Role.DefiniteArticle) !== 0;
}

/** Whether the marks hold few words and no full sentence; a title, or a name after "as", may have the sentence's full stop. */
function mayName(frames: Frames, unit: number, isLinked: boolean): boolean {
  const span = frames.quotations.spans[frames.quote[unit]!];
  if (span === undefined || !span.closed || span.innerEnd - span.innerStart > LONGEST_NAME_TEXT) return false;
  const { tokens } = frames;
  let words = 0;
  let last = '';
  let isTitle = true;
  for (let i = tokenAt(tokens, span.innerStart); i < tokens.count && tokens.start[i]! < span.innerEnd; i += 1) {
    if (tokens.start[i]! < span.innerStart) continue;
    const word = tokens.words[i]!;
    last = word.form;
    if (tokens.kind[i] !== TokenKind.Word) continue;
    words += 1;
    if (word.case === WordCase.Lower && (word.classes & WordClass.Function) === 0) isTitle = false;
  }
  const isOpen = !/^[.!?…]/.test(last) || (last === '.' && (isTitle || isLinked));
  return words > 0 && words <= LONGEST_NAME && isOpen;
}

function firstInside(frames: Frames, unit: number): number {
  const span = frames.quotations.spans[frames.quote[unit]!]!;
  let i = tokenAt(frames.tokens, span.innerStart);
  while (i < frames.tokens.count && frames.tokens.start[i]! < span.innerStart) i += 1;
  return i;
}

function rolesInside(frames: Frames, unit: number): number {
  const word = frames.tokens.words[firstInside(frames, unit)];
  return word === undefined ? 0 : frames.wordRoles.of(word);
}

function lowerAt(frames: Frames, unit: number): string {
  return wordAt(frames, unit)?.lower ?? '';
}
