// Labels into names, and one type for each name of the article: every place where a name stands votes with what the model
// thinks of each type there, so that one clear context settles the places that show nothing.

import type { FoundName } from '../document.ts';
import { WordClass } from '../lexicon.ts';
import type { EntityType } from '../model.ts';
import type { Sentence } from '../sentences.ts';
import type { Tokens } from '../tokens.ts';
import type { Labeling } from './labeling.ts';
import { labelOf, MODEL_TYPES, OUTSIDE, Position, positionOf, typeOfLabel } from './labels.ts';
import { nameAt } from './settle.ts';

interface TypedSpan {
  readonly from: number;
  readonly to: number;
  readonly type: number;
  /** Natural logarithm of how likely each type is here, by the model. */
  readonly likelihoods: Float64Array;
}

/** The model's weights are in steps of this many to a natural logarithm of 1. */
const STEPS = 24;
/** How much the votes of other places count beside a place's own. */
const SHARE = 0.5;

export function typeNames(tokens: Tokens, sentences: readonly Sentence[], labeling: Labeling): FoundName[] {
  const spans: TypedSpan[] = [];
  for (const sentence of sentences) addSpans(sentence, labeling, spans);
  const pools = new Map<string | number, Float64Array>();
  const keys = spans.map(({ from, to, likelihoods }) => {
    const key = keyOf(tokens, from, to);
    const pool = pools.get(key);
    if (pool === undefined) pools.set(key, likelihoods.slice());
    else for (let type = 0; type < pool.length; type += 1) pool[type]! += likelihoods[type]!;
    return key;
  });
  return spans.flatMap((span, s) => {
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
    if (type === undefined) return [];
    const confidence = Math.max(0.5, Math.min(0.99, Math.exp(span.likelihoods[best]!)));
    return [nameAt(tokens, span.from, span.to, type, best === span.type ? 'model' : 'document', confidence)];
  });
}

/** The same for names of the same words. */
function keyOf({ words }: Tokens, from: number, to: number): string | number {
  if (to - from === 1) return words[from]!.key;
  let key = '';
  for (let i = from; i < to; i += 1) key += `${words[i]!.key} `;
  return key;
}

function addSpans(sentence: Sentence, { labels, score }: Labeling, spans: TypedSpan[]): void {
  let from = sentence.from;
  for (let i = sentence.from; i < sentence.to; i += 1) {
    const label = labels[i]!;
    if (label === OUTSIDE) continue;
    const position = positionOf(label);
    if (position === Position.First || position === Position.Single) from = i;
    if (position !== Position.Last && position !== Position.Single) continue;
    const likelihoods = new Float64Array(MODEL_TYPES.length);
    for (let type = 0; type < MODEL_TYPES.length; type += 1)
      for (let k = from; k <= i; k += 1) likelihoods[type]! += score(k, labelOf(type, positionOf(labels[k]!))) / STEPS;
    normalize(likelihoods);
    spans.push({ from, to: i + 1, type: typeOfLabel(label), likelihoods });
  }
}

function normalize(logarithms: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logarithms.length; i += 1) top = Math.max(top, logarithms[i]!);
  let sum = 0;
  for (let i = 0; i < logarithms.length; i += 1) sum += Math.exp(logarithms[i]! - top);
  const total = top + Math.log(sum);
  for (let i = 0; i < logarithms.length; i += 1) logarithms[i]! -= total;
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
