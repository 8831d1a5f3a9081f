// The sources' words in memory, for tracing a draft to them: which words stand where in each source, and which sources have
// a word. It is filled when a folder has a draft, from the texts of its sources.

import type { Language } from '../../analysis/language/language.ts';
import { readView } from '../../analysis/reading/reading.ts';
import { type ReadingMap, toFile } from '../../analysis/reading/view.ts';
import type { Span } from '../../base/span.ts';
import { normalizerFor, type WordNormalizer } from '../repeats/words.ts';
import { comparedWords } from './quoted-words.ts';

/** One source. Offsets are of the reading text. */
export interface SourceText {
  readonly uri: string;
  readonly text: string;
  readonly map: ReadingMap | undefined;
  /** Length of the file's text, to see whether it is the version that was analysed. */
  readonly fileLength: number;
  /** Ids of its words, with their places. */
  readonly ids: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Ids of its stems, each once. */
  readonly stems: Uint32Array;
  /** Its place among all sources by URI in natural order ("9.txt" before "10.txt"); set when it is first needed. */
  rank: number;
}

/** A word as all sources share it. */
interface KnownWord {
  /** Normalized. */
  readonly text: string;
  readonly id: number;
  /** How often the sources have it, how often without a capital, and how often with one within a sentence. */
  count: number;
  lower: number;
  inner: number;
  /** Id of its stem; -1 for a word with little meaning. */
  readonly stem: number;
}

export class SourceLibrary {
  readonly normalizer: WordNormalizer;
  readonly #language: Language;
  readonly #words = new Map<string, KnownWord>();
  readonly #byId: KnownWord[] = [];
  readonly #stems = new Map<string, number>();
  /** Sources that have a stem, by its id. */
  readonly #holders: Set<SourceText>[] = [];
  readonly #sources = new Map<string, SourceText>();
  #version = 0;
  /** URIs in natural order, by their ranks. */
  readonly #ranks = new Map<string, number>();
  #isRanked = true;
  /** By rank, for `candidates`; all zero between its calls. */
  #scores = new Float64Array();
  /** Holders of a stem in the order of their ranks, for the present version. */
  readonly #orderedHolders = new Map<ReadonlySet<SourceText>, readonly SourceText[]>();
  #sorted: readonly SourceText[] = [];
  #sortedFor = -1;

  constructor(language: Language) {
    this.#language = language;
    this.normalizer = normalizerFor(language);
  }

  /** Rises whenever a source was added, changed or removed. */
  get version(): number {
    return this.#version;
  }

  get size(): number {
    return this.#sources.size;
  }

  get(uri: string): SourceText | undefined {
    return this.#sources.get(uri);
  }

  all(): IterableIterator<SourceText> {
    return this.#sources.values();
  }

  set(uri: string, file: string, markdown: boolean): void {
    this.delete(uri);
    const view = readView(file, this.#language, markdown);
    const placed = comparedWords(view.text, this.#language);
    const ids = new Uint32Array(placed.length);
    const starts = new Uint32Array(placed.length);
    const ends = new Uint32Array(placed.length);
    const stems = new Set<number>();
    for (const [i, { text, start, end }] of placed.entries()) {
      const word = this.#learn(text);
      const { id, stem } = word;
      countWord(word, view.text, start, 1);
      ids[i] = id;
      starts[i] = start;
      ends[i] = end;
      if (stem >= 0) stems.add(stem);
    }
    const source: SourceText = {
      uri,
      text: view.text,
      map: view.map,
      fileLength: file.length,
      ids,
      starts,
      ends,
      stems: Uint32Array.from(stems),
      rank: this.#ranks.get(uri) ?? -1,
    };
    if (source.rank < 0) this.#isRanked = false;
    this.#sources.set(uri, source);
    for (const stem of stems) this.#holders[stem]!.add(source);
    this.#changed();
  }

  delete(uri: string): void {
    const source = this.#sources.get(uri);
    if (source === undefined) return;
    this.#sources.delete(uri);
    for (const stem of source.stems) this.#holders[stem]?.delete(source);
    for (const [i, id] of source.ids.entries()) countWord(this.#byId[id]!, source.text, source.starts[i]!, -1);
    this.#changed();
  }

  /** The id of a normalized word; -1 if no source has it. */
  idOf(word: string): number {
    const known = this.#words.get(word);
    return known !== undefined && known.count > 0 ? known.id : -1;
  }

  wordOf(id: number): string {
    return this.#byId[id]?.text ?? '';
  }

  /** Whether sources write a word with a capital more often than without. */
  isCapitalized(id: number): boolean {
    const word = this.#byId[id];
    return word !== undefined && isNameLike(word);
  }

  /** Normalized words that sources mostly write with a capital. */
  *capitalizedWords(): Iterable<string> {
    for (const [text, word] of this.#words) if (isNameLike(word)) yield text;
  }

  /** A word with a capital as the first source has it, without a possessive ending; else the normalized word. */
  writtenForm(id: number): string {
    for (const { text, ids, starts, ends } of this.#holdersOf([id]))
      for (let at = ids.indexOf(id); at >= 0; at = ids.indexOf(id, at + 1))
        if (isCapital(text, starts[at]!)) return text.slice(starts[at], ends[at]).replace(/['’]s?$/, '');
    return this.wordOf(id);
  }

  frequencyOf(word: string): number {
    return this.#words.get(word)?.count ?? 0;
  }

  /** The id of a normalized word's stem; -1 for a word with little meaning, or one that no source has. */
  stemOf(word: string): number {
    const known = this.#words.get(word);
    const stem = known?.stem ?? (this.normalizer.isStopWord(word) ? -1 : this.#stems.get(this.normalizer.stem(word)));
    return stem !== undefined && (this.#holders[stem]?.size ?? 0) > 0 ? stem : -1;
  }

  /** The same for a word that some source has or had. */
  stemOfId(id: number): number {
    const stem = this.#byId[id]?.stem ?? -1;
    return (this.#holders[stem]?.size ?? 0) > 0 ? stem : -1;
  }

  /** How telling a stem is: the fewer sources have it, the more. */
  weightOfStem(stem: number): number {
    const holders = this.#holders[stem]?.size ?? 0;
    return holders === 0 ? 0 : Math.log(1 + this.#sources.size / holders) + 0.3;
  }

  /** The sources that share most with these stems, best first. */
  candidates(stems: Iterable<number>, most: number): SourceText[] {
    this.#rank();
    if (this.#scores.length < this.#ranks.size) this.#scores = new Float64Array(2 * this.#ranks.size);
    const scores = this.#scores;
    const found: SourceText[] = [];
    for (const stem of new Set(stems)) {
      if (stem < 0) continue;
      const weight = this.weightOfStem(stem);
      for (const source of this.#holders[stem] ?? []) {
        if (scores[source.rank] === 0) found.push(source);
        scores[source.rank]! += weight;
      }
    }
    // Words with little meaning are in every source.
    if (found.length === 0) return this.#all().slice(0, most);
    let best = 0;
    for (const { rank } of found) best = Math.max(best, scores[rank]!);
    const ranked = found
      .filter(({ rank }) => scores[rank]! >= 0.4 * best)
      .sort((a, b) => scores[b.rank]! - scores[a.rank]! || byRank(a, b))
      .slice(0, most);
    for (const { rank } of found) scores[rank] = 0;
    return ranked;
  }

  /** Places where the sources have these words one after another. */
  placesOf(ids: readonly number[], most: number): { readonly source: SourceText; readonly at: number }[] {
    if (ids.length === 0 || ids.some((id) => id < 0)) return [];
    const found: { readonly source: SourceText; readonly at: number }[] = [];
    for (const source of this.#holdersOf(ids)) {
      const { ids: words, starts } = source;
      const last = words.length - ids.length;
      let at = words.indexOf(ids[0]!);
      for (; at >= 0 && at <= last; at = words.indexOf(ids[0]!, at + 1)) {
        let same = 1;
        while (same < ids.length && words[at + same] === ids[same]) same += 1;
        const isWhole = starts[at - 1] !== starts[at] && starts[at + same] !== starts[at + same - 1];
        if (same === ids.length && isWhole && found.push({ source, at }) >= most) return found;
      }
    }
    return found;
  }

  /** The file span of words `from` to `to`. */
  spanOf(source: SourceText, from: number, to: number): Span {
    return toFile(source.map, { start: source.starts[from]!, end: source.ends[to - 1]! });
  }

  /**
   * The sources that have the rarest of these words, or all if the words have little meaning. In the order of their ranks, so
   * that an answer does not depend on which source was read last.
   */
  #holdersOf(ids: readonly number[]): readonly SourceText[] {
    this.#rank();
    let fewest: Set<SourceText> | undefined;
    for (const id of ids) {
      const stem = this.#byId[id]?.stem ?? -1;
      const holders = this.#holders[stem];
      if (holders !== undefined && (fewest === undefined || holders.size < fewest.size)) fewest = holders;
    }
    if (fewest === undefined) return this.#all();
    let ordered = this.#orderedHolders.get(fewest);
    if (ordered === undefined) {
      ordered = [...fewest].sort(byRank);
      this.#orderedHolders.set(fewest, ordered);
    }
    return ordered;
  }

  /** All sources in the order of their ranks. */
  #all(): readonly SourceText[] {
    if (this.#sortedFor !== this.#version) {
      this.#rank();
      this.#sorted = [...this.#sources.values()].sort(byRank);
      this.#sortedFor = this.#version;
    }
    return this.#sorted;
  }

  #changed(): void {
    this.#version += 1;
    this.#orderedHolders.clear();
  }

  /** Ranks all sources again if there is a new one: a text that changes keeps its rank. */
  #rank(): void {
    if (this.#isRanked) return;
    this.#isRanked = true;
    this.#ranks.clear();
    const uris = [...this.#sources.keys()].sort(naturalOrder.compare);
    for (const [rank, uri] of uris.entries()) {
      this.#ranks.set(uri, rank);
      this.#sources.get(uri)!.rank = rank;
    }
  }

  #learn(text: string): KnownWord {
    let known = this.#words.get(text);
    if (known === undefined) {
      known = {
        text,
        count: 0,
        lower: 0,
        inner: 0,
        id: this.#byId.length,
        stem: this.normalizer.isStopWord(text) ? -1 : this.#learnStem(text),
      };
      this.#byId.push(known);
      this.#words.set(text, known);
    }
    return known;
  }

  #learnStem(text: string): number {
    const stem = this.normalizer.stem(text);
    let id = this.#stems.get(stem);
    if (id === undefined) {
      id = this.#holders.length;
      this.#holders.push(new Set());
      this.#stems.set(stem, id);
    }
    return id;
  }
}

const naturalOrder = new Intl.Collator('en', { numeric: true });

const byRank = (a: SourceText, b: SourceText): number => a.rank - b.rank;

/** A name, unless it is written with a capital only where a sentence begins and without one elsewhere. */
const isNameLike = ({ count, lower, inner }: KnownWord): boolean => 2 * lower < count && (inner > 0 || lower === 0);

const isCapital = (text: string, at: number): boolean => text[at] !== text[at]!.toLowerCase();

/** Counts an occurrence of a word, or with -1 takes it back. */
function countWord(word: KnownWord, text: string, start: number, by: 1 | -1): void {
  word.count += by;
  if (!isCapital(text, start)) word.lower += by;
  else if (start > 1 && /[\p{L}\p{N},;’')] $/u.test(text.slice(start - 2, start))) word.inner += by;
}
