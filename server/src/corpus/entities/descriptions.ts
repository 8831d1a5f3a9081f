import type { DescriptionWords } from '../../analysis/language/identity.ts';
import type { Gender } from '../../analysis/model.ts';
import { memoizeByString } from '../../base/memoize.ts';
import { foldUncached } from './fold.ts';
import type { EntitySummary } from './model.ts';

const FEMALE = 1;
const MALE = 2;

/** Names and descriptions repeat from article to article. */
const CACHE_SIZE = 10_000;

const NO_WORDS: readonly string[] = [];

/** Reads the titles and descriptions that articles give a person, with the words of one language. */
export class Descriptions {
  /** `FEMALE` and `MALE` bits of a text as written. */
  readonly #gendersIn: (text: string) => number;
  readonly #roleWordsIn: (text: string) => readonly string[];

  constructor({ female, male, vague }: DescriptionWords) {
    const anyOf = (words: readonly string[]): RegExp => new RegExp(`\\b(?:${words.join('|')})\\b`, 'i');
    const [isFemale, isMale, isEither] = [anyOf(female), anyOf(male), anyOf([...female, ...male])];
    // Most texts have neither, and need one search.
    this.#gendersIn = memoizeByString(
      (text) => (isEither.test(text) ? (isFemale.test(text) ? FEMALE : 0) | (isMale.test(text) ? MALE : 0) : 0),
      CACHE_SIZE,
    );
    this.#roleWordsIn = memoizeByString(
      (text) => [...new Set(foldUncached(text).split(' '))].filter((word) => word.length > 1 && !vague.has(word)),
      CACHE_SIZE,
    );
  }

  /** The gender that titles and kinship words state. Pronouns do not count, because some are resolved wrongly. */
  statedGender({ descriptions, spellings }: EntitySummary): Gender {
    let found = 0;
    for (const text of descriptions) found |= this.#gendersIn(text);
    for (const { text } of spellings) found |= this.#gendersIn(text);
    return found === FEMALE ? 'female' : found === MALE ? 'male' : 'unknown';
  }

  /** Folded words that describe a person's role: "health", "minister". None for other types. */
  roleWords({ type, descriptions: [first, ...others] }: EntitySummary): readonly string[] {
    if (type !== 'person' || first === undefined) return NO_WORDS;
    const words = this.#roleWordsIn(first);
    return others.length === 0 ? words : [...new Set([words, ...others.map(this.#roleWordsIn)].flat())];
  }
}
