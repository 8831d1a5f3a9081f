// Turns: quotations of one speech share a number. A quotation goes on the turn before it when it was carried from it, or
// when the same speaker goes on in the same or the next paragraph.

import type { Span } from '../../base/span.ts';
import type { Quote, QuoteKind, Stance } from '../model.ts';
import { endOf, type Frames, spanOf, startOf } from './syntax/frames.ts';
import { findTrait, isPunctuation } from './syntax/grammar.ts';
import type { CueReading, UnitRange } from './syntax/reading.ts';
import { isAnnouncedTitle } from './syntax/titles.ts';
import { Trait } from './syntax/traits.ts';

// Readings in, quotes in the making out: which quotation belongs to which reading, and whether the content is direct,
// mixed or indirect speech.

/** A quote before its source is resolved to an entity. */
export interface QuoteDraft {
  kind: QuoteKind;
  content: Span[];
  marks: Span[];
  /** Indices of its quotations in `Quotations.spans`. */
  quotations: number[];
  source: Span | undefined;
  cue: Span | undefined;
  cueLemma: string;
  stance: Stance;
  basis: string;
  /** What was read of its cue; absent for what was carried over. */
  reading: CueReading | undefined;
  evidence: Span[];
  /** Frame of its cue, or of its first content. */
  frame: number;
  /** Frame of its last content. */
  lastFrame: number;
}

export function buildQuotes(f: Frames, readings: readonly CueReading[]): QuoteDraft[] {
  const owner = new Int32Array(f.quotations.spans.length).fill(-1);
  readings.forEach((reading, r) => {
    for (const { from, to } of reading.content) {
      let u = findTrait(f, from, to, Trait.Quote);
      for (; u >= 0; u = findTrait(f, u + 1, to, Trait.Quote)) {
        const quote = f.quote[u] as number;
        const other = owner[quote] as number;
        if (other < 0 || closer(reading, readings[other] as CueReading, u)) owner[quote] = r;
      }
    }
  });
  const drafts: QuoteDraft[] = [];
  readings.forEach((reading, r) => {
    const draft = draftOf(f, reading, (quote) => owner[quote] === r);
    if (draft === undefined || (draft.kind === 'indirect' && isDenied(readings, r))) return;
    drafts.push(draft);
  });
  return drafts;
}

/** "denied that Voss had asked Norland to extradite him": what Voss is said to have asked stands inside a denial. */
function isDenied(readings: readonly CueReading[], index: number): boolean {
  const reading = readings[index] as CueReading;
  for (let i = index - 1; i >= 0 && readings[i]?.frame === reading.frame && index - i < 6; i -= 1) {
    const other = readings[i] as CueReading;
    if (other.entry.stance !== 'denies') continue;
    if (other.content.some((range) => range.from <= reading.cue.from && reading.cue.from < range.to)) return true;
  }
  return false;
}

/**
 * Of two readings that hold a quotation the inner one has it when its verb is plain speech ("Starr said Clinton promised
 * “…”"); a weaker or relative one inside ("people who complained of “…”") leaves it to the outer.
 */
function closer(reading: CueReading, other: CueReading, unit: number): boolean {
  const size = sizeAround(reading, unit);
  const otherSize = sizeAround(other, unit);
  return size < otherSize ? takesFromOuter(reading, other) : !takesFromOuter(other, reading);
}

const WEAK_RULES = new Set(['relative-cue', 'object-cue']);

function takesFromOuter(inner: CueReading, outer: CueReading): boolean {
  if (WEAK_RULES.has(inner.rule)) return false;
  return inner.entry.strength >= (outer.rule === 'according-to' ? 0.6 : 0.9);
}

function sizeAround(reading: CueReading, unit: number): number {
  for (const range of reading.content) if (range.from <= unit && unit < range.to) return range.to - range.from;
  return Number.POSITIVE_INFINITY;
}

function draftOf(f: Frames, reading: CueReading, owns: (quote: number) => boolean): QuoteDraft | undefined {
  const content: Span[] = [];
  const marks: Span[] = [];
  const quotations: number[] = [];
  let words = false;
  for (const range of reading.content) {
    const trimmed = trim(f, range);
    if (trimmed === undefined) continue;
    content.push(spanOf(f, trimmed.from, trimmed.to));
    const { from, to } = trimmed;
    let u = findTrait(f, from, to, Trait.Quote);
    for (; u >= 0; u = findTrait(f, u + 1, to, Trait.Quote)) {
      const quote = f.quote[u] as number;
      if (to - from > 1 && isAnnouncedTitle(f, u)) words = true;
      else if (owns(quote)) {
        marks.push({ start: startOf(f, u), end: endOf(f, u) });
        quotations.push(quote);
      }
    }
    words ||= findTrait(f, from, to, Trait.Word | Trait.Number | Trait.Other) >= 0;
  }
  const kind: QuoteKind = marks.length === 0 ? 'indirect' : words ? 'mixed' : 'direct';
  if (content.length === 0 && !reading.opens) return undefined;
  if (kind === 'indirect' && content.length > 0 && !reportsIndirectly(reading, words)) return undefined;
  return {
    kind,
    content,
    marks,
    quotations,
    source: reading.source === undefined ? undefined : spanOf(f, reading.source.from, reading.source.to),
    cue: spanOf(f, reading.cue.from, reading.cue.to),
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
 * Without marks, only a strong enough cue makes reported speech of a clause. "Spoke" and "talked" report when they say
 * about what.
 */
function reportsIndirectly(reading: CueReading, words: boolean): boolean {
  if (!words) return false;
  const { strength, takes, lemma } = reading.entry;
  if (takes === 'object') return strength >= 0.5 || (ABOUT.has(lemma) && reading.cue.to - reading.cue.from > 1);
  return strength >= 0.3;
}

const ABOUT = new Set(['talk', 'speak']);

function trim(f: Frames, range: UnitRange): UnitRange | undefined {
  let { from, to } = range;
  while (from < to && isPunctuation(f, from)) from += 1;
  while (to > from && isPunctuation(f, to - 1)) to -= 1;
  return to > from ? { from, to } : undefined;
}

// How sure a rule is, counted: of the quotes in marks that a rule attributed in PolNeAR's training articles, the share
// whose speaker and place were right; for indirect speech, the share whose span was found at half overlap with the right
// speaker. docs/ATTRIBUTION.md has the reliability table.

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
  'carried-over-report': 0.55,
  'carried-over-person': 0.5,
  'sentence-before': 0.5,
  'passive-cue': 0.85,
  'speaker-beside': 0.7,
  'main-subject': 0.8,
};

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

export function confidenceOf(draft: QuoteDraft): number {
  if (draft.kind === 'term') return 0.7;
  if (draft.source === undefined) return 0.3;
  const table = draft.kind === 'indirect' ? INDIRECT : MARKED;
  return table[draft.basis] ?? 0.6;
}

const CARRIED = new Set([
  'continued',
  'running',
  'carried-over',
  'same-paragraph',
  'same-sentence',
  'after-report',
  'participle-cue',
  'coordinated-cue',
]);

/** Numbers the turns of quotes in text order; `partOf` gives the paragraph of an offset. */
export function numberTurns(quotes: readonly Quote[], partOf: (offset: number) => number): Quote[] {
  let turn = -1;
  let last: Quote | undefined;
  return quotes.map((quote) => {
    if (quote.kind === 'term' || quote.kind === 'pull') return quote;
    if (last === undefined || !goesOn(last, quote, partOf)) turn += 1;
    last = quote;
    return { ...quote, turn };
  });
}

function goesOn(last: Quote, quote: Quote, partOf: (offset: number) => number): boolean {
  if (last.source === null || quote.source === null) return false;
  const near = partOf(quote.start) - partOf(last.end - 1) <= 2;
  if (last.source.start === quote.source.start) return near;
  if (last.source.entity >= 0) return near && last.source.entity === quote.source.entity;
  return near && CARRIED.has(quote.basis) && last.source.class === quote.source.class && quote.source.entity < 0;
}
