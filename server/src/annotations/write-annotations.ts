// Edits an annotation file: adds, changes, re-anchors and removes annotations. Each function takes the file's text
// (`undefined` if there is no file yet) and returns the new text or the reason why the file is not changed.

import { NEW_FILE, versionChange } from './file-version.ts';
import type { Annotation, AnnotationSet, PersonCheck, Selector } from './model.ts';
import {
  ANNOTATION_FILE_KEYS,
  ANNOTATION_KEYS,
  ARTICLE_KEYS,
  parseAnnotations,
  VALUE_KEYS,
} from './parse-annotations.ts';
import { editYaml, type YamlChange, type YamlResult } from './yaml/edit.ts';
import type { YamlMap, YamlValue } from './yaml/value-text.ts';

/** Values of an annotation to write; `null` removes a key, an absent key is left alone. */
export interface AnnotationValues {
  readonly speaker?: string | null;
  readonly entity?: string | null;
  readonly type?: string | null;
  readonly kind?: string | null;
  readonly ignore?: readonly string[] | null;
  readonly reason?: string | null;
  readonly tags?: readonly string[] | null;
  readonly verdict?: string | null;
  readonly note?: string | null;
  readonly resolved?: boolean | null;
  readonly check?: PersonCheck | null;
}

/** An annotation to add. */
export interface AnnotationToAdd {
  readonly selector: Selector;
  readonly values: AnnotationValues;
}

/** Changes the annotation at `index`, or adds a new one for -1, in the order of the article. */
export function writeAnnotation(
  text: string | undefined,
  index: number,
  selector: Selector,
  values: AnnotationValues,
): YamlResult {
  return editAnnotations(text, (set, current) =>
    index < 0 ? additions(set, current, [{ selector, values }]) : valueChanges(index, set, values),
  );
}

/** Adds annotations in the order of the article. */
export function writeNewAnnotations(text: string | undefined, entries: readonly AnnotationToAdd[]): YamlResult {
  return editAnnotations(text, (set, current) => additions(set, current, entries));
}

/** Makes the changes of a file that may be changed. */
export function editAnnotations(
  text: string | undefined,
  changesOf: (set: AnnotationSet, current: string) => readonly YamlChange[],
): YamlResult {
  const current = text ?? NEW_FILE;
  const set = parseAnnotations(current);
  return set.locked === null ? editYaml(current, changesOf(set, current)) : { problem: set.locked };
}

/** The changes that add annotations, each before the first one that comes after it in the article. */
export function additions(set: AnnotationSet, current: string, entries: readonly AnnotationToAdd[]): YamlChange[] {
  if (entries.length === 0) return [];
  const start = ({ selector }: AnnotationToAdd): number => selector.at?.start ?? 0;
  const sorted = [...entries].sort((a, b) => start(a) - start(b));
  const path = ['annotations'];
  const value = ({ selector, values }: AnnotationToAdd): YamlMap => ({
    ...selectorYaml(selector),
    ...valuesYaml(values),
  });
  const version = versionChange(current, set.version, ANNOTATION_FILE_KEYS);
  if (set.entryCount === 0)
    return [...version, { op: 'set', path, value: sorted.map(value), order: ANNOTATION_FILE_KEYS }];
  const next = (entry: AnnotationToAdd): number =>
    set.annotations.find(({ selector }) => (selector.at?.start ?? -1) > start(entry))?.index ?? lengthOf(set);
  // From the end, so that the indices before stay true.
  const inserted = sorted.reverse();
  return [
    ...version,
    ...inserted.map((entry): YamlChange => ({ op: 'insert', path, index: next(entry), value: value(entry) })),
  ];
}

/** One change per given key, so that editing a note leaves the rest of its block as it is. */
export function valueChanges(index: number, set: AnnotationSet, values: AnnotationValues): YamlChange[] {
  const annotation = set.annotations.find((other) => other.index === index);
  const pairs = Object.entries(values) as [keyof AnnotationValues, AnnotationValues[keyof AnnotationValues]][];
  return pairs.flatMap(([key, value]): YamlChange[] => {
    const path = ['annotations', index, key];
    if (value !== null && value !== undefined)
      return [
        {
          op: 'set',
          path,
          value: key === 'check' ? checkYaml(value as PersonCheck) : (value as YamlValue),
          order: ANNOTATION_KEYS,
        },
      ];
    return value === null && has(annotation, key) ? [{ op: 'remove', path }] : [];
  });
}

function has(annotation: Annotation | undefined, key: keyof AnnotationValues): boolean {
  const value = annotation?.[key];
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== false;
}

/** Keys that have no meaning without another one. */
const DEPENDENT: Readonly<Partial<Record<keyof AnnotationValues, readonly string[]>>> = {
  speaker: ['type'],
  entity: ['type'],
  ignore: ['reason'],
  note: ['resolved'],
};

/** Whether an annotation has no value but that of `key`. Keys of the user's own and comments count as values. */
export function saysOnly(annotation: Annotation, key: keyof AnnotationValues): boolean {
  if (annotation.ownKeys.length > 0 || annotation.hasComments) return false;
  const gone = [key, ...(DEPENDENT[key] ?? [])];
  return VALUE_KEYS.every((other) => gone.includes(other) || !has(annotation, other));
}

/** Moves annotations to other words, or to the same words at another place. */
export function writeSelectors(
  text: string,
  selectors: readonly { readonly index: number; readonly selector: Selector }[],
): YamlResult {
  return editAnnotations(text, (set) =>
    selectors.flatMap(({ index, selector }): YamlChange[] => {
      const old = set.annotations.find((other) => other.index === index)?.selector;
      const yaml = selectorYaml(selector);
      return (['quote', 'before', 'after', 'at'] as const).flatMap((key): YamlChange[] => {
        const path = ['annotations', index, key];
        const value = yaml[key];
        if (value === undefined) return old?.[key] ? [{ op: 'remove', path }] : [];
        if (key !== 'at' && old?.[key] === value) return [];
        return [{ op: 'set', path, value, order: ANNOTATION_KEYS }];
      });
    }),
  );
}

/** Ignores a kind of finding in the whole article, or reports it again. */
export function writeArticleIgnore(text: string | undefined, code: string, ignores: boolean): YamlResult {
  const result = editAnnotations(text, ({ article, version }, current) => {
    const present = article.ignore.map(({ value }) => value);
    if (present.includes(code) === ignores) return [];
    const codes = ignores ? [...present, code] : present.filter((other) => other !== code);
    const path = ['article', 'ignore'];
    const value = codes.length === 1 ? codes[0]! : codes;
    return [
      ...versionChange(current, version, ANNOTATION_FILE_KEYS),
      codes.length > 0
        ? { op: 'set', path, value, order: [...ANNOTATION_FILE_KEYS, ...ARTICLE_KEYS] }
        : { op: 'remove', path },
    ];
  });
  // `article` without anything else goes with it.
  return result.text !== undefined && result.text !== text && EMPTY_ARTICLE.test(result.text)
    ? editYaml(result.text, [{ op: 'remove', path: ['article'] }])
    : result;
}

const EMPTY_ARTICLE = /^article: *\{\} *$/m;

/** Removes the annotation at `index`. The last one takes the empty list with it, unless a comment would be lost. */
export function removeAnnotation(text: string, index: number): YamlResult {
  const { locked, annotations, version } = parseAnnotations(text);
  if (locked !== null) return { problem: locked };
  const result = editYaml(text, [{ op: 'remove', path: ['annotations', index] }]);
  if (result.text === undefined || annotations.length > 1 || !EMPTY_LIST.test(result.text)) return result;
  const whole = editYaml(result.text, [
    { op: 'set', path: ['version'], value: version, order: ANNOTATION_FILE_KEYS },
    { op: 'remove', path: ['annotations'] },
  ]);
  return whole.text !== undefined && commentsIn(whole.text) === commentsIn(result.text) ? whole : result;
}

const EMPTY_LIST = /^annotations: \[\]/m;

function commentsIn(text: string): number {
  return text.split('#').length;
}

function lengthOf(set: AnnotationSet): number {
  return (set.annotations.at(-1)?.index ?? -1) + 1;
}

function selectorYaml({ quote, before, after, at }: Selector): {
  quote: string;
  before: string | undefined;
  after: string | undefined;
  at: YamlMap | undefined;
} {
  return {
    quote,
    before: before === '' ? undefined : before,
    after: after === '' ? undefined : after,
    at: at === null ? undefined : { start: at.start, end: at.end, hash: at.hash, of: at.of === 1 ? undefined : at.of },
  };
}

function valuesYaml(values: AnnotationValues): YamlMap {
  const map: Record<string, YamlValue | undefined> = {};
  for (const key of ANNOTATION_KEYS) {
    const value = values[key as keyof AnnotationValues];
    if (value === null || value === undefined || value === false) continue;
    if (key === 'check') map[key] = checkYaml(value as PersonCheck);
    // A list of one is written as a plain word: `tags: wording`.
    else map[key] = Array.isArray(value) && value.length === 1 ? value[0]! : (value as YamlValue);
  }
  return map;
}

function checkYaml({ state, of, by, on, evidence, source, words, sourceWords }: PersonCheck): YamlMap {
  const filled = (value: string | null): string | undefined => (value === '' || value === null ? undefined : value);
  return {
    state,
    of: filled(of),
    by: filled(by),
    date: filled(on),
    evidence: filled(evidence),
    source: filled(source),
    words: filled(words),
    'source-words': filled(sourceWords),
  };
}
