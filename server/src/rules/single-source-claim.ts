// A quotation that several articles have, and all of them from one place: the same agency or outlet it was told to, or one
// paragraph that they print alike. Many articles, one origin.

import type { Language } from '../analysis/language/language.ts';
import { fold } from '../corpus/entities/fold.ts';
import { resemblance } from '../corpus/repeats/shingles.ts';
import type { QuoteRef } from '../corpus/repeats/speakers.ts';
import type { CorpusView, DiagnosticRule } from './rule.ts';
import { marksOf, quotedShort } from './speaker-name.ts';

/** Paragraphs that share so many of their shingles were not written twice. */
const ONE_PARAGRAPH = 0.6;

export const singleSourceClaim: DiagnosticRule = {
  code: 'single-source-claim',
  defaultSeverity: 'off',
  summary: 'A quotation that several articles have, all of them from one origin.',
  check: (article, corpus) =>
    article.quoted.flatMap(({ quote }) => {
      const places = placesOf({ article, quote }, corpus);
      const others = new Set(places.map((place) => place.article.uri));
      if (others.size === 0) return [];
      const origin = originOf({ article, quote }, places, corpus.language);
      if (origin === undefined) return [];
      return [
        {
          span: marksOf(article, quote),
          message: `${others.size + 1} articles with one origin (${origin}) have ${quotedShort(article.quoteTexts[quote] ?? '')}.`,
          related: places.map((place) => ({
            uri: place.article.uri,
            span: marksOf(place.article, place.quote),
            message: 'The same origin',
          })),
        },
      ];
    }),
};

function placesOf({ article, quote }: QuoteRef, corpus: CorpusView): QuoteRef[] {
  return corpus.echoesOf(article, quote).flatMap((echo) => {
    const other = corpus.article(echo.article);
    return other === undefined || echo.kind === 'alike' ? [] : [{ article: other, quote: echo.quote }];
  });
}

/** What all places have in common, in words; `undefined` when at least two of them stand on their own feet. */
function originOf(here: QuoteRef, places: readonly QuoteRef[], language: Language): string | undefined {
  const channel = channelOf(here, language);
  if (channel !== '' && places.every((place) => channelOf(place, language) === channel))
    return `told ${written(here, language)}`;
  const own = here.article.quotationFingerprints.sketchAround(here.quote);
  const printed = places.every(
    ({ article, quote }) => resemblance(own, article.quotationFingerprints.sketchAround(quote)) >= ONE_PARAGRAPH,
  );
  return printed ? 'they print the same paragraph' : undefined;
}

/** Whom it was told to, folded: "told Reuters" and "told the Reuters news agency" are two, and that is safe. */
function channelOf(quotation: QuoteRef, language: Language): string {
  return fold(written(quotation, language));
}

/** "told The Media Line", "according to TASS": the name. Reporters, or a statement, are no one origin. */
function written({ article, quote }: QuoteRef, { sources }: Language): string {
  const channel = article.channelTexts[quote] ?? '';
  return /\p{Lu}/u.test(channel) ? channel.replace(sources.channels.lead, '') : '';
}
