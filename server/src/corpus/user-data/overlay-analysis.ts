// Applies the user's entities and annotations to an analysis: their names, speakers and kinds of quotation overrule what was
// found. The result is a new analysis of the same shape, so that the original can be cached without them and rules, features
// and exports need not distinguish the two.

import { claimsOf, statementsOf } from '../../analysis/claims.ts';
import type { DocumentAnalysis, EntityType, LocalEntity, Mention, Quote, Source } from '../../analysis/model.ts';
import type { Anchor } from '../../annotations/anchor.ts';
import type { Annotation } from '../../annotations/model.ts';
import { hull, lastStartingAtOrBefore, overlaps, type Span } from '../../base/span.ts';
import type { UserEntities, UserEntity } from './entities.ts';
import { MentionTable, type MutableMention } from './mention-table.ts';

/** The basis of each mention and quote that the user decided. */
export const SET_BY_YOU = 'set-by-you';

/** An annotation with its span in the article, or the reason why it has none. */
export interface AnchoredAnnotation {
  readonly annotation: Annotation;
  readonly anchor: Anchor;
}

/** Returns `analysis` itself if the user's data changes nothing in it. */
export function annotateAnalysis(
  text: string,
  analysis: DocumentAnalysis,
  userEntities: UserEntities,
  anchored: readonly AnchoredAnnotation[],
): DocumentAnalysis {
  const notProse = analysis.parts.filter((part) => isNotProse(part.kind));
  const names = userEntities.findIn(text).filter((name) => {
    const part = notProse[lastStartingAtOrBefore(notProse, name.end - 1)];
    return part === undefined || !overlaps(part, name);
  });
  const held = anchored.flatMap(({ annotation, anchor }) =>
    anchor.state === 'held' ? [{ annotation, span: anchor.span }] : [],
  );
  const hasDecisions = held.some(({ annotation: { speaker, entity, kind } }) => speaker ?? entity ?? kind);
  if (names.length === 0 && !hasDecisions) return analysis;
  const draft = new AnnotatedDraft(analysis);
  for (const { entity, start, end } of names) draft.addName({ start, end }, entity, false);
  for (const { annotation, span } of held) {
    const entity = userEntities.entityOf(annotation, 'entity');
    if (entity !== undefined) draft.addName(span, entity, true);
  }
  for (const { annotation, span } of held) {
    const speaker = userEntities.entityOf(annotation, 'speaker');
    if (speaker !== undefined || annotation.kind !== null)
      draft.decideQuote(text, span, speaker, annotation.kind?.value ?? null);
  }
  return draft.finish();
}

function isNotProse(kind: string): boolean {
  return kind === 'masked' || kind === 'clutter';
}

/** A copy of an analysis to which decisions are applied one by one. Decisions about quotes come last. */
class AnnotatedDraft {
  readonly #analysis: DocumentAnalysis;
  readonly #mentions: MentionTable;
  readonly #entities: LocalEntity[];
  readonly #quotes: Quote[];
  /** Indices of local entities, by their name, in ascending order. */
  readonly #byName = new Map<string, number[]>();
  /** Local entities of the user's entities, by index. */
  readonly #locals = new Map<UserEntity, number>();

  constructor(analysis: DocumentAnalysis) {
    this.#analysis = analysis;
    this.#mentions = new MentionTable(analysis.mentions);
    this.#entities = [...analysis.entities];
    for (const [local, { name }] of this.#entities.entries()) {
      const same = this.#byName.get(name);
      if (same === undefined) this.#byName.set(name, [local]);
      else same.push(local);
    }
    this.#quotes = [...analysis.quotes];
  }

  /**
   * Makes a span a name of a user entity. `isDecided`: an annotation of this very span says so, which overrules any mention
   * there; otherwise the name was only found in the text.
   */
  addName(span: Span, userEntity: UserEntity, isDecided: boolean): void {
    const overlapping = this.#mentions.overlapping(span);
    const exact = overlapping.find((mention) => mention.start === span.start && mention.end === span.end);
    if (isDecided) {
      const mention = exact ?? overlapping.find((other) => other.form !== 'name' || other.start <= span.start);
      if (mention !== undefined) {
        this.#mentions.setEntity(mention, this.#localOf(userEntity));
        mention.type = userEntity.type ?? mention.type;
        mention.basis = SET_BY_YOU;
        mention.confidence = 1;
        delete mention.guess;
        delete mention.rival;
        return;
      }
    } else if (exact !== undefined) {
      if (userEntity.type !== undefined && exact.type !== userEntity.type)
        this.#retype(exact, userEntity, userEntity.type);
      return;
      // A longer name that contains this one is another name: "Voss" in "Bank of Voss".
    } else if (overlapping.some((mention) => mention.start <= span.start && mention.end >= span.end)) return;
    for (const mention of overlapping) this.#mentions.delete(mention);
    const entity = this.#localOf(userEntity);
    this.#mentions.add({
      ...span,
      type: userEntity.type ?? this.#entities[entity]?.type ?? 'person',
      form: 'name',
      entity,
      basis: SET_BY_YOU,
      confidence: 1,
      oldIndex: -1,
    });
  }

  /** Sets the speaker and the kind of the quote that a span means, which is added if there is none. */
  decideQuote(text: string, span: Span, speaker: UserEntity | undefined, kind: string | null): void {
    let index = closestQuote(this.#quotes, span);
    if (index < 0) {
      index = this.#quotes.length;
      this.#quotes.push(newQuote(text, span));
    }
    const quote = this.#quotes[index]!;
    const isSpeech = kind === null || (kind !== 'none' && kind !== 'term');
    this.#quotes[index] = {
      ...quote,
      kind: kind === null ? (speaker !== undefined && quote.kind === 'term' ? 'direct' : quote.kind) : kindOf(kind),
      source: isSpeech ? (speaker === undefined ? quote.source : this.#sourceOf(quote, speaker)) : null,
      cue: isSpeech ? quote.cue : null,
      cueLemma: isSpeech ? quote.cueLemma : '',
      basis: SET_BY_YOU,
      confidence: 1,
      candidates: speaker === undefined && isSpeech ? quote.candidates : [],
    };
  }

  /** Sorts mentions and quotes again and updates all indices into them. */
  finish(): DocumentAnalysis {
    const mentions = this.#mentions.all().sort((a, b) => a.start - b.start || b.end - a.end);
    const newIndices = new Map(mentions.map((mention, index) => [mention.oldIndex, index]));
    const lists = this.#entities.map((): number[] => []);
    mentions.forEach((mention, index) => {
      lists[mention.entity]?.push(index);
    });
    const entities = this.#entities.map((entity, index) => ({
      ...entity,
      mentions: lists[index] ?? [],
      links: entity.links.flatMap((link) => {
        const mention = newIndices.get(link.mention);
        const to = newIndices.get(link.to);
        return mention === undefined || to === undefined ? [] : [{ ...link, mention, to }];
      }),
    }));
    const order = this.#quotes.map((_, index) => index).sort((a, b) => this.#startOf(a) - this.#startOf(b) || a - b);
    const places = new Map(order.map((index, place) => [index, place]));
    const placeOf = (index: number): number => places.get(index) ?? -1;
    const quotes = order.map((index) => {
      const quote = this.#quotes[index]!;
      return quote.repeats < 0 ? quote : { ...quote, repeats: placeOf(quote.repeats) };
    });
    const problems = this.#analysis.markProblems.map((problem) =>
      problem.quote < 0 ? problem : { ...problem, quote: placeOf(problem.quote) },
    );
    const plain = mentions.map(({ oldIndex: _oldIndex, ...mention }): Mention => mention);
    return {
      ...this.#analysis,
      mentions: plain,
      entities,
      quotes,
      markProblems: problems,
      claims: claimsOf(quotes, plain, statementsOf(this.#analysis.claims)),
    };
  }

  #startOf(index: number): number {
    return this.#quotes[index]?.start ?? 0;
  }

  /** Changes the type of a name's local entity and of all its mentions. */
  #retype(mention: MutableMention, userEntity: UserEntity, type: EntityType): void {
    const local = this.#entities[mention.entity];
    if (local === undefined) {
      this.#mentions.setEntity(mention, this.#localOf(userEntity));
      mention.type = type;
      return;
    }
    this.#entities[mention.entity] = { ...local, type };
    for (const other of this.#mentions.ofEntity(mention.entity)) other.type = type;
  }

  /** The index of a user entity's local entity, which is added if the article has none of its names. */
  #localOf(userEntity: UserEntity): number {
    let local = this.#locals.get(userEntity);
    if (local !== undefined) return local;
    local = Math.min(...userEntity.names.map((name) => this.#firstLocal(name, userEntity.type)));
    if (local === Number.POSITIVE_INFINITY) {
      local = this.#entities.length;
      this.#entities.push({
        name: userEntity.name,
        type: userEntity.type ?? 'person',
        mentions: [],
        gender: 'unknown',
        aliases: [],
        descriptions: [],
        links: [],
      });
    }
    this.#locals.set(userEntity, local);
    return local;
  }

  /** The first local entity with a name, and with a type if one is given; infinite if there is none. */
  #firstLocal(name: string, type: EntityType | undefined): number {
    const isFitting = (local: number): boolean => type === undefined || this.#entities[local]?.type === type;
    return this.#byName.get(name)?.find(isFitting) ?? Number.POSITIVE_INFINITY;
  }

  /** The source of a quote with a decided speaker: its words if they already mean this speaker, otherwise an empty span. */
  #sourceOf(quote: Quote, speaker: UserEntity): Source {
    const entity = this.#localOf(speaker);
    if (quote.source !== null && quote.source.entity === entity) return { ...quote.source, class: 'named' };
    return {
      start: quote.start,
      end: quote.start,
      entity,
      class: 'named',
      anonymity: null,
      channel: quote.source?.channel ?? null,
    };
  }
}

/**
 * Index of the quote that a span means, -1 if none: the quote whose content, a part of it, or words in marks share the most
 * with the span, and more than half of their union.
 */
export function closestQuote(quotes: readonly Quote[], span: Span): number {
  let best = -1;
  let bestShare = 0.5;
  quotes.forEach((quote, index) => {
    if (quote.end <= span.start || quote.start >= span.end) return;
    for (const part of [hull(quote.content.length === 0 ? [quote] : quote.content), ...quote.content, ...quote.marks]) {
      const shared = Math.min(part.end, span.end) - Math.max(part.start, span.start);
      const union = Math.max(part.end, span.end) - Math.min(part.start, span.start);
      const share = union === 0 ? 0 : shared / union;
      if (share > bestShare) {
        bestShare = share;
        best = index;
      }
    }
  });
  return best;
}

function kindOf(kind: string): Quote['kind'] {
  return kind === 'none' ? 'term' : (kind as Quote['kind']);
}

function newQuote(text: string, span: Span): Quote {
  const marked = /^["“”„«»‘’'`]/.test(text.slice(span.start, span.start + 1));
  return {
    ...span,
    kind: marked ? 'direct' : 'indirect',
    content: [span],
    marks: marked ? [span] : [],
    source: null,
    cue: null,
    cueLemma: '',
    stance: 'asserts',
    basis: SET_BY_YOU,
    confidence: 1,
    evidence: [],
    candidates: [],
    turn: -1,
    repeats: -1,
  };
}
