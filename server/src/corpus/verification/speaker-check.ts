// Compares the speaker that a draft gives a quotation with the speaker that its sources give. A finding needs certainty on
// both sides: a person whom the draft names, and sources that name another or do not know that person at all.

import type { Language } from '../../analysis/language/language.ts';
import type { Mention, Quote } from '../../analysis/model.ts';
import { editDistance } from '../../base/edit-distance.ts';
import { overlaps, type Span } from '../../base/span.ts';
import type { IndexedArticle } from '../article.ts';
import { fold } from '../entities/fold.ts';
import type { CorpusEntity } from '../entities/model.ts';
import { isSpeakerImplied } from '../repeats/speakers.ts';
import type { DraftQuotation } from './draft-units.ts';
import type { SourcePlace } from './quotation-search.ts';
import type { Traces } from './traces.ts';

/** The part of the corpus that is read. */
export interface SpeakerView {
  readonly language: Language;
  article(uri: string): IndexedArticle | undefined;
  entityOf(article: IndexedArticle, local: number): CorpusEntity | undefined;
  /** The person of the sources with this folded name, or with this surname if only one has it. */
  personNamed(folded: string): CorpusEntity | undefined;
}

/** Whom the draft gives as the speaker. */
export interface DraftSpeaker {
  readonly text: string;
  /** Where the draft names the speaker. */
  readonly span: Span;
  readonly entity: string | null;
  /** The names of the speaker in the draft, folded. */
  readonly names: readonly string[];
  readonly isPerson: boolean;
}

export interface WrongSpeaker {
  /** The speaker in the source; absent if the source does not name the draft's speaker at all. */
  readonly name?: string;
  readonly place: SourcePlace;
}

/** The block of the draft that has a quotation. */
export interface QuotationBlock extends Span {
  /** Mentions of people in it, outside the quotation. */
  readonly persons: readonly Mention[];
}

export function blockOf({ analysis }: IndexedArticle, text: string, quotation: Span): QuotationBlock {
  const block = blockAround(text, quotation);
  const persons = analysis.mentions.filter(
    (mention) =>
      mention.form === 'name' && mention.type === 'person' && overlaps(mention, block) && !overlaps(mention, quotation),
  );
  return { ...block, persons };
}

/** The speaker of a quotation in the draft: whom its paragraph gives, else the only person named beside it. */
export function speakerInDraft(
  draft: IndexedArticle,
  text: string,
  quotation: DraftQuotation,
  block: QuotationBlock,
  view: SpeakerView,
): DraftSpeaker | undefined {
  const source = draft.analysis.quotes[quotation.quote]?.source ?? undefined;
  // A speaker from another paragraph is a guess: the writer may have left these words without a name.
  if (source !== undefined && overlaps(source, block)) {
    if (source.class === 'unnamed') return undefined;
    if (source.entity >= 0) return speakerOf(draft, text, source.entity, source, view);
  }
  const persons = new Map<number, Mention>();
  for (const mention of block.persons) if (!persons.has(mention.entity)) persons.set(mention.entity, mention);
  const [mention, ...others] = persons.values();
  if (mention !== undefined)
    return others.length > 0 ? undefined : speakerOf(draft, text, mention.entity, mention, view);
  const known = knownPersons(text, block, quotation, view);
  return known.length === 1 ? known[0] : undefined;
}

function speakerOf(draft: IndexedArticle, text: string, local: number, span: Span, view: SpeakerView): DraftSpeaker {
  const entity = draft.analysis.entities[local];
  const spellings = draft.entities[local]?.spellings.map((each) => each.text) ?? [];
  const names = [...new Set([entity?.name ?? '', ...spellings].map(fold))].filter((name) => name !== '');
  const known = names.flatMap((name) => view.personNamed(name) ?? [])[0] ?? view.entityOf(draft, local);
  return {
    text: text.slice(span.start, span.end).replace(/\s+/g, ' '),
    span: { start: span.start, end: span.end },
    entity: known?.id ?? null,
    names,
    isPerson: entity?.type === 'person' || known?.type === 'person',
  };
}

const NAME = /\p{Lu}[\p{L}\p{M}.’'-]{1,30}(?: \p{Lu}[\p{L}\p{M}.’'-]{0,30}){0,4}/gu;

/** Names of the sources' people that the analysis of the draft did not take for names. */
function knownPersons(text: string, block: Span, quotation: Span, view: SpeakerView): DraftSpeaker[] {
  const found = new Map<string, DraftSpeaker>();
  for (const match of text.slice(block.start, block.end).matchAll(NAME)) {
    const span = { start: block.start + match.index, end: block.start + match.index + match[0].length };
    const name = fold(match[0]);
    const entity = overlaps(span, quotation) ? undefined : view.personNamed(name);
    if (entity !== undefined && !found.has(entity.id))
      found.set(entity.id, { text: match[0], span, entity: entity.id, names: [name], isPerson: true });
  }
  return [...found.values()];
}

/** The paragraph, list item or table row around a quotation, with the lines that belong to a block quotation. */
export function blockAround(text: string, { start, end }: Span): Span {
  const paragraph = start < 2 ? -1 : text.lastIndexOf('\n\n', start - 2);
  const lead = text.slice(Math.max(0, paragraph), start);
  const item = Math.max(...['\n- ', '\n* ', '\n|'].map((mark) => lead.lastIndexOf(mark)));
  const from = 1 + (item < 0 ? paragraph : Math.max(0, paragraph) + item);
  const after = text.slice(end);
  const to = after.search(/\n\s*\n|\n[-*|] /);
  const block = { start: from, end: to < 0 ? text.length : end + to };
  if (!isAlone(text, block, { start, end })) return block;
  // A quotation by itself: whoever the line before introduces, or the heading above it, says it.
  const previous = text.slice(0, block.start).trimEnd();
  const line = previous.lastIndexOf('\n') + 1;
  const isLead = /:[*_]*$/.test(previous) || /^#{1,6} /.test(previous.slice(line));
  return isLead ? { start: Math.max(0, previous.lastIndexOf('\n\n')), end: block.end } : block;
}

/** Whether a block holds nothing but the quotation. */
function isAlone(text: string, block: Span, quotation: Span): boolean {
  const rest = text.slice(block.start, quotation.start) + text.slice(quotation.end, block.end);
  return !/\p{L}/u.test(rest);
}

/** Whether the sources give a quotation to somebody else; `places` are all places that have its words. */
export function wrongSpeaker(
  draft: IndexedArticle,
  { persons }: QuotationBlock,
  speaker: DraftSpeaker,
  places: readonly SourcePlace[],
  view: SpeakerView & { readonly traces: Traces },
): WrongSpeaker | undefined {
  if (!speaker.isPerson) return undefined;
  const beside = persons.flatMap(
    ({ entity }) => draft.entities[entity]?.spellings.map((each) => fold(each.text)) ?? [],
  );
  const passages = places.map(({ uri, span }) => `${uri} ${span.start} ${span.end}`);
  const key = [speaker.names.join('|'), beside.join('|'), ...passages].join('\n');
  const other = view.traces.speakers.get(key, () => otherSpeaker(speaker.names, beside, places, view) ?? null);
  return other ?? undefined;
}

/**
 * Whether the sources give words to somebody other than the person with these folded names; `beside` are further people who
 * are named with the words.
 */
export function otherSpeaker(
  names: readonly string[],
  beside: readonly string[],
  places: readonly SourcePlace[],
  view: SpeakerView,
): WrongSpeaker | undefined {
  let other: WrongSpeaker | undefined;
  let absent: WrongSpeaker | undefined;
  for (const place of places) {
    const article = view.article(place.uri);
    if (article === undefined) return undefined;
    const quote = quoteAt(article.analysis.quotes, place.span);
    const theirs = speakersOf(article, quote, view);
    const persons = theirs.filter(({ type }) => type === 'person');
    if (persons.some((entity) => isSame(names, namesOf(entity)))) return undefined;
    // The draft names the right speaker too, in another part of the sentence.
    if (persons.some((entity) => beside.some((name) => isSame([name], namesOf(entity))))) return undefined;
    const isSure = persons.length > 0 && quote !== undefined && !isSpeakerImplied(quote);
    if (!isSure && isNamedNear(article, place.span, names)) return undefined;
    if (persons.length > 0) other = other === undefined || isSure ? { place, name: persons[0]!.name } : other;
    else if (theirs.length === 0 && !isNamed(article, names)) absent ??= { place };
  }
  return other ?? (absent !== undefined && places.length === 1 ? absent : undefined);
}

/** The quotation of a source at a place, and those who say it. */
export function sourceSpeakers(
  place: SourcePlace,
  view: SpeakerView,
): { readonly quote: Quote | undefined; readonly speakers: readonly CorpusEntity[] } {
  const article = view.article(place.uri);
  const quote = article === undefined ? undefined : quoteAt(article.analysis.quotes, place.span);
  return { quote, speakers: article === undefined ? [] : speakersOf(article, quote, view) };
}

/** UTF-16 code units around a quotation in which its speaker may be named. */
const NEAR = 400;

/** Whether an article names a person so near a quotation that it may be theirs. */
function isNamedNear(article: IndexedArticle, { start, end }: Span, names: readonly string[]): boolean {
  return article.analysis.mentions.some(
    (mention) =>
      mention.form === 'name' &&
      mention.end > start - NEAR &&
      mention.start < end + NEAR &&
      isSame(names, spellingsOf(article, mention.entity)),
  );
}

function isNamed(article: IndexedArticle, names: readonly string[]): boolean {
  return article.entities.some((_, local) => isSame(names, spellingsOf(article, local)));
}

const spellingsOf = ({ entities }: IndexedArticle, local: number): string[] =>
  entities[local]?.spellings.map(({ text }) => fold(text)) ?? [];

/** Those whom an article gives as the speakers of a quotation. */
function speakersOf(article: IndexedArticle, quote: Quote | undefined, view: SpeakerView): CorpusEntity[] {
  if (quote === undefined || quote.source === null || quote.source.class === 'unnamed') return [];
  const locals = quote.source.entities ?? [quote.source.entity];
  return locals.flatMap((local) => view.entityOf(article, local) ?? []);
}

/** The quotation that has most of a span, those in marks first. */
function quoteAt(quotes: readonly Quote[], span: Span): Quote | undefined {
  let best: Quote | undefined;
  let most = 0;
  for (const quote of quotes) {
    const parts = quote.marks.length > 0 ? quote.marks : quote.content;
    let shared = 0;
    for (const { start, end } of parts) shared += Math.max(0, Math.min(end, span.end) - Math.max(start, span.start));
    if (quote.marks.length === 0) shared *= 0.9;
    if (shared > most && shared >= 0.5 * (span.end - span.start)) [best, most] = [quote, shared];
  }
  return best;
}

const namesOf = ({ name, aliases, spellings }: CorpusEntity): string[] =>
  [name, ...aliases, ...spellings.map((each) => each.text)].map(fold);

/** Whether two lists of folded names may be one person's: they share a word, or nearly spell the same surname. */
export function isSame(mine: readonly string[], theirs: readonly string[]): boolean {
  const words = new Set(theirs.flatMap((name) => name.split(' ')).filter((word) => word.length > 2));
  const lasts = new Set(theirs.map((name) => name.split(' ').at(-1)!));
  for (const name of mine) {
    const parts = name.split(' ');
    if (parts.some((word) => word.length > 2 && words.has(word))) return true;
    const last = parts.at(-1)!;
    for (const other of lasts)
      if (
        last.length > 4 &&
        other[0] === last[0] &&
        Math.abs(other.length - last.length) <= 2 &&
        editDistance(last, other) <= 2
      )
        return true;
  }
  return false;
}
