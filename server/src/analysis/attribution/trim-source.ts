// Cuts off what is not part of a source. Without part-of-speech tags the noun phrase that was read as one may take in the verb
// after it ("Ada Lovelace shook her head"), where something was said ("in a letter"), or the phrase that opens the sentence.

import type { Span } from '../../base/span.ts';
import { lastStartingAtOrBefore } from '../../base/span.ts';
import type { Coreference } from '../coreference/coreference.ts';
import { isPersonNoun } from '../coreference/references.ts';
import type { ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import type { Mention } from '../model.ts';
import { TokenKind, type Tokens, tokenAt, WordCase } from '../tokens/tokens.ts';
import { tokensOf } from './speakers.ts';

/** The source without such words. */
export function trimSource(span: Span, document: ReadDocument, coreference: Coreference): Span {
  const { tokens } = document;
  const { from, to } = tokensOf(span, tokens);
  // "11:36 Lind said": the entries of a live report begin with their time.
  if (tokens.kind[from] === TokenKind.Number && to - from > 1 && CLOCK_TIME.test(tokens.words[from]!.form))
    return trimSource({ start: tokens.start[from + 1]!, end: span.end }, document, coreference);
  const verb = verbAfterPeople(tokens, from, to);
  if (verb > 0) return { start: span.start, end: tokens.end[verb - 1]! };
  const lead = honorificAfterLead(tokens, from, to);
  return withoutTail(lead > 0 ? { start: tokens.start[lead]!, end: span.end } : span, document, coreference);
}

const CLOCK_TIME = /^(?:[01]?\d|2[0-3])[.:][0-5]\d$/;

/** "several hundred protesters blocked traffic": the verb after a plural noun for people, with its object; -1 if there is none. */
function verbAfterPeople({ words, vocabulary }: Tokens, from: number, to: number): number {
  const { sources, grammar } = vocabulary.language;
  for (let i = from + 1; i < to - 1; i += 1) {
    const word = words[i]!;
    const isVerb = (word.classes & (WordClass.PastVerb | WordClass.Cue)) !== 0 || grammar.isPastForm(word.lower);
    const people = words[i - 1]!;
    if (word.case !== WordCase.Lower || !isVerb || people.case !== WordCase.Lower) continue;
    if (!sources.nouns.isPlural(people.lower)) continue;
    if (!sources.nouns.crowds.has(people.lower) && !isPersonNoun(people, vocabulary)) continue;
    // "people killed in the fire", "residents moved by the town" are no subjects of these verbs.
    if ((words[i + 1]!.classes & (WordClass.Preposition | WordClass.Adverb | WordClass.Function)) === 0) return i;
  }
  return -1;
}

/**
 * "However on March 6 Mr Lind", "a note to his letter Mrs Lind": the honorific after a phrase that opens the sentence; -1 if there
 * is none. In "a lawyer for Mr Lind" it follows the preposition.
 */
function honorificAfterLead({ words, kind, vocabulary }: Tokens, from: number, to: number): number {
  const { honorifics } = vocabulary.language.sources.nouns;
  let hasPreposition = false;
  for (let i = from; i < to - 1; i += 1) {
    const word = words[i]!;
    if (hasPreposition && honorifics.has(word.lower) && word.case === WordCase.Capital) {
      const before = words[i - 1]!;
      const isNoun = kind[i - 1] === TokenKind.Number || before.case === WordCase.Lower;
      return isNoun && (before.classes & NO_NOUN) === 0 && !isPersonNoun(before, vocabulary) ? i : -1;
    }
    if ((word.classes & WordClass.Preposition) !== 0 && word.case === WordCase.Lower) hasPreposition = true;
  }
  return -1;
}

const NO_NOUN =
  WordClass.Preposition | WordClass.Determiner | WordClass.Function | WordClass.Subordinator | WordClass.Title;

/** The source without a verb or an occasion after a person's name; only a noun for a person may follow ("Trump lawyer"). */
function withoutTail(span: Span, { tokens }: ReadDocument, { mentions }: Coreference): Span {
  const { vocabulary } = tokens;
  const { possessiveMarkers, additives } = vocabulary.language.grammar;
  const name = firstPerson(mentions, span);
  if (name === undefined || name.end >= span.end) return span;
  const next = tokenAt(tokens, name.end - 1) + 1;
  const word = tokens.words[next];
  if (word === undefined || word.case !== WordCase.Lower || tokens.kind[next] !== TokenKind.Word) return span;
  const last = tokenAt(tokens, span.end - 1);
  const shortened = { start: span.start, end: name.end };
  if ((word.classes & WordClass.Preposition) !== 0) return isOccasion(tokens, next, last) ? shortened : span;
  if (name.start > span.start || possessiveMarkers.has(word.lower) || additives.has(word.lower)) return span;
  for (let i = next; i <= last; i += 1) {
    const part = tokens.words[i]!;
    if (isPersonNoun(part, vocabulary) || additives.has(part.lower)) return span;
  }
  return shortened;
}

/** The first mention in a span, if it is a person's name. */
function firstPerson(mentions: readonly Mention[], { start, end }: Span): Mention | undefined {
  let at = Math.max(0, lastStartingAtOrBefore(mentions, start));
  if (mentions[at] !== undefined && mentions[at]!.start < start) at += 1;
  const first = mentions[at];
  return first !== undefined && first.start < end && first.type === 'person' && first.form === 'name'
    ? first
    : undefined;
}

/** "in a letter to the town", "in a" (letter): where somebody says something is no part of the source. */
function isOccasion({ words, vocabulary }: Tokens, preposition: number, last: number): boolean {
  const { prepositions, occasions } = vocabulary.language.sources.channels;
  if (!prepositions.has(words[preposition]!.lower)) return false;
  if ((words[last]!.classes & WordClass.Determiner) !== 0) return true;
  for (let i = preposition + 1; i <= last; i += 1) if (occasions.has(words[i]!.lower)) return true;
  return false;
}
