// Edits an entity file: adds entities and aliases, renames an entity, merges two entities or keeps them apart. Each
// function takes the file's text (`undefined` if there is no file yet) and returns the new text or the reason why the
// file is not changed.

import type { EntityType } from '../analysis/model.ts';
import { ROLES, type Role } from '../protocol.ts';
import { NEW_FILE, versionChange } from './file-version.ts';
import type { EntityFile } from './model.ts';
import { ENTITY_FILE_KEYS, ENTITY_KEYS, parseEntityFile } from './parse-entities.ts';
import { editYaml, type YamlChange, type YamlResult } from './yaml/edit.ts';
import type { YamlMap } from './yaml/value-text.ts';

/** An entity to add to a file. */
export interface NewEntity {
  readonly id: string;
  readonly name: string;
  readonly type?: EntityType;
  readonly aliases?: readonly string[];
}

/** Adds an entity unless its id exists. */
export function writeEntity(text: string | undefined, entity: NewEntity): YamlResult {
  return changeEntities(text, (file) => (file.entities.some(({ id }) => id === entity.id) ? [] : [addEntity(entity)]));
}

/** Adds an alias to an entity unless the entity has that name already. */
export function writeAlias(text: string, id: string, alias: string): YamlResult {
  return changeEntities(text, (file) => {
    const entity = file.entities.find((other) => other.id === id);
    if (entity === undefined || [entity.name, ...entity.aliases].some(({ value }) => value === alias)) return [];
    return [{ op: 'insert', path: ['entities', id, 'aliases'], index: entity.aliases.length, value: alias }];
  });
}

/** Removes an alias of an entity, if it has it. */
export function removeAlias(text: string, id: string, alias: string): YamlResult {
  return changeEntities(text, (file) => {
    const index =
      file.entities.find((entity) => entity.id === id)?.aliases.findIndex(({ value }) => value === alias) ?? -1;
    return index < 0 ? [] : [{ op: 'remove', path: ['entities', id, 'aliases', index] }];
  });
}

/** Removes a value from a list of an entity, if it is there. */
export function removeListed(
  text: string,
  id: string,
  key: 'aliases' | 'same-as' | 'apart-from',
  wanted: string,
): YamlResult {
  return changeEntities(text, (file) => {
    const entity = file.entities.find((other) => other.id === id);
    const listed = key === 'aliases' ? entity?.aliases : key === 'same-as' ? entity?.sameAs : entity?.apartFrom;
    const index = listed?.findIndex(({ value }) => value === wanted) ?? -1;
    const path = listed?.length === 1 ? ['entities', id, key] : ['entities', id, key, index];
    return index < 0 ? [] : [{ op: 'remove', path }];
  });
}

/** Records that two entities are the same or different. Adds those that the file does not have yet. */
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
    const existing = file.entities.find(({ id }) => id === first.id);
    const listed = (key === 'same-as' ? existing?.sameAs : existing?.apartFrom) ?? [];
    if (listed.some(({ value }) => value === second.id)) return changes;
    // The new decision replaces the opposite one.
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

/** Renames an entity; the old name becomes an alias. */
export function writeName(text: string | undefined, entity: NewEntity, name: string): YamlResult {
  return changeEntities(text, (file) => {
    const existing = file.entities.find(({ id }) => id === entity.id);
    if (existing === undefined)
      return [addEntity({ ...entity, name, aliases: [entity.name, ...(entity.aliases ?? [])] })];
    const { id, aliases } = existing;
    const oldName = existing.name.value;
    if (oldName === name) return [];
    const changes: YamlChange[] = [{ op: 'set', path: ['entities', id, 'name'], value: name, order: ENTITY_KEYS }];
    const path = ['entities', id, 'aliases'];
    const hasAlias = (alias: string): boolean => aliases.some(({ value }) => value === alias);
    if (hasAlias(name))
      changes.push({ op: 'set', path, value: aliases.map(({ value }) => (value === name ? oldName : value)) });
    else if (!hasAlias(oldName)) changes.push({ op: 'insert', path, index: aliases.length, value: oldName });
    return changes;
  });
}

/** Gives a file a role; `path` is relative to the file's folder. Rules with patterns stay. */
export function writeRole(text: string | undefined, path: string, role: Role): YamlResult {
  return changeEntities(text, ({ roles }) => {
    const changes: YamlChange[] = [];
    for (const other of ROLES) {
      const globs = roles.filter((rule) => rule.role === other).map(({ glob }) => glob.value);
      const kept = globs.filter((glob) => glob !== path);
      if (other === role) {
        if (kept.length === globs.length) changes.push({ op: 'set', path: ['roles', role], value: [...globs, path] });
      } else if (kept.length < globs.length)
        changes.push(
          kept.length === 0
            ? { op: 'remove', path: ['roles', other] }
            : { op: 'set', path: ['roles', other], value: kept },
        );
    }
    return changes;
  });
}

/** Sets the severity of a rule for the folder; `null` removes it. */
export function writeSeverity(text: string | undefined, code: string, severity: string | null): YamlResult {
  return changeEntities(text, ({ settings }): YamlChange[] => {
    const present = (settings.severity ?? {}) as Readonly<Record<string, unknown>>;
    const path = ['settings', 'severity', code];
    if (severity !== null) return [{ op: 'set', path, value: severity }];
    if (present[code] === undefined) return [];
    // An empty map is not left behind.
    const rest = Object.keys(present).length > 1 ? 3 : Object.keys(settings).length > 1 ? 2 : 1;
    return [{ op: 'remove', path: path.slice(0, rest) }];
  });
}

function changeEntities(text: string | undefined, changesOf: (file: EntityFile) => readonly YamlChange[]): YamlResult {
  const current = text ?? NEW_FILE;
  const file = parseEntityFile(current);
  if (file.locked !== null) return { problem: file.locked };
  return editYaml(current, [...versionChange(current, file.version, ENTITY_FILE_KEYS), ...changesOf(file)]);
}

function addEntity({ id, name, type, aliases = [] }: NewEntity): YamlChange {
  const value: YamlMap = { name, type, aliases: aliases.length === 0 ? undefined : aliases };
  return { op: 'set', path: ['entities', id], value };
}
