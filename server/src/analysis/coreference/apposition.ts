// Whether a description stands next to the name of the person it describes: "the former president, Ada Solis, said",
// "Nora Beck, the mayor,".

import { WordClass } from '../language/lexicon.ts';
import { Role, rolesOfWords } from '../language/roles.ts';
import { type Tokens, type Word, WordCase } from '../tokens/tokens.ts';
import type { MentionDraft } from './entities.ts';
import type { PersonPhrase } from './phrases.ts';
import { isPersonNoun } from './references.ts';

/** The name that follows the phrase between commas; `nextName` is the index of the first name that may. */
export function namedBy(
  { words }: Tokens,
  { to, complementTo }: PersonPhrase,
  names: readonly MentionDraft[],
  nextName: number,
): MentionDraft | undefined {
  let at = nextName;
  // A name inside the complement: "the mayor of Lundby, Nora Beck,".
  while (at < names.length && names[at]!.from < complementTo) at += 1;
  const name = names[at];
  if (name === undefined || name.type !== 'person') return undefined;
  for (const comma of complementTo > to ? [complementTo, to] : [to]) {
    if (words[comma]?.form !== ',' || name.from < comma + 1) continue;
    let before = comma + 1;
    while (before < name.from && ((words[before]?.classes ?? 0) & (WordClass.Title | WordClass.Role)) !== 0)
      before += 1;
    if (before !== name.from) continue;
    if (closes(words[name.to])) return name;
  }
  return undefined;
}

/** Whether the phrase says what the name before its comma is. */
export function describesName({ words }: Tokens, { from }: PersonPhrase, last: MentionDraft | undefined): boolean {
  return last !== undefined && last.to === from - 1 && words[from - 1]?.form === ',' && last.type === 'person';
}

/** Where the phrase begins as a mention: after a name inside it, in "the Russian president" after "Russian". */
export function startAfterName({ from, at }: PersonPhrase, last: MentionDraft | undefined): number {
  return last !== undefined && last.to > from && last.to <= at ? last.to : from;
}

/** The mention of a description that stands next to its name, at tokens `[from, to)`, without its entity. */
export function appositionOf(tokens: Tokens, from: number, to: number): MentionDraft {
  return {
    start: tokens.start[from]!,
    end: tokens.end[to - 1]!,
    from,
    to,
    type: 'person',
    form: 'nominal',
    entity: undefined,
    basis: 'apposition',
    confidence: 0.98,
    alternatives: [],
    index: -1,
  };
}

/**
 * The name of the person whom a possessive at `[from, to)` owns, who is never its possessor: "his lawyer, Peter Lind,", "her
 * brother Lind", "Peter Lind, his lawyer,". `next` is the index of a name near it.
 */
export function ownedName(
  { words, vocabulary }: Tokens,
  { from, to }: { readonly from: number; readonly to: number },
  names: readonly MentionDraft[],
  next: number,
): MentionDraft | undefined {
  let head = to;
  while (head < to + LONGEST_OWNED && words[head]?.case === WordCase.Lower && !isPersonNoun(words[head]!, vocabulary))
    head += 1;
  const noun = words[head];
  if (noun === undefined || noun.case !== WordCase.Lower || !isPersonNoun(noun, vocabulary)) return undefined;
  let at = head + 1;
  while (words[at]?.case === WordCase.Lower && isPersonNoun(words[at]!, vocabulary)) at += 1;
  const end = words[at]?.form;
  if (end === ',') at += 1;
  while (at < words.length && (words[at]!.classes & WordClass.Title) !== 0) at += 1;
  let behind = next;
  while (behind < names.length && names[behind]!.from < to) behind += 1;
  const name = names[behind];
  // "Along with his brother, Lind worked": without its second comma, the name begins the sentence itself.
  if (name?.type === 'person' && name.from <= at && name.to > at && (end !== ',' || closes(words[name.to])))
    return name;
  const last = names[behind - 1];
  const isClosed =
    end === undefined ||
    end === '.' ||
    (end === ',' && (rolesOfWords(vocabulary).of(words[at]!) & Role.Coordinator) === 0);
  return isClosed && last?.type === 'person' && last.to === from - 1 && words[from - 1]!.form === ','
    ? last
    : undefined;
}

const closes = (word: Word | undefined): boolean => word === undefined || ',.;:)'.includes(word.form);

/** Words before the noun: "his long-time". */
const LONGEST_OWNED = 4;
