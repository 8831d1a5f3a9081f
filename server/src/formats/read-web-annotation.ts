// Reads W3C Web Annotations of any program. Skips annotations made by programs and reports why others cannot be used. Nothing is
// fetched.

import type { AnnotationValues } from '../annotations/write-annotations.ts';
import { valuesOf } from './web-annotation.ts';

/** One target of one annotation in the file. */
export interface GivenAnnotation {
  /** The article as the file names it, decoded; a path or an IRI. */
  readonly source: string;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  /** In code points; `null` if the file only has the words. */
  readonly position: { readonly start: number; readonly end: number } | null;
  readonly values: AnnotationValues;
}

/** The content of a file. */
export interface GivenAnnotations {
  readonly annotations: readonly GivenAnnotation[];
  /** Number of annotations made by programs, which are skipped. */
  readonly byPrograms: number;
  /** Annotations that were left out, each with the reason. */
  readonly problems: readonly string[];
}

type Json = { readonly [key: string]: unknown };

/** Throws a SyntaxError if the text is not JSON. */
export function readWebAnnotations(text: string): GivenAnnotations {
  const items = itemsOf(JSON.parse(text));
  const annotations: GivenAnnotation[] = [];
  const problems: string[] = [];
  let byPrograms = 0;
  if (items === undefined) return { annotations, byPrograms, problems: ['this is not a Web Annotation file'] };
  for (const [index, item] of items.entries()) {
    const name = isObject(item) && typeof item.id === 'string' ? item.id : `annotation ${index + 1}`;
    if (!isObject(item)) problems.push(`${name} is not an annotation`);
    else if (isByProgram(item)) byPrograms += 1;
    else {
      const values = valuesOfItem(item);
      for (const target of listOf(item.target)) {
        const given = readTarget(target, values);
        if (typeof given === 'string') problems.push(`${name} ${given}`);
        else annotations.push(given);
      }
    }
  }
  return { annotations, byPrograms, problems };
}

/** The annotations of a collection with an embedded page, a page, a list, or a single annotation. */
function itemsOf(json: unknown): readonly unknown[] | undefined {
  if (Array.isArray(json)) return json;
  if (!isObject(json)) return undefined;
  if (hasType(json, 'Annotation')) return [json];
  if (Array.isArray(json.items)) return json.items;
  return isObject(json.first) && Array.isArray(json.first.items) ? json.first.items : undefined;
}

function isByProgram(item: Json): boolean {
  const creators = listOf(item.creator);
  return creators.length > 0 && creators.every((creator) => isObject(creator) && hasType(creator, 'Software'));
}

function valuesOfItem(item: Json): AnnotationValues {
  const motivation = listOf(item.motivation).find((word) => typeof word === 'string');
  const fallback = typeof motivation === 'string' ? motivation : 'commenting';
  const bodies = listOf(item.body).flatMap((body) => {
    if (typeof body === 'string') return [{ purpose: 'linking', value: body, role: '', type: '' }];
    if (!isObject(body)) return [];
    const value = typeof body.value === 'string' ? body.value : (body.source ?? body.id);
    const purpose = listOf(body.purpose).find((word) => typeof word === 'string') ?? fallback;
    if (typeof value !== 'string' || value.trim() === '') return [];
    return [
      {
        purpose: String(purpose),
        value,
        role: String(body['sourcemark:role'] ?? ''),
        type: String(body['sourcemark:type'] ?? ''),
      },
    ];
  });
  if (typeof item.bodyValue === 'string')
    bodies.push({ purpose: 'commenting', value: item.bodyValue, role: '', type: '' });
  const reason = item['sourcemark:reason'];
  return {
    ...valuesOf(bodies),
    ...(typeof reason === 'string' ? { reason } : {}),
    ...(item['sourcemark:resolved'] === true ? { resolved: true } : {}),
  };
}

function readTarget(target: unknown, values: AnnotationValues): GivenAnnotation | string {
  if (!isObject(target)) return 'is about a whole article, not about words in it';
  const source = isObject(target.source) ? target.source.id : target.source;
  if (typeof source !== 'string') return 'does not name its article';
  const selectors = listOf(target.selector).filter(isObject);
  const words = selectors.find((selector) => hasType(selector, 'TextQuoteSelector'));
  const place = selectors.find((selector) => hasType(selector, 'TextPositionSelector'));
  if (typeof words?.exact !== 'string' || words.exact.trim() === '')
    return 'has no words (TextQuoteSelector) to search for';
  const [start, end] = [place?.start, place?.end];
  return {
    source: decoded(source),
    quote: words.exact,
    before: typeof words.prefix === 'string' ? words.prefix : '',
    after: typeof words.suffix === 'string' ? words.suffix : '',
    position: isCount(start) && isCount(end) && start < end ? { start, end } : null,
    values,
  };
}

function decoded(source: string): string {
  try {
    return decodeURIComponent(source);
  } catch {
    return source;
  }
}

function hasType(json: Json, type: string): boolean {
  return listOf(json.type).includes(type);
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
