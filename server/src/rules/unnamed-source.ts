// A source that is not named, and whether the article says why. “On condition of anonymity” alone is no reason.

import type { DiagnosticRule } from './rule.ts';

export const unnamedSource: DiagnosticRule = {
  code: 'unnamed-source',
  defaultSeverity: 'information',
  summary: 'A statement by an unnamed source; says whether a reason for anonymity is given.',
  check: (article) => {
    const seen = new Set<number>();
    return article.analysis.quotes.flatMap((quote, index) => {
      const { source } = quote;
      if (source === null || source.class !== 'unnamed' || quote.kind === 'pull' || quote.kind === 'term') return [];
      // Reported once, where the source is introduced: "the diplomat" and "she" go on from there.
      if (source.antecedent !== undefined || seen.has(source.start)) return [];
      seen.add(source.start);
      const who = article.sourceTexts[index];
      const { anonymity } = source;
      const reason = anonymity?.reason ?? null;
      const why =
        reason !== null
          ? 'with the reason given'
          : anonymity !== null
            ? 'anonymity asked for and no reason given'
            : 'and no reason given';
      return [
        {
          span: source,
          message: `Unnamed source, ${why}: “${who}”.`,
          ...(anonymity === null
            ? {}
            : {
                related: [
                  {
                    uri: article.uri,
                    span: reason ?? anonymity,
                    message: reason === null ? 'Anonymity asked for, and no reason' : 'The reason given',
                  },
                ],
              }),
        },
      ];
    });
  },
};
