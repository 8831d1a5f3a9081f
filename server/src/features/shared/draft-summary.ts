// What became of a draft's check, in one line: "9 quotations: 6 verbatim, 1 altered · 2 names, numbers or dates differ".

import type { DraftCheck, DraftUnit, UnitStatus } from '../../corpus/verification/check-draft.ts';
import { count } from './text.ts';

const SHOWN: readonly (readonly [statuses: readonly UnitStatus[], words: string])[] = [
  [['verbatim', 'typographic'], 'verbatim'],
  [['cut'], 'cut'],
  [['altered'], 'altered'],
  [['other-speaker'], 'given to another speaker'],
  [['not-found'], 'not found'],
];

export function draftSummary({ units }: DraftCheck): string {
  const quotations = units.filter(({ kind }) => kind === 'quotation');
  const parts = SHOWN.flatMap(([statuses, words]) => {
    const found = quotations.filter(({ status }) => statuses.includes(status)).length;
    return found === 0 ? [] : [`${found} ${words}`];
  });
  const facts = units.filter(({ kind }) => kind === 'name' || kind === 'number' || kind === 'date');
  const differing = facts.filter(({ status }) => status === 'differs').length;
  return [
    quotations.length === 0 ? 'no quotations' : `${count(quotations.length, 'quotation')}: ${parts.join(', ')}`,
    ...(differing === 0
      ? []
      : [`${count(differing, 'name, number or date differs', 'names, numbers or dates differ')}`]),
  ].join(' · ');
}

/** How a card and the command line call a status. */
export const STATUS_WORDS: Readonly<Record<DraftUnit['status'], string>> = {
  verbatim: 'Verbatim',
  typographic: 'Verbatim, apart from typography',
  altered: 'Altered',
  cut: 'Cut',
  'other-speaker': 'Given to another speaker',
  'not-found': 'Not found in the sources',
  ok: 'In the sources',
  differs: 'Differs from the source',
};
