// Makes training examples from annotated documents: the features and the right label of each token that the model reads. The
// features come from the code that the recogniser runs.

import { readArticle } from '../server/src/analysis/article.ts';
import type { ReadDocument } from '../server/src/analysis/document.ts';
import type { Language } from '../server/src/analysis/language/language.ts';
import { WordClass } from '../server/src/analysis/language/lexicon.ts';
import {
  LabelPosition,
  labelOf,
  MODEL_TYPES,
  OUTSIDE,
  positionOf,
  typeOfLabel,
} from '../server/src/analysis/names/model.ts';
import {
  type NameInput,
  prepareNames,
  type SentenceInput,
  visitStretches,
} from '../server/src/analysis/names/prepare.ts';
import { addTokenFeatures } from '../server/src/analysis/names/token-features.ts';
import type { Priors } from '../server/src/analysis/names/votes.ts';
import {
  addLabelsAroundFeature,
  addPriorFeatures,
  labelsAround,
  NO_PRIOR,
} from '../server/src/analysis/names/votes.ts';
import { addEdgeFeature, addWordFeatures, REACH } from '../server/src/analysis/names/word-features.ts';
import { readView } from '../server/src/analysis/reading/reading.ts';
import { splitSentences } from '../server/src/analysis/tokens/sentences.ts';
import { tokenize } from '../server/src/analysis/tokens/tokenize.ts';
import { tokenAt } from '../server/src/analysis/tokens/tokens.ts';
import type { GoldDocument } from './packs.ts';

export interface PreparedDocument {
  readonly gold: GoldDocument;
  readonly document: ReadDocument;
  readonly input: NameInput;
  /** The right label of each token. */
  readonly labels: Uint8Array;
  /** 1 for tokens that the model reads. */
  readonly read: Uint8Array;
}

/** The tokens of one stretch. */
export interface Example {
  /** Feature hashes of all tokens, token after token; `crf.ts` replaces them by feature numbers. */
  readonly features: Uint32Array;
  /** Index of each token's first feature, and the number of features at the end. */
  readonly starts: Uint32Array;
  readonly labels: Uint8Array;
  readonly weight: number;
}

export function prepare(gold: GoldDocument, language: Language): PreparedDocument {
  const { parts, meta, masked } = readArticle(readView(gold.text, language, false), language);
  const tokens = tokenize(gold.text, language, masked);
  const document = { tokens, parts, sentences: splitSentences(tokens, parts), meta };
  const input = prepareNames(document);
  const read = new Uint8Array(tokens.count);
  for (const { stretches } of sentencesOf(input)) for (const { from, to } of stretches) read.fill(1, from, to);
  return { gold, document, input, labels: goldLabels(gold, document), read };
}

function goldLabels(gold: GoldDocument, { tokens }: ReadDocument): Uint8Array {
  const labels = new Uint8Array(tokens.count);
  const mark = (start: number, end: number, type: number): void => {
    let from = tokenAt(tokens, start);
    let to = from;
    while (to < tokens.count && tokens.start[to]! < end) to += 1;
    if (to - from > 1 && /^(the|a)$/.test(tokens.words[from]!.lower)) from += 1;
    if (to - from > 1 && tokens.words[to - 1]!.lower === "'s") to -= 1;
    if (to <= from || labels.subarray(from, to).some((label) => label !== OUTSIDE)) return;
    if (to - from === 1) labels[from] = labelOf(type, LabelPosition.Single);
    else {
      labels.fill(labelOf(type, LabelPosition.Inner), from + 1, to - 1);
      labels[from] = labelOf(type, LabelPosition.First);
      labels[to - 1] = labelOf(type, LabelPosition.Last);
    }
  };
  for (const mention of gold.mentions) {
    const type = (MODEL_TYPES as readonly string[]).indexOf(mention.type);
    if (type >= 0) mark(mention.start, mention.end, type);
  }
  const group = MODEL_TYPES.indexOf('group');
  const other = MODEL_TYPES.indexOf('other');
  for (const [start, end] of gold.ignore) {
    const from = tokenAt(tokens, start);
    const words = tokens.words.filter((_, i) => i >= from && tokens.start[i]! < end && i < from + 20);
    if (!words.some((word) => word.case === 1 || word.case === 2 || word.case === 3)) continue;
    if (words.some((word) => (word.classes & (WordClass.Month | WordClass.Weekday)) !== 0)) continue;
    if (/^[\d$€£]|\d$|million|billion|percent|US\$|Rs\b/.test(gold.text.slice(start, end))) continue;
    if (!gold.groups && words.every((word) => (word.classes & WordClass.Group) !== 0)) mark(start, end, group);
    else mark(start, end, other);
  }
  if (!gold.groups)
    for (let i = 0; i < tokens.count; i += 1) {
      const word = tokens.words[i]!;
      if (
        labels[i] === OUTSIDE &&
        word.case === 1 &&
        (word.classes & WordClass.Group) !== 0 &&
        (word.classes & WordClass.Country) === 0
      )
        labels[i] = labelOf(group, LabelPosition.Single);
    }
  return labels;
}

/** The examples of a document; with `priors`, those of the second reading. */
export function examplesOf(prepared: PreparedDocument, priors: Priors | undefined): Example[] {
  const { tokens } = prepared.document;
  const out: Example[] = [];
  const features: number[] = [];
  for (const sentence of sentencesOf(prepared.input)) {
    const { context } = sentence;
    visitStretches(sentence, (stretch, runOf) => {
      features.length = 0;
      const starts: number[] = [];
      for (let i = stretch.from; i < stretch.to; i += 1) {
        starts.push(features.length);
        for (let distance = -REACH; distance <= REACH; distance += 1) {
          const at = i + distance;
          if (at >= context.sentence.from && at < context.sentence.to) {
            const word = tokens.words[at]!;
            addWordFeatures(word, context.hashes.of(word), distance, features);
          } else addEdgeFeature(distance, features);
        }
        addTokenFeatures(context, i, runOf(i), features);
        if (priors !== undefined) {
          const prior = (at: number) =>
            at < context.sentence.from || at >= context.sentence.to ? NO_PRIOR : priors.at(at, prepared.read[at] === 1);
          addPriorFeatures(prior(i), tokens.words[i]!.case, features);
          addLabelsAroundFeature(labelsAround(prior(i - 1), prior(i), prior(i + 1)), features);
        }
      }
      starts.push(features.length);
      out.push({
        features: Uint32Array.from(features),
        starts: Uint32Array.from(starts),
        labels: closeNames(prepared.labels.slice(stretch.from, stretch.to)),
        weight: prepared.gold.weight,
      });
    });
  }
  return out;
}

export function sentencesOf({ parts }: NameInput): SentenceInput[] {
  return parts.flatMap(({ sentences }) => sentences);
}

/** Relabels a name that the stretch cuts off as one of the tokens inside, so that the sequence of labels is valid. */
function closeNames(labels: Uint8Array): Uint8Array {
  for (let i = 0; i < labels.length; ) {
    const type = typeOfLabel(labels[i]!);
    if (type < 0) {
      i += 1;
      continue;
    }
    let to = i + 1;
    while (positionOf(labels[to - 1]!) !== LabelPosition.Last && positionOf(labels[to - 1]!) !== LabelPosition.Single) {
      const next = labels[to];
      if (next === undefined || typeOfLabel(next) !== type) break;
      if (positionOf(next) === LabelPosition.First || positionOf(next) === LabelPosition.Single) break;
      to += 1;
    }
    if (to - i === 1) labels[i] = labelOf(type, LabelPosition.Single);
    else {
      labels.fill(labelOf(type, LabelPosition.Inner), i + 1, to - 1);
      labels[i] = labelOf(type, LabelPosition.First);
      labels[to - 1] = labelOf(type, LabelPosition.Last);
    }
    i = to;
  }
  return labels;
}
