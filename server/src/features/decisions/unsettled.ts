// An annotation whose place is reported as uncertain still has the user's decision. Another decision on the same words is not
// written next to it: the file would say two things of one passage, and moving the first one there would bring them together.

import type { Annotation } from '../../annotations/model.ts';
import { overlaps, type Span } from '../../base/span.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import { quotedShort } from '../../rules/speaker-name.ts';
import { valueHashes } from './seen-place.ts';

/** The annotation without a certain place that has some of `keys` and fits the words at `span` only. */
export function unsettledAt(article: IndexedArticle, span: Span, keys: readonly string[]): Annotation | undefined {
  return article.annotations.find(({ annotation, anchor }) => {
    if (anchor.state !== 'orphaned' || anchor.candidates.length !== 1) return false;
    const values = valueHashes(annotation);
    return overlaps(anchor.candidates[0]!, span) && keys.some((key) => values[key] !== undefined);
  })?.annotation;
}

/** Why nothing was written, for the user to read. */
export function unsettledProblem({ speaker, entity, selector }: Annotation): string {
  const who = speaker ?? entity;
  const says = who === null ? '' : ` (${speaker === null ? 'entity' : 'speaker'} ${quotedShort(who.value)})`;
  return `An annotation of ${quotedShort(selector.quote)}${says} is reported, because its place is not certain. Nothing was written; move or remove that annotation first.`;
}
