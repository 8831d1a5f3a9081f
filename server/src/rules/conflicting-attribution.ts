// The same quotation, given to one person here and to another there. Both articles report it, each pointing at the other.
// Only two people who cannot be one count: an institution and its head, or a description, prove nothing.

import type { Echo } from '../corpus/echoes/echo-index.ts';
import { compareSpeakers, type QuoteRef, type Showing, showingOf } from '../corpus/echoes/speakers.ts';
import { foldedWords, isEmptyWord } from '../corpus/echoes/words.ts';
import { type CorpusView, excerpt, type Finding, type Rule } from './rule.ts';
import { bareWords, speakerName } from './speaker-name.ts';

/** Two people may well say the same few words, or the same set phrase. */
const FEWEST_WORDS = 6;
const FEWEST_CONTENT = 3;
/** What so many people say is a motto or an oath, not a quotation that changed hands. */
const MOST_SPEAKERS = 3;

export const conflictingAttribution: Rule = {
  code: 'conflicting-attribution',
  defaultSeverity: 'warning',
  summary: 'The same quotation has another speaker in another article.',
  check: (article, corpus) =>
    article.quoted.flatMap(({ quote, words }) => {
      if (article.analysis.quotes[quote]?.source === null || !isTelling(words)) return [];
      const here = { article, quote };
      const others = conflicts(here, corpus);
      if (others.length === 0) return [];
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
  return corpus.echoesOf(here.article, here.quote).flatMap((echo: Echo) => {
    const article = corpus.article(echo.article);
    if (article === undefined || echo.kind === 'alike') return [];
    const there = { article, quote: echo.quote };
    const words = article.quoted.find(({ quote }) => quote === echo.quote)?.words ?? '';
    return isTelling(words) && compareSpeakers(corpus, here, there) === 'different' ? [there] : [];
  });
}

function finding(here: QuoteRef, others: readonly QuoteRef[], corpus: CorpusView): Finding {
  const [other] = others as [QuoteRef];
  const name = speakerName(here.article, here.quote, corpus);
  const theirs = speakerName(other.article, other.quote, corpus);
  const [own, their] = [showingOf(here), showingOf(other)];
  const more = others.length > 1 ? ` (and in ${others.length - 1} more)` : '';
  const quote = here.article.analysis.quotes[here.quote] as { start: number; end: number };
  return {
    span: { start: quote.start, end: quote.end },
    message:
      `“${excerpt(bareWords(here.article.quoteTexts[here.quote] ?? ''), 50)}” is ${possessive(name)} here${how(here, own)}, ` +
      `but ${possessive(theirs)} in ${other.article.path}${how(other, their)}${more}.`,
    related: others.map(({ article, quote: index }) => ({
      uri: article.uri,
      span: article.analysis.quotes[index] as { start: number; end: number },
      message: `Here it is ${possessive(speakerName(article, index, corpus))}${how({ article, quote: index }, showingOf({ article, quote: index }))}`,
    })),
    // Two pronouns against each other say more of pronouns than of the articles.
    ...(isWeak(own) && isWeak(their) ? { severity: 'information' as const } : {}),
  };
}

const isWeak = (showing: Showing): boolean => showing === 'pronoun' || showing === 'implied';

/** How surely an article says so, where it does not name the speaker in the sentence. */
function how({ article, quote }: QuoteRef, showing: Showing): string {
  if (showing === 'implied') return ' (only by what stands before)';
  if (showing === 'pronoun' || showing === 'description') return ` (only as “${article.sourceTexts[quote]}”)`;
  return '';
}

const possessive = (name: string): string => `${name}’s`;
