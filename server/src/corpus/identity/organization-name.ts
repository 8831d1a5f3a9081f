// An organisation's name reduced to what identifies it: without "the", legal forms and little words, with states by their
// short names and "Department of X" as "X Department". Also the initials it could be known by.

import { fold } from './fold.ts';

export interface OrganizationName {
  /** The words that identify it, stemmed, run together: "generalmotor". */
  readonly key: string;
  /** The words themselves, folded, without "the" and legal forms. */
  readonly words: readonly string[];
}

const legal = new Set(
  `inc incorporated corp corporation co company companies ltd limited llc plc lp llp ag sa nv bv gmbh spa srl oyj oy ab asa pty pte
  holding holdings group`.split(/\s+/),
);
const little = new Set(['the', 'of', 'and', 'for', 'in', 'on', 'to', 'a', 'de', 'la', 'al', 'el', 'du', 'des', 'del']);
const heads = new Set(['ministry', 'department', 'office', 'embassy', 'bureau']);
const countries: readonly [RegExp, string][] = [
  [/\b(?:united states(?: of america)?|u s a|u s|usa)\b/g, 'us'],
  [/\b(?:united kingdom|u k|britains?|great britain)\b/g, 'uk'],
  [/\b(?:united nations|u n)\b/g, 'un'],
  [/\b(?:european union|e u)\b/g, 'eu'],
];
const short: Readonly<Record<string, string>> = {
  dept: 'department',
  univ: 'university',
  assn: 'association',
  intl: 'international',
  natl: 'national',
  govt: 'government',
  defence: 'defense',
  centre: 'center',
  labour: 'labor',
  programme: 'program',
};
/** Bodies whose everyday names share no letters with the full ones. */
const known: Readonly<Record<string, string>> = {
  fed: 'federal reserve',
  'us fed': 'federal reserve',
  'us federal reserve': 'federal reserve',
  'federal reserve board': 'federal reserve',
  'un security council': 'security council',
  'world health organisation': 'world health organization',
  'walmart stores': 'walmart',
  'associated press': 'ap',
  'agence france presse': 'afp',
};

export function parseOrganizationName(text: string): OrganizationName {
  const joined = text.replace(/\b([ae]l)-/giu, '$1 ').replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, '');
  let folded = fold(joined.replace(/^[^'’]{2,}['’]s\s+(?=\p{Lu})/u, (owner) => owner.replace(/['’]s/, '')));
  for (const [pattern, name] of countries) folded = folded.replace(pattern, name);
  folded = known[folded.replace(/^the /, '')] ?? folded;
  let words = folded.split(' ').map((word) => short[word] ?? word);
  if (words[0] === 'the' && words.length > 1) words = words.slice(1);
  while (words.length > 1 && legal.has(words.at(-1) ?? '')) words = words.slice(0, -1);
  const content = words.filter((word) => !little.has(word));
  const head = content.findIndex((word) => heads.has(word));
  const ordered =
    head >= 0 && head < content.length - 1
      ? [...content.slice(0, head), ...content.slice(head + 1), content[head]]
      : content;
  const key = (ordered.length > 0 ? ordered : words).map((word) => stem(word ?? '')).join('');
  return { key, words };
}

/** Initials with and without the little words, each at least two letters: "usdl", "usdol"; for "us" also "u" and "s". */
export function initialsOf(name: OrganizationName): readonly string[] {
  const content = name.words.filter((word) => !little.has(word));
  if (content.length < 2) return [];
  const letters = (words: readonly string[]): string =>
    words
      .map((word) => (word === 'us' || word === 'uk' || word === 'un' || word === 'eu' ? word : word.charAt(0)))
      .join('');
  return [...new Set([letters(content), letters(name.words)])];
}

/** "Motors" and "Motor", "Pictures" and "Picture". */
const stem = (word: string): string =>
  word.length > 4 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;

/** Whether the name ends in a legal form: "Inc", "Ltd", "GmbH". */
export const legalForm = (text: string): boolean => {
  const words = fold(text).split(' ');
  return words.length > 1 && legal.has(words.at(-1) ?? '') && words.at(-1) !== 'group';
};

/** Words that only say what kind of body it is: "China Eastern" is "China Eastern Airlines". */
const kinds = new Set(
  `airline airlines airways air aviation motor motors automobile bank banking newspaper news media line university college party
  movement agency association authority commission committee council federation foundation fund institute union league club
  technologies technology systems energy oil gas petroleum pharmaceuticals industries international international enterprises
  partners capital entertainment studios records pictures broadcasting television tv radio network organization organisation
  front army forces force brigade company corporation group militia`.split(/\s+/),
);

/** Whether all these words only say what kind of body it is. */
export const onlyKind = (words: readonly string[]): boolean =>
  words.every((word) => kinds.has(word) || legal.has(word) || little.has(word));
