// What the article says somebody is: titles and roles before the name, an apposition behind it.

import type { Span } from '../../base/span.ts';
import { isPersonNoun } from '../../language/en/people.ts';
import type { ReadDocument } from '../document.ts';
import { GivenName, WordClass } from '../language/lexicon.ts';
import { TokenKind, WordCase } from '../tokens/tokens.ts';
import type { MentionDraft } from './entities.ts';
import { genderOf, genders } from './references.ts';
import { RoleIndex } from './roles.ts';

const DESCRIBES = WordClass.Title | WordClass.Role;
const LONGEST = 14;

export function describePeople(document: ReadDocument, mentions: readonly MentionDraft[]): RoleIndex {
  const roles = new RoleIndex();
  const known = genders(document.tokens.vocabulary);
  for (const mention of mentions) {
    const { entity } = mention;
    if (entity === undefined || entity.type !== 'person') continue;
    for (const span of [
      chain(document, mention) ?? before(document, mention),
      inFront(document, mention),
      behind(document, mention),
    ]) {
      if (span === undefined) continue;
      entity.descriptions.push({ start: span.start, end: span.end });
      // What stands behind the head is somebody else's: "no relation of the minister".
      for (let i = span.from; i <= span.head; i += 1) {
        const word = document.tokens.words[i];
        if (word === undefined || ((word.classes & DESCRIBES) === 0 && !isPersonNoun(word) && i !== span.head))
          continue;
        roles.add(word, entity);
        if (entity.gender === 'unknown') entity.gender = genderOf(word, known);
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
    if (word === undefined || endsLine(document, i)) break;
    // The point of "Gen."; a full stop ends the search.
    if (word.form === '.' && ((tokens.words[i - 1]?.classes ?? 0) & WordClass.Abbreviation) !== 0) continue;
    if (word.form === '-' && tokens.noSpaceBefore[i] === 1) continue;
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

/**
 * "President of the Republic of Veldova Viktor Radanov": the name begins behind the place that ends the title. Gives the
 * token where it does, or `from` where no title of such a kind stands in front.
 */
export function nameBehindTitle(document: ReadDocument, from: number, to: number): number {
  const { tokens } = document;
  const first = tokens.words[from];
  if (to - from < 3 || first === undefined || (first.classes & GivenName) !== 0) return from;
  if (!LINKS.has(tokens.words[from - 1]?.lower ?? '') || tokens.words[from + 1]?.case !== WordCase.Capital) return from;
  return titleOf(document, from) < 0 ? from : from + 1;
}

/** "Minister of Foreign Affairs of the Republic of Veldova", "Head of the Chair of Botany": capitals, linked, up to a title. */
function chain(document: ReadDocument, mention: MentionDraft): Found | undefined {
  const { tokens } = document;
  if (LINKS.has(tokens.words[mention.from - 1]?.lower ?? '')) return undefined;
  const head = titleOf(document, mention.from);
  if (head < 0) return undefined;
  let from = head;
  while (
    from > 0 &&
    tokens.words[from - 1]?.case === WordCase.Capital &&
    tokens.noSpaceBefore[from] === 0 &&
    !LINKS.has(tokens.words[from - 1]?.lower ?? '') &&
    !endsLine(document, from - 1)
  )
    from -= 1;
  return {
    head,
    from,
    to: mention.from,
    start: tokens.start[from] as number,
    end: tokens.end[mention.from - 1] as number,
  };
}

/** The title at the head of a chain of capitals and links that ends before token `end`; -1 without one. */
function titleOf(document: ReadDocument, end: number): number {
  const { tokens } = document;
  let head = -1;
  for (let i = end - 1; i >= Math.max(0, end - LONGEST_CHAIN); i -= 1) {
    const word = tokens.words[i];
    if (word === undefined || endsLine(document, i)) break;
    if (word.form === '-' && tokens.noSpaceBefore[i] === 1) continue;
    if (tokens.kind[i] !== TokenKind.Word) break;
    const link = LINKS.has(word.lower);
    if (word.case === WordCase.Lower && !link) break;
    if (!link && (word.classes & DESCRIBES) !== 0 && LINKS.has(tokens.words[i + 1]?.lower ?? '')) head = i;
  }
  return head;
}

/** A heading or the paragraph before ends behind token `i`. */
function endsLine({ tokens }: ReadDocument, i: number): boolean {
  return i + 1 < tokens.count && tokens.text.slice(tokens.end[i], tokens.start[i + 1]).includes('\n');
}

const LONGEST_CHAIN = 18;
const LINKS = new Set(['of', 'the', 'for', 'and', 'to', 'in', 'at', 'on']);

/** "the envoy, Ingrid Torvik,": the description stands first, and commas set off the name. */
function inFront(document: ReadDocument, mention: MentionDraft): Found | undefined {
  const { tokens } = document;
  let comma = mention.from - 1;
  while (comma > 0 && ((tokens.words[comma]?.classes ?? 0) & WordClass.Title) !== 0) comma -= 1;
  if (tokens.words[comma]?.form !== ',') return undefined;
  const close = tokens.words[mention.to];
  if (close !== undefined && close.form !== ',' && close.form !== '.' && close.form !== ':') return undefined;
  for (let i = comma - 1; i >= Math.max(0, comma - 12); i -= 1) {
    const word = tokens.words[i];
    if (word === undefined || (tokens.kind[i] !== TokenKind.Word && word.form !== '-')) return undefined;
    if (
      word.case === WordCase.Lower &&
      (word.classes & (WordClass.Auxiliary | WordClass.PastVerb)) !== 0 &&
      word.lower !== "'s"
    )
      return undefined;
    if (!isPersonNoun(word)) continue;
    const next = tokens.words[i + 1];
    if (i + 1 !== comma && ((next?.classes ?? 0) & WordClass.Preposition) === 0) return undefined;
    let from = i;
    for (let j = i - 1; j >= Math.max(0, i - 6); j -= 1) {
      const modifier = tokens.words[j];
      if (modifier === undefined || (tokens.kind[j] !== TokenKind.Word && modifier.form !== '-')) break;
      if ((modifier.classes & WordClass.Function) !== 0 && modifier.lower !== "'s") break;
      from = j;
    }
    return { head: i, from, to: comma, start: tokens.start[from] as number, end: tokens.end[comma - 1] as number };
  }
  return undefined;
}

const NAMES = new Set(['name', 'nickname', 'pseudonym', 'alias', 'guerre', 'plume', 'moniker', 'sobriquet']);

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
    // "…, emerged as the leader" is no description: what stands behind the head is not what somebody is.
    if (head < 0) describes ||= isPersonNoun(word);
  }
  if (head < 0) head = i - 1;
  // "a hydrologist at the university": the article shows a description even where the word is not known.
  describes ||= (article === 'a' || article === 'an') && tokens.words[head]?.case === WordCase.Lower;
  // "Ada Brook, a pen name": what the name is, and not who bears it.
  if (NAMES.has(tokens.words[head]?.lower ?? '')) return undefined;
  const closing = tokens.words[i]?.form;
  if (!describes || (closing !== ',' && closing !== '.' && closing !== undefined)) return undefined;
  return { head, from, to: i, start: tokens.start[from] as number, end: tokens.end[i - 1] as number };
}
