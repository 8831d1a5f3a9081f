// Resolves pronouns and descriptions ("he", "the minister") outside quotation marks to the most salient person of fitting
// gender. Enough for news, where most paragraphs have one or two people; those inside quotations are left open.

import type { Quotations, ReadDocument } from '../document.ts';
import type { Gender } from '../model.ts';
import { TokenKind, WordCase } from '../tokens/tokens.ts';
import type { RoleIndex } from './descriptions.ts';
import { addMention, type EntityDraft, type MentionDraft } from './entities.ts';
import { chooseDescribed, descriptionAt, introducedAt } from './nominals.ts';
import { ReferenceTrait, referenceTraits } from './references.ts';
import { nameSalience, pronounSalience } from './salience.ts';

/** Share of a weight that is left one sentence later. */
const DECAY = 0.6;
/** Two people are both possible when the lower weight is more than this share of the higher. */
const MARGIN = 0.75;
/** Weight of a name inside a quotation. */
const QUOTED = 0.2;
/** People remembered at once; those of least weight are dropped. */
const MOST_REMEMBERED = 12;

interface SalientPerson {
  readonly entity: EntityDraft;
  weight: number;
}

/** What is known at a point of the text. */
interface AnaphoraState {
  people: SalientPerson[];
  /** The last name of each entity so far; a pronoun or description is linked to it. */
  readonly latestName: Map<EntityDraft, MentionDraft>;
  /** Offset at which a person without a name was last introduced, by the noun: "a diplomat". */
  readonly introducedAt: Map<string, number>;
  /** The person last meant by a description, by its head noun. */
  readonly lastDescribed: Map<string, EntityDraft>;
}

/**
 * The pronouns and descriptions of the article as mentions, in text order. `names` are the mentions of names in text
 * order, `pullParts` the parts that repeat a quotation, `roles` the people by what the article calls them.
 */
export function resolveAnaphora(
  document: ReadDocument,
  names: readonly MentionDraft[],
  quotations: Quotations,
  pullParts: ReadonlyMap<number, number>,
  roles: RoleIndex,
): MentionDraft[] {
  const { tokens, sentences, parts } = document;
  const traitsOfWords = referenceTraits(tokens.vocabulary);
  const found: MentionDraft[] = [];
  const state: AnaphoraState = {
    people: [],
    latestName: new Map(),
    introducedAt: new Map(),
    lastDescribed: new Map(),
  };
  let name = 0;
  let span = 0;
  let part = -1;
  for (const sentence of sentences) {
    const kind = parts[sentence.part]?.kind;
    if (kind === 'clutter' || kind === 'byline') continue;
    // Pull quotes add no salience; sentences inside a quotation do not decay the speaker's salience.
    if (pullParts.has(sentence.part)) continue;
    if (!isQuoted(tokens.start[sentence.from]!, tokens.end[sentence.to - 1]!, quotations, span))
      for (const person of state.people) person.weight *= sentence.part === part ? DECAY : DECAY * 0.9;
    if (state.people.length > MOST_REMEMBERED) state.people = mostSalient(state.people);
    part = sentence.part;
    let namesBefore = 0;
    for (let i = sentence.from; i < sentence.to; i += 1) {
      const start = tokens.start[i]!;
      while (name < names.length && names[name]!.to <= i) name += 1;
      while (span < quotations.spans.length && (quotations.spans[span]?.end ?? 0) <= start) span += 1;
      const quoted = (quotations.spans[span]?.start ?? Number.POSITIVE_INFINITY) <= start;
      const mention = names[name];
      if (mention !== undefined && mention.from === i) {
        if (mention.entity !== undefined) state.latestName.set(mention.entity, mention);
        if (mention.entity !== undefined && mention.type === 'person')
          raise(state, mention.entity, quoted ? QUOTED : nameSalience(document, mention, sentence.from, namesBefore));
        if (!quoted) namesBefore += 1;
        i = mention.to - 1;
        continue;
      }
      if (quoted || tokens.kind[i] !== TokenKind.Word) continue;
      const word = tokens.words[i];
      if (word === undefined) continue;
      const traits = traitsOfWords.of(word);
      if ((traits & (ReferenceTrait.Male | ReferenceTrait.Female)) !== 0) {
        const gender = (traits & ReferenceTrait.Male) !== 0 ? 'male' : 'female';
        const pronoun = resolvePronoun(document, i, gender, state);
        if (pronoun === undefined) continue;
        found.push(pronoun);
        if (pronoun.entity !== undefined) raise(state, pronoun.entity, pronounSalience(document, i));
        continue;
      }
      if (word.case !== WordCase.None && ((traits & ReferenceTrait.Person) !== 0 || roles.has(word))) {
        const nominal = resolveDescription(document, i, sentence.from, names, name, roles, state);
        if (nominal === undefined) {
          const head = introducedAt(document, i, sentence.from, names[name - 1]?.to ?? -1);
          if (head !== undefined) state.introducedAt.set(head, start);
          continue;
        }
        found.push(nominal);
        if (nominal.entity !== undefined) raise(state, nominal.entity, 1.2);
      }
    }
  }
  return found;
}

/** Whether the sentence lies inside one outer quotation. `next` is the index of the first span that can hold it. */
function isQuoted(start: number, end: number, quotations: Quotations, next: number): boolean {
  for (let i = next; i < quotations.spans.length; i += 1) {
    const span = quotations.spans[i];
    if (span === undefined || span.start > start) return false;
    if (span.depth === 0 && span.end > start) return span.end >= end;
  }
  return false;
}

function raise(state: AnaphoraState, entity: EntityDraft, weight: number): void {
  const known = state.people.find((person) => person.entity === entity);
  // A repeated mention adds to the weight, except inside a quotation.
  if (known !== undefined) known.weight = Math.max(known.weight, weight) + (weight > QUOTED ? known.weight * 0.2 : 0);
  else state.people.push({ entity, weight });
  if (state.people.length > MOST_REMEMBERED * 2) state.people = mostSalient(state.people);
}

function mostSalient(people: SalientPerson[]): SalientPerson[] {
  return people.sort((a, b) => b.weight - a.weight).slice(0, MOST_REMEMBERED);
}

/** The pronoun at token `i` as a mention of the most salient person; undefined if no person is salient enough. */
function resolvePronoun(
  document: ReadDocument,
  i: number,
  gender: Gender,
  { people, latestName }: AnaphoraState,
): MentionDraft | undefined {
  let best: SalientPerson | undefined;
  let second: SalientPerson | undefined;
  for (const person of people) {
    if (person.entity.gender !== gender && person.entity.gender !== 'unknown') continue;
    if (best === undefined || person.weight > best.weight) {
      second = best;
      best = person;
    } else if (second === undefined || person.weight > second.weight) second = person;
  }
  if (best === undefined || best.weight < 0.05) return undefined;
  const rival = second !== undefined && second.weight > best.weight * MARGIN ? second : undefined;
  const mention = mentionAt(
    document,
    i,
    i + 1,
    'pronoun',
    rival === undefined ? 0.85 : 0.55,
    rival === undefined ? [] : [best.entity, rival.entity],
  );
  addMention(best.entity, mention, latestName.get(best.entity), 'pronoun');
  if (rival === undefined && best.entity.gender === 'unknown') best.entity.gender = gender;
  return mention;
}

/** The description whose head is token `i`, as a mention of the person it means; undefined if it means none. */
function resolveDescription(
  document: ReadDocument,
  i: number,
  sentenceFrom: number,
  names: readonly MentionDraft[],
  nextName: number,
  roles: RoleIndex,
  state: AnaphoraState,
): MentionDraft | undefined {
  const description = descriptionAt(document, i, sentenceFrom, names[nextName]?.from ?? -1, roles);
  if (description === undefined) return undefined;
  const weights = new Map(state.people.map(({ entity, weight }) => [entity, weight]));
  const match = chooseDescribed(document, description, roles, weights, state.introducedAt, state.lastDescribed);
  if (match === undefined) return undefined;
  const { entity, rival } = match;
  state.lastDescribed.set(description.head, entity);
  // The mention begins after a name inside the description: in "the Russian president" after "Russian".
  const previous = names[nextName - 1];
  const from = previous !== undefined && previous.to > description.from ? previous.to : description.from;
  const mention = mentionAt(
    document,
    from,
    description.to,
    'nominal',
    rival === undefined ? 0.8 : 0.5,
    rival === undefined ? [] : [entity, rival],
  );
  addMention(entity, mention, state.latestName.get(entity), 'description');
  return mention;
}

function mentionAt(
  document: ReadDocument,
  from: number,
  to: number,
  form: 'pronoun' | 'nominal',
  confidence: number,
  alternatives: readonly EntityDraft[],
): MentionDraft {
  const { tokens } = document;
  return {
    start: tokens.start[from]!,
    end: tokens.end[to - 1]!,
    from,
    to,
    type: 'person',
    form,
    entity: undefined,
    basis: form,
    confidence,
    alternatives,
    index: -1,
  };
}
