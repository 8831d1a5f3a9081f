// Takes an analysis from the reading text to the file and back: every span becomes the place that its words come from. The
// stages between know no file.

import type { Span } from '../../base/span.ts';
import type { Language } from '../language/language.ts';
import type {
  Anonymity,
  ArticleMeta,
  ArticlePart,
  Claim,
  DocumentAnalysis,
  MarkProblem,
  Quote,
  Source,
} from '../model.ts';
import { readView } from './reading.ts';
import { type ReadingMap, type ReadingView, toFile, toReading } from './view.ts';

/** The analysis with file offsets. Where the view has no map, both are the same. */
export function analysisToFile(analysis: DocumentAnalysis, view: ReadingView, file: string): DocumentAnalysis {
  const { map } = view;
  if (map === undefined) return analysis;
  const at: MapSpan = (value) => ({ ...value, ...toFile(map, value) });
  const inFile = mapSpans(analysis, at, (span) => linesToFile(span, map, file));
  return { ...inFile, parts: withMasked(inFile.parts, view.masked), reading: view };
}

/**
 * A text and its analysis as a reader sees them: with the offsets of the reading view. Words that are shown or compared are
 * cut from this text, so that markup and line ends are not among them.
 */
export function asRead(file: string, analysis: DocumentAnalysis): { text: string; analysis: DocumentAnalysis } {
  const { reading } = analysis;
  if (reading?.map === undefined) return { text: file, analysis };
  const { map, text } = reading;
  const at: MapSpan = (value) => {
    const start = toReading(map, value.start);
    return {
      ...value,
      start,
      end: value.end > value.start ? Math.max(start, toReading(map, value.end - 1) + 1) : start,
    };
  };
  const parts = analysis.parts.filter((part) => part.kind !== 'masked');
  return { text, analysis: mapSpans({ ...analysis, parts }, at, (span) => [at(span)]) };
}

/** The parts with those that the view has no text of, in order. */
function withMasked(parts: readonly ArticlePart[], masked: readonly Span[] = []): readonly ArticlePart[] {
  if (masked.length === 0) return parts;
  const all = [...parts, ...masked.map((span): ArticlePart => ({ ...span, kind: 'masked' }))];
  return all.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** An analysis that was stored without its reading text, with the text read again. */
export function withReading(
  analysis: DocumentAnalysis,
  text: string,
  language: Language,
  markdown: boolean,
): DocumentAnalysis {
  const view = readView(text, language, markdown);
  return view.map === undefined ? analysis : { ...analysis, reading: view };
}

function mapSpans(analysis: DocumentAnalysis, at: MapSpan, turnAt: (span: Span) => Span[]): DocumentAnalysis {
  return {
    ...analysis,
    parts: analysis.parts.map(at),
    meta: metaAt(analysis.meta, at),
    sentences: analysis.sentences.map(at),
    mentions: analysis.mentions.map(at),
    entities: analysis.entities.map((entity) => ({ ...entity, descriptions: entity.descriptions.map(at) })),
    quotes: analysis.quotes.map((quote) => quoteAt(quote, at, turnAt)),
    claims: analysis.claims.map((claim) => claimAt(claim, at)),
    markProblems: analysis.markProblems.map((problem) => problemAt(problem, at)),
    unsourced: analysis.unsourced.map((report) => ({ ...at(report), sentence: at(report.sentence) })),
  };
}

type MapSpan = <Value extends Span>(value: Value) => Value;

function metaAt(meta: ArticleMeta, at: MapSpan): ArticleMeta {
  const mapped: { -readonly [Key in keyof ArticleMeta]: ArticleMeta[Key] } = { ...meta };
  for (const key of ['headline', 'byline', 'dateline', 'outlet', 'date'] as const) {
    const span = meta[key];
    if (span !== undefined) mapped[key] = at(span);
  }
  return mapped;
}

function quoteAt(quote: Quote, at: MapSpan, turnAt: (span: Span) => Span[]): Quote {
  return {
    ...at(quote),
    content: quote.kind === 'turn' ? quote.content.flatMap(turnAt) : quote.content.map(at),
    marks: quote.marks.map(at),
    source: quote.source === null ? null : sourceAt(quote.source, at),
    cue: quote.cue === null ? null : at(quote.cue),
    evidence: quote.evidence.map(at),
  };
}

function sourceAt(source: Source, at: MapSpan): Source {
  return {
    ...at(source),
    anonymity: source.anonymity === null ? null : anonymityAt(source.anonymity, at),
    ...(source.antecedent === undefined ? {} : { antecedent: at(source.antecedent) }),
    channel: source.channel === null ? null : at(source.channel),
  };
}

function anonymityAt(anonymity: Anonymity, at: MapSpan): Anonymity {
  return { ...at(anonymity), reason: anonymity.reason === null ? null : at(anonymity.reason) };
}

function claimAt(claim: Claim, at: MapSpan): Claim {
  if (claim.quantities.length === 0) return at(claim);
  const quantities = claim.quantities.map((quantity) => {
    const { counted } = quantity;
    return { ...at(quantity), ...(counted === undefined ? {} : { counted: at(counted) }) };
  });
  return { ...at(claim), quantities };
}

function problemAt(problem: MarkProblem, at: MapSpan): MarkProblem {
  return { ...at(problem), fix: problem.fix === null ? null : { ...problem.fix, at: at(problem.fix.at) } };
}

/** The parts of a turn that lie between what the view leaves out at line ends: time stamps, numbers of captions. */
function linesToFile(span: Span, map: ReadingMap, file: string): Span[] {
  const { reading, length } = map;
  const pieces: { start: number; end: number }[] = [];
  let low = 0;
  let high = reading.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((middle + 1 < reading.length ? reading[middle + 1]! : length) <= span.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < reading.length && reading[i]! < span.end; i += 1) {
    const end = i + 1 < reading.length ? reading[i + 1]! : length;
    const piece = toFile(map, { start: Math.max(reading[i]!, span.start), end: Math.min(end, span.end) });
    const last = pieces.at(-1);
    if (last !== undefined && !/[\r\n]/.test(file.slice(last.end, piece.start)))
      last.end = Math.max(last.end, piece.end);
    else if (piece.end > piece.start) pieces.push({ ...piece });
  }
  return pieces;
}
