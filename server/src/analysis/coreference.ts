// Which mentions of the article name the same entity: names first, then what the article equates, then descriptions and
// pronouns. Nothing is joined across types that a reader would keep apart, and every link names its rule.

import { joinAliases } from './coreference/aliases.ts';
import { resolveAnaphora } from './coreference/anaphora.ts';
import { describePeople, nameBehindTitle } from './coreference/descriptions.ts';
import { type EntityDraft, type MentionDraft, mentionOf } from './coreference/entities.ts';
import { joinNames } from './coreference/names.ts';
import type { FoundName, Quotations, ReadDocument } from './document.ts';
import type { Lexicon } from './lexicon.ts';
import type { LocalEntity, Mention } from './model.ts';

export interface Coreference {
  /** In text order. */
  readonly mentions: readonly Mention[];
  readonly entities: readonly LocalEntity[];
  /** For mentions that could mean several entities, by index of the mention: those entities, best first. */
  readonly alternatives: ReadonlyMap<number, readonly number[]>;
}

export function resolveCoreference(
  document: ReadDocument,
  found: readonly FoundName[],
  quotations: Quotations,
  pullParts: ReadonlyMap<number, number>,
  lexicon: Lexicon,
): Coreference {
  const names = found
    .map((name) => mentionOf(name.type === 'person' ? withoutPlace(document, name) : name))
    .sort((a, b) => a.start - b.start);
  const drafts = joinNames(document, names, lexicon);
  joinAliases(document, names);
  const roles = describePeople(document, names, lexicon);
  const anaphora = resolveAnaphora(document, names, quotations, pullParts, roles, lexicon);
  const all = [...names, ...anaphora].sort((a, b) => a.start - b.start || a.end - b.end);
  return number(document, all, drafts);
}

/** "Republic of Veldova Viktor Radanov": the recogniser takes the place for part of the name. */
function withoutPlace(document: ReadDocument, name: FoundName): FoundName {
  const from = nameBehindTitle(document, name.from, name.to);
  return from === name.from ? name : { ...name, from, start: document.tokens.start[from] as number };
}

/** Drafts as plain data, with indices for references. */
function number(document: ReadDocument, all: readonly MentionDraft[], drafts: readonly EntityDraft[]): Coreference {
  const { text } = document.tokens;
  const mentionIndex = new Map<MentionDraft, number>();
  all.forEach((mention, index) => {
    mentionIndex.set(mention, index);
  });
  const living = drafts.filter((draft) => draft.mentions.length > 0);
  living.sort((a, b) => firstStart(a) - firstStart(b));
  const entityIndex = new Map<EntityDraft, number>();
  living.forEach((draft, index) => {
    entityIndex.set(draft, index);
  });
  const alternatives = new Map<number, readonly number[]>();
  const mentions = all.map((mention, index): Mention => {
    if (mention.alternatives.length > 1)
      alternatives.set(
        index,
        mention.alternatives.map((entity) => entityIndex.get(entity) ?? -1).filter((entity) => entity >= 0),
      );
    return {
      start: mention.start,
      end: mention.end,
      type: mention.type,
      form: mention.form,
      entity: mention.entity === undefined ? -1 : (entityIndex.get(mention.entity) ?? -1),
      basis: mention.basis,
      confidence: mention.confidence,
    };
  });
  const entities = living.map(
    (draft): LocalEntity => ({
      name: fullestName(text, draft),
      type: draft.type,
      mentions: draft.mentions.map((mention) => mentionIndex.get(mention) as number).sort((a, b) => a - b),
      gender: draft.gender,
      aliases: draft.aliases,
      descriptions: draft.descriptions,
      links: draft.links.map((link) => ({
        mention: mentionIndex.get(link.mention) as number,
        to: mentionIndex.get(link.to) as number,
        rule: link.rule,
      })),
    }),
  );
  return { mentions, entities, alternatives };
}

function firstStart(draft: EntityDraft): number {
  let first = Number.POSITIVE_INFINITY;
  for (const mention of draft.mentions) if (mention.start < first) first = mention.start;
  return first;
}

/** The name of most words, and of those the first; an alias does not rename. */
function fullestName(text: string, draft: EntityDraft): string {
  let best = '';
  let most = 0;
  for (const mention of draft.mentions) {
    if (mention.form !== 'name') continue;
    const name = text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
    if (draft.aliases.includes(name) && best !== '') continue;
    const words = Math.min(6, mention.to - mention.from);
    if (words > most) {
      best = name;
      most = words;
    }
  }
  return best;
}
