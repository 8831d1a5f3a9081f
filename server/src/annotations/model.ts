// What a person wrote beside the articles, as data: the annotations of one article, and the entities of a folder. Every
// value that can be wrong keeps its place in the YAML, so that a finding stands where the words stand.

import type { EntityType, QuoteKind } from '../analysis/model.ts';
import type { Span } from '../base/span.ts';

/** The version of both file formats that this program writes. It reads newer ones as far as it can. */
export const FORMAT_VERSION = 1;

export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/** Something wrong in a YAML file, at its place. */
export interface FileFinding extends Span {
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: string;
  /** The file is not written to until this is put right: what a person meant here cannot be known. */
  readonly blocks: boolean;
  /** The key or value that was likely meant, to stand in place of the span. */
  readonly instead?: string;
}

/**
 * Where an annotation stands in its article: W3C's TextQuoteSelector (exact, prefix, suffix) and TextPositionSelector,
 * under shorter names. `before` and `after` are as written in the article; spaces and marks need not match exactly.
 */
export interface Selector {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  readonly at: TextPosition | null;
}

/** UTF-16 code units of the text whose hash this is. */
export interface TextPosition extends Span {
  readonly hash: string;
  /** In how many places of that text these words stood, or words very like them; 1 where they stood alone. */
  readonly of: number;
}

/** `none`: the words are no quotation, whatever marks they stand in. */
export type AnnotatedKind = QuoteKind | 'none';

export const ANNOTATED_KINDS: readonly AnnotatedKind[] = ['direct', 'mixed', 'indirect', 'term', 'pull', 'none'];

export const ENTITY_TYPES: readonly EntityType[] = [
  'person',
  'organization',
  'place',
  'group',
  'event',
  'work',
  'date',
];

/** One annotation: a place in the article, and what the person says of it. */
export interface Annotation {
  /** Place in the file's list. */
  readonly index: number;
  /** The whole block in the YAML. */
  readonly span: Span;
  /** The value of `quote`: where findings about the anchor stand. */
  readonly quoteSpan: Span;
  readonly selector: Selector;
  /** Id or name of the entity that speaks here. */
  readonly speaker: Located<string> | null;
  /** Id or name of the entity that is named here. */
  readonly entity: Located<string> | null;
  /** What the one is that `speaker` or `entity` names, where there is no entry to say so. */
  readonly type: Located<EntityType> | null;
  readonly kind: Located<AnnotatedKind> | null;
  readonly tags: readonly Located<string>[];
  readonly note: Located<string> | null;
  readonly verdict: Located<string> | null;
  /** Codes of findings that are not reported here; `all` stands for every one. */
  readonly ignore: readonly Located<string>[];
  readonly reason: Located<string> | null;
  /** The note has been dealt with. */
  readonly resolved: boolean;
}

/** What a person says of the article as a whole; wins over what the text says of itself. */
export interface ArticleData {
  readonly title: Located<string> | null;
  readonly publisher: Located<string> | null;
  readonly published: Located<string> | null;
  readonly url: Located<string> | null;
}

interface ReadFile {
  readonly version: number;
  readonly findings: readonly FileFinding[];
  /** Why the file is not written to; `null` when it can be. */
  readonly locked: string | null;
}

/** One `<file name>.annotations.yaml`. */
export interface AnnotationSet extends ReadFile {
  readonly article: ArticleData;
  readonly annotations: readonly Annotation[];
}

/** One entity of a person's own. */
export interface EntityEntry {
  readonly id: string;
  readonly idSpan: Span;
  /** Key and value. */
  readonly span: Span;
  readonly name: Located<string>;
  readonly type: Located<EntityType> | null;
  readonly aliases: readonly Located<string>[];
  /** Ids, or names, of whoever this is never. */
  readonly apartFrom: readonly Located<string>[];
  /** Ids of other entries that are this entity as well. */
  readonly sameAs: readonly Located<string>[];
  /** `wikidata: Q42` and the like, by key. */
  readonly links: readonly { readonly key: string; readonly target: Located<string> }[];
  readonly note: Located<string> | null;
}

/** One `sourcemark.yaml`. */
export interface EntityFile extends ReadFile {
  readonly entities: readonly EntityEntry[];
  /** Settings of the folder, as an editor would give them; read by whoever reads settings. */
  readonly settings: Readonly<Record<string, unknown>>;
}
