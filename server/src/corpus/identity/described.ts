// What an article's own words say of a person: a woman or a man, in so many words, and what they are.

import type { Gender } from '../../analysis/model.ts';
import { onceForWords } from '../../analysis/once-for-words.ts';
import { foldAnew } from './fold.ts';
import type { EntitySummary } from './model.ts';

/** Titles and kinship; a pronoun that was resolved wrongly says nothing here. */
export function statedGender({ descriptions, spellings }: EntitySummary): Gender {
  let said = 0;
  for (const text of descriptions) said |= gendersIn(text);
  for (const { text } of spellings) said |= gendersIn(text);
  return said === WOMAN ? 'female' : said === MAN ? 'male' : 'unknown';
}

/**
 * The telling words of how the article describes it: "health", "minister". Asked for only where a surname has several
 * bearers, so they are not kept.
 */
export function roleWords({ type, descriptions: [first, ...others] }: EntitySummary): readonly string[] {
  if (type !== 'person' || first === undefined) return NONE;
  const words = tellingWords(first);
  return others.length === 0 ? words : [...new Set([words, ...others.map(tellingWords)].flat())];
}

const NONE: readonly string[] = [];
const WOMAN = 1;
const MAN = 2;

const women =
  'mrs|ms|miss|lady|queen|princess|actress|spokeswoman|chairwoman|congresswoman|policewoman|businesswoman|mother|wife|daughter|sister|widow|girl';
const men =
  'mr|sir|king|prince|spokesman|chairman|congressman|policeman|businessman|father|husband|son|brother|widower|boy';
const [woman, man, either] = [women, men, `${women}|${men}`].map((words) => new RegExp(`\\b(?:${words})\\b`, 'i')) as [
  RegExp,
  RegExp,
  RegExp,
];

const vague = new Set(
  'the a an of and for in at by to from his her its their who is was has former late senior then new old one mr mrs ms'.split(
    ' ',
  ),
);

/** Names and descriptions repeat from article to article, and lists that are alike are one list. */
const MOST_REMEMBERED = 10_000;

/** Most texts say neither, and are looked at once. */
const gendersIn = onceForWords(
  (text) => (either.test(text) ? (woman.test(text) ? WOMAN : 0) | (man.test(text) ? MAN : 0) : 0),
  MOST_REMEMBERED,
);

const tellingWords = onceForWords(
  (text): readonly string[] =>
    [...new Set(foldAnew(text).split(' '))].filter((word) => word.length > 1 && !vague.has(word)),
  MOST_REMEMBERED,
);
