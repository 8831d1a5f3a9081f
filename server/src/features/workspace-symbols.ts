// Workspace symbols: entities by any of their names, and quotations by their words. The search runs in slices of a few
// milliseconds, so a cancelled query ends at once.

import uFuzzy from '@leeoniya/ufuzzy';
import { SymbolKind, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver';
import type { EntityType } from '../analysis/model.ts';
import { locationOf } from '../base/positions.ts';
import { Slices } from '../base/slices.ts';
import { fold } from '../corpus/entities/fold.ts';
import type { CorpusEntity } from '../corpus/entities/model.ts';
import type { Cancellation } from '../corpus/host.ts';
import type { CorpusSnapshot } from '../corpus/snapshot.ts';
import { speakerName, withoutMarks } from '../rules/speaker-name.ts';
import type { FeatureContext } from './shared/context.ts';
import { stopIfCancelled } from './shared/context.ts';
import { mentionsHere } from './shared/lookup.ts';
import { excerptAround, plainTitle } from './shared/text.ts';

const KINDS: Readonly<Record<EntityType, SymbolKind>> = {
  person: SymbolKind.Class,
  organization: SymbolKind.Module,
  place: SymbolKind.Namespace,
  group: SymbolKind.Interface,
  event: SymbolKind.Event,
  work: SymbolKind.Object,
  date: SymbolKind.Constant,
};

const MOST_ENTITIES = 100;
const MOST_QUOTES = 100;
/** Shortest query for the words of quotations. Fewer letters occur in every quotation. */
const MIN_QUERY = 3;
/** Names searched at once. */
const CHUNK = 1000;
/** Names that are ranked. If more match, those in most articles are taken. */
const MOST_RANKED = 1000;
/** uFuzzy's setting for words in any order. */
const OUT_OF_ORDER = 1;

export async function workspaceSymbols(
  { corpus }: FeatureContext,
  { query }: WorkspaceSymbolParams,
  cancellation: Cancellation,
): Promise<WorkspaceSymbol[]> {
  const pauseIfDue = pauses(corpus, cancellation);
  const entities = await findEntities(corpus, fold(query), pauseIfDue);
  return [...entities, ...(await findQuotes(corpus, query, pauseIfDue))];
}

/** A name that matches, by its entity. */
interface Candidate {
  readonly entity: CorpusEntity;
  readonly name: string;
  /** `name` in the form that is compared; see `fold`. */
  readonly folded: string;
}

async function findEntities(
  corpus: CorpusSnapshot,
  wanted: string,
  pauseIfDue: () => Promise<void>,
): Promise<WorkspaceSymbol[]> {
  // The query may lack one letter within a word.
  const fuzzy = new uFuzzy({ intraMode: 0, intraIns: 1 });
  const matching: Candidate[] = [];
  let chunk: Candidate[] = [];
  const matchChunk = (): void => {
    matching.push(...(wanted === '' ? chunk : match(fuzzy, chunk, wanted)));
    chunk = [];
  };
  for (const entity of corpus.entities()) {
    if (entity.type === 'date') continue;
    // Without a query, each entity is listed once.
    const names = wanted === '' ? [entity.name] : [entity.name, ...entity.aliases];
    for (const name of names) chunk.push({ entity, name, folded: fold(name) });
    if (chunk.length >= CHUNK) matchChunk();
    await pauseIfDue();
  }
  matchChunk();
  matching.sort((a, b) => b.entity.size - a.entity.size);
  const terms = fuzzy.split(wanted);
  const found = new Map<CorpusEntity, WorkspaceSymbol>();
  for (const { entity, name } of rank(fuzzy, matching.slice(0, MOST_RANKED), wanted)) {
    if (found.has(entity)) continue;
    const folded = fold(entity.name);
    const symbol = entitySymbol(corpus, entity, terms.every((term) => folded.includes(term)) ? entity.name : name);
    if (symbol !== undefined) found.set(entity, symbol);
    if (found.size >= MOST_ENTITIES) break;
  }
  return [...found.values()];
}

function match(fuzzy: uFuzzy, candidates: readonly Candidate[], wanted: string): Candidate[] {
  const names = candidates.map(({ folded }) => folded);
  const [indices] = fuzzy.search(names, wanted, OUT_OF_ORDER, 0);
  return (indices ?? []).flatMap((index) => candidates[index] ?? []);
}

function rank(fuzzy: uFuzzy, candidates: readonly Candidate[], wanted: string): readonly Candidate[] {
  if (wanted === '') return candidates;
  const names = candidates.map(({ folded }) => folded);
  const [, info, order] = fuzzy.search(names, wanted, OUT_OF_ORDER, MOST_RANKED);
  if (info === null || order === null) return candidates;
  return order.flatMap((place) => candidates[info.idx[place]!] ?? []);
}

/** Editors filter by name again, so the name includes the spelling that matched. */
function entitySymbol(corpus: CorpusSnapshot, entity: CorpusEntity, matched: string): WorkspaceSymbol | undefined {
  for (const { article: uri } of entity.members) {
    const article = corpus.article(uri);
    const first = article === undefined ? undefined : mentionsHere(article, entity, 'names')[0];
    if (article === undefined || first === undefined) continue;
    const name = matched === entity.name ? matched : `${entity.name} (${matched})`;
    return {
      name: plainTitle(name),
      kind: KINDS[entity.type],
      location: locationOf(article, first.mention),
      containerName: entity.type,
    };
  }
  return undefined;
}

async function findQuotes(
  corpus: CorpusSnapshot,
  query: string,
  pauseIfDue: () => Promise<void>,
): Promise<WorkspaceSymbol[]> {
  const wanted = query.trim();
  if (wanted.length < MIN_QUERY) return [];
  const pattern = patternOf(wanted);
  const found: WorkspaceSymbol[] = [];
  for (const { uri } of corpus.sources()) {
    await pauseIfDue();
    const article = corpus.article(uri);
    if (article === undefined) continue;
    for (const [index, words] of article.quoteTexts.entries()) {
      const quote = article.analysis.quotes[index];
      const at = quote === undefined || quote.kind === 'indirect' ? -1 : words.search(pattern);
      if (quote === undefined || at < 0) continue;
      found.push({
        name: plainTitle(withoutMarks(excerptAround(words, at, wanted.length))),
        kind: SymbolKind.String,
        location: locationOf(article, quote),
        containerName: plainTitle(`${speakerName(article, index, corpus)} · ${article.path}`),
      });
      if (found.length >= MOST_QUOTES) return found;
    }
  }
  return found;
}

/** Matches the words in any case, with any apostrophe and any white space between them. */
function patternOf(words: string): RegExp {
  const escaped = words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(escaped.replace(/['‘’ʼ]/g, "['‘’ʼ]").replace(/\s+/g, '\\s+'), 'iu');
}

/** Returns a function that pauses if the slice is over, then throws if the request was cancelled. */
function pauses({ clock }: CorpusSnapshot, cancellation: Cancellation): () => Promise<void> {
  const slices = new Slices(clock);
  return async () => {
    if (!slices.isOver) return;
    await slices.pause();
    stopIfCancelled(cancellation);
  };
}
