// The entities of all of a person's files side by side, as the joining of names takes them. An id belongs to its file: two
// files mean the same entity when they call it by the same name, or by one id and a name in common. Where one id stands for
// two, the outer file keeps it and the inner one's gets its folder behind it.

import { fold } from '../entities/fold.ts';
import type { OverlayEntity } from '../entities/model.ts';
import { entryKey } from './entities.ts';

export interface OverlaySource {
  readonly uri: string;
  readonly overlay: readonly OverlayEntity[];
}

export interface JoinedOverlay {
  readonly entities: readonly OverlayEntity[];
  /** Ids in the corpus by `entryKey`. */
  readonly ids: ReadonlyMap<string, string>;
}

interface Group {
  readonly id: string;
  readonly name: string;
  readonly members: { readonly uri: string; readonly entity: OverlayEntity }[];
}

/** In the order in which they give way: outer files first. */
export function joinOverlays(sources: readonly OverlaySource[]): JoinedOverlay {
  const groups: Group[] = [];
  const byName = new Map<string, Group[]>();
  const taken = new Set<string>();
  const ids = new Map<string, string>();
  for (const { uri, overlay } of sources) {
    for (const entity of overlay) {
      const near = namesOf(entity).flatMap((name) => byName.get(name) ?? []);
      let group = near.find((other) => isSame(other, uri, entity));
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
  return { entities: groups.map((group) => joined(group, ids)), ids };
}

const namesOf = ({ name, aliases }: OverlayEntity): string[] => [name, ...aliases].map(fold);

function isSame({ members }: Group, uri: string, entity: OverlayEntity): boolean {
  return (
    members.every((member) => member.uri !== uri) &&
    members.some(
      ({ entity: { id, name, type } }) =>
        (id === entity.id || fold(name) === fold(entity.name)) &&
        (type === undefined || entity.type === undefined || type === entity.type),
    )
  );
}

function freeId(id: string, uri: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  const folders = uri.split('/').slice(0, -1);
  for (let from = folders.length - 1; from > 0; from -= 1) {
    const longer = `${id}@${folders.slice(from).join('/')}`;
    if (!taken.has(longer)) return longer;
  }
  return `${id}@${uri}`;
}

function joined({ id, name, members }: Group, ids: ReadonlyMap<string, string>): OverlayEntity {
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
