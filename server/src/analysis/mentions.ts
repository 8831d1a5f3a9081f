// Names in the text, with their types: a trained linear-chain model reads the stretches that can hold a name, twice, the
// second time knowing what the first made of each word elsewhere in the article; then the article as a whole settles what is left
// open. Dates are found by rule.

import type { FoundName, ReadDocument } from './document.ts';
import { type Lexicon, WordClass } from './lexicon.ts';
import type { EntityType } from './model.ts';
import { findDates } from './names/dates.ts';
import { LABEL_COUNT, MODEL_TYPES, OUTSIDE, Position, positionOf, typeOfLabel } from './names/labels.ts';
import { Priors } from './names/priors.ts';
import { forStretches, readForNames, type SentenceReading } from './names/reading.ts';
import { type Scorer, scorerOf } from './names/scorer.ts';
import { nameAt, settleNames } from './names/settle.ts';
import { addPriorFeatures, NO_PRIOR, type Prior } from './names/token-features.ts';
import { decodeLabels } from './names/viterbi.ts';
import type { Sentence } from './sentences.ts';
import type { Tokens } from './tokens.ts';

export function recognizeMentions(document: ReadDocument, lexicon: Lexicon): FoundName[] {
  const { tokens, sentences } = document;
  const labels = labelTokens(document, lexicon);
  const names = settleNames(
    tokens,
    sentences,
    sentences.flatMap((sentence) => namesOf(tokens, sentence, labels)),
    lexicon,
  );
  return withDates(tokens, sentences, names);
}

/** Adds the dates that are no part of a name. */
function withDates(tokens: Tokens, sentences: readonly Sentence[], names: readonly FoundName[]): FoundName[] {
  const taken = new Uint8Array(tokens.count);
  for (const { from, to } of names) taken.fill(1, from, to);
  const found: FoundName[] = [...names];
  for (const sentence of sentences)
    for (const { from, to } of findDates(tokens, sentence)) {
      if (!taken.subarray(from, to).includes(1)) found.push(nameAt(tokens, from, to, 'date', 'date', 0.95));
    }
  return found.sort((a, b) => a.from - b.from);
}

/** The label of each token of the article, after both readings. */
function labelTokens(document: ReadDocument, lexicon: Lexicon): Uint8Array {
  const { tokens } = document;
  const labels = new Uint8Array(tokens.count);
  const scorer = scorerOf(tokens.vocabulary, lexicon);
  if (scorer === undefined || lexicon.names === undefined) return labels;
  const { transitions } = lexicon.names;
  const reading = readForNames(document, lexicon);
  const read = new Uint8Array(tokens.count);
  const scores: Int32Array[] = [];
  for (const sentence of reading.sentences)
    forStretches(sentence, (stretch, runOf) => {
      const length = stretch.to - stretch.from;
      const own = new Int32Array(length * LABEL_COUNT);
      scorer.score(sentence.context, stretch, runOf, own);
      decodeLabels(own, length, transitions, labels, stretch.from);
      read.fill(1, stretch.from, stretch.to);
      scores.push(own);
    });
  const priors = new Priors(reading.evidence, labels, read);
  const second = new Uint8Array(tokens.count);
  let s = 0;
  for (const sentence of reading.sentences)
    for (const stretch of sentence.stretches) {
      const own = scores[s++]!;
      addPriors(sentence, stretch.from, stretch.to, priors, read, scorer, own);
      decodeLabels(own, stretch.to - stretch.from, transitions, second, stretch.from);
    }
  return second;
}

function addPriors(
  { context }: SentenceReading,
  from: number,
  to: number,
  priors: Priors,
  read: Uint8Array,
  scorer: Scorer,
  scores: Int32Array,
): void {
  const { sentence, tokens } = context;
  const priorAt = (i: number): Prior =>
    i < sentence.from || i >= sentence.to ? NO_PRIOR : priors.at(i, read[i] === 1);
  const features: number[] = [];
  let left = priorAt(from - 1);
  let own = priorAt(from);
  for (let i = from; i < to; i += 1) {
    const right = priorAt(i + 1);
    features.length = 0;
    addPriorFeatures(own, left, right, tokens.words[i]!.case, features);
    scorer.addFeatures(features, scores, (i - from) * LABEL_COUNT);
    left = own;
    own = right;
  }
}

function namesOf(tokens: Tokens, sentence: Sentence, labels: Uint8Array): FoundName[] {
  const names: FoundName[] = [];
  let from = sentence.from;
  for (let i = sentence.from; i < sentence.to; i += 1) {
    const label = labels[i]!;
    if (label === OUTSIDE) continue;
    const position = positionOf(label);
    if (position === Position.First || position === Position.Single) from = i;
    if (position !== Position.Last && position !== Position.Single) continue;
    const type = typeOfModel(tokens, from, i + 1, typeOfLabel(label));
    if (type !== undefined) names.push(nameAt(tokens, from, i + 1, type, 'model', 0.85));
  }
  return names;
}

/** Of the names that are none of the model's four types, those that show what they are: "… Summit", a title in marks. */
function typeOfModel(tokens: Tokens, from: number, to: number, type: number): EntityType | undefined {
  const named = MODEL_TYPES[type]!;
  if (named !== 'other') return named;
  if (to - from > 1 && (tokens.words[to - 1]!.classes & WordClass.EventHead) !== 0) return 'event';
  const opening = from > 0 ? tokens.words[from - 1]!.form : '';
  const closing = to < tokens.count ? tokens.words[to]!.form : '';
  return /^["“‘«„]$/.test(opening) && /^["”’»“,.]$/.test(closing) ? 'work' : undefined;
}
