// Reports a quotation mark that is opened and never closed, or closes and is never opened, and, as a hint only, a pair of marks of two styles.

import type { MarkProblem } from '../analysis/model.ts';
import type { DiagnosticRule, Finding } from './rule.ts';

export const unclosedQuote: DiagnosticRule = {
  code: 'unclosed-quote',
  defaultSeverity: 'warning',
  summary: 'A quotation mark that opens and is never closed. A pair of marks of two styles is a hint.',
  roles: ['source', 'draft'],
  check: (article) =>
    article.analysis.markProblems.map((problem) =>
      problem.kind === 'unclosed'
        ? {
            span: problem,
            message:
              'This quotation mark is not closed in its paragraph, so where the quotation ends is a guess. ' +
              'Add the closing mark.',
            ...fixOf(problem, (mark) => `Close the quotation with ${mark}`),
          }
        : problem.kind === 'unopened'
          ? {
              span: problem,
              message:
                'This quotation mark closes a quotation that is not opened in its paragraph, so where it begins is a guess. ' +
                'Add the opening mark.',
              ...fixOf(problem, (mark) => `Open the quotation with ${mark}`),
            }
          : {
              span: problem,
              message: 'This quotation opens with one style of mark and closes with another. Use one style for both.',
              severity: 'hint',
              ...fixOf(problem, (mark) => `Use ${mark} here`),
            },
    ),
};

function fixOf({ fix }: MarkProblem, titleOf: (mark: string) => string): Pick<Finding, 'fix'> {
  return fix === null ? {} : { fix: { title: titleOf(fix.text), ...fix } };
}
