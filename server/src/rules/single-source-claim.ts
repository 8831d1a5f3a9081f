// Reports a quotation that several articles have from one origin: each cites the same agency or outlet, or all print the
// same paragraph.

import { fold } from '../corpus/entities/fold.ts';
import { resemblance } from '../corpus/repeats/shingles.ts';
import type { QuoteRef } from '../corpus/repeats/speakers.ts';
import type { CorpusView, DiagnosticRule } from './rule.ts';
import { marksOf, quotedShort } from './speaker-name.ts';

/** Share of common shingles from which two paragraphs are one text. */
const SAME_PARAGRAPH = 0.6;

export const singleSourceClaim: DiagnosticRule = {
  code: 'single-source-claim',
  defaultSeverity: 'off',
  summary: 'A quotation that several articles have, all of them from one origin.',
  check: (article, corpus) =>
    article.quoted.flatMap(({ quote }) => {
      const places = placesOf({ article, quote }, corpus);
      const others = new Set(places.map((place) => place.article.uri));
      if (others.size === 0) return [];
      const origin = originOf({ article, quote }, places, corpus);
      if (origin === undefined) return [];
      return [
        {
          span: marksOf(article, quote),
          message:
            `${others.size + 1} articles have ${quotedShort(article.quoteTexts[quote] ?? '')} from one origin: ` +
            `${origin}. They count as one source: look for a second.`,
          related: places.map((place) => ({
            uri: place.article.uri,
            span: marksOf(place.article, place.quote),
            message: 'From the same origin',
          })),
        },
      ];
    }),
};

/** The other places of a quotation. */
function placesOf({ article, quote }: QuoteRef, corpus: CorpusView): QuoteRef[] {
  return corpus.repeatsOf(article, quote).flatMap((repeat) => {
    const other = corpus.article(repeat.article);
    return other?.analysis.quotes[repeat.quote] === undefined || repeat.kind === 'alike'
      ? []
      : [{ article: other, quote: repeat.quote }];
  });
}

/** The origin that all places share, in words; `undefined` if they do not share one. */
function originOf(here: QuoteRef, places: readonly QuoteRef[], corpus: CorpusView): string | undefined {
  const channel = channelOf(here, corpus);
  // Compared folded. "Reuters" and "the Reuters news agency" count as two, which only makes the rule more silent.
  const key = fold(channel);
  if (key !== '' && places.every((place) => fold(channelOf(place, corpus)) === key)) return `each cites “${channel}”`;
  const paragraph = here.article.quotationFingerprints.sketchAround(here.quote);
  const isPrinted = places.every(
    ({ article, quote }) => resemblance(paragraph, article.quotationFingerprints.sketchAround(quote)) >= SAME_PARAGRAPH,
  );
  return isPrinted ? 'they print the same paragraph' : undefined;
}

/** The name in a channel: "The Media Line" of "told The Media Line". Empty for one without a name ("told reporters"). */
function channelOf({ article, quote }: QuoteRef, { language }: CorpusView): string {
  const channel = article.channelTexts[quote] ?? '';
  return /\p{Lu}/u.test(channel) ? channel.replace(language.sources.channels.lead, '') : '';
}
