// The target of a decision: the selection, or the quotation or name at the cursor; and the likely speakers there.

import type { Language } from '../../analysis/language/language.ts';
import type { Quote } from '../../analysis/model.ts';
import type { Annotation } from '../../annotations/model.ts';
import { trimSpan } from '../../annotations/select.ts';
import { offsetAt, rangeOf } from '../../base/positions.ts';
import type { Span } from '../../base/span.ts';
import { hull, overlaps, touches } from '../../base/span.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import { fold } from '../../corpus/entities/fold.ts';
import { joinedNames } from '../../corpus/entities/joined-names.ts';
import type { CorpusEntity } from '../../corpus/entities/model.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import { closestQuote } from '../../corpus/user-data/overlay-analysis.ts';
import type {
  DecisionAbout,
  DecisionTarget,
  DecisionTargetParams,
  EntityItem,
  EntitySpelling,
  NoteItem,
  NotesParams,
  Range,
} from '../../protocol.ts';
import { joinReason, ONE_ARTICLE } from '../cards/join-reasons.ts';
import { diagnose } from '../diagnostics.ts';
import type { FeatureContext } from '../shared/context.ts';
import { annotationAt, annotationWithin, entityAt, type PlacedAnnotation, quoteAt } from '../shared/lookup.ts';
import { plainTitle } from '../shared/text.ts';
import { seePlace } from './seen-place.ts';

export interface Target {
  readonly span: Span;
  /** Index of the quotation, -1 if the target is not one. */
  readonly quote: number;
  readonly entity: CorpusEntity | undefined;
  /** The annotation that already exists for this place. */
  readonly existing: Annotation | undefined;
}

export function targetAt(
  corpus: CorpusSnapshot,
  article: IndexedArticle,
  text: string,
  range: Range,
  about: DecisionAbout,
): Target {
  const selected = { start: offsetAt(article, range.start), end: offsetAt(article, range.end) };
  const trimmed = trimSpan(text, selected);
  const isSelection = trimmed.end > trimmed.start;
  const named = entityAt(corpus, article, selected.start);
  let quote = isSelection ? closestQuote(article.analysis.quotes, trimmed) : quoteAt(article, selected.start);
  let span: Span;
  if (isSelection) span = quote >= 0 && about !== 'name' ? quoteSpan(article.analysis.quotes[quote]!) : trimmed;
  else if (named !== undefined && (about === 'name' || quote < 0)) {
    span = { start: named.mention.start, end: named.mention.end };
    quote = -1;
  } else if (quote >= 0) span = quoteSpan(article.analysis.quotes[quote]!);
  else span = wordAt(text, selected.start);
  const within = about === 'words' ? annotationWithin(article, span, isSelection ? trimmed : selected) : undefined;
  return {
    span: within?.span ?? span,
    quote,
    entity: named?.entity,
    existing: existingAt(article, within ?? annotationAt(article, span), about),
  };
}

/** Of several annotations of the same words, the one that already says what the decision is about. */
function existingAt(
  article: IndexedArticle,
  nearest: PlacedAnnotation | undefined,
  about: DecisionAbout,
): Annotation | undefined {
  if (nearest === undefined || about === 'words') return nearest?.annotation;
  const same = article.annotations.flatMap(({ annotation, anchor }) =>
    anchor.state === 'held' && anchor.span.start === nearest.span.start && anchor.span.end === nearest.span.end
      ? [annotation]
      : [],
  );
  const says = ({ speaker, kind, entity }: Annotation): boolean =>
    about === 'name' ? entity !== null : speaker !== null || kind !== null;
  return same.find(says) ?? nearest.annotation;
}

/** The words of a quotation, from its first part to its last. */
export function quoteSpan(quote: Quote): Span {
  return quote.content.length === 0 ? { start: quote.start, end: quote.end } : hull(quote.content);
}

function wordAt(text: string, offset: number): Span {
  let [start, end] = [offset, offset];
  while (start > 0 && /[\p{L}\p{N}’'-]/u.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && /[\p{L}\p{N}’'-]/u.test(text.charAt(end))) end += 1;
  return { start, end };
}

/** Likely speakers: the attribution's candidates first, then people and organisations named nearby, nearest first. */
export function likelySpeakers(corpus: CorpusSnapshot, article: IndexedArticle, quote: number): CorpusEntity[] {
  const { quotes, mentions, entities } = article.analysis;
  const target = quotes[quote];
  if (target === undefined) return [];
  const found = new Map<string, CorpusEntity>();
  const add = (local: number): void => {
    const entity = corpus.entityOf(article, local);
    if (entity !== undefined) found.set(entity.id, entity);
  };
  if (target.source !== null) add(target.source.entity);
  for (const local of target.candidates) add(local);
  const near = mentions
    .filter(
      (mention) =>
        mention.entity >= 0 &&
        // Groups are left out: nearby they are mostly adjectives ("a Syrian journalist").
        ['person', 'organization'].includes(entities[mention.entity]?.type ?? '') &&
        !target.content.some((part) => overlaps(part, mention)),
    )
    .map((mention) => {
      const precedes = mention.end <= target.start;
      const distance = precedes ? target.start - mention.end : (mention.start - target.end) * 2;
      const factor = entities[mention.entity]?.type === 'person' ? 1 : 3;
      return { local: mention.entity, distance: Math.abs(distance) * factor };
    })
    .sort((a, b) => a.distance - b.distance);
  for (const { local } of near) {
    if (found.size >= MOST_SPEAKERS) break;
    add(local);
  }
  return [...found.values()];
}

const MOST_SPEAKERS = 6;

export async function decisionTarget(
  context: FeatureContext,
  { uri, range, about = 'words' }: DecisionTargetParams,
): Promise<DecisionTarget | null> {
  const { corpus } = context;
  const text = await corpus.text(uri);
  const article = corpus.article(uri);
  if (article === undefined || text === undefined) return null;
  const target = targetAt(corpus, article, text, range, about);
  const named = entityAt(corpus, article, offsetAt(article, range.start));
  const annotation = target.existing;
  return {
    text: text.slice(target.span.start, target.span.end),
    range: rangeOf(article, target.span),
    isQuote: target.quote >= 0,
    entity: named === undefined ? null : itemOf(named.entity),
    spellings: named === undefined ? [] : separableSpellings(named.entity, corpus.language),
    speakers: likelySpeakers(corpus, article, target.quote).map(itemOf),
    findings: [
      ...new Set(
        diagnose(context, article)
          .filter(({ span }) => meets(span, target.span))
          .map(({ code }) => code),
      ),
    ],
    seen: seePlace(text, target.span, 'paragraph', annotation),
    note: annotation?.note?.value ?? null,
    tags: annotation?.tags.map(({ value }) => value) ?? [],
  };
}

/** The names that were joined to an entity and can be kept apart from it again, each with the reason. */
export function separableSpellings(entity: CorpusEntity, { identity }: Language): EntitySpelling[] {
  const [own, ...others] = joinedNames(entity, identity);
  const all = own !== undefined && fold(own.text) === fold(entity.name) ? others : [];
  return all.map(({ text, count, evidence }) => ({
    text: plainTitle(text),
    count,
    why: evidence === undefined ? ONE_ARTICLE : joinReason(evidence),
  }));
}

/** Whether two spans overlap, or one is empty and touches the other. */
export function meets(a: Span, b: Span): boolean {
  return overlaps(a, b) || (a.start === a.end && touches(b, a.start)) || (b.start === b.end && touches(a, b.start));
}

function itemOf(entity: CorpusEntity): EntityItem {
  return {
    id: entity.id,
    name: plainTitle(entity.name),
    type: entity.type,
    mentions: entity.size,
    articles: entity.articles,
    atCursor: false,
  };
}

/** The notes, verdicts and tags of an article, resolved ones included. */
export function listNotes({ corpus }: FeatureContext, { uri }: NotesParams): NoteItem[] {
  const article = corpus.article(uri);
  if (article === undefined) return [];
  return article.annotations.flatMap(({ annotation, anchor }) => {
    if (anchor.state !== 'held') return [];
    const label = [annotation.verdict?.value, ...annotation.tags.map(({ value }) => `#${value}`)]
      .filter(Boolean)
      .join(' ');
    const note = annotation.note?.value ?? '';
    if (note === '' && label === '') return [];
    return [{ range: rangeOf(article, anchor.span), note, label, resolved: annotation.resolved }];
  });
}
