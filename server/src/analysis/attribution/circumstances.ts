// What stands around a cue: through whom the words reached the article ("told The Media Line", "in a statement",
// "according to TASS"), and why the source has no name ("speaking on condition of anonymity").

import { WordClass } from '../lexicon.ts';
import type { Span } from '../model.ts';
import { type Frame, type Frames, isFinalPunctuation, spanOf } from './frames.ts';
import { has, isCapital, isQuote, isTimeWord, isWord, lower } from './grammar.ts';
import type { Range } from './reading.ts';

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
export function findChannel(f: Frames, frame: Frame, cue: Range, lemma: string): Span | null {
  const end = Math.min(frame.to, cue.to + REACH_OF_CHANNEL);
  if (lemma === 'tell' && (isCapital(f, cue.to) || isCapital(f, cue.to + 1))) {
    const to = nameEnd(f, cue.to, end);
    if (to > cue.to) return spanOf(f, cue.to - 1, to);
  }
  for (let u = cue.to; u < end; u += 1) {
    const word = lower(f, u);
    if (isQuote(f, u) || word === 'that' || word === ':' || isFinalPunctuation(f, u)) break;
    if (word === 'according' && lower(f, u + 1) === 'to') return spanOf(f, u, untilComma(f, u + 2, frame.to));
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
  while ((u < Math.min(end, from + 12) && isWord(f, u)) || lower(f, u) === '-') u += 1;
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

/** Phrases that give the reason for leaving out a name, by their beginning. */
const ANONYMITY =
  /\b(?:anonymity|anonymously|anonymous|(?:not|declined|refused) to be (?:named|identified|quoted by name)|(?:not|un)\s?authori[sz]ed to (?:speak|talk|discuss|comment|brief)|not be (?:named|identified))\b/g;
const LEAD_IN =
  /(?:,? (?:speaking|spoke|who spoke|who asked|who requested|who was|granted|insisting|insisted|because|under|on(?: the)? condition|asked|requested|citing|preferring|wished|wishing|declined))[^,.;“”"]{0,60}$/;

/** All reasons for anonymity in the text, in order. Linear: one scan, and a bounded look back from each hit. */
export function findAnonymity(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(ANONYMITY)) {
    const before = text.slice(Math.max(0, match.index - 90), match.index);
    const lead = LEAD_IN.exec(before);
    const start = lead === null ? match.index : match.index - (before.length - lead.index) + leadingTrim(lead[0]);
    found.push({ start, end: match.index + match[0].length });
  }
  return found;
}

function leadingTrim(lead: string): number {
  let at = 0;
  while (at < lead.length && (lead[at] === ',' || lead[at] === ' ')) at += 1;
  return at;
}
