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
  let words: readonly string[] = folded.split(' ').map(american);
  if (words[0] === 'the' && words.length > 1) words = words.slice(1);
  words = withoutLegalForm(words);
  // "European Aeronautic Defence and Space Company EADS N.V."
  const front = withoutLegalForm(words.slice(0, -1));
  if (front.length > 1 && lettersOf(front).includes(words.at(-1) ?? '')) words = front;
  const content = words.filter((word) => !little.has(word));
  const head = content.findIndex((word) => heads.has(word));
  const ordered =
    head >= 0 && head < content.length - 1
      ? [...content.slice(0, head), ...content.slice(head + 1), content[head]]
      : content;
  const key = (ordered.length > 0 ? ordered : words).map((word) => stem(word ?? '')).join('');
  return { key, words };
}

/** Initials with and without the little words: "usdl", "usdol". */
export function initialsOf(name: OrganizationName): readonly string[] {
  return name.words.filter((word) => !little.has(word)).length < 2 ? [] : lettersOf(name.words);
}

function lettersOf(words: readonly string[]): readonly string[] {
  const letters = (list: readonly string[]): string =>
    list.map((word) => (/^(?:us|uk|un|eu)$/.test(word) ? word : word.charAt(0))).join('');
  return [...new Set([letters(words.filter((word) => !little.has(word))), letters(words)])];
}

function withoutLegalForm(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && legal.has(words[end - 1] ?? '')) end -= 1;
  return words.slice(0, end);
}

/** What British and American spelling make different: "organisation", "labour". */
const american = (word: string): string => short[word] ?? word.replace(/is(?=ations?$|ed$|ing$)/, 'iz');

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

/** Kinds that turn a body into one of its parts: the Defence Forces College is not the Defence Forces. */
const parts = new Set(
  `university college agency authority commission committee council federation association foundation fund institute union league
  club front army forces force brigade militia oil gas energy television radio network`.split(/\s+/),
);

/** Whether the longer name is the shorter one and a word for its kind: "East Coast Airlines", "East Coast". */
export function addsKind(longer: OrganizationName, shorter: OrganizationName): boolean {
  const rest = longer.words.slice(shorter.words.length);
  return (
    rest.length > 0 &&
    shorter.words.every((word, at) => word === longer.words[at]) &&
    onlyKind(rest) &&
    !rest.some((word) => parts.has(word))
  );
}

/**
 * Whether two names of the same initials are one name with a slip or another ending: "Food and Agricultural Organisation",
 * "Food and Agriculture Organization".
 */
export function sameButForEndings(a: OrganizationName, b: OrganizationName): boolean {
  const [left, right] = [a.words.filter((word) => !little.has(word)), b.words.filter((word) => !little.has(word))];
  if (left.length !== right.length || left.length < 2) return false;
  return left.every((word, at) => {
    const other = right[at] ?? '';
    if (word === other) return true;
    let common = 0;
    while (common < word.length && word.charAt(common) === other.charAt(common)) common += 1;
    return common >= 6 && word.length - common <= 2 && other.length - common <= 2 && !(isPlace(word) || isPlace(other));
  });
}

/** "Australian" is not "Austrian", whatever their letters; names of peoples end like this. */
const isPlace = (word: string): boolean => /(?:ian|ean|ese|ish|ia|land|stan)$/.test(word);

/** Whether all these words only say what kind of body it is. */
export const onlyKind = (words: readonly string[]): boolean =>
  words.every((word) => kinds.has(word) || legal.has(word) || little.has(word));
