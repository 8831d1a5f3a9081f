// Parses `<file name>.annotations.yaml` and reports every problem at its position. The corpus checks entity ids and
// anchors, because only the corpus knows the entities and the article's text.

import type { Node } from 'yaml';
import { lockReason, readVersion } from './file-version.ts';
import {
  ANNOTATED_KINDS,
  type Annotation,
  type AnnotationSet,
  CHECK_STATES,
  CHECKED_KINDS,
  ENTITY_TYPES,
  FORMAT_VERSION,
  type Located,
  type PersonCheck,
  type Selector,
  type TextPosition,
} from './model.ts';
import { valueByKey, YamlReader } from './yaml/reader.ts';
import { hasComments, readYaml, spanOf } from './yaml/tree.ts';

export const ANNOTATION_FILE_KEYS = ['version', 'article', 'annotations'] as const;
export const ARTICLE_KEYS = ['title', 'publisher', 'published', 'url', 'ignore'] as const;
/** Keys of an annotation, in the order in which they are written. */
export const ANNOTATION_KEYS = [
  'quote',
  'before',
  'after',
  'at',
  'speaker',
  'entity',
  'type',
  'kind',
  'ignore',
  'reason',
  'tags',
  'verdict',
  'note',
  'resolved',
  'check',
] as const;
/** Those that say something; the others say where. */
export const VALUE_KEYS = ANNOTATION_KEYS.slice(4) as readonly Exclude<
  (typeof ANNOTATION_KEYS)[number],
  'quote' | 'before' | 'after' | 'at'
>[];
const KNOWN_KEYS: ReadonlySet<string> = new Set(ANNOTATION_KEYS);
/** Keys of a check, in the order in which they are written. */
export const CHECK_KEYS = ['state', 'of', 'by', 'date', 'evidence', 'source', 'words', 'source-words'] as const;

/** Never throws: an unreadable file has findings and no annotations. */
export function parseAnnotations(text: string): AnnotationSet {
  const tree = readYaml(text);
  const reader = new YamlReader(tree);
  const entries = reader.entries(tree.root, 'This file');
  const value = valueByKey(entries);
  const version = readVersion(reader, entries);
  if (version <= FORMAT_VERSION) reader.checkKeys(entries, ANNOTATION_FILE_KEYS);
  const articleEntries = reader.entries(value('article'), 'The article');
  if (version <= FORMAT_VERSION) reader.checkKeys(articleEntries, ARTICLE_KEYS);
  const articleValue = valueByKey(articleEntries);
  const article = {
    title: reader.words(articleValue('title'), 'A title'),
    publisher: reader.words(articleValue('publisher'), 'A publisher'),
    published: reader.words(articleValue('published'), 'A date'),
    url: reader.words(articleValue('url'), 'An address'),
    ignore: reader.wordList(articleValue('ignore'), 'The code of a finding'),
  };
  const list = reader.list(value('annotations'), 'Annotations');
  const annotations = list.flatMap((node, index) => readAnnotation(reader, node, index, version) ?? []);
  return {
    version,
    findings: reader.findings,
    locked: lockReason(reader, version),
    article,
    annotations,
    entryCount: list.length,
  };
}

function readAnnotation(reader: YamlReader, node: Node, index: number, version: number): Annotation | null {
  const entries = reader.entries(node, 'An annotation');
  const span = spanOf(node);
  if (entries.length === 0) {
    reader.error(span, 'An annotation needs “quote”: the words of the article that it refers to.');
    return null;
  }
  if (version <= FORMAT_VERSION) reader.checkKeys(entries, ANNOTATION_KEYS);
  const value = valueByKey(entries);
  const quote = reader.words(value('quote'), 'A quote');
  if (quote === null || quote.value.trim() === '') {
    const place = quote?.span ?? entries[0]?.keySpan ?? span;
    reader.error(place, 'An annotation needs “quote”: the words of the article that it refers to.');
    return null;
  }
  const selector: Selector = {
    quote: quote.value,
    before: reader.words(value('before'), 'The words before')?.value ?? '',
    after: reader.words(value('after'), 'The words after')?.value ?? '',
    at: readPosition(reader, value('at')),
  };
  const ignore = reader.wordList(value('ignore'), 'The code of a finding');
  const reason = reader.words(value('reason'), 'A reason');
  const only = ignore[0];
  if (only !== undefined && (reason === null || reason.value.trim() === ''))
    reader.warn(only.span, 'Add a reason for ignoring this finding: “reason: …”.');
  return {
    index,
    span,
    quoteSpan: quote.span,
    selector,
    speaker: nonEmpty(reader.words(value('speaker'), 'A speaker')),
    entity: nonEmpty(reader.words(value('entity'), 'An entity')),
    type: reader.choice(value('type'), 'type', ENTITY_TYPES),
    kind: reader.choice(value('kind'), 'kind', ANNOTATED_KINDS),
    tags: reader.wordList(value('tags'), 'A tag'),
    note: reader.words(value('note'), 'A note'),
    verdict: reader.words(value('verdict'), 'A verdict'),
    ignore,
    reason,
    resolved: reader.flag(value('resolved'), 'resolved'),
    check: readCheck(reader, value('check'), version),
    ownKeys: entries.flatMap(({ key }) => (KNOWN_KEYS.has(key) ? [] : [key])),
    hasComments: hasComments(node),
  };
}

function readCheck(reader: YamlReader, node: Node | null, version: number): Located<PersonCheck> | null {
  const entries = reader.entries(node, 'A check');
  if (node === null || entries.length === 0) return null;
  if (version <= FORMAT_VERSION) reader.checkKeys(entries, CHECK_KEYS);
  const value = valueByKey(entries);
  const state = reader.choice(value('state'), 'state', CHECK_STATES);
  if (state === null) {
    if (value('state') === null) reader.warn(spanOf(node), 'A check needs “state”: source, by-hand or needs-call.');
    return null;
  }
  const words = (key: (typeof CHECK_KEYS)[number]): string => reader.words(value(key), `“${key}”`)?.value.trim() ?? '';
  return {
    value: {
      state: state.value,
      of: reader.choice(value('of'), 'of', CHECKED_KINDS)?.value ?? null,
      by: words('by'),
      on: words('date'),
      evidence: words('evidence'),
      source: words('source'),
      words: words('words'),
      sourceWords: words('source-words'),
    },
    span: spanOf(node),
  };
}

function nonEmpty(words: Located<string> | null): Located<string> | null {
  return words === null || words.value.trim() === '' ? null : { value: words.value.trim(), span: words.span };
}

function readPosition(reader: YamlReader, node: Node | null): TextPosition | null {
  const entries = reader.entries(node, '“at”');
  if (entries.length === 0) return null;
  const value = valueByKey(entries);
  const start = reader.count(value('start'), 'start');
  const end = reader.count(value('end'), 'end');
  if (start === null || end === null || end < start) return null;
  return {
    start,
    end,
    hash: reader.words(value('hash'), 'hash')?.value ?? '',
    of: reader.count(value('of'), 'of') ?? 1,
  };
}
