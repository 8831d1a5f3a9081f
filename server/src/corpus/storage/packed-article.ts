// An article as one run of bytes: what a worker sends, the cache stores, and memory holds for every closed article. Ten
// thousand articles as objects take half a gigabyte; packed they take a fifth, and each part is unpacked only when needed.
//
//   header   code units, lines, mentions, bytes of a column's numbers, bytes of each of the parts below
//   columns  line starts; of each mention its start, its end, and its entity and form in one number
//   parts    fingerprints of quotations, of denials (see corpus/repeats/) and of claims; deflated, their words; then the parts that are
//            read once or rarely: entities (see packed-entities.ts); deflated, the rest
//
// Numbers are 32 bits wide, in columns 16 if that is enough, in the machine's byte order: the bytes never leave the machine.

import type { MentionForm } from '../../analysis/model.ts';
import type { Span } from '../../base/span.ts';
import type { ArticleContent } from '../article.ts';
import { ClaimFingerprints } from '../claims/claim-fingerprints.ts';
import type { EntitySummary } from '../entities/model.ts';
import { DenialFingerprints } from '../repeats/denial-fingerprints.ts';
import { QuotationFingerprints } from '../repeats/quotation-fingerprints.ts';
import { type ComparedPart, comparedPart, type DetailPart, detailPart } from './article-codecs.ts';
import { type Codec, pack, unpack } from './codec.ts';
import { deflater } from './compression.ts';
import { packEntities, unpackEntities } from './packed-entities.ts';

/** Indices of the parts. */
const [QUOTATIONS, DENIALS, CLAIMS, COMPARED, ENTITIES, DETAIL] = [0, 1, 2, 3, 4, 5] as const;
/** Indices in the header; the sizes of the parts follow at `PART_SIZES`. */
const [LENGTH, LINES, MENTIONS, WIDTH] = [0, 1, 2, 3] as const;
const PART_SIZES = 4;
/** Numbers of the header. */
const HEADER = PART_SIZES + 6;
const FORMS: readonly MentionForm[] = ['name', 'nominal', 'pronoun'];

/** Packs an article without the user's annotations, which are applied later. */
export function packArticle(content: ArticleContent): Uint8Array {
  const { analysis, lineStarts, entities, quoted, denials } = content;
  const { quotationFingerprints, denialFingerprints, claimFingerprints } = content;
  const { source, quoteTexts, sourceTexts, cueTexts, channelTexts, claims } = content;
  const detail: DetailPart = { analysis, source, quoteTexts, sourceTexts, cueTexts, channelTexts, claims };
  const compared: ComparedPart = { quoted, denials };
  const parts = [
    ...[quotationFingerprints, denialFingerprints, claimFingerprints].map(
      ({ numbers }) => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
    ),
    deflater.deflate(pack(comparedPart, compared)),
    packEntities(entities),
    deflater.deflate(pack(detailPart, detail)),
  ];
  const { mentions } = analysis;
  const largest = Math.max(content.length, mentionTag(entities.length, FORMS.length - 1));
  const width = largest <= LARGEST_NARROW ? NARROW : WIDE;
  const numbers = lineStarts.length + 3 * mentions.length;
  let offset = 4 * HEADER + aligned(numbers * width);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + aligned(part.length), offset));
  const header = [content.length, lineStarts.length, mentions.length, width, ...parts.map((part) => part.length)];
  new Uint32Array(bytes.buffer).set(header);
  const columns = columnsIn(bytes, width, 0, numbers);
  columns.set(lineStarts);
  let at = lineStarts.length;
  for (const { start, end, entity, form } of mentions) {
    columns[at] = start;
    columns[at + 1] = end;
    // A mention without an entity, -1, becomes 0.
    columns[at + 2] = mentionTag(entity + 1, FORMS.indexOf(form));
    at += 3;
  }
  for (const part of parts) {
    bytes.set(part, offset);
    offset += aligned(part.length);
  }
  return bytes;
}

/** Reads a packed article part by part. Throws on damaged bytes. */
export class PackedArticle {
  #bytes: Uint8Array;
  #header: Uint32Array;
  #store: ArticleStore | undefined;
  #key = '';
  #isComplete = true;

  /** `bytes` must start at a multiple of four in their buffer. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER);
  }

  /** All bytes; `undefined` if some were released and cannot be read again. */
  get bytes(): Uint8Array | undefined {
    return this.#isComplete ? this.#bytes : this.#store?.read(this.#key);
  }

  /** Whether no bytes were released. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Names the store from which the bytes can be read again. */
  setStore(key: string, store: ArticleStore): void {
    this.#key = key;
    this.#store = store;
  }

  /** Releases the last and largest parts if they can be read again. */
  releaseStoredBytes(): void {
    if (this.#store === undefined || !this.#isComplete) return;
    this.#bytes = this.#bytes.slice(0, this.#startOf(ENTITIES));
    this.#header = new Uint32Array(this.#bytes.buffer, 0, HEADER);
    this.#isComplete = false;
  }

  /** UTF-16 code units of the text. */
  get length(): number {
    return this.#header[LENGTH]!;
  }

  get lineStarts(): ArrayLike<number> {
    return this.#columns(0, this.#header[LINES]!);
  }

  /** Mentions of some entities (by local index; -1 for mentions without one) in text order, without unpacking. */
  mentionsOf(isWanted: (local: number) => boolean): PackedMention[] {
    const numbers = this.#columns(this.#header[LINES]!, 3 * this.#header[MENTIONS]!);
    const found: PackedMention[] = [];
    for (let at = 0; at < numbers.length; at += 3) {
      const tag = numbers[at + 2]!;
      if (!isWanted(Math.floor(tag / FORMS.length) - 1)) continue;
      const form = FORMS[tag % FORMS.length]!;
      found.push({ start: numbers[at]!, end: numbers[at + 1]!, form });
    }
    return found;
  }

  /** Throws on damaged bytes, and if they were released and cannot be read again. */
  entities(): EntitySummary[] {
    return unpackEntities(this.#part(this.bytes ?? NO_BYTES, ENTITIES));
  }

  get quotationFingerprints(): QuotationFingerprints {
    return new QuotationFingerprints(numbersIn(this.#part(this.#bytes, QUOTATIONS)));
  }

  get denialFingerprints(): DenialFingerprints {
    return new DenialFingerprints(numbersIn(this.#part(this.#bytes, DENIALS)));
  }

  get claimFingerprints(): ClaimFingerprints {
    return new ClaimFingerprints(numbersIn(this.#part(this.#bytes, CLAIMS)));
  }

  compared(): ComparedPart {
    return inflate(comparedPart, this.#part(this.#bytes, COMPARED));
  }

  /** `undefined` if it was released and cannot be read again. */
  detail(): DetailPart | undefined {
    const { bytes } = this;
    return bytes === undefined ? undefined : inflate(detailPart, this.#part(bytes, DETAIL));
  }

  #columns(from: number, count: number): Column {
    return columnsIn(this.#bytes, this.#header[WIDTH]!, from, count);
  }

  #startOf(index: number): number {
    const numbers = this.#header[LINES]! + 3 * this.#header[MENTIONS]!;
    let start = 4 * HEADER + aligned(numbers * this.#header[WIDTH]!);
    for (let i = 0; i < index; i += 1) start += aligned(this.#header[PART_SIZES + i]!);
    return start;
  }

  #part(bytes: Uint8Array, index: number): Uint8Array {
    const start = this.#startOf(index);
    return bytes.subarray(start, start + this.#header[PART_SIZES + index]!);
  }
}

type Column = Uint16Array | Uint32Array;

/** Bytes of a number in the columns. */
const [NARROW, WIDE] = [2, 4] as const;
const LARGEST_NARROW = 2 ** 16 - 1;

/** A view of `count` numbers of the columns, from number `from` on. */
function columnsIn({ buffer, byteOffset }: Uint8Array, width: number, from: number, count: number): Column {
  const start = byteOffset + 4 * HEADER + from * width;
  return width === NARROW ? new Uint16Array(buffer, start, count) : new Uint32Array(buffer, start, count);
}

/** Entity and form of a mention as one number. */
const mentionTag = (entity: number, form: number): number => entity * FORMS.length + form;

const NO_BYTES = new Uint8Array();

function inflate<Part>(codec: Codec<Part>, part: Uint8Array): Part {
  return unpack(codec, deflater.inflate(part));
}

const numbersIn = (part: Uint8Array): Uint32Array =>
  new Uint32Array(part.buffer, part.byteOffset, part.byteLength / Uint32Array.BYTES_PER_ELEMENT);

/** Reads the bytes of stored articles. */
export interface ArticleStore {
  /** `undefined` if they are no longer available. */
  read(key: string): Uint8Array | undefined;
}

export interface PackedMention extends Span {
  readonly form: MentionForm;
}

/** Rounds up to a multiple of four, so that what follows can be read in place as 32-bit numbers. */
export const aligned = (bytes: number): number => (bytes + 3) & ~3;
