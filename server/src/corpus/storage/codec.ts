// Codecs that turn values of a known shape into bytes and back. The schema is not stored; a field without a codec is a type
// error.

import { ByteReader, ByteWriter } from './bytes.ts';

/** Writes and reads values of one shape. */
export interface Codec<Value> {
  write(value: Value, out: ByteWriter): void;
  read(from: ByteReader): Value;
}

/** The codec of a field that may be absent. */
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

/** Throws on bytes that were not packed with the same codec. */
export const unpack = <Value>(codec: Codec<Value>, bytes: Uint8Array): Value => codec.read(new ByteReader(bytes));

/** A whole number from 0. */
export const count: Codec<number> = {
  write: (value, out) => out.number(value),
  read: (from) => from.number(),
};

/** A start or an end in the article, in UTF-16 code units. */
export const offset: Codec<number> = {
  write: (value, out) => out.offset(value),
  read: (from) => from.offset(),
};

/** An index, or -1. */
export const index: Codec<number> = {
  write: (value, out) => out.number(value + 1),
  read: (from) => from.number() - 1,
};

export const flag: Codec<boolean> = {
  write: (value, out) => out.byte(value ? 1 : 0),
  read: (from) => from.byte() === 1,
};

/** A small whole number of either sign. */
export const signed: Codec<number> = {
  write: (value, out) => out.number(value < 0 ? -2 * value - 1 : 2 * value),
  read(from) {
    const number = from.number();
    return number % 2 === 1 ? -(number + 1) / 2 : number / 2;
  },
};

/** A number from 0 to 1: one byte for whole hundredths, which most are, otherwise nine. */
export const share: Codec<number> = {
  write(value, out) {
    const hundredths = Math.round(value * 100);
    if (hundredths >= 0 && hundredths <= 100 && hundredths / 100 === value) {
      out.byte(hundredths);
      return;
    }
    out.byte(NOT_HUNDREDTHS);
    float[0] = value;
    for (const byte of floatBytes) out.byte(byte);
  },
  read(from) {
    const hundredths = from.byte();
    if (hundredths !== NOT_HUNDREDTHS) return hundredths / 100;
    for (let i = 0; i < floatBytes.length; i += 1) floatBytes[i] = from.byte();
    return float[0]!;
  },
};

const NOT_HUNDREDTHS = 255;
const float = new Float64Array(1);
const floatBytes = new Uint8Array(float.buffer);

/** Text, or a union of string literals. Literals are not checked when read: a checksum detects damaged bytes. */
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

/** The fields in the order of `codecs`, which is also their order in the objects that are read. */
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
