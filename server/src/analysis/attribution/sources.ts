// Who can be a speaker that is only carried over: somebody the article names, a human being, people, or a body of them.
// "The bridge", "wages" and "a brown line on the wall" are subjects of sentences and say nothing.

import type { Span } from '../../base/span.ts';
import { lastStartingAtOrBefore } from '../../base/span.ts';
import { headOf, isBodyNoun, isPersonNoun } from '../../language/en/people.ts';
import { CROWD, DOCUMENTS, GATHERERS, KEPT_BACK, NEGATIONS, VOICES } from '../../language/en/source-words.ts';
import type { Coreference } from '../coreference/coreference.ts';
import type { ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import type { Mention, SourceClass } from '../model.ts';
import { TokenKind, type Tokens, tokenAt, type Word, WordCase } from '../tokens/tokens.ts';
import { type Frame, type Frames, spanOf, startOf } from './syntax/frames.ts';
import { mainSubject } from './syntax/subjects.ts';

// "the envoy, Ingrid Torvik, told": a description, and in commas behind it the name of whom it describes.

/** The source with a name that stands in apposition behind it; the same object where there is none. */
export function withApposition(span: Span, document: ReadDocument, coreference: Coreference): Span {
  const { tokens } = document;
  const { text } = tokens;
  if (text[span.end] !== ',' || text[span.end + 1] !== ' ') return span;
  const { mentions } = coreference;
  // A title stands between the comma and the name: ", Professor Lidia Suvorin,".
  let at = tokenAt(tokens, span.end + 2);
  for (let i = 0; i < 3; i += 1) {
    const word = tokens.words[at];
    if (word === undefined || (word.classes & (WordClass.Title | WordClass.Role)) === 0) break;
    at += tokens.words[at + 1]?.form === '.' ? 2 : 1;
  }
  const next = [span.end + 2, tokens.start[at] ?? -1]
    .map((start) => mentions[lastStartingAtOrBefore(mentions, start)])
    .find((mention) => mention !== undefined && mention.start >= span.end + 2);
  if (next === undefined || next.type !== 'person' || next.form !== 'name') return withTitle(span, document);
  const close = text[next.end];
  if (close !== ',' && close !== '.' && close !== ':') return span;
  // A name in front has its own apposition behind it, not another name.
  const own = mentions[lastStartingAtOrBefore(mentions, span.end - 1)];
  if (own !== undefined && own.start >= span.start && own.type === 'person' && own.end >= span.end) return span;
  return { start: span.start, end: next.end };
}

const LONGEST_NAME = 5;

/** "Its newspaper, The Summit, called": the name of a house that the recogniser does not know, capitals between commas. */
function withTitle(span: Span, document: ReadDocument): Span {
  const { tokens } = document;
  const head = tokens.words[tokenAt(tokens, span.end - 1)];
  if (head === undefined || !isBodyNoun(head) || head.case !== WordCase.Lower) return span;
  const from = tokenAt(tokens, span.end + 2);
  let to = from;
  while (to < from + LONGEST_NAME && tokens.words[to]?.case === WordCase.Capital) to += 1;
  if (to === from || tokens.words[to]?.form !== ',') return span;
  return { start: span.start, end: tokens.end[to - 1] as number };
}

// "The two delegations issued a statement in which they called the day “…”": who "they" are, where a clause before says it.

/** The plural subject of the same sentence before `pronoun`, or of the one before it in the paragraph. */
export function pluralAntecedent(f: Frames, document: ReadDocument, frame: number, pronoun: Span): Span | undefined {
  const own = f.frames[frame] as Frame;
  let unit = own.from;
  while (unit < own.to && startOf(f, unit) < pronoun.start) unit += 1;
  const here = subjectOf(f, document, own, unit);
  if (here !== undefined) return here;
  const before = f.frames[frame - 1];
  return before === undefined || before.part !== own.part ? undefined : subjectOf(f, document, before, before.to);
}

function subjectOf(f: Frames, document: ReadDocument, frame: Frame, before: number): Span | undefined {
  const subject = mainSubject(f, frame, before);
  if (subject === undefined || subject.kind === 'pronoun') return undefined;
  const span = spanOf(f, subject.from, subject.to);
  const { tokens } = document;
  const last = tokenAt(tokens, span.end - 1);
  for (let i = tokenAt(tokens, span.start); i <= last; i += 1) {
    const word = tokens.words[i] as Word;
    const people = CROWD.has(word.lower) || isPersonNoun(word) || isBodyNoun(word);
    if (people && /(?:s|men|people)$/.test(word.lower)) return { start: span.start, end: tokens.end[i] as number };
  }
  return undefined;
}

// The source's words resolved: whom they stand for, and whether it is somebody with a name. The head of the phrase
// decides: "Trump spokeswoman Hope Hicks" is Hope Hicks, "a spokesman for Trump" is nobody the article names. Only human
// beings can be unnamed sources; "the report", "the company" and "it" point at something a reader can look up.

export interface ResolvedSource {
  readonly entity: number;
  readonly class: SourceClass;
  /** Entities that the words could mean, best first. */
  readonly candidates: readonly number[];
  /** The source's words, a name in apposition included ("the envoy, Ingrid Torvik"). */
  readonly span: Span;
  /** How surely the words were resolved, 0 to 1. */
  readonly confidence: number;
}

export function resolveSource(words: Span, document: ReadDocument, coreference: Coreference): ResolvedSource {
  const { tokens } = document;
  const span = withApposition(words, document, coreference);
  if (span !== words) {
    const name = lastStartingAtOrBefore(coreference.mentions, span.end - 1);
    if ((coreference.mentions[name]?.start ?? 0) > words.end) return named(span, name, coreference);
    return { span, entity: -1, class: 'named', candidates: [], confidence: 0.8 };
  }
  const from = tokenAt(tokens, span.start);
  const to = Math.max(from + 1, tokenAt(tokens, span.end - 1) + 1);
  const first = tokens.words[from]?.lower ?? '';
  const single = to - from === 1;
  if (single && (first === 'who' || first === 'which')) return antecedent(span, coreference);
  if (single && AUTHOR.has(first)) return author(span, document, coreference);
  const coreTo = endOfCore(document, from, to);
  const coreEnd = tokens.end[coreTo - 1] as number;
  const inside = mentionsIn(coreference, span.start, span.end);
  const last = inside.findLast((index) => (coreference.mentions[index]?.start ?? 0) < coreEnd);
  if (last !== undefined) {
    const mention = coreference.mentions[last] as Mention;
    const behind = tokens.text.slice(mention.end, coreEnd);
    if (mention.end >= coreEnd || /^[\s().,-]*$/.test(behind)) return named(span, last, coreference);
  }
  const title = nameBehindTitle(span, inside, tokens, coreference);
  if (title >= 0) return named(span, title, coreference);
  const head = tokens.words[coreTo - 1];
  const headWord = head?.lower ?? '';
  const nobody = (kind: SourceClass, confidence: number): ResolvedSource => ({
    span,
    entity: -1,
    class: kind,
    candidates: [],
    confidence,
  });
  if (NEGATIONS.has(first)) return nobody('collective', 0.6);
  if (VOICES.has(headWord)) {
    // The house whose voice it is: before the head, or behind "from", "by", "for".
    const owner = inside.find((index) => coreference.mentions[index]?.type === 'organization') ?? inside[0];
    if (owner !== undefined && coreference.mentions[owner]?.type !== 'person')
      return named(span, owner, coreference, 0.8);
    return nobody(isSpokesperson(headWord) ? 'unnamed' : 'named', 0.8);
  }
  if (GATHERERS.has(first) || CROWD.has(headWord)) {
    // "two people familiar with the agenda" and "some sources" are no crowd: they are known and not named.
    const insiders = KEPT_BACK.has(headWord) && (SMALL_NUMBERS.has(first) || first === 'some');
    const known = insiders || (coreTo < to && SMALL_NUMBERS.has(first));
    return nobody(known ? 'unnamed' : 'collective', 0.85);
  }
  if (head !== undefined && (isPersonNoun(head) || UNNAMED_PRONOUNS.has(headWord))) {
    // "the senator" points at somebody known; "the official" does so only to keep the name back.
    const bare = first === headWord && head.form !== headWord && !headWord.endsWith('s');
    const known = (POINTING.has(first) || bare) && !KEPT_BACK.has(headWord);
    return nobody(known ? 'named' : 'unnamed', 0.8);
  }
  if (head !== undefined && isBodyNoun(head)) {
    const body = bodyBefore(span, headWord, coreference, tokens.text);
    if (body >= 0) return named(span, body, coreference, 0.75);
  }
  if (headWord === 'they') return nobody('collective', 0.6);
  // A pronoun that nobody was found for is left open; where it goes on from somebody without a name, unnamed-chain says so.
  return nobody('named', 0.6);
}

const POINTING = new Set(['the', 'this', 'that', 'his', 'her', 'its', 'their', 'my', 'our']);

/** Outside quotations the writer says "I", for an outlet "we". */
const AUTHOR = new Set(['i', 'we', 'me']);
const UNNAMED_PRONOUNS = new Set(['one', 'someone', 'somebody', 'whoever']);
const SMALL_NUMBERS = new Set(['two', 'three', 'four', 'five', 'six', 'several']);

function isSpokesperson(word: string): boolean {
  return word.startsWith('spokes') || word.startsWith('representative');
}

function author(span: Span, document: ReadDocument, coreference: Coreference): ResolvedSource {
  const { byline } = document.meta;
  const { mentions } = coreference;
  const mention = byline === undefined ? undefined : mentions[lastStartingAtOrBefore(mentions, byline.end - 1)];
  const entity = mention !== undefined && byline !== undefined && mention.start >= byline.start ? mention.entity : -1;
  return { span, entity, class: 'named', candidates: entity < 0 ? [] : [entity], confidence: 0.6 };
}

function named(span: Span, index: number, coreference: Coreference, confidence?: number): ResolvedSource {
  const mention = coreference.mentions[index] as Mention;
  const candidates = coreference.alternatives.get(index);
  return {
    span,
    entity: mention.entity,
    class: mention.entity < 0 ? 'unnamed' : 'named',
    candidates: candidates ?? (mention.entity < 0 ? [] : [mention.entity]),
    confidence: confidence ?? (mention.form === 'name' ? 0.98 : mention.confidence),
  };
}

/** "Minister of Foreign Affairs of the Republic of Veldova Alexey Brodnikov": a person's name that ends the phrase. */
function nameBehindTitle(span: Span, inside: readonly number[], tokens: Tokens, coreference: Coreference): number {
  const last = inside.at(-1);
  if (last === undefined) return -1;
  const mention = coreference.mentions[last] as Mention;
  if (mention.type !== 'person' || mention.form !== 'name' || mention.end < span.end || mention.start <= span.start)
    return -1;
  const before = tokenAt(tokens, mention.start) - 1;
  const word = tokens.words[before];
  if (word === undefined || tokens.kind[before] !== TokenKind.Word) return -1;
  if ((word.classes & (WordClass.Preposition | WordClass.Function)) !== 0 || word.lower === "'s") return -1;
  return word.form === word.lower && !isPersonNoun(word) ? -1 : last;
}

/** "the commission" is the commission named before; "the company" the organisation named last. */
function bodyBefore(span: Span, head: string, coreference: Coreference, text: string): number {
  const { mentions } = coreference;
  let nearest = -1;
  for (let i = lastStartingAtOrBefore(mentions, span.start - 1), seen = 0; i >= 0 && seen < 60; i -= 1, seen += 1) {
    const mention = mentions[i] as Mention;
    if (mention.type !== 'organization' || mention.entity < 0 || mention.form !== 'name') continue;
    const name = coreference.entities[mention.entity]?.name.toLowerCase() ?? '';
    if (name.includes(head) || text.slice(mention.start, mention.end).toLowerCase().includes(head)) return i;
    if (nearest < 0 && span.start - mention.end < 600) nearest = i;
  }
  return FIRMS.has(head) ? nearest : -1;
}

const FIRMS = new Set(['company', 'firm', 'group', 'utility', 'manufacturer', 'operator', 'airline', 'publisher']);

/** "Stephen Miller, who said": the person or house named last before the pronoun. */
function antecedent(span: Span, coreference: Coreference): ResolvedSource {
  const { mentions } = coreference;
  for (let i = lastStartingAtOrBefore(mentions, span.start - 1); i >= 0; i -= 1) {
    const mention = mentions[i] as Mention;
    if (span.start - mention.end > 60) break;
    if (mention.entity < 0 || (mention.type !== 'person' && mention.type !== 'organization')) continue;
    return { span, entity: mention.entity, class: 'named', candidates: [mention.entity], confidence: 0.8 };
  }
  // Somebody the words before describe, or something: without a name for either, nothing is claimed of it.
  return { span, entity: -1, class: 'collective', candidates: [], confidence: 0.5 };
}

/** The phrase up to the first preposition, comma, bracket or relative pronoun. */
function endOfCore(document: ReadDocument, from: number, to: number): number {
  const { tokens } = document;
  for (let i = from + 1; i < to; i += 1) {
    const word = tokens.words[i];
    if (word === undefined) return i;
    if (
      tokens.kind[i] === TokenKind.Punctuation &&
      word.form !== '-' &&
      word.form !== '.' &&
      word.form !== '&' &&
      word.form !== "'"
    )
      return i;
    if ((word.classes & WordClass.Preposition) !== 0 && word.form === word.lower && tokens.noSpaceBefore[i] === 0)
      return i;
    if (word.lower === 'who' || word.lower === 'which' || word.lower === 'speaking') return i;
    if (AFTER_CORE.has(word.lower)) return i;
  }
  return to;
}

/** Adjectives that follow their noun: "people familiar with", "officials close to", "a diplomat briefed on". */
const AFTER_CORE = new Set(['familiar', 'close', 'briefed', 'involved', 'present', 'knowledgeable', 'privy', 'aware']);

function mentionsIn(coreference: Coreference, start: number, end: number): number[] {
  const { mentions } = coreference;
  const found: number[] = [];
  for (let i = lastStartingAtOrBefore(mentions, end - 1); i >= 0; i -= 1) {
    const mention = mentions[i] as Mention;
    if (mention.start < start) {
      // "former President Obama" read from "President" on still overlaps a name that begins before.
      if (mention.end > start && start - mention.start < 60) found.push(i);
      break;
    }
    if (mention.type !== 'date' && (mention.type !== 'group' || mention.end >= end)) found.push(i);
  }
  return found.reverse();
}

const SPEAKING_PRONOUNS = new Set(['he', 'she', 'they', 'we', 'i', 'who', 'everyone', 'everybody', 'others', 'both']);

/** Whether the words of a source, or of a subject, stand for somebody who can speak. */
export function canSpeak(span: Span, document: ReadDocument, coreference: Coreference): boolean {
  const { tokens } = document;
  const from = tokenAt(tokens, span.start);
  const to = Math.max(from + 1, tokenAt(tokens, span.end - 1) + 1);
  const first = tokens.words[from];
  if (first === undefined) return false;
  if (to - from === 1 && SPEAKING_PRONOUNS.has(first.lower)) return true;
  const head = headOf(tokens, from, to);
  if (head < 0) return false;
  const { mentions } = coreference;
  for (let i = lastStartingAtOrBefore(mentions, tokens.end[head] as number); i >= 0; i -= 1) {
    const mention = mentions[i];
    if (mention === undefined || mention.end <= span.start) break;
    const owns = tokens.words[tokenAt(tokens, mention.end - 1) + 1]?.lower === "'s";
    if (!owns && mention.type !== 'work' && mention.type !== 'event' && mention.type !== 'date') return true;
  }
  // A verb may be left at the end of what was read as the subject: "the minister smiled".
  for (let i = Math.max(from, head - 2); i <= head; i += 1) {
    const word = tokens.words[i] as Word;
    if ((isPersonNoun(word) || isBodyNoun(word)) && tokens.words[i + 1]?.lower !== "'s") return true;
  }
  return false;
}

/**
 * "Ada Lovelace shook her head, adding": without tags a noun phrase can take in the verb behind it. Behind a person's name
 * that opens it, only a word for a person may go on ("Trump lawyer"); anything else in small letters is the clause's.
 */
export function withoutVerb(span: Span, document: ReadDocument, coreference: Coreference): Span {
  const { tokens } = document;
  const { mentions } = coreference;
  const mention = mentions[lastStartingAtOrBefore(mentions, span.start)];
  if (mention?.start !== span.start || mention.type !== 'person' || mention.form !== 'name' || mention.end >= span.end)
    return span;
  const next = tokenAt(tokens, mention.end - 1) + 1;
  const word = tokens.words[next];
  if (word === undefined || word.case !== WordCase.Lower || tokens.kind[next] !== TokenKind.Word) return span;
  if (word.lower === "'s" || word.lower === 'and' || (word.classes & WordClass.Preposition) !== 0) return span;
  const last = tokenAt(tokens, span.end - 1);
  for (let i = next; i <= last; i += 1)
    if (isPersonNoun(tokens.words[i] as Word) || tokens.words[i]?.lower === 'and') return span;
  return { start: span.start, end: mention.end };
}

/**
 * What was read as a subject and is none: a stray word ("far", "dawn") or a verb with its object ("shield a leader"). A
 * noun phrase in small letters begins with a determiner, or is about people, a body of them or a paper.
 */
export function isNoSource(span: Span, document: ReadDocument, coreference: Coreference): boolean {
  const { tokens } = document;
  const from = tokenAt(tokens, span.start);
  const to = Math.max(from + 1, tokenAt(tokens, span.end - 1) + 1);
  const first = tokens.words[from];
  if (first === undefined || tokens.kind[from] !== TokenKind.Word)
    return first !== undefined && tokens.kind[from] === TokenKind.Punctuation;
  if (
    first.case !== WordCase.Lower ||
    (first.classes & (WordClass.Determiner | WordClass.Pronoun | WordClass.Number)) !== 0
  )
    return false;
  const head = headOf(tokens, from, to);
  if (head < 0) return false;
  for (let i = from + 1; i < head; i += 1) if (ARTICLES.has(tokens.words[i]?.lower ?? '')) return true;
  if (canSpeak(span, document, coreference)) return false;
  const word = tokens.words[head] as Word;
  return !DOCUMENTS.has(word.lower) && !VOICES.has(word.lower) && !CROWD.has(word.lower) && to - from === 1;
}

const ARTICLES = new Set(['a', 'an', 'the']);
