// What the article says somebody is: titles and roles before the name, an apposition behind it.

import type { ReadDocument } from '../document.ts';
import { type Lexicon, WordClass } from '../lexicon.ts';
import type { Span } from '../model.ts';
import { TokenKind, WordCase } from '../tokens.ts';
import type { EntityDraft, MentionDraft } from './entities.ts';

const DESCRIBES = WordClass.Title | WordClass.Role;
const LONGEST = 14;

/** Entities by the lower-cased role or title words that describe them. */
export type RoleIndex = Map<string, EntityDraft[]>;

export function describePeople(document: ReadDocument, mentions: readonly MentionDraft[], lexicon: Lexicon): RoleIndex {
  const roles: RoleIndex = new Map();
  for (const mention of mentions) {
    const { entity } = mention;
    if (entity === undefined || entity.type !== 'person') continue;
    for (const span of [before(document, mention), behind(document, mention)]) {
      if (span === undefined) continue;
      entity.descriptions.push({ start: span.start, end: span.end });
      for (let i = span.from; i < span.to; i += 1) {
        const word = document.tokens.words[i];
        if (word === undefined || ((word.classes & DESCRIBES) === 0 && i !== span.head)) continue;
        const list = roles.get(word.lower);
        if (list === undefined) roles.set(word.lower, [entity]);
        else if (!list.includes(entity) && list.length < 32) list.push(entity);
        if (entity.gender === 'unknown') entity.gender = lexicon.genderOf(word.lower);
      }
    }
  }
  return roles;
}

interface Found extends Span {
  /** The word that says what the person is: the last one before a preposition. */
  readonly head: number;
  readonly from: number;
  readonly to: number;
}

/** "Russian Foreign Minister", "program director": back from the name while words are titles, roles or their modifiers. */
function before(document: ReadDocument, mention: MentionDraft): Found | undefined {
  const { tokens } = document;
  let from = mention.from;
  let describes = false;
  for (let i = mention.from - 1; i >= Math.max(0, mention.from - 8); i -= 1) {
    const word = tokens.words[i];
    if (word === undefined) break;
    // The point of "Gen."; a full stop ends the search.
    if (word.form === '.' && ((tokens.words[i - 1]?.classes ?? 0) & WordClass.Abbreviation) !== 0) continue;
    if (word.form === '-' && tokens.glued[i] === 1) continue;
    if (tokens.kind[i] !== TokenKind.Word) break;
    const title = (word.classes & DESCRIBES) !== 0;
    if (i === mention.from - 1 && !title) break;
    if (!title && word.case === WordCase.Lower && (word.classes & (WordClass.Function | WordClass.Cue)) !== 0) break;
    if (!title && word.case === WordCase.Lower && !describes) break;
    if (word.lower === "'s") break;
    describes ||= title;
    from = i;
  }
  if (!describes) return undefined;
  return {
    head: mention.from - 1,
    from,
    to: mention.from,
    start: tokens.start[from] as number,
    end: tokens.end[mention.from - 1] as number,
  };
}

/** ", a political analyst" up to the comma or full stop that closes it. */
function behind(document: ReadDocument, mention: MentionDraft): Found | undefined {
  const { tokens } = document;
  if (tokens.words[mention.to]?.form !== ',') return undefined;
  const from = mention.to + 1;
  const article = tokens.words[from]?.lower;
  let describes = false;
  let head = -1;
  let i = from;
  for (; i < Math.min(tokens.count, from + LONGEST); i += 1) {
    const word = tokens.words[i];
    if (word === undefined) break;
    if (tokens.kind[i] === TokenKind.Punctuation && word.form !== '-') break;
    if ((word.classes & WordClass.Auxiliary) !== 0 || word.lower === 'who') return undefined;
    if (i === from && (word.classes & WordClass.Pronoun) !== 0) return undefined;
    if (head < 0 && i > from && (word.classes & WordClass.Preposition) !== 0) head = i - 1;
    describes ||= (word.classes & WordClass.Role) !== 0;
  }
  if (head < 0) head = i - 1;
  // "a hydrologist at the university": the article shows a description even where the word is not known.
  describes ||= (article === 'a' || article === 'an') && tokens.words[head]?.case === WordCase.Lower;
  const closing = tokens.words[i]?.form;
  if (!describes || (closing !== ',' && closing !== '.' && closing !== undefined)) return undefined;
  return { head, from, to: i, start: tokens.start[from] as number, end: tokens.end[i - 1] as number };
}
