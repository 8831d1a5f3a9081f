// Combines the entities of all the user's files into one overlay for the entity index. An id is unique only in its file: two
// files mean the same entity if they give it the same name, or the same id and a name in common. If one id means two
// entities, the outer file keeps it, and the inner file's gets its folder as a suffix.

import { fold } from '../entities/fold.ts';
import type { OverlayEntity } from '../entities/model.ts';
import { entryKey } from './entities.ts';

/** The entities of one file. */
export interface OverlaySource {
  /** URI of the file. */
  readonly uri: string;
  readonly overlay: readonly OverlayEntity[];
}

export interface CombinedOverlay {
  readonly entities: readonly OverlayEntity[];
  /** Id in the corpus of each entry, by `entryKey`. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Entries of several files that mean the same entity. */
interface EntryGroup {
  readonly id: string;
  readonly name: string;
  readonly members: { readonly uri: string; readonly entity: OverlayEntity }[];
}

/** `sources` has outer files first: of two files with the same id, the first one keeps it. */
export function combineOverlays(sources: readonly OverlaySource[]): CombinedOverlay {
  const groups: EntryGroup[] = [];
  const byName = new Map<string, EntryGroup[]>();
  const taken = new Set<string>();
  const ids = new Map<string, string>();
  for (const { uri, overlay } of sources) {
    for (const entity of overlay) {
      const candidates = namesOf(entity).flatMap((name) => byName.get(name) ?? []);
      let group = candidates.find((candidate) => belongsTo(candidate, uri, entity));
      if (group === undefined) {
        group = { id: freeId(entity.id, uri, taken), name: entity.name, members: [] };
        taken.add(group.id);
        groups.push(group);
      }
      group.members.push({ uri, entity });
      ids.set(entryKey(uri, entity.id), group.id);
      for (const name of namesOf(entity)) byName.set(name, [...(byName.get(name) ?? []), group]);
    }
  }
  return { entities: groups.map((group) => combine(group, ids)), ids };
}

const namesOf = ({ name, aliases }: OverlayEntity): string[] => [name, ...aliases].map(fold);

/** Whether an entry means the same entity as a group with which it has a name in common. */
function belongsTo({ members }: EntryGroup, uri: string, entity: OverlayEntity): boolean {
  return (
    members.every((member) => member.uri !== uri) &&
    members.some(
      ({ entity: { id, name, type } }) =>
        (id === entity.id || fold(name) === fold(entity.name)) &&
        (type === undefined || entity.type === undefined || type === entity.type),
    )
  );
}

/** The id itself, or the shortest free one of `id@folder`, `id@outer/folder` and so on. */
function freeId(id: string, uri: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  const folders = uri.split('/').slice(0, -1);
  for (let from = folders.length - 1; from > 0; from -= 1) {
    const longer = `${id}@${folders.slice(from).join('/')}`;
    if (!taken.has(longer)) return longer;
  }
  return `${id}@${uri}`;
}

function combine({ id, name, members }: EntryGroup, ids: ReadonlyMap<string, string>): OverlayEntity {
  const type = members.find(({ entity }) => entity.type !== undefined)?.entity.type;
  const aliases = members.flatMap(({ entity }) => [entity.name, ...entity.aliases]);
  return {
    id,
    name,
    ...(type === undefined ? {} : { type }),
    aliases: [...new Set(aliases)].filter((alias) => alias !== name),
    apartFrom: [
      ...new Set(
        members.flatMap(({ uri, entity }) => entity.apartFrom.map((other) => ids.get(entryKey(uri, other)) ?? other)),
      ),
    ],
    entries: members.map(({ uri, entity }) => ({ file: uri, key: entryKey(uri, entity.id) })),
  };
}
