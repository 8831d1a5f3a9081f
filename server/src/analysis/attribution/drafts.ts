// Builds drafts of quotes from the readings of cues: which reading a quotation belongs to, whether its content is direct,
// mixed or indirect speech, and the confidence of the rule that decided it.

import type { Span } from '../../base/span.ts';
import { Role } from '../language/roles.ts';
import type { QuoteKind, Stance } from '../model.ts';
import { endOf, type Frames, spanOf, startOf } from './syntax/frames.ts';
import { findTrait, isNamed, isPunctuation, plays } from './syntax/grammar.ts';
import type { CueReading, UnitRange } from './syntax/reading.ts';
import { isAnnouncedTitle } from './syntax/titles.ts';
import { Trait } from './syntax/traits.ts';

/** A quote before its source is resolved to an entity. */
export interface QuoteDraft {
  kind: QuoteKind;
  content: Span[];
  marks: Span[];
  /** Indices of its quotations in `Quotations.spans`. */
  quotations: number[];
  source: Span | undefined;
  cue: Span | undefined;
  /** See `Quote.cueLemma`. */
  cueLemma: string;
  stance: Stance;
  basis: string;
  /** The reading of its cue; absent if the speaker was inferred from the context. */
  reading: CueReading | undefined;
  evidence: Span[];
  /** Frame of its cue, or of its first content. */
  frame: number;
  /** Frame of its last content. */
  lastFrame: number;
  /** Probability that an indirect quote is right, by the model of indirect/. */
  belief?: number | undefined;
  /** Speech after a dash, which needs no marks. */
  isAfterDash?: boolean;
}

/** The drafts of all readings that report speech, in the order of the readings. */
export function draftQuotes(frames: Frames, readings: readonly CueReading[]): QuoteDraft[] {
  /** Index of the reading that each quotation belongs to, -1 for none. */
  const owners = new Int32Array(frames.quotations.spans.length).fill(-1);
  readings.forEach((reading, index) => {
    for (const { from, to } of reading.content) {
      let unit = findTrait(frames, from, to, Trait.Quote);
      for (; unit >= 0; unit = findTrait(frames, unit + 1, to, Trait.Quote)) {
        const quote = frames.quote[unit]!;
        const owner = owners[quote]!;
        if (owner < 0 || isCloser(reading, readings[owner]!, unit)) owners[quote] = index;
      }
    }
  });
  const drafts: QuoteDraft[] = [];
  readings.forEach((reading, index) => {
    const draft = draftFrom(frames, reading, (quote) => owners[quote] === index);
    if (draft === undefined || (draft.kind === 'indirect' && isDenied(readings, index))) return;
    drafts.push(draft);
  });
  return drafts;
}

/** Whether the cue is inside a denial: in "denied that Voss had asked Norland to extradite him" Voss asked nothing. */
function isDenied(readings: readonly CueReading[], index: number): boolean {
  const reading = readings[index]!;
  for (let i = index - 1; i >= 0 && readings[i]?.frame === reading.frame && index - i < 6; i -= 1) {
    const other = readings[i]!;
    if (other.entry.stance !== 'denies') continue;
    if (other.content.some((range) => range.from <= reading.cue.from && reading.cue.from < range.to)) return true;
  }
  return false;
}

/**
 * Whether `reading` takes a quotation from `other`, if the content of both has it. The inner one takes it if its verb is
 * plain speech ("Starr said Clinton promised “…”"); a weaker or relative one leaves it to the outer ("people who complained
 * of “…”").
 */
function isCloser(reading: CueReading, other: CueReading, unit: number): boolean {
  const size = sizeAround(reading, unit);
  const otherSize = sizeAround(other, unit);
  return size < otherSize ? takesFromOuter(reading, other) : !takesFromOuter(other, reading);
}

const WEAK_RULES = new Set(['relative-cue', 'object-cue']);

function takesFromOuter(inner: CueReading, outer: CueReading): boolean {
  if (WEAK_RULES.has(inner.rule)) return false;
  return inner.entry.strength >= (outer.rule === 'according-to' ? 0.6 : 0.9);
}

/** Units of the content range that has the unit. */
function sizeAround(reading: CueReading, unit: number): number {
  for (const range of reading.content) if (range.from <= unit && unit < range.to) return range.to - range.from;
  return Number.POSITIVE_INFINITY;
}

function draftFrom(frames: Frames, reading: CueReading, owns: (quote: number) => boolean): QuoteDraft | undefined {
  const content: Span[] = [];
  const marks: Span[] = [];
  const quotations: number[] = [];
  let hasWords = false;
  for (const range of reading.content) {
    const trimmed = trim(frames, range);
    if (trimmed === undefined) continue;
    content.push(spanOf(frames, trimmed.from, trimmed.to));
    const { from, to } = trimmed;
    let unit = findTrait(frames, from, to, Trait.Quote);
    for (; unit >= 0; unit = findTrait(frames, unit + 1, to, Trait.Quote)) {
      const quote = frames.quote[unit]!;
      if (to - from > 1 && (isNamed(frames, unit) || isAnnouncedTitle(frames, unit))) hasWords = true;
      else if (owns(quote)) {
        marks.push({ start: startOf(frames, unit), end: endOf(frames, unit) });
        quotations.push(quote);
      }
    }
    hasWords ||= findTrait(frames, from, to, Trait.Word | Trait.Number | Trait.Other) >= 0;
  }
  const kind: QuoteKind = marks.length === 0 ? 'indirect' : hasWords ? 'mixed' : 'direct';
  if (content.length === 0 && !reading.opens) return undefined;
  if (kind === 'indirect' && content.length > 0 && !(hasWords && reportsIndirectly(frames, reading))) return undefined;
  return {
    kind,
    content,
    marks,
    quotations,
    source: reading.source === undefined ? undefined : spanOf(frames, reading.source.from, reading.source.to),
    cue: spanOf(frames, reading.cue.from, reading.cue.to),
    cueLemma: reading.entry.lemma,
    stance: reading.negated && reading.entry.stance !== 'denies' ? 'declines' : reading.entry.stance,
    basis: reading.rule,
    reading,
    evidence: [],
    frame: reading.frame,
    lastFrame: reading.frame,
  };
}

/**
 * Whether the cue is strong enough to make reported speech of a clause without marks. Verbs like "spoke" and "talked"
 * report if the cue has their preposition ("spoke of").
 */
function reportsIndirectly(frames: Frames, reading: CueReading): boolean {
  const { tokens } = frames;
  const isThat = plays(frames, reading.content[0]!.from, Role.Complementizer);
  const { strength, takes, lemma } = reading.entry;
  if (takes !== 'object') return strength >= 0.3 || isThat;
  const { topicVerbs } = tokens.vocabulary.language.sources;
  return strength >= 0.5 || (topicVerbs.has(lemma) && reading.cue.to - reading.cue.from > 1);
}

/** The range without punctuation at its ends; undefined if nothing is left. */
function trim(frames: Frames, range: UnitRange): UnitRange | undefined {
  let { from, to } = range;
  while (from < to && isPunctuation(frames, from)) from += 1;
  while (to > from && isPunctuation(frames, to - 1)) to -= 1;
  return to > from ? { from, to } : undefined;
}

/** Confidence of a quote, 0 to 1, before ambiguity of its source is counted. */
export function confidenceOf(draft: QuoteDraft): number {
  if (draft.kind === 'term') return 0.7;
  if (draft.source === undefined) return 0.3;
  if (draft.isAfterDash === true) return 0.9;
  if (draft.kind === 'indirect' && draft.belief !== undefined) return draft.belief;
  const table = draft.kind === 'indirect' ? INDIRECT : MARKED;
  return table[draft.basis] ?? 0.6;
}

/**
 * Confidence of quotes in marks, by rule: the share of them in PolNeAR's training articles whose speaker and span are
 * right. docs/ATTRIBUTION.md has the reliability table.
 */
const MARKED: Readonly<Record<string, number>> = {
  'cue-after': 0.98,
  'inverted-cue': 0.98,
  'interrupted-inverted': 0.97,
  'leading-cue': 0.95,
  signed: 0.98,
  transcript: 0.95,
  'cue-before-colon': 0.95,
  'cue-before': 0.92,
  interrupted: 0.93,
  'apposition-cue': 0.96,
  continued: 0.92,
  'same-paragraph': 0.88,
  'according-to': 0.87,
  colon: 0.82,
  'participle-cue': 0.83,
  'carried-over': 0.8,
  'after-report': 0.8,
  'same-sentence': 0.75,
  'object-cue': 0.77,
  'coordinated-cue': 0.72,
  'noun-cue': 0.7,
  'relative-cue': 0.85,
  running: 0.68,
  'running-from-end': 0.9,
  'named-in-heading': 0.8,
  'carried-over-report': 0.55,
  'carried-over-person': 0.5,
  'sentence-before': 0.5,
  'passive-cue': 0.85,
  'speaker-beside': 0.7,
  'main-subject': 0.8,
};

/** Confidence of indirect speech, by rule: the share whose span is found at half overlap with the right speaker. */
const INDIRECT: Readonly<Record<string, number>> = {
  'according-to': 0.88,
  'cue-after': 0.78,
  'cue-before': 0.79,
  'cue-before-colon': 0.62,
  interrupted: 0.92,
  'apposition-cue': 0.88,
  'participle-cue': 0.62,
  'object-cue': 0.55,
  'coordinated-cue': 0.63,
  'relative-cue': 0.55,
  'inverted-cue': 0.7,
  'noun-cue': 0.5,
  colon: 0.4,
};
