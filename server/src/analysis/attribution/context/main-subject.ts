// Rules that give a long quotation without a cue to the subject of its sentence, or to the agent of a passive: The minister
// doubts that it will hold, “because …”; the town was told by the minister to “…”.

import { lastStartingAtOrBefore } from '../../../base/span.ts';
import { WordClass } from '../../language/lexicon.ts';
import { Role } from '../../language/roles.ts';
import { tokenAt, WordCase } from '../../tokens/tokens.ts';
import type { QuoteDraft } from '../drafts.ts';
import { endOf, startOf, wordAt } from '../syntax/frames.ts';
import {
  findForward,
  findTrait,
  has,
  is,
  isAdverb,
  isAuxiliary,
  isComma,
  isDash,
  isOneOf,
  isPastForm,
  isPunctuation,
  isQuote,
  lower,
  plays,
} from '../syntax/grammar.ts';
import { nounPhraseFrom, nounPhraseTo } from '../syntax/noun-phrases.ts';
import type { UnitRange } from '../syntax/reading.ts';
import { mainSubject } from '../syntax/subjects.ts';
import { isTitle } from '../syntax/titles.ts';
import { Trait } from '../syntax/traits.ts';
import { fromRange, isText, speaks, type UnattributedQuote, wordCount } from './unattributed.ts';

/** Words of a quotation that its sentence's subject says; of five words, one in seven is speech in the training articles. */
const FEWEST_WORDS = 6;
/** Units after a passive in which its agent is looked for. */
const AGENT_REACH = 25;
/** Units of a subject whose name is looked for. */
const LONGEST_NAME = 8;
/** Words of an object in marks: "a small room on the quay". */
const LONGEST_OBJECT = 6;
/** Units between a participle of hearsay and the verb of speech it governs: "alleged to have once said". */
const LONGEST_HEARSAY = 5;

/**
 * The minister doubts that it will hold, “because …”: a long quotation goes to the subject of its sentence, if that is a
 * speaker and no other person comes between. Quotations of six words and more are hardly ever terms: 146 of 175 in
 * PolNeAR's training articles are speech, also without a verb of speech.
 */
export function mainSpeaker(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, unit, frame } = quotation;
  if (isTitle(frames, unit) || wordCount(quotation) < FEWEST_WORDS) return undefined;
  // "As Ms Lind put it, the lock is “…”" names another speaker.
  if (plays(frames, frame.from, Role.PredicativeMarker)) return undefined;
  if (isObjectPhrase(quotation)) return undefined;
  // A mark directly after a letter belongs to another quotation.
  if (frames.tokens.noSpaceBefore[frames.token[unit]!] === 1) return undefined;
  const attendant = attendantBefore(quotation);
  if (attendant !== undefined) return fromRange('main-subject', quotation, attendant);
  const whole = mainSubject(frames, frame, unit);
  if (whole === undefined) return undefined;
  const subject = whole.to >= unit ? nameAtHead(quotation, whole) : withoutPresent(quotation, whole);
  if (subject === undefined) return undefined;
  if (isDescription(quotation, subject.to)) return undefined;
  const participle = passiveAfter(quotation, subject.to);
  if (participle >= 0) {
    const agent = agentAfter(quotation, participle);
    if (agent !== undefined) return fromRange('main-subject', quotation, agent);
    // "He was asked, “…”": another person speaks.
    return isHearsay(quotation, participle) && speaks(quotation, subject)
      ? fromRange('main-subject', quotation, subject)
      : undefined;
  }
  if (!speaks(quotation, subject) && !isText(quotation, subject)) return undefined;
  // "LONDON -- “…”" is a place.
  const isAside = isDash(frames, subject.to) && findTrait(frames, subject.to + 1, unit, Trait.Dash) > 0;
  if (isPunctuation(frames, subject.to) && !isComma(frames, subject.to) && !isAside) return undefined;
  const { subjectChanges } = frames.tokens.vocabulary.language.sources.context;
  // "A clerk who saw it says that “…”": the relative clause is about the subject.
  const relative = isComma(frames, subject.to) ? subject.to + 1 : subject.to;
  for (let between = subject.to; between < unit; between += 1) {
    const word = lower(frames, between);
    if (between === relative && plays(frames, between, Role.PersonalRelative)) {
      if (hasPassive(quotation, between) || isInAside(quotation, between)) return undefined;
      continue;
    }
    if (word === '(' || subjectChanges.has(word)) return undefined;
  }
  return fromRange('main-subject', quotation, subject);
}

/** "into “a small room on the quay”": few words after a preposition that begin with an article are a term. */
function isObjectPhrase(quotation: UnattributedQuote): boolean {
  const { frames, unit } = quotation;
  if (wordCount(quotation) > LONGEST_OBJECT || !has(frames, unit - 1, WordClass.Preposition)) return false;
  return beginsWithArticle(quotation);
}

/** "She is “the first woman to …”": words that say what somebody is or has are another person's. */
function isDescription(quotation: UnattributedQuote, verb: number): boolean {
  const { frames, unit } = quotation;
  if (!isAuxiliary(frames, unit - 1) || !beginsWithArticle(quotation)) return false;
  return findForward(verb, unit, (at) => !isAuxiliary(frames, at) && !isAdverb(frames, at)) < 0;
}

function beginsWithArticle({ frames, unit }: UnattributedQuote): boolean {
  const span = frames.quotations.spans[frames.quote[unit]!]!;
  const first = frames.tokens.words[tokenAt(frames.tokens, span.innerStart)];
  return first !== undefined && (frames.wordRoles.of(first) & (Role.DefiniteArticle | Role.IndefiniteArticle)) !== 0;
}

/**
 * "The US considers China the “…”": without a word that ends it, the noun phrase went on to the quotation. The name at its
 * head, if a verb in the third person follows, is the subject.
 */
function nameAtHead({ frames, coreference }: UnattributedQuote, { from, to }: UnitRange): UnitRange | undefined {
  const { mentions } = coreference;
  for (let unit = from; unit < Math.min(to - 1, from + LONGEST_NAME); unit += 1) {
    const next = wordAt(frames, unit + 1);
    if (next === undefined || next.case !== WordCase.Lower || !plays(frames, unit + 1, Role.Plural)) continue;
    const mention = mentions[lastStartingAtOrBefore(mentions, startOf(frames, unit))];
    if (mention === undefined || mention.end !== endOf(frames, unit) || mention.form !== 'name') return undefined;
    return { from, to: unit + 1 };
  }
  return undefined;
}

/** ", with Ada Lovelace “calling it a mistake”": the name after "with", directly before the marks. */
function attendantBefore(quotation: UnattributedQuote): UnitRange | undefined {
  const { frames, frame, unit } = quotation;
  if (!is(frames, unit - 1, Trait.Capital)) return undefined;
  let from = nounPhraseFrom(frames, frame, unit - 1);
  // "then-President Ada Lovelace"
  if (is(frames, from - 1, Trait.Hyphen)) from -= 2;
  const range = { from, to: unit };
  return from < unit && plays(frames, from - 1, Role.ComitativeMarker) && speaks(quotation, range) ? range : undefined;
}

/** "The definition ranges", "the council wants": without a verb in the third person that the noun phrase took in. */
function withoutPresent(quotation: UnattributedQuote, whole: UnitRange): UnitRange {
  const { frames } = quotation;
  const range = { from: whole.from, to: whole.to - 1 };
  if (range.to <= range.from || !plays(frames, range.to, Role.Plural) || is(frames, range.to, Trait.Capital))
    return whole;
  if (speaks(quotation, whole) || isText(quotation, whole)) return whole;
  return speaks(quotation, range) || isText(quotation, range) ? range : whole;
}

/** The participle of a passive whose verb group begins at `verb`, or -1; "is concerned" is a state of mind and no passive. */
function passiveAfter({ frames }: UnattributedQuote, verb: number): number {
  const { passiveAuxiliaries, statesOfMind } = frames.tokens.vocabulary.language.sources.context;
  let unit = verb;
  while (isAuxiliary(frames, unit) || isAdverb(frames, unit)) unit += 1;
  const isPassive =
    unit > verb &&
    passiveAuxiliaries.has(lower(frames, unit - 1)) &&
    (isPastForm(frames, unit) || frames.tokens.vocabulary.language.cue(lower(frames, unit))?.form === 'past');
  return isPassive && !isOneOf(frames, unit, statesOfMind) ? unit : -1;
}

/** Whether a passive may be between a unit and the quotation: "Ada Lovelace, who built it, was hailed for “…”". */
function hasPassive({ frames, unit }: UnattributedQuote, from: number): boolean {
  const { passiveAuxiliaries } = frames.tokens.vocabulary.language.sources.context;
  return findForward(from, unit, (at) => isOneOf(frames, at, passiveAuxiliaries)) >= 0;
}

/** Whether the quotation is between dashes inside a relative clause: ", who works for a group – one that tries to “…” –". */
function isInAside({ frames, frame, unit }: UnattributedQuote, from: number): boolean {
  const stop = Math.min(frame.stop, unit + AGENT_REACH);
  return findTrait(frames, from, unit, Trait.Dash) >= 0 && findTrait(frames, unit + 1, stop, Trait.Dash) >= 0;
}

/** "She was singled out by the chief inspector for …": the noun phrase after the first "by". */
function agentAfter(quotation: UnattributedQuote, participle: number): UnitRange | undefined {
  const { frames, frame } = quotation;
  for (let unit = participle + 1; unit < Math.min(frame.stop, participle + AGENT_REACH); unit += 1) {
    if (is(frames, unit, Trait.Semicolon | Trait.Colon)) return undefined;
    // "convicted of “…” – a charge used by the council": after the marks only the next word.
    if (isQuote(frames, unit) && !plays(frames, unit + 1, Role.AgentMarker)) return undefined;
    if (!plays(frames, unit, Role.AgentMarker)) continue;
    const range = { from: unit + 1, to: nounPhraseTo(frames, unit + 1, frame.stop) };
    return range.to > range.from && speaks(quotation, range) ? range : undefined;
  }
  return undefined;
}

/** "He is alleged to have said that …": what the subject is reported to have said. */
function isHearsay({ frames, unit }: UnattributedQuote, participle: number): boolean {
  if (!plays(frames, participle + 1, Role.InfinitiveMarker)) return false;
  for (let verb = participle + 2; verb < Math.min(unit, participle + 2 + LONGEST_HEARSAY); verb += 1) {
    if (isQuote(frames, verb) || isPunctuation(frames, verb)) return false;
    if (has(frames, verb, WordClass.Cue)) return true;
  }
  return false;
}
