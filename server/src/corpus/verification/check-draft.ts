// Checks a draft against the sources: every quotation, name, number, date and reported statement is traced to the passage
// that it comes from, or found to differ from it.

import type { Quote } from '../../analysis/model.ts';
import { toFile } from '../../analysis/reading/view.ts';
import { containing, overlapping, type Span } from '../../base/span.ts';
import { type IndexedArticle, isMarkdownPath } from '../article.ts';
import { type DraftParts, type DraftQuotation, type DraftSentence, partsOfDraft } from './draft-units.ts';
import { matchesOf, type SourceSentence, type TracedFact, traceFacts } from './fact-search.ts';
import { factsOf } from './facts.ts';
import type { NameSpellings, TracedName } from './names.ts';
import { type SourcePlace, type TracedQuotation, traceQuotation } from './quotation-search.ts';
import type { SourceLibrary, SourceText } from './source-library.ts';
import {
  blockOf,
  type DraftSpeaker,
  type SpeakerView,
  speakerInDraft,
  type WrongSpeaker,
  wrongSpeaker,
} from './speaker-check.ts';
import type { Traces } from './traces.ts';

export type UnitKind = 'quotation' | 'name' | 'number' | 'date' | 'statement';
export type UnitStatus =
  | 'verbatim'
  | 'typographic'
  | 'altered'
  | 'cut'
  | 'other-speaker'
  | 'not-found'
  | 'ok'
  | 'differs';

/** A checked part of a draft. The details depend on the kind. */
export interface DraftUnit extends Span {
  readonly kind: UnitKind;
  readonly status: UnitStatus;
  /** What a person checks: the unit's words, of a quotation with its speaker, of a number or date with its sentence. */
  readonly said: string;
  /** Of a quotation: its words without marks. */
  readonly text?: string;
  /** Of a quotation: from its first to its last word. */
  readonly inner?: Span;
  /** The passage that it comes from; of what is not found, absent. */
  readonly place?: SourcePlace;
  readonly quotation?: TracedQuotation;
  readonly speaker?: DraftSpeaker;
  readonly wrong?: WrongSpeaker;
  readonly name?: TracedName;
  readonly fact?: TracedFact;
}

export interface DraftCheck {
  /** In the order of the draft. */
  readonly units: readonly DraftUnit[];
}

/** What the check reads. */
export interface CheckContext extends SpeakerView {
  readonly library: SourceLibrary;
  readonly names: NameSpellings;
  readonly traces: Traces;
  sentencesOf(source: SourceText): readonly SourceSentence[];
}

export function checkDraft(draft: IndexedArticle, text: string, context: CheckContext): DraftCheck {
  const steps = checkInSteps(draft, text, context);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same in steps, so that others can run between them. Gives the share that is done, 0 to 1. */
export function* checkInSteps(
  draft: IndexedArticle,
  text: string,
  context: CheckContext,
): Generator<number, DraftCheck> {
  const parts = partsOf(draft, text, context);
  const { quotations, names, capitals, sentences } = parts;
  const total =
    quotations.length + names.length + capitals.length + sentences.length + draft.analysis.quotes.length + 1;
  const units: DraftUnit[] = [];
  let done = 0;
  for (const group of unitGroups(draft, text, parts, context)) {
    units.push(...group);
    done += 1;
    yield done / total;
  }
  return { units: units.sort((a, b) => a.start - b.start || b.end - a.end) };
}

const partsOf = ({ analysis, path }: IndexedArticle, text: string, { language }: CheckContext): DraftParts =>
  partsOfDraft(text, analysis, language, isMarkdownPath(path));

/** The units of a draft, in groups of one step each. */
function* unitGroups(
  draft: IndexedArticle,
  text: string,
  parts: DraftParts,
  context: CheckContext,
): Generator<readonly DraftUnit[]> {
  for (const quotation of parts.quotations) yield [quotationUnit(draft, text, quotation, context)];
  for (const span of parts.names) yield [nameUnit(text, span, context)];
  for (const span of parts.capitals) yield misspeltUnit(text, span, context);
  for (const sentence of parts.sentences) yield factUnits(sentence, parts, context);
  for (const quote of draft.analysis.quotes) yield statementUnits(quote, text, parts, context);
}

function quotationUnit(
  draft: IndexedArticle,
  text: string,
  quotation: DraftQuotation,
  context: CheckContext,
): DraftUnit {
  const { library, language, traces } = context;
  const { start, end, words, before } = quotation;
  const traced = traces.quotations.get(`${words}\n${before}`, () => traceQuotation(words, before, library, language));
  const block = blockOf(draft, text, quotation);
  const speaker = speakerInDraft(draft, text, quotation, block, context);
  const isFound = traced.status !== 'not-found';
  const wrong =
    speaker === undefined || !isFound || traced.differences.some(({ isJoint }) => isJoint === true)
      ? undefined
      : wrongSpeaker(draft, block, speaker, traced.places, context);
  const isWords = traced.status === 'verbatim' || traced.status === 'typographic';
  return {
    kind: 'quotation',
    start,
    end,
    said: `${words}\n${speaker?.text ?? ''}`,
    status: wrong !== undefined && isWords ? 'other-speaker' : traced.status,
    quotation: traced,
    text: words,
    inner: quotation.inner,
    ...(isFound && traced.place !== undefined ? { place: traced.place } : {}),
    ...(speaker === undefined ? {} : { speaker }),
    ...(wrong === undefined ? {} : { wrong }),
  };
}

function nameUnit(text: string, span: Span, { names, traces }: CheckContext): DraftUnit {
  const said = text.slice(span.start, span.end);
  const traced = traces.names.get(said, () => names.trace(said, { start: 0, end: said.length }, true));
  return tracedNameUnit(said, span, traced);
}

/** Of words with a capital that are no names, only the misspelt ones are units. */
function misspeltUnit(text: string, span: Span, { names, traces }: CheckContext): DraftUnit[] {
  const said = text.slice(span.start, span.end);
  const traced = traces.words.get(said, () => names.trace(said, { start: 0, end: said.length }, false));
  return traced.status === 'differs' ? [tracedNameUnit(said, span, traced)] : [];
}

// A draft has a thousand names and facts, which are made anew with each keystroke: literals are ten times as fast as spreads.

function tracedNameUnit(said: string, { start, end }: Span, traced: TracedName): DraftUnit {
  const { at, place, status } = traced;
  const name = at === undefined ? traced : { ...traced, at: { start: start + at.start, end: start + at.end } };
  return place === undefined
    ? { kind: 'name', start, end, said, status, name }
    : { kind: 'name', start, end, said, status, name, place };
}

function factUnits({ text, at }: DraftSentence, { quotations, view }: DraftParts, context: CheckContext): DraftUnit[] {
  const { library, language, traces } = context;
  const inFile = (span: Span): Span => toFile(view.map, { start: at + span.start, end: at + span.end });
  const isFree = (span: Span): boolean => overlapping(quotations, inFile(span)) === undefined;
  const free = factsOf(text, language).map((fact) => (isFree(fact) ? '1' : '0'));
  if (!free.includes('1')) return [];
  const traced = traces.facts.get(`${free.join('')} ${text}`, () =>
    traceFacts(text, isFree, library, language, (source) => context.sentencesOf(source)),
  );
  return traced.map((fact): DraftUnit => {
    const { kind, place, status } = fact;
    const { start, end } = inFile(fact.span);
    return place === undefined
      ? { kind, start, end, said: text, status, fact }
      : { kind, start, end, said: text, status, fact, place };
  });
}

/** Least share of a statement's words in the passage that it reports. */
const STATEMENT_SHARE = 0.5;

function statementUnits(
  { kind, start, end, source }: Quote,
  draft: string,
  { quotations, sentences }: DraftParts,
  context: CheckContext,
): DraftUnit[] {
  if (kind !== 'indirect' || source === null || overlapping(quotations, { start, end }) !== undefined) return [];
  const sentence = containing(sentences, { start, end });
  if (sentence === undefined) return [];
  const said = draft.slice(start, end);
  const place = context.traces.statements.get(sentence.text, () => statementPlace(sentence.text, context));
  return place === null
    ? [{ kind: 'statement', start, end, said, status: 'not-found' }]
    : [{ kind: 'statement', start, end, said, status: 'ok', place }];
}

function statementPlace(sentence: string, context: CheckContext): SourcePlace | null {
  const { library, language } = context;
  const [match] = matchesOf(sentence, [], library, language, (source) => context.sentencesOf(source));
  if (match === undefined || match.share < STATEMENT_SHARE) return null;
  const { source } = match.sentence;
  return { uri: source.uri, span: toFile(source.map, match.sentence) };
}
