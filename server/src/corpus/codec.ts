// How values of one shape are written to bytes and read again. Who reads knows the shape, so that no names of fields and no
// types are written; a field that is new belongs into the codec as well, and the compiler says so.

import { ByteReader, ByteWriter } from './bytes.ts';

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
