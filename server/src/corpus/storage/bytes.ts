// Numbers and strings as a run of bytes. A number takes as many bytes as it needs, seven bits each (LEB128). Each distinct
// string is written once, at the front; records refer to it by its number.
//
//   front      bytes of all strings and whether they are UTF-16, number of strings, length of each in UTF-16 code units
//   strings    one after the other, in UTF-8; in UTF-16 if a lone surrogate, which UTF-8 cannot express, occurs
//   records    the numbers as written

export class ByteWriter {
  readonly #strings = new Map<string, number>();
  readonly #records = new ByteBuffer();
  #offset = 0;

  /** Writes a whole number from 0. */
  number(value: number): void {
    this.#records.pushNumber(value);
  }

  byte(value: number): void {
    this.#records.push(value);
  }

  /** Writes an offset in the article as its distance from the offset written last; most distances are small. */
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
    // Looking for lone surrogates is slow, so first check for any surrogate.
    const isUtf16 = SURROGATE.test(joined) && LONE_SURROGATE.test(joined);
    const text = isUtf16 ? encodeUtf16(joined) : encoder.encode(joined);
    const front = new ByteBuffer();
    front.pushNumber(2 * text.length + (isUtf16 ? 1 : 0));
    front.pushNumber(texts.length);
    for (const { length } of texts) front.pushNumber(length);
    const bytes = new Uint8Array(front.length + text.length + this.#records.length);
    bytes.set(front.all);
    bytes.set(text, front.length);
    bytes.set(this.#records.all, front.length + text.length);
    return bytes;
  }
}

/** A growing array of bytes. */
class ByteBuffer {
  length = 0;
  #bytes = new Uint8Array(INITIAL_BYTES);

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

const INITIAL_BYTES = 1024;

const SURROGATE = /[\ud800-\udfff]/;
const LONE_SURROGATE = /\p{Cs}/u;

function encodeUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  for (let i = 0; i < text.length; i += 1) {
    bytes[2 * i] = text.charCodeAt(i) & 0xff;
    bytes[2 * i + 1] = text.charCodeAt(i) >> 8;
  }
  return bytes;
}

function decodeUtf16(units: Uint8Array): string {
  let text = '';
  for (let i = 0; i + 1 < units.length; i += 2) text += String.fromCharCode(units[i]! | (units[i + 1]! << 8));
  return text;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads the output of a `ByteWriter`. All methods throw a `RangeError` or `TypeError` on damaged bytes. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #strings: readonly string[];
  #at = 0;
  #offset = 0;

  /** `convert` is applied to each string, for example to intern it. */
  constructor(bytes: Uint8Array, convert: (text: string) => string = (text) => text) {
    this.#bytes = bytes;
    this.#strings = this.#readStrings(convert);
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

  #readStrings(convert: (text: string) => string): string[] {
    const tag = this.number();
    const size = Math.floor(tag / 2);
    const count = this.number();
    const lengths: number[] = [];
    for (let i = 0; i < count; i += 1) lengths.push(this.number());
    const bytes = this.#bytes.subarray(this.#at, this.#at + size);
    const text = tag % 2 === 1 ? decodeUtf16(bytes) : decoder.decode(bytes);
    this.#at += size;
    let end = 0;
    const strings = lengths.map((length) => {
      end += length;
      return convert(text.slice(end - length, end));
    });
    return end === text.length ? strings : damaged();
  }
}

/** Throws: the bytes were not written by this version of the program, or were changed since. */
export function damaged(): never {
  throw new RangeError('packed article is damaged');
}
