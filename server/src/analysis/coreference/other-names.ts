// Entities that are no people, by the words of their names: what has the same words is the same.

import type { EntityDraft, MentionDraft } from './entities.ts';

export class OtherNames {
  readonly #byKind = new Map<string, Map<string, EntityDraft>>();

  of(mention: MentionDraft, words: readonly string[]): EntityDraft | undefined {
    return this.#byKind.get(kindOf(mention))?.get(nameOf(words));
  }

  add(mention: MentionDraft, words: readonly string[], entity: EntityDraft): void {
    const kind = kindOf(mention);
    let names = this.#byKind.get(kind);
    if (names === undefined) {
      names = new Map();
      this.#byKind.set(kind, names);
    }
    names.set(nameOf(words), entity);
  }
}

/** Types that share one table: an article seldom has a place and an organisation of one name, recognisers mix them up. */
function kindOf(mention: MentionDraft): string {
  return mention.type === 'organization' || mention.type === 'place' ? 'name' : mention.type;
}

function nameOf(words: readonly string[]): string {
  return words.length === 1 ? (words[0] as string) : words.join(' ');
}
