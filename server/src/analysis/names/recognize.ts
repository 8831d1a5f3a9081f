// One type for each name of the article: every place where a name stands votes with what the model
// thinks of each type there, so that one clear context settles the places that show nothing.

import type { FoundName, ReadDocument } from '../document.ts';
import type { Language } from '../language/language.ts';
import { WordClass } from '../language/lexicon.ts';
import { isSame, PartCache } from '../memo.ts';
import type { EntityType, PartKind } from '../model.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { LABEL_COUNT, LabelPosition, labelOf, MODEL_TYPES, OUTSIDE, positionOf, typeOfLabel } from './model.ts';
import { forStretches, type PartInput, prepareNames, surroundingsOf } from './prepare.ts';
import type { TokenRange } from './runs.ts';
import { type Scorer, scorerOf } from './scorer.ts';
import { nameAt } from './settle.ts';
import { decodeLabels } from './viterbi.ts';
import { NO_PRIOR, Priors } from './votes.ts';

// The model's two readings of one part: first by its words and what stands around them, then with what the first reading
// made of each word in its other places.

export interface Labels {
  /** By token of the part. */
  readonly labels: Uint8Array;
  /** A row for each token that was read; stretches lie one behind the other. */
  readonly scores: Int32Array;
}

export function readFirst(part: PartInput, scorer: Scorer, transitions: Int16Array): Labels {
  const labels = new Uint8Array(part.to - part.from);
  const scores = new Int32Array(readTokens(part) * LABEL_COUNT);
  let row = 0;
  for (const sentence of part.sentences)
    forStretches(sentence, (stretch, runOf) => {
      const length = stretch.to - stretch.from;
      scorer.score(sentence.context, stretch, runOf, scores, row);
      decodeLabels(scores, row, length, transitions, labels, stretch.from - part.from);
      row += length * LABEL_COUNT;
    });
  return { labels, scores };
}

/** `priors`: see `priorsOf`. */
export function readSecond(
  part: PartInput,
  first: Labels,
  priors: Uint16Array,
  scorer: Scorer,
  transitions: Int16Array,
): Labels {
  const labels = new Uint8Array(part.to - part.from);
  const scores = first.scores.slice();
  let row = 0;
  let at = 1;
  for (const { context, stretches } of part.sentences)
    for (const { from, to } of stretches) {
      const begin = row;
      for (let i = from; i < to; i += 1, at += 1, row += LABEL_COUNT)
        scorer.addPriors(priors[at - 1]!, priors[at]!, priors[at + 1]!, context.tokens.words[i]!.case, scores, row);
      at += 2;
      decodeLabels(scores, begin, to - from, transitions, labels, from - part.from);
    }
  return { labels, scores };
}

/** For each stretch of a part the priors of its tokens, and of one more on either side. */
export function priorsOf(part: PartInput, priors: Priors, read: Uint8Array): Uint16Array {
  let count = 0;
  for (const { stretches } of part.sentences) for (const { from, to } of stretches) count += to - from + 2;
  const found = new Uint16Array(count);
  let at = 0;
  for (const { context, stretches } of part.sentences) {
    const { sentence } = context;
    for (const { from, to } of stretches)
      for (let i = from - 1; i <= to; i += 1, at += 1)
        found[at] = i >= sentence.from && i < sentence.to ? priors.at(i, read[i] === 1) : NO_PRIOR;
  }
  return found;
}

function readTokens({ sentences }: PartInput): number {
  let count = 0;
  for (const { stretches } of sentences) for (const { from, to } of stretches) count += to - from;
  return count;
}

// Labels into names: which tokens are one, and how likely each type is by the model.

export interface LikelyName extends TokenRange {
  /** Index into `MODEL_TYPES`, as this place's labels have it. */
  readonly type: number;
  /** Natural logarithm of how likely each type is here, by the model. */
  readonly likelihoods: Float64Array;
}

/** The model's weights are in steps of this many to a natural logarithm of 1. */
const STEPS = 24;

/** The names of a part, with tokens counted from its first. */
export function likelyNames(part: PartInput, { labels, scores }: Labels): LikelyName[] {
  const names: LikelyName[] = [];
  let row = 0;
  for (const { stretches } of part.sentences)
    for (const stretch of stretches) {
      const [begin, end] = [stretch.from - part.from, stretch.to - part.from];
      let from = begin;
      for (let i = begin; i < end; i += 1) {
        const label = labels[i]!;
        if (label === OUTSIDE) continue;
        const position = positionOf(label);
        if (position === LabelPosition.First || position === LabelPosition.Single) from = i;
        if (position !== LabelPosition.Last && position !== LabelPosition.Single) continue;
        const likelihoods = new Float64Array(MODEL_TYPES.length);
        for (let type = 0; type < MODEL_TYPES.length; type += 1)
          for (let k = from; k <= i; k += 1)
            likelihoods[type]! +=
              scores[row + (k - begin) * LABEL_COUNT + labelOf(type, positionOf(labels[k]!))]! / STEPS;
        normalize(likelihoods);
        names.push({ from, to: i + 1, type: typeOfLabel(label), likelihoods });
      }
      row += (end - begin) * LABEL_COUNT;
    }
  return names;
}

function normalize(logarithms: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logarithms.length; i += 1) top = Math.max(top, logarithms[i]!);
  let sum = 0;
  for (let i = 0; i < logarithms.length; i += 1) sum += Math.exp(logarithms[i]! - top);
  const total = top + Math.log(sum);
  for (let i = 0; i < logarithms.length; i += 1) logarithms[i]! -= total;
}

// Names as the model reads them. It goes part by part: where the words of a part are those of the version before, and the
// rest of the article shows the same of them, what was read then is taken again.

interface FirstLabels extends Labels {
  readonly kind: PartKind;
  /** See `surroundingsOf`. */
  readonly surroundings: Uint16Array;
}

interface PartNames {
  readonly first: Labels;
  /** See `priorsOf`. */
  readonly priors: Uint16Array;
  /** With tokens counted from the part's first. */
  readonly names: readonly LikelyName[];
}

const firstLabels = new PartCache<FirstLabels>();
const partNames = new PartCache<PartNames>();

/** In text order. */
export function readNames(document: ReadDocument, language: Language): LikelyName[] {
  const { tokens, parts, pieces } = document;
  const scorer = scorerOf(tokens.vocabulary, language);
  if (scorer === undefined || language.nameModel === undefined) return [];
  const { transitions } = language.nameModel;
  const reading = prepareNames(document);
  const labels = new Uint8Array(tokens.count);
  const read = new Uint8Array(tokens.count);
  for (const part of reading.parts)
    for (const { stretches } of part.sentences)
      for (const { from, to } of stretches) for (let i = from; i < to; i += 1) read[i] = 1;

  const firsts = reading.parts.map((part): FirstLabels => {
    const { kind } = parts[part.index]!;
    const surroundings = pieces === undefined ? NOT_ASKED : surroundingsOf(part);
    const first = firstLabels.of(
      pieces?.[part.index],
      () => ({ ...readFirst(part, scorer, transitions), kind, surroundings }),
      (known) => known.kind === kind && isSame(known.surroundings, surroundings),
    );
    labels.set(first.labels, part.from);
    return first;
  });
  const votes = new Priors(reading.evidence, labels, read);
  const found: LikelyName[] = [];
  reading.parts.forEach((part, index) => {
    const first = firsts[index]!;
    const priors = priorsOf(part, votes, read);
    const { names } = partNames.of(
      pieces?.[part.index],
      () => ({ first, priors, names: likelyNames(part, readSecond(part, first, priors, scorer, transitions)) }),
      (known) => known.first === first && isSame(known.priors, priors),
    );
    for (const { from, to, type, likelihoods } of names)
      found.push({ from: from + part.from, to: to + part.from, type, likelihoods });
  });
  return found;
}

/** Without a memo nobody asks whether anything has stayed. */
const NOT_ASKED = new Uint16Array(0);

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
