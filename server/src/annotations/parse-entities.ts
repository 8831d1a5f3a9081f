// Parses `sourcemark.yaml`, a folder's entities and settings, and reports every problem at its position.

import type { Node } from 'yaml';
import { ROLES } from '../protocol.ts';
import { lockReason, readVersion } from './file-version.ts';
import { ENTITY_TYPES, type EntityEntry, type EntityFile, FORMAT_VERSION, type RoleRule } from './model.ts';
import { valueByKey, type YamlEntry, YamlReader } from './yaml/reader.ts';
import { readYaml } from './yaml/tree.ts';

export const ENTITY_FILE_KEYS = ['version', 'entities', 'roles', 'settings'] as const;
export const ENTITY_KEYS = ['name', 'type', 'aliases', 'apart-from', 'same-as', 'links', 'note'] as const;

/** Never throws: an unreadable file has findings and no entities. */
export function parseEntityFile(text: string): EntityFile {
  const tree = readYaml(text);
  const reader = new YamlReader(tree);
  const entries = reader.entries(tree.root, 'This file');
  const value = valueByKey(entries);
  const version = readVersion(reader, entries);
  const entities = reader.entries(value('entities'), 'Entities').map((entry) => readEntity(reader, entry));
  // A newer version may have keys that look like typing errors to this one.
  if (version <= FORMAT_VERSION) reader.checkKeys(entries, ENTITY_FILE_KEYS);
  checkNames(reader, entities);
  checkIds(reader, entities);
  const settings = reader.data(value('settings'));
  return {
    version,
    findings: reader.findings,
    locked: lockReason(reader, version),
    entities,
    roles: readRoles(reader, value('roles')),
    settings: typeof settings === 'object' && settings !== null ? (settings as Record<string, unknown>) : {},
  };
}

function readRoles(reader: YamlReader, node: Node | null): RoleRule[] {
  const entries = reader.entries(node, 'Roles');
  reader.checkKeys(entries, ROLES);
  return entries.flatMap(({ key, keySpan, value }) => {
    const role = ROLES.find((each) => each === key);
    if (role === undefined) {
      reader.error(keySpan, `“${key}” is not a role. Use one of: ${ROLES.join(', ')}.`);
      return [];
    }
    return reader.wordList(value, 'A file or pattern').map((glob) => ({ role, glob }));
  });
}

function readEntity(reader: YamlReader, { key, keySpan, value, span }: YamlEntry): EntityEntry {
  const entries = reader.entries(value, `The entity “${key}”`);
  const read = valueByKey(entries);
  reader.checkKeys(entries, ENTITY_KEYS);
  return {
    id: key,
    idSpan: keySpan,
    span,
    // If only the id is given, it serves as the name.
    name: reader.words(read('name'), 'A name') ?? { value: key.replace(/[-_]/g, ' '), span: keySpan },
    type: reader.choice(read('type'), 'type', ENTITY_TYPES),
    aliases: reader.wordList(read('aliases'), 'An alias'),
    apartFrom: reader.wordList(read('apart-from'), 'An id'),
    sameAs: reader.wordList(read('same-as'), 'An id'),
    links: reader.entries(read('links'), 'Links').flatMap(({ key: site, value: node }) => {
      const target = reader.words(node, 'A link');
      return target === null ? [] : [{ key: site, target }];
    }),
    note: reader.words(read('note'), 'A note'),
  };
}

/** Reports names that belong to two entities. Entities joined by `same-as` may share names. */
function checkNames(reader: YamlReader, entities: readonly EntityEntry[]): void {
  const owners = new Map<string, EntityEntry>();
  const sameAs = new Map(entities.map((entity) => [entity, new Set(entity.sameAs.map(({ value }) => value))]));
  const same = (a: EntityEntry, b: EntityEntry): boolean =>
    sameAs.get(a)?.has(b.id) === true || sameAs.get(b)?.has(a.id) === true;
  for (const entity of entities) {
    for (const { value, span } of [entity.name, ...entity.aliases]) {
      const key = value.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
      if (key === '') reader.error(span, 'A name cannot be empty.');
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, entity);
      else if (owner !== entity && !same(owner, entity))
        reader.error(span, `“${value}” is already a name of “${owner.name.value}” (${owner.id}).`);
    }
  }
}

function checkIds(reader: YamlReader, entities: readonly EntityEntry[]): void {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  for (const entity of entities) {
    for (const { value, span } of entity.sameAs) {
      if (value === entity.id) reader.error(span, `“${value}” is this entity.`);
      else if (!byId.has(value)) reader.error(span, `There is no entity “${value}” in this file.`);
    }
    for (const { value, span } of entity.apartFrom) {
      if (value === entity.id) reader.error(span, `“${value}” cannot be kept apart from itself.`);
      // Lower-case words joined by hyphens are an id; a name has capitals or spaces.
      else if (!byId.has(value) && /^[a-z0-9]+(?:[-_][a-z0-9]+)+$/.test(value))
        reader.error(span, `There is no entity “${value}” in this file. You can also write a name.`);
    }
  }
}
