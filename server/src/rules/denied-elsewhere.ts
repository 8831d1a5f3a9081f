// Reports a claim of which another article says that it was denied, refused or left unconfirmed. The evidence is explicit
// words of denial, and names and words that both have in common; the rule does not decide who is right.

import type { DenialKind } from '../analysis/language/comparison.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { DenialMatch } from '../corpus/repeats/repeats.ts';
import type { ReportedClaim } from '../corpus/repeats/statements.ts';
import { articleLabel, dayLabel, orderOf } from './article-label.ts';
import type { CorpusView, DiagnosticRule, Finding } from './rule.ts';
import { quotedShort } from './speaker-name.ts';

const OUTCOMES: Readonly<Record<DenialKind, string>> = {
  denied: 'denied',
  refused: 'refused',
  unconfirmed: 'left unconfirmed',
};
/** The most explicit first. */
const ORDER: readonly DenialKind[] = ['denied', 'refused', 'unconfirmed'];

export const deniedElsewhere: DiagnosticRule = {
  code: 'denied-elsewhere',
  defaultSeverity: 'hint',
  summary: 'A claim that another article says was denied, refused or left unconfirmed.',
  check: (article, corpus) => {
    // Each denial is reported once, at the claim of the article that fits it best.
    const best = new Map<string, Matched>();
    for (const claim of article.claims) {
      for (const match of corpus.denialsOf(article, claim)) {
        const key = `${match.article}\n${match.denial.start}`;
        const known = best.get(key);
        if (known === undefined || isBetter({ claim, match }, known)) best.set(key, { claim, match });
      }
    }
    const byClaim = new Map<ReportedClaim, DenialMatch[]>();
    for (const { claim, match } of best.values()) byClaim.set(claim, [...(byClaim.get(claim) ?? []), match]);
    return [...byClaim].flatMap(([claim, matches]) => findingOf(article, claim, matches, corpus));
  },
};

interface Matched {
  readonly claim: ReportedClaim;
  readonly match: DenialMatch;
}

/** A denial answers what is said to have happened rather than what is expected. */
function isBetter(one: Matched, other: Matched): boolean {
  if (one.claim.isExpected !== other.claim.isExpected) return other.claim.isExpected;
  return one.match.score > other.match.score;
}

function findingOf(
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
  const subject = words === '' ? 'This claim' : `The claim ${quotedShort(words)}`;
  return [
    {
      span: { start: claim.start, end: claim.end },
      message:
        `${subject} was ${OUTCOMES[first.denial.kind]}, according to ${articleLabel(other)}: ` +
        `${quotedShort(first.denial.sentence, 140)}. ${orderOf(article, other)}Compare the two, and report the denial with ` +
        'the claim.',
      related: sorted.map(({ article: uri, denial }) => ({
        uri,
        span: { start: denial.start, end: denial.end },
        message: `${dayLabel(corpus.article(uri))}This article says that it was ${OUTCOMES[denial.kind]}`,
      })),
    },
  ];
}
