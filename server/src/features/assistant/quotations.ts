// Answers about words: whether a quotation is in the sources and by whom, and which statements are about something.

import { fold } from '../../corpus/entities/fold.ts';
import { type TracedQuotation, traceQuotation } from '../../corpus/verification/quotation-search.ts';
import { otherSpeaker } from '../../corpus/verification/speaker-check.ts';
import { speakerName } from '../../rules/speaker-name.ts';
import { type AssistantContext, passageJson, passageOf, type Refusal, speakerJson } from './passage.ts';

const NOT_FOUND = 'No source has these words. Do not use them as a quotation.';

/** Whether a quotation is in the sources word for word, and by the speaker, if one is given. */
export function verifyQuote(context: AssistantContext, quote: string, speaker?: string): object | Refusal {
  const traced = trace(context, quote);
  if (traced === undefined)
    return { refused: 'nothing-asked', message: 'Give the words of a quotation.' } satisfies Refusal;
  if (traced.status === 'not-found') return notFound(context, traced);
  const names = speaker === undefined ? [] : [fold(speaker)].filter((name) => name !== '');
  const other =
    names.length === 0 ? undefined : otherSpeaker(names, [], traced.places, context.corpus.verifier.context);
  const isExact = traced.status === 'verbatim' || traced.status === 'typographic';
  return {
    status: other !== undefined && isExact ? 'other-speaker' : traced.status,
    source: passageJson(context, traced.place!, traced.words),
    speaker: speakerJson(context, traced.place!),
    ...(other === undefined ? {} : { wrongSpeaker: { given: speaker, inSource: other.name ?? null } }),
    differences: traced.differences.map(({ here, there, kind, isJoint }) =>
      isJoint === true ? { kind: 'joined-passages' } : { kind, given: here, inSource: there },
    ),
    ...(traced.lost === undefined ? {} : { lostMeaning: traced.lost }),
    otherPlaces: traced.places.slice(1, MOST_PLACES).map((place) => passageJson(context, place)),
  };
}

/** Who says these words, in each source that has them. */
export function whoSaid(context: AssistantContext, quote: string): object | Refusal {
  const traced = trace(context, quote);
  if (traced === undefined) return { refused: 'nothing-asked', message: 'Give some words.' } satisfies Refusal;
  if (traced.status === 'not-found') return notFound(context, traced);
  return {
    status: traced.status,
    places: traced.places.slice(0, MOST_PLACES).map((place) => ({
      source: passageJson(context, place, traced.words),
      speaker: speakerJson(context, place),
    })),
  };
}

/** Statements of the sources about something, those with most of its words first. */
export function findClaims(context: AssistantContext, about: string): object | Refusal {
  const { corpus } = context;
  const { library } = corpus.verifier;
  const stems = new Set(library.normalizer.textsOf(about, MOST_WORDS).map((word) => library.stemOf(word)));
  stems.delete(-1);
  const found: { readonly score: number; readonly claim: object }[] = [];
  for (const { uri } of library.candidates(stems, MOST_SOURCES)) {
    const article = corpus.article(uri);
    for (const [index, quote] of article?.analysis.quotes.entries() ?? []) {
      if (quote.kind === 'term' || quote.kind === 'pull') continue;
      const words = article!.quoteTexts[index] ?? '';
      const shared = new Set(library.normalizer.textsOf(words, MOST_WORDS).map((word) => library.stemOf(word)));
      let score = 0;
      for (const stem of stems) if (shared.has(stem)) score += library.weightOfStem(stem);
      if (score === 0) continue;
      const claim = {
        ...passageOf(context, article!, quote, words),
        kind: quote.kind,
        stance: quote.stance,
        speaker: quote.source === null ? null : speakerName(article!, index, corpus),
        rule: quote.basis,
        confidence: quote.confidence,
      };
      found.push({ score, claim });
    }
  }
  if (found.length === 0)
    return { refused: 'not-in-sources', message: 'No source has such a statement.' } satisfies Refusal;
  found.sort((a, b) => b.score - a.score);
  return { claims: found.slice(0, MOST_CLAIMS).map(({ claim }) => claim) };
}

const MOST_PLACES = 10;
const MOST_SOURCES = 20;
const MOST_CLAIMS = 20;
const MOST_WORDS = 200;
/** UTF-16 code units of a question that are read. */
const LONGEST = 5000;

function trace({ corpus }: AssistantContext, quote: string): TracedQuotation | undefined {
  const words = quote
    .slice(0, LONGEST)
    .trim()
    .replace(/^["“‘«„]/, '')
    .replace(/["”’»]$/, '');
  if (!/[\p{L}\p{N}]/u.test(words)) return undefined;
  return traceQuotation(words, '', corpus.verifier.library, corpus.language);
}

function notFound(context: AssistantContext, { place, words }: TracedQuotation): Refusal {
  const nearest = place === undefined ? null : passageJson(context, place, words);
  return { refused: 'not-in-sources', message: NOT_FOUND, ...(nearest === null ? {} : { nearest }) };
}
