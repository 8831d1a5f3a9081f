// An article as one run of bytes: what a worker sends, what the cache keeps and what stands in memory for every closed
// article. Ten thousand articles as objects take half a gigabyte; packed they take a fifth of that, and each part is read
// only when somebody asks for it.
//
//   header   code units, lines, mentions, bytes of a column's numbers, and bytes of each of the parts below
//   columns  where lines start; of each mention its start, its end, and its entity and form
//   parts    what is compared of quotations and of denials (see echoes/quotation-prints.ts), and, deflated, their words;
//            then what is read once or seldom: entities (see packed-entities.ts); deflated, the rest
//
// Numbers are 32 bits wide, those of columns 16 where that is enough, in the machine's own order: the bytes never leave the
// machine.

import type {
  Anonymity,
  ArticleMeta,
  ArticlePart,
  Claim,
  DocumentAnalysis,
  EntityLink,
  LocalEntity,
  MarkProblem,
  Mention,
  MentionForm,
  Quote,
  Source,
  UnsourcedReport,
} from '../../analysis/model.ts';
import type { Span } from '../../base/span.ts';
import type { ArticleContent, ArticleSource } from '../article.ts';
import type { EntitySummary } from '../entities/model.ts';
import { DenialFingerprints, QuotationFingerprints } from '../repeats/fingerprints.ts';
import type { Denial, Gist, Quoted, ReportedClaim } from '../repeats/statements.ts';
import {
  type Codec,
  count,
  index,
  list,
  nullable,
  offset,
  optional,
  pack,
  record,
  share,
  text,
  unpack,
} from './codec.ts';
import { deflater } from './compression.ts';
import { packEntities, unpackEntities } from './packed-entities.ts';

// The shapes of what is packed of an article beside its entities.

/** What a comparison of two articles asks for when their prints do not decide it. */
export type ComparedPart = Pick<ArticleContent, 'quoted' | 'denials'>;
/** What a feature asks for when it shows or checks the article itself. */
export type DetailPart = Pick<
  ArticleContent,
  'analysis' | 'source' | 'quoteTexts' | 'sourceTexts' | 'cueTexts' | 'channelTexts' | 'claims'
>;

const place = { start: offset, end: offset };
const span = record<Span>(place);
const spans = list(span);
const texts = list(text<string>());
const indices = list(count);

const meta = record<ArticleMeta>({
  headline: optional(span),
  byline: optional(span),
  dateline: optional(span),
  date: optional(span),
  outlet: optional(span),
});

const mention = record<Mention>({
  ...place,
  type: text(),
  form: text(),
  entity: index,
  basis: text(),
  confidence: share,
});

const entity = record<LocalEntity>({
  name: text(),
  type: text(),
  mentions: indices,
  gender: text(),
  aliases: texts,
  descriptions: spans,
  links: list(record<EntityLink>({ mention: count, to: count, rule: text() })),
});

const source = record<Source>({
  ...place,
  entity: index,
  class: text(),
  antecedent: optional(span),
  anonymity: nullable(record<Anonymity>({ ...place, reason: nullable(span) })),
  channel: nullable(span),
});

const quote = record<Quote>({
  ...place,
  kind: text(),
  content: spans,
  marks: spans,
  cue: nullable(span),
  stance: text(),
  basis: text(),
  evidence: spans,
  turn: index,
  repeats: index,
  source: nullable(source),
  confidence: share,
  candidates: indices,
});

const markProblem = record<MarkProblem>({
  ...place,
  kind: text(),
  quote: index,
  fix: nullable(record<NonNullable<MarkProblem['fix']>>({ at: span, text: text() })),
});

const analysis = record<DocumentAnalysis>({
  language: text(),
  parts: list(record<ArticlePart>({ ...place, kind: text() })),
  meta,
  sentences: spans,
  mentions: list(mention),
  entities: list(entity),
  quotes: list(quote),
  claims: list(record<Claim>({ ...place, quote: count, speaker: index, stance: text(), about: indices })),
  markProblems: list(markProblem),
  unsourced: list(record<UnsourcedReport>({ ...place, sentence: span })),
});

const gist = { ...place, stems: text<string>(), entities: indices };

export const detailPart = record<DetailPart>({
  analysis,
  source: record<ArticleSource>({ title: text(), outlet: text(), author: text(), date: text(), url: text() }),
  quoteTexts: texts,
  sourceTexts: texts,
  cueTexts: texts,
  channelTexts: texts,
  claims: list(record<ReportedClaim>({ ...gist, speaker: index, quote: index })),
});

export const comparedPart = record<ComparedPart>({
  quoted: list(record<Quoted>({ quote: count, words: text(), context: texts })),
  denials: list(record<Denial>({ ...place, kind: text(), sentence: text(), claim: record<Gist>(gist), denier: index })),
});

/** Places of the parts. */
const [QUOTATIONS, DENIALS, COMPARED, ENTITIES, DETAIL] = [0, 1, 2, 3, 4] as const;
/** Places in the header, before the sizes of the parts. */
const [LENGTH, LINES, MENTIONS, WIDTH] = [0, 1, 2, 3] as const;
const COUNTS = 4;
const HEADER = COUNTS + 5;
const FORMS: readonly MentionForm[] = ['name', 'nominal', 'pronoun'];

/** Packs what an article's text says. A person's annotations are laid over it later and are not packed. */
export function packArticle(content: ArticleContent): Uint8Array {
  const { analysis, lineStarts, entities, quoted, denials, quotationFingerprints, denialFingerprints } = content;
  const { source, quoteTexts, sourceTexts, cueTexts, channelTexts, claims } = content;
  const detail: DetailPart = { analysis, source, quoteTexts, sourceTexts, cueTexts, channelTexts, claims };
  const compared: ComparedPart = { quoted, denials };
  const parts = [
    ...[quotationFingerprints, denialFingerprints].map(
      ({ numbers }) => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
    ),
    deflater.deflate(pack(comparedPart, compared)),
    packEntities(entities),
    deflater.deflate(pack(detailPart, detail)),
  ];
  const { mentions } = analysis;
  const width = Math.max(content.length, tagOf(entities.length, MOST_FORM)) <= MOST_NARROW ? NARROW : WIDE;
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
    // -1 for nobody becomes 0.
    columns[at + 2] = tagOf(entity + 1, FORMS.indexOf(form));
    at += 3;
  }
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
  #store: ArticleStore | undefined;
  #key = '';
  #isWhole = true;

  /** `bytes` must start at a multiple of four in their buffer. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER);
  }

  /** All of it; `undefined` where it was given back and cannot be read again. */
  get bytes(): Uint8Array | undefined {
    return this.#isWhole ? this.#bytes : this.#store?.read(this.#key);
  }

  /** Whether nothing of it was given back. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** From now on it can be read again. */
  storedAs(key: string, store: ArticleStore): void {
    this.#key = key;
    this.#store = store;
  }

  /** Gives back its last and largest parts, where they can be read again. */
  shed(): void {
    if (this.#store === undefined || !this.#isWhole) return;
    this.#bytes = this.#bytes.slice(0, this.#startOf(ENTITIES));
    this.#header = new Uint32Array(this.#bytes.buffer, 0, HEADER);
    this.#isWhole = false;
  }

  /** UTF-16 code units of the text. */
  get length(): number {
    return this.#header[LENGTH] as number;
  }

  get lineStarts(): ArrayLike<number> {
    return this.#columns(0, this.#header[LINES] as number);
  }

  /** Mentions of some of the article's entities, by local index, in text order, without unpacking anything. */
  mentionsOf(isWanted: (local: number) => boolean): PackedMention[] {
    const numbers = this.#columns(this.#header[LINES] as number, 3 * (this.#header[MENTIONS] as number));
    const found: PackedMention[] = [];
    for (let at = 0; at < numbers.length; at += 3) {
      const tag = numbers[at + 2] as number;
      if (!isWanted(Math.floor(tag / FORMS.length) - 1)) continue;
      const form = FORMS[tag % FORMS.length] as MentionForm;
      found.push({ start: numbers[at] as number, end: numbers[at + 1] as number, form });
    }
    return found;
  }

  /** Throws where they were given back and cannot be read again, too. */
  entities(): EntitySummary[] {
    return unpackEntities(this.#part(this.bytes ?? NOTHING, ENTITIES));
  }

  get quotationFingerprints(): QuotationFingerprints {
    return new QuotationFingerprints(numbersIn(this.#part(this.#bytes, QUOTATIONS)));
  }

  get denialFingerprints(): DenialFingerprints {
    return new DenialFingerprints(numbersIn(this.#part(this.#bytes, DENIALS)));
  }

  compared(): ComparedPart {
    return inflated(comparedPart, this.#part(this.#bytes, COMPARED));
  }

  /** `undefined` where it was given back and cannot be read again. */
  detail(): DetailPart | undefined {
    const { bytes } = this;
    return bytes === undefined ? undefined : inflated(detailPart, this.#part(bytes, DETAIL));
  }

  #columns(from: number, count: number): Column {
    return columnsIn(this.#bytes, this.#header[WIDTH] as number, from, count);
  }

  #startOf(index: number): number {
    const numbers = (this.#header[LINES] as number) + 3 * (this.#header[MENTIONS] as number);
    let start = 4 * HEADER + aligned(numbers * (this.#header[WIDTH] as number));
    for (let i = 0; i < index; i += 1) start += aligned(this.#header[COUNTS + i] as number);
    return start;
  }

  #part(bytes: Uint8Array, index: number): Uint8Array {
    const start = this.#startOf(index);
    return bytes.subarray(start, start + (this.#header[COUNTS + index] as number));
  }
}

type Column = Uint16Array | Uint32Array;

/** Bytes of a number, and the largest that the small ones hold. */
const [NARROW, WIDE] = [2, 4] as const;
const MOST_NARROW = 2 ** 16 - 1;

/** `count` numbers of the columns, from number `from` on. */
function columnsIn({ buffer, byteOffset }: Uint8Array, width: number, from: number, count: number): Column {
  const start = byteOffset + 4 * HEADER + from * width;
  return width === NARROW ? new Uint16Array(buffer, start, count) : new Uint32Array(buffer, start, count);
}

const MOST_FORM = FORMS.length - 1;
const tagOf = (entity: number, form: number): number => entity * FORMS.length + form;

const NOTHING = new Uint8Array();

function inflated<Part>(codec: Codec<Part>, part: Uint8Array): Part {
  return unpack(codec, deflater.inflate(part));
}

const numbersIn = (part: Uint8Array): Uint32Array =>
  new Uint32Array(part.buffer, part.byteOffset, part.byteLength / Uint32Array.BYTES_PER_ELEMENT);

/** Where the bytes of articles are kept. */
export interface ArticleStore {
  /** `undefined` where they are no longer. */
  read(key: string): Uint8Array | undefined;
}

export interface PackedMention extends Span {
  readonly form: MentionForm;
}

/** Bytes up to the next multiple of four, so that the columns of the article behind can be read in place. */
export const aligned = (bytes: number): number => (bytes + 3) & ~3;
