// Finds the passage of the sources that a quotation in a draft is taken from, and what differs between the two.

import type { Language } from '../../analysis/language/language.ts';
import type { Span } from '../../base/span.ts';
import type { DifferenceKind } from '../repeats/word-diff.ts';
import type { PlacedWord, WordNormalizer } from '../repeats/words.ts';
import { type AlignedQuery, type Alignment, alignToSource, type Run } from './alignment.ts';
import { type Lost, lostMeaning } from './lost-meaning.ts';
import { type QuotedWords, quotedWords } from './quoted-words.ts';
import type { SourceLibrary, SourceText } from './source-library.ts';

/** A place in a source file. */
export interface SourcePlace {
  readonly uri: string;
  readonly span: Span;
}

/** Words that the draft and the source do not share, as written; one side may be empty. */
export interface WordDifference {
  readonly here: string;
  readonly there: string;
  readonly kind: Exclude<DifferenceKind, 'cut'>;
  /** The draft joins two passages that stand apart in the source. */
  readonly isJoint?: boolean;
}

export interface TracedQuotation {
  readonly status: 'verbatim' | 'typographic' | 'altered' | 'cut' | 'not-found';
  /** The passage; for `not-found` the nearest one, if any is near. */
  readonly place?: SourcePlace;
  /** The words of the passage, as written. */
  readonly words?: string;
  /** All places that have the same words, `place` first. */
  readonly places: readonly SourcePlace[];
  /** Gravest first. */
  readonly differences: readonly WordDifference[];
  /** What a cut takes away, if it changes what is said. */
  readonly lost?: Lost;
}

const NOT_FOUND: TracedQuotation = { status: 'not-found', places: [], differences: [] };

/** Words of a quotation that are compared. */
const MOST_WORDS = 400;
/** Sources that are aligned with a quotation, and the most words of one of them. */
const MOST_ALIGNED = 6;
const MOST_CELLS = 3_000_000;
/** Places with the same words that are listed. */
const MOST_PLACES = 24;

/** `before` are the words of the draft's sentence before the quotation: "he did not" in front of “want to go”. */
export function traceQuotation(
  quoted: string,
  before: string,
  library: SourceLibrary,
  language: Language,
): TracedQuotation {
  const read = quotedWords(quoted, language);
  if (read.words.length === 0 || read.words.length > MOST_WORDS) return NOT_FOUND;
  const ids = read.words.map(({ text }) => library.idOf(text));
  const hasGaps = read.gaps.some((gap, i) => gap !== 'none' && i > 0 && i < read.words.length);
  const exact = hasGaps ? [] : library.placesOf(ids, MOST_PLACES);
  const whole = exact.map(({ source, at }) => passageOf(library, source, at, at + ids.length));
  if (exact.length > 0) {
    const runs: Run[] = [{ kind: 'equal', query: [0, ids.length], source: [0, ids.length] }];
    const losses = exact.map(({ source, at }) =>
      lostMeaning(
        { source, from: at, to: at + ids.length, runs: shifted(runs, at) },
        quoted,
        before,
        library,
        language,
      ),
    );
    // Where one source has the words without the negation before them, nothing is lost.
    // A source that spells the words alike comes first.
    const texts = exact.map(({ source, at }) => wordsOf(library, source, at, at + ids.length));
    const isLossless = (text: string, at: number, same: (text: string) => boolean): boolean =>
      losses[at] === undefined && same(text);
    const asWritten = texts.findIndex((text, at) => isLossless(text, at, (words) => sameAsWritten(quoted, words)));
    const inOtherCase = texts.findIndex((text, at) => isLossless(text, at, (words) => sameButCase(quoted, words)));
    const best = asWritten >= 0 ? asWritten : inOtherCase >= 0 ? inOtherCase : Math.max(0, losses.indexOf(undefined));
    const words = texts[best]!;
    const lost = losses[best];
    return {
      status: lost !== undefined ? 'cut' : sameAsWritten(quoted, words) ? 'verbatim' : 'typographic',
      place: whole[best]!,
      words,
      places: [whole[best]!, ...whole.filter((_, at) => at !== best)],
      differences: [],
      ...(lost === undefined ? {} : { lost }),
    };
  }
  const found = bestAlignment(quoted, read, ids, library);
  return found === undefined ? NOT_FOUND : describe(quoted, before, read, found, library, language);
}

interface Found {
  readonly source: SourceText;
  readonly alignment: Alignment;
}

function bestAlignment(
  quoted: string,
  { words, gaps }: QuotedWords,
  ids: readonly number[],
  library: SourceLibrary,
): Found | undefined {
  const { normalizer } = library;
  const query: AlignedQuery = { ids, weights: words.map(({ text }) => weightOf(text, normalizer)), gaps };
  let best: Found | undefined;
  const stems = words.map(({ text }) => library.stemOf(text));
  for (const source of library.candidates(stems, MOST_ALIGNED)) {
    if (source.ids.length * ids.length > MOST_CELLS) continue;
    const alignment = alignToSource(query, source.ids);
    if (alignment === undefined) continue;
    const found = { source, alignment };
    const lead = best === undefined ? 1 : alignment.score - best.alignment.score;
    // Of several sources that have the same words, the one that spells them as the draft does is the likeliest.
    if (lead > 0 || (lead === 0 && asWrittenIn(found, quoted, words) > asWrittenIn(best!, quoted, words))) best = found;
  }
  return best;
}

/** How many words of a quotation a source spells in the same way, with the same marks before them. */
function asWrittenIn({ source, alignment }: Found, quoted: string, words: readonly PlacedWord[]): number {
  let same = 0;
  for (const { kind, query, source: at } of alignment.runs) {
    if (kind !== 'equal') continue;
    const [first, end] = query;
    for (let i = first; i < end; i += 1) {
      const j = at[0] + i - first;
      const from = i === first ? i : i - 1;
      const here = quoted.slice(i === from ? words[i]!.start : words[from]!.end, words[i]!.end);
      const there = source.text.slice(i === from ? source.starts[j]! : source.ends[j - 1]!, source.ends[j]);
      if (plain(here).toLowerCase() === plain(there).toLowerCase()) same += 1;
    }
  }
  return same;
}

const weightOf = (word: string, normalizer: WordNormalizer): number => (normalizer.isStopWord(word) ? 1 : 2);

function describe(
  quoted: string,
  before: string,
  read: QuotedWords,
  { source, alignment }: Found,
  library: SourceLibrary,
  language: Language,
): TracedQuotation {
  const { runs } = alignment;
  const matched = runs.filter(({ kind, isJump }) => kind !== 'cut' && kind !== 'bracket' && isJump !== true);
  const from = Math.min(...matched.map(({ source: [start] }) => start));
  const to = Math.max(...matched.map(({ source: [, end] }) => end));
  const [first, last] = mainStretch(runs) ?? [from, to];
  const place = passageOf(library, source, first, last);
  const words = wordsOf(library, source, first, last);
  if (!isSameQuotation(alignment, read.words.length)) {
    const isNear = alignment.share >= NEAREST && alignment.longest >= 2;
    return isNear ? { ...NOT_FOUND, place, words } : NOT_FOUND;
  }
  const differences = runs
    .filter(({ kind }) => kind === 'different')
    .flatMap((run) => differenceOf(run, quoted, read.words, source, library, language));
  const half = halfWordAfter(source, last);
  if (half !== undefined)
    differences.push({ here: '', there: half, kind: kindOf([], [library.wordOf(source.ids[last]!)], half, language) });
  differences.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  const lost = lostMeaning({ source, from: first, to: last, runs }, quoted, before, library, language);
  const isCut = runs.some(({ kind }) => kind === 'cut' || kind === 'bracket');
  return {
    status: differences.length > 0 ? 'altered' : isCut || lost !== undefined ? 'cut' : 'typographic',
    place,
    words,
    places: [place],
    differences,
    ...(lost === undefined ? {} : { lost }),
  };
}

/** "Could" for "couldn't": the written word goes on after its first part; that word, if so. */
function halfWordAfter({ text, starts, ends }: SourceText, to: number): string | undefined {
  return to > 0 && to < starts.length && starts[to] === starts[to - 1] ? text.slice(starts[to]!, ends[to]!) : undefined;
}

/** The least share of equal words in the nearest passage of a quotation that is not found. */
const NEAREST = 0.35;

/** Whether a passage is the source of a quotation, however changed. */
function isSameQuotation({ share, longest }: Alignment, words: number): boolean {
  if (share >= 0.75) return longest >= Math.min(2, words);
  return share >= 0.5 && longest >= Math.max(3, Math.min(5, words / 3));
}

/** The source words from the first to the last equal run, without stretches behind a jump that hold less. */
function mainStretch(runs: readonly Run[]): [number, number] | undefined {
  const stretches: { from: number; to: number; equal: number }[] = [];
  let open = false;
  for (const run of runs) {
    if (run.isJump === true) open = false;
    if (run.kind !== 'equal') continue;
    const size = run.query[1] - run.query[0];
    const last = stretches.at(-1);
    if (open && last !== undefined && run.source[0] >= last.to) {
      last.to = run.source[1];
      last.equal += size;
    } else stretches.push({ from: run.source[0], to: run.source[1], equal: size });
    open = true;
  }
  const main = stretches.sort((a, b) => b.equal - a.equal)[0];
  return main === undefined ? undefined : [main.from, main.to];
}

const KINDS: readonly WordDifference['kind'][] = ['negation', 'hedge', 'number', 'name', 'other'];

/** Nothing for a difference in typography only. */
function differenceOf(
  run: Run,
  quoted: string,
  words: readonly PlacedWord[],
  source: SourceText,
  library: SourceLibrary,
  language: Language,
): WordDifference[] {
  const [a, b] = run.query;
  const [c, d] = run.source;
  const isInserted = a === b && c < d && c > 0;
  if (isInserted && isReportingClause(source, c, d)) return [];
  if (run.isJump === true || (isInserted && hasMarks(source, c, d)))
    return [{ here: '', there: '', kind: 'other', isJoint: true }];
  const mine = words.slice(a, b).map(({ text }) => text);
  const theirs: string[] = [];
  for (let i = c; i < d; i += 1) theirs.push(library.wordOf(source.ids[i]!));
  if (isTypography(mine, theirs, language)) return [];
  const here = a === b ? '' : quoted.slice(words[a]!.start, words[b - 1]!.end);
  const there = c === d ? '' : source.text.slice(source.starts[c]!, source.ends[d - 1]!);
  return [
    {
      here,
      there: there.length > LONGEST_SHOWN ? `${there.slice(0, LONGEST_SHOWN)}…` : there,
      kind: kindOf(mine, theirs, here + there, language),
    },
  ];
}

const LONGEST_SHOWN = 200;

/** Words of the longest clause that interrupts a quotation. */
const LONGEST_CLAUSE = 10;

/** The text from one quoted word to the next, with the words `from` to `to` between them. */
const gapText = ({ text, starts, ends }: SourceText, from: number, to: number): string =>
  text.slice(ends[from - 1]!, starts[to] ?? text.length);

/** “We will,” she said, “go home”: the clause between the marks is the reporter's, and may be left out. */
const isReportingClause = (source: SourceText, from: number, to: number): boolean =>
  to - from <= LONGEST_CLAUSE &&
  /^[,.?!…—–-]{0,2} ?(?:["”’»]|'')[^\n]*(?:["“‘«]|``) ?$/.test(gapText(source, from, to));

/** Whether the words left out are outside the quotation marks. */
const hasMarks = (source: SourceText, from: number, to: number): boolean =>
  /["“”«»]|``|''/.test(gapText(source, from, to));

/** "US" and "U.S.", "percent" and "per cent", "20" and "twenty". */
function isTypography(mine: readonly string[], theirs: readonly string[], { numbers }: Language): boolean {
  const joined = mine.join('');
  if (joined === theirs.join('')) return true;
  if (mine.length !== 1 || theirs.length !== 1) return false;
  const value = (word: string): number | undefined =>
    numbers.cardinals.get(word) ?? (/^\d{1,15}$/.test(word) ? Number(word) : undefined);
  const [one, other] = [value(mine[0]!), value(theirs[0]!)];
  return one !== undefined && one === other;
}

function kindOf(
  mine: readonly string[],
  theirs: readonly string[],
  written: string,
  { comparison, numbers }: Language,
): WordDifference['kind'] {
  const counts = new Map<string, number>();
  for (const word of mine) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of theirs) counts.set(word, (counts.get(word) ?? 0) - 1);
  const differing = [...counts].filter(([, count]) => count !== 0).map(([word]) => word);
  if (differing.some((word) => comparison.negations.has(word))) return 'negation';
  const isHedge = differing.some((word) => comparison.hedges.has(word) && !comparison.certainties.has(word));
  if (isHedge) return 'hedge';
  if (differing.some((word) => /\d/.test(word) || numbers.cardinals.has(word) || comparison.numberWords.has(word)))
    return 'number';
  return /^\P{L}*\p{Lu}/u.test(written) && differing.length > 0 && /\p{Lu}/u.test(written) ? 'name' : 'other';
}

function passageOf(library: SourceLibrary, source: SourceText, from: number, to: number): SourcePlace {
  return { uri: source.uri, span: library.spanOf(source, from, to) };
}

const wordsOf = (_: SourceLibrary, { text, starts, ends }: SourceText, from: number, to: number): string =>
  text.slice(starts[from]!, ends[to - 1]!).replace(/\s+/g, ' ');

const shifted = (runs: readonly Run[], by: number): Run[] =>
  runs.map((run) => ({ ...run, source: [run.source[0] + by, run.source[1] + by] }));

/** Whether letters and case are the same; marks at the ends and the kind of marks are not compared. */
const sameAsWritten = (quoted: string, words: string): boolean => withoutEnds(quoted) === withoutEnds(words);

const sameButCase = (quoted: string, words: string): boolean =>
  withoutEnds(quoted).toLowerCase() === withoutEnds(words).toLowerCase();

const withoutEnds = (text: string): string => plain(text).replace(/^[^\p{L}\p{N}]{1,4}|[^\p{L}\p{N}]{1,4}$/gu, '');

const plain = (text: string): string =>
  text
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ');
