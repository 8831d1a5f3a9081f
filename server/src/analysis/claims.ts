// Derives claims from quotes: each attributed statement with its speaker, its stance and the entities in its content. The
// corpus compares these across articles. A file of its own because the user's annotations lead to new claims as well.

import { lastStartingAtOrBefore } from '../base/span.ts';
import type { Claim, Mention, Quote } from './model.ts';

/** The claims of attributed quotes, in the order of the quotes. `mentions` are in text order. */
export function deriveClaims(quotes: readonly Quote[], mentions: readonly Mention[]): Claim[] {
  const claims: Claim[] = [];
  quotes.forEach((quote, index) => {
    // A turn is many statements.
    if (quote.kind === 'term' || quote.kind === 'pull' || quote.kind === 'turn' || quote.source === null) return;
    const about = new Set<number>();
    for (const part of quote.content) {
      for (let i = lastStartingAtOrBefore(mentions, part.start - 1) + 1; i < mentions.length; i += 1) {
        const mention = mentions[i]!;
        if (mention.start >= part.end) break;
        if (mention.entity >= 0) about.add(mention.entity);
      }
    }
    claims.push({
      start: quote.start,
      end: quote.end,
      quote: index,
      speaker: quote.source.entity,
      stance: quote.stance,
      about: [...about],
    });
  });
  return claims;
}
