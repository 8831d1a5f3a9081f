// How prominent a mention makes a person for the pronouns and descriptions that follow. A simple weight by syntactic
// position after Lappin and Leass (1994), without a parse: subjects weigh most, asides least.

import type { ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import { TokenKind, WordCase } from '../tokens/tokens.ts';
import type { MentionDraft } from './entities.ts';
import { ReferenceTrait, referenceTraits } from './references.ts';

// Weights of a name in the running text, by its place in the sentence.
/** Subject of a verb of speech. */
const SPEAKER = 1.8;
const SUBJECT = 1.6;
/** Object of the verb. */
const OBJECT = 1.3;
/** In a prepositional phrase or a subordinate clause. */
const ASIDE = 0.7;
/** "Lind's barn". */
const POSSESSOR = 0.6;
/** Tokens searched backwards for the beginning of the clause. */
const REACH = 14;

/** Weight of a name. `from` is the sentence's first token, `namesBefore` the number of names in it so far. */
export function nameSalience(document: ReadDocument, mention: MentionDraft, from: number, namesBefore: number): number {
  const { tokens } = document;
  const { words } = tokens;
  const { possessiveMarkers, additives, genitiveMarkers } = tokens.vocabulary.language.grammar;
  const classes = (i: number): number => words[i]?.classes ?? 0;
  const isCue = (i: number): boolean => words[i]?.case === WordCase.Lower && (classes(i) & WordClass.Cue) !== 0;
  const next = words[mention.to];
  if (next !== undefined && possessiveMarkers.has(next.lower)) return POSSESSOR;
  // Back over a title: "said President Obama".
  let front = mention.from - 1;
  while (front > from && (classes(front) & (WordClass.Title | WordClass.Role)) !== 0) front -= 1;
  // “…,” said Obama; but in "Trump said Obama was" he is only reported on.
  if (front > from && isCue(front)) {
    if (tokens.kind[front - 1] === TokenKind.Punctuation) return SPEAKER;
    // "The other clerk was called Sarıkol" introduces him.
    return (classes(front - 1) & WordClass.Auxiliary) !== 0 ? SUBJECT : ASIDE;
  }
  const asSubject = isCue(mention.to) ? SPEAKER : SUBJECT;
  if (namesBefore === 0) {
    if (front >= from && (classes(front) & WordClass.Preposition) !== 0) return 1.2;
    return asSubject;
  }
  const hasVerb = isVerbal(document, mention.to);
  // After an introduction: "Led in by Smith, Jones spoke".
  if (words[front]?.form === ',' && hasVerb) return asSubject;
  for (let i = front; i >= from && front - i < REACH; i -= 1) {
    const word = words[i];
    if (word === undefined) break;
    // A semicolon begins another clause.
    if (word.form === ';') return asSubject;
    if (additives.has(word.lower)) {
      // "X and the chief of police, Y, walked": one subject.
      if (joinsSubjects(document, i, from)) return SUBJECT;
      if (hasVerb) return asSubject;
    }
    if (word.case !== WordCase.Lower) continue;
    if ((word.classes & (WordClass.Subordinator | WordClass.Cue)) !== 0) return ASIDE;
    if ((word.classes & WordClass.Preposition) !== 0 && !genitiveMarkers.has(word.lower)) return ASIDE;
  }
  return isCue(mention.to) ? SPEAKER : hasVerb ? 1.2 : OBJECT;
}

/** Weight of the pronoun at token `i`: the subject of a verb of speech is the speaker, one inside a clause weighs less. */
export function pronounSalience(document: ReadDocument, i: number): number {
  const { words, vocabulary } = document.tokens;
  const word = words[i];
  if (word === undefined || !vocabulary.language.grammar.subjectPronouns.has(word.lower)) return 0.6;
  const next = words[i + 1];
  if (next !== undefined && next.case === WordCase.Lower && (next.classes & WordClass.Cue) !== 0) return 1.7;
  return ((words[i - 1]?.classes ?? 0) & WordClass.Subordinator) !== 0 ? 0.9 : 1.4;
}

function isVerbal({ tokens }: ReadDocument, i: number): boolean {
  const word = tokens.words[i];
  return word !== undefined && (referenceTraits(tokens.vocabulary).of(word) & ReferenceTrait.Verbal) !== 0;
}

/** Whether the conjunction at token `i` joins two subjects: neither verb nor subordinator precedes it in the sentence. */
function joinsSubjects(document: ReadDocument, i: number, from: number): boolean {
  for (let at = i - 1; at >= from; at -= 1)
    if (isVerbal(document, at) || ((document.tokens.words[at]?.classes ?? 0) & WordClass.Subordinator) !== 0)
      return false;
  return true;
}
