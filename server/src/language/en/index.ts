// The English implementation of `Language`, made of the word lists of this folder and the generated data: a table of known
// words, a list of known names and the trained name model.

import type { Language } from '../../analysis/language/language.ts';
import { type Phrase, WordClass } from '../../analysis/language/lexicon.ts';
import type { Gender } from '../../analysis/model.ts';
import { decodeNameModel } from '../../analysis/names/model.ts';
import { lazy } from '../../base/memoize.ts';
import { articleWords } from './article.ts';
import { attributionWords } from './attribution.ts';
import { longBodies } from './bodies.ts';
import { comparisonWords } from './comparison.ts';
import { coreferenceWords } from './coreference.ts';
import { cueOf } from './cues.ts';
import { dateWords } from './dates.ts';
import { isEnglish } from './detect.ts';
import { genderOfName } from './given.ts';
import { grammarWords } from './grammar.ts';
import { identityWords } from './identity.ts';
import nameModel from './names.generated.bin';
import { nameWords } from './names.ts';
import { numberWords } from './numbers.ts';
import knownPhrases from './phrases.generated.tsv';
import { quoteWords } from './quotes.ts';
import { sourceWords } from './sources.ts';
import { tokenWords } from './tokens.ts';
import { GENERATED } from './version.generated.ts';
import { grammarLists } from './word-classes.ts';
import { decodeWordTable } from './word-table.ts';
import wordTypes from './word-types.generated.bin';
import wordTable from './words.generated.bin';
import { certainNames, genderWords, wordLists } from './words.ts';

/** Raise the number when a list of this folder changes an answer; training changes the rest. */
const VERSION = `en-7-${GENERATED}`;

export const english: Language = createEnglish();

function createEnglish(): Language {
  // The generated data are decoded on first use, so that start-up does not wait for them.
  const table = lazy(() => decodeWordTable(wordTable));
  const names = lazy(() => decodeNameModel(nameModel));
  const phrases = lazy(() => readPhrases(knownPhrases));
  const listed = new Map<string, number>();
  for (const [name, list] of Object.entries({ ...wordLists, ...grammarLists })) {
    const bit = WordClass[name as keyof typeof WordClass];
    for (const word of splitList(list)) listed.set(word, (listed.get(word) ?? 0) | bit);
  }
  const genders = new Map<string, Gender>();
  for (const gender of ['female', 'male'] as const)
    for (const word of splitList(genderWords[gender])) genders.set(word, gender);

  const wordClasses = (word: string): number => {
    const { find, classes } = table();
    const row = find(word);
    const known = row < 0 ? 0 : classes[row]!;
    const own = listed.get(word) ?? 0;
    // Somewhere there is a town called Nato, and news does not mean it.
    return (own & WordClass.Organization) === 0 ? known | own : (known & ~WordClass.City) | own;
  };
  const classes = (lower: string): number => {
    const folded = foldAccents(lower);
    const cue = cueOf(lower) === undefined ? 0 : WordClass.Cue;
    // "josé" has the classes of "jose" too.
    return wordClasses(lower) | (folded === lower ? 0 : wordClasses(folded)) | cue;
  };
  const clusters = (word: string): readonly number[] => {
    const { find, clusters, coarse } = table();
    const row = find(word);
    const fine = row < 0 ? 0 : clusters[row]!;
    return fine === 0 ? NO_CLUSTERS : [fine, 1 + coarse[fine - 1]!, wordTypes[row]!];
  };
  return {
    id: VERSION,
    code: 'en',
    classes,
    clusters: (lower) => {
      const own = clusters(lower);
      return own.length > 0 ? own : clusters(foldAccents(lower));
    },
    phrases: (first) => phrases().get(first),
    cue: cueOf,
    detect: isEnglish,
    // "Dean", "Judge" and "Major" are given names as well; as titles and roles they show no gender.
    genderOf: (lower) => {
      const known = genders.get(lower);
      if (known !== undefined) return known;
      const found = classes(lower);
      if ((found & (WordClass.Title | WordClass.Role)) !== 0) return 'unknown';
      return genderOfName(lower) ?? genderOfGiven(found);
    },
    get nameModel() {
      return names();
    },
    tokens: tokenWords,
    quotes: quoteWords,
    grammar: grammarWords,
    article: articleWords,
    names: nameWords,
    dates: dateWords,
    numbers: numberWords,
    coreference: coreferenceWords,
    sources: sourceWords,
    attribution: attributionWords,
    identity: identityWords,
    comparison: comparisonWords,
  };
}

const NO_CLUSTERS: readonly number[] = [];

function genderOfGiven(classes: number): Gender {
  const given = classes & (WordClass.FemaleGiven | WordClass.MaleGiven);
  return given === WordClass.FemaleGiven ? 'female' : given === WordClass.MaleGiven ? 'male' : 'unknown';
}

function splitList(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

/** Known names by their first word, longest first: lines of type, tab and lower-cased name, `certainNames` and
 * `longBodies`. */
function readPhrases(text: string): Map<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  const add = (phrase: Phrase): void => {
    const first = phrase.words[0]!;
    const known = phrases.get(first);
    if (known === undefined) phrases.set(first, [phrase]);
    else known.push(phrase);
  };
  // A hyphen is a token of its own.
  for (const type of ['group', 'organization'] as const)
    for (const name of certainNames[type].split(',')) add({ words: splitList(name), type, certain: true });
  // A hyphen is a token of its own.
  for (const name of longBodies.split(','))
    add({ words: splitList(name.replaceAll('-', ' - ')), type: 'organization', certain: true, isNew: true });
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab >= 0) add({ words: line.slice(tab + 1).split(' '), type: line.slice(0, tab) as Phrase['type'] });
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return phrases;
}

function foldAccents(word: string): string {
  for (let i = 0; i < word.length; i += 1)
    if (word.charCodeAt(i) > 127) return word.normalize('NFD').replace(/\p{M}/gu, '');
  return word;
}
