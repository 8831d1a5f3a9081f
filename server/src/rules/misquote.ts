// Reports a quotation in a draft whose words are not those of its source, and says which words differ: a negation, a hedge,
// a number or a name first.

import type { DraftUnit } from '../corpus/verification/check-draft.ts';
import type { TracedQuotation, WordDifference } from '../corpus/verification/quotation-search.ts';
import { placeName, relatedTo, unitsOf } from './draft-units.ts';
import { type CorpusView, type DiagnosticRule, excerpt, type Finding } from './rule.ts';

export const misquote: DiagnosticRule = {
  code: 'misquote',
  defaultSeverity: 'error',
  summary: 'A quotation in your draft that differs from its source.',
  roles: ['draft'],
  check: (draft, corpus) =>
    unitsOf(draft, corpus, 'quotation').flatMap((unit) => {
      const { quotation } = unit;
      return quotation?.status === 'altered' ? [findingOf(unit, quotation, corpus)] : [];
    }),
};

function findingOf(unit: DraftUnit, { differences, place, words }: TracedQuotation, corpus: CorpusView): Finding {
  const shown = differences.slice(0, MOST_SHOWN).map(describe).join('; ');
  const more = differences.length > MOST_SHOWN ? `; ${differences.length - MOST_SHOWN} more differences` : '';
  const where = place === undefined ? 'the source' : placeName(place, corpus);
  return {
    span: { start: unit.start, end: unit.end },
    message:
      `Not the words of ${where}: ${shown}${more}. ` +
      'Use the words of the source, mark what you leave out with “…”, or report it without quotation marks.',
    ...relatedTo(place, `The source has “${excerpt(words ?? '', 200)}”`),
    ...fixOf(unit),
  };
}

/** Puts the source's words between the marks, unless the draft shows cuts of its own or joins two passages. */
function fixOf({ inner, text = '', quotation }: DraftUnit): Pick<Finding, 'fix'> {
  const words = quotation?.words;
  if (inner === undefined || words === undefined || /[…[\]]|\.\s?\./.test(text)) return {};
  if (quotation?.differences.some(({ isJoint }) => isJoint) === true) return {};
  return { fix: { title: `Use the words of the source: “${excerpt(words, 60)}”`, at: inner, text: words } };
}

const MOST_SHOWN = 3;

const EFFECTS: Readonly<Partial<Record<WordDifference['kind'], string>>> = {
  negation: ' (may reverse the meaning)',
  hedge: ' (changes how certain it is)',
  number: ' (number)',
  name: ' (name)',
};

function describe({ here, there, kind, isJoint }: WordDifference): string {
  if (isJoint === true) return 'it joins two passages that stand apart';
  const effect = EFFECTS[kind] ?? '';
  if (here === '') return `it leaves out “${excerpt(there, 60)}”${effect}`;
  if (there === '') return `it adds “${excerpt(here, 60)}”${effect}`;
  return `“${excerpt(here, 40)}” for “${excerpt(there, 60)}”${effect}`;
}
