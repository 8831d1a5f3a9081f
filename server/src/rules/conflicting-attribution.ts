// The same quotation, given to one person here and to another there. Both articles report it, each pointing at the other.
// Only two people who cannot be one count: an institution and its head, or a description, prove nothing.

import type { Repeat } from '../corpus/repeats/quotation-index.ts';
import {
  compareSpeakers,
  isUncertain,
  type QuoteRef,
  type SpeakerForm,
  speakerFormOf,
} from '../corpus/repeats/speakers.ts';
import { normalizerFor, type WordNormalizer } from '../corpus/repeats/words.ts';
import type { CorpusView, DiagnosticRule, Finding } from './rule.ts';
import { bareWords, marksOf, quotedShort, speakerName } from './speaker-name.ts';

/** Two people may well say the same few words, or the same set phrase. */
const FEWEST_WORDS = 8;
const FEWEST_CONTENT = 3;
/** Share of the shorter one's words. */
const FEWEST_SHARED = 0.75;
/** Tenths of a rare word: "to serve as president of the United States" is anybody's. */
const LEAST_WEIGHT = 25;
/** What so many people say is a motto or an oath, not a quotation that changed hands. */
const MOST_SPEAKERS = 3;

export const conflictingAttribution: DiagnosticRule = {
  code: 'conflicting-attribution',
  defaultSeverity: 'warning',
  summary: 'The same quotation has another speaker in another article.',
  check: (article, corpus) =>
    article.quoted.flatMap(({ quote, words }) => {
      // Asked first: most quotations stand in one article alone.
      if (corpus.echoesOf(article, quote).length === 0) return [];
      if (article.analysis.quotes[quote]?.source === null) return [];
      const here = { article, quote };
      // Most quotations stand nowhere else; only of the others the words are looked at.
      const others = conflicts(here, corpus);
      if (others.length === 0 || !isTelling(words, normalizerFor(corpus.language))) return [];
      const names = new Set(others.map((other) => speakerName(other.article, other.quote, corpus)));
      return names.size >= MOST_SPEAKERS ? [] : [finding(here, others, corpus)];
    }),
};

function isTelling(words: string, normalizer: WordNormalizer): boolean {
  const normalized = normalizer.textsOf(words);
  return (
    normalized.length >= FEWEST_WORDS &&
    normalized.filter((word) => !normalizer.isStopWord(word)).length >= FEWEST_CONTENT
  );
}

/** The other places of the quotation that give it to somebody else. */
export function conflicts(here: QuoteRef, corpus: CorpusView): QuoteRef[] {
  const normalizer = normalizerFor(corpus.language);
  return corpus.echoesOf(here.article, here.quote).flatMap((echo: Repeat) => {
    const article = corpus.article(echo.article);
    if (article === undefined || echo.kind === 'alike') return [];
    const there = { article, quote: echo.quote };
    if (echo.similarity < FEWEST_SHARED || compareSpeakers(corpus, here, there) !== 'different') return [];
    if (!sharesMatter(wordsOf(here), wordsOf(there), normalizer) || !isTelling(wordsOf(there), normalizer)) return [];
    // Two guesses against each other say more of our guessing than of the articles.
    if (isWeak(speakerFormOf(here, corpus.language)) && isWeak(speakerFormOf(there, corpus.language))) return [];
    return isUncertain(corpus, here, there) || isUncertain(corpus, there, here) ? [] : [there];
  });
}

function sharesMatter(a: string, b: string, normalizer: WordNormalizer): boolean {
  const theirs = new Set(normalizer.contentStems(normalizer.wordsOf(b)));
  const shared = normalizer.contentStems(normalizer.wordsOf(a)).filter((stem) => theirs.has(stem));
  return (
    shared.reduce((sum, stem) => sum + normalizer.weightOf(stem), 0) >= LEAST_WEIGHT &&
    !isQuotedWithin(a, b, normalizer) &&
    !isQuotedWithin(b, a, normalizer)
  );
}

/** "He called it ‘extremely careless’": whoever says this quotes somebody else, and the other article may have him. */
function isQuotedWithin(outer: string, inner: string, normalizer: WordNormalizer): boolean {
  const words = normalizer.textsOf(inner).join(' ');
  return [...bareWords(outer).matchAll(/(?<=\s)['‘“"](.+?)['’”"](?=[\s.,;!?]|$)/gu)].some(([, nested]) => {
    const within = normalizer.textsOf(nested ?? '');
    return within.length >= FEWEST_WORDS && (words.includes(within.join(' ')) || within.join(' ').includes(words));
  });
}

function wordsOf({ article, quote }: QuoteRef): string {
  return article.quoted.find((quoted) => quoted.quote === quote)?.words ?? '';
}

function finding(here: QuoteRef, others: readonly QuoteRef[], corpus: CorpusView): Finding {
  const [other] = others as [QuoteRef];
  const name = speakerName(here.article, here.quote, corpus);
  const theirs = speakerName(other.article, other.quote, corpus);
  const form = (ref: QuoteRef): SpeakerForm => speakerFormOf(ref, corpus.language);
  const [own, their] = [form(here), form(other)];
  const more = others.length > 1 ? ` (and in ${others.length - 1} more)` : '';
  return {
    span: marksOf(here.article, here.quote),
    message:
      `Given to ${name} here${how(here, own)}, but to ${theirs} in ${other.article.path}${how(other, their)}${more}: ` +
      `${quotedShort(wordsOf(here))}.`,
    related: others.map(({ article, quote: index }) => ({
      uri: article.uri,
      span: marksOf(article, index),
      message: `Given to ${speakerName(article, index, corpus)} here${how({ article, quote: index }, form({ article, quote: index }))}`,
    })),
  };
}

const isWeak = (form: SpeakerForm): boolean => form === 'pronoun' || form === 'implied';

/** How surely an article says so, where it does not name the speaker in the sentence. */
function how({ article, quote }: QuoteRef, form: SpeakerForm): string {
  if (form === 'implied') return ' (only by what stands before)';
  if (form === 'pronoun' || form === 'description') return ` (only as “${article.sourceTexts[quote]}”)`;
  return '';
}
