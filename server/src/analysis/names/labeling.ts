// The model's two readings of an article: scores and labels of all tokens that can be part of a name. The second reading
// knows what the first made of each word in its other places. Both go part by part: where the words of a part are those of
// the version before, and the rest of the article shows the same of them, what was read then is taken again.

import type { ReadDocument } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import { isSame, Kept } from '../memo.ts';
import type { PartKind } from '../model.ts';
import { FeatureList } from './feature-list.ts';
import { LABEL_COUNT } from './labels.ts';
import { Priors } from './priors.ts';
import { forStretches, type PartReading, readForNames, surroundingsOf } from './reading.ts';
import { type Scorer, scorerOf } from './scorer.ts';
import { addPriorFeatures, NO_PRIOR, type Prior } from './token-features.ts';
import { decodeLabels } from './viterbi.ts';

export interface Labeling {
  /** By token. */
  readonly labels: Uint8Array;
  /** Score of a token under a label; only tokens with a label other than `OUTSIDE` need to be asked for. */
  score(token: number, label: number): number;
}

/** What was read of a part. */
interface Labels {
  /** By token of the part. */
  readonly labels: Uint8Array;
  /** A row for each token that was read; stretches lie one behind the other. */
  readonly scores: Int32Array;
}

interface FirstLabels extends Labels {
  readonly kind: PartKind;
  /** See `surroundingsOf`. */
  readonly surroundings: Uint16Array;
}

interface SecondLabels extends Labels {
  readonly first: Labels;
  /** See `packPrior`. */
  readonly priors: Uint16Array;
}

const firstLabels = new Kept<FirstLabels>();
const secondLabels = new Kept<SecondLabels>();

export function labelTokens(document: ReadDocument, lexicon: Lexicon): Labeling {
  const { tokens, parts, pieces } = document;
  const labels = new Uint8Array(tokens.count);
  const scorer = scorerOf(tokens.vocabulary, lexicon);
  if (scorer === undefined || lexicon.names === undefined) return { labels, score: () => 0 };
  const { transitions } = lexicon.names;
  const reading = readForNames(document);
  const read = new Uint8Array(tokens.count);
  for (const { stretches } of reading.sentences) for (const { from, to } of stretches) read.fill(1, from, to);

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
  const priors = new Priors(reading.evidence, labels, read);
  const seconds = reading.parts.map((part, index): SecondLabels => {
    const first = firsts[index]!;
    const seen = priorsOf(part, priors, read);
    const packed = pieces === undefined ? NOT_ASKED : Uint16Array.from(seen, packPrior);
    return secondLabels.of(
      pieces?.[part.index],
      () => ({ ...readSecond(part, first, seen, scorer, transitions), first, priors: packed }),
      (known) => known.first === first && isSame(known.priors, packed),
    );
  });
  return together(reading.parts, seconds, read);
}

/** Without a memo nobody asks whether anything has stayed. */
const NOT_ASKED = new Uint16Array(0);

function readFirst(part: PartReading, scorer: Scorer, transitions: Int16Array): Labels {
  const { labels, scores } = noLabels(part);
  let row = 0;
  for (const sentence of part.sentences)
    forStretches(sentence, (stretch, runOf) => {
      const length = stretch.to - stretch.from;
      const own = scores.subarray(row, row + length * LABEL_COUNT);
      scorer.score(sentence.context, stretch, runOf, own);
      decodeLabels(own, length, transitions, labels, stretch.from - part.from);
      row += own.length;
    });
  return { labels, scores };
}

/** Used again for each token. */
const features = new FeatureList();

function readSecond(
  part: PartReading,
  first: Labels,
  priors: readonly Prior[],
  scorer: Scorer,
  transitions: Int16Array,
): Labels {
  const labels = new Uint8Array(part.to - part.from);
  const scores = first.scores.slice();
  let row = 0;
  let at = 0;
  for (const { context, stretches } of part.sentences)
    for (const { from, to } of stretches) {
      for (let i = from; i < to; i += 1) {
        const [left, own, right] = [priors[at]!, priors[at + 1]!, priors[at + 2]!];
        features.count = 0;
        addPriorFeatures(own, left, right, context.tokens.words[i]!.case, features);
        scorer.addFeatures(features, scores, row + (i - from) * LABEL_COUNT);
        at += 1;
      }
      at += 2;
      const own = scores.subarray(row, row + (to - from) * LABEL_COUNT);
      decodeLabels(own, to - from, transitions, labels, from - part.from);
      row += own.length;
    }
  return { labels, scores };
}

/** For each stretch of a part the priors of its tokens, and of one more on either side. */
function priorsOf(part: PartReading, priors: Priors, read: Uint8Array): Prior[] {
  const found: Prior[] = [];
  for (const { context, stretches } of part.sentences)
    for (const { from, to } of stretches)
      for (let i = from - 1; i <= to; i += 1) {
        const isInside = i >= context.sentence.from && i < context.sentence.to;
        found.push(isInside ? priors.at(i, read[i] === 1) : NO_PRIOR);
      }
  return found;
}

function packPrior({ type, label, clarity }: Prior): number {
  return (type << 8) | (label << 2) | clarity;
}

function noLabels({ from, to, sentences }: PartReading): Labels {
  let rows = 0;
  for (const { stretches } of sentences) for (const stretch of stretches) rows += stretch.to - stretch.from;
  return { labels: new Uint8Array(to - from), scores: new Int32Array(rows * LABEL_COUNT) };
}

function together(parts: readonly PartReading[], readings: readonly Labels[], read: Uint8Array): Labeling {
  const labels = new Uint8Array(read.length);
  /** Where the scores of a token begin, if it was read. */
  const rows = new Int32Array(read.length + 1);
  for (let i = 0; i < read.length; i += 1) rows[i + 1] = rows[i]! + read[i]! * LABEL_COUNT;
  const scores = new Int32Array(rows[read.length]!);
  parts.forEach(({ from }, index) => {
    const own = readings[index]!;
    labels.set(own.labels, from);
    scores.set(own.scores, rows[from]!);
  });
  return { labels, score: (token, label) => scores[rows[token]! + label]! };
}
