// One type for each name of the article: every place where a name stands votes with what the model
// thinks of each type there, so that one clear context settles the places that show nothing.

import type { FoundName } from '../document.ts';
import { WordClass } from '../lexicon.ts';
import type { EntityType } from '../model.ts';
import type { Tokens } from '../tokens.ts';
import { MODEL_TYPES } from './labels.ts';
import type { LikelyName } from './likely-names.ts';
import { nameAt } from './settle.ts';

/** How much the votes of other places count beside a place's own. */
const SHARE = 0.5;

export function typeNames(tokens: Tokens, spans: readonly LikelyName[]): FoundName[] {
  const pools = new Map<string | number, Float64Array>();
  const keys = spans.map(({ from, to, likelihoods }) => {
    const key = keyOf(tokens, from, to);
    const pool = pools.get(key);
    if (pool === undefined) pools.set(key, likelihoods.slice());
    else for (let type = 0; type < pool.length; type += 1) pool[type]! += likelihoods[type]!;
    return key;
  });
  const names: FoundName[] = [];
  spans.forEach((span, s) => {
    const pool = pools.get(keys[s]!)!;
    let best = span.type;
    let top = Number.NEGATIVE_INFINITY;
    for (let type = 0; type < pool.length; type += 1) {
      const own = span.likelihoods[type]!;
      const votes = own + SHARE * (pool[type]! - own);
      if (votes > top) {
        top = votes;
        best = type;
      }
    }
    const type = outwardType(tokens, span.from, span.to, best);
    if (type === undefined) return;
    const confidence = Math.max(0.5, Math.min(0.99, Math.exp(span.likelihoods[best]!)));
    names.push(nameAt(tokens, span.from, span.to, type, best === span.type ? 'model' : 'document', confidence));
  });
  return names;
}

/** The same for names of the same words. */
function keyOf({ words }: Tokens, from: number, to: number): string | number {
  if (to - from === 1) return words[from]!.key;
  let key = '';
  for (let i = from; i < to; i += 1) key += `${words[i]!.key} `;
  return key;
}

/** Of the names that are none of the model's four types, those that show what they are: "… Summit", a title in marks. */
function outwardType(tokens: Tokens, from: number, to: number, type: number): EntityType | undefined {
  const named = MODEL_TYPES[type]!;
  if (named !== 'other') return named;
  if (to - from > 1 && (tokens.words[to - 1]!.classes & WordClass.EventHead) !== 0) return 'event';
  const opening = from > 0 ? tokens.words[from - 1]!.form : '';
  const closing = to < tokens.count ? tokens.words[to]!.form : '';
  return /^["“‘«„]$/.test(opening) && /^["”’»“,.]$/.test(closing) ? 'work' : undefined;
}
