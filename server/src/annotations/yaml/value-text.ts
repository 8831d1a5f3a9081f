// Formats values as YAML the way people write it: bare words where that is safe, quotation marks where not, multi-line
// notes as blocks. The text always parses back to the same value.

/** A value to write. Keys are written in order; keys with `undefined` are left out. */
export type YamlValue = string | number | boolean | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue | undefined;
}

/** Text that is safe without quotation marks in every position and in YAML 1.1 as well. */
const BARE = /^[\p{L}_][\p{L}\p{M}\p{N}_./()’–—-]*(?: [\p{L}\p{M}\p{N}_./()’–—&+-]+)*$/u;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i;
/** Characters of a list or map that is written on one line. */
const MAX_FLOW = 90;

/** A scalar on one line, quoted if necessary. */
export function scalarText(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  if (BARE.test(value) && !RESERVED.test(value)) return value;
  // Most quotes contain the article's double marks; in single marks they need no escaping.
  const simple = !hasHidden(value);
  if (simple && value.includes('"') && !value.includes("'")) return `'${value}'`;
  return quoted(value);
}

/** A JSON string, which is valid YAML, with invisible characters escaped because editors may hide or change them. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(HIDDEN, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Control and format characters, separators, and the no-break space. */
const HIDDEN = /[\p{Cc}\p{Cs}\uFEFF\u00A0\u00AD\u2028\u2029\u200B-\u200F\u202A-\u202E\u2060-\u206F]/gu;

function hasHidden(value: string): boolean {
  return value.search(HIDDEN) >= 0;
}

/** A value on one line, in flow style: `[a, b]`, `{ a: 1 }`. */
export function flowText(value: YamlValue): string {
  if (isList(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value === 'object') {
    const pairs = Object.entries(value).flatMap(([key, inner]) =>
      inner === undefined ? [] : [`${scalarText(key)}: ${flowText(inner)}`],
    );
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  return scalarText(value);
}

/**
 * The text that follows `key:` or `-`. It starts with a space or a line break and ends without one. `indent` is the
 * indentation of the key, `newline` the file's line break.
 */
export function valueText(value: YamlValue, indent: string, newline: string): string {
  if (typeof value === 'string' && isBlock(value)) {
    const lines = value.split('\n').map((line) => (line === '' ? '' : `${indent}  ${line}`));
    return ` |-${newline}${lines.join(newline)}`;
  }
  if (typeof value !== 'object') return ` ${scalarText(value)}`;
  const flow = flowText(value);
  if (isList(value)) {
    if (value.length === 0) return ' []';
    if (value.every((item) => typeof item !== 'object') && flow.length <= MAX_FLOW) return ` ${flow}`;
    return newline + itemsText(value, `${indent}  `, newline);
  }
  const inner = Object.values(value);
  if (inner.length === 0) return ' {}';
  // Positions (numbers and a hash) go on one line; names and notes get a line each.
  if (inner.some((item) => typeof item === 'number') && flow.length <= MAX_FLOW) return ` ${flow}`;
  return newline + pairsText(value, `${indent}  `, newline);
}

/** Lines of `key: value`, each at `indent`, without a final line break. */
function pairsText(map: YamlMap, indent: string, newline: string): string {
  return Object.entries(map)
    .flatMap(([key, value]) =>
      value === undefined ? [] : [`${indent}${scalarText(key)}:${valueText(value, indent, newline)}`],
    )
    .join(newline);
}

/** Lines of `- item`, each at `indent`, without a final line break. */
function itemsText(items: readonly YamlValue[], indent: string, newline: string): string {
  return items.map((item) => itemText(item, indent, newline)).join(newline);
}

/** One `- item` at `indent`, without a final line break. */
export function itemText(item: YamlValue, indent: string, newline: string): string {
  if (typeof item !== 'object' || isList(item)) return `${indent}-${valueText(item, indent, newline)}`;
  const lines = pairsText(item, `${indent}  `, newline);
  return lines === '' ? `${indent}- {}` : `${indent}- ${lines.slice(indent.length + 2)}`;
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** True for several lines that a block scalar (`|-`) can hold unchanged. */
function isBlock(value: string): boolean {
  return value.includes('\n') && /^[^\s]/.test(value) && !/\n$/.test(value) && !hasHidden(value.replaceAll('\n', ''));
}
