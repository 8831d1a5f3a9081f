// Reports a quotation that another article attributes to another person, in both articles. Only two people who are surely
// different count: an institution and its head may be one source, and a description may mean the same person.

import { quotationAt } from '../corpus/article.ts';
import {
  compareSpeakers,
  isNotOwnVoice,
  isUncertain,
  type QuoteRef,
  type SpeakerForm,
  speakerFormOf,
} from '../corpus/repeats/speakers.ts';
import { normalizerFor, type WordNormalizer } from '../corpus/repeats/words.ts';
import { articleLabel, dayLabel } from './article-label.ts';
import type { CorpusView, DiagnosticRule, Finding } from './rule.ts';
import { marksOf, quotedShort, speakerName, withoutMarks } from './speaker-name.ts';

/** Two people may both say a shorter sentence, or a set phrase. */
const MIN_WORDS = 8;
const MIN_CONTENT_WORDS = 3;
/** Smallest share of the shorter quotation's words that the other one has. */
const MIN_SIMILARITY = 0.75;
/** Smallest weight of the words in common, in tenths of a rare word: "to serve as president of the United States" has less. */
const MIN_SHARED_WEIGHT = 25;
/** UTF-16 code units in which a quotation within a quotation is looked for, because an opening mark may have no end. */
const MOST_SEARCHED = 4000;
/** As many different words are enough, however common: nobody says all of them by chance. */
const MIN_SHARED_STEMS = 5;
/** A quotation attributed to more people is a motto or an oath. */
const MAX_OTHER_SPEAKERS = 2;

export const conflictingAttribution: DiagnosticRule = {
  code: 'conflicting-attribution',
  defaultSeverity: 'warning',
  summary: 'A quotation that another article attributes to another person.',
  check: (article, corpus) =>
    article.quoted.flatMap(({ quote, words }) => {
      // The cheap checks come first: most quotations are in one article only.
      if (corpus.repeatsOf(article, quote).length === 0) return [];
      if (article.analysis.quotes[quote]?.source === null) return [];
      const here = { article, quote };
      const others = conflictsOf(here, corpus);
      if (others.length === 0 || !isDistinctive(words, normalizerFor(corpus.language))) return [];
      const names = new Set(others.map((other) => speakerName(other.article, other.quote, corpus)));
      return names.size > MAX_OTHER_SPEAKERS ? [] : [findingOf(here, others, corpus)];
    }),
};

/** Whether a quotation is long and specific enough not to be said by two people independently. */
function isDistinctive(words: string, normalizer: WordNormalizer): boolean {
  const normalized = normalizer.textsOf(words);
  return (
    normalized.length >= MIN_WORDS &&
    normalized.filter((word) => !normalizer.isStopWord(word)).length >= MIN_CONTENT_WORDS
  );
}

/** The repeats of a quotation that are attributed to another person. */
function conflictsOf(here: QuoteRef, corpus: CorpusView): QuoteRef[] {
  const normalizer = normalizerFor(corpus.language);
  return corpus.repeatsOf(here.article, here.quote).flatMap((repeat) => {
    const article = corpus.article(repeat.article);
    if (article?.analysis.quotes[repeat.quote] === undefined || repeat.kind === 'alike') return [];
    const there = { article, quote: repeat.quote };
    if (repeat.similarity < MIN_SIMILARITY || compareSpeakers(corpus, here, there) !== 'different') return [];
    if (!sharesContent(wordsOf(here), wordsOf(there), normalizer)) return [];
    if (!isDistinctive(wordsOf(there), normalizer)) return [];
    // If both speakers are inferred, the difference is more likely a mistake of the analysis.
    if (isInferred(speakerFormOf(here, corpus.language)) && isInferred(speakerFormOf(there, corpus.language)))
      return [];
    if (isNotOwnVoice(corpus, here, there) || isNotOwnVoice(corpus, there, here)) return [];
    return isUncertain(corpus, here, there) || isUncertain(corpus, there, here) ? [] : [there];
  });
}

/** Whether two quotations share enough rare words, and neither only quotes the other. */
function sharesContent(a: string, b: string, normalizer: WordNormalizer): boolean {
  const stemsOfB = new Set(normalizer.contentStems(normalizer.wordsOf(b)));
  const shared = normalizer.contentStems(normalizer.wordsOf(a)).filter((stem) => stemsOfB.has(stem));
  return (
    (shared.length >= MIN_SHARED_STEMS ||
      shared.reduce((sum, stem) => sum + normalizer.weightOf(stem), 0) >= MIN_SHARED_WEIGHT) &&
    !isQuotedWithin(a, b, normalizer) &&
    !isQuotedWithin(b, a, normalizer)
  );
}

/** Whether `outer` has `inner` in marks of its own: "He called it ‘extremely careless’". Then its speaker quotes another. */
function isQuotedWithin(outer: string, inner: string, normalizer: WordNormalizer): boolean {
  const words = normalizer.textsOf(inner).join(' ');
  return [
    ...withoutMarks(outer)
      .slice(0, MOST_SEARCHED)
      .matchAll(/(?<=\s)['‘“"](.+?)['’”"](?=[\s.,;!?]|$)/gu),
  ].some(([, nested]) => {
    const within = normalizer.textsOf(nested ?? '');
    return within.length >= MIN_WORDS && (words.includes(within.join(' ')) || within.join(' ').includes(words));
  });
}

function wordsOf({ article, quote }: QuoteRef): string {
  return quotationAt(article, quote)?.words ?? '';
}

function findingOf(here: QuoteRef, others: readonly QuoteRef[], corpus: CorpusView): Finding {
  const other = others[0]!;
  const nameHere = speakerName(here.article, here.quote, corpus);
  const nameThere = speakerName(other.article, other.quote, corpus);
  const more = others.length > 1 ? ` (and in ${others.length - 1} more)` : '';
  return {
    span: marksOf(here.article, here.quote),
    message:
      `Attributed to ${nameHere} here${certaintyOf(here, corpus)} but to ${nameThere} in ${articleLabel(other.article)}` +
      `${certaintyOf(other, corpus)}${more}: ${quotedShort(wordsOf(here))}. Check both passages or the recording.`,
    related: others.map((each) => ({
      uri: each.article.uri,
      span: marksOf(each.article, each.quote),
      message: `${dayLabel(each.article)}Attributed to ${speakerName(each.article, each.quote, corpus)} here${certaintyOf(each, corpus)}`,
    })),
  };
}

const isInferred = (form: SpeakerForm): boolean => form === 'pronoun' || form === 'implied';

/** A note for the message if an article does not name the speaker in the sentence. */
function certaintyOf(quotation: QuoteRef, { language }: CorpusView): string {
  const form = speakerFormOf(quotation, language);
  if (form === 'implied') return ' (only by the preceding text)';
  if (form !== 'pronoun' && form !== 'description') return '';
  return ` (only as “${quotation.article.sourceTexts[quotation.quote]}”)`;
}
