// What has been quoted up to a place of the article: the quotation that the place is in, the last one that has ended, and who
// spoke last. A walk through the article moves it on; it never goes back.

import type { Quotations, ReadDocument } from '../document.ts';
import type { EntityDraft, MentionDraft } from './entities.ts';
import { QuoteSpeakers } from './quote-speakers.ts';

/** Paragraphs after which the speaker of a quotation is not the last one any more. */
const REACH_OF_SPEAKER = 2;

/** The quotations around one place, for a pronoun or description there. */
export interface QuotedContext {
  /** Who most likely speaks the quotation that the place is in, and the same where no other can be its subject. */
  readonly quotedSpeaker: EntityDraft | undefined;
  readonly sureSpeaker: EntityDraft | undefined;
  /** Who spoke last, if that is near. */
  readonly lastSpeaker: EntityDraft | undefined;
  /** Index of the quotation that ends directly before the place, or before the verb of an inverted tag there; or -1. */
  readonly tagged: number;
}

export class HeardQuotations {
  readonly #document: ReadDocument;
  readonly #spans: Quotations['spans'];
  readonly #speakers: QuoteSpeakers;
  /** Index of the outer quotation at or after the current place. */
  #next = 0;
  /** Index of the last outer quotation that has ended, or -1. */
  #last = -1;
  /** Who spoke last, and in which part. */
  #speaker: EntityDraft | undefined;
  #speakerPart = -1;

  constructor(document: ReadDocument, names: readonly MentionDraft[], quotations: Quotations) {
    this.#document = document;
    this.#spans = quotations.spans;
    this.#speakers = new QuoteSpeakers(document, names, quotations);
  }

  /** Moves on to a place, a UTF-16 offset. */
  moveTo(start: number): void {
    while (this.#next < this.#spans.length) {
      const { depth, end } = this.#spans[this.#next]!;
      if (depth === 0 && end > start) break;
      if (depth === 0) this.#hear(this.#next);
      this.#next += 1;
    }
  }

  /** Index of the quotation that holds the current place, which begins at offset `start`; or -1. */
  around(start: number): number {
    const span = this.#spans[this.#next];
    return span !== undefined && span.start <= start ? this.#next : -1;
  }

  /** Whether a sentence that begins at offset `start`, ahead of the current place, begins inside a quotation, after its first. */
  continuesAt(start: number): boolean {
    let at = this.#next;
    while (at < this.#spans.length && (this.#spans[at]!.depth > 0 || this.#spans[at]!.end <= start)) at += 1;
    const span = this.#spans[at];
    return span !== undefined && span.start < start && start < span.end;
  }

  /** The quotations around token `from` of a part; `quotation` is what `around` gave for it. */
  contextOf(from: number, part: number, quotation: number): QuotedContext {
    return {
      quotedSpeaker: quotation < 0 ? undefined : this.#speakers.of(quotation),
      sureSpeaker: quotation < 0 ? undefined : this.#speakers.surely(quotation),
      lastSpeaker: part - this.#speakerPart > REACH_OF_SPEAKER ? undefined : this.#speaker,
      tagged: this.#last >= 0 && this.#endsBefore(this.#last, from) ? this.#last : -1,
    };
  }

  /** An entity has spoken in a part, by a pronoun that means it. */
  spoke(speaker: EntityDraft, part: number): void {
    this.#speaker = speaker;
    this.#speakerPart = part;
  }

  /** A quotation has ended. Without a speaker of its own it has the one before it, if that is near. */
  #hear(index: number): void {
    const { part } = this.#spans[index]!;
    const speaker = this.#speakers.of(index);
    this.#last = index;
    if (speaker !== undefined) this.#speaker = speaker;
    else if (part - this.#speakerPart > REACH_OF_SPEAKER) this.#speaker = undefined;
    this.#speakerPart = part;
  }

  #endsBefore(quotation: number, from: number): boolean {
    const { start } = this.#document.tokens;
    const { end } = this.#spans[quotation]!;
    return from >= 2 && end <= start[from]! && end > start[from - 2]!;
  }
}
