// What an article's own words say of a person: a woman or a man, in so many words, and what they are.

import type { Gender } from '../../analysis/model.ts';
import { fold } from './fold.ts';
import type { EntitySummary } from './model.ts';

/** Titles and kinship; a pronoun that was resolved wrongly says nothing here. */
export function statedGender({ descriptions, spellings }: EntitySummary): Gender {
  let said = 0;
  for (const text of descriptions) said |= gendersIn(text);
  for (const { text } of spellings) said |= gendersIn(text);
  return said === WOMAN ? 'female' : said === MAN ? 'male' : 'unknown';
}

/** The telling words of how the article describes it: "health", "minister". */
export function roleWords({ descriptions: [first, ...others] }: EntitySummary): readonly string[] {
  if (first === undefined) return NONE;
  const words = tellingWords(first);
  return others.length === 0 ? words : [...new Set([words, ...others.map(tellingWords)].flat())];
}

const NONE: readonly string[] = [];
const WOMAN = 1;
const MAN = 2;

const woman =
  /\b(?:mrs|ms|miss|lady|queen|princess|actress|spokeswoman|chairwoman|congresswoman|policewoman|businesswoman|mother|wife|daughter|sister|widow|girl)\b/i;
const man =
  /\b(?:mr|sir|king|prince|spokesman|chairman|congressman|policeman|businessman|father|husband|son|brother|widower|boy)\b/i;

const vague = new Set(
  'the a an of and for in at by to from his her its their who is was has former late senior then new old one mr mrs ms'.split(
    ' ',
  ),
);

const gendersIn = remembered((text) => (woman.test(text) ? WOMAN : 0) | (man.test(text) ? MAN : 0));

const tellingWords = remembered((text): readonly string[] =>
  [...new Set(fold(text).split(' '))].filter((word) => word.length > 1 && !vague.has(word)),
);

/** Names and descriptions repeat from article to article, and lists that are alike are one list. */
function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      found = answer(text);
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(text, found);
    }
    return found;
  };
}

const MOST_REMEMBERED = 10_000;
