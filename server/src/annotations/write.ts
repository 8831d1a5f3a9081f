// What a person decides, as changes of a YAML text: annotate, say more of an annotation, name an entity, join two, keep two
// apart. Takes a file's text (none where there is no file yet) and gives the new one, or the reason why not.

import type { EntityType } from '../analysis/model.ts';
import { editYaml, type YamlChange, type YamlResult } from './edit.ts';
import type { Annotation, AnnotationSet, EntityFile, Selector } from './model.ts';
import { ANNOTATION_FILE_KEYS, ANNOTATION_KEYS, parseAnnotations } from './parse-annotations.ts';
import { ENTITY_FILE_KEYS, ENTITY_KEYS, parseEntityFile } from './parse-entities.ts';
import type { YamlMap, YamlValue } from './yaml-write.ts';

/** What is said of a place; `null` takes a key out. */
export interface AnnotationValues {
  readonly speaker?: string | null;
  readonly entity?: string | null;
  readonly kind?: string | null;
  readonly ignore?: readonly string[] | null;
  readonly reason?: string | null;
  readonly tags?: readonly string[] | null;
  readonly verdict?: string | null;
  readonly note?: string | null;
  readonly resolved?: boolean | null;
}

export interface NewEntity {
  readonly id: string;
  readonly name: string;
  readonly type?: EntityType;
  readonly aliases?: readonly string[];
}

const ANNOTATIONS_HEADER = 'version: 1\n';
const ENTITIES_HEADER = 'version: 1\n';

/** `index` of the annotation to change, -1 for a new one, which is put in by its place in the article. */
export function writeAnnotation(
  text: string | undefined,
  index: number,
  selector: Selector,
  values: AnnotationValues,
): YamlResult {
  const current = text ?? ANNOTATIONS_HEADER;
  const set = parseAnnotations(current);
  if (set.locked !== null) return { problem: set.locked };
  if (index < 0) {
    const before = set.annotations.find((other) => (other.selector.at?.start ?? -1) > (selector.at?.start ?? 0));
    return editYaml(current, [
      ...versionOf(current, set.version, ANNOTATION_FILE_KEYS),
      {
        op: 'insert',
        path: ['annotations'],
        index: before?.index ?? lengthOf(set),
        value: { ...selectorYaml(selector), ...valuesYaml(values) },
      },
    ]);
  }
  return editYaml(current, valueChanges(index, set, values));
}

/** Only what differs, so that a note that is edited leaves the rest of its block alone. */
function valueChanges(index: number, set: AnnotationSet, values: AnnotationValues): YamlChange[] {
  const annotation = set.annotations.find((other) => other.index === index);
  return Object.entries(values).flatMap(([key, value]): YamlChange[] => {
    const path = ['annotations', index, key];
    if (value !== null && value !== undefined) return [{ op: 'set', path, value, order: ANNOTATION_KEYS }];
    return value === null && has(annotation, key as keyof AnnotationValues) ? [{ op: 'remove', path }] : [];
  });
}

function has(annotation: Annotation | undefined, key: keyof AnnotationValues): boolean {
  const value = annotation?.[key];
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== false;
}

/** Puts an annotation onto other words, or the same words at another place. */
export function writeSelectors(
  text: string,
  selectors: readonly { readonly index: number; readonly selector: Selector }[],
): YamlResult {
  const set = parseAnnotations(text);
  if (set.locked !== null) return { problem: set.locked };
  return editYaml(
    text,
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

export function removeAnnotation(text: string, index: number): YamlResult {
  const { locked } = parseAnnotations(text);
  return locked === null ? editYaml(text, [{ op: 'remove', path: ['annotations', index] }]) : { problem: locked };
}

export function writeEntity(text: string | undefined, entity: NewEntity): YamlResult {
  return changeEntities(text, (file) => (file.entities.some(({ id }) => id === entity.id) ? [] : [addEntity(entity)]));
}

export function writeAlias(text: string, id: string, alias: string): YamlResult {
  return changeEntities(text, (file) => {
    const entity = file.entities.find((other) => other.id === id);
    if (entity === undefined || [entity.name, ...entity.aliases].some(({ value }) => value === alias)) return [];
    return [{ op: 'insert', path: ['entities', id, 'aliases'], index: entity.aliases.length, value: alias }];
  });
}

/** Each of the two is added first where the file does not have it yet. */
export function writePair(
  text: string | undefined,
  key: 'same-as' | 'apart-from',
  first: NewEntity,
  second: NewEntity,
): YamlResult {
  return changeEntities(text, (file) => {
    const known = (id: string): boolean => file.entities.some((entity) => entity.id === id);
    const changes: YamlChange[] = [];
    for (const entity of [first, second]) if (!known(entity.id)) changes.push(addEntity(entity));
    const own = file.entities.find(({ id }) => id === first.id);
    const listed = (key === 'same-as' ? own?.sameAs : own?.apartFrom) ?? [];
    if (listed.some(({ value }) => value === second.id)) return changes;
    // A decision replaces the opposite one.
    const opposite = key === 'same-as' ? 'apart-from' : 'same-as';
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const entry = file.entities.find(({ id }) => id === one.id);
      const index = (opposite === 'same-as' ? entry?.sameAs : entry?.apartFrom)?.findIndex(
        ({ value }) => value === other.id,
      );
      if (index !== undefined && index >= 0)
        changes.push({ op: 'remove', path: ['entities', one.id, opposite, index] });
    }
    return [...changes, { op: 'insert', path: ['entities', first.id, key], index: listed.length, value: second.id }];
  });
}

/** The old name stays known as an alias. */
export function writeName(text: string | undefined, entity: NewEntity, name: string): YamlResult {
  return changeEntities(text, (file) => {
    const own = file.entities.find(({ id }) => id === entity.id);
    if (own === undefined) return [addEntity({ ...entity, name, aliases: [entity.name, ...(entity.aliases ?? [])] })];
    if (own.name.value === name) return [];
    const changes: YamlChange[] = [{ op: 'set', path: ['entities', own.id, 'name'], value: name, order: ENTITY_KEYS }];
    const path = ['entities', own.id, 'aliases'];
    const already = own.aliases.findIndex(({ value }) => value === name);
    if (already >= 0)
      changes.push({
        op: 'set',
        path: [...path],
        value: own.aliases.map(({ value }) => (value === name ? own.name.value : value)),
      });
    else if (!own.aliases.some(({ value }) => value === own.name.value))
      changes.push({ op: 'insert', path, index: own.aliases.length, value: own.name.value });
    return changes;
  });
}

function changeEntities(text: string | undefined, changesOf: (file: EntityFile) => readonly YamlChange[]): YamlResult {
  const current = text ?? ENTITIES_HEADER;
  const file = parseEntityFile(current);
  if (file.locked !== null) return { problem: file.locked };
  return editYaml(current, [...versionOf(current, file.version, ENTITY_FILE_KEYS), ...changesOf(file)]);
}

function addEntity({ id, name, type, aliases = [] }: NewEntity): YamlChange {
  const value: YamlMap = { name, type, aliases: aliases.length === 0 ? undefined : aliases };
  return { op: 'set', path: ['entities', id], value };
}

/** An empty file gets its version first. */
function versionOf(text: string, version: number, order: readonly string[]): YamlChange[] {
  return text.trim() === '' ? [{ op: 'set', path: ['version'], value: version, order }] : [];
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
    // One code, one tag: a word is enough.
    map[key] = Array.isArray(value) && value.length === 1 ? (value[0] as string) : (value as YamlValue);
  }
  return map;
}
