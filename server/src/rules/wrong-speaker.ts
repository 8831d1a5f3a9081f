// Reports a quotation in a draft that the sources give to somebody else, or that a source has which does not name the
// draft's speaker at all.

import { placeName, relatedTo, unitsOf } from './draft-units.ts';
import type { DiagnosticRule } from './rule.ts';

export const wrongSpeaker: DiagnosticRule = {
  code: 'wrong-speaker',
  defaultSeverity: 'error',
  summary: 'A quotation in your draft that its source gives to somebody else.',
  roles: ['draft'],
  check: (draft, corpus) =>
    unitsOf(draft, corpus, 'quotation').flatMap((unit) => {
      const { wrong, speaker } = unit;
      if (wrong === undefined || speaker === undefined) return [];
      const where = placeName(wrong.place, corpus);
      const message =
        wrong.name === undefined
          ? `${where} has these words and does not name ${speaker.text}. Check who said them.`
          : `Said by ${wrong.name} in ${where}, not by ${speaker.text}. Check who said it.`;
      return [
        {
          span: speaker.span,
          message,
          ...relatedTo(
            wrong.place,
            wrong.name === undefined ? 'The words in the source' : `${wrong.name} says it here`,
          ),
        },
      ];
    }),
};
