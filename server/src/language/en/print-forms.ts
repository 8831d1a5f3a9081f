// Ways to print the same English words: "Sen." and "Senator", "5%" and "five percent", "1st" and "first". Two versions of a
// quotation that differ only in these do not differ.

import { cardinals, ordinals } from './numbers.ts';

const abbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sen: 'senator',
    sens: 'senators',
    gov: 'governor',
    rep: 'representative',
    reps: 'representatives',
    gen: 'general',
    lt: 'lieutenant',
    col: 'colonel',
    capt: 'captain',
    sgt: 'sergeant',
    cmdr: 'commander',
    adm: 'admiral',
    prof: 'professor',
    dr: 'doctor',
    mister: 'mr',
    jan: 'january',
    feb: 'february',
    apr: 'april',
    aug: 'august',
    sept: 'september',
    sep: 'september',
    oct: 'october',
    nov: 'november',
    dec: 'december',
    dept: 'department',
    govt: 'government',
    vs: 'versus',
    okay: 'ok',
    pct: 'percent',
    dollars: 'dollar',
    euros: 'euro',
    pounds: 'pound',
    mn: 'million',
    bn: 'billion',
    km: 'kilometers',
    kms: 'kilometers',
    kilometres: 'kilometers',
    kilometre: 'kilometers',
    kilometer: 'kilometers',
  }),
);

const signs: ReadonlyMap<string, string> = new Map([
  ['percent', '%'],
  ['percentage', '%'],
  ['cent', '%'],
  ['dollar', '$'],
  ['dollars', '$'],
  ['euro', '€'],
  ['euros', '€'],
  ['pound', '£'],
  ['pounds', '£'],
  ['and', '&'],
]);

/** The sign that is printed for a word: "%" for "percent". */
export const signOf = (word: string): string | undefined => signs.get(word);

const ordinalEnding = (number: number): string => {
  const teens = number % 100 >= 11 && number % 100 <= 13;
  return teens ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th');
};

/** The letters and digits of some words in the one form that stands for all ways to print them. */
export function plainForm(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/%/g, ' percent ')
    .replace(/&/g, ' and ')
    .replace(/\$/g, ' dollar ')
    .replace(/€/g, ' euro ')
    .replace(/£/g, ' pound ')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const forms: string[] = [];
  let tens = 0;
  for (const [at, word] of words.entries()) {
    const next = words[at + 1] ?? '';
    if (word === 'per' && next === 'cent') continue;
    const number = cardinals.get(word);
    if (number !== undefined && number >= 20 && number < 100 && isUnit(next)) {
      tens = number;
      continue;
    }
    if (number !== undefined) forms.push(String(tens + number));
    else {
      const ordinal = ordinals.get(word);
      if (ordinal !== undefined) forms.push(`${tens + ordinal}${ordinalEnding(tens + ordinal)}`);
      else forms.push(word === 'cent' ? 'percent' : (abbreviations.get(word) ?? word));
    }
    tens = 0;
  }
  return forms.join('');
}

/** One to nine, or first to ninth, which follow "twenty". */
const isUnit = (word: string): boolean => {
  const unit = cardinals.get(word) ?? ordinals.get(word) ?? 0;
  return unit > 0 && unit < 10;
};
