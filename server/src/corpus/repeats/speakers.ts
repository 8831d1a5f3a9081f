// The speakers of quotations in different articles: whether two quotations have one speaker, how an article refers to a
// speaker, and whether an attribution is certain enough to contradict another article's.

import type { Language } from '../../analysis/language/language.ts';
import type { Gender, Mention, Quote } from '../../analysis/model.ts';

import { hull, lastStartingAtOrBefore, type Span } from '../../base/span.ts';

import { type IndexedArticle, quotationAt } from '../article.ts';
import { fold } from '../entities/fold.ts';
import type { CorpusEntity } from '../entities/model.ts';
import { haveSameSource } from './alike.ts';

/** The entities of the corpus. */
export interface EntityView {
  readonly language: Language;
  entityOf(article: IndexedArticle, local: number): CorpusEntity | undefined;
}

/** A quotation of an article; `quote` is an index into its quotes. */
export interface QuoteRef {
  readonly article: IndexedArticle;
  readonly quote: number;
}

export type SpeakerRelation = 'same' | 'different' | 'unknown';

/**
 * Whether two quotations have one speaker. `unknown` where the answer would be a guess: an institution and its head, a
 * country and its capital, an unresolved description, two people with one surname.
 */
export function compareSpeakers(view: EntityView, a: QuoteRef, b: QuoteRef): SpeakerRelation {
  const [one, other] = [speakerOf(view, a), speakerOf(view, b)];
  if (one === undefined || other === undefined)
    return haveSameSource(sourceTextOf(a), sourceTextOf(b), view.language) ? 'same' : 'unknown';
  if (one.id === other.id || fold(one.name) === fold(other.name)) return 'same';
  if (one.type !== 'person' || other.type !== 'person') return 'unknown';
  if (mayBeSamePerson(one, other)) return 'unknown';
  return 'different';
}

const sourceTextOf = ({ article, quote }: QuoteRef): string => article.sourceTexts[quote] ?? '';

/** Whether the text of a source ("She") is a pronoun. */
export const isPronoun = (source: string, language: Language): boolean =>
  language.comparison.pronouns.has(fold(source));

/** The entity that speaks; `undefined` where it is not known or not named. */
export function speakerOf(view: EntityView, { article, quote }: QuoteRef): CorpusEntity | undefined {
  const source = article.analysis.quotes[quote]?.source;
  // An unnamed official of an organization is not the organization.
  if (source === undefined || source === null || source.class === 'unnamed') return undefined;
  return view.entityOf(article, source.entity);
}

/** Whether two entities could be one person, and are separate only for lack of evidence. */
function mayBeSamePerson(a: CorpusEntity, b: CorpusEntity): boolean {
  if (a.suggestions.some(({ id }) => id === b.id) || b.suggestions.some(({ id }) => id === a.id)) return true;
  const words = new Set(fold(a.name).split(' '));
  return fold(b.name)
    .split(' ')
    .some((word) => word.length > 2 && words.has(word));
}

/**
 * How an article refers to a quotation's speaker: by `name`, by a `description` ("the minister"), by a `pronoun`, or only
 * `implied` by the surrounding sentences; `none` if no speaker was found.
 */
export type SpeakerForm = 'name' | 'description' | 'pronoun' | 'implied' | 'none';

export function speakerFormOf({ article, quote: index }: QuoteRef, language: Language): SpeakerForm {
  const quote = article.analysis.quotes[index];
  if (quote === undefined || quote.source === null) return 'none';
  if (isSpeakerImplied(quote)) return 'implied';
  if (isPronoun(article.sourceTexts[index] ?? '', language)) return 'pronoun';
  const { start, end } = quote.source;
  const { mentions } = article.analysis;
  for (let i = lastStartingAtOrBefore(mentions, start - 1) + 1; (mentions[i]?.start ?? end) < end; i += 1)
    if (mentions[i]!.form === 'name' && mentions[i]!.end <= end) return 'name';
  return 'description';
}

/** Whether the speaker is only implied by the surrounding sentences. */
export function isSpeakerImplied({ source, basis }: Quote): boolean {
  return source !== null && CONTEXT_RULES.test(basis);
}

/** Attribution rules that take the speaker from another sentence. */
const CONTEXT_RULES = /^(?:carried-over|paragraph-before|sentence-before|paragraph-after)/;

/** UTF-16 code units after a quotation within which "…, said the producers Jane Doe and Mary Roe" names its speakers. */
const NEAR = 80;

/**
 * Whether the speaker of `here` may in fact be that of `there`. If two articles attribute one quotation to two people, the
 * attribution itself may be wrong: a speaker who is not named next to the words is uncertain where the other article's
 * speaker is named nearer to them, or where the pronoun has another gender.
 */
export function isUncertain(view: EntityView, here: QuoteRef, there: QuoteRef): boolean {
  const quote = here.article.analysis.quotes[here.quote];
  const theirSpeaker = speakerOf(view, there);
  if (quote === undefined || theirSpeaker === undefined) return true;
  const isTheirs = (mention: Mention): boolean => view.entityOf(here.article, mention.entity)?.id === theirSpeaker.id;
  const distance = distanceToNameAfter(quote, here.article, isTheirs);
  const form = speakerFormOf(here, view.language);
  if (form === 'name') return distance < distanceToSource(quote);
  if (distance < NEAR || (form === 'pronoun' && mayMean(view, here, there, theirSpeaker))) return true;
  const previousPerson = personBefore(here.article.analysis.mentions, quote.start);
  return previousPerson !== undefined && isTheirs(previousPerson);
}

/** The last name of a person that ends at or before an offset. */
function personBefore(mentions: readonly Mention[], offset: number): Mention | undefined {
  let before = personsBefore.get(mentions);
  if (before === undefined) {
    let last = -1;
    before = Int32Array.from(mentions, ({ form, type }, index) => {
      if (form === 'name' && type === 'person') last = index;
      return last;
    });
    personsBefore.set(mentions, before);
  }
  let at = before[lastStartingAtOrBefore(mentions, offset)] ?? -1;
  while (at >= 0 && mentions[at]!.end > offset) at = before[at - 1] ?? -1;
  return mentions[at];
}

/** For each mention, the index of the last name of a person up to it, -1 if there is none. */
const personsBefore = new WeakMap<readonly Mention[], Int32Array>();

/**
 * Whether `here` does not surely give its words to its speaker alone: they are said jointly or for another, the speaker of
 * `there` is named in the same sentence, one of the two speakers is spoken of in the quotation, or the article leaves open
 * who speaks.
 */
export function isNotOwnVoice(view: EntityView, here: QuoteRef, there: QuoteRef): boolean {
  const { article } = here;
  const { analysis } = article;
  const quote = analysis.quotes[here.quote];
  const [ours, theirs] = [speakerOf(view, here), speakerOf(view, there)];
  if (quote === undefined || quote.source === null || ours === undefined || theirs === undefined) return true;
  if (quotationAt(article, here.quote)?.isShared === true) return true;
  if (quote.candidates.length > 1 || quote.confidence < SURE) return true;
  const described = article.entities[quote.source.entity]?.descriptions ?? [];
  if (described.some((description) => view.language.comparison.isSharedVoice(description))) return true;
  const spoken = quote.marks;
  const around = sentencesOf(quote, here);
  const { start, end } = hull([around, ...spoken]);
  const { mentions } = analysis;
  const from = lastStartingAtOrBefore(mentions, start - 1) + 1;
  const to = lastStartingAtOrBefore(mentions, end) + 1;
  return mentions.slice(from, to).some((mention) => {
    if (mention.form === 'pronoun' || mention.entity < 0) return false;
    const isSpoken = spoken.some((part) => part.start <= mention.start && mention.end <= part.end);
    if (!isSpoken && (mention.start < around.start || mention.end > around.end)) return false;
    const id = view.entityOf(article, mention.entity)?.id;
    return id === theirs.id || (isSpoken && id === ours.id);
  });
}

/** The least confidence of an attribution that can contradict another. */
const SURE = 0.6;

/** From the first to the last sentence of a quotation and its source. */
function sentencesOf({ marks, source }: Quote, { article: { analysis } }: QuoteRef): Span {
  const { sentences } = analysis;
  const places = source === null ? marks : [...marks, source];
  const [start, end] = [Math.min(...places.map((place) => place.start)), Math.max(...places.map((place) => place.end))];
  return {
    start: sentences[lastStartingAtOrBefore(sentences, start)]?.start ?? start,
    end: Math.max(end, sentences[lastStartingAtOrBefore(sentences, end - 1)]?.end ?? end),
  };
}

/** UTF-16 code units from the end of a part of the quotation to the next accepted name; infinite if none is near. */
function distanceToNameAfter(
  quote: Quote,
  { analysis: { mentions } }: IndexedArticle,
  isAccepted: (mention: Mention) => boolean,
): number {
  let least = Number.POSITIVE_INFINITY;
  for (const part of quote.marks) {
    for (let i = lastStartingAtOrBefore(mentions, part.end - 1) + 1; i < mentions.length; i += 1) {
      const mention = mentions[i]!;
      if (mention.start - part.end >= NEAR) break;
      if (mention.form !== 'name' || !isAccepted(mention)) continue;
      least = Math.min(least, mention.start - part.end);
      break;
    }
  }
  return least;
}

function distanceToSource({ source, marks }: Quote): number {
  if (source === null) return Number.POSITIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  for (const part of marks)
    least = Math.min(least, source.start >= part.end ? source.start - part.end : Math.max(0, part.start - source.end));
  return least;
}

/**
 * Whether the pronoun that speaks `here` may mean the speaker of `there`: it does not fit its own, or the article names
 * theirs, and it fits them.
 */
function mayMean(view: EntityView, here: QuoteRef, there: QuoteRef, theirSpeaker: CorpusEntity): boolean {
  const gender = view.language.comparison.pronouns.get(fold(sourceTextOf(here))) ?? 'unknown';
  if (!fits(gender, genderOfSpeaker(here))) return true;
  const { mentions, entities } = here.article.analysis;
  const named = mentions.find((mention) => {
    const entity = mention.form === 'name' ? view.entityOf(here.article, mention.entity) : undefined;
    return entity !== undefined && (entity.id === theirSpeaker.id || mayBeSamePerson(entity, theirSpeaker));
  });
  if (named === undefined) return false;
  // One article alone may take their gender from a pronoun that means somebody else.
  return fits(gender, genderOfSpeaker(there)) || fits(gender, entities[named.entity]?.gender ?? 'unknown');
}

const fits = (pronoun: Gender, gender: Gender): boolean =>
  pronoun === 'unknown' || gender === 'unknown' || pronoun === gender;

const genderOfSpeaker = ({ article: { analysis }, quote }: QuoteRef): Gender =>
  analysis.entities[analysis.quotes[quote]?.source?.entity ?? -1]?.gender ?? 'unknown';
