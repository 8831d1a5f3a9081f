// Where reported content ends: at the sentence's end, or earlier, where the next report or the writer's own words begin.
// Rules find a second report; elsewhere a logistic score decides, fitted to the ends that annotators marked in PolNeAR's
// training articles (Newell et al. 2018).

import { WordClass } from '../../language/lexicon.ts';
import { RELATIVE, Role } from '../../language/roles.ts';
import { TokenKind, WordCase } from '../../tokens/tokens.ts';
import { type Frame, type Frames, lastInside, wordAt } from './frames.ts';
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
  isFiniteCue,
  isOneOf,
  isPastForm,
  isQuote,
  isSubjectPronoun,
  isTimeWord,
  isWord,
  lower,
  plays,
  sourcePhraseAt,
} from './grammar.ts';
import { Trait } from './traits.ts';

/** Content is cut off here, in units; the longest reported clause in PolNeAR has 170. */
export const LONGEST_CONTENT = 250;
/** Content is cut off after this many words of speech: no report holds so many reports. */
const MOST_CUES = 8;
/** Units at which content can end. */
const ENDING = Trait.Quote | Trait.Comma | Trait.Dash | Trait.Ender;
/** Finite verbs. */
const FINITE = Trait.Auxiliary | Trait.PastForm | Trait.FiniteCue;
/** "and", "but". */
const LINKING = Role.Additive | Role.Adversative;

/** The unit at which content that begins at `from` ends. */
export function contentEnd(frames: Frames, frame: Frame, from: number): number {
  const end = Math.min(frame.stop, from + LONGEST_CONTENT);
  // A quotation that closes with its own comma is the whole content if it is its first unit.
  if (isCompleteQuote(frames, from)) {
    const last = lastInside(frames, frames.quote[from]!);
    const next = from + 1;
    if (
      (last !== '?' && last !== '!') ||
      next >= end ||
      !isWord(frames, next) ||
      isOneOf(frames, next, frames.attributionWords.clauseEnders)
    )
      return next;
  }
  let cues = 0;
  for (let unit = from; ; ) {
    unit = findTrait(frames, unit + 1, end, ENDING | Trait.Cue);
    if (unit < 0) return end;
    const isInside = isInSubject(frames, from, unit, end) || closesIntroduction(frames, from, unit, end);
    if (canEnd(frames, unit) && !isInside && endsHere(frames, from, unit, end))
      return isQuote(frames, unit) ? unit + 1 : unit;
    if (is(frames, unit, Trait.Cue)) cues += 1;
    if (cues > MOST_CUES) return unit;
  }
}

/**
 * "He said the lawyer, Mark Lind, who came late, was not told": whether the comma at `unit` stands in the subject of a
 * reported clause, which has no verb yet and has one later.
 */
function isInSubject(frames: Frames, from: number, unit: number, end: number): boolean {
  if (!isComma(frames, unit) || unit - from > LONGEST_SUBJECT || !is(frames, from - 1, Trait.FiniteCue)) return false;
  const opening = findTrait(frames, from, unit + 1, Trait.Comma);
  const relative = relativeAfter(frames, opening, unit);
  if (findTrait(frames, from, relative < 0 ? unit : relative, FINITE | Trait.Quote) >= 0) return false;
  if (relative !== unit) return opening < unit && isAuxiliary(frames, unit + 1);
  const close = findTrait(frames, unit + 1, Math.min(end, unit + LONGEST_SUBJECT), Trait.Comma);
  return close >= 0 && isAuxiliary(frames, close + 1);
}

/** The comma of [`from`, `to`] before "who"; -1 if there is none. */
function relativeAfter(frames: Frames, from: number, to: number): number {
  for (let comma = from; comma >= 0; comma = findTrait(frames, comma + 1, to + 1, Trait.Comma))
    if (plays(frames, comma + 1, Role.PersonalRelative)) return comma;
  return -1;
}

/**
 * "He said that if it rains, the match will move", "that based on two counts, the town had shrunk": whether the comma at `unit`
 * closes a phrase that opens a reported clause, whose own verb follows.
 */
function closesIntroduction(frames: Frames, from: number, unit: number, end: number): boolean {
  if (!isComma(frames, unit) || unit - from > LONGEST_SUBJECT || !plays(frames, from, Role.Complementizer))
    return false;
  // "that, as he came late, he"
  const first = isComma(frames, from + 1) ? from + 2 : from + 1;
  if (unit < first) return true;
  const isClause = has(frames, first, WordClass.Subordinator);
  const isPhrase = has(frames, first, WordClass.Preposition) || plays(frames, first, Role.PastParticiple);
  if (!isClause && !isPhrase) return false;
  for (let at = first + 1; at < unit; at += 1) {
    if (is(frames, at, Trait.Dash | Trait.Quote)) return false;
    if (isComma(frames, at) && !isCapital(frames, at + 1) && !plays(frames, at + 1, RELATIVE | Role.ClauseIntroducer))
      return false;
    // "an estimated 20,000"
    if (!isClause && is(frames, at, FINITE) && !has(frames, at - 1, WordClass.Determiner)) return false;
  }
  if (plays(frames, unit + 1, RELATIVE | Role.ClauseIntroducer)) return true;
  const verb = findTrait(frames, unit + 1, Math.min(end, unit + LONGEST_OPENING), FINITE | Trait.Comma | Trait.Quote);
  return verb > unit + 1 && is(frames, verb, FINITE) && !cutsByRule(frames, unit, end);
}

/** Units of a subject after the phrase that opens its clause. */
const LONGEST_OPENING = 14;
/** Units of the longest subject with an apposition. */
const LONGEST_SUBJECT = 30;

/** Whether content can end at a unit: a mark, a conjunction, or a quotation that closes with a comma. */
export function canEnd(frames: Frames, unit: number): boolean {
  if (isQuote(frames, unit))
    return isCompleteQuote(frames, unit) && ',;'.includes(lastInside(frames, frames.quote[unit]!));
  return is(frames, unit, ENDING);
}

/** By rule, or by the score, to which a following second report is one of many signs. */
function endsHere(frames: Frames, from: number, unit: number, end: number): boolean {
  const byRule = cutsByRule(frames, unit, end);
  return byRule || boundaryScore(frames, from, unit, end, byRule) > 0;
}

/** Whether a second report begins after `unit`. */
export function cutsByRule(frames: Frames, unit: number, end: number): boolean {
  if (plays(frames, unit, LINKING)) return secondCue(frames, unit, end);
  return is(frames, unit, Trait.Comma | Trait.Dash | Trait.Semicolon | Trait.Quote) && cutsAfter(frames, unit, end);
}

/** Whether the words after the comma at `unit` are no longer reported. */
function cutsAfter(frames: Frames, unit: number, end: number): boolean {
  let next = unit + 1;
  if (is(frames, next, Trait.ParticipleCue)) return true;
  if (isAdverb(frames, next) && is(frames, next + 1, Trait.ParticipleCue)) return true;
  if (sourcePhraseAt(frames, next) !== undefined) return true;
  if (plays(frames, next, LINKING | Role.Alternative)) return secondCue(frames, next, end);
  // "…, with Putin expressing": a reporting participle of another speaker.
  if (plays(frames, next, Role.ComitativeMarker))
    return findTrait(frames, next, Math.min(end, next + 8), Trait.ParticipleCue) >= 0;
  if (isOneOf(frames, next, frames.attributionWords.concessiveConjunctions))
    return findTrait(frames, next, Math.min(end, next + 8), Trait.FiniteCue) >= 0;
  // ", Smith said" closes the content before it.
  const stop = Math.min(end, next + 12);
  for (; next < stop; next += 1) {
    if (isFiniteCue(frames, next)) {
      const after = next + 1;
      return (
        after >= end ||
        isComma(frames, after) ||
        isTimeWord(frames, after) ||
        isQuote(frames, after) ||
        isOccasion(frames, after, end)
      );
    }
    if (next > unit + 1 && endsAsReport(frames, next, end)) return true;
    if (isQuote(frames, next) || isAuxiliary(frames, next) || isComma(frames, next)) return false;
  }
  return false;
}

/** Units of the words after the last verb of speech of a sentence: "in a letter to the council". */
const LONGEST_OCCASION = 10;

/** ", Smith wrote in court papers": nothing but a phrase that tells where, up to the sentence's end. */
function isOccasion(frames: Frames, from: number, end: number): boolean {
  const { prepositions } = frames.tokens.vocabulary.language.sources.channels;
  if (!isOneOf(frames, from, prepositions) || end - from > LONGEST_OCCASION) return false;
  for (let unit = from; unit < end; unit += 1) {
    if (is(frames, unit, FINITE | Trait.Quote | Trait.SubjectPronoun)) return false;
    if (plays(frames, unit, Role.ClauseIntroducer | Role.InfinitiveMarker | RELATIVE)) return false;
  }
  return true;
}

/** ", newly released files show", ", the inquiry has heard": the verb of a report closes the sentence. */
function endsAsReport(frames: Frames, unit: number, end: number): boolean {
  const verb = isAuxiliary(frames, unit) ? unit + 1 : unit;
  if (verb + 1 !== end || !is(frames, verb, Trait.Cue)) return false;
  if (verb > unit) return isPastForm(frames, verb);
  const { ambiguousCueNouns } = frames.attributionWords;
  const entry = frames.tokens.vocabulary.language.cue(lower(frames, verb));
  if (entry?.form !== 'present' || isOneOf(frames, verb, ambiguousCueNouns)) return false;
  // "files show", "the file shows": the verb agrees with the noun next to it.
  if (!isWord(frames, verb - 1) || isAdverb(frames, verb - 1) || has(frames, verb - 1, NO_NOUN)) return false;
  return plays(frames, verb - 1, Role.PluralEnding) === (lower(frames, verb) === entry.lemma);
}

/** What stands next to a verb and is no subject's noun. */
const NO_NOUN =
  WordClass.Function | WordClass.Auxiliary | WordClass.Preposition | WordClass.Subordinator | WordClass.Determiner;

/** "… and said that", "… but he added": a conjunction, at most a subject, and a reporting verb. */
function secondCue(frames: Frames, unit: number, end: number): boolean {
  let next = unit + 1;
  if (isFiniteCue(frames, next)) return true;
  const skipAdverbs = (): void => {
    while (next < end && isAdverb(frames, next)) next += 1;
  };
  skipAdverbs();
  if (isFiniteCue(frames, next)) return true;
  if (isSubjectPronoun(frames, next)) {
    next += 1;
    skipAdverbs();
    return isFiniteCue(frames, next);
  }
  let names = 0;
  while (next < end && isCapital(frames, next) && names < 4) {
    next += 1;
    names += 1;
  }
  skipAdverbs();
  return names > 0 && isFiniteCue(frames, next);
}

/**
 * The end of the object of "called", "described": after its quotation, or at the first comma, conjunction with a new
 * subject, or adverbial clause.
 */
export function objectEnd(frames: Frames, frame: Frame, from: number): number {
  let end = contentEnd(frames, frame, from);
  while (isQuote(frames, end - 1) && isQuotedItem(frames, end, frame.stop)) end = contentEnd(frames, frame, end);
  const { adverbialClauseOpeners } = frames.attributionWords;
  let quoted = false;
  for (let unit = from; unit < end; unit += 1) {
    const next = unit + 1;
    if (isQuote(frames, unit)) {
      quoted = true;
      if (isCompleteQuote(frames, unit) && !isQuotedItem(frames, next, end)) return next;
      continue;
    }
    if (unit === from) continue;
    if (isDash(frames, unit) || is(frames, unit, Trait.Semicolon)) return unit;
    if (isComma(frames, unit) && !isQuotedItem(frames, next, end) && (quoted || noQuoteAhead(frames, unit, end)))
      return unit;
    if (
      plays(frames, unit, LINKING) &&
      (isSubjectPronoun(frames, next) || (quoted && !isQuote(frames, next) && noQuoteAhead(frames, unit, end)))
    )
      return unit;
    if (isOneOf(frames, unit, adverbialClauseOpeners) && (quoted || noQuoteAhead(frames, unit, end))) return unit;
  }
  return end;
}

/** Whether a list goes on with a quoted item: a “liar,” a “bully” and “sick”. */
function isQuotedItem(frames: Frames, from: number, end: number): boolean {
  let unit = from;
  if (plays(frames, unit, Role.Additive)) unit += 1;
  if (has(frames, unit, WordClass.Determiner)) unit += 1;
  return unit < end && isQuote(frames, unit);
}

function noQuoteAhead(frames: Frames, from: number, end: number): boolean {
  return findTrait(frames, from, Math.min(end, from + 20), Trait.Quote) < 0;
}

/** Log-odds that content which begins at `from` ends at `unit` and not at a later place before `end`. */
function boundaryScore(frames: Frames, from: number, unit: number, end: number, byRule: boolean): number {
  const { weights } = frames.attributionWords.boundary;
  let score = 0;
  boundaryFeatures(frames, from, unit, end, byRule, (feature) => {
    score += weights.get(feature) ?? 0;
  });
  return score;
}

/** Adds the features of a possible end, by the names of their weights. */
export function boundaryFeatures(
  frames: Frames,
  from: number,
  unit: number,
  end: number,
  byRule: boolean,
  add: (feature: string) => void,
): void {
  const kind = isQuote(frames, unit)
    ? 'Q'
    : isComma(frames, unit)
      ? ','
      : isDash(frames, unit)
        ? '-'
        : lower(frames, unit);
  const next = shape(frames, unit + 1, end);
  const second = shape(frames, unit + 2, end);
  const stop = nextStop(frames, unit + 1, end);
  add('bias');
  add(`k=${kind}`);
  add(`k=${kind} n=${next}`);
  add(`n=${next}`);
  add(`n=${next} m=${second}`);
  add(`k=${kind} m=${second}`);
  if (byRule) add('rule');
  const inside = unit - from;
  const rest = end - unit;
  add(`in=${bucket(inside)}`);
  add(`rest=${bucket(rest)}`);
  add(`k=${kind} rest=${bucket(rest)}`);
  add(`k=${kind} in=${bucket(inside)}`);
  if (plays(frames, from, Role.Complementizer)) add(`complementizer k=${kind}`);
  if (plays(frames, from, Role.InfinitiveMarker)) add(`infinitive k=${kind}`);
  const quoteIn =
    findTrait(frames, Math.max(from, unit - 40), isQuote(frames, unit) ? unit + 1 : unit, Trait.Quote) >= 0;
  const quoteAhead = findTrait(frames, unit + 1, Math.min(end, unit + 40), Trait.Quote) >= 0;
  if (quoteIn) add(`qin k=${kind}`);
  if (quoteAhead) add(`qahead k=${kind}`);
  if (isQuote(frames, unit - 1)) add(`qbefore k=${kind} n=${next}`);
  const verbIn = findTrait(frames, from, Math.min(unit, from + 40), FINITE) >= 0;
  const verbNext = findTrait(frames, unit + 1, stop, FINITE) >= 0;
  add(`vin=${verbIn} k=${kind}`);
  add(`vnext=${verbNext} k=${kind}`);
  add(`vnext=${verbNext} n=${next}`);
  add(stop < end ? `closed=${bucket(stop - unit)} k=${kind}` : `open k=${kind}`);
  if (findTrait(frames, unit + 1, Math.min(end, unit + 12), Trait.FiniteCue) >= 0) add(`cue k=${kind}`);
  if (isSubjectPronoun(frames, unit + 1)) add(`pron k=${kind} v=${verbNext}`);
}

/** The next comma, dash or end. */
function nextStop(frames: Frames, from: number, end: number): number {
  const most = Math.min(end, from + 40);
  const stop = findTrait(frames, from, most, Trait.Comma | Trait.Dash);
  return stop < 0 ? most : stop;
}

/** The class of a distance in units. */
function bucket(units: number): number {
  return units < 3 ? 0 : units < 6 ? 1 : units < 10 ? 2 : units < 16 ? 3 : units < 25 ? 4 : 5;
}

/** A function word itself, any other unit by its form. */
function shape(frames: Frames, unit: number, end: number): string {
  if (unit >= end) return 'END';
  if (isQuote(frames, unit)) return 'Q';
  const word = wordAt(frames, unit);
  if (word === undefined) return 'END';
  const kind = frames.tokens.kind[frames.token[unit]!];
  if (kind === TokenKind.Number) return 'NUM';
  if (kind !== TokenKind.Word) return word.form.slice(0, 1);
  if ((word.classes & (WordClass.Function | WordClass.Auxiliary | WordClass.Preposition)) !== 0) return word.lower;
  if (word.case !== WordCase.Lower) return 'CAP';
  if ((word.classes & WordClass.Cue) !== 0) return plays(frames, unit, Role.PresentParticiple) ? 'CUEING' : 'CUE';
  return frames.attributionWords.boundary.shapeOf(word.lower);
}
