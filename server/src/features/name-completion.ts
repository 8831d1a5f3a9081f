// Completion of names while writing. A name is offered if one of its words starts like the word at the cursor; the completion
// replaces that word and the words of the same name that precede it ("Ahmed al-Sh"). Lower-case words are completed only when
// the user asks.

import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  type Range,
} from 'vscode-languageserver';
import type { EntityType } from '../analysis/model.ts';
import { offsetAt, rangeOf } from '../base/positions.ts';
import { lastStartingAtOrBefore } from '../base/span.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import { fold } from '../corpus/entities/fold.ts';
import type { CorpusEntity } from '../corpus/entities/model.ts';
import type { CorpusSnapshot } from '../corpus/snapshot.ts';
import { firstDescription, shortCard } from './cards/entity-card.ts';
import { type KnownName, NameIndex, type NameMatch, spellingsOf, wordBeginning } from './name-index.ts';
import type { FeatureContext } from './shared/context.ts';
import { plainTitle } from './shared/text.ts';

/** Text directly in front of the cursor that may be the start of a name, on one line with single spaces between words. */
interface TypedName {
  /** Offset of its first letter; it ends at the cursor. */
  readonly start: number;
  readonly text: string;
  readonly folded: string;
  /** Whether the word at the cursor, or a part of it after a hyphen, starts with a capital letter. */
  readonly isCapital: boolean;
}

/** Words of a name that may precede the word at the cursor. */
const MOST_WORDS = 4;
/** UTF-16 code units; longer words do not occur in names. */
const LONGEST_WORD = 60;
/** Lower-case words within names are short ("van der", "bin", "of the"). */
const LONGEST_PARTICLE = 3;

/** The possible starts of a name at the cursor, shortest first; empty if the cursor is not at the end of a word. */
function typedNames(text: string, offset: number): TypedName[] {
  const first = wordStart(text, offset);
  if (first === offset || isLetter(text, offset)) return [];
  const isCapital = startsLikeName(text.slice(first, offset));
  const found: TypedName[] = [];
  const add = (start: number): void => {
    const words = text.slice(start, offset);
    const folded = fold(words);
    if (folded !== '') found.push({ start, text: words, folded, isCapital });
  };
  add(first);
  let start = first;
  for (let i = 0; i < MOST_WORDS && (text[start - 1] === ' ' || text[start - 1] === '\u00a0'); i += 1) {
    const previous = wordStart(text, start - 1);
    const word = text.slice(previous, start - 1);
    if (word === '') break;
    start = previous;
    if (startsLikeName(word)) add(previous);
    else if (word.length > LONGEST_PARTICLE) break;
  }
  return found;
}

function wordStart(text: string, end: number): number {
  const floor = Math.max(0, end - LONGEST_WORD);
  let at = end;
  while (at > floor && (isLetter(text, at - 1) || (JOINER.test(text.charAt(at - 1)) && isLetter(text, at - 2))))
    at -= 1;
  return at;
}

/** Characters that join letters into one word. */
const JOINER = /[-‐‑'’ʼ]/;

function isLetter(text: string, at: number): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
}

function startsLikeName(word: string): boolean {
  return /(?:^|[-‐‑'’ʼ])\p{Lu}/u.test(word);
}

const KINDS: Readonly<Record<EntityType, CompletionItemKind>> = {
  person: CompletionItemKind.Class,
  organization: CompletionItemKind.Module,
  place: CompletionItemKind.Reference,
  group: CompletionItemKind.Interface,
  event: CompletionItemKind.Event,
  work: CompletionItemKind.Property,
  date: CompletionItemKind.Constant,
};

/** Names in one list. If there are more, the next letter triggers a new request. */
const MOST = 50;
/** Names that are ranked by folder. */
const MOST_RANKED = 300;

interface NameData {
  readonly entity: string;
  readonly article: string;
}

export function isNameData(data: unknown): data is NameData {
  if (typeof data !== 'object' || data === null) return false;
  const { entity, article } = data as Partial<NameData>;
  return typeof entity === 'string' && typeof article === 'string';
}

export async function nameCompletion(
  { corpus }: FeatureContext,
  { textDocument, position, context }: CompletionParams,
): Promise<CompletionList | null> {
  const text = corpus.openText(textDocument.uri);
  const article = text === undefined ? undefined : corpus.article(textDocument.uri);
  if (text === undefined || article === undefined) return null;
  const offset = offsetAt(article, position);
  const { parts } = article.analysis;
  const part = parts[lastStartingAtOrBefore(parts, offset)];
  if (part?.kind === 'masked' && offset <= part.end) return null;
  const isAsked = context === undefined || context.triggerKind === CompletionTriggerKind.Invoked;
  const typed = typedNames(text, offset);
  if (typed.length === 0) return isAsked ? listOf(article, articleMatches(corpus, article, ''), offset, '') : null;
  const last = typed[0]!;
  if (!last.isCapital)
    return isAsked ? listOf(article, articleMatches(corpus, article, last.folded), last.start, last.text) : null;

  const index = NameIndex.of(corpus);
  await index.ready();
  // The longest typed text that matches a name is what the user is writing.
  for (const { start, text: words, folded } of typed.toReversed()) {
    const here = articleMatches(corpus, article, folded);
    const others = rankByFolder(index.find(folded, MOST_RANKED), article.uri);
    if (here.length + others.length === 0) continue;
    const list = listOf(article, [...here, ...others], start, words);
    return list.items.length > 0 ? list : null;
  }
  return null;
}

/** Names in the article itself, most frequent first. An empty `typed` matches every name. */
function articleMatches(corpus: CorpusSnapshot, article: IndexedArticle, typed: string): NameMatch[] {
  const ranked = article.entities
    .map((summary, local) => ({ summary, local, size: summary.spellings.reduce((sum, { count }) => sum + count, 0) }))
    .filter(({ summary }) => summary.type !== 'date')
    .sort((a, b) => b.size - a.size);
  return ranked.flatMap(({ summary, local }) => {
    const entity = corpus.entityOf(article, local);
    if (entity === undefined) return [];
    const texts = [entity.name, ...summary.spellings.map(({ text }) => text)];
    const names = spellingsOf(entity, typed === '' ? [entity.name] : texts);
    return names.flatMap((name) => {
      const at = wordBeginning(name.folded, typed);
      return at < 0 ? [] : [{ name, at }];
    });
  });
}

/** Puts names that occur in the folder of `uri` first. */
function rankByFolder(matches: readonly NameMatch[], uri: string): NameMatch[] {
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  const known = new Map<CorpusEntity, boolean>();
  const isNear = ({ name: { entity } }: NameMatch): boolean => {
    let near = known.get(entity);
    if (near === undefined) {
      near = entity.members.some(({ article }) => article.startsWith(folder) && !article.includes('/', folder.length));
      known.set(entity, near);
    }
    return near;
  };
  return [...matches.filter(isNear), ...matches.filter((match) => !isNear(match))];
}

function listOf(article: IndexedArticle, matches: readonly NameMatch[], start: number, typed: string): CompletionList {
  const folded = fold(typed);
  const range = rangeOf(article, { start, end: start + typed.length });
  const seen = new Set<string>();
  const items: CompletionItem[] = [];
  for (const { name, at } of matches) {
    // The typed text itself may already be recognised as a name.
    if (seen.has(name.text) || name.folded === folded) continue;
    seen.add(name.text);
    if (items.length === MOST) return { isIncomplete: true, items };
    const filterText = typed + name.folded.slice(at + folded.length);
    items.push(itemOf(article, name, items.length, { range, filterText }));
  }
  return { isIncomplete: false, items };
}

function itemOf(
  article: IndexedArticle,
  { entity, text }: KnownName,
  rank: number,
  { range, filterText }: { readonly range: Range; readonly filterText: string },
): CompletionItem {
  return {
    label: plainTitle(text),
    labelDetails: { description: text === entity.name ? entity.type : plainTitle(entity.name) },
    kind: KINDS[entity.type],
    detail: entity.type,
    sortText: String(rank).padStart(3, '0'),
    filterText,
    textEdit: { range, newText: text },
    data: { entity: entity.id, article: article.uri } satisfies NameData,
  };
}

/** Adds description and card to the selected name. */
export function describeName({ corpus }: FeatureContext, item: CompletionItem, data: NameData): CompletionItem {
  const entity = corpus.entity(data.entity);
  if (entity === undefined) return item;
  const description = firstDescription(entity, data.article);
  return {
    ...item,
    detail: description === undefined ? entity.type : `${entity.type} · ${plainTitle(description)}`,
    documentation: { kind: 'markdown', value: shortCard(corpus, entity) },
  };
}
