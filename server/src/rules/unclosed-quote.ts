// A quotation mark that is opened and never closed; and, as a hint only, one that is closed in another style.

import type { MarkProblem } from '../analysis/model.ts';
import type { DiagnosticRule, Fix } from './rule.ts';

export const unclosedQuote: DiagnosticRule = {
  code: 'unclosed-quote',
  defaultSeverity: 'warning',
  summary: 'A quotation mark that opens and is never closed; a pair of mixed styles is a hint.',
  check: (article) =>
    article.analysis.markProblems.map((problem) => ({
      span: problem,
      ...(problem.kind === 'unclosed'
        ? { message: 'This quotation mark is never closed in its paragraph; where it ends is a guess.' }
        : { message: 'This quotation opens in one style of mark and closes in another.', severity: 'hint' as const }),
      ...fixOf(problem),
    })),
};

function fixOf(problem: MarkProblem): { fix?: Fix } {
  if (problem.fix === null) return {};
  const title =
    problem.kind === 'unclosed' ? `Close the quotation with ${problem.fix.text}` : `Use ${problem.fix.text} here`;
  return { fix: { title, ...problem.fix } };
}
