// Derives claims: each attributed statement, and each sentence of the article itself that gives a number, a date or an act
// between named parties. The corpus compares them across articles. `claimsOf` needs no tokens, because the user's annotations
// lead to new claims as well.

import { lastStartingAtOrBefore, type Span } from '../base/span.ts';
import type { ReadDocument } from './document.ts';
import type { Language } from './language/language.ts';
import type { Claim, Mention, PartKind, Quote } from './model.ts';
import { nearestVerb } from './nearest-verb.ts';
import { findQuantities } from './numbers/find.ts';
import type { Quantity } from './numbers/quantity.ts';
import { sentenceSpan } from './tokens/sentences.ts';

/** A sentence with numbers or with what makes it a claim of the article itself. */
export interface Statement extends Span {
  readonly isNegated: boolean;
  readonly quantities: readonly Quantity[];
  /** Whether it is a claim where no source says it. */
  readonly isClaim: boolean;
}

const STATING: ReadonlySet<PartKind> = new Set(['headline', 'paragraph', 'caption', 'subheading']);

/** Words of a sentence: fewer state nothing that another article could repeat. */
const FEWEST_TOKENS = 5;
/** Named parties of an act; at the start of an article one is enough. */
const PARTIES = 2;
/** Share of a sentence that is names and dates at most. */
const MOST_NAMED = 0.8;
/** Sentences at the start of an article that say what it is about. */
const LEAD = 2;

/** The sentences of a document that can be claims, in text order. Linear: sentences and mentions are both in text order. */
export function findStatements(document: ReadDocument, mentions: readonly Mention[], language: Language): Statement[] {
  const { tokens, parts, sentences } = document;
  const found: Statement[] = [];
  // The mentions of the sentence, from `first` to `end`.
  let [first, end] = [0, 0];
  const isFree = ({ from, to }: { readonly from: number; readonly to: number }): boolean => {
    const [start, last] = [tokens.start[from]!, tokens.end[to - 1]!];
    for (let i = first; i < end; i += 1) {
      const mention = mentions[i]!;
      if (mention.type === 'date' && mention.start < last && mention.end > start) return false;
    }
    return true;
  };
  sentences.forEach((sentence, index) => {
    const { start, end: sentenceEnd } = sentenceSpan(tokens, sentence);
    while (first < mentions.length && mentions[first]!.end <= start) first += 1;
    end = Math.max(end, first);
    while (end < mentions.length && mentions[end]!.start < sentenceEnd) end += 1;
    const quantities = findQuantities(tokens, sentence, isFree).map((quantity) => {
      const verb = nearestVerb(tokens.text, { start, end: sentenceEnd }, quantity, language);
      return verb === undefined ? quantity : { ...quantity, verb };
    });
    const isStated = STATING.has(parts[sentence.part]!.kind) && sentence.to - sentence.from >= FEWEST_TOKENS;
    const isClaim =
      isStated &&
      namedLength(mentions, first, end) < MOST_NAMED * (sentenceEnd - start) &&
      (quantities.length > 0 || isSpecific(mentions, first, end, index < LEAD ? 1 : PARTIES));
    if (quantities.length === 0 && !isClaim) return;
    const words = tokens.text.slice(start, sentenceEnd);
    const isNegated = language.comparison.negationIn(words) !== undefined;
    found.push({ start, end: sentenceEnd, quantities, isClaim, isNegated });
  });
  return found;
}

/** UTF-16 code units of names and dates: a sentence of nothing else is a dateline or a caption. */
function namedLength(mentions: readonly Mention[], first: number, end: number): number {
  let length = 0;
  for (let i = first; i < end; i += 1) length += mentions[i]!.end - mentions[i]!.start;
  return length;
}

/** Whether the mentions from `first` to `end` are a date or some parties. */
function isSpecific(mentions: readonly Mention[], first: number, end: number, fewest: number): boolean {
  let parties = 0;
  for (let i = first; i < end; i += 1) {
    const { type, form, entity, when } = mentions[i]!;
    if (type === 'date' && when !== undefined) return true;
    if (form === 'pronoun' || type === 'date' || type === 'work' || entity < 0) continue;
    let isNew = true;
    for (let j = first; j < i && isNew; j += 1) isNew = mentions[j]!.entity !== entity;
    if (isNew) parties += 1;
    if (parties >= fewest) return true;
  }
  return false;
}

/** The claims of an article in text order. `mentions` and `statements` are in text order. */
export function claimsOf(
  quotes: readonly Quote[],
  mentions: readonly Mention[],
  statements: readonly Statement[],
): Claim[] {
  const claims: Claim[] = [];
  quotes.forEach((quote, index) => {
    // A turn is many statements.
    if (quote.kind === 'term' || quote.kind === 'pull' || quote.kind === 'turn' || quote.source === null) return;
    const within = statementsIn(statements, quote.content);
    claims.push({
      start: quote.start,
      end: quote.end,
      quote: index,
      speaker: quote.source.entity,
      stance: quote.stance,
      isNegated: within.some(({ isNegated }) => isNegated),
      about: entitiesIn(mentions, quote.content),
      quantities: within.flatMap(({ quantities }) =>
        quantities.filter((quantity) => isWithin(quantity, quote.content)),
      ),
    });
  });
  for (const { start, end, isClaim, isNegated, quantities } of statements) {
    if (!isClaim || isMostlySaid(quotes, { start, end })) continue;
    const about = entitiesIn(mentions, [{ start, end }]);
    claims.push({ start, end, quote: -1, speaker: -1, stance: 'asserts', isNegated, about, quantities });
  }
  return claims.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The statements that the article itself makes, from its claims: what `claimsOf` needs to derive them again. */
export const statementsOf = (claims: readonly Claim[]): Statement[] =>
  claims.map(({ start, end, quote, isNegated, quantities }) => ({
    start,
    end,
    isNegated,
    quantities,
    isClaim: quote < 0,
  }));

const isWithin = ({ start, end }: Span, spans: readonly Span[]): boolean =>
  spans.some((span) => span.start <= start && end <= span.end);

function statementsIn(statements: readonly Statement[], spans: readonly Span[]): Statement[] {
  const found = new Set<Statement>();
  for (const span of spans)
    for (let i = Math.max(0, lastStartingAtOrBefore(statements, span.start)); i < statements.length; i += 1) {
      const statement = statements[i]!;
      if (statement.start >= span.end) break;
      if (statement.end > span.start) found.add(statement);
    }
  return [...found];
}

function entitiesIn(mentions: readonly Mention[], spans: readonly Span[]): number[] {
  const about = new Set<number>();
  for (const span of spans)
    for (let i = lastStartingAtOrBefore(mentions, span.start - 1) + 1; i < mentions.length; i += 1) {
      const mention = mentions[i]!;
      if (mention.start >= span.end) break;
      if (mention.entity >= 0) about.add(mention.entity);
    }
  return [...about];
}

/** Whether more than half of a sentence is what somebody says, with or without a known speaker. */
function isMostlySaid(quotes: readonly Quote[], sentence: Span): boolean {
  let length = 0;
  // Quotes rarely overlap, so the last few that start in or before the sentence are all that can reach into it.
  const last = lastStartingAtOrBefore(quotes, sentence.end - 1);
  for (let i = last; i >= Math.max(0, last - REACH); i -= 1) {
    const { kind, content } = quotes[i]!;
    if (kind === 'term') continue;
    for (const part of content)
      length += Math.max(0, Math.min(part.end, sentence.end) - Math.max(part.start, sentence.start));
  }
  return 2 * length > sentence.end - sentence.start;
}

/** Quotes. */
const REACH = 8;
