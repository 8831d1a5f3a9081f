// Small questions about the units of a frame, shared by all rules: is this a comma, an auxiliary, the start of a noun
// phrase? No parse: closed word classes, capitals and endings, which is what cue-driven attribution needs (O'Keefe et
// al. 2012 found the same for news).

import { WordClass } from '../../language/lexicon.ts';
import { type Frames, lastInside, wordAt } from './frames.ts';
import { isTitle } from './titles.ts';
import { Trait } from './traits.ts';

/** How far a rule looks from a cue, in units. News sentences have 25 words on average; few have more than 80. */
export const REACH = 80;

export function lower(f: Frames, u: number): string {
  return wordAt(f, u)?.lower ?? '';
}

export function has(f: Frames, u: number, bits: number): boolean {
  return ((wordAt(f, u)?.classes ?? 0) & bits) !== 0;
}

/** Whether a unit has one of `traits`; none has any beyond the ends. */
export function is(f: Frames, u: number, traits: number): boolean {
  return u >= 0 && u < f.count && ((f.traits[u] as number) & traits) !== 0;
}

/** Whether a unit has one of the grammatical `roles` (`Role` bits); a quotation has none. */
export function plays(frames: Frames, unit: number, roles: number): boolean {
  return unit >= 0 && unit < frames.count && (frames.roles[unit]! & roles) !== 0;
}

export function isQuote(f: Frames, u: number): boolean {
  return is(f, u, Trait.Quote);
}

/** A quotation that closes with its own comma or stop, and so ends a clause; others are words of the clause. */
export function isCompleteQuote(f: Frames, u: number): boolean {
  if (!isQuote(f, u)) return false;
  if (f.complete[u] === 0) {
    const last = lastInside(f, f.quote[u] as number);
    f.complete[u] = last !== '' && ',.?!…-–—:;'.includes(last) && !isTitle(f, u) ? 2 : 1;
  }
  return f.complete[u] === 2;
}

export function isWord(f: Frames, u: number): boolean {
  return is(f, u, Trait.Word);
}

export function isPunctuation(f: Frames, u: number): boolean {
  return is(f, u, Trait.Punctuation);
}

export function isComma(f: Frames, u: number): boolean {
  return is(f, u, Trait.Comma);
}

export function isDash(f: Frames, u: number): boolean {
  return is(f, u, Trait.Dash);
}

export function isCapital(f: Frames, u: number): boolean {
  return is(f, u, Trait.Capital);
}

export function isSubjectPronoun(f: Frames, u: number): boolean {
  return is(f, u, Trait.SubjectPronoun);
}

export function isAuxiliary(f: Frames, u: number): boolean {
  return is(f, u, Trait.Auxiliary);
}

/** Words that may stand between subject and verb: "also", "later", "repeatedly". */
export function isAdverb(f: Frames, u: number): boolean {
  return is(f, u, Trait.Adverb);
}

/** Behind a reporting verb: "Monday", "last week", "yesterday". */
export function isTimeWord(f: Frames, u: number): boolean {
  return is(f, u, Trait.TimeWord);
}

/** Can begin a noun phrase: a determiner, a capital, a number, a plain noun or adjective; not a function word. */
export function startsNounPhrase(f: Frames, u: number): boolean {
  if (!is(f, u, Trait.Word | Trait.Number)) return false;
  if (has(f, u, WordClass.Determiner)) return true;
  if (isCapital(f, u)) return !isTimeWord(f, u);
  return (
    !has(f, u, WordClass.Function | WordClass.Auxiliary | WordClass.Subordinator | WordClass.Preposition) &&
    !isAdverb(f, u)
  );
}

/** Between `from` and `to`, the first unit with one of `traits`, or -1. */
export function findTrait(f: Frames, from: number, to: number, traits: number): number {
  const most = Math.min(to, f.count);
  for (let u = Math.max(0, from); u < most; u += 1) if (((f.traits[u] as number) & traits) !== 0) return u;
  return -1;
}

/** Between `from` and `to`, the first unit for which `test` holds, or -1. */
export function findForward(from: number, to: number, test: (u: number) => boolean): number {
  for (let u = from; u < to; u += 1) if (test(u)) return u;
  return -1;
}

/** A lower-case word that is a finite past form: "shook", or -ed behind a letter. */
export function isPastForm(f: Frames, u: number): boolean {
  return is(f, u, Trait.PastForm);
}

/** A verb of speech that is hardly ever a noun, in a finite form. */
export function isFiniteCue(f: Frames, u: number): boolean {
  return is(f, u, Trait.FiniteCue);
}

/** The last mark of a sentence, or one of several. */
export function isFinalPunctuation(f: Frames, u: number): boolean {
  return is(f, u, Trait.Stop);
}

const COORDINATORS = new Set(['and', 'but', 'or', 'then', 'yet', '&']);

export function isCoordinator(f: Frames, u: number): boolean {
  return COORDINATORS.has(lower(f, u));
}

export function isYear(f: Frames, u: number): boolean {
  return is(f, u, Trait.Number) && /^(19|20)\d\d$/.test(lower(f, u));
}
