// How well a description fits what the article has said of an entity: the noun, and the modifiers that make another office
// of it. "The vice president" is not the president, "the Danish minister" not the Swedish one.

import type { ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import { tokenAt, WordCase } from '../tokens/tokens.ts';
import type { EntityDraft } from './entities.ts';
import type { PersonPhrase } from './phrases.ts';

export interface Fit {
  /** The article has used this noun for the entity, 2; a synonym of it, 1; neither, 0. */
  readonly noun: 0 | 1 | 2;
  /** Modifiers that a description of the entity has as well. */
  readonly shared: number;
  /** Modifiers that none has. */
  readonly missing: number;
  /** The two are different offices, or of different nations. */
  readonly conflicts: boolean;
}

const NO_FIT: Fit = { noun: 0, shared: 0, missing: 0, conflicts: false };
/** Descriptions of one entity that are compared, so that a hostile text stays cheap. */
const MOST_COMPARED = 24;
/** Tokens of one description that are compared. */
const LONGEST = 16;

/** The best fit among the descriptions of the entity that precede the phrase. */
export function fitOf(document: ReadDocument, phrase: PersonPhrase, entity: EntityDraft): Fit {
  const { tokens } = document;
  const { coreference } = tokens.vocabulary.language;
  if (phrase.isBody) return { ...NO_FIT, noun: nounOfBody(document, phrase, entity) };
  const before = tokens.start[phrase.from]!;
  const synonyms = coreference.synonymsOf(phrase.head);
  let best: Fit | undefined;
  for (const { start, end } of [
    ...entity.descriptions.slice(0, MOST_COMPARED),
    ...entity.predicates.slice(0, MOST_COMPARED),
  ]) {
    if (start >= before) continue;
    const words: string[] = [];
    for (let i = tokenAt(tokens, start); i < tokens.count && tokens.start[i]! < end && words.length < LONGEST; i += 1)
      words.push(tokens.words[i]!.lower);
    const fit = compare(document, phrase, words, synonyms);
    if (fit.noun > 0 && (best === undefined || rank(fit) > rank(best))) best = fit;
  }
  return best ?? NO_FIT;
}

/** "The ministry" is one with the word in its name; "the company" any organisation. */
function nounOfBody({ tokens }: ReadDocument, { head }: PersonPhrase, { words, type }: EntityDraft): Fit['noun'] {
  if (words.includes(head)) return 2;
  return type !== 'place' && tokens.vocabulary.language.sources.nouns.firms.has(head) ? 1 : 0;
}

const rank = ({ noun, shared, missing, conflicts }: Fit): number =>
  (conflicts ? -10 : 0) + noun * 4 + shared * 2 - missing;

function compare(
  { tokens }: ReadDocument,
  phrase: PersonPhrase,
  described: readonly string[],
  synonyms: readonly string[],
): Fit {
  const { coreference } = tokens.vocabulary.language;
  const noun = described.includes(phrase.head) ? 2 : synonyms.some((word) => described.includes(word)) ? 1 : 0;
  if (noun === 0) return NO_FIT;
  const asked: { lower: string; isNation: boolean }[] = [];
  for (const { lower, form, classes, case: shape } of phrase.modifiers)
    if (form !== '-') asked.push({ lower, isNation: shape !== WordCase.Lower && (classes & WordClass.Group) !== 0 });
  for (let i = phrase.to + 1; i < phrase.complementTo; i += 1) {
    const { lower, classes } = tokens.words[i]!;
    if ((classes & WordClass.Function) === 0) asked.push({ lower, isNation: false });
  }
  let shared = 0;
  let missing = 0;
  let conflicts = false;
  for (const { lower, isNation } of asked) {
    if (described.some((word) => word === lower || (isNation && isSameNation(word, lower)))) shared += 1;
    else if (coreference.rankModifiers.has(lower)) conflicts = true;
    else {
      missing += 1;
      const other = described.some(
        (word) => word !== lower && (tokens.vocabulary.language.classes(word) & WordClass.Group) !== 0,
      );
      if (isNation && other) conflicts = true;
    }
  }
  const words = new Set(asked.map(({ lower }) => lower));
  if (noun === 2 && described.some((word) => coreference.rankModifiers.has(word) && !words.has(word))) conflicts = true;
  return { noun, shared, missing, conflicts };
}

/** "Sweden" and "Swedish", "Norway" and "Norwegian", by their first letters. */
function isSameNation(word: string, adjective: string): boolean {
  const length = Math.min(4, word.length - 1, adjective.length - 2);
  return length >= 3 && word.startsWith(adjective.slice(0, length));
}
