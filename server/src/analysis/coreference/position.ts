// The place of a name, description or pronoun in its clause, read off the words around it without a parse: subjects are
// meant by later pronouns far more often than objects, and objects more often than the rest (Lappin and Leass 1994).

import { WordClass } from '../language/lexicon.ts';
import { RELATIVE, Role, rolesOfWords } from '../language/roles.ts';
import { TokenKind, type Tokens, type Word, WordCase } from '../tokens/tokens.ts';
import { ReferenceTrait, referenceTraits } from './references.ts';

export const Position = { Subject: 0, Object: 1, Oblique: 2, Possessor: 3, Other: 4 } as const;
export type Position = (typeof Position)[keyof typeof Position];

/** Tokens of an apposition or a bracket between a subject and its verb. */
const LONGEST_ASIDE = 16;
/** Titles and modifiers before a name. */
const MOST_TITLES = 6;

/** The position of the phrase `[from, to)` in the sentence that begins at token `first`. */
export function positionOf(tokens: Tokens, from: number, to: number, first: number): Position {
  const { words } = tokens;
  const { grammar } = tokens.vocabulary.language;
  const next = words[to];
  if (next !== undefined && grammar.possessiveMarkers.has(next.lower)) return Position.Possessor;
  let front = from - 1;
  while (front >= first && from - front <= MOST_TITLES && isTitle(tokens, front)) front -= 1;
  const after = afterAside(tokens, to);
  const hasVerb = isVerb(tokens, after) || (after === to && isContent(tokens, to) && isContentVerb(tokens, to));
  const before = front >= first ? words[front] : undefined;
  if (before === undefined || isOpeningMark(before.form)) return Position.Subject;
  if (isPreposition(tokens, front)) {
    // "after Lind resigned" is a clause, "after Lind" is none.
    const opensClause = (before.classes & WordClass.Subordinator) !== 0;
    return hasVerb && opensClause ? Position.Subject : Position.Oblique;
  }
  if (isVerb(tokens, front)) {
    const isCue = (before.classes & WordClass.Cue) !== 0;
    // “…,” said Obama
    if (isCue && tokens.kind[front - 1] === TokenKind.Punctuation) return Position.Subject;
    return hasVerb ? Position.Subject : Position.Object;
  }
  if (hasVerb) return Position.Subject;
  if (grammar.additives.has(before.lower)) return joined(tokens, front, first);
  if ((before.classes & WordClass.Subordinator) !== 0) return Position.Subject;
  if (before.case === WordCase.Lower && grammar.isPresentParticiple(before.lower)) return Position.Object;
  return before.form === ',' || before.form === ';' ? Position.Other : Position.Object;
}

/** The second of two names that "and" joins: the subject before any verb, an object after it. */
function joined(tokens: Tokens, conjunction: number, first: number): Position {
  for (let i = conjunction - 1; i >= Math.max(first, conjunction - LONGEST_ASIDE); i -= 1) {
    if (isVerb(tokens, i)) return Position.Object;
    if (isPreposition(tokens, i)) return Position.Oblique;
  }
  return Position.Subject;
}

/** The position of a personal pronoun at token `i`. */
export function pronounPosition(tokens: Tokens, i: number): Position {
  const { grammar } = tokens.vocabulary.language;
  const { lower } = tokens.words[i]!;
  if (isPossessivePronoun(tokens, i)) return Position.Possessor;
  const before = tokens.words[i - 1];
  const isSubjectForm = grammar.subjectPronouns.has(lower);
  if (isSubjectForm && !grammar.impersonalPronouns.has(lower)) return Position.Subject;
  if (isSubjectForm && isVerb(tokens, i + 1)) return Position.Subject;
  if (before === undefined) return Position.Subject;
  if (isPreposition(tokens, i - 1)) return Position.Oblique;
  return isSubjectForm && !isVerb(tokens, i - 1) ? Position.Subject : Position.Object;
}

/** Whether the pronoun at token `i` is a possessive; of a form that is an object as well ("her"), what follows decides. */
export function isPossessivePronoun(tokens: Tokens, i: number): boolean {
  const { grammar } = tokens.vocabulary.language;
  const { lower } = tokens.words[i]!;
  if (!grammar.possessiveDeterminers.has(lower)) return false;
  if (!grammar.objectPronouns.has(lower)) return true;
  const next = tokens.words[i + 1];
  if (next === undefined || tokens.kind[i + 1] === TokenKind.Punctuation) return false;
  return (next.classes & (WordClass.Function | WordClass.Adverb | WordClass.Subordinator)) === 0;
}

/** Whether token `i` begins another clause: a subordinating word, a semicolon, "and" before a new subject, "…, saying". */
export function startsClause(tokens: Tokens, i: number): boolean {
  const { words } = tokens;
  const word = words[i]!;
  const { grammar } = tokens.vocabulary.language;
  const { lower } = word;
  if (tokens.kind[i] === TokenKind.Punctuation) return lower === ';' || lower === ':' || lower === '—' || lower === '–';
  if (word.case !== WordCase.Lower) return false;
  if ((word.classes & WordClass.Subordinator) !== 0) return true;
  const roles = rolesOfWords(tokens.vocabulary).of(word);
  if ((roles & RELATIVE) !== 0) return true;
  if ((roles & Role.PresentParticiple) !== 0 && words[i - 1]?.form === ',') return true;
  if ((roles & Role.Coordinator) === 0) return false;
  const next = words[i + 1];
  return (
    next !== undefined && (grammar.subjectPronouns.has(next.lower) || isVerb(tokens, i + 1) || isVerb(tokens, i + 2))
  );
}

/** Whether token `i` is, by its form, a finite verb or an auxiliary, perhaps after an adverb. */
export function isVerb(tokens: Tokens, i: number): boolean {
  const word = tokens.words[i];
  if (word === undefined) return false;
  const traits = referenceTraits(tokens.vocabulary);
  if ((traits.of(word) & ReferenceTrait.Verbal) !== 0) return true;
  if (word.case !== WordCase.Lower) return false;
  const isAdverb = (word.classes & WordClass.Adverb) !== 0 || tokens.vocabulary.language.grammar.isAdverb(word.lower);
  const next = tokens.words[i + 1];
  return isAdverb && next !== undefined && (traits.of(next) & ReferenceTrait.Verbal) !== 0;
}

function isContent({ words, kind }: Tokens, i: number): boolean {
  const word = words[i];
  return (
    word !== undefined &&
    kind[i] === TokenKind.Word &&
    word.case === WordCase.Lower &&
    (word.classes & NO_CONTENT) === 0
  );
}

const NO_CONTENT =
  WordClass.Function |
  WordClass.Preposition |
  WordClass.Subordinator |
  WordClass.Determiner |
  WordClass.Pronoun |
  WordClass.Adverb |
  WordClass.TimeWord |
  WordClass.Role;

/** A word of content directly after a name is a verb in nearly all cases: "Lind opens the door". */
function isContentVerb({ words, vocabulary }: Tokens, i: number): boolean {
  return !vocabulary.language.grammar.isPresentParticiple(words[i]!.lower);
}

export function isPreposition({ words }: Tokens, i: number): boolean {
  const word = words[i];
  return word !== undefined && (word.classes & WordClass.Preposition) !== 0 && word.case !== WordCase.Upper;
}

function isTitle({ words }: Tokens, i: number): boolean {
  const word = words[i]!;
  return (word.classes & (WordClass.Title | WordClass.Role)) !== 0 && (word.classes & WordClass.Cue) === 0;
}

const OPENING = new Set(['“', '"', '‘', '«', '„', '(', '—', '–', "'"]);
const isOpeningMark = (form: string): boolean => OPENING.has(form);

/** The token after an apposition between commas or brackets that begins at token `i`; `i` itself without one. */
export function afterAside({ words, kind }: Tokens, i: number): number {
  const open = words[i]?.form;
  if (open !== ',' && open !== '(') return i;
  const close = open === ',' ? ',' : ')';
  for (let at = i + 1; at < i + LONGEST_ASIDE; at += 1) {
    const form = words[at]?.form;
    if (form === undefined || form === '.' || form === ';') return i;
    if (form === close) return at + 1;
    if (kind[at] === TokenKind.Punctuation && form !== '-' && form !== "'" && form !== '’' && form !== ',') return i;
  }
  return i;
}

/** A reporting word: "said", "according". */
export function isCue(word: Word | undefined): boolean {
  return word !== undefined && word.case === WordCase.Lower && (word.classes & WordClass.Cue) !== 0;
}
