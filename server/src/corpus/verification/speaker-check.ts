// Compares the speaker that a draft gives a quotation with the speaker that its sources give. A finding needs certainty on
// both sides: a person whom the draft names, and sources that name another or do not know that person at all.

import type { Language } from '../../analysis/language/language.ts';
import type { Mention, Quote } from '../../analysis/model.ts';
import { editDistance } from '../../base/edit-distance.ts';
import { overlaps, type Span } from '../../base/span.ts';
import type { IndexedArticle } from '../article.ts';
import { fold } from '../entities/fold.ts';
import type { CorpusEntity } from '../entities/model.ts';
import type { DraftQuotation } from './draft-units.ts';
import type { SourcePlace } from './quotation-search.ts';

/** The part of the corpus that is read. */
export interface SpeakerView {
  readonly language: Language;
  article(uri: string): IndexedArticle | undefined;
  entityOf(article: IndexedArticle, local: number): CorpusEntity | undefined;
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

/** The speaker of a quotation in the draft: the one that the analysis finds, else the only person named beside it. */
export function speakerInDraft(
  draft: IndexedArticle,
  text: string,
  quotation: DraftQuotation,
  view: SpeakerView,
): DraftSpeaker | undefined {
  const quote = draft.analysis.quotes[quotation.quote];
  const attributed = quote?.source;
  if (attributed !== undefined && attributed !== null && attributed.class !== 'unnamed' && attributed.entity >= 0)
    return speakerOf(draft, text, attributed.entity, attributed, view);
  const persons = new Map<number, Mention>();
  for (const mention of personsIn(draft, blockAround(text, quotation), quotation))
    if (!persons.has(mention.entity)) persons.set(mention.entity, mention);
  if (persons.size !== 1 || (attributed !== undefined && attributed !== null)) return undefined;
  const [mention] = persons.values();
  return speakerOf(draft, text, mention!.entity, mention!, view);
}

function speakerOf(draft: IndexedArticle, text: string, local: number, span: Span, view: SpeakerView): DraftSpeaker {
  const entity = draft.analysis.entities[local];
  const spellings = draft.entities[local]?.spellings.map((each) => each.text) ?? [];
  return {
    text: text.slice(span.start, span.end).replace(/\s+/g, ' '),
    span: { start: span.start, end: span.end },
    entity: view.entityOf(draft, local)?.id ?? null,
    names: [...new Set([entity?.name ?? '', ...spellings].map(fold))].filter((name) => name !== ''),
    isPerson: entity?.type === 'person',
  };
}

/** The paragraph, list item or table row around a quotation, with the lines that belong to a block quotation. */
export function blockAround(text: string, { start, end }: Span): Span {
  const before = text.slice(0, start);
  const from = Math.max(before.lastIndexOf('\n\n'), before.lastIndexOf('\n- '), before.lastIndexOf('\n* '), before.lastIndexOf('\n|'), -1) + 1;
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

function personsIn({ analysis }: IndexedArticle, block: Span, quotation: Span): Mention[] {
  return analysis.mentions.filter(
    (mention) =>
      mention.form === 'name' && mention.type === 'person' && overlaps(mention, block) && !overlaps(mention, quotation),
  );
}

/** Whether the sources give a quotation to somebody else; `places` are all places that have its words. */
export function wrongSpeaker(
  draft: IndexedArticle,
  text: string,
  quotation: DraftQuotation,
  speaker: DraftSpeaker,
  places: readonly SourcePlace[],
  view: SpeakerView,
): WrongSpeaker | undefined {
  if (!speaker.isPerson || places.length === 0) return undefined;
  let wrong: WrongSpeaker | undefined;
  const named = personsIn(draft, blockAround(text, quotation), quotation).flatMap(
    ({ entity }) => draft.entities[entity]?.spellings.map((each) => fold(each.text)) ?? [],
  );
  for (const place of places) {
    const article = view.article(place.uri);
    if (article === undefined) return undefined;
    const theirs = speakersAt(article, place, view);
    const persons = theirs.filter(({ type }) => type === 'person');
    if (persons.some((entity) => isSame(speaker.names, namesOf(entity)))) return undefined;
    const knows = article.entities.some(
      ({ type, spellings }) =>
        (type === 'person' || type === 'group') && isSame(speaker.names, spellings.map((each) => fold(each.text))),
    );
    if (persons.length === 0) {
      // The source does not say who speaks, or names an institution: the draft may know better.
      if (knows || theirs.length > 0) return undefined;
      wrong ??= { place };
      continue;
    }
    // The draft names the right speaker too, in another part of the sentence.
    if (persons.some((entity) => named.some((name) => isSame([name], namesOf(entity))))) return undefined;
    if (wrong?.name === undefined) wrong = { place, name: persons[0]!.name };
  }
  return wrong;
}

/** Those whom an article gives as the speakers of the words at a place. */
export function speakersAt(article: IndexedArticle, { span }: SourcePlace, view: SpeakerView): CorpusEntity[] {
  const quote = quoteAt(article.analysis.quotes, span);
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
    for (const { start, end } of parts)
      shared += Math.max(0, Math.min(end, span.end) - Math.max(start, span.start));
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
      if (last.length > 4 && other[0] === last[0] && Math.abs(other.length - last.length) <= 2 && editDistance(last, other) <= 2)
        return true;
  }
  return false;
}
