// What an article shows of a word that must be a place, whatever its ending looks like: it has a word for what is of it
// ("Veldovan" beside "Veldova"), or the full name of a state ("the Republic of Veldova").

import { GivenName, WordClass } from '../language/lexicon.ts';
import { type Tokens, WordCase } from '../tokens/tokens.ts';

export class PlaceEvidence {
  readonly #tokens: Tokens;
  /** In small letters: the capitalised words, and those that end the full name of a state. Collected when first asked for. */
  #words: { readonly capitals: ReadonlySet<string>; readonly states: ReadonlySet<string> } | undefined;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  /** Whether the word at token `at` is a place and no person. Given names stay persons: "Julia" beside "Julian". */
  shows(at: number): boolean {
    const { words, vocabulary } = this.#tokens;
    const { lower, classes, case: wordCase } = words[at]!;
    if (wordCase !== WordCase.Capital || (classes & GivenName) !== 0) return false;
    this.#words ??= wordsOf(this.#tokens);
    const { capitals, states } = this.#words;
    if (states.has(lower)) return true;
    return vocabulary.language.names.adjectivesOfPlace(lower).some((word) => capitals.has(word));
  }
}

function wordsOf(tokens: Tokens): { readonly capitals: ReadonlySet<string>; readonly states: ReadonlySet<string> } {
  const capitals = new Set<string>();
  const states = new Set<string>();
  for (let i = 0; i < tokens.count; i += 1) {
    const { lower, classes, case: wordCase } = tokens.words[i]!;
    if (wordCase !== WordCase.Capital) continue;
    if (isState(tokens, i - 2)) states.add(lower);
    if ((classes & (GivenName | WordClass.Surname)) === 0) capitals.add(lower);
  }
  return { capitals, states };
}

/** Whether the full name of a state begins at token `at`: "Republic of". */
export function isState({ words, vocabulary }: Tokens, at: number): boolean {
  const { names, grammar } = vocabulary.language;
  const first = words[at];
  return (
    first !== undefined && names.stateNouns.has(first.lower) && grammar.genitiveMarkers.has(words[at + 1]?.lower ?? '')
  );
}
