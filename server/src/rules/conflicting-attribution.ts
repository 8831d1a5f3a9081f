// The same quotation, given to one person here and to another there. Both articles report it, each pointing at the other.
// Only two people who cannot be one count: an institution and its head, or a description, prove nothing.

import type { Repeat } from '../corpus/repeats/quotation-index.ts';
import { compareSpeakers, isUncertain, type QuoteRef, type Showing, showingOf } from '../corpus/repeats/repeats.ts';
import { weightOf } from '../corpus/repeats/similarity.ts';
import { contentStems, foldedWords, foldsOf, isEmptyWord } from '../corpus/repeats/words.ts';
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
      if (corpus.repeatsOf(article, quote).length === 0) return [];
      if (article.analysis.quotes[quote]?.source === null) return [];
      const here = { article, quote };
      // Most quotations stand nowhere else; only of the others the words are looked at.
      const others = conflicts(here, corpus);
      if (others.length === 0 || !isTelling(words)) return [];
      const names = new Set(others.map((other) => speakerName(other.article, other.quote, corpus)));
      return names.size >= MOST_SPEAKERS ? [] : [finding(here, others, corpus)];
    }),
};

function isTelling(words: string): boolean {
  const folds = foldedWords(words);
  return folds.length >= FEWEST_WORDS && folds.filter((word) => !isEmptyWord(word)).length >= FEWEST_CONTENT;
}

/** The other places of the quotation that give it to somebody else. */
export function conflicts(here: QuoteRef, corpus: CorpusView): QuoteRef[] {
  return corpus.repeatsOf(here.article, here.quote).flatMap((echo: Repeat) => {
    const article = corpus.article(echo.article);
    if (article === undefined || echo.kind === 'alike') return [];
    const there = { article, quote: echo.quote };
    if (echo.similarity < FEWEST_SHARED || compareSpeakers(corpus, here, there) !== 'different') return [];
    if (!sharesMatter(wordsOf(here), wordsOf(there)) || !isTelling(wordsOf(there))) return [];
    // Two guesses against each other say more of our guessing than of the articles.
    if (isWeak(showingOf(here)) && isWeak(showingOf(there))) return [];
    return isUncertain(corpus, here, there) || isUncertain(corpus, there, here) ? [] : [there];
  });
}

function sharesMatter(a: string, b: string): boolean {
  const theirs = new Set(contentStems(foldsOf(b)));
  const shared = contentStems(foldsOf(a)).filter((stem) => theirs.has(stem));
  return (
    shared.reduce((sum, stem) => sum + weightOf(stem), 0) >= LEAST_WEIGHT &&
    !isQuotedWithin(a, b) &&
    !isQuotedWithin(b, a)
  );
}

/** "He called it ‘extremely careless’": whoever says this quotes somebody else, and the other article may have him. */
function isQuotedWithin(outer: string, inner: string): boolean {
  const words = foldedWords(inner).join(' ');
  return [...bareWords(outer).matchAll(/(?<=\s)['‘“"](.+?)['’”"](?=[\s.,;!?]|$)/gu)].some(([, nested]) => {
    const folds = foldedWords(nested ?? '');
    return folds.length >= FEWEST_WORDS && (words.includes(folds.join(' ')) || folds.join(' ').includes(words));
  });
}

function wordsOf({ article, quote }: QuoteRef): string {
  return article.quoted.find((quoted) => quoted.quote === quote)?.words ?? '';
}

function finding(here: QuoteRef, others: readonly QuoteRef[], corpus: CorpusView): Finding {
  const [other] = others as [QuoteRef];
  const name = speakerName(here.article, here.quote, corpus);
  const theirs = speakerName(other.article, other.quote, corpus);
  const [own, their] = [showingOf(here), showingOf(other)];
  const more = others.length > 1 ? ` (and in ${others.length - 1} more)` : '';
  return {
    span: marksOf(here.article, here.quote),
    message:
      `Given to ${name} here${how(here, own)}, but to ${theirs} in ${other.article.path}${how(other, their)}${more}: ` +
      `${quotedShort(wordsOf(here))}.`,
    related: others.map(({ article, quote: index }) => ({
      uri: article.uri,
      span: marksOf(article, index),
      message: `Given to ${speakerName(article, index, corpus)} here${how({ article, quote: index }, showingOf({ article, quote: index }))}`,
    })),
  };
}

const isWeak = (showing: Showing): boolean => showing === 'pronoun' || showing === 'implied';

/** How surely an article says so, where it does not name the speaker in the sentence. */
function how({ article, quote }: QuoteRef, showing: Showing): string {
  if (showing === 'implied') return ' (only by what stands before)';
  if (showing === 'pronoun' || showing === 'description') return ` (only as “${article.sourceTexts[quote]}”)`;
  return '';
}
