// Rules for a quotation among words that no cue has taken: “…,” it was said; In the words of Ada Lovelace, “…”.

import { Role } from '../../language/roles.ts';
import type { QuoteDraft } from '../drafts.ts';
import { type Frames, spanOf } from '../syntax/frames.ts';
import {
  isAdverb,
  isAuxiliary,
  isCapital,
  isComma,
  isCompleteQuote,
  isOneOf,
  isPastForm,
  isPunctuation,
  isQuote,
  isTimeWord,
  lower,
  phraseFrom,
  plays,
} from '../syntax/grammar.ts';
import { nounPhraseFrom, nounPhraseTo } from '../syntax/noun-phrases.ts';
import { mainSubject } from '../syntax/subjects.ts';
import { isTitle } from '../syntax/titles.ts';
import { signed } from './standalone.ts';
import {
  type ContextRule,
  draftFor,
  fromRange,
  inherit,
  speaks,
  type UnattributedQuote,
  wordCount,
} from './unattributed.ts';

/** In order: the first that applies decides. */
export const inSentenceRules: readonly ContextRule[] = [
  signed,
  inTheWordsOf,
  afterColon,
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

/** … Republican pollster Daron Shaw: “…” */
function afterColon(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  if (lower(frames, unit - 1) !== ':' || unit - 1 <= frame.from) return undefined;
  let end = unit - 2;
  if (lower(frames, end) === ')')
    while (end > frame.from && unit - end < 12 && lower(frames, end + 1) !== '(') end -= 1;
  const reading = quotation.readingOf.get(quotation.index);
  if (reading?.source !== undefined) return fromRange('colon', quotation, reading.source);
  const from = nounPhraseFrom(frames, frame, end);
  if (from <= end && isCapital(frames, end) && !isTimeWord(frames, end))
    return fromRange('colon', quotation, { from, to: end + 1 });
  const subject = mainSubject(frames, frame, unit - 1);
  if (subject !== undefined && speaks(quotation, subject)) return fromRange('colon', quotation, subject);
  return wordCount(quotation) >= FEWEST_WORDS_OF_SPEECH ? draftFor('no-speaker', quotation) : undefined;
}

/** Speech to which the article gives no speaker: “…,” it was said in the town; the words “…” hung over the capital. */
function withoutSpeaker(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, unit } = quotation;
  if (wordCount(quotation) < FEWEST_WORDS_OF_SPEECH || isTitle(frames, unit)) return undefined;
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
  const { grammar, sources } = frames.tokens.vocabulary.language;
  if (!isOneOf(frames, quote - 1, sources.context.speechNouns)) return false;
  if (!isOneOf(frames, quote - 2, grammar.definiteArticles)) return false;
  const next = quote + 1;
  return (
    !isQuote(frames, next) &&
    !isPunctuation(frames, next) &&
    !plays(frames, next, Role.GenitiveMarker | Role.OriginMarker)
  );
}

/** In the words of Ada Lovelace, “…” */
function inTheWordsOf(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  if (!isComma(frames, unit - 1) || unit - frame.from > LONGEST_OPENING) return undefined;
  const { speakerPhrases } = frames.tokens.vocabulary.language.sources.context;
  const length = phraseFrom(frames, frame.from, speakerPhrases);
  if (length === 0) return undefined;
  const from = frame.from + length;
  let to = from;
  while (to < unit && !isComma(frames, to)) to += 1;
  return { ...fromRange('according-to', quotation, { from, to }), cue: spanOf(frames, frame.from, from) };
}

/** “…,” the professor is convinced: a whole quotation comes first, and a speaker follows directly. */
function speakerBeside(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  if (unit !== frame.from || wordCount(quotation) < 4 || isTitle(frames, unit)) return undefined;
  const from = isComma(frames, unit + 1) ? unit + 2 : isCompleteQuote(frames, unit) ? unit + 1 : -1;
  if (from < 0 || from >= frame.to) return undefined;
  const to = nounPhraseTo(frames, from, frame.to);
  return to > from && speaks(quotation, { from, to })
    ? fromRange('speaker-beside', quotation, { from, to })
    : undefined;
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
  if (isPassive(frames, subject.to) || (isPunctuation(frames, subject.to) && !isComma(frames, subject.to)))
    return undefined;
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
