// Acronyms in brackets: "the International Committee of the Red Cross (ICRC)". The letters show where the name begins, even if
// the model found only a piece of it, and the acronym has the name's type everywhere in the article.

import type { FoundName } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import type { EntityType } from '../model.ts';
import { TokenKind, type Tokens, WordCase } from '../tokens/tokens.ts';
import { mergeByPosition, nameAt, nameIndex, replaceNames } from './found-names.ts';
import { isCapitalized } from './runs.ts';

const LONGEST_ACRONYM = 10;

/** The names with whole expansions, and acronyms of their types. `names` and the result are in text order. */
export function completeAcronyms(tokens: Tokens, names: readonly FoundName[]): readonly FoundName[] {
  const expansions: FoundName[] = [];
  const added: FoundName[] = [];
  const types = new Map<number, EntityType>();
  let index: Int32Array | undefined;
  for (let open = 2; open + 2 < tokens.count; open += 1) {
    if (tokens.words[open]!.form !== '(' || !isAcronym(tokens, open + 1)) continue;
    const after = tokens.words[open + 2]!.form;
    if (after !== ')' && after !== ',' && after !== ';') continue;
    const { lower, key } = tokens.words[open + 1]!;
    index ??= nameIndex(tokens, names);
    const before = names[index[open - 1]!];
    const name =
      before !== undefined && before.to - before.from > 1 && isAcronymOf(tokens, lower, before)
        ? before
        : expansionBefore(tokens, open, lower, names, index);
    if (name === undefined) continue;
    if (name !== before) expansions.push(name);
    types.set(key, name.type);
    if (index[open + 1] === -1) added.push(nameAt(tokens, open + 1, open + 2, name.type, 'acronym', 0.9));
  }
  if (types.size === 0) return names;
  return mergeByPosition(replaceNames(names, expansions), added).map((name) => {
    const word = tokens.words[name.from]!;
    const type = name.to - name.from === 1 && word.case === WordCase.Upper ? types.get(word.key) : undefined;
    return type === undefined || type === name.type ? name : { ...name, type, basis: 'acronym', confidence: 0.9 };
  });
}

function isAcronym(tokens: Tokens, i: number): boolean {
  const { form } = tokens.words[i]!;
  return tokens.words[i]!.case === WordCase.Upper && form.length >= 2 && form.length <= LONGEST_ACRONYM;
}

/** Whether the letters of the acronym are first letters of the name's words, in order; words in between are skipped. */
function isAcronymOf(tokens: Tokens, acronym: string, name: FoundName): boolean {
  let next = 0;
  for (let i = name.from; i < name.to && next < acronym.length; i += 1)
    if (tokens.words[i]!.lower[0] === acronym[next]) next += 1;
  return next >= acronym.length - (acronym.length > 3 ? 1 : 0) && next >= 2;
}

/**
 * The name that ends at token `open` and whose words begin with the letters of the acronym, the last with the last. Each
 * capitalised word has a letter; words in small letters may have none.
 */
function expansionBefore(
  tokens: Tokens,
  open: number,
  acronym: string,
  names: readonly FoundName[],
  index: Int32Array,
): FoundName | undefined {
  let letter = acronym.length - 1;
  let from = open;
  for (let i = open - 1; i >= 0 && letter >= 0 && open - i <= 2 * LONGEST_ACRONYM; i -= 1) {
    const word = tokens.words[i]!;
    if (tokens.kind[i] !== TokenKind.Word) {
      if (word.form === '-' || word.form === '&' || word.form === ',' || word.form === '’') continue;
      break;
    }
    if (word.lower[0] === acronym[letter]) {
      letter -= 1;
      if (isCapitalized(tokens, i)) from = i;
    } else if (isCapitalized(tokens, i)) break;
    else if ((word.classes & (WordClass.Function | WordClass.Particle)) === 0) break;
  }
  if (letter >= 0 || open - from < 2 || tokens.words[from]!.lower[0] !== acronym[0]) return undefined;
  if (!isCapitalized(tokens, open - 1)) return undefined;
  const type = typeOfPieces(tokens, names, index, from, open);
  return type === undefined ? undefined : nameAt(tokens, from, open, type, 'acronym', 0.9);
}

const BODY = WordClass.OrganizationHead | WordClass.OrganizationSuffix;

/**
 * The type of a name from those of its pieces. An organisation shows by a piece that the model took for one, or by its head;
 * other words with an acronym ("Gross Domestic Product (GDP)") are no name.
 */
function typeOfPieces(
  tokens: Tokens,
  names: readonly FoundName[],
  index: Int32Array,
  from: number,
  to: number,
): EntityType | undefined {
  const whole = names[index[to - 1]!];
  if (whole !== undefined && whole.from <= from + 1 && whole.type !== 'person') return whole.type;
  const { workHeads } = tokens.vocabulary.language.names;
  const last = tokens.words[to - 1]!;
  if (workHeads.has(last.lower) || (last.classes & WordClass.EventHead & ~WordClass.OrganizationHead) !== 0)
    return undefined;
  for (let i = from; i < to; i += 1) {
    const piece = names[index[i]!];
    if (piece?.type === 'organization' && piece.to - piece.from > 1) return 'organization';
    // The head is the last word, or the one that small letters follow: "Committee to Protect Journalists".
    const isHead = i === to - 1 || !isCapitalized(tokens, i + 1);
    if (isHead && (tokens.words[i]!.classes & BODY) !== 0) return 'organization';
    if (isHead) return undefined;
  }
  return undefined;
}
