// Pronouns and descriptions ("he", "the minister") outside quotation marks, each given to the person who is most in
// mind: named last, as a subject, of the right gender. A simple salience count after Lappin and Leass (1994), which is
// enough where, as in news, most paragraphs have one or two people.

import type { Quotations, ReadDocument } from '../document.ts';
import { WordClass } from '../lexicon.ts';
import type { Gender } from '../model.ts';
import { TokenKind, WordCase } from '../tokens.ts';
import type { RoleIndex } from './descriptions.ts';
import { type EntityDraft, join, type MentionDraft } from './entities.ts';

const PRONOUNS = new Map<string, Gender>([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
]);

/** How much of somebody's weight is left a sentence later. */
const DECAY = 0.6;
/** Two people whose weights are closer than this could both be meant. */
const MARGIN = 0.75;
/** People held in mind at once; those of least weight are forgotten. */
const MEMORY = 12;

interface Salience {
  readonly entity: EntityDraft;
  weight: number;
}

export function resolveAnaphora(
  document: ReadDocument,
  names: readonly MentionDraft[],
  quotations: Quotations,
  roles: RoleIndex,
): MentionDraft[] {
  const { tokens, sentences, parts } = document;
  const found: MentionDraft[] = [];
  let minds: Salience[] = [];
  /** The last name of each entity so far, which a pronoun is linked to. */
  const latest = new Map<EntityDraft, MentionDraft>();
  let name = 0;
  let span = 0;
  let part = -1;
  const raise = (entity: EntityDraft, by: number): void => {
    const known = minds.find((mind) => mind.entity === entity);
    if (known !== undefined) known.weight = Math.max(known.weight, by) + known.weight * 0.2;
    else minds.push({ entity, weight: by });
    if (minds.length > MEMORY * 2) minds = minds.sort((a, b) => b.weight - a.weight).slice(0, MEMORY);
  };
  for (const sentence of sentences) {
    const kind = parts[sentence.part]?.kind;
    if (kind === 'clutter' || kind === 'byline') continue;
    for (const mind of minds) mind.weight *= sentence.part === part ? DECAY : DECAY * 0.9;
    if (minds.length > MEMORY) minds = minds.sort((a, b) => b.weight - a.weight).slice(0, MEMORY);
    part = sentence.part;
    let subjects = 0;
    for (let i = sentence.from; i < sentence.to; i += 1) {
      const start = tokens.start[i] as number;
      while (name < names.length && (names[name] as MentionDraft).to <= i) name += 1;
      while (span < quotations.spans.length && (quotations.spans[span]?.end ?? 0) <= start) span += 1;
      const quoted = (quotations.spans[span]?.start ?? Number.POSITIVE_INFINITY) <= start;
      const mention = names[name];
      if (mention !== undefined && mention.from === i) {
        if (mention.entity !== undefined) latest.set(mention.entity, mention);
        if (mention.entity !== undefined && mention.type === 'person')
          raise(mention.entity, quoted ? 0.3 : possessive(document, mention) ? 0.7 : subjects === 0 ? 1.6 : 1);
        if (!quoted) subjects += 1;
        i = mention.to - 1;
        continue;
      }
      if (quoted || tokens.kind[i] !== TokenKind.Word) continue;
      const word = tokens.words[i];
      if (word === undefined) continue;
      const gender = PRONOUNS.get(word.lower);
      if (gender !== undefined) {
        const pronoun = pickPronoun(document, i, gender, minds, latest);
        if (pronoun === undefined) continue;
        found.push(pronoun);
        if (pronoun.entity !== undefined)
          raise(pronoun.entity, word.lower === 'he' || word.lower === 'she' ? 1.4 : 0.6);
        continue;
      }
      if (word.case === WordCase.Lower && roles.has(word.lower)) {
        const nominal = pickNominal(document, i, sentence.from, names, name, roles, minds, latest);
        if (nominal === undefined) continue;
        found.push(nominal);
        if (nominal.entity !== undefined) raise(nominal.entity, 1.2);
      }
    }
  }
  return found;
}

function possessive(document: ReadDocument, mention: MentionDraft): boolean {
  return document.tokens.words[mention.to]?.lower === "'s";
}

function fits(a: Gender, b: Gender): boolean {
  return a === b || a === 'unknown';
}

function pickPronoun(
  document: ReadDocument,
  i: number,
  gender: Gender,
  minds: readonly Salience[],
  latest: ReadonlyMap<EntityDraft, MentionDraft>,
): MentionDraft | undefined {
  let best: Salience | undefined;
  let second: Salience | undefined;
  for (const mind of minds) {
    if (!fits(mind.entity.gender, gender)) continue;
    if (best === undefined || mind.weight > best.weight) {
      second = best;
      best = mind;
    } else if (second === undefined || mind.weight > second.weight) second = mind;
  }
  if (best === undefined || best.weight < 0.05) return undefined;
  const close = second !== undefined && second.weight > best.weight * MARGIN && second.entity !== best.entity;
  const mention = mentionAt(
    document,
    i,
    i + 1,
    'pronoun',
    close ? 0.55 : 0.85,
    close ? [best.entity, (second as Salience).entity] : [],
  );
  const to = latest.get(best.entity);
  join(best.entity, mention, to, 'pronoun');
  if (!close && best.entity.gender === 'unknown') best.entity.gender = gender;
  return mention;
}

const DEFINITE = new Set(['the', 'this', 'that']);

/** "the minister", "the Russian president": a definite role goes to whom the article has given that role. */
function pickNominal(
  document: ReadDocument,
  i: number,
  from: number,
  names: readonly MentionDraft[],
  nextName: number,
  roles: RoleIndex,
  minds: readonly Salience[],
  latest: ReadonlyMap<EntityDraft, MentionDraft>,
): MentionDraft | undefined {
  const { tokens } = document;
  const head = tokens.words[i];
  const following = tokens.words[i + 1];
  // "the president of Iran" and "the minister Sergei Lavrov" are no anaphora; "president" in "vice president" is no head.
  if (head === undefined || names[nextName]?.from === i + 1) return undefined;
  if (following !== undefined && (following.lower === 'of' || (following.classes & WordClass.Role) !== 0))
    return undefined;
  let at = i - 1;
  let modifiers = 0;
  while (
    at >= from &&
    modifiers < 4 &&
    tokens.kind[at] === TokenKind.Word &&
    !DEFINITE.has(tokens.words[at]?.lower ?? '')
  ) {
    if (((tokens.words[at]?.classes ?? 0) & WordClass.Function) !== 0) return undefined;
    at -= 1;
    modifiers += 1;
  }
  if (at < from || !DEFINITE.has(tokens.words[at]?.lower ?? '')) return undefined;
  const people = roles.get(head.lower);
  if (people === undefined) return undefined;
  const modifier = modifiers > 0 ? (tokens.words[i - 1]?.lower ?? '') : '';
  let best: EntityDraft | undefined;
  let bestScore = 0;
  let secondBest: EntityDraft | undefined;
  let secondScore = 0;
  for (const entity of people) {
    const first = entity.mentions[0];
    if (first === undefined || first.start > (tokens.start[i] as number)) continue;
    const said =
      modifier === '' ||
      entity.descriptions.some((span) => tokens.text.slice(span.start, span.end).toLowerCase().includes(modifier));
    const mind = minds.find((each) => each.entity === entity)?.weight ?? 0;
    const score = (said ? 1 : 0.2) + mind;
    if (score > bestScore) {
      secondBest = best;
      secondScore = bestScore;
      best = entity;
      bestScore = score;
    } else if (score > secondScore) {
      secondBest = entity;
      secondScore = score;
    }
  }
  if (best === undefined || bestScore < 0.4) return undefined;
  const close = secondBest !== undefined && secondScore > bestScore * MARGIN;
  // Not over a name inside the description: "the Russian president" marks what follows "Russian".
  const previous = names[nextName - 1];
  const begin = previous !== undefined && previous.to > at ? previous.to : at;
  const mention = mentionAt(
    document,
    begin,
    i + 1,
    'nominal',
    close ? 0.5 : 0.8,
    close ? [best, secondBest as EntityDraft] : [],
  );
  join(best, mention, latest.get(best), 'description');
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
    start: tokens.start[from] as number,
    end: tokens.end[to - 1] as number,
    from,
    to,
    type: 'person',
    form,
    entity: undefined,
    basis: form,
    confidence,
    alternatives,
  };
}
