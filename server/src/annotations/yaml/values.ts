// Values as YAML text, the way a person would write them: bare words where that is safe, quotation marks where not, long
// notes as blocks. What comes out always reads back as the very same value.

/** What can be written: words, numbers, truth, lists and maps of them. Keys keep their order; absent ones are left out. */
export type YamlValue = string | number | boolean | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue | undefined;
}

/** Words that need no marks anywhere: letters first, and nothing that YAML or an older YAML could read as a sign. */
const BARE = /^[\p{L}_][\p{L}\p{M}\p{N}_./()’–—-]*(?: [\p{L}\p{M}\p{N}_./()’–—&+-]+)*$/u;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i;
const LONGEST_FLOW = 90;

export function scalarText(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  if (BARE.test(value) && !RESERVED.test(value)) return value;
  // Marks of the article stand in most quotes: single marks leave the double ones as they are.
  const simple = !hasHidden(value);
  if (simple && value.includes('"') && !value.includes("'")) return `'${value}'`;
  return quoted(value);
}

/** JSON's strings are YAML's, and whatever editors might hide or change is written out. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(HIDDEN, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Control and format characters, separators, and the space that does not break. */
const HIDDEN = /[\p{Cc}\p{Cs}\uFEFF\u00A0\u00AD\u2028\u2029\u200B-\u200F\u202A-\u202E\u2060-\u206F]/gu;

function hasHidden(value: string): boolean {
  return value.search(HIDDEN) >= 0;
}

/** On one line, for use inside `{…}` and `[…]` or where it is short. */
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
 * What stands behind `key:` (or `-`): begins with a space or a line break, ends without one. `indent` is the key's own,
 * `newline` the file's.
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
    if (value.every((item) => typeof item !== 'object') && flow.length <= LONGEST_FLOW) return ` ${flow}`;
    return newline + itemsText(value, `${indent}  `, newline);
  }
  const inner = Object.values(value);
  if (inner.length === 0) return ' {}';
  // Numbers and hashes are one thing to the reader; names and notes have a line each.
  if (inner.some((item) => typeof item === 'number') && flow.length <= LONGEST_FLOW) return ` ${flow}`;
  return newline + pairsText(value, `${indent}  `, newline);
}

/** Lines of `key: value`, each at `indent`, without a line break at the end. */
export function pairsText(map: YamlMap, indent: string, newline: string): string {
  return Object.entries(map)
    .flatMap(([key, value]) =>
      value === undefined ? [] : [`${indent}${scalarText(key)}:${valueText(value, indent, newline)}`],
    )
    .join(newline);
}

/** Lines of `- item`, each at `indent`, without a line break at the end. */
export function itemsText(items: readonly YamlValue[], indent: string, newline: string): string {
  return items.map((item) => itemText(item, indent, newline)).join(newline);
}

export function itemText(item: YamlValue, indent: string, newline: string): string {
  if (typeof item !== 'object' || isList(item)) return `${indent}-${valueText(item, indent, newline)}`;
  const lines = pairsText(item, `${indent}  `, newline);
  return lines === '' ? `${indent}- {}` : `${indent}- ${lines.slice(indent.length + 2)}`;
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** Several lines that a block can hold as they are. */
function isBlock(value: string): boolean {
  return value.includes('\n') && /^[^\s]/.test(value) && !/\n$/.test(value) && !hasHidden(value.replaceAll('\n', ''));
}
