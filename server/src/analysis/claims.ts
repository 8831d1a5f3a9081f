// Quotes in, claims out: each attributed statement with its speaker, its stance and whom it is about, in the form in
// which the corpus compares statements across articles.

import { lastStartingAtOrBefore } from '../base/span.ts';
import type { Claim, Mention, Quote } from './model.ts';

export function deriveClaims(quotes: readonly Quote[], mentions: readonly Mention[]): Claim[] {
  const claims: Claim[] = [];
  quotes.forEach((quote, index) => {
    if (quote.kind === 'term' || quote.kind === 'pull' || quote.source === null) return;
    const about = new Set<number>();
    for (const part of quote.content) {
      for (let i = lastStartingAtOrBefore(mentions, part.start - 1) + 1; i < mentions.length; i += 1) {
        const mention = mentions[i] as Mention;
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
