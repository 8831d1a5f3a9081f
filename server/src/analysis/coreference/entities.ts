// The entities of one article while they are being put together.

import type { Span } from '../../base/span.ts';
import type { FoundName, ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import type { EntityType, Gender, MentionForm } from '../model.ts';
import { TokenKind } from '../tokens/tokens.ts';

export interface MentionDraft extends Span {
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  type: EntityType;
  readonly form: MentionForm;
  entity: EntityDraft | undefined;
  readonly basis: string;
  readonly confidence: number;
  /** Other entities it could mean, for pronouns and descriptions. */
  readonly alternatives: readonly EntityDraft[];
  /** Its place among the article's mentions, once these are known; -1 before. */
  index: number;
}

export interface LinkDraft {
  readonly mention: MentionDraft;
  readonly to: MentionDraft;
  readonly rule: string;
}

export interface EntityDraft {
  type: EntityType;
  gender: Gender;
  readonly mentions: MentionDraft[];
  readonly aliases: string[];
  readonly descriptions: Span[];
  readonly links: LinkDraft[];
  /** Lower-cased words of its fullest name, particles left out. */
  words: readonly string[];
  /** Its place among the article's entities, as of a mention. */
  index: number;
}

export function mentionOf(name: FoundName): MentionDraft {
  return {
    start: name.start,
    end: name.end,
    from: name.from,
    to: name.to,
    type: name.type,
    form: 'name',
    entity: undefined,
    basis: name.basis,
    confidence: name.confidence,
    alternatives: [],
    index: -1,
  };
}

/** The words of a name as names are compared: lower case, without particles, articles, points and hyphens. */
export function nameWords(document: ReadDocument, mention: { readonly from: number; readonly to: number }): string[] {
  const { tokens } = document;
  const words: string[] = [];
  for (let i = mention.from; i < mention.to; i += 1) {
    if (tokens.kind[i] !== TokenKind.Word && tokens.kind[i] !== TokenKind.Number) continue;
    const word = tokens.words[i];
    if (word === undefined || word.lower === "'s" || word.lower === 'the') continue;
    if ((word.classes & WordClass.Particle) !== 0 && mention.to - mention.from > 1 && i < mention.to - 1) continue;
    words.push(plain(word.lower));
  }
  return words;
}

function plain(word: string): string {
  const bare = word.endsWith('.') ? word.slice(0, -1) : word;
  return isAscii(bare) ? bare : bare.normalize('NFD').replace(/[\u0300-\u036f’ʼ']/g, '');
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return false;
  return true;
}

export function join(entity: EntityDraft, mention: MentionDraft, to: MentionDraft | undefined, rule: string): void {
  mention.entity = entity;
  entity.mentions.push(mention);
  if (to !== undefined) entity.links.push({ mention, to, rule });
}

/** Gives all of `from`'s mentions to `into`. */
export function merge(
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
  // One by one: a call takes only so many arguments, and an article may name somebody a hundred thousand times.
  for (const link of from.links) into.links.push(link);
  into.links.push({ mention, to, rule });
  for (const description of from.descriptions) into.descriptions.push(description);
  for (const alias of from.aliases) addAlias(into, alias);
  if (into.gender === 'unknown') into.gender = from.gender;
  from.mentions.length = 0;
  from.links.length = 0;
}

/** Other names of one entity that are kept: an article that gives more of them is no article. */
const MOST_ALIASES = 64;

export function addAlias(entity: EntityDraft, alias: string): void {
  if (entity.aliases.length < MOST_ALIASES && !entity.aliases.includes(alias)) entity.aliases.push(alias);
}

export function firstOf(entity: EntityDraft): MentionDraft | undefined {
  return entity.mentions[0];
}
