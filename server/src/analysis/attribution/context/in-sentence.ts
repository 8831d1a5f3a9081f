// Rules for a quotation among words that no cue has taken.

import type { QuoteDraft } from '../drafts.ts';
import { type Frames, spanOf } from '../syntax/frames.ts';
import {
  isAdverb,
  isAuxiliary,
  isCapital,
  isComma,
  isCompleteQuote,
  isPastForm,
  isPunctuation,
  isQuote,
  isTimeWord,
  lower,
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
  wordsIn,
} from './unattributed.ts';

// Speech that the article itself gives to nobody: “…,” it was said in the town; the words “…” hung over the capital.

/** Between "it" and what was said of nobody. */
const BEFORE_SAID = new Set(['is', 'was', 'has', 'had', 'been']);
const SAID = new Set(
  'said told heard claimed rumoured rumored reported written whispered shouted called read'.split(' '),
);

/** "it was said", "it has been reported", behind a quotation. */
export function reportsNobody(f: Frames, from: number): boolean {
  if (lower(f, from) !== 'it') return false;
  let u = from + 1;
  while (BEFORE_SAID.has(lower(f, u)) || isAdverb(f, u)) u += 1;
  return u > from + 1 && SAID.has(lower(f, u)) && lower(f, u + 1) !== 'by';
}

/** What speech is, without anybody whose it is. */
const SPOKEN = new Set(
  'words sentence phrase cry cries shout shouts call message reply answer question voice'.split(' '),
);

/** The words “…” hung over the capital. A possessor before them, or "of" behind, would say whose they are. */
export function spokenNoun(f: Frames, quote: number): boolean {
  if (!SPOKEN.has(lower(f, quote - 1)) || lower(f, quote - 2) !== 'the') return false;
  const next = quote + 1;
  return !isQuote(f, next) && !isPunctuation(f, next) && lower(f, next) !== 'of' && lower(f, next) !== 'from';
}

/** For a quotation among words. */
export const insideRules: readonly ContextRule[] = [
  signed,
  inTheWords,
  behindColon,
  nobodys,
  speakerBeside,
  sameSentence,
  mainSpeaker,
];

/** … Republican pollster Daron Shaw: “…” */
function behindColon(loose: UnattributedQuote): QuoteDraft | undefined {
  const { f, frame, unit } = loose;
  if (lower(f, unit - 1) !== ':' || unit - 1 <= frame.from) return undefined;
  let p = unit - 2;
  if (lower(f, p) === ')') while (p > frame.from && unit - p < 12 && lower(f, p + 1) !== '(') p -= 1;
  const reading = loose.readingOf.get(loose.index);
  if (reading?.source !== undefined) return fromRange('colon', loose, reading.source);
  const from = nounPhraseFrom(f, frame, p);
  if (from <= p && isCapital(f, p) && !isTimeWord(f, p)) return fromRange('colon', loose, { from, to: p + 1 });
  const subject = mainSubject(f, frame, unit - 1);
  if (subject !== undefined && speaks(loose, subject)) return fromRange('colon', loose, subject);
  return wordsIn(loose) >= FEWEST_WORDS_OF_SPEECH ? draftFor('no-speaker', loose) : undefined;
}

/** “…,” it was said. The words “…” hung in the air. Speech, and nobody whose it is. */
function nobodys(loose: UnattributedQuote): QuoteDraft | undefined {
  const { f, unit } = loose;
  if (wordsIn(loose) < FEWEST_WORDS_OF_SPEECH || isTitle(f, unit)) return undefined;
  const said = (isCompleteQuote(f, unit) && reportsNobody(f, unit + 1)) || spokenNoun(f, unit);
  return said ? draftFor('no-speaker', loose) : undefined;
}

/** Shorter ones among words are as a rule terms. */
const FEWEST_WORDS_OF_SPEECH = 5;

/** In the words of Ada Lovelace, “…” */
function inTheWords(loose: UnattributedQuote): QuoteDraft | undefined {
  const { f, frame, unit } = loose;
  if (!isComma(f, unit - 1) || unit - frame.from > 30) return undefined;
  const { from } = frame;
  if (lower(f, from) !== 'in' || lower(f, from + 1) !== 'the' || lower(f, from + 3) !== 'of') return undefined;
  if (lower(f, from + 2) !== 'words' && lower(f, from + 2) !== 'phrase') return undefined;
  let to = from + 4;
  while (to < unit && !isComma(f, to)) to += 1;
  return { ...fromRange('according-to', loose, { from: from + 4, to }), cue: spanOf(f, from, from + 4) };
}

/** “…,” the professor is convinced: a full quotation in front, and somebody who can speak right behind it. */
function speakerBeside(loose: UnattributedQuote): QuoteDraft | undefined {
  const { f, frame, unit } = loose;
  if (unit !== frame.from || wordsIn(loose) < 4 || isTitle(f, unit)) return undefined;
  const at = isComma(f, unit + 1) ? unit + 2 : isCompleteQuote(f, unit) ? unit + 1 : -1;
  if (at < 0 || at >= frame.to) return undefined;
  const to = nounPhraseTo(f, at, frame.to);
  return to > at && speaks(loose, { from: at, to }) ? fromRange('speaker-beside', loose, { from: at, to }) : undefined;
}

/** Further words of somebody whom a cue of the same sentence names. */
function sameSentence(loose: UnattributedQuote): QuoteDraft | undefined {
  const { f, unit, readingOf, index, frame } = loose;
  if (isTitle(f, unit) || wordsIn(loose) < 3) return undefined;
  const reading = readingOf.get(index);
  if (reading?.source !== undefined && reading.cue.to <= unit) return fromRange('same-sentence', loose, reading.source);
  const { last } = loose;
  if (last !== undefined && f.frames[last.lastFrame]?.part === frame.part && wordsIn(loose) >= 3)
    return inherit('same-paragraph', last, loose);
  return undefined;
}

/**
 * The minister doubts that it will hold, “because …”: so many words in marks are hardly ever a term (146 of 175 in PolNeAR's
 * training articles are somebody's), and no verb of speech need bring them. They are whose sentence it is, if that can speak
 * and nobody else comes between.
 */
function mainSpeaker(loose: UnattributedQuote): QuoteDraft | undefined {
  const { f, unit, frame } = loose;
  if (isTitle(f, unit) || wordsIn(loose) < FEWEST_WORDS_OF_A_CLAUSE) return undefined;
  const subject = mainSubject(f, frame, unit);
  if (subject === undefined || subject.to >= unit || !speaks(loose, subject)) return undefined;
  // "He was asked, “…”": the words are another's. "LONDON -- “…”" is where, and not who.
  if (isPassive(f, subject.to) || (isPunctuation(f, subject.to) && !isComma(f, subject.to))) return undefined;
  // "As Ms Lind put it, the lock is “…”" has named another; a mark right behind a letter has lost its partner.
  if (lower(f, frame.from) === 'as' || f.tokens.noSpaceBefore[f.token[unit] as number] === 1) return undefined;
  for (let u = subject.to; u < unit; u += 1) if (TURNS.has(lower(f, u))) return undefined;
  return fromRange('main-subject', loose, subject);
}

/** Longer terms than this are rare. */
const FEWEST_WORDS_OF_A_CLAUSE = 6;

/** Behind them, the sentence may be about somebody else. */
const TURNS = new Set(['who', 'whom', 'which', 'while', 'whereas', 'said', '(']);

function isPassive(f: Frames, verb: number): boolean {
  let u = verb;
  while (isAuxiliary(f, u) || isAdverb(f, u)) u += 1;
  return u > verb && MAKES_PASSIVE.has(lower(f, u - 1)) && isPastForm(f, u);
}

/** Behind it, a past form is a passive. */
const MAKES_PASSIVE = new Set(['is', "'s", 'are', 'was', 'were', 'been', 'being']);
