// The user's files as data: the annotations of one article, and the entities of a folder. Every value that can be wrong
// keeps its position in the YAML file, so that a finding can point at it.

import type { EntityType, QuoteKind } from '../analysis/model.ts';
import type { Span } from '../base/span.ts';
import type { Role } from '../protocol.ts';

/** Version of both file formats as written by this program. Newer versions are read as far as possible. */
export const FORMAT_VERSION = 1;

/** A value with its position in the YAML file, in UTF-16 code units. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/** A problem in a YAML file, at its position there. */
export interface FileFinding extends Span {
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: string;
  /** True if the file must not be changed until this is fixed, because its meaning is unclear. */
  readonly blocks: boolean;
  /** The key or value that was probably meant; a quick fix replaces the span with it. */
  readonly instead?: string;
}

/**
 * The place of an annotation in its article: W3C's TextQuoteSelector (exact, prefix, suffix) and TextPositionSelector
 * under shorter names. White space and quotation marks need not match the article exactly.
 */
export interface Selector {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  readonly at: TextPosition | null;
}

/** A position in UTF-16 code units, valid for the text with this hash. */
export interface TextPosition extends Span {
  readonly hash: string;
  /** Number of places in that text with equal or very similar words; 1 if the words were unique. */
  readonly of: number;
}

/** `none`: the words are not a quotation, even if they have quotation marks. */
export type AnnotatedKind = QuoteKind | 'none';

export const ANNOTATED_KINDS: readonly AnnotatedKind[] = ['direct', 'mixed', 'indirect', 'term', 'pull', 'none'];

/** What a person found out about a part of a draft: it is as a source has it, it is right by other evidence, or it needs a call. */
export const CHECK_STATES = ['source', 'by-hand', 'needs-call'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** Kinds of parts of a draft that are checked. */
export const CHECKED_KINDS = ['quotation', 'name', 'number', 'date', 'statement'] as const;
export type CheckedKind = (typeof CHECKED_KINDS)[number];

/** A person's check of a part of a draft. */
export interface PersonCheck {
  readonly state: CheckState;
  /** Several parts of a draft can have the same words. */
  readonly of: CheckedKind | null;
  readonly by: string;
  /** A date: 2025-02-23. */
  readonly on: string;
  /** A link, a document, a call. */
  readonly evidence: string;
  /** Path of the source below the folder of the annotation file. */
  readonly source: string;
  /** Hashes of the draft's and of the source's words that were checked; empty if unknown. */
  readonly words: string;
  readonly sourceWords: string;
}

export const ENTITY_TYPES: readonly EntityType[] = [
  'person',
  'organization',
  'place',
  'group',
  'event',
  'work',
  'date',
];

/** One annotation: a place in the article and the user's statements about it. */
export interface Annotation {
  /** Position in the file's list. */
  readonly index: number;
  /** The whole block in the YAML. */
  readonly span: Span;
  /** The value of `quote`; findings about the anchor are reported here. */
  readonly quoteSpan: Span;
  readonly selector: Selector;
  /** Id or name of the entity that speaks here. */
  readonly speaker: Located<string> | null;
  /** Id or name of the entity that is named here. */
  readonly entity: Located<string> | null;
  /** Type of the `speaker` or `entity` if it has no entry in an entity file. */
  readonly type: Located<EntityType> | null;
  readonly kind: Located<AnnotatedKind> | null;
  readonly tags: readonly Located<string>[];
  readonly note: Located<string> | null;
  readonly verdict: Located<string> | null;
  /** Codes of findings that are not reported here; `all` covers every code. */
  readonly ignore: readonly Located<string>[];
  readonly reason: Located<string> | null;
  /** The note has been dealt with. */
  readonly resolved: boolean;
  readonly check: Located<PersonCheck> | null;
  /** Keys that Sourcemark does not know. */
  readonly ownKeys: readonly string[];
  readonly hasComments: boolean;
}

/** The user's data about the whole article; it overrides the data found in the text. */
export interface ArticleData {
  readonly title: Located<string> | null;
  readonly publisher: Located<string> | null;
  readonly published: Located<string> | null;
  readonly url: Located<string> | null;
  /** Codes of findings that are never reported in the article; `all` covers every code. */
  readonly ignore: readonly Located<string>[];
}

interface ReadFile {
  readonly version: number;
  readonly findings: readonly FileFinding[];
  /** Why the file must not be changed; `null` if it may be. */
  readonly locked: string | null;
}

/** One `<file name>.annotations.yaml`. */
export interface AnnotationSet extends ReadFile {
  readonly article: ArticleData;
  readonly annotations: readonly Annotation[];
  /** Entries of the list, with those that are no annotation because they have no quote. */
  readonly entryCount: number;
}

/** One entity defined by the user. */
export interface EntityEntry {
  readonly id: string;
  readonly idSpan: Span;
  /** Key and value. */
  readonly span: Span;
  readonly name: Located<string>;
  readonly type: Located<EntityType> | null;
  readonly aliases: readonly Located<string>[];
  /** Ids or names of entities that are never merged with this one. */
  readonly apartFrom: readonly Located<string>[];
  /** Ids of other entries for the same entity. */
  readonly sameAs: readonly Located<string>[];
  /** `wikidata: Q42` and the like, by key. */
  readonly links: readonly { readonly key: string; readonly target: Located<string> }[];
  readonly note: Located<string> | null;
}

/** A glob of files and the role that they have, under `roles:`. */
export interface RoleRule {
  readonly role: Role;
  readonly glob: Located<string>;
}

/** One `sourcemark.yaml`. */
export interface EntityFile extends ReadFile {
  readonly entities: readonly EntityEntry[];
  /** In the order of the file. Globs are relative to its folder. */
  readonly roles: readonly RoleRule[];
  /** The folder's settings, unchecked, in the form that an editor sends. */
  readonly settings: Readonly<Record<string, unknown>>;
}
