// Finds the words by which an article describes a person: titles and roles in front of the name, an apposition before or
// after it. They become descriptions of the entity and feed the role index.

import type { Span } from '../../base/span.ts';
import type { ReadDocument } from '../document.ts';
import { GivenName, WordClass } from '../language/lexicon.ts';
import { TokenKind, type Word, WordCase } from '../tokens/tokens.ts';
import type { EntityDraft, MentionDraft } from './entities.ts';
import { isCue } from './position.ts';
import { genderFacts, genderOf, isPersonNoun } from './references.ts';

const DESCRIBES = WordClass.Title | WordClass.Role;
/** Tokens of an apposition. */
const LONGEST_APPOSITION = 14;

/** Adds to each person its descriptions and, if a description shows it, the gender. Gives the people by their roles. */
export function describePeople(document: ReadDocument, mentions: readonly MentionDraft[]): RoleIndex {
  const roles = new RoleIndex();
  const { words, vocabulary } = document.tokens;
  const facts = genderFacts(vocabulary);
  mentions.forEach((mention, index) => {
    const { entity } = mention;
    if (entity === undefined || entity.type !== 'person') return;
    for (const span of [
      officeTitleBefore(document, mention) ?? titleBefore(document, mention),
      appositionBefore(document, mention),
      appositionAfter(document, mention, mentions[index + 1]),
    ]) {
      if (span === undefined) continue;
      entity.descriptions.push({ start: span.start, end: span.end });
      // Words after the head describe another person: "no relation of the minister".
      for (let i = span.from; i <= span.head; i += 1) {
        const word = words[i];
        if (word === undefined) continue;
        if ((word.classes & DESCRIBES) === 0 && !isPersonNoun(word, vocabulary) && i !== span.head) continue;
        roles.add(word, entity);
        if (entity.gender === 'unknown') entity.gender = genderOf(word, facts);
      }
    }
    const predicate = predicateAfter(document, mention);
    if (predicate === undefined) return;
    entity.predicates.push({ start: predicate.start, end: predicate.end });
    for (let i = predicate.from; i <= predicate.head; i += 1)
      if (isPersonNoun(words[i]!, vocabulary)) roles.add(words[i]!, entity);
  });
  return roles;
}

/** People kept for one word, so that a hostile text stays cheap; real articles have a few. */
const MOST_PEOPLE = 32;

/** People by the words of their descriptions: "minister" gives those the article has called a minister so far. */
export class RoleIndex {
  /** By lower-cased word. */
  readonly #people = new Map<string, EntityDraft[]>();
  /** `Word.key` of the indexed words. A fast negative answer, which nearly every word of a text gets. */
  readonly #keys = new Set<number>();

  /** Records that the article calls `entity` by this word. */
  add({ lower, key }: Word, entity: EntityDraft): void {
    const list = this.#people.get(lower);
    this.#keys.add(key);
    if (list === undefined) this.#people.set(lower, [entity]);
    else if (!list.includes(entity) && list.length < MOST_PEOPLE) list.push(entity);
  }

  /** Whether the article calls a person by this word. */
  has(word: Word): boolean {
    return this.#keys.has(word.key);
  }

  /** The people called by this lower-cased word, in text order. */
  of(lower: string): readonly EntityDraft[] {
    return this.#people.get(lower) ?? NO_PEOPLE;
  }
}

const NO_PEOPLE: readonly EntityDraft[] = [];

/** A description in the text: tokens `[from, to)`. */
interface FoundDescription extends Span {
  /** Token of the noun that says what the person is: the last word before a preposition. */
  readonly head: number;
  readonly from: number;
  readonly to: number;
}

/** "Russian Foreign Minister", "program director": back from the name while words are titles, roles or their modifiers. */
function titleBefore(document: ReadDocument, mention: MentionDraft): FoundDescription | undefined {
  const { tokens } = document;
  const { grammar } = tokens.vocabulary.language;
  const { possessiveMarkers } = grammar;
  let from = mention.from;
  let describes = false;
  for (let i = mention.from - 1; i >= Math.max(0, mention.from - 8); i -= 1) {
    const word = tokens.words[i];
    if (word === undefined || endsLine(document, i)) break;
    // The point of "Gen."; a full stop ends the search.
    if (word.form === '.' && ((tokens.words[i - 1]?.classes ?? 0) & WordClass.Abbreviation) !== 0) continue;
    if (word.form === '-' && tokens.noSpaceBefore[i] === 1) continue;
    if (tokens.kind[i] !== TokenKind.Word) break;
    const title = (word.classes & DESCRIBES) !== 0;
    if (i === mention.from - 1 && !title) break;
    if (
      !title &&
      word.case === WordCase.Lower &&
      (word.classes & (WordClass.Function | WordClass.Cue | WordClass.Preposition)) !== 0
    )
      break;
    if (!title && word.case === WordCase.Lower && !describes) break;
    // A verb: "to grant ousted President Bashar Assad".
    if (!title && grammar.infinitiveMarkers.has(tokens.words[i - 1]?.lower ?? '')) break;
    if (!title && isGerund(document, i)) break;
    if (possessiveMarkers.has(word.lower)) break;
    describes ||= title;
    from = i;
  }
  if (!describes) return undefined;
  return {
    head: mention.from - 1,
    from,
    to: mention.from,
    start: tokens.start[from]!,
    end: tokens.end[mention.from - 1]!,
  };
}

/** A verb after a preposition: "of extraditing former leader Bashar Assad", but not "of acting President Ada Solis". */
function isGerund({ tokens }: ReadDocument, i: number): boolean {
  const { lower, case: written } = tokens.words[i]!;
  const before = tokens.words[i - 1];
  if (before === undefined || (before.classes & WordClass.Preposition) === 0) return false;
  const { grammar, coreference } = tokens.vocabulary.language;
  return written === WordCase.Lower && grammar.isPresentParticiple(lower) && !coreference.rankModifiers.has(lower);
}

/**
 * The token at which the person's name begins if the name `[from, to)` starts with the last word of an office title:
 * "President of the Republic of Veldova Viktor Radanov". `from` if there is no such title.
 */
export function nameStartAfterTitle(document: ReadDocument, from: number, to: number): number {
  const { tokens } = document;
  const { titleLinks } = tokens.vocabulary.language.coreference;
  const first = tokens.words[from];
  if (to - from < 3 || first === undefined || (first.classes & GivenName) !== 0) return from;
  if (!titleLinks.has(tokens.words[from - 1]?.lower ?? '')) return from;
  if (tokens.words[from + 1]?.case !== WordCase.Capital) return from;
  return officeHead(document, from) < 0 ? from : from + 1;
}

/** "Minister of Foreign Affairs of the Republic of Veldova", "Head of the Chair of Botany": capitals linked to a title. */
function officeTitleBefore(document: ReadDocument, mention: MentionDraft): FoundDescription | undefined {
  const { tokens } = document;
  const { titleLinks } = tokens.vocabulary.language.coreference;
  if (titleLinks.has(tokens.words[mention.from - 1]?.lower ?? '')) return undefined;
  const head = officeHead(document, mention.from);
  if (head < 0) return undefined;
  let from = head;
  while (
    from > 0 &&
    tokens.words[from - 1]?.case === WordCase.Capital &&
    tokens.noSpaceBefore[from] === 0 &&
    !titleLinks.has(tokens.words[from - 1]?.lower ?? '') &&
    !endsLine(document, from - 1)
  )
    from -= 1;
  return {
    head,
    from,
    to: mention.from,
    start: tokens.start[from]!,
    end: tokens.end[mention.from - 1]!,
  };
}

/** Token of the title that begins a chain of capitals and links ending before token `end`; -1 without one. */
function officeHead(document: ReadDocument, end: number): number {
  const { tokens } = document;
  const { titleLinks } = tokens.vocabulary.language.coreference;
  let head = -1;
  for (let i = end - 1; i >= Math.max(0, end - LONGEST_CHAIN); i -= 1) {
    const word = tokens.words[i];
    if (word === undefined || endsLine(document, i)) break;
    if (word.form === '-' && tokens.noSpaceBefore[i] === 1) continue;
    if (tokens.kind[i] !== TokenKind.Word) break;
    const link = titleLinks.has(word.lower);
    if (word.case === WordCase.Lower && !link) break;
    if (!link && (word.classes & DESCRIBES) !== 0 && titleLinks.has(tokens.words[i + 1]?.lower ?? '')) head = i;
  }
  return head;
}

/** Whether a line of the text ends after token `i`. */
function endsLine({ tokens }: ReadDocument, i: number): boolean {
  return i + 1 < tokens.count && tokens.text.slice(tokens.end[i], tokens.start[i + 1]).includes('\n');
}

/** Tokens of an office title. */
const LONGEST_CHAIN = 18;

/** "the envoy, Ingrid Torvik,": the description comes first, and commas set off the name. */
function appositionBefore(document: ReadDocument, mention: MentionDraft): FoundDescription | undefined {
  const { tokens } = document;
  const { vocabulary } = tokens;
  const { genitiveMarkers, possessiveMarkers } = vocabulary.language.grammar;
  let comma = mention.from - 1;
  while (comma > 0 && ((tokens.words[comma]?.classes ?? 0) & WordClass.Title) !== 0) comma -= 1;
  if (tokens.words[comma]?.form !== ',') return undefined;
  const close = tokens.words[mention.to];
  if (close !== undefined && close.form !== ',' && close.form !== '.' && close.form !== ':') return undefined;
  for (let i = comma - 1; i >= Math.max(0, comma - 12); i -= 1) {
    const word = tokens.words[i];
    if (word === undefined || (tokens.kind[i] !== TokenKind.Word && word.form !== '-')) return undefined;
    if (
      word.case === WordCase.Lower &&
      (word.classes & (WordClass.Auxiliary | WordClass.PastVerb)) !== 0 &&
      !possessiveMarkers.has(word.lower)
    )
      return undefined;
    if (!isPersonNoun(word, vocabulary)) continue;
    // "the chief of police": whoever is at its head.
    if (genitiveMarkers.has(tokens.words[i - 1]?.lower ?? '')) continue;
    const next = tokens.words[i + 1];
    if (i + 1 !== comma && ((next?.classes ?? 0) & WordClass.Preposition) === 0) return undefined;
    let from = i;
    for (let j = i - 1; j >= Math.max(0, i - 6); j -= 1) {
      const modifier = tokens.words[j];
      if (modifier === undefined || (tokens.kind[j] !== TokenKind.Word && modifier.form !== '-')) break;
      if ((modifier.classes & WordClass.Function) !== 0 && !possessiveMarkers.has(modifier.lower)) break;
      from = j;
    }
    return { head: i, from, to: comma, start: tokens.start[from]!, end: tokens.end[comma - 1]! };
  }
  return undefined;
}

/** ", a political analyst" up to the comma or full stop that closes it; `next` is the name that follows. */
function appositionAfter(
  document: ReadDocument,
  mention: MentionDraft,
  next: MentionDraft | undefined,
): FoundDescription | undefined {
  const { tokens } = document;
  const { vocabulary } = tokens;
  const { coreference, grammar } = vocabulary.language;
  if (tokens.words[mention.to]?.form !== ',') return undefined;
  const from = mention.to + 1;
  // "the envoy, Orell, told reporters" has its verb there.
  if (isCue(tokens.words[from])) return undefined;
  // The next in a list: "Lind, and envoys from three banks".
  if (grammar.coordinators.has(tokens.words[from]?.lower ?? '')) return undefined;
  let describes = false;
  let head = -1;
  let i = from;
  for (; i < Math.min(tokens.count, from + LONGEST_APPOSITION); i += 1) {
    const word = tokens.words[i];
    if (word === undefined) break;
    if (tokens.kind[i] === TokenKind.Punctuation && word.form !== '-') break;
    if ((word.classes & WordClass.Auxiliary) !== 0 || grammar.personalRelatives.has(word.lower)) return undefined;
    if (i === from && (word.classes & WordClass.Pronoun) !== 0) return undefined;
    if (head < 0 && i > from && (word.classes & WordClass.Preposition) !== 0) head = i - 1;
    // "…, emerged as the leader" is no description: only words up to the head say what the person is.
    if (head < 0) describes ||= isPersonNoun(word, vocabulary);
  }
  if (head < 0) head = i - 1;
  // "a stonecutter at the cathedral": the indefinite article shows a description even if no list has the noun.
  describes ||=
    grammar.indefiniteArticles.has(tokens.words[from]?.lower ?? '') && tokens.words[head]?.case === WordCase.Lower;
  // The next in a list: "Lind, Health Minister Jonas Ek, and"; but "Lind, a lawyer for Jonas Ek," is no list.
  if (next !== undefined && next.type === 'person' && next.from >= from && next.from <= head) return undefined;
  // "Ada Brook, a pen name": this describes the name and not the person.
  if (coreference.nameNouns.has(tokens.words[head]?.lower ?? '')) return undefined;
  const closing = tokens.words[i]?.form;
  if (!describes || (closing !== ',' && closing !== '.' && closing !== undefined)) return undefined;
  return { head, from, to: i, start: tokens.start[from]!, end: tokens.end[i - 1]! };
}

/** Tokens between a name and what a verb says the person is. */
const LONGEST_PREDICATE = 12;

/** What a verb says the person is: "has been mayor of Lundby", "became a judge", "named Hugo Prado vice president". */
function predicateAfter(document: ReadDocument, mention: MentionDraft): FoundDescription | undefined {
  const { tokens } = document;
  const { words, kind, vocabulary } = tokens;
  const { coreference, grammar } = vocabulary.language;
  let at = mention.to;
  // "Vega's spokesman" is no "Vega is spokesman".
  if (grammar.possessiveMarkers.has(words[at]?.lower ?? '')) return undefined;
  const end = Math.min(tokens.count, at + LONGEST_PREDICATE);
  const isAppointed = coreference.namingVerbs.has(words[mention.from - 1]?.lower ?? '');
  let isCopula = false;
  while (at < end) {
    const word = words[at]!;
    const isLink = grammar.formsOfBe.has(word.lower) || coreference.namingVerbs.has(word.lower);
    if (!isLink && (word.classes & WordClass.Auxiliary) === 0) break;
    if (grammar.negativeAuxiliaries.has(word.lower)) return undefined;
    isCopula ||= isLink;
    at += 1;
  }
  if (!isCopula && !isAppointed) return undefined;
  if (words[at] !== undefined && (words[at]!.classes & WordClass.Determiner) !== 0) at += 1;
  const from = at;
  for (; at < end; at += 1) {
    const word = words[at]!;
    const isHyphen = word.form === '-' && tokens.noSpaceBefore[at] === 1;
    if (!isHyphen && (kind[at] !== TokenKind.Word || (word.classes & WordClass.Function) !== 0)) return undefined;
    const next = words[at + 1];
    if (!isPersonNoun(word, vocabulary) || (next !== undefined && isPersonNoun(next, vocabulary))) continue;
    let to = at + 1;
    if (next !== undefined && grammar.genitiveMarkers.has(next.lower))
      for (to = at + 2; to < end && kind[to] === TokenKind.Word; to += 1)
        if (words[to]!.case === WordCase.Lower && (words[to]!.classes & WordClass.Determiner) === 0) break;
    return { head: at, from, to, start: tokens.start[from]!, end: tokens.end[to - 1]! };
  }
  return undefined;
}
