// `sourcemark.yaml` in, a folder's entities out, with everything that is wrong at its place.

import type { Span } from '../base/span.ts';
import { ENTITY_TYPES, type EntityEntry, type EntityFile, FORMAT_VERSION, type Located } from './model.ts';
import { readYaml } from './yaml/parse.ts';
import { type YamlEntry, YamlReader } from './yaml/reader.ts';

export const ENTITY_FILE_KEYS = ['version', 'entities', 'settings'] as const;
export const ENTITY_KEYS = ['name', 'type', 'aliases', 'apart-from', 'same-as', 'links', 'note'] as const;

export function parseEntityFile(text: string): EntityFile {
  const tree = readYaml(text);
  const reader = new YamlReader(tree);
  const entries = reader.entries(tree.root, 'This file');
  const value = valuesOf(entries);
  const version = readVersion(reader, entries);
  const entities = reader.entries(value('entities'), 'Entities').map((entry) => readEntity(reader, entry));
  // A newer version may well know keys that this one takes for slips.
  if (version <= FORMAT_VERSION) reader.checkKeys(entries, ENTITY_FILE_KEYS);
  checkNames(reader, entities);
  checkIds(reader, entities);
  const settings = reader.data(value('settings'));
  return {
    version,
    findings: reader.findings,
    locked: lockOf(reader, version),
    entities,
    settings: typeof settings === 'object' && settings !== null ? (settings as Record<string, unknown>) : {},
  };
}

function readEntity(reader: YamlReader, { key, keySpan, value, span }: YamlEntry): EntityEntry {
  const entries = reader.entries(value, `The entity “${key}”`);
  const read = valuesOf(entries);
  reader.checkKeys(entries, ENTITY_KEYS);
  return {
    id: key,
    idSpan: keySpan,
    span,
    // A person who writes an id alone means that it is the name.
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

/** One name must lead to one entity. Entities that are declared the same may share their names. */
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
        reader.error(span, `“${value}” already stands for “${owner.name.value}” (${owner.id}).`);
    }
  }
}

function checkIds(reader: YamlReader, entities: readonly EntityEntry[]): void {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  for (const entity of entities) {
    for (const { value, span } of entity.sameAs) {
      if (value === entity.id) reader.error(span, `“${value}” is this entity itself.`);
      else if (!byId.has(value)) reader.error(span, `There is no entity “${value}” in this file.`);
    }
    for (const { value, span } of entity.apartFrom) {
      if (value === entity.id) reader.error(span, `“${value}” cannot be kept apart from itself.`);
      // Anything else that looks like an id is taken for one; a name has capitals or spaces.
      else if (!byId.has(value) && /^[a-z0-9]+(?:[-_][a-z0-9]+)+$/.test(value))
        reader.error(span, `There is no entity “${value}” in this file. A name is fine here too.`);
    }
  }
}

export function valuesOf(entries: readonly YamlEntry[]): (key: string) => YamlEntry['value'] {
  return (key) => entries.find((entry) => entry.key === key)?.value ?? null;
}

export function readVersion(reader: YamlReader, entries: readonly YamlEntry[]): number {
  const entry = entries.find(({ key }) => key === 'version');
  if (entry === undefined) return FORMAT_VERSION;
  const version = reader.count(entry.value, 'A version') ?? FORMAT_VERSION;
  if (version > FORMAT_VERSION) {
    reader.report({
      ...(entry.span satisfies Span),
      severity: 'information',
      message: `This file was written by a newer Sourcemark (version ${version}; this one knows ${FORMAT_VERSION}). It is read as far as it can be and never changed.`,
      blocks: false,
    });
  }
  return version;
}

export function lockOf(reader: YamlReader, version: number): string | null {
  if (version > FORMAT_VERSION) return 'it was written by a newer Sourcemark';
  return reader.blocked ? 'it has errors' : null;
}

export type { Located };
