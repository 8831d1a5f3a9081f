// Reports a name in a draft that the sources spell otherwise.

import { placeName, relatedTo, unitsOf } from './draft-units.ts';
import type { DiagnosticRule } from './rule.ts';

export const nameSpelling: DiagnosticRule = {
  code: 'name-spelling',
  defaultSeverity: 'warning',
  summary: 'A name in your draft that your sources spell differently.',
  roles: ['draft'],
  check: (draft, corpus) =>
    unitsOf(draft, corpus, 'name').flatMap(({ name }) => {
      if (name?.status !== 'differs' || name.at === undefined || name.spelling === undefined) return [];
      const { at, spelling, place } = name;
      const where = place === undefined ? '' : `, for instance in ${placeName(place, corpus)}`;
      return [
        {
          span: at,
          message: `Your sources spell this name “${spelling}”${where}.`,
          fix: { title: `Change to “${spelling}”`, at, text: spelling },
          ...relatedTo(place, `“${spelling}” here`),
        },
      ];
    }),
};
