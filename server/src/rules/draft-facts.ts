// The findings for numbers and dates of a draft that differ from the passage that says the same.

import type { IndexedArticle } from '../corpus/article.ts';
import { placeName, relatedTo, unitsOf } from './draft-units.ts';
import type { CorpusView, Finding } from './rule.ts';

export function draftFact(draft: IndexedArticle, corpus: CorpusView, kind: 'number' | 'date'): Finding[] {
  return unitsOf(draft, corpus, kind).flatMap(({ start, end, fact }) => {
    if (fact?.status !== 'differs' || fact.there === undefined) return [];
    const where = fact.place === undefined ? 'The source' : placeName(fact.place, corpus);
    return [
      {
        span: { start, end },
        message: `${where} has “${fact.there}” where your draft has this ${kind}. Check which is right.`,
        ...relatedTo(fact.place, `“${fact.there}” here`),
      },
    ];
  });
}
