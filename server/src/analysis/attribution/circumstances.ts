// What stands around a cue: through whom the words reached the article ("told The Media Line", "in a statement",
// "according to TASS"), that the source is not to be named ("speaking on condition of anonymity"), and why.

import type { Span } from '../../base/span.ts';
import { WordClass } from '../language/lexicon.ts';
import type { Anonymity } from '../model.ts';
import { type Frame, type Frames, spanOf } from './syntax/frames.ts';
import { has, isCapital, isFinalPunctuation, isQuote, isTimeWord, isWord, lower } from './syntax/grammar.ts';
import type { UnitRange } from './syntax/reading.ts';

const OCCASIONS = new Set(
  `statement interview email e-mail letter post tweet tweets speech memo briefing report message article column release call
  conference essay blog video op-ed filing testimony debate podcast newsletter broadcast text editorial documentary memoir book
  telegram announcement`.split(/\s+/),
);
const PLATFORMS = new Set(
  'twitter facebook instagram telegram x youtube linkedin truth television tv air radio'.split(' '),
);
const REACH_OF_CHANNEL = 18;

/** The channel of the cue at `cue`, looked for up to the content or the sentence's end. */
export function findChannel(f: Frames, frame: Frame, cue: UnitRange, lemma: string): Span | null {
  const end = Math.min(frame.to, cue.to + REACH_OF_CHANNEL);
  if (lemma === 'tell' && (isCapital(f, cue.to) || isCapital(f, cue.to + 1))) {
    const to = nameEnd(f, cue.to, end);
    if (to > cue.to) return spanOf(f, cue.to - 1, to);
  }
  for (let u = cue.to; u < end; u += 1) {
    const word = lower(f, u);
    if (isQuote(f, u) || word === 'that' || word === ':' || isFinalPunctuation(f, u)) break;
    if (word === 'according' && lower(f, u + 1) === 'to' && u + 2 < frame.to)
      return spanOf(f, u, untilComma(f, u + 2, frame.to));
    if (word === 'to' && lower(f, u - 1) === 'speaking' && isCapital(f, u + 1))
      return spanOf(f, u - 1, nameEnd(f, u + 1, end));
    if (word !== 'in' && word !== 'on' && word !== 'during' && word !== 'via' && word !== 'through' && word !== 'by')
      continue;
    const occasion = occasionEnd(f, u + 1, end);
    if (occasion > 0) return spanOf(f, u, occasion);
  }
  return null;
}

function untilComma(f: Frames, from: number, end: number): number {
  let u = from + 1;
  const last = Math.min(end, from + 12);
  while (u < last && (isWord(f, u) || lower(f, u) === '-')) u += 1;
  return u;
}

/** Behind a preposition: "a written statement", "an interview with CNN", "Twitter". */
function occasionEnd(f: Frames, from: number, end: number): number {
  for (let u = from; u < Math.min(end, from + 6); u += 1) {
    const word = lower(f, u);
    if (!isWord(f, u) && word !== '-') return 0;
    if (PLATFORMS.has(word)) return u + 1;
    if (!OCCASIONS.has(word)) {
      if (has(f, u, WordClass.Preposition | WordClass.Subordinator) || isTimeWord(f, u)) return 0;
      continue;
    }
    if (
      ['with', 'to', 'for', 'on'].includes(lower(f, u + 1)) &&
      (isCapital(f, u + 2) || isCapital(f, u + 3)) &&
      !isTimeWord(f, u + 2)
    )
      return nameEnd(f, u + 2, end);
    return u + 1;
  }
  return 0;
}

/** End of a capitalised name that may begin with an article. */
function nameEnd(f: Frames, from: number, end: number): number {
  let u = from;
  if (has(f, u, WordClass.Determiner)) u += 1;
  while (u < end && (isCapital(f, u) || (lower(f, u) === 'of' && isCapital(f, u + 1))) && !isTimeWord(f, u)) u += 1;
  return u;
}

/** Phrases by which a source stays without a name. */
const ANONYMITY =
  /\b(?:anonymity|anonymously|anonymous|(?:not|declined|refused) to be (?:named|identified|quoted by name)|(?:not|un)\s?authori[sz]ed to (?:speak|talk|discuss|comment|brief)|not be (?:named|identified))\b/g;
const LEAD_IN =
  /(?:,? (?:speaking|spoke|who spoke|who asked|who requested|who was|granted|insisting|insisted|because|under|on(?: the)? condition|asked|requested|citing|preferring|wished|wishing|declined))[^,.;“”"]{0,60}$/;

/** Why, behind such a phrase: "because the talks are closed", "for fear of losing his job", "to discuss internal matters". */
const REASON =
  /\b(?:because|since|as (?:the|they|he|she|it|his|her|their)|for fear|fearing|out of fear|due to|owing to|citing|in order to|given|so as|to (?:discuss|talk|speak|describe|avoid|protect|be|share)|for \w+ reasons)\b/;
/** Not being allowed to speak, and what is cited before the phrase, are reasons in themselves. */
const REASON_BEFORE =
  /\b(?:citing|fearing|for fear|(?:not|un)\s?authori[sz]ed to (?:speak|talk|discuss|comment|brief))\b/;
/** Code units within which a reason stands, inside the sentence. */
const REACH_OF_REASON = 160;

/** All places in the text where anonymity is asked for, in order. Linear: one scan, and a bounded look around each hit. */
export function findAnonymity(text: string): Anonymity[] {
  const found: Anonymity[] = [];
  for (const match of text.matchAll(ANONYMITY)) {
    const before = text.slice(Math.max(0, match.index - 90), match.index);
    const lead = LEAD_IN.exec(before);
    const start = lead === null ? match.index : match.index - (before.length - lead.index) + leadingTrim(lead[0]);
    const end = match.index + match[0].length;
    found.push({ start, end, reason: reasonAround(text, match.index, end) });
  }
  return found;
}

function reasonAround(text: string, start: number, end: number): Span | null {
  const behind = clauseFrom(text, end);
  const why = REASON.exec(behind);
  if (why !== null) return { start: end + why.index, end: end + behind.length };
  const least = Math.max(0, start - REACH_OF_REASON);
  const sentence = text.slice(least, end);
  const from = Math.max(sentence.lastIndexOf('. '), sentence.lastIndexOf('\n')) + 1;
  const before = REASON_BEFORE.exec(sentence.slice(from));
  return before === null
    ? null
    : { start: least + from + before.index, end: least + from + before.index + before[0].length };
}

/** What follows up to the end of the sentence or a quotation mark. */
function clauseFrom(text: string, end: number): string {
  const ahead = text.slice(end, end + REACH_OF_REASON);
  const stop = ahead.search(/[.;\n“”"]/);
  return stop < 0 ? ahead : ahead.slice(0, stop);
}

function leadingTrim(lead: string): number {
  let at = 0;
  while (at < lead.length && (lead[at] === ',' || lead[at] === ' ')) at += 1;
  return at;
}
