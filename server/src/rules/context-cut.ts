// Reports a quotation in a draft that is cut so that it loses a negation, a hedge or a condition.

import type { Lost } from '../corpus/verification/lost-meaning.ts';
import { placeName, relatedTo, unitsOf } from './draft-units.ts';
import { type DiagnosticRule, excerpt } from './rule.ts';

export const contextCut: DiagnosticRule = {
  code: 'context-cut',
  defaultSeverity: 'warning',
  summary: 'A quotation in your draft that is cut so that it says something else.',
  roles: ['draft'],
  check: (draft, corpus) =>
    unitsOf(draft, corpus, 'quotation').flatMap(({ start, end, quotation }) => {
      if (quotation?.lost === undefined || quotation.status === 'not-found') return [];
      const { place, lost, words } = quotation;
      const where = place === undefined ? 'The source' : placeName(place, corpus);
      return [
        {
          span: { start, end },
          message: `The cut may change what is said. ${where} ${HAS[lost.where]} “${excerpt(lost.words, 80)}” ${WHAT[lost.kind]}. Quote more, or say it in your own words.`,
          ...relatedTo(place, `The source has “${excerpt(words ?? '', 200)}”`),
        },
      ];
    }),
};

const HAS: Readonly<Record<Lost['where'], string>> = {
  before: 'has before these words',
  within: 'has in the gap',
  after: 'goes on with',
};

const WHAT: Readonly<Record<Lost['kind'], string>> = {
  negation: '(a negation)',
  hedge: '(less certain)',
  condition: '(a condition)',
};
