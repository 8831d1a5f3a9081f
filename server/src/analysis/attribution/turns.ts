// The turns of a transcript or interview as quotes: a label, and the paragraphs up to the next label, are one turn. A label
// that is no name ("Q", "WN") means whom the article introduces before the first turn.

import { lazy } from '../../base/memoize.ts';
import { lastStartingAtOrBefore } from '../../base/span.ts';
import type { Coreference } from '../coreference/coreference.ts';
import type { ReadDocument } from '../document.ts';
import { GivenName } from '../language/lexicon.ts';
import type { ArticlePart, Mention, Quote, Source } from '../model.ts';
import { tokenAt } from '../tokens/tokens.ts';

/** The paragraphs that one speaker says in a row. */
interface Turn {
  /** Index of the label's part; -1 without one. */
  readonly label: number;
  readonly parts: ArticlePart[];
  /** Asked by an interviewer, as its form shows. */
  readonly isQuestion: boolean;
}

/** The label of answers in an interview of questions and answers. */
const ANSWER = 'A';
/** A label of a name that the article names has the right speaker nearly always. */
const NAMED_CONFIDENCE = 0.95;
const INFERRED_CONFIDENCE = 0.8;

/** The turns in text order. */
export function attributeTurns(document: ReadDocument, coreference: Coreference): Quote[] {
  const turns = readTurns(document);
  if (turns.length === 0) return [];
  const people = new Interlocutors(document, coreference, turns);
  return turns.map((turn) => quoteOf(turn, people));
}

/**
 * All quotes in text order. What a speaker quotes inside a turn without saying whom is part of the turn: a term, with no
 * speaker of its own. A quotation above the turns that repeats words of one, such as a headline, is a pull quote.
 */
export function withTurns(quotes: readonly Quote[], turns: readonly Quote[], text: string): readonly Quote[] {
  if (turns.length === 0) return quotes;
  const isRepeated = repeatsTurn(turns, text);
  const own = quotes.map((quote): Quote => {
    if (quote.source === null && quote.kind === 'direct' && quote.end <= turns[0]!.start && isRepeated(quote))
      return { ...quote, kind: 'pull', basis: 'pull-quote', candidates: [] };
    const around = turns[lastStartingAtOrBefore(turns, quote.start)];
    const isInTurn = around !== undefined && quote.end <= around.end;
    // A term that no cue explains is the speaker's own wording.
    if (isInTurn && quote.basis === 'scare-quote') return { ...quote, basis: 'within-turn' };
    const isOpen = quote.source === null || CARRIED.test(quote.basis);
    if (!isInTurn || !isOpen || quote.kind === 'term' || quote.marks.length === 0) return quote;
    return {
      ...quote,
      kind: 'term',
      content: quote.marks,
      source: null,
      cue: null,
      basis: 'within-turn',
      candidates: [],
    };
  });
  return [...own, ...turns].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Quotations that are looked up in the turns; an article has one or two above them. */
const MOST_LOOKUPS = 4;

/** Whether a quote's words occur in a turn, in a row. */
function repeatsTurn(turns: readonly Quote[], text: string): (quote: Quote) => boolean {
  const wordsOf = ({ content }: Quote): string => {
    const said = content.map(({ start, end }) => text.slice(start, end)).join(' ');
    return ` ${(said.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  };
  const said = lazy(() => turns.map(wordsOf).join('|'));
  let lookups = 0;
  return (quote) => {
    lookups += 1;
    return lookups <= MOST_LOOKUPS && said().includes(wordsOf(quote));
  };
}

/** Rules that take a speaker from another sentence. */
const CARRIED =
  /^(?:carried-over|continued|running|sentence-before|same-paragraph|main-subject|after-report|speaker-beside|named-in-heading)/;

function readTurns({ parts, questions }: ReadDocument): Turn[] {
  const turns: Turn[] = [];
  let open: Turn | undefined;
  parts.forEach((part, index) => {
    if (part.kind === 'label') open = { label: index, parts: [], isQuestion: false };
    else if (part.kind === 'turn') {
      const isQuestion = questions?.has(index) === true;
      if (open === undefined || isQuestion || open.isQuestion) open = { label: -1, parts: [], isQuestion };
      if (open.parts.length === 0) turns.push(open);
      open.parts.push(part);
    } else if (part.kind !== 'clutter' && part.kind !== 'masked') open = undefined;
  });
  return turns;
}

function quoteOf(turn: Turn, people: Interlocutors): Quote {
  const source = people.sourceOf(turn);
  const [first, last] = [turn.parts[0]!, turn.parts.at(-1)!];
  return {
    start: first.start,
    end: last.end,
    kind: 'turn',
    content: turn.parts.map(({ start, end }) => ({ start, end })),
    marks: [],
    source,
    cue: null,
    cueLemma: '',
    stance: turn.isQuestion ? 'asks' : 'asserts',
    basis: turn.label >= 0 ? 'label' : turn.isQuestion ? 'question' : 'answer',
    confidence: source !== null && source.entity >= 0 && turn.label >= 0 ? NAMED_CONFIDENCE : INFERRED_CONFIDENCE,
    evidence: [],
    candidates: source !== null && source.entity >= 0 ? [source.entity] : [],
    turn: -1,
    repeats: -1,
  };
}

/** Who speaks in the turns: by the name in the label, by initials that the introduction explains, or as the one it presents. */
class Interlocutors {
  readonly #document: ReadDocument;
  readonly #coreference: Coreference;
  /** Names of people and organisations before the first turn, in text order. */
  readonly #introduced: readonly Mention[];
  readonly #byInitials = new Map<string, number>();
  /** Entities that labels name: they do not hide behind a bare "A". */
  readonly #labelled = new Set<number>();

  constructor(document: ReadDocument, coreference: Coreference, turns: readonly Turn[]) {
    this.#document = document;
    this.#coreference = coreference;
    const first = turns[0]!;
    const start = first.label >= 0 ? document.parts[first.label]!.start : first.parts[0]!.start;
    this.#introduced = coreference.mentions.filter(
      ({ form, entity, end }) => form === 'name' && entity >= 0 && end <= start,
    );
    for (const { label } of turns) {
      const mention = label < 0 ? undefined : this.#mentionIn(document.parts[label]!);
      if (mention !== undefined) this.#labelled.add(mention.entity);
    }
    this.#readInitials();
  }

  sourceOf(turn: Turn): Source | null {
    if (turn.label < 0) return turn.isQuestion ? null : this.#interviewee();
    const part = this.#document.parts[turn.label]!;
    const words = this.#document.tokens.text.slice(part.start, part.end);
    const entity = this.#mentionIn(part)?.entity ?? this.#byInitials.get(words.replace(/\W/g, '')) ?? -1;
    if (entity >= 0) return sourceAt(part, entity);
    if (words === ANSWER) return { ...(this.#interviewee() ?? sourceAt(part, -1)), start: part.start, end: part.end };
    return sourceAt(part, -1);
  }

  /** The person whom the introduction names most; the first of several. */
  #interviewee(): Source | null {
    const counts = new Map<number, number>();
    for (const mention of this.#introduced)
      if (this.#isPerson(mention) && !this.#labelled.has(mention.entity))
        counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1);
    let best: Mention | undefined;
    for (const mention of this.#introduced) {
      const count = counts.get(mention.entity) ?? 0;
      if (count > 0 && (best === undefined || count > counts.get(best.entity)!)) best = mention;
    }
    return best === undefined ? null : sourceAt(best, best.entity);
  }

  /** A person, or a name that begins with a given name: "Christopher Hill" is no hill. */
  #isPerson({ type, start, end }: Mention): boolean {
    if (type === 'person') return true;
    const { tokens } = this.#document;
    const first = tokenAt(tokens, start);
    return tokens.end[first]! < end && (tokens.words[first]!.classes & GivenName) !== 0;
  }

  #mentionIn(part: ArticlePart): Mention | undefined {
    const { mentions } = this.#coreference;
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentions[middle]!.end <= part.start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < mentions.length && mentions[i]!.start < part.end; i += 1) {
      const { entity, form } = mentions[i]!;
      if (form === 'name' && entity >= 0) return mentions[i];
    }
    return undefined;
  }

  /** "Marymegan Daly (MD) spoke to Wikinews (WN)": the letters in brackets, else the capitals of a name. */
  #readInitials(): void {
    const { text } = this.#document.tokens;
    for (const { end, entity } of this.#introduced) {
      const bracket = /^\s?\((\p{Lu}{1,4})\)/u.exec(text.slice(end, end + 8));
      if (bracket !== null) this.#byInitials.set(bracket[1]!, entity);
    }
    for (const { start, end, entity } of this.#introduced) {
      const initials = text.slice(start, end).replace(/[^\p{Lu}]/gu, '');
      if (initials.length >= 2 && !this.#byInitials.has(initials)) this.#byInitials.set(initials, entity);
    }
  }
}

function sourceAt({ start, end }: { readonly start: number; readonly end: number }, entity: number): Source {
  return { start, end, entity, class: entity >= 0 ? 'named' : 'unnamed', anonymity: null, channel: null };
}
