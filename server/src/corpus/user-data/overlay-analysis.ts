// What a person says, laid over what the analysis found: their names are names, their speakers speak, their kinds hold. The
// analysis itself stays as it is, so that it can be cached without them; what comes out has the same shape, and everything
// behind it (rules, features, exports) need not know who said what it is told.

import { deriveClaims } from '../../analysis/claims.ts';
import type { DocumentAnalysis, LocalEntity, Mention, Quote, Source } from '../../analysis/model.ts';
import type { Anchor } from '../../annotations/anchor.ts';
import type { Annotation } from '../../annotations/model.ts';
import type { Span } from '../../base/span.ts';
import { hull, overlaps } from '../../base/span.ts';
import type { UserEntities, UserEntity } from './entities.ts';

/** The basis of everything that a person decided. */
export const SET_BY_YOU = 'set-by-you';

/** An annotation with its place in the article, or why it has none. */
export interface AnchoredAnnotation {
  readonly annotation: Annotation;
  readonly anchor: Anchor;
}

export function annotateAnalysis(
  text: string,
  analysis: DocumentAnalysis,
  own: UserEntities,
  anchored: readonly AnchoredAnnotation[],
): DocumentAnalysis {
  const names = own
    .findIn(text)
    .filter((name) => !analysis.parts.some((part) => isNoProse(part.kind) && overlaps(part, name)));
  const held = anchored.flatMap(({ annotation, anchor }) =>
    anchor.state === 'held' ? [{ annotation, span: anchor.span }] : [],
  );
  const decides = held.some(({ annotation: { speaker, entity, kind } }) => speaker ?? entity ?? kind);
  if (names.length === 0 && !decides) return analysis;
  const overlaid = new Overlaid(analysis);
  for (const { entity, start, end } of names) overlaid.addName({ start, end }, entity, false);
  for (const { annotation, span } of held) {
    const entity = own.meantBy(annotation, 'entity');
    if (entity !== undefined) overlaid.addName(span, entity, true);
  }
  for (const { annotation, span } of held) {
    const speaker = own.meantBy(annotation, 'speaker');
    if (speaker !== undefined || annotation.kind !== null)
      overlaid.decideQuote(text, span, speaker, annotation.kind?.value ?? null);
  }
  return overlaid.finish();
}

function isNoProse(kind: string): boolean {
  return kind === 'masked' || kind === 'clutter';
}

type MutableMention = { -readonly [Key in keyof Mention]: Mention[Key] } & { old: number };

class Overlaid {
  readonly #analysis: DocumentAnalysis;
  #mentions: MutableMention[];
  readonly #entities: LocalEntity[];
  readonly #quotes: Quote[];
  readonly #locals = new Map<UserEntity, number>();

  constructor(analysis: DocumentAnalysis) {
    this.#analysis = analysis;
    this.#mentions = analysis.mentions.map((mention, old) => ({ ...mention, old }));
    this.#entities = [...analysis.entities];
    this.#quotes = [...analysis.quotes];
  }

  /** `decided`: by an annotation of this very place, which overrules whatever stands there. */
  addName(span: Span, own: UserEntity, decided: boolean): void {
    const there = this.#mentions.filter((mention) => overlaps(mention, span));
    const exact = there.find((mention) => mention.start === span.start && mention.end === span.end);
    if (decided) {
      const mention = exact ?? there.find((other) => other.form !== 'name' || other.start <= span.start);
      if (mention !== undefined) {
        mention.entity = this.#localOf(own);
        mention.type = own.type ?? mention.type;
        mention.basis = SET_BY_YOU;
        mention.confidence = 1;
        return;
      }
    } else if (exact !== undefined) {
      if (own.type !== undefined && exact.type !== own.type) this.#retype(exact, own);
      return;
      // A longer name that holds this one is another name: "Voss" in "Bank of Voss".
    } else if (there.some((mention) => mention.start <= span.start && mention.end >= span.end)) return;
    this.#mentions = this.#mentions.filter((mention) => !there.includes(mention));
    const entity = this.#localOf(own);
    this.#mentions.push({
      ...span,
      type: own.type ?? this.#entities[entity]?.type ?? 'person',
      form: 'name',
      entity,
      basis: SET_BY_YOU,
      confidence: 1,
      old: -1,
    });
  }

  decideQuote(text: string, span: Span, speaker: UserEntity | undefined, kind: string | null): void {
    let index = closestQuote(this.#quotes, span);
    if (index < 0) {
      index = this.#quotes.length;
      this.#quotes.push(newQuote(text, span));
    }
    const quote = this.#quotes[index] as Quote;
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

  finish(): DocumentAnalysis {
    const mentions = [...this.#mentions].sort((a, b) => a.start - b.start || b.end - a.end);
    const moved = new Map(mentions.map((mention, index) => [mention.old, index]));
    const lists = this.#entities.map((): number[] => []);
    mentions.forEach((mention, index) => {
      lists[mention.entity]?.push(index);
    });
    const entities = this.#entities.map((entity, index) => ({
      ...entity,
      mentions: lists[index] ?? [],
      links: entity.links.flatMap((link) => {
        const mention = moved.get(link.mention);
        const to = moved.get(link.to);
        return mention === undefined || to === undefined ? [] : [{ ...link, mention, to }];
      }),
    }));
    const order = this.#quotes.map((_, index) => index).sort((a, b) => this.#startOf(a) - this.#startOf(b) || a - b);
    const quotes = order.map((index) => {
      const quote = this.#quotes[index] as Quote;
      return quote.repeats < 0 ? quote : { ...quote, repeats: order.indexOf(quote.repeats) };
    });
    const problems = this.#analysis.markProblems.map((problem) =>
      problem.quote < 0 ? problem : { ...problem, quote: order.indexOf(problem.quote) },
    );
    const plain = mentions.map(({ old: _old, ...mention }): Mention => mention);
    return {
      ...this.#analysis,
      mentions: plain,
      entities,
      quotes,
      markProblems: problems,
      claims: deriveClaims(quotes, plain),
    };
  }

  #startOf(index: number): number {
    return this.#quotes[index]?.start ?? 0;
  }

  /** A name of another type than it was taken for; so are the article's other words for the same. */
  #retype(mention: MutableMention, own: UserEntity): void {
    const type = own.type as NonNullable<UserEntity['type']>;
    const local = this.#entities[mention.entity];
    if (local === undefined) {
      mention.entity = this.#localOf(own);
      mention.type = type;
      return;
    }
    this.#entities[mention.entity] = { ...local, type };
    for (const other of this.#mentions) if (other.entity === mention.entity) other.type = type;
  }

  /** The article's entity for one of a person's own; made where the article has none by its name. */
  #localOf(own: UserEntity): number {
    let local = this.#locals.get(own);
    if (local !== undefined) return local;
    local = this.#entities.findIndex(
      ({ name, type }) => own.names.includes(name) && (own.type === undefined || type === own.type),
    );
    if (local < 0) {
      local = this.#entities.length;
      this.#entities.push({
        name: own.name,
        type: own.type ?? 'person',
        mentions: [],
        gender: 'unknown',
        aliases: [],
        descriptions: [],
        links: [],
      });
    }
    this.#locals.set(own, local);
    return local;
  }

  /** The words that name the source, where they already mean this speaker; otherwise no words at all. */
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

/** Index of the quotation that a span means: it covers most of one, or of its words in marks; -1 when it means none. */
export function closestQuote(quotes: readonly Quote[], span: Span): number {
  let best = -1;
  let most = 0.5;
  quotes.forEach((quote, index) => {
    for (const part of [hull(quote.content.length === 0 ? [quote] : quote.content), ...quote.content, ...quote.marks]) {
      const shared = Math.min(part.end, span.end) - Math.max(part.start, span.start);
      const union = Math.max(part.end, span.end) - Math.min(part.start, span.start);
      const likeness = union === 0 ? 0 : shared / union;
      if (likeness > most) {
        most = likeness;
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
