// Groups the mentions of an article into entities: first names by their words, then names that the article equates, then
// descriptions and pronouns. Mentions of types that a reader keeps apart are not joined, and every link names its rule.

import type { FoundName, Quotations, ReadDocument } from '../document.ts';
import type { LocalEntity, Mention } from '../model.ts';
import { joinAliases } from './aliases.ts';
import { type AnaphorObserver, resolveAnaphora } from './anaphora.ts';
import { isLikely } from './certainty.ts';
import { describePeople, nameStartAfterTitle } from './descriptions.ts';
import { draftMention, type EntityDraft, type MentionDraft } from './entities.ts';
import { joinNames } from './names.ts';

/** The mentions of an article with the entities they name, as plain data with indices. */
export interface Coreference {
  /** In text order. */
  readonly mentions: readonly Mention[];
  readonly entities: readonly LocalEntity[];
  /** Whom an unsure pronoun or description perhaps means, most likely first, by index of the mention. */
  readonly alternatives: ReadonlyMap<number, readonly number[]>;
}

/** `found` are the names in text order; `pullParts` maps parts that repeat a quotation to its index. */
export function resolveCoreference(
  document: ReadDocument,
  found: readonly FoundName[],
  quotations: Quotations,
  pullParts: ReadonlyMap<number, number>,
  observe?: AnaphorObserver,
): Coreference {
  const drafts = found.map((name) => draftMention(name.type === 'person' ? withoutPlace(document, name) : name));
  // A described date ("last week") is another one in each article: it has no entity.
  const names = drafts.filter(({ form }) => form === 'name');
  const described = drafts.filter(({ form }) => form !== 'name');
  joinNames(document, names);
  joinAliases(document, names);
  const roles = describePeople(document, names);
  const anaphora = resolveAnaphora(document, names, quotations, pullParts, roles, observe);
  const all = [...names, ...described, ...anaphora].sort((a, b) => a.start - b.start || a.end - b.end);
  return toPlainData(document, all);
}

/** The name without what the recogniser took into it: a place ("Republic of Veldova Viktor Radanov"), a rank ("PC Okell"). */
function withoutPlace(document: ReadDocument, name: FoundName): FoundName {
  const { words, vocabulary } = document.tokens;
  const { ranks } = vocabulary.language.coreference;
  const isRank = name.to - name.from > 1 && ranks.has(words[name.from]!.form);
  const from = isRank ? name.from + 1 : nameStartAfterTitle(document, name.from, name.to);
  return from === name.from ? name : { ...name, from, start: document.tokens.start[from]! };
}

/** Numbers the entities by their first mention and replaces references by indices. `all` is in text order. */
function toPlainData(document: ReadDocument, all: readonly MentionDraft[]): Coreference {
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
    const possible = mention.alternatives.map(({ index }) => index);
    if (possible.length > 0 && isLikely(mention.confidence, possible.length)) alternatives.set(mention.index, possible);
    const [guess, rival] = mention.entity === undefined ? possible : [];
    return {
      start: mention.start,
      end: mention.end,
      type: mention.type,
      form: mention.form,
      entity: mention.entity?.index ?? -1,
      basis: mention.basis,
      confidence: mention.confidence,
      ...(guess === undefined ? {} : { guess }),
      ...(rival === undefined ? {} : { rival }),
      ...(mention.when === undefined ? {} : { when: mention.when }),
    };
  });
  const entities = drafts.map(
    (draft): LocalEntity => ({
      name: fullestName(document.tokens.text, draft),
      type: draft.type,
      mentions: members[draft.index]!,
      gender: draft.gender,
      aliases: draft.aliases,
      descriptions: draft.descriptions,
      links: draft.links.map(({ mention, to, rule }) => ({ mention: mention.index, to: to.index, rule })),
    }),
  );
  return { mentions, entities, alternatives };
}

/** The first of the names with most words; an alias is taken only if there is no other name. */
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
