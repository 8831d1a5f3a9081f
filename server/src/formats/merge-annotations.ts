// Merges imported annotations into an article's annotation file without changing or moving anything in it. An imported
// annotation is skipped if the file already has it, completes an existing one for the same words, or is added. A speaker, entity
// or kind that contradicts the file is left out and reported.

import { resolveAnchor } from '../annotations/anchor.ts';
import { ArticleText } from '../annotations/article-text.ts';
import type { Annotation, Selector } from '../annotations/model.ts';
import { parseAnnotations } from '../annotations/parse-annotations.ts';
import { selectorOf } from '../annotations/select.ts';
import { type AnnotationValues, writeAnnotation, writeNewAnnotations } from '../annotations/write-annotations.ts';
import type { Span } from '../base/span.ts';
import { CodePoints } from './export-data.ts';
import type { GivenAnnotation } from './read-web-annotation.ts';

/** The result of a merge. */
interface Merged {
  /** The file's new text; absent if nothing changes. */
  readonly text?: string;
  /** Why the file cannot be written. */
  readonly problem?: string;
  readonly added: number;
  readonly completed: number;
  /** Already in the file. */
  readonly existing: number;
  /** Added although the words were not found in the article; `check` reports them as stale. */
  readonly unplaced: number;
  /** Values that contradict the file, one line each. */
  readonly contradictions: readonly string[];
}

interface Placed {
  readonly span: Span | null;
  readonly selector: Selector;
}

type Values = ReadonlyMap<string, unknown>;

/** Keys that can have only one value at a place. */
const SINGLE_VALUED: readonly string[] = ['speaker', 'entity', 'type', 'kind'];

export function mergeAnnotations(
  yaml: string | undefined,
  articleText: string,
  given: readonly GivenAnnotation[],
): Merged {
  const article = new ArticleText(articleText);
  const points = new CodePoints(articleText);
  const set = parseAnnotations(yaml ?? '');
  const existing = set.annotations.map((annotation) => ({
    annotation,
    placed: placeOf(annotation.selector, article),
    values: new Map(Object.entries(plainValues(annotation))),
  }));
  const counts = { added: 0, completed: 0, existing: 0, unplaced: 0 };
  const contradictions: string[] = [];
  if (set.locked !== null && given.length > 0) return { ...counts, contradictions, problem: set.locked };

  const remaining = given.flatMap((one) => {
    const placed = place(one, article, points);
    const same = existing.filter((other) => isSamePlace(other.placed, placed));
    const values = new Map(Object.entries(one.values));
    for (const key of SINGLE_VALUED) {
      const other = same.find(
        (candidate) => candidate.values.has(key) && candidate.values.get(key) !== values.get(key),
      );
      if (!values.has(key) || other === undefined) continue;
      const [theirs, yours] = [values.get(key), other.values.get(key)];
      contradictions.push(`“${one.quote.slice(0, 60)}”: ${key} ${String(theirs)}, but the file says ${String(yours)}`);
      values.delete(key);
    }
    // A type belongs to a speaker or entity.
    if (!values.has('speaker') && !values.has('entity')) values.delete('type');
    const isKnown =
      same.some((other) => [...values].every(([key, value]) => covers(other.values, key, value))) ||
      (values.size === 0 && Object.keys(one.values).length > 0);
    if (isKnown) counts.existing += 1;
    return isKnown ? [] : [{ placed, same, values }];
  });

  let text = yaml;
  const taken = new Set<Annotation>();
  const write = (index: number, selector: Selector, values: Values): string | undefined => {
    const result = writeAnnotation(text, index, selector, Object.fromEntries(values) as AnnotationValues);
    if (result.text !== undefined) text = result.text;
    return result.problem;
  };
  // Completions go first, because additions change the indices of the list.
  const additions: typeof remaining = [];
  for (const one of remaining) {
    const host = one.same.find(
      ({ annotation, values }) =>
        !taken.has(annotation) &&
        ![...one.values.keys()].some((key) => values.has(key) && !covers(values, key, one.values.get(key))),
    );
    if (host === undefined) {
      additions.push(one);
      continue;
    }
    taken.add(host.annotation);
    const more = new Map([...one.values].filter(([key]) => !host.values.has(key)));
    const problem = write(host.annotation.index, one.placed.selector, more);
    if (problem !== undefined) return { ...counts, contradictions, problem };
    counts.completed += 1;
  }
  if (additions.length > 0) {
    const entries = additions.map(({ placed, values }) => ({
      selector: placed.selector,
      values: Object.fromEntries(values),
    }));
    const result = writeNewAnnotations(text, entries);
    if (result.text === undefined) return { ...counts, contradictions, problem: result.problem };
    text = result.text;
  }
  counts.added = additions.length;
  counts.unplaced = additions.filter(({ placed }) => placed.span === null).length;
  return { ...counts, contradictions, ...(text === undefined || text === yaml ? {} : { text }) };
}

/** Uses the given position if the words are there; otherwise searches for them as for any annotation. */
function place(one: GivenAnnotation, article: ArticleText, points: CodePoints): Placed {
  const { quote, before, after, position } = one;
  const selector: Selector = { quote, before, after, at: null };
  if (position !== null) {
    const span = { start: points.toUnits(position.start), end: points.toUnits(position.end) };
    if (article.text.slice(span.start, span.end) === quote) return { span, selector: selectorOf(article, span) };
  }
  return placeOf(selector, article);
}

function placeOf(selector: Selector, article: ArticleText): Placed {
  const anchor = resolveAnchor(selector, article);
  return anchor.state === 'held'
    ? { span: anchor.span, selector: selectorOf(article, anchor.span) }
    : { span: null, selector };
}

function isSamePlace(a: Placed, b: Placed): boolean {
  if (a.span !== null && b.span !== null) return a.span.start === b.span.start && a.span.end === b.span.end;
  if (a.span !== null || b.span !== null) return false;
  return (['quote', 'before', 'after'] as const).every((key) => a.selector[key] === b.selector[key]);
}

/** Whether a place already has a value; for a list, all of its items. */
function covers(values: Values, key: string, value: unknown): boolean {
  const has = values.get(key);
  if (Array.isArray(value)) return value.every((item) => Array.isArray(has) && has.includes(item));
  return has === value;
}

function plainValues(annotation: Annotation): AnnotationValues {
  const { speaker, entity, type, kind, ignore, reason, tags, verdict, note, resolved } = annotation;
  return {
    ...(speaker === null ? {} : { speaker: speaker.value }),
    ...(entity === null ? {} : { entity: entity.value }),
    ...(type === null ? {} : { type: type.value }),
    ...(kind === null ? {} : { kind: kind.value }),
    ...(ignore.length === 0 ? {} : { ignore: ignore.map(({ value }) => value) }),
    ...(reason === null ? {} : { reason: reason.value }),
    ...(tags.length === 0 ? {} : { tags: tags.map(({ value }) => value) }),
    ...(verdict === null ? {} : { verdict: verdict.value }),
    ...(note === null ? {} : { note: note.value }),
    ...(resolved ? { resolved } : {}),
  };
}
