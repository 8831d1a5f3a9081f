// Rules for a tag that is apart from its quotation: … “…” for car sales, the agency said; “…” the bureau added; This, Ada
// Lovelace explained, is “…”. The cue rules read only a tag next to a quotation and its comma.

import { WordClass } from '../../language/lexicon.ts';
import { RELATIVE } from '../../language/roles.ts';
import type { QuoteDraft } from '../drafts.ts';
import { type Frames, spanOf } from '../syntax/frames.ts';
import {
  findForward,
  has,
  is,
  isAdverb,
  isAuxiliary,
  isComma,
  isOneOf,
  isTimeWord,
  lower,
  plays,
  startsNounPhrase,
} from '../syntax/grammar.ts';
import { nounPhraseTo } from '../syntax/noun-phrases.ts';
import type { Subject, UnitRange } from '../syntax/reading.ts';
import { subjectBefore } from '../syntax/subjects.ts';
import { isTitle } from '../syntax/titles.ts';
import { Trait } from '../syntax/traits.ts';
import {
  FEWEST_WORDS_OF_TAGGED,
  fromRange,
  isText,
  speaks,
  type UnattributedQuote,
  wordCount,
} from './unattributed.ts';

/** Units from the end of a sentence in which a closing tag has its verb. */
const LONGEST_CLOSING = 16;
/** Units between a verb of speech and the words: "described the plan of the council as". */
const LONGEST_OBJECT = 10;

/** A tag of speech and its subject. */
interface Tag {
  readonly source: UnitRange;
  readonly verb: number;
}

/** … “…” for car sales, the agency said. */
export function closingTag(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  const least = Math.max(unit, frame.stop - LONGEST_CLOSING);
  return lastTag(quotation, frame.stop - 1, least, Trait.Quote, (verb) =>
    isTagVerb(frames, verb) ? tagOf(quotation, verb) : undefined,
  );
}

/** This, Ada Lovelace explained to me, is “…”: a tag between commas before the quotation. */
export function asideTag(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  const least = Math.max(frame.from + 1, unit - LONGEST_CLOSING);
  return lastTag(quotation, unit - 2, least, Trait.Quote, (verb) => {
    if (!isTagVerb(frames, verb) || !isAside(frames, verb + 1, unit)) return undefined;
    const source = subjectBefore(frames, frame, verb);
    const isBetween = source !== undefined && isComma(frames, source.outerFrom - 1) && speaks(quotation, source);
    return isBetween ? { source, verb } : undefined;
  });
}

/** A critic whom one of them described as “…”: the subject of the last verb of speech before the words. */
export function nearestCue(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  const { language } = frames.tokens.vocabulary;
  const { subjectChanges } = language.sources.context;
  const least = Math.max(frame.from, unit - LONGEST_OBJECT);
  return lastTag(quotation, unit - 1, least, Trait.Quote | Trait.Comma | Trait.Colon | Trait.Semicolon, (verb) => {
    const entry = is(frames, verb, Trait.Cue) ? language.cue(lower(frames, verb)) : undefined;
    if (entry?.part !== 'verb' || entry.form !== 'past' || isAuxiliary(frames, verb - 1)) return undefined;
    const subject = subjectBefore(frames, frame, verb);
    if (subject === undefined || subject.kind === 'relative') return 'none';
    // "a critic whom one of them described": the subject is after "whom".
    const change = findForward(subject.from, subject.to - 1, (at) => isOneOf(frames, at, subjectChanges));
    const source = change < 0 ? subject : { from: change + 1, to: subject.to };
    return speaks(quotation, source) ? { source, verb } : 'none';
  });
}

/**
 * The draft of the last tag with its verb in `(least, last]`. `read` tries one unit; it answers 'none' where no earlier verb can be
 * the one. The search ends at a unit with one of `limits`.
 */
function lastTag(
  quotation: UnattributedQuote,
  last: number,
  least: number,
  limits: number,
  read: (verb: number) => Tag | 'none' | undefined,
): QuoteDraft | undefined {
  const { frames, unit } = quotation;
  if (wordCount(quotation) < FEWEST_WORDS_OF_TAGGED || isTitle(frames, unit)) return undefined;
  for (let verb = last; verb > least && !is(frames, verb, limits); verb -= 1) {
    const tag = read(verb);
    if (tag === 'none') return undefined;
    if (tag !== undefined)
      return { ...fromRange('same-sentence', quotation, tag.source), cue: spanOf(frames, tag.verb, tag.verb + 1) };
  }
  return undefined;
}

/** Whether a comma follows a verb, directly or after an addressee: ", she explained to me,". */
function isAside(frames: Frames, unit: number, limit: number): boolean {
  if (isComma(frames, unit)) return true;
  if (!has(frames, unit, WordClass.Preposition)) return false;
  const to = nounPhraseTo(frames, unit + 1, limit);
  return isComma(frames, to);
}

/** A verb that may close a sentence of speech, in a finite form. */
export function isTagVerb(frames: Frames, unit: number): boolean {
  if (!is(frames, unit, Trait.Cue) || is(frames, unit, Trait.Capital)) return false;
  const entry = frames.tokens.vocabulary.language.cue(lower(frames, unit));
  return (
    entry?.part === 'verb' &&
    (entry.form === 'past' || entry.form === 'present') &&
    (is(frames, unit, Trait.FiniteCue) || frames.attributionWords.invertingCues.has(entry.lemma))
  );
}

/** The tag around a verb after the quotation: a comma or a mark, a subject and the verb, or the verb and its subject. */
function tagOf(quotation: UnattributedQuote, verb: number): Tag | undefined {
  const { frames, frame, unit } = quotation;
  const { passiveAuxiliaries } = frames.tokens.vocabulary.language.sources.context;
  let group = verb;
  while (isAuxiliary(frames, group - 1) || isAdverb(frames, group - 1)) {
    // "…, he was told": another person speaks.
    if (isOneOf(frames, group - 1, passiveAuxiliaries)) return undefined;
    group -= 1;
  }
  const lemma = frames.tokens.vocabulary.language.cue(lower(frames, verb))?.lemma ?? '';
  // ", a clerk, told the paper": what follows "told" is no subject.
  if (frames.attributionWords.invertingCues.has(lemma) && isBoundary(frames, group - 1) && group - 1 >= unit) {
    const source = subjectAfter(quotation, verb);
    if (source !== undefined) return { source, verb };
  }
  if (!closes(frames, verb + 1, frame.stop)) return undefined;
  const subject = nounPhraseBeside(frames, unit, group) ?? subjectBefore(frames, frame, group);
  if (subject === undefined || subject.kind === 'relative' || subject.kind === 'coordinated') return undefined;
  if (subject.outerFrom <= unit || !isBoundary(frames, subject.outerFrom - 1)) return undefined;
  return speaks(quotation, subject) || isText(quotation, subject) ? { source: subject, verb } : undefined;
}

/** “…” the bureau added, “…” the Harbour Force (HF) said: a noun phrase between the quotation and the verb, without a comma. */
function nounPhraseBeside(frames: Frames, quote: number, verb: number): Subject | undefined {
  const from = quote + 1;
  if (from >= verb || !(has(frames, from, WordClass.Determiner) || is(frames, from, Trait.Capital))) return undefined;
  const to = nounPhraseTo(frames, from, verb, true);
  const isWhole = to === verb || (lower(frames, to) === '(' && lower(frames, verb - 1) === ')');
  return isWhole ? { from, to, kind: 'subject', outerFrom: from } : undefined;
}

/** ", said one woman who took part": the noun phrase that follows an inverted verb and ends the clause. */
function subjectAfter(quotation: UnattributedQuote, verb: number): UnitRange | undefined {
  const { frames, frame } = quotation;
  const from = verb + 1;
  if (from >= frame.stop || !startsNounPhrase(frames, from)) return undefined;
  const to = nounPhraseTo(frames, from, frame.stop, true);
  if (to <= from || !speaks(quotation, { from, to })) return undefined;
  return closes(frames, to, frame.stop) || plays(frames, to, RELATIVE) || isComma(frames, to)
    ? { from, to }
    : undefined;
}

/** What separates a tag from the words before it. */
function isBoundary(frames: Frames, unit: number): boolean {
  return is(frames, unit, Trait.Comma | Trait.Dash | Trait.Quote);
}

/** Whether nothing follows that a verb could report: the sentence's end, a time, or a phrase with a preposition. */
function closes(frames: Frames, unit: number, stop: number): boolean {
  return unit >= stop || isTimeWord(frames, unit) || has(frames, unit, WordClass.Preposition);
}
