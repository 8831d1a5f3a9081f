// A claim that another article says was denied, refused or left unconfirmed. Explicit words of denial, shared names and
// shared words are the evidence; who is right is not for us to say.

import type { DenialKind } from '../analysis/language/comparison.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { DenialMatch } from '../corpus/repeats/repeats.ts';
import type { ReportedClaim } from '../corpus/repeats/statements.ts';
import type { CorpusView, DiagnosticRule, Finding } from './rule.ts';
import { quotedShort } from './speaker-name.ts';

const SAYS: Readonly<Record<DenialKind, string>> = {
  denied: 'denied',
  refused: 'refused',
  unconfirmed: 'left unconfirmed',
};
const ORDER: readonly DenialKind[] = ['denied', 'refused', 'unconfirmed'];

export const deniedElsewhere: DiagnosticRule = {
  code: 'denied-elsewhere',
  defaultSeverity: 'hint',
  summary: 'A claim that another article says was denied, refused or left unconfirmed.',
  check: (article, corpus) => {
    // An article that reports a thing in five sentences hears of its denial once, where it says it most fully.
    const best = new Map<string, { claim: ReportedClaim; match: DenialMatch }>();
    for (const claim of article.claims) {
      for (const match of corpus.denialsOf(article, claim)) {
        const key = `${match.article}\n${match.denial.start}`;
        const known = best.get(key);
        if (known === undefined || match.score > known.match.score) best.set(key, { claim, match });
      }
    }
    const byClaim = new Map<ReportedClaim, DenialMatch[]>();
    for (const { claim, match } of best.values()) byClaim.set(claim, [...(byClaim.get(claim) ?? []), match]);
    return [...byClaim].flatMap(([claim, matches]) => finding(article, claim, matches, corpus));
  },
};

function finding(
  article: IndexedArticle,
  claim: ReportedClaim,
  matches: readonly DenialMatch[],
  corpus: CorpusView,
): Finding[] {
  const sorted = [...matches].sort(
    (a, b) => ORDER.indexOf(a.denial.kind) - ORDER.indexOf(b.denial.kind) || b.score - a.score,
  );
  const [first] = sorted;
  const other = first === undefined ? undefined : corpus.article(first.article);
  if (first === undefined || other === undefined) return [];
  const words = article.quoteTexts[claim.quote] ?? '';
  return [
    {
      span: { start: claim.start, end: claim.end },
      message: `This was ${SAYS[first.denial.kind]}, says ${other.path}: ${quotedShort(first.denial.sentence, 140)}${words === '' ? '' : ` (for ${quotedShort(words)})`}.`,
      related: sorted.map(({ article: uri, denial }) => ({
        uri,
        span: { start: denial.start, end: denial.end },
        message: `This article says that it was ${SAYS[denial.kind]}`,
      })),
    },
  ];
}
