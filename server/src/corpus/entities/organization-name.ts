// Reduces an organisation's name to the words that identify it: without the article, legal forms and function words,
// with states by their initials, and "Department of X" as "X Department". Also computes the acronyms of a name.

import type { IdentityWords, OrganizationNameWords } from '../../analysis/language/identity.ts';
import { fold } from './fold.ts';

/** An organisation's name in folded words. */
export interface OrganizationName {
  /** The identifying words without plural endings, run together: "generalmotor". */
  readonly key: string;
  /** The words of the name, without the article and legal forms. */
  readonly words: readonly string[];
}

/** Parses and compares names of organisations with the words of one language. */
export class OrganizationNames {
  readonly #words: OrganizationNameWords;
  readonly #article: RegExp;
  readonly #hyphenatedArticle: RegExp;

  constructor({ organizations, foldedArticle, persons }: IdentityWords) {
    this.#words = organizations;
    this.#article = foldedArticle;
    this.#hyphenatedArticle = persons.arabic.hyphenatedArticle;
  }

  /** Accepts any string. */
  parse(text: string): OrganizationName {
    const { owner, initialisms, otherNames, movableHeads } = this.#words;
    const joined = text.replace(this.#hyphenatedArticle, '$1 ').replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, '');
    let folded = fold(joined.replace(owner, '$1$2'));
    for (const [pattern, initials] of initialisms) folded = folded.replace(pattern, initials);
    folded = folded.replace(this.#article, '');
    const normalized = (otherNames.get(folded) ?? folded).split(' ').map((word) => this.#words.normalize(word));
    let words = this.#withoutLegalForm(normalized);
    // "European Aeronautic Defence and Space Company EADS N.V."
    const front = this.#withoutLegalForm(words.slice(0, -1));
    if (front.length > 1 && this.#lettersOf(front).includes(words.at(-1) ?? '')) words = front;
    const content = this.#contentWords(words);
    const head = content.findIndex((word) => movableHeads.has(word));
    const ordered =
      head >= 0 && head < content.length - 1
        ? [...content.slice(0, head), ...content.slice(head + 1), content[head]!]
        : content;
    const key = (ordered.length > 0 ? ordered : words).map((word) => this.#words.singular(word)).join('');
    return { key, words };
  }

  /** Acronyms of the name, with and without its function words: "usdl", "usdol". None for a name of one word. */
  acronymsOf({ words }: OrganizationName): readonly string[] {
    return this.#contentWords(words).length < 2 ? [] : this.#lettersOf(words);
  }

  /** Whether a name as written ends in a legal form that only companies have: "Inc", "Ltd", "GmbH". */
  endsInLegalForm(text: string): boolean {
    const words = fold(text).split(' ');
    const last = words.at(-1) ?? '';
    return words.length > 1 && this.#words.legalForms.has(last) && !this.#words.ambiguousLegalForms.has(last);
  }

  /** Whether all these words only say what kind of body it is. */
  areKinds(words: readonly string[]): boolean {
    const { kinds, legalForms, functionWords } = this.#words;
    return words.every((word) => kinds.has(word) || legalForms.has(word) || functionWords.has(word));
  }

  /** Whether a team may be called by this last word of its name. */
  isTeamName(word: string): boolean {
    return this.#words.isTeamName(word) && !this.areKinds([word]);
  }

  /** Whether the longer name is the shorter one and a word for its kind: "East Coast Airlines", "East Coast". */
  addsKind(longer: OrganizationName, shorter: OrganizationName): boolean {
    const rest = longer.words.slice(shorter.words.length);
    return (
      rest.length > 0 &&
      shorter.words.every((word, i) => word === longer.words[i]) &&
      this.areKinds(rest) &&
      !rest.some((word) => this.#words.partKinds.has(word))
    );
  }

  /**
   * Whether two names differ only in endings: "Food and Agricultural Organisation", "Food and Agriculture
   * Organization".
   */
  differOnlyInEndings(a: OrganizationName, b: OrganizationName): boolean {
    const [left, right] = [this.#contentWords(a.words), this.#contentWords(b.words)];
    if (left.length !== right.length || left.length < 2) return false;
    const { countryEnding } = this.#words;
    return left.every((word, i) => {
      const other = right[i] ?? '';
      if (word === other) return true;
      let common = 0;
      while (common < word.length && word.charAt(common) === other.charAt(common)) common += 1;
      return (
        common >= 6 &&
        word.length - common <= 2 &&
        other.length - common <= 2 &&
        !(countryEnding.test(word) || countryEnding.test(other))
      );
    });
  }

  #lettersOf(words: readonly string[]): readonly string[] {
    const { initialismWords } = this.#words;
    const letters = (list: readonly string[]): string =>
      list.map((word) => (initialismWords.has(word) ? word : word.charAt(0))).join('');
    return [...new Set([letters(this.#contentWords(words)), letters(words)])];
  }

  #contentWords(words: readonly string[]): readonly string[] {
    return words.filter((word) => !this.#words.functionWords.has(word));
  }

  #withoutLegalForm(words: readonly string[]): readonly string[] {
    let end = words.length;
    while (end > 1 && this.#words.legalForms.has(words[end - 1] ?? '')) end -= 1;
    return words.slice(0, end);
  }
}
