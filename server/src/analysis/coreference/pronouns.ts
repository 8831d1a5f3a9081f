// Pronouns and descriptions ("he", "the minister") outside quotation marks, each given to the person who is most in
// mind: named last, as a subject, of the right gender. A simple salience count after Lappin and Leass (1994), which is
// enough where, as in news, most paragraphs have one or two people.

import type { Quotations, ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import type { Gender } from '../model.ts';
import { TokenKind, WordCase } from '../tokens/tokens.ts';
import { type EntityDraft, join, type MentionDraft } from './entities.ts';
import { chooseDescribed, descriptionAt, introducedAt } from './nominals.ts';
import { Refers, references } from './references.ts';
import type { RoleIndex } from './roles.ts';

// How much a name in the running text brings somebody to mind: a subject most, above all of a verb of speech; whom the
// subject does something to less, and least whom a possessor, a preposition or a clause inside the sentence names.

const Subject = 1.6;
const Speaker = 1.8;
const Affected = 1.3;
const Aside = 0.7;
/** How far back a clause's beginning is looked for, in tokens. */
const REACH = 14;
const VERBAL = WordClass.Auxiliary | WordClass.PastVerb | WordClass.Cue;

/** `from` is where the sentence begins, `before` how many names of it stand in front. */
export function salience(document: ReadDocument, mention: MentionDraft, from: number, before: number): number {
  const { tokens } = document;
  const { words } = tokens;
  const classes = (i: number): number => words[i]?.classes ?? 0;
  const saying = (i: number): boolean => words[i]?.case === WordCase.Lower && (classes(i) & WordClass.Cue) !== 0;
  if (words[mention.to]?.lower === "'s") return 0.6;
  // Back over a title: "said President Obama".
  let front = mention.from - 1;
  while (front > from && (classes(front) & (WordClass.Title | WordClass.Role)) !== 0) front -= 1;
  // “…,” said Obama; but "Trump said Obama was" reports on him.
  if (front > from && saying(front)) {
    if (tokens.kind[front - 1] === TokenKind.Punctuation) return Speaker;
    // "The other clerk was called Sarıkol" introduces him.
    return (classes(front - 1) & WordClass.Auxiliary) !== 0 ? Subject : Aside;
  }
  if (before === 0) {
    if (front >= from && (classes(front) & WordClass.Preposition) !== 0) return 1.2;
    return saying(mention.to) ? Speaker : Subject;
  }
  const verb = isVerbal(document, mention.to);
  // Behind an introduction: "Led in by Smith, Jones spoke".
  if (words[front]?.form === ',' && verb) return saying(mention.to) ? Speaker : Subject;
  for (let i = front; i >= from && front - i < REACH; i -= 1) {
    const word = words[i];
    if (word === undefined) break;
    // Behind a semicolon begins another clause. "X and the chief of police, Y, walked": one subject.
    if (word.form === ';') return saying(mention.to) ? Speaker : Subject;
    if (word.lower === 'and' && isSubjectJoin(document, i, from)) return Subject;
    if (word.lower === 'and' && verb) return saying(mention.to) ? Speaker : Subject;
    if (word.case !== WordCase.Lower) continue;
    if ((word.classes & (WordClass.Subordinator | WordClass.Cue)) !== 0) return Aside;
    if ((word.classes & WordClass.Preposition) !== 0 && word.lower !== 'of') return Aside;
  }
  return saying(mention.to) ? Speaker : verb ? 1.2 : Affected;
}

/** A pronoun that is the subject of a verb of speech means the speaker; one inside a clause brings less to mind. */
export function pronounSalience(document: ReadDocument, i: number): number {
  const { words } = document.tokens;
  const word = words[i];
  if (word === undefined || (word.lower !== 'he' && word.lower !== 'she')) return 0.6;
  const next = words[i + 1];
  if (next !== undefined && next.case === WordCase.Lower && (next.classes & WordClass.Cue) !== 0) return 1.7;
  return ((words[i - 1]?.classes ?? 0) & WordClass.Subordinator) !== 0 ? 0.9 : 1.4;
}

function isVerbal(document: ReadDocument, i: number): boolean {
  const word = document.tokens.words[i];
  if (word === undefined || word.case !== WordCase.Lower) return false;
  return (word.classes & VERBAL) !== 0 || /[a-z]ed$/.test(word.lower);
}

/** Nothing but capitals, commas and small words for them before the conjunction: no verb has been yet. */
function isSubjectJoin(document: ReadDocument, and: number, from: number): boolean {
  for (let i = and - 1; i >= from; i -= 1)
    if (isVerbal(document, i) || ((document.tokens.words[i]?.classes ?? 0) & WordClass.Subordinator) !== 0)
      return false;
  return true;
}

/** How much of somebody's weight is left a sentence later. */
const DECAY = 0.6;
/** Two people whose weights are closer than this could both be meant. */
const MARGIN = 0.75;
/** What a name inside a quotation brings to mind. */
const QUOTED = 0.2;
/** People held in mind at once; those of least weight are forgotten. */
const MEMORY = 12;

interface Salience {
  readonly entity: EntityDraft;
  weight: number;
}

/** Whether a whole sentence stands inside one outer quotation, looked for from span `next` on. */
function isQuoted(start: number, end: number, quotations: Quotations, next: number): boolean {
  for (let i = next; i < quotations.spans.length; i += 1) {
    const span = quotations.spans[i];
    if (span === undefined || span.start > start) return false;
    if (span.depth === 0 && span.end > start) return span.end >= end;
  }
  return false;
}

export function resolveAnaphora(
  document: ReadDocument,
  names: readonly MentionDraft[],
  quotations: Quotations,
  pullParts: ReadonlyMap<number, number>,
  roles: RoleIndex,
): MentionDraft[] {
  const { tokens, sentences, parts } = document;
  const known = references(tokens.vocabulary);
  const found: MentionDraft[] = [];
  let minds: Salience[] = [];
  /** The last name of each entity so far, which a pronoun is linked to. */
  const latest = new Map<EntityDraft, MentionDraft>();
  /** Where somebody was last introduced without a name, by the word for them: "a diplomat". */
  const introduced = new Map<string, number>();
  /** Whom the article last meant by a description, by its head. */
  const called = new Map<string, EntityDraft>();
  let name = 0;
  let span = 0;
  let part = -1;
  const raise = (entity: EntityDraft, by: number): void => {
    const known = minds.find((mind) => mind.entity === entity);
    // Somebody named again is more in mind, but not for being named in a quotation.
    if (known !== undefined) known.weight = Math.max(known.weight, by) + (by > QUOTED ? known.weight * 0.2 : 0);
    else minds.push({ entity, weight: by });
    if (minds.length > MEMORY * 2) minds = minds.sort((a, b) => b.weight - a.weight).slice(0, MEMORY);
  };
  for (const sentence of sentences) {
    const kind = parts[sentence.part]?.kind;
    if (kind === 'clutter' || kind === 'byline') continue;
    // A line that repeats a quotation brings nobody to mind, and the sentences of a quotation do not push its speaker out.
    if (pullParts.has(sentence.part)) continue;
    if (!isQuoted(tokens.start[sentence.from] as number, tokens.end[sentence.to - 1] as number, quotations, span))
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
          raise(mention.entity, quoted ? QUOTED : salience(document, mention, sentence.from, subjects));
        if (!quoted) subjects += 1;
        i = mention.to - 1;
        continue;
      }
      if (quoted || tokens.kind[i] !== TokenKind.Word) continue;
      const word = tokens.words[i];
      if (word === undefined) continue;
      const refers = known.of(word);
      if ((refers & (Refers.Male | Refers.Female)) !== 0) {
        const gender = (refers & Refers.Male) !== 0 ? 'male' : 'female';
        const pronoun = pickPronoun(document, i, gender, minds, latest);
        if (pronoun === undefined) continue;
        found.push(pronoun);
        if (pronoun.entity !== undefined) raise(pronoun.entity, pronounSalience(document, i));
        continue;
      }
      if (word.case !== WordCase.None && (refers === Refers.Person || roles.has(word))) {
        const nominal = pickNominal(document, i, sentence.from, names, name, roles, minds, latest, introduced, called);
        if (nominal === undefined) {
          const head = introducedAt(document, i, sentence.from, names[name - 1]?.to ?? -1);
          if (head !== undefined) introduced.set(head, start);
          continue;
        }
        found.push(nominal);
        if (nominal.entity !== undefined) raise(nominal.entity, 1.2);
      }
    }
  }
  return found;
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

/** "the minister", "the Special Envoy": who has been called so. */
function pickNominal(
  document: ReadDocument,
  i: number,
  from: number,
  names: readonly MentionDraft[],
  nextName: number,
  roles: RoleIndex,
  minds: readonly Salience[],
  latest: ReadonlyMap<EntityDraft, MentionDraft>,
  introduced: ReadonlyMap<string, number>,
  called: Map<string, EntityDraft>,
): MentionDraft | undefined {
  const description = descriptionAt(document, i, from, names[nextName]?.from ?? -1, roles);
  if (description === undefined) return undefined;
  const inMind = new Map(minds.map((mind) => [mind.entity, mind.weight]));
  const choice = chooseDescribed(document, description, roles, inMind, introduced, called);
  if (choice === undefined) return undefined;
  const { entity, other } = choice;
  called.set(description.head, entity);
  // Not over a name inside the description: "the Russian president" marks what follows "Russian".
  const previous = names[nextName - 1];
  const begin = previous !== undefined && previous.to > description.from ? previous.to : description.from;
  const mention = mentionAt(
    document,
    begin,
    description.to,
    'nominal',
    other === undefined ? 0.8 : 0.5,
    other === undefined ? [] : [entity, other],
  );
  join(entity, mention, latest.get(entity), 'description');
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
    index: -1,
  };
}
