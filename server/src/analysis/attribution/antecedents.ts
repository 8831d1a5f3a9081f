// The name or noun phrase that a source refers to: a name in apposition after it ("the envoy, Ingrid Torvik, told"), the name
// before "who", the plural subject that "they" goes back to, the organisation that "the commission" means.

import type { Span } from '../../base/span.ts';
import { lastStartingAtOrBefore, overlaps, startingAt } from '../../base/span.ts';
import type { Coreference } from '../coreference/coreference.ts';
import { isPersonNoun } from '../coreference/references.ts';
import type { ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import { PARTICIPLE, rolesOfWords } from '../language/roles.ts';
import { TokenKind, type Tokens, tokenAt, WordCase } from '../tokens/tokens.ts';
import { type Frame, type Frames, spanOf, startOf } from './syntax/frames.ts';
import { mainSubject } from './syntax/subjects.ts';

/** Words of an unknown organisation's name. */
const LONGEST_NAME = 5;

/** The source with the name that follows it in apposition; the same object if there is none. */
export function withApposition(span: Span, document: ReadDocument, coreference: Coreference): Span {
  const { tokens } = document;
  const { text } = tokens;
  if (text[span.end] !== ',' || text[span.end + 1] !== ' ') return span;
  const { mentions } = coreference;
  // A title may come between the comma and the name: ", Professor Lidia Suvorin,".
  let at = tokenAt(tokens, span.end + 2);
  for (let i = 0; i < 3; i += 1) {
    const word = tokens.words[at];
    if (word === undefined || (word.classes & (WordClass.Title | WordClass.Role)) === 0) break;
    at += tokens.words[at + 1]?.form === '.' ? 2 : 1;
  }
  const next = [span.end + 2, tokens.start[at] ?? -1, describedName(span.end + 2, document, coreference)]
    .map((start) => mentions[lastStartingAtOrBefore(mentions, start)])
    .find((mention) => mention !== undefined && mention.start >= span.end + 2 && mention.type === 'person');
  if (next?.form !== 'name') return withBodyName(span, document);
  const close = text[next.end];
  if (close !== ',' && close !== '.' && close !== ':') return span;
  // After a person's name the apposition is a description, not another name.
  const last = mentions[lastStartingAtOrBefore(mentions, span.end - 1)];
  const isNamed = last !== undefined && last.form === 'name' && last.type === 'person';
  if (isNamed && last.start >= span.start && last.end >= span.end) return span;
  return { start: span.start, end: next.end };
}

/**
 * "Ada Lind, the council's head of housing said": the source with the person's name before it, where the second comma is
 * missing; the same object without such a name. The name begins its clause, and is no part of what is said ("Ada Lind, the
 * mayor said, was late").
 */
export function withNameBefore(
  span: Span,
  content: readonly Span[],
  { tokens }: ReadDocument,
  { mentions }: Coreference,
): Span {
  const { words, start } = tokens;
  const comma = tokenAt(tokens, span.start) - 1;
  const index = lastStartingAtOrBefore(mentions, span.start - 1);
  const name = mentions[index];
  if (words[comma]?.form !== ',' || name?.type !== 'person' || name.form !== 'name') return span;
  if (name.end !== start[comma] || content.some((part) => overlaps(part, name))) return span;
  const isDescribed = describesPerson(tokens, span);
  return isDescribed && opensClause(index, span, tokens, mentions) ? { start: name.start, end: span.end } : span;
}

/**
 * Whether the name of a mention begins its sentence, or follows the comma of an opening phrase. There "the minister" may be
 * somebody else: "Asked about his predecessor, Goran Lund, the minister said".
 */
function opensClause(index: number, description: Span, tokens: Tokens, mentions: Coreference['mentions']): boolean {
  const { words, start, text, vocabulary } = tokens;
  const name = mentions[index]!;
  const before = words[tokenAt(tokens, name.start) - 1];
  if (before === undefined || /^[.!?]$/.test(before.form) || text[name.start - 1] === '\n') return true;
  if (before.form !== ',') return false;
  const comma = tokenAt(tokens, name.start) - 1;
  // "Ola Berg, Ada Lind, the mayor said": a list of names.
  const other = mentions[index - 1];
  if (other?.type === 'person' && other.end === start[comma]) return false;
  const isPointing = (words[tokenAt(tokens, description.start)]!.classes & WordClass.Determiner) !== 0;
  return !isPointing && !isPersonNoun(words[comma - 1]!, vocabulary);
}

/** "the council's head of housing", "head of the guild": a noun for a person before any preposition, and no name of a person. */
function describesPerson(tokens: Tokens, { start, end }: Span): boolean {
  const last = tokenAt(tokens, end - 1);
  for (let i = tokenAt(tokens, start); i <= last; i += 1) {
    const word = tokens.words[i]!;
    if ((word.classes & WordClass.Preposition) !== 0) return false;
    const next = tokens.words[i + 1];
    const isLast = i === last || (next !== undefined && (next.classes & WordClass.Preposition) !== 0);
    if (isLast) return isPersonNoun(word, tokens.vocabulary);
  }
  return false;
}

/** Start of the name that ends a description from `start`: "former finance chief Dan Orme"; -1 if there is none. */
function describedName(start: number, { tokens }: ReadDocument, { mentions }: Coreference): number {
  const first = tokenAt(tokens, start);
  const roles = rolesOfWords(tokens.vocabulary);
  if (tokens.words[first]?.case !== WordCase.Lower) return -1;
  for (let at = first; at < first + LONGEST_DESCRIPTION; at += 1) {
    const word = tokens.words[at];
    if (word === undefined || (word.classes & ENDS_DESCRIPTION) !== 0 || /^[,;:(]$/.test(word.form)) return -1;
    if (word.case === WordCase.Lower && (roles.of(word) & PARTICIPLE) !== 0) return -1;
    const mention = startingAt(mentions, tokens.start[at]!);
    if (mention?.type === 'person' && mention.form === 'name') return mention.start;
  }
  return -1;
}

/** Words of a description before a name in apposition. */
const LONGEST_DESCRIPTION = 8;
const ENDS_DESCRIPTION =
  WordClass.Auxiliary |
  WordClass.Preposition |
  WordClass.Subordinator |
  WordClass.Pronoun |
  WordClass.Cue |
  WordClass.PastVerb;

/** "Its newspaper, The Summit, called": capitals between commas name a body that the recogniser does not know. */
function withBodyName(span: Span, { tokens }: ReadDocument): Span {
  const { bodies } = tokens.vocabulary.language.sources.nouns;
  const head = tokens.words[tokenAt(tokens, span.end - 1)];
  if (head === undefined || !bodies.has(head.lower) || head.case !== WordCase.Lower) return span;
  const from = tokenAt(tokens, span.end + 2);
  let to = from;
  while (to < from + LONGEST_NAME && tokens.words[to]?.case === WordCase.Capital) to += 1;
  if (to === from || tokens.words[to]?.form !== ',') return span;
  return { start: span.start, end: tokens.end[to - 1]! };
}

/** Code units between a relative pronoun and its antecedent. */
const REACH_OF_RELATIVE = 60;
/** Code units between "the company" and the organisation named last. */
const REACH_OF_FIRM = 600;
/** Mentions searched backwards for an organisation. */
const MOST_SEARCHED = 60;

/** Prepositions that are followed from "of the Harbour Party, who" back to the person. */
const MOST_PREPOSITIONS = 3;
/** Tokens of a description before "who". */
const LONGEST_DESCRIBED = 8;

/**
 * What a relative pronoun for people refers to where the words next to it are no name: the words of "a career Navy officer who
 * said", "the marchers, who said", or the mention of "Ada Lind of the Harbour Party, who said". Undefined where a name is next to it.
 */
export function describedAntecedent(
  start: number,
  { tokens }: ReadDocument,
  { mentions }: Coreference,
): { readonly span?: Span; readonly mention: number } | undefined {
  const { words, vocabulary } = tokens;
  const { crowds, persons, isPlural } = vocabulary.language.sources.nouns;
  let last = tokenAt(tokens, start) - 1;
  if (words[last]?.form === ',') last -= 1;
  for (let steps = 0; ; steps += 1) {
    const index = last < 0 ? -1 : lastStartingAtOrBefore(mentions, tokens.end[last]! - 1);
    const mention = mentions[index];
    const endsHere = mention !== undefined && mention.form === 'name' && mention.end === tokens.end[last];
    if (!endsHere) break;
    if (mention.type === 'person') return steps === 0 || mention.entity < 0 ? undefined : { mention: index };
    let before = tokenAt(tokens, mention.start) - 1;
    while (((words[before]?.classes ?? 0) & WordClass.Determiner) !== 0) before -= 1;
    if (steps === MOST_PREPOSITIONS || ((words[before]?.classes ?? 0) & WordClass.Preposition) === 0) return undefined;
    last = before - 1;
  }
  const head = words[last];
  if (head === undefined || head.case !== WordCase.Lower) return undefined;
  const isPerson = isPersonNoun(head, vocabulary) || crowds.has(head.lower) || persons.has(head.lower);
  if (!isPerson && !isPlural(head.lower)) return undefined;
  let from = last;
  while (last - from < LONGEST_DESCRIBED && isInDescription(tokens, from - 1)) {
    from -= 1;
    if ((words[from]!.classes & WordClass.Determiner) !== 0) break;
  }
  // "the mayor of the islands, who said": a noun that is none for people may be no more than a part of the description.
  if (!isPerson && ((words[from - 1]?.classes ?? 0) & WordClass.Preposition) !== 0) return undefined;
  // "Ada Lind, the mayor, who said", "Ada Lind, now the mayor, who said": a description of the name before it.
  if (((words[from - 1]?.classes ?? 0) & WordClass.Adverb) !== 0) from -= 1;
  const before =
    words[from - 1]?.form === ',' ? mentions[lastStartingAtOrBefore(mentions, tokens.end[from - 2] ?? -1)] : undefined;
  if (before?.type === 'person' && before.form === 'name' && before.end === tokens.end[from - 2]) return undefined;
  return { span: { start: tokens.start[from]!, end: tokens.end[last]! }, mention: -1 };
}

/** Whether token `i` can be a word of a description before its noun. */
function isInDescription({ words, kind }: Tokens, i: number): boolean {
  const word = words[i];
  if (word === undefined) return false;
  if (kind[i] === TokenKind.Punctuation) return word.form === '-';
  return (
    (word.classes & (WordClass.Auxiliary | WordClass.Preposition | WordClass.Subordinator | WordClass.PastVerb)) === 0
  );
}

/** Index of the person or organisation named last before a relative pronoun ("Stephen Miller, who said"), or -1. */
export function relativeAntecedent(start: number, { mentions }: Coreference): number {
  for (let i = lastStartingAtOrBefore(mentions, start - 1); i >= 0; i -= 1) {
    const mention = mentions[i]!;
    if (start - mention.end > REACH_OF_RELATIVE) break;
    if (mention.entity >= 0 && (mention.type === 'person' || mention.type === 'organization')) return i;
  }
  return -1;
}

/**
 * Index of the organisation that a noun means, or -1: "the commission" is one with "commission" in its name, "the company"
 * the organisation named last. `start` is the offset of the noun phrase, `head` its lower-cased noun.
 */
export function bodyAntecedent(start: number, head: string, document: ReadDocument, coreference: Coreference): number {
  const { text, vocabulary } = document.tokens;
  const { mentions } = coreference;
  let nearest = -1;
  for (
    let i = lastStartingAtOrBefore(mentions, start - 1), seen = 0;
    i >= 0 && seen < MOST_SEARCHED;
    i -= 1, seen += 1
  ) {
    const mention = mentions[i]!;
    if (mention.type !== 'organization' || mention.entity < 0 || mention.form !== 'name') continue;
    const name = coreference.entities[mention.entity]?.name.toLowerCase() ?? '';
    if (name.includes(head) || text.slice(mention.start, mention.end).toLowerCase().includes(head)) return i;
    if (nearest < 0 && start - mention.end < REACH_OF_FIRM) nearest = i;
  }
  return vocabulary.language.sources.nouns.firms.has(head) ? nearest : -1;
}

/**
 * The words that "they" refers to: "The two delegations issued a statement in which they called the day “…”". The plural
 * subject of the same sentence before `pronoun`, or of the preceding sentence of the paragraph.
 */
export function pluralAntecedent(
  frames: Frames,
  document: ReadDocument,
  frameIndex: number,
  pronoun: Span,
): Span | undefined {
  const frame = frames.frames[frameIndex]!;
  let unit = frame.from;
  while (unit < frame.to && startOf(frames, unit) < pronoun.start) unit += 1;
  const subject = pluralSubject(frames, document, frame, unit);
  if (subject !== undefined) return subject;
  const before = frames.frames[frameIndex - 1];
  return before === undefined || before.part !== frame.part
    ? undefined
    : pluralSubject(frames, document, before, before.to);
}

/** The subject before unit `to`, up to its plural noun for people or bodies. */
function pluralSubject(frames: Frames, document: ReadDocument, frame: Frame, to: number): Span | undefined {
  const subject = mainSubject(frames, frame, to);
  if (subject === undefined || subject.kind === 'pronoun') return undefined;
  const span = spanOf(frames, subject.from, subject.to);
  const { tokens } = document;
  const { vocabulary } = tokens;
  const { crowds, bodies, isPlural } = vocabulary.language.sources.nouns;
  const last = tokenAt(tokens, span.end - 1);
  for (let i = tokenAt(tokens, span.start); i <= last; i += 1) {
    const word = tokens.words[i]!;
    const isPeople = crowds.has(word.lower) || isPersonNoun(word, vocabulary) || bodies.has(word.lower);
    if (isPeople && isPlural(word.lower)) return { start: span.start, end: tokens.end[i]! };
  }
  return undefined;
}
