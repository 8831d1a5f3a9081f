// Sources that point back at somebody without a name: "A woman who had been digging told us … she said"; "a diplomat …
// the diplomat said"; "two people … one of them said". They stay unnamed, and say whose words they go on from.

import type { Span } from '../../base/span.ts';
import { lastStartingAtOrBefore } from '../../base/span.ts';
import type { Anonymity, Quote, Source } from '../model.ts';

interface Root {
  /** The quote that introduces it. */
  readonly quote: number;
  readonly source: Source;
  readonly head: string;
  readonly gender: 'female' | 'male' | 'unknown';
  readonly part: number;
}

/** Paragraphs over which a pronoun still reaches back. */
const REACH = 2;
/** Words for them are longer than this only when they are somebody's whole description. */
const LONGEST_HEAD = 120;

const POINTING = /^(?:the|this|that|these|those|his|her|its|their)\s/;
const SINGULAR = new Map<string, Root['gender']>([
  ['he', 'male'],
  ['him', 'male'],
  ['she', 'female'],
  ['her', 'female'],
]);
const OF_SEVERAL =
  /^(?:one|another|both|some|neither|the other|the second|the first) of them$|^(?:they|them|both|the two)$/;

/** `names` are the spans of people's names in text order; `partOf` gives the paragraph of an offset. */
export function linkUnnamed(
  quotes: readonly Quote[],
  text: string,
  names: readonly Span[],
  partOf: (offset: number) => number,
): Quote[] {
  const linked = [...quotes];
  const order = quotes
    .map((_, index) => index)
    .filter((index) => quotes[index]?.source !== null)
    .sort((a, b) => (quotes[a]?.source?.start ?? 0) - (quotes[b]?.source?.start ?? 0));
  const byHead = new Map<string, Root>();
  let root: Root | undefined;
  for (const index of order) {
    const quote = quotes[index] as Quote;
    const source = quote.source as Source;
    const words = text.slice(source.start, Math.min(source.end, source.start + LONGEST_HEAD)).toLowerCase();
    if (root?.source.start === source.start) {
      linked[index] = quote;
      continue;
    }
    const found = POINTING.test(words) ? byHead.get(headOf(words)) : root;
    if (found !== undefined && source.start > found.source.end && pointsAt(found, source, words, names, partOf)) {
      linked[index] = continueFrom(found, quote, source);
      shareAnonymity(linked, found.quote, source.anonymity);
      root = { ...found, part: partOf(source.start) };
      continue;
    }
    if (source.class === 'unnamed' && source.entity < 0 && !POINTING.test(words) && !SINGULAR.has(words)) {
      root = { quote: index, source, head: headOf(words), gender: genderOf(words), part: partOf(source.start) };
      byHead.set(root.head, root);
    } else root = undefined;
  }
  return linked;
}

function pointsAt(
  root: Root,
  source: Source,
  words: string,
  names: readonly Span[],
  partOf: (offset: number) => number,
): boolean {
  if (POINTING.test(words)) return source.entity < 0;
  if (partOf(source.start) - root.part > REACH) return false;
  if (OF_SEVERAL.test(words)) return source.entity < 0;
  const gender = SINGULAR.get(words);
  if (gender === undefined || (root.gender !== 'unknown' && root.gender !== gender)) return false;
  if (source.entity < 0) return true;
  // Somebody with a name who was named since is meant rather.
  const last = names[lastStartingAtOrBefore(names, source.start)];
  return last === undefined || last.start < root.source.end;
}

/** Anonymity may be asked for where the source comes back: "the diplomat, who spoke on condition of anonymity". */
function shareAnonymity(quotes: Quote[], index: number, anonymity: Anonymity | null): void {
  const quote = quotes[index];
  if (anonymity === null || quote === undefined || quote.source === null || quote.source.anonymity !== null) return;
  quotes[index] = { ...quote, source: { ...quote.source, anonymity } };
}

function continueFrom(root: Root, quote: Quote, source: Source): Quote {
  const antecedent = { start: root.source.start, end: root.source.end };
  return {
    ...quote,
    source: {
      ...source,
      entity: -1,
      class: root.source.class,
      anonymity: source.anonymity ?? root.source.anonymity,
      antecedent,
    },
    evidence: [...quote.evidence, antecedent],
    candidates: [],
  };
}

/** The last word before a preposition or relative pronoun. */
function headOf(words: string): string {
  const core = words.split(/,| (?:of|in|at|from|with|within|who|for|on|to|familiar|briefed|close) /)[0] as string;
  return core.trim().split(/\s+/).at(-1) ?? '';
}

function genderOf(words: string): Root['gender'] {
  const head = headOf(words);
  if (/(?:woman|girl|mother|wife|sister|daughter|lady|aunt|widow|nun)$/.test(head)) return 'female';
  if (/(?:^man|[a-z]man|boy|father|husband|brother|son|uncle|monk|widower)$/.test(head)) return 'male';
  return 'unknown';
}
