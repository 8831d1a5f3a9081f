// Finds the entities of the sources that a draft or a page of notes names. Their own names join no entities, so that a
// misspelt name in a draft never becomes a spelling of somebody in the sources.

import { fold } from './fold.ts';
import type { CorpusEntity, EntitySummary } from './model.ts';

export class Namesakes {
  #version = -1;
  #byName = new Map<string, CorpusEntity[]>();

  /** The entity with one of the names of `summary`; the most frequent of its type if there are several. */
  find(summary: EntitySummary, version: number, entities: () => readonly CorpusEntity[]): CorpusEntity | undefined {
    if (version !== this.#version) {
      this.#version = version;
      this.#byName = index(entities());
    }
    for (const name of [summary.name, ...summary.spellings.map(({ text }) => text), ...summary.aliases]) {
      const found = this.#byName.get(fold(name));
      if (found === undefined) continue;
      return found.find(({ type }) => type === summary.type) ?? found[0];
    }
    return undefined;
  }
}

function index(entities: readonly CorpusEntity[]): Map<string, CorpusEntity[]> {
  const byName = new Map<string, CorpusEntity[]>();
  for (const entity of entities)
    for (const name of new Set(
      [entity.name, ...entity.aliases, ...entity.spellings.map(({ text }) => text)].map(fold),
    )) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [entity]);
      else known.push(entity);
    }
  for (const list of byName.values()) if (list.length > 1) list.sort((a, b) => b.mentions - a.mentions);
  return byName;
}
