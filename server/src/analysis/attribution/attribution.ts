// Attributes quotations and reported speech to their sources. Cues are read first (cues/), then each quotation goes to the
// reading that has it, and a quotation without a cue gets a speaker from the context (context/) or is a term. Last the
// sources are resolved to entities, and the circumstances of each report are read.

import { lazy } from '../../base/memoize.ts';
import type { Span } from '../../base/span.ts';
import { hull, lastStartingAtOrBefore, startingAt } from '../../base/span.ts';
import type { Coreference } from '../coreference/coreference.ts';
import type { Quotations, ReadDocument } from '../document.ts';
import type { Language } from '../language/language.ts';
import { Role } from '../language/roles.ts';
import type { Anonymity, Quote, Source, UnsourcedReport } from '../model.ts';
import { type Tokens, WordCase } from '../tokens/tokens.ts';
import { pluralAntecedent, withNameBefore } from './antecedents.ts';
import { findAnonymity, findChannel, findUnsourced, withoutAttributed } from './circumstances.ts';
import { inferSpeakers } from './context/index.ts';
import { isTaggedDash } from './context/runs.ts';
import { readClauses } from './cues/index.ts';
import { confidenceOf, draftQuotes, type QuoteDraft } from './drafts.ts';
import { beliefIn, nestedReadings, sourceKind } from './indirect/belief.ts';
import { withPullQuotes } from './pull-quotes.ts';
import { linkUnnamed, numberTurns } from './quote-links.ts';
import { resolveSource } from './sources.ts';
import { headOf, isNoSource, tokensOf } from './speakers.ts';
import { verbOf } from './syntax/clause-verb.ts';
import { type Frames, framesByPart, readFrames } from './syntax/frames.ts';
import { isCapital, plays } from './syntax/grammar.ts';
import type { CueReading, UnitRange } from './syntax/reading.ts';
import { termBasis } from './terms.ts';
import { trimSource } from './trim-source.ts';
import { attributeTurns, withTurns } from './turns.ts';

/** Who said what in an article. */
export interface Attribution {
  /** In text order. */
  readonly quotes: readonly Quote[];
  readonly unsourced: readonly UnsourcedReport[];
}

/** `pullParts` maps the parts that repeat a quotation to its index; see pull-quotes.ts. */
export function attributeQuotes(
  document: ReadDocument,
  coreference: Coreference,
  quotations: Quotations,
  pullParts: ReadonlyMap<number, number>,
  language: Language,
): Attribution {
  const { tokens } = document;
  const frames = readFrames(document, quotations);
  const parts = framesByPart(frames, document);
  const readings = readClauses(parts, document, language, pullParts);
  const read = draftQuotes(frames, readings);
  const nested = nestedReadings(read);
  const drafts = read.filter((draft) => {
    const { kind, source, reading } = draft;
    if (kind !== 'indirect' || source === undefined) return true;
    if (isNoSource(source, document, coreference) || tellsNothing(source, reading!, document, coreference))
      return false;
    draft.isAfterDash = isTaggedDash(draft, frames);
    if (draft.isAfterDash) return true;
    draft.belief = beliefIn(draft, nested.has(reading!), frames, document, coreference);
    return draft.belief === undefined || draft.belief >= barFor(frames, reading!);
  });
  for (const draft of drafts) {
    const basis = termBasis(draft, frames, document, coreference);
    if (basis !== undefined) Object.assign(draft, { kind: 'term', content: draft.marks, source: undefined, basis });
  }
  inferSpeakers({ document, frames, coreference, pullParts }, readings, drafts);
  // Needed for unnamed sources only, so most articles do without it.
  const anonymity = lazy(() => findAnonymity(tokens));
  const partOf = (offset: number): number => lastStartingAtOrBefore(document.parts, offset);
  const quotes = drafts
    .filter((draft) => draft.content.length > 0)
    .map((draft) => finishQuote(draft, document, frames, coreference, anonymity, partOf))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const people = coreference.mentions.filter((mention) => mention.type === 'person' && mention.form === 'name');
  const linked = linkUnnamed(quotes, tokens.text, people, partOf, language);
  const turns = attributeTurns(document, coreference);
  const all = withPullQuotes(
    document,
    quotations,
    pullParts,
    numberTurns(withTurns(linked, turns, tokens.text), partOf),
  );
  return { quotes: all, unsourced: withoutAttributed(findUnsourced(parts, language), all) };
}

/**
 * The probability that a report without marks needs. A topic ("criticised the plan") is less of a statement than a clause,
 * unless several discuss it: "Putin and al-Sharaa discussed the base".
 */
function barFor(frames: Frames, { entry, content, source }: CueReading): number {
  const { bar, topicBar, jointBar } = frames.attributionWords.indirect;
  if (entry.takes !== 'object' || verbOf(frames, content[0]!) === 'finite') return bar;
  return source !== undefined && isJoint(frames, source) ? jointBar : topicBar;
}

/** Whether two names are joined: "Putin and al-Sharaa". */
function isJoint(frames: Frames, { from, to }: UnitRange): boolean {
  for (let unit = from + 1; unit < to - 1; unit += 1)
    if (plays(frames, unit, Role.Additive) && isCapital(frames, unit - 1) && isCapital(frames, to - 1)) return true;
  return false;
}

/** Cues from this strength on report nothing but speech. */
const STRONG_CUE = 0.8;

/**
 * Whether a report without marks has no source: it has an abstraction ("this turn suggests that", "this made them
 * angry, alleging that"), or a negative subject ("neither leader mentioned Hadad").
 */
function tellsNothing(
  source: Span,
  { entry, rule }: CueReading,
  document: ReadDocument,
  coreference: Coreference,
): boolean {
  const { tokens } = document;
  const { determiners, pronouns } = tokens.vocabulary.language.sources;
  const head = headOf(source, tokens);
  const { from, to } = tokensOf(source, tokens);
  const first = tokens.words[from]?.lower ?? '';
  if (determiners.negative.has(first) || (to - from === 1 && pronouns.ofEvents.has(first))) return true;
  // "LONDON: The gates were shut": where the article was written.
  if (rule === 'colon' && startingAt(coreference.mentions, source.start)?.type === 'place') return true;
  const kind = sourceKind(source, document, coreference);
  // What one person believes is no statement; what "some analysts believe" is what they say.
  if (tokens.vocabulary.language.attribution.indirect.opinionCues.has(entry.lemma)) {
    const isPlural = head >= 0 && tokens.vocabulary.language.sources.nouns.isPlural(tokens.words[head]!.lower);
    if (kind !== 'group' && !(kind === 'description' && isPlural)) return true;
  }
  return entry.strength < STRONG_CUE && head >= 0 && tokens.words[head]!.case === WordCase.Lower && kind === 'thing';
}

/** The draft as a quote, with its source resolved. */
function finishQuote(
  draft: QuoteDraft,
  document: ReadDocument,
  frames: Frames,
  coreference: Coreference,
  anonymity: () => readonly Anonymity[],
  partOf: (offset: number) => number,
): Quote {
  const confidence = confidenceOf(draft);
  if (draft.source === undefined) return quoteFrom(draft, null, confidence, []);
  const trimmed = trimSource(draft.source, document, coreference);
  const words = withNameBefore(trimmed, draft.content, document, coreference);
  const resolved = resolveSource(words, document, coreference);
  const { reading } = draft;
  const antecedent =
    resolved.antecedent ??
    (resolved.entity < 0 && isPluralPronoun(document.tokens, resolved.span)
      ? pluralAntecedent(frames, document, draft.frame, resolved.span)
      : undefined);
  const source: Source = {
    start: resolved.span.start,
    end: resolved.span.end,
    entity: resolved.entity,
    ...(resolved.entities === undefined ? {} : { entities: resolved.entities }),
    class: resolved.class,
    ...(antecedent === undefined ? {} : { antecedent }),
    anonymity: resolved.class === 'unnamed' ? nearestAnonymity(draft.source.start, anonymity(), partOf) : null,
    channel:
      reading === undefined ? null : findChannel(frames, frames.frames[draft.frame]!, reading.cue, reading.entry.lemma),
  };
  const sure = Math.round(confidence * (resolved.candidates.length > 1 ? 0.75 : 1) * 100) / 100;
  return quoteFrom(draft, source, sure, resolved.candidates);
}

function quoteFrom(draft: QuoteDraft, source: Source | null, confidence: number, candidates: readonly number[]): Quote {
  const { start, end } = hull(draft.content);
  return {
    start,
    end,
    kind: draft.kind,
    content: draft.content,
    marks: draft.marks,
    cue: draft.cue ?? null,
    cueLemma: draft.cueLemma,
    stance: draft.stance,
    basis: draft.basis,
    evidence: draft.evidence,
    turn: -1,
    repeats: -1,
    source,
    confidence,
    candidates,
  };
}

/** Whether the span is "they" and nothing else. */
function isPluralPronoun({ text, vocabulary }: Tokens, { start, end }: Span): boolean {
  return vocabulary.language.sources.pronouns.plural.has(text.slice(start, end).toLowerCase());
}

/** The request for anonymity in the source's paragraph that is nearest to the source. */
function nearestAnonymity(
  start: number,
  anonymity: readonly Anonymity[],
  partOf: (offset: number) => number,
): Anonymity | null {
  const part = partOf(start);
  let best: Anonymity | null = null;
  const next = lastStartingAtOrBefore(anonymity, start) + 1;
  for (const candidate of [anonymity[next - 1], anonymity[next]]) {
    if (candidate === undefined || partOf(candidate.start) !== part) continue;
    if (best === null || Math.abs(candidate.start - start) < Math.abs(best.start - start)) best = candidate;
  }
  return best;
}
