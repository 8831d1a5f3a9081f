// Words of an annotation that moved to another article: where they are now, and what the annotation says, to be written there.

import { resolveAnchor } from '../../annotations/anchor.ts';
import { ArticleText, foldQuote, foldText } from '../../annotations/article-text.ts';
import type { Annotation, Selector } from '../../annotations/model.ts';
import type { AnnotationValues } from '../../annotations/write-annotations.ts';
import type { Span } from '../../base/span.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';

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
export async function placesElsewhere(
  corpus: CorpusSnapshot,
  { uri, folder }: IndexedArticle,
  selector: Selector,
): Promise<PlaceElsewhere[]> {
  const words = foldQuote(selector.quote);
  if (words.length < SHORTEST) return [];
  const found: PlaceElsewhere[] = [];
  const others = corpus.articles().filter((other) => other.uri !== uri && other.folder === folder);
  for (const other of others.slice(0, MOST_SEARCHED)) {
    const text = await corpus.textAsAnalyzed(other.uri);
    const article = corpus.article(other.uri);
    if (article === undefined || text === undefined || !foldText(text).text.includes(words)) continue;
    const anchor = resolveAnchor({ ...selector, at: null }, new ArticleText(text));
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
