// What an article shows of a word that must be a place, whatever its ending looks like: it has a word for what is of it
// ("Veldovan" beside "Veldova"), or the full name of a state ("the Republic of Veldova").

import { GivenName, WordClass } from '../language/lexicon.ts';
import { type Tokens, WordCase } from '../tokens/tokens.ts';
import type { TokenRange } from './runs.ts';

export class PlaceEvidence {
  readonly #tokens: Tokens;
  /** In small letters: words that end the full name of a state. */
  readonly #states = new Set<string>();
  /** In small letters: the capitalised words. Collected when first asked for, as few articles need them. */
  #capitals: ReadonlySet<string> | undefined;

  /** `names`: those that the model found. */
  constructor(tokens: Tokens, names: readonly TokenRange[]) {
    this.#tokens = tokens;
    for (const { from } of names) {
      const last = isState(tokens, from) ? from + 2 : isState(tokens, from - 2) ? from : -1;
      if (last >= 0 && last < tokens.count) this.#states.add(tokens.words[last]!.lower);
    }
  }

  /** Whether the word at token `at` is a place and no person. Given names stay persons: "Julia" beside "Julian". */
  shows(at: number): boolean {
    const { words, vocabulary } = this.#tokens;
    const { lower, classes, case: wordCase } = words[at]!;
    if (wordCase !== WordCase.Capital || (classes & GivenName) !== 0) return false;
    if (this.#states.has(lower)) return true;
    return vocabulary.language.names.adjectivesOfPlace(lower).some((word) => this.#hasCapitalised(word));
  }

  #hasCapitalised(lower: string): boolean {
    this.#capitals ??= capitalsOf(this.#tokens);
    return this.#capitals.has(lower);
  }
}

/** Without words that persons are called. */
function capitalsOf({ words, count }: Tokens): ReadonlySet<string> {
  const capitals = new Set<string>();
  for (let i = 0; i < count; i += 1) {
    const { lower, classes, case: wordCase } = words[i]!;
    if (wordCase === WordCase.Capital && (classes & (GivenName | WordClass.Surname)) === 0) capitals.add(lower);
  }
  return capitals;
}

/** Whether the full name of a state begins at token `at`: "Republic of". */
export function isState({ words, vocabulary }: Tokens, at: number): boolean {
  const { names, grammar } = vocabulary.language;
  const first = words[at];
  return (
    first !== undefined && names.stateNouns.has(first.lower) && grammar.genitiveMarkers.has(words[at + 1]?.lower ?? '')
  );
}
