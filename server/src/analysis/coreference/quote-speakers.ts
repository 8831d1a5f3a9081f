// Who most likely speaks a quotation, before attribution has run: the name next to a reporting word at its marks. Pronouns
// inside a quotation hardly mean its speaker, and "he said" next to the next one often does.

import { partitionPoint } from '../../base/sorted.ts';
import type { Span } from '../../base/span.ts';
import type { Quotations, ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import { TokenKind, tokenAt } from '../tokens/tokens.ts';
import type { EntityDraft, MentionDraft } from './entities.ts';
import { isCue } from './position.ts';

/** Tokens between the marks and the reporting word, and between it and the name. */
const REACH = 9;
/** Tokens of a tag between two quotations of one speaker. */
const LONGEST_TAG = 18;

interface LikelySpeaker {
  readonly entity: EntityDraft;
  /** The name is directly next to the reporting word, so that no other can be its subject. */
  readonly isSure: boolean;
}

/** Finds the likely speakers of outer quotations, each when it is first asked for. */
export class QuoteSpeakers {
  readonly #document: ReadDocument;
  readonly #names: readonly MentionDraft[];
  readonly #quotations: Quotations;
  readonly #found = new Map<number, LikelySpeaker | undefined>();

  constructor(document: ReadDocument, names: readonly MentionDraft[], quotations: Quotations) {
    this.#document = document;
    this.#names = names;
    this.#quotations = quotations;
  }

  /** The entity that speaks the outer quotation with this index, or undefined. */
  of(index: number): EntityDraft | undefined {
    return this.#find(index)?.entity;
  }

  /** The same, if the name is directly next to the reporting word. */
  surely(index: number): EntityDraft | undefined {
    const found = this.#find(index);
    return found?.isSure === true ? found.entity : undefined;
  }

  #find(index: number): LikelySpeaker | undefined {
    if (this.#found.has(index)) return this.#found.get(index);
    const span = this.#quotations.spans[index];
    const found =
      span === undefined ? undefined : (this.#after(span) ?? this.#before(span) ?? this.#beforeTag(span, index));
    this.#found.set(index, found);
    return found;
  }

  /** “…,” Lind said. “…”: the speaker of the quotation before, if only its tag is between the two. */
  #beforeTag({ start, part }: Quotations['spans'][number], index: number): LikelySpeaker | undefined {
    const { tokens } = this.#document;
    let before = index - 1;
    while (before >= 0 && this.#quotations.spans[before]!.depth > 0) before -= 1;
    const previous = this.#quotations.spans[before];
    if (previous === undefined || previous.part !== part) return undefined;
    const first = tokenAt(tokens, start);
    const length = first - tokenAt(tokens, previous.end);
    if (length < 2 || length > LONGEST_TAG) return undefined;
    const { form } = tokens.words[first - 1]!;
    return form === '.' || form === ',' ? this.#after(previous) : undefined;
  }

  #after({ end }: Span): LikelySpeaker | undefined {
    const { tokens } = this.#document;
    const from = tokenAt(tokens, end);
    const to = Math.min(tokens.count, from + REACH);
    for (let i = from; i < to; i += 1) {
      if (tokens.kind[i] === TokenKind.Punctuation && tokens.words[i]!.form !== ',' && !this.#isAbbreviation(i))
        return undefined;
      if (isCue(tokens.words[i])) return this.#nameAt(i + 1) ?? this.#nameEndingIn(from, i);
    }
    return undefined;
  }

  #before({ start }: Span): LikelySpeaker | undefined {
    const { tokens } = this.#document;
    const to = tokenAt(tokens, start);
    const from = Math.max(0, to - REACH);
    for (let i = to - 1; i >= from; i -= 1) {
      const { form } = tokens.words[i]!;
      if (form === '.' || form === ';' || form === '”' || form === '"') return undefined;
      if (isCue(tokens.words[i])) return this.#nameEndingIn(Math.max(0, i - REACH), i);
    }
    return undefined;
  }

  /** The full stop of "Sgt. Lind". */
  #isAbbreviation(i: number): boolean {
    const { words } = this.#document.tokens;
    return words[i]!.form === '.' && ((words[i - 1]?.classes ?? 0) & (WordClass.Title | WordClass.Role)) !== 0;
  }

  /** The name that begins at token `i` or after a title there. */
  #nameAt(i: number): LikelySpeaker | undefined {
    const { words } = this.#document.tokens;
    let from = i;
    while (from < i + 4 && ((words[from]?.classes ?? 0) & (WordClass.Title | WordClass.Role)) !== 0) from += 1;
    const name = this.#names[partitionPoint(this.#names.length, (at) => this.#names[at]!.to <= i)];
    return name?.entity !== undefined && name.from <= from && name.type === 'person'
      ? { entity: name.entity, isSure: true }
      : undefined;
  }

  /** The last name within tokens `[from, to)`. */
  #nameEndingIn(from: number, to: number): LikelySpeaker | undefined {
    const names = this.#names;
    for (let i = partitionPoint(names.length, (at) => names[at]!.from < to) - 1; i >= 0; i -= 1) {
      const name = names[i]!;
      if (name.to <= from) return undefined;
      if (name.type === 'person' && name.entity !== undefined && name.to <= to)
        return { entity: name.entity, isSure: name.to === to };
    }
    return undefined;
  }
}
