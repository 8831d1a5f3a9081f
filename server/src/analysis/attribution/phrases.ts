// Matches fixed phrases of the language ("according to", "in the words of") against the units of a sentence.

import type { Frames } from './syntax/frames.ts';
import { lower } from './syntax/grammar.ts';

/** Words of the first of the phrases that begins at `unit`, or 0. */
export function phraseFrom(frames: Frames, unit: number, phrases: readonly (readonly string[])[]): number {
  for (const phrase of phrases) if (isPhrase(frames, unit, phrase)) return phrase.length;
  return 0;
}

/** Words of the first of the phrases that ends with `unit`, or 0. */
export function phraseUpTo(frames: Frames, unit: number, phrases: readonly (readonly string[])[]): number {
  for (const phrase of phrases) if (isPhrase(frames, unit + 1 - phrase.length, phrase)) return phrase.length;
  return 0;
}

function isPhrase(frames: Frames, from: number, phrase: readonly string[]): boolean {
  for (let i = 0; i < phrase.length; i += 1) if (lower(frames, from + i) !== phrase[i]) return false;
  return phrase.length > 0;
}
