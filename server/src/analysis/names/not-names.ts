// Words that the model wrongly takes for names: a party tag ("R-Fla."), a member of a party ("a Lib Dem"), a part of an
// address or file name ("Lisa_resume"), a letter that stands for something ("X"), and words in small letters of another
// language.

import type { FoundName, ReadDocument } from '../document.ts';
import { GivenName, WordClass } from '../language/lexicon.ts';
import type { Sentence } from '../tokens/sentences.ts';
import { TokenKind, type Tokens, type Word, WordCase } from '../tokens/tokens.ts';
import { nameAt } from './found-names.ts';

/** The names without false ones; those of persons that are another kind of name are corrected. */
export function withoutFalseNames(document: ReadDocument, names: readonly FoundName[]): readonly FoundName[] {
  const { tokens, sentences, parts } = document;
  const kept: FoundName[] = [];
  let sentence = 0;
  let uses: WordUses | undefined;
  for (const name of names) {
    while (sentence < sentences.length - 1 && sentences[sentence]!.to <= name.from) sentence += 1;
    const isSmall = tokens.words[name.from]!.case === WordCase.Lower && name.to - name.from === 1;
    if (isSmall && name.type === 'person' && isForeign(tokens, name.from, sentences[sentence]!)) continue;
    if (isTitle(tokens, name) || isInAddress(tokens, name) || isVariable(tokens, name) || isKind(tokens, name))
      continue;
    const { from, part } = sentences[sentence]!;
    const isCapital = tokens.words[name.from]!.case === WordCase.Capital;
    if (name.from === from && name.to - from === 1 && isCapital && parts[part]!.kind === 'headline') {
      uses ??= new WordUses(document);
      if (uses.isOrdinary(tokens.words[from]!)) continue;
    }
    const district = districtStart(tokens, name);
    if (district >= 0) {
      if (district < name.to) kept.push(nameAt(tokens, district, name.to, 'place', 'party-tag', 0.8));
      continue;
    }
    kept.push(isMember(tokens, name) ? { ...name, type: 'group', basis: 'article', confidence: 0.7 } : name);
  }
  return kept;
}

/** The token after the hyphen of a party tag that a name is or begins with ("R-Fla."); -1 if it is none. */
function districtStart(tokens: Tokens, { from, to }: FoundName): number {
  const { parties } = tokens.vocabulary.language.names;
  if (!parties.has(tokens.words[from]!.form) || tokens.words[from + 1]?.form !== '-') return -1;
  const mark = tokens.words[from - 1]?.form;
  if (mark !== ',' && mark !== '(' && mark !== '[') return -1;
  return Math.min(from + 2, to);
}

/** "Tom Rudd, a Lib Dem,": a name after an indefinite article is a kind of person, unless it begins with a given name. */
function isMember(tokens: Tokens, { from, to, type }: FoundName): boolean {
  if (type !== 'person' || from === 0) return false;
  const article = tokens.words[from - 1]!;
  if (article.case !== WordCase.Lower || !tokens.vocabulary.language.grammar.indefiniteArticles.has(article.lower))
    return false;
  const next = tokens.words[to];
  const ends = next === undefined || (tokens.kind[to] === TokenKind.Punctuation && tokens.noSpaceBefore[to + 1] !== 1);
  return ends && (tokens.words[from]!.classes & (GivenName | WordClass.Surname)) === 0;
}

/** Words on either side that are looked at. */
const NEAR = 5;

/** Whether none of the words in small letters around token `i` is a common one, and one is not of the language at all. */
function isForeign(tokens: Tokens, i: number, { from, to }: Sentence): boolean {
  const { language } = tokens.vocabulary;
  let unknown = 0;
  let words = 0;
  for (const step of [-1, 1])
    for (let k = i + step; k >= from && k < to && Math.abs(k - i) <= NEAR; k += step) {
      const word = tokens.words[k]!;
      if (tokens.kind[k] === TokenKind.Punctuation && word.form !== ',') break;
      if (tokens.kind[k] !== TokenKind.Word || word.case !== WordCase.Lower || word.lower.length < 3) continue;
      if ((word.classes & (WordClass.Common | WordClass.Function)) !== 0) return false;
      if (language.clusters(word.lower).length === 0) unknown += 1;
      words += 1;
    }
  return unknown > 0 && words > 2;
}

/** "Sen" of "Sen. Joan Pike": the abbreviation of a title in front of a name. */
function isTitle(tokens: Tokens, { from, to }: FoundName): boolean {
  const title = WordClass.Title | WordClass.Abbreviation;
  return (
    to - from === 1 &&
    (tokens.words[from]!.classes & title) === title &&
    tokens.words[to]?.form === '.' &&
    tokens.words[to + 1]?.case === WordCase.Capital
  );
}

/** "She is a CPA": an acronym after an indefinite article, without a noun after it, is a kind of person or thing. */
function isKind(tokens: Tokens, { from, to }: FoundName): boolean {
  if (to - from > 1 || from === 0 || tokens.words[from]!.case !== WordCase.Upper) return false;
  const before = tokens.words[from - 1]!;
  const { indefiniteArticles } = tokens.vocabulary.language.grammar;
  if (before.case !== WordCase.Lower || !indefiniteArticles.has(before.lower)) return false;
  const next = tokens.words[to];
  const isJoined = tokens.noSpaceBefore[to + 1] === 1;
  return (
    next === undefined ||
    (next.classes & WordClass.Function) !== 0 ||
    (tokens.kind[to] === TokenKind.Punctuation && !isJoined)
  );
}

/** Whether a name is a piece of a file name or of a mail address: "Lisa_resume", "Ann.Lind@…". */
function isInAddress(tokens: Tokens, { from, to }: FoundName): boolean {
  const formAt = (i: number): string =>
    i < tokens.count && tokens.noSpaceBefore[i] === 1 ? tokens.words[i]!.form : '';
  const after = formAt(to);
  if (after.startsWith('_') || (from > 0 && tokens.noSpaceBefore[from] === 1 && tokens.words[from - 1]!.form === '_'))
    return true;
  if (after !== '.') return false;
  // Only the last word of such an address is one token with the sign.
  for (let i = to; i < to + 6; i += 1) {
    const form = formAt(i);
    if (form === '') return false;
    if (tokens.kind[i] === TokenKind.Url) return form.includes('@');
  }
  return false;
}

/** "Z happens after X": a capital letter without a point, in front of a word in small letters or a mark. */
function isVariable(tokens: Tokens, { from, to, type }: FoundName): boolean {
  if (type !== 'person' || to - from > 1 || tokens.words[from]!.form.length > 1 || from === 0) return false;
  const next = tokens.words[to];
  const isSentenceEnd = next?.form === '.' && tokens.noSpaceBefore[to + 1] !== 1;
  return (
    tokens.words[from - 1]!.case === WordCase.Lower &&
    (next === undefined || next.case === WordCase.Lower || next.form === ',' || next.form === ')' || isSentenceEnd)
  );
}

const KNOWN_NAME = GivenName | WordClass.City | WordClass.Country | WordClass.Group | WordClass.Organization;

/** How an article writes its words where a capital says something: inside sentences of its body. */
class WordUses {
  readonly #small = new Set<number>();
  readonly #capital = new Set<number>();
  #hasBody = false;

  constructor({ tokens, sentences, parts }: ReadDocument) {
    for (const { from, to, part } of sentences) {
      const isHeadline = parts[part]!.kind === 'headline';
      this.#hasBody ||= !isHeadline;
      for (let i = from; i < to; i += 1) {
        const word = tokens.words[i]!;
        if (word.case === WordCase.Lower) this.#small.add(word.key);
        else if (!isHeadline && word.case === WordCase.Capital) this.#capital.add(word.key);
      }
    }
  }

  /**
   * Whether the first word of a headline is no name ("Ferry inquiry opens"): the body never writes it with a capital, and it is
   * no known name or has small letters elsewhere.
   */
  isOrdinary({ key, classes }: Word): boolean {
    if (!this.#hasBody || this.#capital.has(key)) return false;
    return this.#small.has(key) || (classes & KNOWN_NAME) === 0;
  }
}
