// Resolves the words of a source to an entity of the article and a class. The head of the phrase decides: "Trump
// spokeswoman Hope Hicks" is Hope Hicks, "a spokesman for Trump" is no named entity. Only people can be unnamed sources;
// "the report", "the company" and "it" refer to something that a reader can look up.

import type { Span } from '../../base/span.ts';
import { lastStartingAtOrBefore } from '../../base/span.ts';
import type { Coreference } from '../coreference/coreference.ts';
import { isPersonNoun } from '../coreference/references.ts';
import type { ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import type { EntityType, SourceClass } from '../model.ts';
import { TokenKind, type Tokens, tokenAt, WordCase } from '../tokens/tokens.ts';
import { bodyAntecedent, describedAntecedent, relativeAntecedent, withApposition } from './antecedents.ts';
import { isNamedElsewhere, isNamedNext } from './named-elsewhere.ts';
import { tokensOf } from './speakers.ts';

/** The entity and class of a source. */
export interface ResolvedSource {
  /** Index into the article's entities, or -1. */
  readonly entity: number;
  /** All who speak, where the words name several. */
  readonly entities?: readonly number[];
  readonly class: SourceClass;
  /** Entities that the words could mean, best first. */
  readonly candidates: readonly number[];
  /** The source's words, with a name in apposition ("the envoy, Ingrid Torvik"). */
  readonly span: Span;
  /** The words that a relative pronoun refers to, where they are no name. */
  readonly antecedent?: Span;
  /** Certainty of the resolution, 0 to 1. */
  readonly confidence: number;
}

/** Resolves the source's words; every source has an answer. */
export function resolveSource(words: Span, document: ReadDocument, coreference: Coreference): ResolvedSource {
  const { tokens } = document;
  const { grammar, sources } = tokens.vocabulary.language;
  const { mentions } = coreference;
  const span = withApposition(words, document, coreference);
  if (span !== words) {
    const joint = coordinated(span, mentionsIn(coreference, span.start, span.end), tokens, coreference);
    if (joint !== undefined) return joint;
    const name = lastStartingAtOrBefore(mentions, span.end - 1);
    if ((mentions[name]?.start ?? 0) > words.end) return asMention(span, name, coreference);
    return withoutEntity(span, 'named', 0.8);
  }
  const { from, to } = tokensOf(span, tokens);
  const first = tokens.words[from]?.lower ?? '';
  // The health organisation WHO is no pronoun.
  if (to - from === 1 && tokens.words[from]?.case !== WordCase.Upper) {
    if (grammar.personalRelatives.has(first)) {
      const described = describedAntecedent(span.start, document, coreference);
      if (described?.span !== undefined) return asDescribed(span, described.span, tokens);
      if (described !== undefined) return asMention(span, described.mention, coreference, 0.8);
    }
    if (grammar.personalRelatives.has(first) || grammar.impersonalRelatives.has(first))
      return asAntecedent(span, coreference);
    if (sources.pronouns.author.has(first)) return asAuthor(span, document, coreference);
  }
  const coreTo = endOfCore(tokens, from, to);
  const coreEnd = tokens.end[coreTo - 1]!;
  const inside = mentionsIn(coreference, span.start, span.end);
  const joint = coordinated(span, inside, tokens, coreference);
  if (joint !== undefined) return joint;
  const last = inside.findLast((index) => mentions[index]!.start < coreEnd);
  if (last !== undefined) {
    const { end, entity, form } = mentions[last]!;
    const isOpen = entity < 0 && form === 'nominal' && !coreference.alternatives.has(last);
    if (!isOpen && (end >= coreEnd || AFTER_NAME.test(tokens.text.slice(end, coreEnd))))
      return asMention(span, last, coreference);
  }
  const name = nameAfterTitle(span, inside, tokens, coreference);
  if (name >= 0) return asMention(span, name, coreference);
  return asNounPhrase({ span, from, to, coreTo, inside }, document, coreference);
}

/** What may follow a name in a source: marks, and letters after a person's name ("Margaret Ellison MP"). */
const AFTER_NAME = /^[\s().,-]*(?:\p{Lu}[\p{Lu}.]{1,5}[\s().,-]*){0,3}$/u;

/** "Putin and al-Sharaa", "Botha, Falk and Lind": names of people or bodies with nothing but a conjunction between. */
function coordinated(
  span: Span,
  inside: readonly number[],
  tokens: Tokens,
  { mentions }: Coreference,
): ResolvedSource | undefined {
  if (inside.length < 2) return undefined;
  const { additives } = tokens.vocabulary.language.grammar;
  const names = inside.map((index) => mentions[index]!);
  if (names.some(({ form, entity, type }) => form !== 'name' || entity < 0 || !SPEAKING.has(type))) return undefined;
  let isJoined = false;
  for (let i = 1; i < names.length; i += 1) {
    const words = tokens.text
      .slice(names[i - 1]!.end, names[i]!.start)
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean);
    const conjunction = words[0] ?? '';
    if (additives.has(conjunction)) isJoined = true;
    else if (conjunction !== '') return undefined;
    if (words.length > 4) return undefined;
  }
  if (!isJoined || tokens.text.slice(names.at(-1)!.end, span.end).trim().length > 6) return undefined;
  const entities = [...new Set(names.map(({ entity }) => entity))];
  if (entities.length < 2) return undefined;
  const [entity] = entities;
  return {
    span,
    entity: entity!,
    entities,
    class: classOfType(names[0]!.type),
    candidates: [entity!],
    confidence: 0.95,
  };
}

const SPEAKING: ReadonlySet<string> = new Set(['person', 'organization', 'place', 'group']);

/** A source that is no name: tokens `[from, to)`. */
interface SourcePhrase {
  readonly span: Span;
  readonly from: number;
  readonly to: number;
  /** Where the core ends that has the head noun. */
  readonly coreTo: number;
  /** Indices of the mentions inside it. */
  readonly inside: readonly number[];
}

/** Classifies a noun phrase or pronoun by its head noun and its first word. */
function asNounPhrase(phrase: SourcePhrase, document: ReadDocument, coreference: Coreference): ResolvedSource {
  const { span, from, to, coreTo, inside } = phrase;
  const { words, vocabulary } = document.tokens;
  const { grammar, sources } = vocabulary.language;
  const { nouns, determiners, pronouns } = sources;
  const { mentions } = coreference;
  const first = words[from]?.lower ?? '';
  const headWord = words[coreTo - 1];
  const head = headWord?.lower ?? '';
  if (determiners.negative.has(first)) return withoutEntity(span, 'collective', 0.6);
  if (nouns.voices.has(head)) {
    const isPerson = nouns.isSpokesperson(head);
    // The body whose voice it is comes before the head, or after "from", "by", "for".
    const owner = inside.find((index) => mentions[index]?.type === 'organization') ?? inside[0];
    if (owner !== undefined && mentions[owner]?.type !== 'person') {
      const body = asMention(span, owner, coreference, 0.8);
      return isPerson ? body : { ...body, class: 'document' };
    }
    if (!isPerson) return withoutEntity(span, 'document', 0.8);
    const isNamed = isNamedElsewhere([head], false, span.start, document, coreference);
    return withoutEntity(span, isNamed ? 'named' : 'unnamed', 0.8);
  }
  // "two people familiar with the agenda" and "some sources" are no crowd: they are known and not named.
  const isInformed = coreTo < to && isModifierOfInformed(document.tokens, coreTo, to);
  if (determiners.crowd.has(first) || nouns.crowds.has(head)) {
    const isKnown =
      isInformed ||
      (nouns.protectedPeople.has(head) && determiners.fewSources.has(first)) ||
      (coreTo < to && determiners.fewPeople.has(first));
    return withoutEntity(span, isKnown ? 'unnamed' : 'collective', 0.85);
  }
  // "a host of mill owners"
  if (nouns.quantities.has(head) && grammar.genitiveMarkers.has(words[coreTo]?.lower ?? ''))
    return withoutEntity(span, 'collective', 0.8);
  // "a passer-by"
  const compound = words[coreTo - 2]?.form === '-' ? `${words[coreTo - 3]?.lower}-${head}` : head;
  const isPerson = headWord !== undefined && (isPersonNoun(headWord, vocabulary) || nouns.persons.has(compound));
  if (isPerson || pronouns.indefinite.has(head))
    return withoutEntity(span, classOfPerson(phrase, isInformed, document, coreference), 0.8);
  if (nouns.documents.has(head)) return withoutEntity(span, 'document', 0.7);
  if (nouns.bodies.has(head)) {
    const body = bodyAntecedent(span.start, head, document, coreference);
    if (body >= 0) return asMention(span, body, coreference, 0.75);
    return withoutEntity(span, 'institution', 0.6);
  }
  if (pronouns.plural.has(head)) return withoutEntity(span, 'collective', 0.6);
  // A pronoun without an antecedent is left open; quote-links.ts finds those that go on from an unnamed source.
  return withoutEntity(span, 'named', 0.6);
}

/** Whether a person without an entity is one whom the article keeps back. */
function classOfPerson(
  { span, from, to, coreTo }: SourcePhrase,
  isInformed: boolean,
  document: ReadDocument,
  coreference: Coreference,
): SourceClass {
  const { words, vocabulary } = document.tokens;
  const { grammar, sources } = vocabulary.language;
  const { nouns, determiners } = sources;
  const first = words[from]!;
  const headWord = words[coreTo - 1]!;
  // "secretary-general"
  const isCompound = words[coreTo - 2]?.form === '-' && coreTo - 3 >= from;
  const head = isCompound ? `${words[coreTo - 3]!.lower}-${headWord.lower}` : headWord.lower;
  if (isInformed) return 'unnamed';
  // "the Harbour Reporter", "the Trade Secretary": an outlet, or an office whose holder a reader knows.
  if (coreTo - from > 2 && headWord.case === WordCase.Capital && words[coreTo - 2]!.case === WordCase.Capital)
    return 'named';
  const content: string[] = [];
  let isPossessed = false;
  for (let i = from; i < coreTo; i += 1) {
    const word = words[i]!;
    if (grammar.possessiveMarkers.has(word.lower)) {
      isPossessed = true;
      content.length = 0;
    } else if ((word.classes & WordClass.Function) === 0 && /\p{L}/u.test(word.form)) content.push(word.lower);
  }
  const isDefinite = determiners.pointing.has(first.lower) || isPossessed;
  // "Minister said", "Amnesty chief said": a headline leaves the article out.
  const isBare = (first.classes & WordClass.Function) === 0 && first.form !== first.lower && !nouns.isPlural(head);
  // "its chief executive"
  const isOffice = nouns.offices.has(head) || nouns.offices.has(`${words[coreTo - 2]?.lower}-${head}`);
  if ((isDefinite || isBare) && isOffice) return 'named';
  if (isNamedElsewhere(content, isDefinite || isBare, span.start, document, coreference)) return 'named';
  // "the duty editor, who gave no name" introduces a person.
  const isDescribed = grammar.personalRelatives.has(words[to + 1]?.lower ?? '');
  const isKnown = isDefinite && !isPossessed && !isDescribed && !grammar.possessiveDeterminers.has(first.lower);
  const isOnePerson = isKnown && !nouns.isPlural(head) && !nouns.keptBack.has(head);
  // "the singer" is a person whom the article has named, unless it has introduced "a singer".
  if (isOnePerson && hasNameBefore(span, coreference) && !isIntroduced(document, from, head)) return 'named';
  // "our correspondent"
  if (sources.pronouns.own.has(first.lower)) return 'named';
  const isSingular = grammar.indefiniteArticles.has(first.lower) || !nouns.isPlural(head);
  if (isSingular && isNamedNext(span, document, coreference)) return 'named';
  return isSingular || nouns.protectedPeople.has(head) ? 'unnamed' : 'collective';
}

/** Whether the article has named a person before the span. */
function hasNameBefore({ start }: Span, { mentions }: Coreference): boolean {
  for (let i = lastStartingAtOrBefore(mentions, start); i >= 0; i -= 1)
    if (mentions[i]!.type === 'person' && mentions[i]!.form === 'name') return true;
  return false;
}

/** Whether the article has introduced the noun before token `to`: "a guard", "another guard". */
function isIntroduced({ tokens }: ReadDocument, to: number, head: string): boolean {
  const { words, vocabulary } = tokens;
  const { indefiniteArticles } = vocabulary.language.grammar;
  for (let i = to - 1; i >= Math.max(0, to - REACH_OF_INTRODUCTION); i -= 1) {
    if (words[i]!.lower !== head) continue;
    for (let before = i - 1; before >= Math.max(0, i - 5); before -= 1)
      if (indefiniteArticles.has(words[before]!.lower)) return true;
  }
  return false;
}

/** Tokens between "a guard" and "the guard". */
const REACH_OF_INTRODUCTION = 1500;

/** "familiar with the talks", "briefed on", "with knowledge of", "close to": what a source knows, by token `[from, to)`. */
function isModifierOfInformed({ words, vocabulary }: Tokens, from: number, to: number): boolean {
  const { knowledge } = vocabulary.language.sources.nouns;
  for (let i = from; i < Math.min(to, from + 4); i += 1) if (knowledge.has(words[i]!.lower)) return true;
  return false;
}

function withoutEntity(span: Span, sourceClass: SourceClass, confidence: number): ResolvedSource {
  return { span, entity: -1, class: sourceClass, candidates: [], confidence };
}

function classOfType(type: EntityType): SourceClass {
  if (type === 'organization' || type === 'place') return 'institution';
  if (type === 'group') return 'collective';
  return type === 'work' ? 'document' : 'named';
}

/** The source as the entity of a mention inside or before it. */
function asMention(span: Span, index: number, coreference: Coreference, confidence?: number): ResolvedSource {
  const mention = coreference.mentions[index]!;
  const candidates = coreference.alternatives.get(index);
  return {
    span,
    entity: mention.entity,
    // A pronoun that coreference leaves open is somebody whom the article may well name.
    class: mention.entity < 0 ? 'named' : classOfType(coreference.entities[mention.entity]?.type ?? mention.type),
    candidates: candidates ?? (mention.entity < 0 ? [] : [mention.entity]),
    confidence: confidence ?? (mention.form === 'name' ? 0.98 : mention.confidence),
  };
}

/** "a career Navy officer who said": people without a name. */
function asDescribed(span: Span, antecedent: Span, tokens: Tokens): ResolvedSource {
  const head = tokens.words[tokenAt(tokens, antecedent.end - 1)]!.lower;
  const { nouns } = tokens.vocabulary.language.sources;
  return { ...withoutEntity(span, nouns.isPlural(head) ? 'collective' : 'named', 0.6), antecedent };
}

/** A relative pronoun; without a name before it, it may refer to a thing, and no person is assumed. */
function asAntecedent(span: Span, coreference: Coreference): ResolvedSource {
  const index = relativeAntecedent(span.start, coreference);
  if (index < 0) return withoutEntity(span, 'collective', 0.5);
  const { entity, type } = coreference.mentions[index]!;
  return { span, entity, class: classOfType(type), candidates: [entity], confidence: 0.8 };
}

/** "I" outside quotations: the author in the byline, if there is one. */
function asAuthor(span: Span, document: ReadDocument, coreference: Coreference): ResolvedSource {
  const { byline } = document.meta;
  const { mentions } = coreference;
  const mention = byline === undefined ? undefined : mentions[lastStartingAtOrBefore(mentions, byline.end - 1)];
  const entity = mention !== undefined && byline !== undefined && mention.start >= byline.start ? mention.entity : -1;
  return { span, entity, class: 'named', candidates: entity < 0 ? [] : [entity], confidence: 0.6 };
}

/** Index of a person's name that ends the phrase after a title: "Minister of Foreign Affairs Alexey Brodnikov", or -1. */
function nameAfterTitle(span: Span, inside: readonly number[], tokens: Tokens, coreference: Coreference): number {
  const last = inside.at(-1);
  if (last === undefined) return -1;
  const mention = coreference.mentions[last]!;
  if (mention.type !== 'person' || mention.form !== 'name' || mention.end < span.end || mention.start <= span.start)
    return -1;
  const { vocabulary } = tokens;
  const before = tokenAt(tokens, mention.start) - 1;
  const word = tokens.words[before];
  if (word === undefined || tokens.kind[before] !== TokenKind.Word) return -1;
  if ((word.classes & (WordClass.Preposition | WordClass.Function)) !== 0) return -1;
  if (vocabulary.language.grammar.possessiveMarkers.has(word.lower)) return -1;
  return word.form === word.lower && !isPersonNoun(word, vocabulary) ? -1 : last;
}

/** Where the core of the phrase ends: at the first preposition, comma, bracket or modifier after the noun. */
function endOfCore(tokens: Tokens, from: number, to: number): number {
  const { postmodifiers } = tokens.vocabulary.language.sources.nouns;
  for (let i = from + 1; i < to; i += 1) {
    const word = tokens.words[i];
    if (word === undefined) return i;
    const { form, lower } = word;
    // "the World Grain Fund (WGF) director": the short form of a body is part of its name.
    if (form === '(' && tokens.words[i + 2]?.form === ')' && i + 3 < to && tokens.kind[i + 3] === TokenKind.Word) {
      i += 2;
      continue;
    }
    if (tokens.kind[i] === TokenKind.Punctuation && form !== '-' && form !== '.' && form !== '&' && form !== "'")
      return i;
    if ((word.classes & WordClass.Preposition) !== 0 && form === lower && tokens.noSpaceBefore[i] === 0) return i;
    if (postmodifiers.has(lower)) return i;
  }
  return to;
}

/** Indices of the mentions in a span, in text order; a group only if it ends the span. */
function mentionsIn({ mentions }: Coreference, start: number, end: number): number[] {
  const found: number[] = [];
  for (let i = lastStartingAtOrBefore(mentions, end - 1); i >= 0; i -= 1) {
    const mention = mentions[i]!;
    if (mention.start < start) {
      // "former President Obama" read from "President" on still overlaps a name that begins before it.
      if (mention.end > start && start - mention.start < 60) found.push(i);
      break;
    }
    if (mention.type !== 'date' && (mention.type !== 'group' || mention.end >= end)) found.push(i);
  }
  return found.reverse();
}
