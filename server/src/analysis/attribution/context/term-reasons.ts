// Rules for marked words that the sentence shows to be no speech, however long: the title of a work (the exhibition “…”),
// a charge (jailed for “…”), a slogan (billed as “…”), an inscription (a banner reading “…”). Words with a reference (“…”
// (Psalms 22:28)) have their source.

import { WordClass } from '../../language/lexicon.ts';
import { Role } from '../../language/roles.ts';
import { TokenKind, tokenAt, WordCase } from '../../tokens/tokens.ts';
import type { QuoteDraft } from '../drafts.ts';
import { type Frames, lastInside } from '../syntax/frames.ts';
import {
  findTrait,
  has,
  is,
  isCapital,
  isComma,
  isOneOf,
  isPunctuation,
  isQuote,
  lower,
  plays,
} from '../syntax/grammar.ts';
import { Trait } from '../syntax/traits.ts';
import { fromRange, termFor, type UnattributedQuote } from './unattributed.ts';

/** Words of a title with its subtitle. */
const LONGEST_TITLE = 25;
/** Share of a title's content words that have a capital. */
const CAPITALS_OF_TITLE = 0.6;
/** Units between a legal word and the preposition before the charge: "sentenced in May to four years in prison for". */
const LONGEST_SENTENCE = 15;
/** Units of a reference in brackets. */
const LONGEST_REFERENCE = 9;

/** The title of a work, an inscription, a name for something, a charge or a slogan. */
export function termByContext(quotation: UnattributedQuote): QuoteDraft | undefined {
  if (isTitleOfWork(quotation)) return termFor(quotation, 'title');
  if (isInscription(quotation)) return termFor(quotation, 'inscription');
  if (isAttribute(quotation) || isGloss(quotation)) return termFor(quotation, 'designation');
  if (isCharge(quotation)) return termFor(quotation, 'charge');
  return isSlogan(quotation) ? termFor(quotation, 'slogan') : undefined;
}

/** The book “…”; her first novel is “…”; an exhibition titled “…”; (see “…”). */
function isTitleOfWork({ frames, unit, quote }: UnattributedQuote): boolean {
  const { works, titleAnnouncers } = frames.attributionWords;
  if (isOneOf(frames, isComma(frames, unit - 1) ? unit - 2 : unit - 1, titleAnnouncers)) return true;
  const { titlePointers } = frames.tokens.vocabulary.language.sources.context;
  const linked = isComma(frames, unit - 1) || plays(frames, unit - 1, Role.FormOfBe) ? unit - 2 : unit - 1;
  const isWork = isOneOf(frames, linked, works) || isOneOf(frames, unit - 1, titlePointers);
  return isWork && isTitleCase(frames, quote);
}

/** Whether most content words in the marks have a capital, the first among them. */
function isTitleCase(frames: Frames, quote: number): boolean {
  const { tokens, quotations } = frames;
  const span = quotations.spans[quote]!;
  let words = 0;
  let capitals = 0;
  for (let i = tokenAt(tokens, span.innerStart), n = 0; i < tokens.count && tokens.start[i]! < span.innerEnd; i += 1) {
    const word = tokens.words[i]!;
    if (tokens.start[i]! < span.innerStart || tokens.kind[i] !== TokenKind.Word) continue;
    n += 1;
    if (n > LONGEST_TITLE || (n === 1 && word.case === WordCase.Lower)) return false;
    if ((word.classes & WordClass.Function) !== 0) continue;
    words += 1;
    if (word.case !== WordCase.Lower) capitals += 1;
  }
  return words > 1 && capitals >= words * CAPITALS_OF_TITLE;
}

/** The lyrics “…”; a poster trumpeting “…”; signs with sayings such as, “…”. */
function isInscription({ frames, unit }: UnattributedQuote): boolean {
  const { inscriptions } = frames.tokens.vocabulary.language.sources.context;
  const example = isComma(frames, unit - 1) ? unit - 2 : unit - 1;
  if (isExampleMarker(frames, example)) return isOneOf(frames, example - 2, inscriptions);
  const noun = plays(frames, unit - 1, Role.PresentParticiple) ? unit - 2 : unit - 1;
  return isOneOf(frames, noun, inscriptions);
}

/** The second word of "such as". */
function isExampleMarker(frames: Frames, unit: number): boolean {
  return (
    plays(frames, unit, Role.PredicativeMarker) && isOneOf(frames, unit - 1, frames.attributionWords.exampleMarkers)
  );
}

/** The “waters of the country” rule; his “she said it, I did not” game: the words name the noun after them. */
function isAttribute({ frames, unit }: UnattributedQuote): boolean {
  const next = unit + 1;
  if (!plays(frames, unit - 1, DETERMINERS)) return false;
  if (/[,.!?…]/.test(lastInside(frames, frames.quote[unit]!)) || !is(frames, next, Trait.Word)) return false;
  if (is(frames, next, Trait.Auxiliary | Trait.Adverb | Trait.PastForm | Trait.SubjectPronoun | Trait.TimeWord))
    return false;
  if (is(frames, next, Trait.Capital)) return false;
  if (has(frames, next, WordClass.Function | WordClass.Preposition | WordClass.Subordinator)) return false;
  // "a “grave incident” occurs in spring": a plural may be a verb, unless the sentence ends with it.
  return !plays(frames, next, Role.Plural) || !is(frames, next + 1, Trait.Word);
}

/** A term, if the words before it present it as a name or a saying. */
export function glossed(quotation: UnattributedQuote): QuoteDraft | undefined {
  return isGloss(quotation) ? termFor(quotation, 'designation') : undefined;
}

/** The hashtag “…”; a buzz phrase: “…”; a name that translates to “…”. */
function isGloss({ frames, unit }: UnattributedQuote): boolean {
  const { designators, glossVerbs, posedNouns } = frames.tokens.vocabulary.language.sources.context;
  // "It answers the question, “…?”": nobody asks it.
  if (isComma(frames, unit - 1) && isOneOf(frames, unit - 2, posedNouns))
    return plays(frames, unit - 3, Role.DefiniteArticle);
  const before =
    is(frames, unit - 1, Trait.Colon) || has(frames, unit - 1, WordClass.Preposition) ? unit - 2 : unit - 1;
  return (
    isOneOf(frames, before, glossVerbs) ||
    (!has(frames, unit - 1, WordClass.Preposition) && isOneOf(frames, before, designators) && !isVerb(frames, before))
  );
}

/** "A clarification saying": a participle after a noun. "A saying", "the old saying" and "a common saying:" are nouns. */
function isVerb(frames: Frames, unit: number): boolean {
  if (!plays(frames, unit, Role.PresentParticiple) || is(frames, unit + 1, Trait.Colon)) return false;
  return !plays(frames, unit - 1, DETERMINERS) && !plays(frames, unit - 2, Role.DefiniteArticle);
}

const DETERMINERS = Role.DefiniteArticle | Role.IndefiniteArticle | Role.PossessiveDeterminer;

/** Was convicted of “…”; faces a charge of “…”. */
function isCharge({ frames, frame, unit }: UnattributedQuote): boolean {
  const { chargeWords } = frames.tokens.vocabulary.language.sources.context;
  if (!has(frames, unit - 1, WordClass.Preposition)) return false;
  for (let at = unit - 2; at >= Math.max(frame.from, unit - LONGEST_SENTENCE); at -= 1) {
    if (isOneOf(frames, at, chargeWords)) return true;
    if (isQuote(frames, at) || is(frames, at, Trait.Comma | Trait.Colon | Trait.Semicolon)) return false;
  }
  return false;
}

/** The prize, billed as “…”. */
function isSlogan({ frames, unit }: UnattributedQuote): boolean {
  const { sloganWords } = frames.tokens.vocabulary.language.sources.context;
  return plays(frames, unit - 1, Role.PredicativeMarker) && isOneOf(frames, unit - 2, sloganWords);
}

/** “…” (Psalms 22:28): brackets directly after the marks with a name and a number say where the words are. */
export function referenced(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  const from = unit + 2;
  if (lower(frames, unit + 1) !== '(' || !isCapital(frames, from)) return undefined;
  let to = from;
  while (to < Math.min(frame.to, from + LONGEST_REFERENCE) && lower(frames, to) !== ')') {
    if (isQuote(frames, to) || (isPunctuation(frames, to) && !/^[.,:–-]$/.test(lower(frames, to)))) return undefined;
    to += 1;
  }
  if (lower(frames, to) !== ')' || findTrait(frames, from, to, Trait.Number | Trait.Other) < 0) return undefined;
  // “The Lock: A History” (Orell, 2014) is a book.
  if (isTitleCase(frames, frames.quote[unit]!)) return termFor(quotation, 'title');
  return fromRange('signed', quotation, { from, to });
}
