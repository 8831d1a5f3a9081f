// Reports a quotation in a draft whose words no source has. It may come from an interview of the writer's own, so that it is
// only information, until the writer says that all sources are in the folder.

import { relatedTo, unitsOf } from './draft-units.ts';
import { type DiagnosticRule, excerpt } from './rule.ts';

/** Fewer words may be the writer's own way of speaking. */
const FEWEST_WORDS = 4;

export const quoteNotInSources: DiagnosticRule = {
  code: 'quote-not-in-sources',
  defaultSeverity: 'information',
  summary: 'A quotation in your draft that is in none of the sources.',
  roles: ['draft'],
  check: (draft, corpus) =>
    unitsOf(draft, corpus, 'quotation').flatMap(({ start, end, quotation, text }) => {
      if (quotation?.status !== 'not-found' || countWords(text ?? '') < FEWEST_WORDS) return [];
      const { place, words } = quotation;
      return [
        {
          span: { start, end },
          message:
            place === undefined
              ? 'No source in this folder has this quotation. Add its source, or check where it comes from.'
              : `No source in this folder has this quotation. The nearest words are “${excerpt(words ?? '', 100)}”. Add its source, or check where it comes from.`,
          ...relatedTo(place, 'The nearest words'),
        },
      ];
    }),
};

const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
