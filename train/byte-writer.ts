// Writes the bytes of the shipped tables, least significant byte first.

export class ByteWriter {
  readonly #bytes: number[] = [];

  /** The lowest eight bits. */
  int8(value: number): this {
    this.#bytes.push(value & 255);
    return this;
  }

  int16(value: number): this {
    return this.int8(value).int8(value >> 8);
  }

  uint32(value: number): this {
    return this.int16(value).int16(value >>> 16);
  }

  /** Seven bits a byte; the highest bit is set if another byte follows. Takes any integer from 0 to 2^53. */
  varint(value: number): this {
    let rest = value;
    while (rest >= 128) {
      this.#bytes.push((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    return this.int8(rest);
  }

  all(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}
