// An article as one run of bytes: what a worker sends, what the cache keeps and what stands in memory for every closed
// article. Ten thousand articles as objects take half a gigabyte; packed they take a fifth of that, and each part is read
// only when somebody asks for it.
//
//   header   code units, lines, mentions, and bytes of each of the parts below
//   columns  where lines start; of each mention its start, its end, and its entity and form
//   parts    read when the article enters the indexes: entities (see packed-entities.ts), and what is compared of quotations
//            and of denials (see echoes/quotation-prints.ts); deflated: their words; the rest
//
// Numbers are 32 bits wide in the machine's own order: the bytes never leave the machine.

import type { MentionForm, Span } from '../analysis/model.ts';
import type { ArticleContent } from './article.ts';
import { type Codec, pack, unpack } from './codec.ts';
import { deflater } from './deflater.ts';
import { DenialPrints } from './echoes/denial-prints.ts';
import { QuotationPrints } from './echoes/quotation-prints.ts';
import type { EntitySummary } from './identity/model.ts';
import { packEntities, unpackEntities } from './packed-entities.ts';
import { type ComparedPart, comparedPart, type DetailPart, detailPart } from './packed-parts.ts';

/** Places of the parts. */
const [ENTITIES, QUOTATIONS, DENIALS, COMPARED, DETAIL] = [0, 1, 2, 3, 4] as const;
/** Numbers before the sizes of the parts. */
const COUNTS = 3;
const HEADER = COUNTS + 5;
const FORMS: readonly MentionForm[] = ['name', 'nominal', 'pronoun'];

/** Packs what an article's text says. A person's annotations are laid over it later and are not packed. */
export function packArticle(content: ArticleContent): Uint8Array {
  const { analysis, lineStarts, entities, quoted, denials, quotationPrints, denialPrints } = content;
  const { source, quoteTexts, sourceTexts, cueTexts, channelTexts, claims } = content;
  const detail: DetailPart = { analysis, source, quoteTexts, sourceTexts, cueTexts, channelTexts, claims };
  const compared: ComparedPart = { quoted, denials };
  const parts = [
    packEntities(entities),
    ...[quotationPrints, denialPrints].map(
      ({ numbers }) => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
    ),
    deflater.deflate(pack(comparedPart, compared)),
    deflater.deflate(pack(detailPart, detail)),
  ];
  const { mentions } = analysis;
  const columns = HEADER + lineStarts.length + 3 * mentions.length;
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + aligned(part.length), 4 * columns));
  const numbers = new Uint32Array(bytes.buffer, 0, columns);
  numbers.set([content.length, lineStarts.length, mentions.length, ...parts.map((part) => part.length)]);
  numbers.set(lineStarts, HEADER);
  let at = HEADER + lineStarts.length;
  for (const { start, end, entity, form } of mentions) {
    numbers[at] = start;
    numbers[at + 1] = end;
    // -1 for nobody becomes 0.
    numbers[at + 2] = (entity + 1) * FORMS.length + FORMS.indexOf(form);
    at += 3;
  }
  let offset = 4 * columns;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += aligned(part.length);
  }
  return bytes;
}

/** Reads a packed article part by part. Throws where the bytes are not those of one. */
export class PackedArticle {
  #bytes: Uint8Array;
  #header: Uint32Array;
  #readAgain: ReadAgain | undefined;
  #isWhole = true;

  /** `bytes` must start at a multiple of four in their buffer. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER);
  }

  /** All of it; `undefined` where it was given back and cannot be read again. */
  get bytes(): Uint8Array | undefined {
    return this.#isWhole ? this.#bytes : this.#readAgain?.();
  }

  /** Whether nothing of it was given back. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** From now on it can be read again. */
  storedAs(readAgain: ReadAgain): void {
    this.#readAgain = readAgain;
  }

  /** Gives back its last and largest part, where that can be read again. */
  shed(): void {
    if (this.#readAgain === undefined || !this.#isWhole) return;
    this.#bytes = this.#bytes.slice(0, this.#startOf(DETAIL));
    this.#header = new Uint32Array(this.#bytes.buffer, 0, HEADER);
    this.#isWhole = false;
  }

  /** UTF-16 code units of the text. */
  get length(): number {
    return this.#header[0] as number;
  }

  get lineStarts(): Uint32Array {
    return this.#numbers(HEADER, this.#header[1] as number);
  }

  /** Mentions of some of the article's entities, by local index, in text order, without unpacking anything. */
  mentionsOf(isWanted: (local: number) => boolean): PackedMention[] {
    const [, lines, count] = this.#header as unknown as [number, number, number];
    const numbers = this.#numbers(HEADER + lines, 3 * count);
    const found: PackedMention[] = [];
    for (let at = 0; at < numbers.length; at += 3) {
      const tag = numbers[at + 2] as number;
      if (!isWanted(Math.floor(tag / FORMS.length) - 1)) continue;
      const form = FORMS[tag % FORMS.length] as MentionForm;
      found.push({ start: numbers[at] as number, end: numbers[at + 1] as number, form });
    }
    return found;
  }

  entities(): EntitySummary[] {
    return unpackEntities(this.#part(this.#bytes, ENTITIES));
  }

  get quotationPrints(): QuotationPrints {
    return new QuotationPrints(numbersIn(this.#part(this.#bytes, QUOTATIONS)));
  }

  get denialPrints(): DenialPrints {
    return new DenialPrints(numbersIn(this.#part(this.#bytes, DENIALS)));
  }

  compared(): ComparedPart {
    return inflated(comparedPart, this.#part(this.#bytes, COMPARED));
  }

  /** `undefined` where it was given back and cannot be read again. */
  detail(): DetailPart | undefined {
    const { bytes } = this;
    return bytes === undefined ? undefined : inflated(detailPart, this.#part(bytes, DETAIL));
  }

  #numbers(from: number, count: number): Uint32Array {
    return new Uint32Array(this.#bytes.buffer, this.#bytes.byteOffset + 4 * from, count);
  }

  #startOf(index: number): number {
    const [, lines, mentions] = this.#header as unknown as [number, number, number];
    let start = 4 * (HEADER + lines + 3 * mentions);
    for (let i = 0; i < index; i += 1) start += aligned(this.#header[COUNTS + i] as number);
    return start;
  }

  #part(bytes: Uint8Array, index: number): Uint8Array {
    const start = this.#startOf(index);
    return bytes.subarray(start, start + (this.#header[COUNTS + index] as number));
  }
}

function inflated<Part>(codec: Codec<Part>, part: Uint8Array): Part {
  return unpack(codec, deflater.inflate(part));
}

const numbersIn = (part: Uint8Array): Uint32Array =>
  new Uint32Array(part.buffer, part.byteOffset, part.byteLength / Uint32Array.BYTES_PER_ELEMENT);

/** The bytes from where they are kept, `undefined` where they are no longer. */
type ReadAgain = () => Uint8Array | undefined;

export interface PackedMention extends Span {
  readonly form: MentionForm;
}

/** Bytes up to the next multiple of four, so that the columns of the article behind can be read in place. */
export const aligned = (bytes: number): number => (bytes + 3) & ~3;
