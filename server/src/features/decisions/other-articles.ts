// Words of an annotation that moved to another article: where they are now, and what the annotation says, to be written there.

import { resolveAnchor } from '../../annotations/anchor.ts';
import { ArticleText, foldQuote } from '../../annotations/article-text.ts';
import type { Annotation, Selector } from '../../annotations/model.ts';
import type { AnnotationValues } from '../../annotations/write-annotations.ts';
import type { Span } from '../../base/span.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import { perGeneration } from '../shared/per-generation.ts';

/** UTF-16 code units; shorter words are in many articles. */
const SHORTEST = 12;
/** Articles that are searched, and places that are offered. */
const MOST_SEARCHED = 300;
const MOST_FOUND = 3;

export interface PlaceElsewhere {
  readonly article: IndexedArticle;
  readonly text: string;
  readonly span: Span;
}

/** The exact words of a selector in the other articles of the folder. Reads their texts. */
export function placesElsewhere(
  corpus: CorpusSnapshot,
  { uri, folder }: IndexedArticle,
  selector: Selector,
): Promise<readonly PlaceElsewhere[]> {
  const words = foldQuote(selector.quote);
  if (words.length < SHORTEST) return Promise.resolve([]);
  const places = foundIn(corpus);
  const key = JSON.stringify([uri, selector.quote, selector.before, selector.after]);
  const known = places.get(key) ?? searchOthers(corpus, uri, folder, selector, words);
  places.set(key, known);
  return known;
}

/** What was found, until the corpus changes: the editor asks at each move of the cursor. */
const foundIn = perGeneration(() => new Map<string, Promise<readonly PlaceElsewhere[]>>());

async function searchOthers(
  corpus: CorpusSnapshot,
  uri: string,
  folder: string,
  selector: Selector,
  words: string,
): Promise<readonly PlaceElsewhere[]> {
  const found: PlaceElsewhere[] = [];
  const others = corpus.articles().filter((other) => other.uri !== uri && other.folder === folder);
  for (const other of others.slice(0, MOST_SEARCHED)) {
    const text = await corpus.textAsAnalyzed(other.uri);
    const article = corpus.article(other.uri);
    if (article === undefined || text === undefined) continue;
    const searched = new ArticleText(text);
    if (!searched.folded.text.includes(words)) continue;
    const anchor = resolveAnchor({ ...selector, at: null }, searched);
    if (anchor.state === 'held') found.push({ article, text, span: anchor.span });
    if (found.length >= MOST_FOUND) break;
  }
  return found;
}

/** What an annotation says, without its place. */
export function valuesOf(annotation: Annotation): AnnotationValues {
  const { speaker, entity, type, kind, tags, note, verdict, ignore, reason, resolved, check } = annotation;
  const listed = (all: readonly { readonly value: string }[]): string[] | null =>
    all.length === 0 ? null : all.map(({ value }) => value);
  return {
    speaker: speaker?.value ?? null,
    entity: entity?.value ?? null,
    type: type?.value ?? null,
    kind: kind?.value ?? null,
    ignore: listed(ignore),
    reason: reason?.value ?? null,
    tags: listed(tags),
    verdict: verdict?.value ?? null,
    note: note?.value ?? null,
    resolved: resolved ? true : null,
    check: check?.value ?? null,
  };
}
