// How much a name in the running text brings somebody to mind: a subject most, above all of a verb of speech; whom the
// subject does something to less, and least whom a possessor, a preposition or a clause inside the sentence names.

import type { ReadDocument } from '../document.ts';
import { WordClass } from '../lexicon.ts';
import { TokenKind, WordCase } from '../tokens.ts';
import type { MentionDraft } from './entities.ts';

const Subject = 1.6;
const Speaker = 1.8;
const Affected = 1.3;
const Aside = 0.7;
/** How far back a clause's beginning is looked for, in tokens. */
const REACH = 14;
const VERBAL = WordClass.Auxiliary | WordClass.PastVerb | WordClass.Cue;

/** `from` is where the sentence begins, `before` how many names of it stand in front. */
export function prominence(document: ReadDocument, mention: MentionDraft, from: number, before: number): number {
  const { tokens } = document;
  const { words } = tokens;
  const classes = (i: number): number => words[i]?.classes ?? 0;
  const saying = (i: number): boolean => words[i]?.case === WordCase.Lower && (classes(i) & WordClass.Cue) !== 0;
  if (words[mention.to]?.lower === "'s") return 0.6;
  // Back over a title: "said President Obama".
  let front = mention.from - 1;
  while (front > from && (classes(front) & (WordClass.Title | WordClass.Role)) !== 0) front -= 1;
  // “…,” said Obama; but "Trump said Obama was" reports on him.
  if (front > from && saying(front)) {
    if (tokens.kind[front - 1] === TokenKind.Punctuation) return Speaker;
    // "The other clerk was called Sarıkol" introduces him.
    return (classes(front - 1) & WordClass.Auxiliary) !== 0 ? Subject : Aside;
  }
  if (before === 0) {
    if (front >= from && (classes(front) & WordClass.Preposition) !== 0) return 1.2;
    return saying(mention.to) ? Speaker : Subject;
  }
  const verb = isVerbal(document, mention.to);
  // Behind an introduction: "Led in by Smith, Jones spoke".
  if (words[front]?.form === ',' && verb) return saying(mention.to) ? Speaker : Subject;
  for (let i = front; i >= from && front - i < REACH; i -= 1) {
    const word = words[i];
    if (word === undefined) break;
    // Behind a semicolon begins another clause. "X and the chief of police, Y, walked": one subject.
    if (word.form === ';') return saying(mention.to) ? Speaker : Subject;
    if (word.lower === 'and' && isSubjectJoin(document, i, from)) return Subject;
    if (word.lower === 'and' && verb) return saying(mention.to) ? Speaker : Subject;
    if (word.case !== WordCase.Lower) continue;
    if ((word.classes & (WordClass.Subordinator | WordClass.Cue)) !== 0) return Aside;
    if ((word.classes & WordClass.Preposition) !== 0 && word.lower !== 'of') return Aside;
  }
  return saying(mention.to) ? Speaker : verb ? 1.2 : Affected;
}

/** A pronoun that is the subject of a verb of speech means the speaker; one inside a clause brings less to mind. */
export function pronounProminence(document: ReadDocument, i: number): number {
  const { words } = document.tokens;
  const word = words[i];
  if (word === undefined || (word.lower !== 'he' && word.lower !== 'she')) return 0.6;
  const next = words[i + 1];
  if (next !== undefined && next.case === WordCase.Lower && (next.classes & WordClass.Cue) !== 0) return 1.7;
  return ((words[i - 1]?.classes ?? 0) & WordClass.Subordinator) !== 0 ? 0.9 : 1.4;
}

function isVerbal(document: ReadDocument, i: number): boolean {
  const word = document.tokens.words[i];
  if (word === undefined || word.case !== WordCase.Lower) return false;
  return (word.classes & VERBAL) !== 0 || /[a-z]ed$/.test(word.lower);
}

/** Nothing but capitals, commas and small words for them before the conjunction: no verb has been yet. */
function isSubjectJoin(document: ReadDocument, and: number, from: number): boolean {
  for (let i = and - 1; i >= from; i -= 1)
    if (isVerbal(document, i) || ((document.tokens.words[i]?.classes ?? 0) & WordClass.Subordinator) !== 0)
      return false;
  return true;
}
