// Reports a source that is not named, and whether the article gives a reason. "On condition of anonymity" is a request and
// not a reason.

import { isSureReport } from '../analysis/attribution/indirect/certainty.ts';
import type { DiagnosticRule } from './rule.ts';

/** Kinds of quotes whose source the article chooses to name or not. The label of a turn is as its transcript has it. */
const REPORTED: ReadonlySet<string> = new Set(['direct', 'mixed', 'indirect']);

export const unnamedSource: DiagnosticRule = {
  code: 'unnamed-source',
  defaultSeverity: 'information',
  summary: 'A statement by an unnamed source, with or without a reason for the anonymity.',
  roles: ['source', 'draft'],
  check: (article, { language }) => {
    const { publicActs } = language.sources.unnamed;
    const reported = new Set<number>();
    const cited = article.analysis.unsourced
      .filter(({ kind }) => kind === 'cited')
      .map(({ start, end }) => ({
        span: { start, end },
        message: 'This report cites sources without naming them. Look for a named source.',
      }));
    const found = article.analysis.quotes.flatMap((quote, index) => {
      const { source } = quote;
      // Who declines to comment does something and tells nothing.
      if (source === null || source.class !== 'unnamed' || !REPORTED.has(quote.kind)) return [];
      if (quote.stance === 'declines' || !isSureReport(quote)) return [];
      // "A judge ruled" is an act in public, "the pilot asked for leave" a request to another person of the story.
      if (publicActs.has(quote.cueLemma) || (quote.stance === 'asks' && quote.kind === 'indirect')) return [];
      // A source is reported where it is introduced; "the diplomat" and "she" refer back to it.
      if (source.antecedent !== undefined || reported.has(source.start)) return [];
      reported.add(source.start);
      const { anonymity } = source;
      const reason = anonymity?.reason ?? null;
      const why =
        reason !== null
          ? 'The article gives a reason for the anonymity.'
          : anonymity !== null
            ? 'The article says that anonymity was requested, but not why. Look for a named source.'
            : 'The article gives no reason for the anonymity. Look for a named source.';
      return [
        {
          span: source,
          message: `Unnamed source: “${article.sourceTexts[index]}”. ${why}`,
          ...(anonymity === null
            ? {}
            : {
                related: [
                  {
                    uri: article.uri,
                    span: reason ?? anonymity,
                    message: reason === null ? 'Anonymity requested without a reason' : 'The reason',
                  },
                ],
              }),
        },
      ];
    });
    return [...found, ...cited];
  },
};
