// How values of one shape are written to bytes and read again. Who reads knows the shape, so that no names of fields and no
// types are written; a field that is new belongs into the codec as well, and the compiler says so.

// Numbers and strings as a run of bytes. A number takes as many bytes as it needs, seven bits each (LEB128). A string is
// named by its number: each stands once, all of them together in front.
//
//   text      bytes of all strings, how many there are, how long each is (UTF-16); the strings one behind the other (UTF-8;
//             UTF-16 where there is half of a surrogate pair, which UTF-8 cannot say)
//   records   what was written

export class ByteWriter {
  readonly #strings = new Map<string, number>();
  readonly #records = new ByteColumn();
  #offset = 0;

  /** A whole number, not below 0. */
  number(value: number): void {
    this.#records.pushNumber(value);
  }

  byte(value: number): void {
    this.#records.push(value);
  }

  /** An offset in the article, by how far it is from the one written before: most are near each other. */
  offset(value: number): void {
    const distance = value - this.#offset;
    this.number(distance < 0 ? -2 * distance - 1 : 2 * distance);
    this.#offset = value;
  }

  string(text: string): void {
    let number = this.#strings.get(text);
    if (number === undefined) {
      number = this.#strings.size;
      this.#strings.set(text, number);
    }
    this.number(number);
  }

  finish(): Uint8Array {
    const texts = [...this.#strings.keys()];
    const joined = texts.join('');
    const isWide = MAY_HALVE.test(joined) && HALF_PAIR.test(joined);
    const text = isWide ? unitsOf(joined) : encoder.encode(joined);
    const front = new ByteColumn();
    front.pushNumber(2 * text.length + (isWide ? 1 : 0));
    front.pushNumber(texts.length);
    for (const { length } of texts) front.pushNumber(length);
    const bytes = new Uint8Array(front.length + text.length + this.#records.length);
    bytes.set(front.all);
    bytes.set(text, front.length);
    bytes.set(this.#records.all, front.length + text.length);
    return bytes;
  }
}

/** Bytes that become more. */
class ByteColumn {
  length = 0;
  #bytes = new Uint8Array(FEWEST);

  get all(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  push(byte: number): void {
    if (this.length === this.#bytes.length) {
      const more = new Uint8Array(2 * this.length);
      more.set(this.#bytes);
      this.#bytes = more;
    }
    this.#bytes[this.length] = byte;
    this.length += 1;
  }

  pushNumber(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.push((rest % 0x80) + 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.push(rest);
  }
}

const FEWEST = 1024;

/** Most texts have no surrogate at all, and to tell pairs from halves is dear. */
const MAY_HALVE = /[\ud800-\udfff]/;
const HALF_PAIR = /\p{Cs}/u;

function unitsOf(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  for (let i = 0; i < text.length; i += 1) {
    bytes[2 * i] = text.charCodeAt(i) & 0xff;
    bytes[2 * i + 1] = text.charCodeAt(i) >> 8;
  }
  return bytes;
}

function textOf(units: Uint8Array): string {
  let text = '';
  for (let i = 0; i + 1 < units.length; i += 2)
    text += String.fromCharCode((units[i] as number) | ((units[i + 1] as number) << 8));
  return text;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Throws where the bytes are not those of a writer. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #strings: readonly string[];
  #at = 0;
  #offset = 0;

  /** `own` makes each string what is kept of it. */
  constructor(bytes: Uint8Array, own: (text: string) => string = (text) => text) {
    this.#bytes = bytes;
    this.#strings = this.#readStrings(own);
  }

  byte(): number {
    const byte = this.#bytes[this.#at] ?? damaged();
    this.#at += 1;
    return byte;
  }

  number(): number {
    let number = 0;
    for (let weight = 1; ; weight *= 0x80) {
      const byte = this.byte();
      if (byte < 0x80) return number + byte * weight;
      number += (byte - 0x80) * weight;
    }
  }

  offset(): number {
    const distance = this.number();
    this.#offset += distance % 2 === 0 ? distance / 2 : -(distance + 1) / 2;
    return this.#offset;
  }

  string(): string {
    return this.#strings[this.number()] ?? damaged();
  }

  #readStrings(own: (text: string) => string): string[] {
    const tag = this.number();
    const size = Math.floor(tag / 2);
    const count = this.number();
    const lengths: number[] = [];
    for (let i = 0; i < count; i += 1) lengths.push(this.number());
    const bytes = this.#bytes.subarray(this.#at, this.#at + size);
    const text = tag % 2 === 1 ? textOf(bytes) : decoder.decode(bytes);
    this.#at += size;
    let end = 0;
    const strings = lengths.map((length) => {
      end += length;
      return own(text.slice(end - length, end));
    });
    return end === text.length ? strings : damaged();
  }
}

export function damaged(): never {
  throw new RangeError('not what was packed of an article');
}

export interface Codec<Value> {
  write(value: Value, out: ByteWriter): void;
  read(from: ByteReader): Value;
}

/** Of a field that may be absent. */
interface OptionalCodec<Value> extends Codec<Value> {
  readonly isOptional: true;
}

type FieldCodecs<Value> = {
  readonly [Key in keyof Value]-?: undefined extends Value[Key]
    ? OptionalCodec<Exclude<Value[Key], undefined>>
    : Codec<Value[Key]>;
};

export function pack<Value>(codec: Codec<Value>, value: Value): Uint8Array {
  const out = new ByteWriter();
  codec.write(value, out);
  return out.finish();
}

/** Throws where the bytes are not those of such a value. */
export const unpack = <Value>(codec: Codec<Value>, bytes: Uint8Array): Value => codec.read(new ByteReader(bytes));

/** A whole number, not below 0. */
export const count: Codec<number> = {
  write: (value, out) => out.number(value),
  read: (from) => from.number(),
};

/** Where something begins or ends in the article. */
export const offset: Codec<number> = {
  write: (value, out) => out.offset(value),
  read: (from) => from.offset(),
};

/** An index, or -1. */
export const index: Codec<number> = {
  write: (value, out) => out.number(value + 1),
  read: (from) => from.number() - 1,
};

/** A number from 0 to 1, most often in hundredths: then one byte, else all its eight. */
export const share: Codec<number> = {
  write(value, out) {
    const hundredths = Math.round(value * 100);
    if (hundredths >= 0 && hundredths <= 100 && hundredths / 100 === value) {
      out.byte(hundredths);
      return;
    }
    out.byte(NO_HUNDREDTHS);
    real[0] = value;
    for (const byte of realBytes) out.byte(byte);
  },
  read(from) {
    const hundredths = from.byte();
    if (hundredths !== NO_HUNDREDTHS) return hundredths / 100;
    for (let i = 0; i < realBytes.length; i += 1) realBytes[i] = from.byte();
    return real[0] as number;
  },
};

const NO_HUNDREDTHS = 255;
const real = new Float64Array(1);
const realBytes = new Uint8Array(real.buffer);

/** Text, or one of a few words. What was written is one of them, or was damaged on the way, which a checksum tells. */
export const text = <Text extends string>(): Codec<Text> => ({
  write: (value, out) => out.string(value),
  read: (from) => from.string() as Text,
});

export function list<Value>(item: Codec<Value>): Codec<readonly Value[]> {
  return {
    write(values, out) {
      out.number(values.length);
      for (const value of values) item.write(value, out);
    },
    read(from) {
      const values: Value[] = [];
      for (let left = from.number(); left > 0; left -= 1) values.push(item.read(from));
      return values;
    },
  };
}

export function nullable<Value>(codec: Codec<Value>): Codec<Value | null> {
  return {
    write(value, out) {
      out.byte(value === null ? 0 : 1);
      if (value !== null) codec.write(value, out);
    },
    read: (from) => (from.byte() === 0 ? null : codec.read(from)),
  };
}

export const optional = <Value>(codec: Codec<Value>): OptionalCodec<Value> => ({ ...codec, isOptional: true });

/** The fields in their order; it is theirs in what is read, too. */
export function record<Value extends object>(codecs: FieldCodecs<Value>): Codec<Value> {
  const fields = (Object.entries(codecs) as [keyof Value, Codec<unknown> | OptionalCodec<unknown>][]).map(
    ([key, codec]) => ({ key, codec, isOptional: 'isOptional' in codec }),
  );
  return {
    write(value, out) {
      for (const { key, codec, isOptional } of fields) {
        const field = value[key];
        if (isOptional) out.byte(field === undefined ? 0 : 1);
        if (!isOptional || field !== undefined) codec.write(field, out);
      }
    },
    read(from) {
      const value: Partial<Record<keyof Value, unknown>> = {};
      for (const { key, codec, isOptional } of fields)
        if (!isOptional || from.byte() !== 0) value[key] = codec.read(from);
      return value as Value;
    },
  };
}
