// The circumstances of a report: the channel through which the words reached the article ("told The Media Line", "in a
// statement", "according to TASS"), whether the source asked not to be named and why, and reports that have no source at all
// ("reportedly").

import type { Span } from '../../base/span.ts';
import type { Language } from '../language/language.ts';
import { WordClass } from '../language/lexicon.ts';
import { Role } from '../language/roles.ts';
import type { AnonymityPatterns, ChannelWords } from '../language/sources.ts';
import type { Anonymity, Quote, UnsourcedReport } from '../model.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { type Frame, type Frames, type PartFrames, spanOf } from './syntax/frames.ts';
import {
  findTrait,
  has,
  isCapital,
  isFinalPunctuation,
  isQuote,
  isTimeWord,
  isWord,
  lower,
  phraseUpTo,
  plays,
  sourcePhraseAt,
} from './syntax/grammar.ts';
import type { UnitRange } from './syntax/reading.ts';
import { Trait } from './syntax/traits.ts';

/** Units searched after a cue. */
const REACH_OF_CHANNEL = 18;
/** Code units before an anonymity phrase in which the clause with it begins. */
const REACH_OF_LEAD_IN = 90;
/** Code units around an anonymity phrase in which its reason is searched, inside the sentence. */
const REACH_OF_REASON = 160;

/** The channel of a cue, searched up to the content or the end of the sentence. `lemma` is that of the cue. */
export function findChannel(frames: Frames, frame: Frame, cue: UnitRange, lemma: string): Span | null {
  const { channels } = frames.tokens.vocabulary.language.sources;
  const end = Math.min(frame.to, cue.to + REACH_OF_CHANNEL);
  if (channels.addressingVerbs.has(lemma) && (isCapital(frames, cue.to) || isCapital(frames, cue.to + 1))) {
    const to = nameEnd(frames, cue.to, end);
    if (to > cue.to) return spanOf(frames, cue.to - 1, to);
  }
  for (let unit = cue.to; unit < end; unit += 1) {
    const word = lower(frames, unit);
    if (isQuote(frames, unit) || word === ':' || isFinalPunctuation(frames, unit)) break;
    if (plays(frames, unit, Role.Complementizer)) break;
    const phrase = sourcePhraseAt(frames, unit);
    if (phrase !== undefined && unit + phrase.words.length < frame.to)
      return spanOf(frames, unit, untilComma(frames, unit + phrase.words.length, frame.to));
    const address = phraseUpTo(frames, unit, channels.addressPhrases);
    if (address > 0 && isCapital(frames, unit + 1))
      return spanOf(frames, unit + 1 - address, nameEnd(frames, unit + 1, end));
    if (!channels.prepositions.has(word)) continue;
    const occasion = occasionEnd(frames, unit + 1, end, channels);
    if (occasion > 0) return spanOf(frames, unit, occasion);
  }
  return null;
}

function untilComma(frames: Frames, from: number, end: number): number {
  let unit = from + 1;
  const last = Math.min(end, from + 12);
  while (unit < last && (isWord(frames, unit) || lower(frames, unit) === '-')) unit += 1;
  return unit;
}

/** End of an occasion or platform after a preposition, or 0: "a written statement", "an interview with CNN", "Twitter". */
function occasionEnd(frames: Frames, from: number, end: number, channels: ChannelWords): number {
  for (let unit = from; unit < Math.min(end, from + 6); unit += 1) {
    const word = lower(frames, unit);
    if (!isWord(frames, unit) && word !== '-') return 0;
    if (channels.platforms.has(word)) return unit + 1;
    if (!channels.occasions.has(word)) {
      if (has(frames, unit, WordClass.Preposition | WordClass.Subordinator) || isTimeWord(frames, unit)) return 0;
      continue;
    }
    if (
      channels.afterOccasion.has(lower(frames, unit + 1)) &&
      (isCapital(frames, unit + 2) || isCapital(frames, unit + 3)) &&
      !isTimeWord(frames, unit + 2)
    )
      return nameEnd(frames, unit + 2, end);
    return unit + 1;
  }
  return 0;
}

/** End of a capitalised name that may begin with an article. */
function nameEnd(frames: Frames, from: number, end: number): number {
  let unit = from;
  if (has(frames, unit, WordClass.Determiner)) unit += 1;
  while (
    unit < end &&
    (isCapital(frames, unit) || (plays(frames, unit, Role.GenitiveMarker) && isCapital(frames, unit + 1))) &&
    !isTimeWord(frames, unit)
  )
    unit += 1;
  return unit;
}

/** All requests for anonymity in text order. Linear: one scan, with a bounded search around each match. */
export function findAnonymity({ text, vocabulary }: Tokens): Anonymity[] {
  const { anonymity } = vocabulary.language.sources;
  const found: Anonymity[] = [];
  for (const match of text.matchAll(anonymity.phrase)) {
    const before = text.slice(Math.max(0, match.index - REACH_OF_LEAD_IN), match.index);
    const lead = anonymity.leadIn.exec(before);
    const start = lead === null ? match.index : match.index - (before.length - lead.index) + leadingTrim(lead[0]);
    const end = match.index + match[0].length;
    found.push({ start, end, reason: reasonAround(text, match.index, end, anonymity) });
  }
  return found;
}

/** The reason after the phrase `[start, end)`, or else before it in the same sentence. */
function reasonAround(text: string, start: number, end: number, patterns: AnonymityPatterns): Span | null {
  const clause = clauseFrom(text, end);
  const reason = patterns.reason.exec(clause);
  if (reason !== null) return { start: end + reason.index, end: end + clause.length };
  const least = Math.max(0, start - REACH_OF_REASON);
  const sentence = text.slice(least, end);
  const from = Math.max(sentence.lastIndexOf('. '), sentence.lastIndexOf('\n')) + 1;
  const before = patterns.reasonBefore.exec(sentence.slice(from));
  return before === null
    ? null
    : { start: least + from + before.index, end: least + from + before.index + before[0].length };
}

/** The text from `end` on, up to the end of the sentence or a quotation mark. */
function clauseFrom(text: string, end: number): string {
  const ahead = text.slice(end, end + REACH_OF_REASON);
  const stop = ahead.search(/[.;\n“”"]/);
  return stop < 0 ? ahead : ahead.slice(0, stop);
}

/** Length of the commas and spaces at the beginning. */
function leadingTrim(lead: string): number {
  let at = 0;
  while (at < lead.length && (lead[at] === ',' || lead[at] === ' ')) at += 1;
  return at;
}

/** The reports that are not part of what somebody says: "Officers reportedly found a bag, Lieutenant Harris said". */
export function withoutAttributed(reports: readonly UnsourcedReport[], quotes: readonly Quote[]): UnsourcedReport[] {
  if (reports.length === 0) return [];
  const said = quotes
    .filter(({ source, kind }) => source !== null && kind !== 'turn')
    .flatMap(({ content }) => content)
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let reach = -1;
  return reports.filter(({ start }) => {
    for (; next < said.length && said[next]!.start <= start; next += 1) reach = Math.max(reach, said[next]!.end);
    return reach <= start;
  });
}

/** The reports without a source in all parts, in text order. A cue does not extend into the next part. */
export function findUnsourced(parts: readonly PartFrames[], language: Language): UnsourcedReport[] {
  const { unsourced } = language.sources;
  const found: UnsourcedReport[] = [];
  for (const part of parts) {
    const { frames } = part;
    let unit = -1;
    const wordAt = (distance: number): string => lower(frames, unit + distance);
    for (const frame of frames.frames) {
      unit = findTrait(frames, frame.from, frame.to, Trait.Unsourced);
      while (unit >= 0) {
        const length = unsourced.lengthAt(wordAt);
        const cited = length > 0 ? 0 : unsourced.citedLengthAt(wordAt);
        const sentence = spanOf(frames, frame.from, frame.to);
        if (length > 0) found.push({ ...spanOf(frames, unit, unit + length), kind: 'hearsay', sentence });
        if (cited > 0) found.push({ ...spanOf(frames, unit + 1, unit + 1 + cited), kind: 'cited', sentence });
        unit = findTrait(frames, unit + Math.max(1, length + 1, cited + 1), frame.to, Trait.Unsourced);
      }
    }
  }
  return found;
}
