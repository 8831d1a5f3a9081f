// Checks a draft against the sources: every quotation, name, number, date and reported statement is traced to the passage
// that it comes from, or found to differ from it.

import { toFile } from '../../analysis/reading/view.ts';
import { contains, overlaps, type Span } from '../../base/span.ts';
import { type IndexedArticle, isMarkdownPath } from '../article.ts';
import { type DraftParts, partsOfDraft } from './draft-units.ts';
import { matchesOf, type SourceSentence, type TracedFact, traceFacts } from './fact-search.ts';
import type { NameSpellings, TracedName } from './names.ts';
import { type SourcePlace, type TracedQuotation, traceQuotation } from './quotation-search.ts';
import type { SourceLibrary, SourceText } from './source-library.ts';
import {
  type DraftSpeaker,
  type SpeakerView,
  speakerInDraft,
  type WrongSpeaker,
  wrongSpeaker,
} from './speaker-check.ts';

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
  sentencesOf(source: SourceText): readonly SourceSentence[];
}

export function checkDraft(draft: IndexedArticle, text: string, context: CheckContext): DraftCheck {
  const { analysis } = draft;
  const parts = partsOfDraft(text, analysis, context.language, isMarkdownPath(draft.path));
  const units = [
    ...quotationUnits(draft, text, parts, context),
    ...nameUnits(text, parts, context),
    ...factUnits(parts, context),
    ...statementUnits(draft, parts, context),
  ];
  return { units: units.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function quotationUnits(draft: IndexedArticle, text: string, parts: DraftParts, context: CheckContext): DraftUnit[] {
  const { library, language } = context;
  return parts.quotations.map((quotation): DraftUnit => {
    const { start, end } = quotation;
    const traced = traceQuotation(quotation.words, quotation.before, library, language);
    const speaker = speakerInDraft(draft, text, quotation, context);
    const isFound = traced.status !== 'not-found';
    const wrong =
      speaker === undefined || !isFound || traced.differences.some(({ isJoint }) => isJoint === true)
        ? undefined
        : wrongSpeaker(draft, text, quotation, speaker, traced.places, context);
    const isWords = traced.status === 'verbatim' || traced.status === 'typographic';
    return {
      kind: 'quotation',
      start,
      end,
      status: wrong !== undefined && isWords ? 'other-speaker' : traced.status,
      quotation: traced,
      text: quotation.words,
      inner: quotation.inner,
      ...(isFound && traced.place !== undefined ? { place: traced.place } : {}),
      ...(speaker === undefined ? {} : { speaker }),
      ...(wrong === undefined ? {} : { wrong }),
    };
  });
}

function nameUnits(text: string, { names, capitals }: DraftParts, { names: spellings }: CheckContext): DraftUnit[] {
  const units = names.map(({ start, end }) => nameUnit(text, { start, end }, true, spellings));
  // Of other words with a capital only the misspelt ones are units.
  const others = capitals.map((span) => nameUnit(text, span, false, spellings));
  return [...units, ...others.filter(({ status }) => status === 'differs')];
}

function nameUnit(text: string, span: Span, isName: boolean, spellings: NameSpellings): DraftUnit {
  const name = spellings.trace(text, span, isName);
  return {
    ...span,
    kind: 'name',
    status: name.status,
    name,
    ...(name.place === undefined ? {} : { place: name.place }),
  };
}

function factUnits({ sentences, quotations, view }: DraftParts, context: CheckContext): DraftUnit[] {
  const { library, language } = context;
  return sentences.flatMap(({ text, at }) => {
    const inFile = (span: Span): Span => toFile(view.map, { start: at + span.start, end: at + span.end });
    const isFree = (span: Span): boolean => {
      const place = inFile(span);
      return !quotations.some((quotation) => overlaps(quotation, place));
    };
    return traceFacts(text, isFree, library, language, (source) => context.sentencesOf(source)).map(
      (fact): DraftUnit => {
        const { place } = fact;
        return {
          ...inFile(fact.span),
          kind: fact.kind,
          status: fact.status,
          fact,
          ...(place === undefined ? {} : { place }),
        };
      },
    );
  });
}

/** Least share of a statement's words in the passage that it reports. */
const STATEMENT_SHARE = 0.5;

function statementUnits(
  { analysis }: IndexedArticle,
  { quotations, sentences }: DraftParts,
  context: CheckContext,
): DraftUnit[] {
  return analysis.quotes.flatMap(({ kind, start, end, source }): DraftUnit[] => {
    if (kind !== 'indirect' || source === null || quotations.some((each) => overlaps(each, { start, end }))) return [];
    const sentence = sentences.find((each) => contains(each, { start, end }));
    if (sentence === undefined) return [];
    const [match] = matchesOf(sentence.text, [], context.library, context.language, (each) =>
      context.sentencesOf(each),
    );
    if (match === undefined || match.share < STATEMENT_SHARE)
      return [{ kind: 'statement', start, end, status: 'not-found' }];
    const { source: text } = match.sentence;
    const place = { uri: text.uri, span: toFile(text.map, match.sentence) };
    return [{ kind: 'statement', start, end, status: 'ok', place }];
  });
}
