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
import { nounPhraseTo } from '../syntax/noun-phrases.ts';
import { isTitle } from '../syntax/titles.ts';
import { Trait } from '../syntax/traits.ts';
import { afterColon } from './announced.ts';
import { carriedIntoSentence, speakerInParagraph } from './carried.ts';
import { afterName, answered, ownedWords, wasLike } from './introduced.ts';
import { mainSpeaker } from './main-subject.ts';
import { namedInPredicate, ownedAfter } from './predicates.ts';
import { signed, tagAfter } from './standalone.ts';
import { asideTag, closingTag, nearestCue } from './tags.ts';
import { glossed, referenced, termByContext } from './term-reasons.ts';
import {
  type ContextRule,
  draftFor,
  FEWEST_WORDS_OF_SPEECH,
  fromRange,
  inherit,
  speaks,
  termFor,
  type UnattributedQuote,
  wordCount,
} from './unattributed.ts';
import { phraseOwner } from './words-owner.ts';

/** In order: the first that applies decides. */
export const inSentenceRules: readonly ContextRule[] = [
  signed,
  inTheWordsOf,
  answered,
  named,
  afterColon,
  afterName,
  wasLike,
  asSomeonePutIt,
  withoutSpeaker,
  namedInPredicate,
  speakerBeside,
  closingTag,
  askedAfter,
  asideTag,
  termByContext,
  referenced,
  sameSentence,
  ownedWords,
  nearestCue,
  mainSpeaker,
  ownedAfter,
  inParagraph,
  carriedIntoSentence,
];

/** Units of a sentence that precede "In the words of Ada Lovelace, “…”". */
const LONGEST_OPENING = 30;
/** Units of a sentence that names the speaker of a quotation with its own full stop. */
const LONGEST_TAG = 9;

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

/** In the words of Ada Lovelace, “…”; the town slept and, in the words of Ada Lovelace, “…” */
function inTheWordsOf(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  if (!isComma(frames, unit - 1) && lower(frames, unit - 1) !== ':') return undefined;
  for (let from = Math.max(frame.from, unit - LONGEST_OPENING); from < unit - 1; from += 1) {
    const range = phraseOwner(quotation, from, unit - 1);
    if (range === undefined) continue;
    return { ...fromRange('according-to', quotation, range), cue: spanOf(frames, from, range.from) };
  }
  return undefined;
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

/** The mood had a new buzzword: “the long night of the gates.” Words that a colon introduces as a name or saying. */
function named(quotation: UnattributedQuote): QuoteDraft | undefined {
  return lower(quotation.frames, quotation.unit - 1) === ':' ? glossed(quotation) : undefined;
}

/** “What do we have to lose” by trying it? the mayor asks. */
function askedAfter(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame } = quotation;
  const isQuestion = lower(frames, frame.to - 1) === '?' || lower(frames, frame.to - 1) === '!';
  return isQuestion && wordCount(quotation) >= FEWEST_WORDS_OF_SPEECH ? tagAfter(quotation) : undefined;
}

/** Long words in marks, in a sentence without a speaker, after sentences of the paragraph that report somebody. */
function inParagraph(quotation: UnattributedQuote): QuoteDraft | undefined {
  if (isTitle(quotation.frames, quotation.unit) || wordCount(quotation) < FEWEST_WORDS_OF_SPEECH) return undefined;
  return speakerInParagraph(quotation);
}
