// Pronouns and descriptions of annotated packs with their candidates, the features of each, and which of them are right.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '../server/src/analysis/article.ts';
import { findPullParts } from '../server/src/analysis/attribution/pull-quotes.ts';
import type { RankedAnaphor } from '../server/src/analysis/coreference/anaphora.ts';
import { type Coreference, resolveCoreference } from '../server/src/analysis/coreference/coreference.ts';
import type { EntityDraft } from '../server/src/analysis/coreference/entities.ts';
import type { ReferenceModel } from '../server/src/analysis/coreference/ranker.ts';
import type { AnswerFeatures } from '../server/src/analysis/coreference/weigher.ts';
import type { Language } from '../server/src/analysis/language/language.ts';
import { recognizeMentions } from '../server/src/analysis/names/mentions.ts';
import { findQuotations } from '../server/src/analysis/quotes/quotes.ts';
import { readView } from '../server/src/analysis/reading/reading.ts';
import { toFile } from '../server/src/analysis/reading/view.ts';
import { splitSentences } from '../server/src/analysis/tokens/sentences.ts';
import { tokenizeParts } from '../server/src/analysis/tokens/tokenize.ts';
import { english } from '../server/src/language/en/index.ts';
import { foldOf } from './packs.ts';

export const FOLDS = 10;

interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly entity: string | null;
}

interface GoldAnaphor extends GoldMention {
  readonly form: 'pronoun' | 'nominal';
  readonly also?: readonly string[];
  /** GAP: somebody else than the annotated names is meant. */
  readonly other?: boolean;
  readonly judged?: boolean;
}

export interface MeantDocument {
  readonly id: string;
  readonly file: string;
  readonly pack: string;
  readonly fold: number;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  readonly meant: readonly GoldAnaphor[];
}

/** One anaphor: `right[i]` says whether the answer with the features `lists[i]` is right; the first is "nobody named". */
export interface ReferenceExample {
  readonly pack: string;
  readonly fold: number;
  readonly lists: readonly AnswerFeatures[];
  readonly right: readonly boolean[];
  /** Whether each answer names somebody. */
  readonly isNamed: readonly boolean[];
  readonly form: string;
}

export function readMeant(data: string, pack: string): MeantDocument[] {
  const folder = join(data, 'gold', pack);
  return readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const gold = JSON.parse(line) as Omit<MeantDocument, 'pack' | 'fold' | 'text'>;
      const text = readFileSync(join(folder, 'articles', gold.file), 'utf8');
      return { ...gold, pack, fold: foldOf(gold.id, FOLDS), text };
    });
}

/** English with another ranker. */
export function withModel(model: ReferenceModel | undefined): Language {
  return { ...english, coreference: { ...english.coreference, model } };
}

/** The entities of a text as a language with its ranker finds them; spans of the mentions are of the file. */
export function resolve(
  text: string,
  language: Language,
  observe?: (anaphor: RankedAnaphor) => EntityDraft | null | undefined,
): Coreference {
  const view = readView(text, language, false);
  // Texts with markup have other offsets than the annotation.
  if (view.map !== undefined && observe !== undefined) return { mentions: [], entities: [], alternatives: new Map() };
  const article = readArticle(view, language);
  const { parts, meta, questions } = article;
  const tokens = tokenizeParts(view.text, language, article);
  const document = { tokens, parts, sentences: splitSentences(tokens, parts), meta, questions };
  const quotations = findQuotations(document);
  const names = recognizeMentions(document, language);
  const found = resolveCoreference(document, names, quotations, findPullParts(document, quotations), observe);
  return { ...found, mentions: found.mentions.map((mention) => ({ ...mention, ...toFile(view.map, mention) })) };
}

/** The annotated anaphors of a document. Those before each are taken as annotated, the others as the ranker has them. */
export function examplesOf(document: MeantDocument, language: Language): ReferenceExample[] {
  const examples: ReferenceExample[] = [];
  const known = new Map<EntityDraft, string | undefined>();
  const goldOf = (entity: EntityDraft): string | undefined => {
    if (!known.has(entity)) known.set(entity, annotatedAs(entity, document.mentions));
    return known.get(entity);
  };
  resolve(document.text, language, ({ start, end, form, candidates, lists }) => {
    const gold = document.meant.find((one) => one.form === form && one.start < end && start < one.end);
    if (gold === undefined || gold.judged === false) return undefined;
    const wanted = new Set([...(gold.entity === null ? [] : [gold.entity]), ...(gold.also ?? [])]);
    const right = candidates.map((entity) => {
      if (entity === undefined) return gold.entity === null;
      const id = goldOf(entity);
      if (gold.other === true) return id === undefined;
      return id !== undefined && wanted.has(id);
    });
    const isReachable = right.includes(true);
    const none = gold.entity === null || !isReachable;
    examples.push({
      pack: document.pack,
      fold: document.fold,
      lists,
      right: [none, ...right.map((one, at) => one || (none && candidates[at] === undefined))],
      isNamed: [false, ...candidates.map((entity) => entity !== undefined)],
      form,
    });
    if (gold.other === true) return undefined;
    return gold.entity === null ? null : (candidates.find((entity, at) => entity !== undefined && right[at]) ?? null);
  });
  return examples;
}

/** The annotated entity that most names of an entity belong to; undefined where there is none or two have as many. */
function annotatedAs(entity: EntityDraft, gold: readonly GoldMention[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { start, end, form } of entity.mentions) {
    if (form !== 'name') continue;
    const match = gold.find((one) => one.entity !== null && one.start < end && start < one.end);
    if (match?.entity != null) counts.set(match.entity, (counts.get(match.entity) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first === undefined || first[1] === second?.[1] ? undefined : first[0];
}
