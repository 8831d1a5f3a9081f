// The English lexicon, put together from the word lists of this folder.

import { type Lexicon, type Phrase, WordClass } from '../../analysis/lexicon.ts';
import type { Gender } from '../../analysis/model.ts';
import { isClutterLine } from './clutter.ts';
import { cueOf } from './cues.ts';
import { wordLists } from './words.ts';

/** Raised whenever a list of this folder changes an answer; part of the cache key. */
const VERSION = 'en-1';

export const english: Lexicon = createEnglish();

function createEnglish(): Lexicon {
  const bits = new Map<string, number>();
  const add = (list: string, bit: number): void => {
    for (const word of list.split(/\s+/)) if (word !== '') bits.set(word, (bits.get(word) ?? 0) | bit);
  };
  for (const [name, list] of Object.entries(wordLists)) add(list, WordClass[name as keyof typeof wordLists]);
  return {
    id: VERSION,
    classes: (lower) => (bits.get(lower) ?? 0) | (cueOf(lower) === undefined ? 0 : WordClass.Cue),
    phrases: (): readonly Phrase[] | undefined => undefined,
    cue: cueOf,
    genderOf: (): Gender => 'unknown',
    isClutter: isClutterLine,
  };
}
