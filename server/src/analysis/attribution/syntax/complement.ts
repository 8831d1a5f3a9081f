// What a reporting verb takes on its right: where the content begins, where it ends, and what stands between
// (the addressee, "in a statement", "on Monday"). Boundaries follow PolNeAR's guidelines: "that" belongs to the content.

import { type CueEntry, WordClass } from '../../language/lexicon.ts';
import { WordCase } from '../../tokens/tokens.ts';
import { type Frame, type Frames, wordAt } from './frames.ts';
import {
  findTrait,
  has,
  is,
  isAdverb,
  isAuxiliary,
  isCapital,
  isComma,
  isCompleteQuote,
  isDash,
  isFinalPunctuation,
  isPunctuation,
  isQuote,
  isSubjectPronoun,
  isTimeWord,
  isWord,
  lower,
  startsNounPhrase,
} from './grammar.ts';
import { Trait } from './traits.ts';

export interface Complement {
  /** `that`, `quote`, `colon`, `clause`: how the content is introduced. */
  readonly by: 'that' | 'quote' | 'colon' | 'clause' | 'comma';
  readonly from: number;
  /** End of the frame in a colon that opens the next frame. */
  readonly opens: boolean;
}

/** Verbs with a bare addressee now and then: "asked him whether", "promised voters that". */
const ADDRESSING = new Set(['promise', 'guarantee', 'ask']);
/** "pledged to", "declined to", "asked to": the infinitive is the content. */
const INFINITIVE_STANCES: ReadonlySet<string> = new Set(['promises', 'declines']);
const COMPLEMENTIZERS = new Set(['that', 'why', 'how', 'what', 'whether', 'if', 'who', 'where', 'when']);

/** Where the content behind a verb group ending at `at` begins; undefined when only adjuncts follow. */
export function complementAfter(f: Frames, frame: Frame, at: number, entry: CueEntry): Complement | undefined {
  const end = frame.stop;
  let u = at;
  let moved = false;
  const limit = Math.min(end, at + 45);
  if (entry.takes === 'addressee' || ADDRESSING.has(entry.lemma)) {
    const next = skipAddressee(f, u, limit);
    moved = next > u;
    u = next;
    // "asked the crowd to welcome him", "told residents not to drink": the one asked belongs to what is asked.
    if (
      moved &&
      (lower(f, u) === 'to' || (lower(f, u) === 'not' && lower(f, u + 1) === 'to')) &&
      !OBJECT_PRONOUNS.has(lower(f, at))
    )
      return { by: 'clause', from: at, opens: false };
    if (moved && lower(f, u) === 'to') return { by: 'that', from: u, opens: false };
  }
  for (let steps = 0; steps < 8 && u < limit; steps += 1) {
    const word = lower(f, u);
    if (isQuote(f, u)) return { by: 'quote', from: u, opens: false };
    if (word === ':') {
      const from = u + 1;
      return { by: 'colon', from, opens: from >= end };
    }
    if (isComma(f, u)) {
      if (isQuote(f, u + 1)) return { by: 'quote', from: u + 1, opens: false };
      return { by: 'comma', from: u + 1, opens: false };
    }
    if (word === 'that' || (COMPLEMENTIZERS.has(word) && !(word === 'when' && moved)))
      return { by: 'that', from: u, opens: false };
    // "pledged to oppose": the infinitive is what is pledged.
    if (word === 'to' && u === at && INFINITIVE_STANCES.has(entry.stance)) return { by: 'that', from: u, opens: false };
    if (isTimeWord(f, u) && !startsClause(f, u)) {
      u += 1;
      moved = true;
      // "said Feb. 12", "said April 3".
      while (u < limit && (lower(f, u) === '.' || is(f, u, Trait.Number))) u += 1;
      continue;
    }
    if ((word === 'last' || word === 'this' || word === 'next') && isTimeWord(f, u + 1)) {
      u += 2;
      moved = true;
      continue;
    }
    if (isAdverb(f, u) && !isSubjectPronoun(f, u + 1) && !(u === at && startsClause(f, u))) {
      u += 1;
      moved = true;
      continue;
    }
    if (has(f, u, WordClass.Preposition | WordClass.Subordinator) && !isSubjectPronoun(f, u)) {
      const after = endOfAdjunct(f, u, limit);
      if (after < 0) return undefined;
      u = after;
      moved = true;
      continue;
    }
    if (isPunctuation(f, u)) return undefined;
    return { by: 'clause', from: u, opens: false };
  }
  return undefined;
}

/** Adverbs such as "only" or "more" may open the content itself: "said only officials may enter". */
function startsClause(f: Frames, u: number): boolean {
  return isCapital(f, u) && isCapital(f, u + 1) && !isTimeWord(f, u + 1);
}

/**
 * Behind a preposition ("said in an interview with CNN on Sunday that"): the first "that", colon, quotation or subject
 * pronoun ends the adjunct; -1 when there is none and the verb has no content here.
 */
function endOfAdjunct(f: Frames, from: number, limit: number): number {
  for (let u = from + 1; u < limit; u += 1) {
    const word = lower(f, u);
    if (word === 'that' && !isAuxiliary(f, u + 1)) return u;
    if (word === ':') return u;
    if (isQuote(f, u)) {
      // A title inside the adjunct: on “Meet the Press” that. With its own comma it is followed by more.
      if (!isCompleteQuote(f, u) && u + 1 < limit && !isFinalPunctuation(f, u + 1)) {
        if (isShort(f, u)) continue;
      }
      if (isShort(f, u) && isComma(f, u + 1) === false && u + 1 < limit && isQuote(f, u + 1)) continue;
      return u;
    }
    if (isComma(f, u)) return u;
    if (u > from + 1 && isSubjectPronoun(f, u) && isWord(f, u + 1)) return u;
    if (lower(f, u) === ';' || isDash(f, u)) return -1;
  }
  return -1;
}

/** A quotation of at most four words, as titles of shows are. */
export function isShort(f: Frames, u: number): boolean {
  const span = f.quotations.spans[f.quote[u] as number];
  if (span === undefined) return false;
  let spaces = 0;
  for (let at = span.innerStart; at < span.innerEnd && spaces < 4; at += 1)
    if (f.tokens.text.charCodeAt(at) === 32) spaces += 1;
  return spaces < 4;
}

const OBJECT_PRONOUNS = new Set([
  'me',
  'him',
  'her',
  'us',
  'them',
  'you',
  'himself',
  'herself',
  'themselves',
  'myself',
]);

/** Past "reporters", "him", "a rally in Ohio on Monday", "the Washington Post". */
function skipAddressee(f: Frames, from: number, limit: number): number {
  const first = lower(f, from);
  if (OBJECT_PRONOUNS.has(first)) return from + 1;
  if (COMPLEMENTIZERS.has(first) || first === 'to' || isSubjectPronoun(f, from)) return from;
  let u = from;
  while (u < limit) {
    const word = lower(f, u);
    if (isQuote(f, u) || isComma(f, u) || word === ':' || isDash(f, u)) return u;
    if (u > from && COMPLEMENTIZERS.has(word)) return u;
    if (u > from && isSubjectPronoun(f, u)) return u;
    if (isFinalPunctuation(f, u)) return u;
    if (u > from && word === 'to') return u;
    if (u > from && isAuxiliary(f, u)) return backToSubject(f, from, u);
    // "told reporters the plan", "told CNN a deal": a determiner that no preposition or verb brings.
    if (
      u > from &&
      has(f, u, WordClass.Determiner) &&
      !has(f, u - 1, WordClass.Preposition | WordClass.Determiner | WordClass.Subordinator) &&
      lower(f, u - 1) !== 'and' &&
      lower(f, u - 1) !== "'s"
    )
      return u;
    // "told reporters Trump": a name behind a plain plural noun.
    if (
      u > from &&
      isCapital(f, u) &&
      !isTimeWord(f, u) &&
      wordAt(f, u - 1)?.case === WordCase.Lower &&
      /s$/.test(lower(f, u - 1)) &&
      lower(f, u - 1) !== "'s"
    )
      return u;
    u += 1;
  }
  return u;
}

/** "told CNN Trump was": the clause's subject is the last word before its verb. */
function backToSubject(f: Frames, from: number, verb: number): number {
  let u = verb - 1;
  while (u > from && isAdverb(f, u)) u -= 1;
  while (u > from + 1 && isCapital(f, u) && isCapital(f, u - 1) && verb - u < 3) u -= 1;
  return u;
}

/** Whether a noun phrase with a verb behind it (a clause) can begin at `u`: used for weak verbs without "that". */
export function looksLikeClause(f: Frames, u: number, end: number): boolean {
  if (isSubjectPronoun(f, u)) return true;
  if (!startsNounPhrase(f, u)) return false;
  return findTrait(f, u + 1, Math.min(end, u + 12), Trait.Auxiliary | Trait.Comma) >= 0;
}
