/** Winkler's bonus for each equal leading letter, up to four. */
const PREFIX_BONUS = 0.1;
const LONGEST_PREFIX = 4;
/** Strings that are less alike than this get no bonus. */
const BONUS_FROM = 0.7;

/**
 * Similarity of two short strings, from 0 (nothing in common) to 1 (equal), by UTF-16 code units. Jaro's measure counts
 * common and transposed letters; Winkler raises it for a common beginning (Winkler 1990, "String Comparator Metrics and
 * Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage").
 */
export function jaroWinkler(a: string, b: string): number {
  const similarity = jaro(a, b);
  if (similarity < BONUS_FROM) return similarity;
  const limit = Math.min(a.length, b.length, LONGEST_PREFIX);
  let prefix = 0;
  while (prefix < limit && a[prefix] === b[prefix]) prefix += 1;
  return similarity + prefix * PREFIX_BONUS * (1 - similarity);
}

function jaro(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length > b.length ? [b, a] : [a, b];
  // Letters match when they are equal and at most this far apart.
  const range = Math.max(Math.floor(long.length / 2) - 1, 0);
  const matched = new Uint8Array(long.length);
  const matchesInShort: string[] = [];
  for (let i = 0; i < short.length; i += 1) {
    const end = Math.min(i + range + 1, long.length);
    for (let j = Math.max(i - range, 0); j < end; j += 1) {
      if (matched[j] === 1 || short[i] !== long[j]) continue;
      matched[j] = 1;
      matchesInShort.push(short[i]!);
      break;
    }
  }
  const matches = matchesInShort.length;
  if (matches === 0) return 0;
  let outOfOrder = 0;
  let next = 0;
  for (let j = 0; j < long.length; j += 1) {
    if (matched[j] !== 1) continue;
    if (matchesInShort[next] !== long[j]) outOfOrder += 1;
    next += 1;
  }
  const transpositions = Math.floor(outOfOrder / 2);
  return (matches / a.length + matches / b.length + (matches - transpositions) / matches) / 3;
}
