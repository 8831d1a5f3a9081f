// Which noun phrases can be a speaker: a named entity, a person, people, or a body of them. "The bridge", "wages" and "a
// brown line on the wall" are subjects of sentences and say nothing.

import type { Span } from '../../base/span.ts';
import { lastStartingAtOrBefore } from '../../base/span.ts';
import type { Coreference } from '../coreference/coreference.ts';
import { isPersonNoun } from '../coreference/references.ts';
import type { ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import { RELATIVE, Role, rolesOfWords } from '../language/roles.ts';
import { TokenKind, type Tokens, tokenAt, type Word, WordCase } from '../tokens/tokens.ts';
import type { WordFacts } from '../tokens/vocabulary.ts';

/** Whether the words of a source, or of a subject, name a person or body that can speak. */
export function canSpeak(span: Span, document: ReadDocument, coreference: Coreference): boolean {
  const { tokens } = document;
  const { vocabulary } = tokens;
  const { nouns, pronouns } = vocabulary.language.sources;
  const { possessiveMarkers, possessiveDeterminers } = vocabulary.language.grammar;
  const { text } = tokens;
  const { from, to } = tokensOf(span, tokens);
  const first = tokens.words[from];
  if (first === undefined) return false;
  if (to - from === 1 && pronouns.speaking.has(first.lower)) return true;
  const head = nounHead(tokens, from, to);
  if (head < 0) return false;
  const isPossessor = (i: number): boolean => possessiveMarkers.has(tokens.words[i + 1]?.lower ?? '');
  const { mentions } = coreference;
  for (let i = lastStartingAtOrBefore(mentions, tokens.end[head]!); i >= 0; i -= 1) {
    const mention = mentions[i];
    if (mention === undefined || mention.end <= span.start) break;
    if (isPossessor(tokenAt(tokens, mention.end - 1))) continue;
    // "his words"
    if (
      mention.form === 'pronoun' &&
      to - from > 1 &&
      possessiveDeterminers.has(text.slice(mention.start, mention.end).toLowerCase())
    )
      continue;
    if (mention.type !== 'work' && mention.type !== 'event' && mention.type !== 'date') return true;
  }
  // The phrase may end with a verb: "the minister smiled".
  for (let i = Math.max(from, head - 2); i <= head; i += 1) {
    const word = tokens.words[i]!;
    if (
      (isPersonNoun(word, vocabulary) || nouns.bodies.has(word.lower) || nouns.persons.has(word.lower)) &&
      !isPossessor(i)
    )
      return true;
  }
  return false;
}

/** Whether the words of a source name a text: "a memo for the council". */
export function canBeRead(span: Span, { tokens }: ReadDocument): boolean {
  const { documents, voices } = tokens.vocabulary.language.sources.nouns;
  const head = tokens.words[headOf(span, tokens)]?.lower ?? '';
  return documents.has(head) || voices.has(head);
}

/**
 * Whether the words were taken for a subject and are none: a stray word ("far", "dawn") or a verb with its object ("shield
 * a leader"). A lower-case noun phrase begins with a determiner, or is about people, a body or a document.
 */
export function isNoSource(span: Span, document: ReadDocument, coreference: Coreference): boolean {
  const { tokens } = document;
  const { grammar, sources } = tokens.vocabulary.language;
  const { nouns } = sources;
  const { from, to } = tokensOf(span, tokens);
  const first = tokens.words[from];
  if (first === undefined) return false;
  if (tokens.kind[from] !== TokenKind.Word) return tokens.kind[from] === TokenKind.Punctuation;
  if (first.case !== WordCase.Lower) return false;
  if ((first.classes & (WordClass.Determiner | WordClass.Pronoun | WordClass.Number)) !== 0) return false;
  const head = nounHead(tokens, from, to);
  if (head < 0) return false;
  for (let i = from + 1; i < head; i += 1) {
    const inside = tokens.words[i]?.lower ?? '';
    if (grammar.definiteArticles.has(inside) || grammar.indefiniteArticles.has(inside)) return true;
  }
  if (to - from !== 1 || canSpeak(span, document, coreference)) return false;
  const { lower } = tokens.words[head]!;
  return !nouns.documents.has(lower) && !nouns.voices.has(lower) && !nouns.crowds.has(lower);
}

/** The tokens `[from, to)` of a span, one at least. */
export function tokensOf(span: Span, tokens: Tokens): { readonly from: number; readonly to: number } {
  const from = tokenAt(tokens, span.start);
  return { from, to: Math.max(from + 1, tokenAt(tokens, span.end - 1) + 1) };
}

/** Token of the noun that a span's noun phrase is about, or -1. */
export function headOf(span: Span, tokens: Tokens): number {
  const { from, to } = tokensOf(span, tokens);
  return nounHead(tokens, from, to);
}

/** Tokens of a noun phrase that are read; a quotation inside it can have any length. */
const LONGEST_PHRASE = 60;

/**
 * Token of the noun that a phrase is about: the last one before a preposition, comma or relative pronoun, after any
 * possessor. "the clerk at Beyrak" is about a clerk, "the clerk's book" about a book. -1 for an empty phrase.
 */
function nounHead(tokens: Tokens, from: number, to: number): number {
  const { possessiveMarkers } = tokens.vocabulary.language.grammar;
  const roles = rolesOfWords(tokens.vocabulary);
  let head = -1;
  const most = Math.min(to, from + LONGEST_PHRASE);
  for (let i = from; i < most; i += 1) {
    const word = tokens.words[i];
    if (word === undefined) break;
    // "one of her colleagues": a number is no noun, the phrase is about the colleagues.
    if ((roles.of(word) & Role.GenitiveMarker) !== 0 && (head < 0 || isQuantity(tokens.words[head]!))) {
      head = -1;
      continue;
    }
    if (i > from && endsCore(tokens, i, roles)) break;
    // "the US", which in small letters would be a pronoun.
    const isAcronym = word.case === WordCase.Upper && word.form.length > 1;
    if (
      (isAcronym || (word.classes & (WordClass.Function | WordClass.Adverb)) === 0) &&
      !possessiveMarkers.has(word.lower) &&
      /\p{L}/u.test(word.form)
    )
      head = i;
  }
  return head;
}

/** "One", "some", "many" of them. */
function isQuantity({ classes }: Word): boolean {
  return (classes & (WordClass.Number | WordClass.Determiner | WordClass.Pronoun)) !== 0;
}

/** Whether the core of a noun phrase ends before token `i`: a lower-case preposition, a comma, bracket, dash or colon. */
function endsCore(tokens: Tokens, i: number, roles: WordFacts): boolean {
  const word = tokens.words[i]!;
  const { form } = word;
  if (form === ',' || form === '(' || form === ':' || form === '—' || form === '–') return true;
  if ((word.classes & WordClass.Preposition) !== 0 && word.case === WordCase.Lower) return true;
  // A complementiser may be a relative pronoun: "the plan that failed".
  return (roles.of(word) & (RELATIVE | Role.Complementizer)) !== 0;
}
