// Reads the names of an article with the trained model and gives each name one type. The model reads twice: first by the
// words and their context, then with the votes of each word's other places. The type of a name is voted by all places that
// have the same words, so that one clear context decides the places that show nothing.

import type { FoundName, ReadDocument } from '../document.ts';
import type { Language } from '../language/language.ts';
import { GivenName, WordClass } from '../language/lexicon.ts';
import { isSame, PartCache } from '../memo.ts';
import type { EntityType, PartKind } from '../model.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { addContextVotes, showsBody } from './context-votes.ts';
import { nameAt } from './found-names.ts';
import { LABEL_COUNT, LabelPosition, labelOf, MODEL_TYPES, OUTSIDE, positionOf, typeOfLabel } from './model.ts';
import { isListedBody } from './phrases.ts';
import { isState, PlaceEvidence } from './place-evidence.ts';
import { countReadTokens, type PartInput, prepareNames, surroundingsOf, visitStretches } from './prepare.ts';
import type { TokenRange } from './runs.ts';
import { type Scorer, scorerOf } from './scorer.ts';
import { decodeLabels } from './viterbi.ts';
import { NO_PRIOR, Priors } from './votes.ts';

/** The cached first reading of a part, with the inputs it depends on. */
interface FirstLabels extends Labels {
  readonly kind: PartKind;
  /** See `surroundingsOf`. */
  readonly surroundings: Uint16Array;
}

/** The cached names of a part, with the inputs they depend on. */
interface PartNames {
  readonly first: Labels;
  /** See `priorsOf`. */
  readonly priors: Uint16Array;
  /** With tokens counted from the part's first. */
  readonly names: readonly LikelyName[];
}

const firstLabels = new PartCache<FirstLabels>();
const partNames = new PartCache<PartNames>();

/**
 * The names of an article in text order. A part is read again only if its words, the first reading or the relevant rest of the
 * article has changed.
 */
export function readNames(document: ReadDocument, language: Language): LikelyName[] {
  const { tokens, parts, partKeys } = document;
  const scorer = scorerOf(tokens.vocabulary, language);
  if (scorer === undefined || language.nameModel === undefined) return [];
  const { transitions } = language.nameModel;
  const input = prepareNames(document);
  const labels = new Uint8Array(tokens.count);
  const read = new Uint8Array(tokens.count);
  for (const part of input.parts)
    for (const { stretches } of part.sentences)
      for (const { from, to } of stretches) for (let i = from; i < to; i += 1) read[i] = 1;

  const firsts = input.parts.map((part): FirstLabels => {
    const { kind } = parts[part.index]!;
    const surroundings = partKeys === undefined ? NOT_COMPARED : surroundingsOf(part);
    const first = firstLabels.of(
      partKeys?.[part.index],
      () => ({ ...readFirst(part, scorer, transitions), kind, surroundings }),
      (cached) => cached.kind === kind && isSame(cached.surroundings, surroundings),
    );
    labels.set(first.labels, part.from);
    return first;
  });
  const votes = new Priors(input.evidence, labels, read);
  const found: LikelyName[] = [];
  input.parts.forEach((part, index) => {
    const first = firsts[index]!;
    const priors = priorsOf(part, votes, read);
    const { names } = partNames.of(
      partKeys?.[part.index],
      () => ({ first, priors, names: likelyNames(part, readSecond(part, first, priors, scorer, transitions)) }),
      (cached) => cached.first === first && isSame(cached.priors, priors),
    );
    for (const name of names) found.push({ ...name, from: name.from + part.from, to: name.to + part.from });
  });
  return found;
}

/** Without part keys nothing is cached, so that the surroundings are not needed. */
const NOT_COMPARED = new Uint16Array(0);

/** The labels of one part. */
interface Labels {
  /** By token of the part. */
  readonly labels: Uint8Array;
  /** `LABEL_COUNT` scores for each token that was read, stretch after stretch. */
  readonly scores: Int32Array;
}

/** The first reading of a part. */
function readFirst(part: PartInput, scorer: Scorer, transitions: Int16Array): Labels {
  const labels = new Uint8Array(part.to - part.from);
  const scores = new Int32Array(countReadTokens(part) * LABEL_COUNT);
  let row = 0;
  for (const sentence of part.sentences)
    visitStretches(sentence, (stretch, runOf) => {
      const length = stretch.to - stretch.from;
      scorer.score(sentence.context, stretch, runOf, scores, row);
      decodeLabels(scores, row, length, transitions, labels, stretch.from - part.from);
      row += length * LABEL_COUNT;
    });
  return { labels, scores };
}

/** The second reading of a part; `priors`: see `priorsOf`. */
function readSecond(
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

/** For each stretch of a part, the priors of its tokens and of one more token on either side. */
function priorsOf(part: PartInput, priors: Priors, read: Uint8Array): Uint16Array {
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

/** A name as the model labels it. */
interface LikelyName extends TokenRange {
  /** Index into `MODEL_TYPES`, by the labels of this place. */
  readonly type: number;
  /** Natural logarithm of the likelihood of each type at this place. */
  readonly likelihoods: Float64Array;
  /** See `showsBody`. */
  readonly isBody: boolean;
}

/** The scores that correspond to a natural logarithm of 1. */
const STEPS = 24;

/** The names of a part, with tokens counted from its first. */
function likelyNames(part: PartInput, { labels, scores }: Labels): LikelyName[] {
  const names: LikelyName[] = [];
  let row = 0;
  for (const { context, stretches } of part.sentences)
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
        addContextVotes(context, part.from + from, part.from + i + 1, likelihoods);
        normalize(likelihoods);
        const isBody = showsBody(context, part.from + from, part.from + i + 1);
        names.push({ from, to: i + 1, type: typeOfLabel(label), likelihoods, isBody });
      }
      row += (end - begin) * LABEL_COUNT;
    }
  return names;
}

/** Makes the likelihoods sum to 1. */
function normalize(logarithms: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logarithms.length; i += 1) top = Math.max(top, logarithms[i]!);
  let sum = 0;
  for (let i = 0; i < logarithms.length; i += 1) sum += Math.exp(logarithms[i]! - top);
  const total = top + Math.log(sum);
  for (let i = 0; i < logarithms.length; i += 1) logarithms[i]! -= total;
}

/** Weight of the votes of other places; a place's own vote has 1. */
const OTHERS_WEIGHT = 0.5;

const ORGANIZATION = MODEL_TYPES.indexOf('organization');
const PERSON = MODEL_TYPES.indexOf('person');
const PLACE = MODEL_TYPES.indexOf('place');
const OTHER = MODEL_TYPES.indexOf('other');
/** Least mean likelihood, as a logarithm, of an organisation that the article shows and the model takes for a product. */
const LEAST_OF_BODY = -3.5;

/** All places of the same words. */
interface Votes {
  /** Sum of the likelihoods by type. */
  readonly sum: Float64Array;
  places: number;
  /** One of the places shows a body that acts. */
  isBody: boolean;
}

/** The names with one type for all places of the same words. Names of a type that is no mention are left out. */
export function typeNames({ tokens, meta }: ReadDocument, names: readonly LikelyName[]): FoundName[] {
  const all = new Map<string | number, Votes>();
  const evidence = new PlaceEvidence(tokens, names, meta.dateline);
  const votesOf = names.map(({ from, to, likelihoods, isBody }) => {
    const key = keyOf(tokens, from, to);
    let votes = all.get(key);
    if (votes === undefined) {
      votes = { sum: new Float64Array(likelihoods.length), places: 0, isBody: false };
      all.set(key, votes);
    }
    for (let type = 0; type < likelihoods.length; type += 1) votes.sum[type]! += likelihoods[type]!;
    votes.places += 1;
    votes.isBody ||= isBody;
    return votes;
  });
  const found: FoundName[] = [];
  names.forEach((name, index) => {
    const { sum, places, isBody } = votesOf[index]!;
    let best = name.type;
    let top = Number.NEGATIVE_INFINITY;
    for (let type = 0; type < sum.length; type += 1) {
      const own = name.likelihoods[type]!;
      const votes = own + OTHERS_WEIGHT * (sum[type]! - own);
      if (votes > top) {
        top = votes;
        best = type;
      }
    }
    const isActor = isBody && sum[ORGANIZATION]! > LEAST_OF_BODY * places;
    const isActing = best === PERSON || best === ORGANIZATION;
    const isStated = evidence.isInDateline(name) || (name.to - name.from > 1 && isState(tokens, name.from));
    const isShown = best === PERSON && name.to - name.from === 1 && evidence.shows(name.from);
    const isRetyped = (isActing && isStated) || isShown;
    if (isRetyped) best = PLACE;
    if (best === OTHER && (isActor || isKnownBody(tokens, name))) best = ORGANIZATION;
    const type = mentionType(tokens, name.from, name.to, best);
    if (type === undefined) return;
    const confidence = Math.max(isRetyped ? 0.8 : 0.5, Math.min(0.99, Math.exp(name.likelihoods[best]!)));
    found.push(nameAt(tokens, name.from, name.to, type, best === name.type ? 'model' : 'document', confidence));
  });
  return found;
}

/** Whether a name of one word is listed as an organisation, and as neither a person nor a word: "Airbus", next to "Airbus A320". */
function isKnownBody(tokens: Tokens, { from, to }: TokenRange): boolean {
  return to - from === 1 && isListedBody(tokens, from) && (tokens.words[from]!.classes & NO_BODY) === 0;
}

const NO_BODY = WordClass.Common | WordClass.Function | WordClass.Surname | GivenName;

/** A key that is equal for names of the same words, case aside. */
function keyOf({ words }: Tokens, from: number, to: number): string | number {
  if (to - from === 1) return words[from]!.key;
  let key = '';
  for (let i = from; i < to; i += 1) key += `${words[i]!.key} `;
  return key;
}

/**
 * The type of a mention by a type of the model. Of the names of type `other`, only events ("… Summit") and titles in
 * quotation marks are mentions.
 */
function mentionType(tokens: Tokens, from: number, to: number, type: number): EntityType | undefined {
  const named = MODEL_TYPES[type]!;
  if (named !== 'other') return named;
  if (to - from > 1 && (tokens.words[to - 1]!.classes & WordClass.EventHead) !== 0) return 'event';
  const opening = from > 0 ? tokens.words[from - 1]!.form : '';
  const closing = to < tokens.count ? tokens.words[to]!.form : '';
  return /^["“‘«„]$/.test(opening) && /^["”’»“,.]$/.test(closing) ? 'work' : undefined;
}
