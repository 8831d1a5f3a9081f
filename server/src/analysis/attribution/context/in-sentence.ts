// Rules for a quotation among words that no cue has taken: “…,” it was said; In the words of Ada Lovelace, “…”.

import { WordClass } from '../../language/lexicon.ts';
import { Role } from '../../language/roles.ts';
import type { QuoteDraft } from '../drafts.ts';
import { type Frame, type Frames, lastInside, spanOf } from '../syntax/frames.ts';
import {
  findTrait,
  has,
  isAdverb,
  isAuxiliary,
  isCapital,
  isComma,
  isCompleteQuote,
  isDash,
  isFiniteCue,
  isOneOf,
  isPastForm,
  isPunctuation,
  isQuote,
  isSubjectPronoun,
  isTimeWord,
  isWord,
  lower,
  plays,
} from '../syntax/grammar.ts';
import { nounPhraseFrom, nounPhraseTo } from '../syntax/noun-phrases.ts';
import type { UnitRange } from '../syntax/reading.ts';
import { mainSubject } from '../syntax/subjects.ts';
import { isTitle } from '../syntax/titles.ts';
import { Trait } from '../syntax/traits.ts';
import { phraseOwner, signed, wordsOwner } from './standalone.ts';
import {
  type ContextRule,
  draftFor,
  fromRange,
  inherit,
  speaks,
  termFor,
  type UnattributedQuote,
  wordCount,
} from './unattributed.ts';

/** In order: the first that applies decides. */
export const inSentenceRules: readonly ContextRule[] = [
  signed,
  inTheWordsOf,
  answered,
  afterColon,
  asSomeonePutIt,
  withoutSpeaker,
  speakerBeside,
  sameSentence,
  mainSpeaker,
];

/** Words of speech; shorter quotations among words are as a rule terms. */
const FEWEST_WORDS_OF_SPEECH = 5;
/** Words of a quotation that is more than a term even without a cue; longer terms are rare. */
const FEWEST_WORDS_OF_A_CLAUSE = 6;
/** Units of a sentence that precede "In the words of Ada Lovelace, “…”". */
const LONGEST_OPENING = 30;
/** Units of a sentence that names the speaker of a quotation with its own full stop. */
const LONGEST_TAG = 9;

/** His advice to the crews was to “…”; the party's slogan will be: “…” */
function answered(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  if (wordCount(quotation) < 3 || isTitle(frames, unit)) return undefined;
  let verb = unit - 1;
  if (lower(frames, verb) === ':') verb -= 1;
  if (plays(frames, verb, Role.InfinitiveMarker | Role.Complementizer)) verb -= 1;
  if (!plays(frames, verb, Role.FormOfBe)) return undefined;
  while (verb > frame.from && isAuxiliary(frames, verb - 1)) verb -= 1;
  for (let end = verb; end > Math.max(frame.from, verb - LONGEST_TAG); end -= 1) {
    const isNounEnd = end === verb || has(frames, end, WordClass.Preposition);
    const owner = isNounEnd ? wordsOwner(quotation, frame.from, end) : undefined;
    if (owner !== undefined) return fromRange('colon', quotation, owner);
    if (isPunctuation(frames, end - 1) || isQuote(frames, end - 1)) return undefined;
  }
  return undefined;
}

/** … Republican pollster Daron Shaw: “…” */
function afterColon(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  if (lower(frames, unit - 1) !== ':' || unit - 1 <= frame.from) return undefined;
  let end = unit - 2;
  if (lower(frames, end) === ')')
    while (end > frame.from && unit - end < 12 && lower(frames, end + 1) !== '(') end -= 1;
  const reading = quotation.readingOf.get(quotation.index);
  if (reading?.source !== undefined) return fromRange('colon', quotation, reading.source);
  if (goesOn(quotation)) return inherit('continued', quotation.last!, quotation);
  const owner = phraseOwner(quotation, frame.from, unit - 1) ?? wordsOwner(quotation, frame.from, unit - 1);
  if (owner !== undefined) return fromRange('colon', quotation, owner);
  // "Skinner has one complaint about Smith and York:": the clause has a subject, and no noun phrase next to the colon speaks.
  const opener = mainSubject(frames, frame, unit - 1);
  if (opener !== undefined && opener.to < end && beginsVerb(frames, opener.to)) {
    if (speaks(quotation, opener) || isText(frames, opener)) return fromRange('colon', quotation, opener);
  }
  const from = nounPhraseFrom(frames, frame, end);
  if (from <= end && isCapital(frames, end) && !isTimeWord(frames, end))
    return fromRange('colon', quotation, { from, to: end + 1 });
  if (opener !== undefined && speaks(quotation, opener)) return fromRange('colon', quotation, opener);
  return wordCount(quotation) >= FEWEST_WORDS_OF_SPEECH ? draftFor('no-speaker', quotation) : undefined;
}

/** “…,” she said. And continued: “…” */
function goesOn({ frames, frame, unit, last }: UnattributedQuote): boolean {
  if (last === undefined || frames.frames[last.lastFrame]?.part !== frame.part || unit - frame.from > 5) return false;
  if (!plays(frames, frame.from, Role.Additive)) return false;
  for (let at = frame.from + 1; at < unit - 1; at += 1)
    if (!isAdverb(frames, at) && !isFiniteCue(frames, at) && !isPastForm(frames, at)) return false;
  return true;
}

/** "The piece", "a sign": words that can be read. */
function isText(frames: Frames, { to }: UnitRange): boolean {
  const { documents, voices } = frames.tokens.vocabulary.language.sources.nouns;
  return isOneOf(frames, to - 1, documents) || isOneOf(frames, to - 1, voices);
}

/** As Ms Lind put it in a letter, the lock is “…” */
function asSomeonePutIt(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  const from = frame.from + 1;
  if (!plays(frames, frame.from, Role.PredicativeMarker) || isTitle(frames, unit)) return undefined;
  const to = findTrait(frames, from, Math.min(unit, from + LONGEST_TAG), Trait.Cue);
  if (to <= from || !speaks(quotation, { from, to })) return undefined;
  for (let between = to; between < unit; between += 1)
    if (isComma(frames, between)) return fromRange('same-sentence', quotation, { from, to });
  return undefined;
}

/** Whether a verb begins at a unit: an auxiliary or past form, after adverbs. */
function beginsVerb(frames: Frames, from: number): boolean {
  let unit = from;
  while (isAdverb(frames, unit)) unit += 1;
  return isAuxiliary(frames, unit) || isPastForm(frames, unit) || isFiniteCue(frames, unit);
}

/** Speech to which the article gives no speaker: “…,” it was said in the town; the words “…” hung over the capital. */
function withoutSpeaker(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, unit } = quotation;
  if (wordCount(quotation) < FEWEST_WORDS_OF_SPEECH || isTitle(frames, unit)) return undefined;
  if (isInscribed(frames, unit)) return termFor(quotation, 'inscription');
  const isSpeech =
    (isCompleteQuote(frames, unit) && isImpersonalReport(frames, unit + 1)) || isSpeechNoun(frames, unit);
  return isSpeech ? draftFor('no-speaker', quotation) : undefined;
}

/** "it was said", "it has been reported", without an agent. */
function isImpersonalReport(frames: Frames, from: number): boolean {
  const { auxiliaries, participles } = frames.tokens.vocabulary.language.sources.context.impersonalReport;
  if (!plays(frames, from, Role.ImpersonalPronoun)) return false;
  let unit = from + 1;
  while (auxiliaries.has(lower(frames, unit)) || isAdverb(frames, unit)) unit += 1;
  return unit > from + 1 && participles.has(lower(frames, unit)) && !plays(frames, unit + 1, Role.AgentMarker);
}

/** "the words “…” hung over the capital": a possessor before the noun, or "of" after it, would name the speaker. */
function isSpeechNoun(frames: Frames, quote: number): boolean {
  const { speechNouns } = frames.tokens.vocabulary.language.sources.context;
  if (!isOneOf(frames, quote - 1, speechNouns) || !plays(frames, quote - 2, Role.DefiniteArticle)) return false;
  const next = quote + 1;
  return (
    !isQuote(frames, next) &&
    !isPunctuation(frames, next) &&
    !plays(frames, next, Role.GenitiveMarker | Role.OriginMarker)
  );
}

/** "a poster with the mayor under the words “…”" */
function isInscribed(frames: Frames, quote: number): boolean {
  const { speechNouns, bearing } = frames.tokens.vocabulary.language.sources.context;
  return (
    isOneOf(frames, quote - 1, speechNouns) &&
    plays(frames, quote - 2, Role.DefiniteArticle) &&
    isOneOf(frames, quote - 3, bearing)
  );
}

/** In the words of Ada Lovelace, “…” */
function inTheWordsOf(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  if (!isComma(frames, unit - 1) || unit - frame.from > LONGEST_OPENING) return undefined;
  const range = phraseOwner(quotation, frame.from, unit - 1);
  if (range === undefined) return undefined;
  return { ...fromRange('according-to', quotation, range), cue: spanOf(frames, frame.from, range.from) };
}

/**
 * “…,” the professor is convinced; “…,” the patient sighed: a whole quotation comes first, and a speaker follows directly.
 * The verb may be one that hardly ever reports.
 */
function speakerBeside(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  if (unit !== frame.from || wordCount(quotation) < 3 || isTitle(frames, unit)) return undefined;
  const isWhole = isCompleteQuote(frames, unit);
  let from = isComma(frames, unit + 1) ? unit + 2 : isWhole ? unit + 1 : -1;
  if (from < 0 || from >= frame.to) return undefined;
  // “… the map…” People tend to think: after its own full stop only a short tag belongs to a quotation.
  const goesOn = isComma(frames, unit + 1) || lastInside(frames, quotation.quote) === ',';
  if (!goesOn && isCapital(frames, from) && frame.to - from > LONGEST_TAG) return undefined;
  // “…,” smiled Dora Skinner
  const inverted =
    isPastForm(frames, from) && isWhole && (isCapital(frames, from + 1) || isDeterminer(frames, from + 1));
  if (inverted) from += 1;
  let to = isSubjectPronoun(frames, from) ? from + 1 : nounPhraseTo(frames, from, frame.to);
  let verb = inverted ? from - 1 : -1;
  if (!inverted) {
    const last = to - 1;
    // Without part-of-speech tags the noun phrase took in its verb.
    if (last > from && isPastForm(frames, last) && isEnd(frames, frame, to)) {
      verb = last;
      to = last;
    } else if (isWord(frames, to) && !isAuxiliary(frames, to) && isPastForm(frames, to) && isEnd(frames, frame, to + 1))
      verb = to;
  }
  if (to <= from || !speaks(quotation, { from, to })) return undefined;
  const draft = fromRange('speaker-beside', quotation, { from, to });
  if (verb >= 0) draft.cue = spanOf(frames, verb, verb + 1);
  return draft;
}

/** Whether a verb's clause may be complete before a unit: at a mark, a preposition or an adverb. */
function isEnd(frames: Frames, frame: Frame, unit: number): boolean {
  return (
    unit >= frame.to ||
    isPunctuation(frames, unit) ||
    isAdverb(frames, unit) ||
    isTimeWord(frames, unit) ||
    has(frames, unit, WordClass.Preposition | WordClass.Subordinator)
  );
}

function isDeterminer(frames: Frames, unit: number): boolean {
  return has(frames, unit, WordClass.Determiner);
}

/** Further words of the speaker of a cue in the same sentence, or of a quotation in the same paragraph. */
function sameSentence(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, unit, readingOf, index, frame, last } = quotation;
  if (isTitle(frames, unit) || wordCount(quotation) < 3) return undefined;
  const reading = readingOf.get(index);
  if (reading?.source !== undefined && reading.cue.to <= unit)
    return fromRange('same-sentence', quotation, reading.source);
  if (last !== undefined && frames.frames[last.lastFrame]?.part === frame.part)
    return inherit('same-paragraph', last, quotation);
  return undefined;
}

/**
 * The minister doubts that it will hold, “because …”: a long quotation goes to the subject of its sentence, if that is a
 * speaker and no other person comes between. Quotations of this length are hardly ever terms: 146 of 175 in PolNeAR's
 * training articles are speech, also without a verb of speech.
 */
function mainSpeaker(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, unit, frame } = quotation;
  if (isTitle(frames, unit) || wordCount(quotation) < FEWEST_WORDS_OF_A_CLAUSE) return undefined;
  const subject = mainSubject(frames, frame, unit);
  if (subject === undefined || subject.to >= unit || !speaks(quotation, subject)) return undefined;
  // "He was asked, “…”": another person speaks. "LONDON -- “…”" is a place.
  if (isPassive(frames, subject.to)) return undefined;
  const isAside = isDash(frames, subject.to) && findTrait(frames, subject.to + 1, unit, Trait.Dash) > 0;
  if (isPunctuation(frames, subject.to) && !isComma(frames, subject.to) && !isAside) return undefined;
  const { subjectChanges } = frames.tokens.vocabulary.language.sources.context;
  // "As Ms Lind put it, the lock is “…”" names another speaker.
  if (plays(frames, frame.from, Role.PredicativeMarker)) return undefined;
  // A mark directly after a letter belongs to another quotation.
  if (frames.tokens.noSpaceBefore[frames.token[unit]!] === 1) return undefined;
  for (let between = subject.to; between < unit; between += 1) {
    const word = lower(frames, between);
    if (word === '(' || subjectChanges.has(word)) return undefined;
  }
  return fromRange('main-subject', quotation, subject);
}

function isPassive(frames: Frames, verb: number): boolean {
  const { passiveAuxiliaries } = frames.tokens.vocabulary.language.sources.context;
  let unit = verb;
  while (isAuxiliary(frames, unit) || isAdverb(frames, unit)) unit += 1;
  return unit > verb && passiveAuxiliaries.has(lower(frames, unit - 1)) && isPastForm(frames, unit);
}
