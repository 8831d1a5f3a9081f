// Links between the quotes of an article: sources that point back at a source without a name ("a diplomat … the diplomat
// said", "two people … one of them said") get the first one's words as antecedent, and quotes of one speech share a turn.

import type { Span } from '../../base/span.ts';
import { lastStartingAtOrBefore } from '../../base/span.ts';
import type { Language } from '../language/language.ts';
import type { UnnamedSourceWords } from '../language/sources.ts';
import type { Anonymity, Gender, Quote, Source } from '../model.ts';

/** A source that the article introduces without a name. */
interface UnnamedSource {
  /** Index of the quote that introduces it. */
  readonly quote: number;
  readonly source: Source;
  /** Its lower-cased noun. */
  readonly head: string;
  readonly gender: Gender;
  /** Paragraph of its last mention. */
  readonly part: number;
}

/** Paragraphs over which a pronoun still points back. */
const REACH = 2;
/** Code units of a source that are compared. */
const LONGEST_SOURCE = 120;

/**
 * The quotes with antecedents and shared anonymity. `names` are the spans of people's names in text order; `partOf` gives
 * the paragraph of an offset.
 */
export function linkUnnamed(
  quotes: readonly Quote[],
  text: string,
  names: readonly Span[],
  partOf: (offset: number) => number,
  language: Language,
): Quote[] {
  const words = language.sources.unnamed;
  const linked = [...quotes];
  const order = quotes
    .map((_, index) => index)
    .filter((index) => quotes[index]?.source !== null)
    .sort((a, b) => (quotes[a]?.source?.start ?? 0) - (quotes[b]?.source?.start ?? 0));
  const byHead = new Map<string, UnnamedSource>();
  let latest: UnnamedSource | undefined;
  for (const index of order) {
    const quote = quotes[index]!;
    const source = quote.source!;
    if (latest?.source.start === source.start) continue;
    const phrase = text.slice(source.start, Math.min(source.end, source.start + LONGEST_SOURCE)).toLowerCase();
    const isPointing = words.pointing.has(phrase.slice(0, Math.max(0, phrase.search(/\s/))));
    const pronounGender = words.pronounGender(phrase);
    const known = isPointing ? byHead.get(headOf(phrase, words)) : latest;
    if (known !== undefined && source.start > known.source.end) {
      const part = partOf(source.start);
      const isLinked = isPointing
        ? source.entity < 0
        : part - known.part <= REACH &&
          (words.isSeveral(phrase) ? source.entity < 0 : meansUnnamed(known, source, pronounGender, names));
      if (isLinked) {
        linked[index] = continueFrom(known, quote, source);
        shareAnonymity(linked, known.quote, source.anonymity);
        latest = { ...known, part };
        continue;
      }
    }
    if (source.class === 'unnamed' && source.entity < 0 && pronounGender === undefined) {
      const head = headOf(phrase, words);
      const own = { quote: index, source, head, gender: words.nounGender(head), part: partOf(source.start) };
      byHead.set(head, own);
      // A pronoun goes on from "a diplomat", and less surely from "the editor".
      latest = isPointing ? undefined : own;
    } else latest = undefined;
  }
  return linked;
}

/** Whether a singular pronoun means the unnamed source, and not a person named after it. */
function meansUnnamed(
  known: UnnamedSource,
  source: Source,
  gender: Gender | undefined,
  names: readonly Span[],
): boolean {
  if (gender === undefined || (known.gender !== 'unknown' && known.gender !== gender)) return false;
  const last = names[lastStartingAtOrBefore(names, source.start)];
  return last === undefined || last.start < known.source.end;
}

/** Copies anonymity to the first quote of a source if it is asked for later: "the diplomat, who asked not to be named". */
function shareAnonymity(quotes: Quote[], index: number, anonymity: Anonymity | null): void {
  const quote = quotes[index];
  if (anonymity === null || quote === undefined || quote.source === null || quote.source.anonymity !== null) return;
  quotes[index] = { ...quote, source: { ...quote.source, anonymity } };
}

function continueFrom(known: UnnamedSource, quote: Quote, source: Source): Quote {
  const antecedent = { start: known.source.start, end: known.source.end };
  return {
    ...quote,
    source: {
      ...source,
      entity: -1,
      class: known.source.class,
      anonymity: source.anonymity ?? known.source.anonymity,
      antecedent,
    },
    evidence: [...quote.evidence, antecedent],
    candidates: [],
  };
}

/** The last word before a preposition or relative pronoun. */
function headOf(phrase: string, { coreEnd }: UnnamedSourceWords): string {
  const core = phrase.split(coreEnd, 1)[0]!;
  return core.trim().split(/\s+/).at(-1) ?? '';
}

/** Rules that give a quote the speaker of an earlier one. */
const CONTINUING = new Set([
  'continued',
  'running',
  'carried-over',
  'same-paragraph',
  'same-sentence',
  'after-report',
  'participle-cue',
  'coordinated-cue',
]);

/** The quotes with their turns. `quotes` are in text order, `partOf` gives the paragraph of an offset. */
export function numberTurns(quotes: readonly Quote[], partOf: (offset: number) => number): Quote[] {
  let turn = -1;
  let last: Quote | undefined;
  return quotes.map((quote) => {
    if (quote.kind === 'term' || quote.kind === 'pull') return quote;
    if (last === undefined || !continuesTurn(last, quote, partOf)) turn += 1;
    last = quote;
    return { ...quote, turn };
  });
}

/** Whether two quotes in a row are of one turn. */
function continuesTurn(last: Quote, quote: Quote, partOf: (offset: number) => number): boolean {
  if (last.source === null || quote.source === null) return false;
  const isNear = partOf(quote.start) - partOf(last.end - 1) <= 2;
  if (last.source.start === quote.source.start) return isNear;
  if (last.source.entity >= 0) return isNear && last.source.entity === quote.source.entity;
  return isNear && CONTINUING.has(quote.basis) && last.source.class === quote.source.class && quote.source.entity < 0;
}
