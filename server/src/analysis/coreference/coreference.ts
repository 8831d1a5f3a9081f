// Which mentions of the article name the same entity: names first, then what the article equates, then descriptions and
// pronouns. Nothing is joined across types that a reader would keep apart, and every link names its rule.

import type { FoundName, Quotations, ReadDocument } from '../document.ts';
import type { LocalEntity, Mention } from '../model.ts';
import { describePeople, nameBehindTitle } from './descriptions.ts';
import { type EntityDraft, type MentionDraft, mentionOf } from './entities.ts';
import { joinAliases, joinNames } from './names.ts';
import { resolveAnaphora } from './pronouns.ts';

export interface Coreference {
  /** In text order. */
  readonly mentions: readonly Mention[];
  readonly entities: readonly LocalEntity[];
  /** For mentions that could mean several entities, by index of the mention: those entities, best first. */
  readonly alternatives: ReadonlyMap<number, readonly number[]>;
}

/** `found` are the names in text order. */
export function resolveCoreference(
  document: ReadDocument,
  found: readonly FoundName[],
  quotations: Quotations,
  pullParts: ReadonlyMap<number, number>,
): Coreference {
  const names = found.map((name) => mentionOf(name.type === 'person' ? withoutPlace(document, name) : name));
  joinNames(document, names);
  joinAliases(document, names);
  const roles = describePeople(document, names);
  const anaphora = resolveAnaphora(document, names, quotations, pullParts, roles);
  const all = [...names, ...anaphora].sort((a, b) => a.start - b.start || a.end - b.end);
  return number(document, all);
}

/** "Republic of Veldova Viktor Radanov": the recogniser takes the place for part of the name. */
function withoutPlace(document: ReadDocument, name: FoundName): FoundName {
  const from = nameBehindTitle(document, name.from, name.to);
  return from === name.from ? name : { ...name, from, start: document.tokens.start[from] as number };
}

/** Drafts as plain data, with indices for references. `all` are the mentions in text order. */
function number(document: ReadDocument, all: readonly MentionDraft[]): Coreference {
  /** In the order of their first mentions. */
  const drafts: EntityDraft[] = [];
  const members: number[][] = [];
  all.forEach((mention, index) => {
    mention.index = index;
    const { entity } = mention;
    if (entity === undefined) return;
    if (entity.index < 0) {
      entity.index = drafts.length;
      drafts.push(entity);
      members.push([]);
    }
    members[entity.index]?.push(index);
  });
  const alternatives = new Map<number, readonly number[]>();
  const mentions = all.map((mention): Mention => {
    if (mention.alternatives.length > 1)
      alternatives.set(
        mention.index,
        mention.alternatives.map(({ index }) => index).filter((index) => index >= 0),
      );
    return {
      start: mention.start,
      end: mention.end,
      type: mention.type,
      form: mention.form,
      entity: mention.entity?.index ?? -1,
      basis: mention.basis,
      confidence: mention.confidence,
    };
  });
  const entities = drafts.map(
    (draft): LocalEntity => ({
      name: fullestName(document.tokens.text, draft),
      type: draft.type,
      mentions: members[draft.index] as number[],
      gender: draft.gender,
      aliases: draft.aliases,
      descriptions: draft.descriptions,
      links: draft.links.map(({ mention, to, rule }) => ({ mention: mention.index, to: to.index, rule })),
    }),
  );
  return { mentions, entities, alternatives };
}

/** The name of most words, and of those the first; an alias does not rename. */
function fullestName(text: string, draft: EntityDraft): string {
  let best = '';
  let most = 0;
  for (const mention of draft.mentions) {
    const words = Math.min(6, mention.to - mention.from);
    if (mention.form !== 'name' || words <= most) continue;
    const name = text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
    if (draft.aliases.includes(name) && best !== '') continue;
    best = name;
    most = words;
  }
  return best;
}
