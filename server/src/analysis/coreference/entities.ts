// Mutable drafts of an article's mentions and entities, used while coreference joins them. `coreference.ts` turns the
// result into plain data.

import type { Span } from '../../base/span.ts';
import type { DateMeaning } from '../dates/meaning.ts';
import type { FoundName, ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import type { EntityType, Gender, MentionForm } from '../model.ts';
import { TokenKind } from '../tokens/tokens.ts';

/** A mention with the entity it was joined to so far. */
export interface MentionDraft extends Span {
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  type: EntityType;
  readonly form: MentionForm;
  entity: EntityDraft | undefined;
  readonly basis: string;
  readonly confidence: number;
  /** Whom an unsure pronoun or description may mean, most likely first; two at most. */
  readonly alternatives: readonly EntityDraft[];
  /** What a date says. */
  readonly when?: DateMeaning;
  /** Index among all mentions of the article; -1 until the pronouns and descriptions are found. */
  index: number;
}

/** Why `mention` was joined to the entity of `to`. */
interface LinkDraft {
  readonly mention: MentionDraft;
  readonly to: MentionDraft;
  readonly rule: string;
}

/** An entity of the article, with the mentions joined to it so far. */
export interface EntityDraft {
  type: EntityType;
  gender: Gender;
  readonly mentions: MentionDraft[];
  readonly aliases: string[];
  readonly descriptions: Span[];
  /** What verbs say the person is ("was mayor of Lundby"). They tell whom a later description means and are not shown. */
  readonly predicates: Span[];
  readonly links: LinkDraft[];
  /** Lower-cased words of its fullest name, particles left out. */
  words: readonly string[];
  /** Nicknames inside full names, lower-cased: "peggy" of Margaret “Peggy” Dunn. */
  readonly nicknames: string[];
  /** Index among the entities of the article; -1 until all mentions are joined. */
  index: number;
}

/** A draft of a name, without an entity. */
export function draftMention(name: FoundName): MentionDraft {
  return {
    start: name.start,
    end: name.end,
    from: name.from,
    to: name.to,
    type: name.type,
    form: name.form ?? 'name',
    entity: undefined,
    basis: name.basis,
    confidence: name.confidence,
    alternatives: [],
    ...(name.when === undefined ? {} : { when: name.when }),
    index: -1,
  };
}

/** The words of a name as names are compared: lower case, without accents, particles, articles and final points. */
export function comparableWords(
  document: ReadDocument,
  mention: { readonly from: number; readonly to: number },
): string[] {
  const { tokens } = document;
  const { definiteArticles, possessiveMarkers } = tokens.vocabulary.language.grammar;
  const words: string[] = [];
  const nickname = nicknameTokens(document, mention);
  for (let i = mention.from; i < mention.to; i += 1) {
    if (nickname !== undefined && i >= nickname.from && i < nickname.to) continue;
    if (tokens.kind[i] !== TokenKind.Word && tokens.kind[i] !== TokenKind.Number) continue;
    const word = tokens.words[i];
    if (word === undefined || definiteArticles.has(word.lower) || possessiveMarkers.has(word.lower)) continue;
    if ((word.classes & WordClass.Particle) !== 0 && mention.to - mention.from > 1 && i < mention.to - 1) continue;
    words.push(withoutAccents(word.lower));
  }
  return words;
}

/** The tokens between marks inside a name, marks included. */
function nicknameTokens(
  { tokens }: ReadDocument,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly from: number; readonly to: number } | undefined {
  const isMark = (i: number): boolean =>
    tokens.kind[i] === TokenKind.Punctuation && NICKNAME_MARK.test(tokens.words[i]!.form);
  for (let open = from + 1; open < to - 2; open += 1) {
    if (!isMark(open) || tokens.noSpaceBefore[open] === 1) continue;
    let close = open + 1;
    while (close < to - 1 && !isMark(close)) close += 1;
    return close < to - 1 ? { from: open, to: close + 1 } : undefined;
  }
  return undefined;
}

const NICKNAME_MARK = /^[“”"‘’'«»()]$/;

/** The nickname of one word inside a name, lower-cased: "peggy" of Margaret “Peggy” Dunn. */
export function nicknameOf(
  document: ReadDocument,
  mention: { readonly from: number; readonly to: number },
): string | undefined {
  const marked = nicknameTokens(document, mention);
  return marked !== undefined && marked.to - marked.from === 3
    ? withoutAccents(document.tokens.words[marked.from + 1]!.lower)
    : undefined;
}

function withoutAccents(word: string): string {
  const bare = word.endsWith('.') ? word.slice(0, -1) : word;
  return isAscii(bare) ? bare : bare.normalize('NFD').replace(/[\u0300-\u036f’ʼ']/g, '');
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** Joins a mention to an entity. `to` is the mention that it refers back to; without one no link is recorded. */
export function addMention(
  entity: EntityDraft,
  mention: MentionDraft,
  to: MentionDraft | undefined,
  rule: string,
): void {
  mention.entity = entity;
  entity.mentions.push(mention);
  if (to !== undefined) entity.links.push({ mention, to, rule });
}

/** Moves all of `from` to `into`, because `rule` joins `mention` of the one to `to` of the other. */
export function mergeEntities(
  into: EntityDraft,
  from: EntityDraft,
  mention: MentionDraft,
  to: MentionDraft,
  rule: string,
): void {
  for (const moved of from.mentions) {
    moved.entity = into;
    into.mentions.push(moved);
  }
  // Not `push(...links)`: the number of arguments of a call is limited, and a text may repeat a name 100,000 times.
  for (const link of from.links) into.links.push(link);
  into.links.push({ mention, to, rule });
  for (const description of from.descriptions) into.descriptions.push(description);
  for (const predicate of from.predicates) into.predicates.push(predicate);
  for (const alias of from.aliases) addAlias(into, alias);
  if (into.gender === 'unknown') into.gender = from.gender;
  from.mentions.length = 0;
  from.links.length = 0;
}

/** Aliases kept of one entity, so that a hostile text stays cheap; real articles give a few. */
const MOST_ALIASES = 64;

/** Adds another name of the entity, unless it is known. */
export function addAlias(entity: EntityDraft, alias: string): void {
  if (entity.aliases.length < MOST_ALIASES && !entity.aliases.includes(alias)) entity.aliases.push(alias);
}
