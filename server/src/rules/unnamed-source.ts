// A source that is not named, and whether the article says why.

import type { Rule } from './rule.ts';

export const unnamedSource: Rule = {
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
      const reason = source.anonymity === null ? 'and no reason given' : 'with the reason given';
      return [
        {
          span: source,
          message: `Unnamed source, ${reason}: “${who}”.`,
          ...(source.anonymity === null
            ? {}
            : { related: [{ uri: article.uri, span: source.anonymity, message: 'The reason given' }] }),
        },
      ];
    });
  },
};
