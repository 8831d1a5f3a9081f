// What a person decides about who is who, as changes of an entity file: name somebody, add a name, join two, keep two apart.
// Takes the file's text (none where there is no file yet) and gives the new one, or the reason why not.

import type { EntityType } from '../analysis/model.ts';
import type { EntityFile } from './model.ts';
import { ENTITY_FILE_KEYS, ENTITY_KEYS, parseEntityFile } from './parse-entities.ts';
import { NEW_FILE, versionOf } from './write-annotations.ts';
import type { YamlChange } from './yaml/edit.ts';
import { editYaml, type YamlResult } from './yaml/edit.ts';
import type { YamlMap } from './yaml/places.ts';

export interface NewEntity {
  readonly id: string;
  readonly name: string;
  readonly type?: EntityType;
  readonly aliases?: readonly string[];
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
  const current = text ?? NEW_FILE;
  const file = parseEntityFile(current);
  if (file.locked !== null) return { problem: file.locked };
  return editYaml(current, [...versionOf(current, file.version, ENTITY_FILE_KEYS), ...changesOf(file)]);
}

function addEntity({ id, name, type, aliases = [] }: NewEntity): YamlChange {
  const value: YamlMap = { name, type, aliases: aliases.length === 0 ? undefined : aliases };
  return { op: 'set', path: ['entities', id], value };
}
