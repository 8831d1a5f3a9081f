// Whether the article names the person whom a description stands for: "a transit chief says" where another sentence has
// "Acting transit chief Ed Alvero". Such a source is no unnamed one, whether or not coreference joins the two.

import { partitionPoint } from '../../base/sorted.ts';
import { lastStartingAtOrBefore, type Span } from '../../base/span.ts';
import type { Coreference } from '../coreference/coreference.ts';
import type { ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import type { ArticlePart, Mention } from '../model.ts';
import { TokenKind, tokenAt } from '../tokens/tokens.ts';

/** Words before a name that describe its bearer. */
const MOST_BEFORE = 5;
/** Words of an apposition. */
const MOST_AFTER = 8;
/** Code units within which one word is enough to describe the same person. */
const NEAR = 500;

interface Described {
  readonly words: ReadonlySet<string>;
  /** Where the name is. */
  readonly start: number;
}

/** The descriptions next to people's names, by each of their words. */
const descriptions = new WeakMap<Coreference, ReadonlyMap<string, readonly Described[]>>();

/** `words`: the lower-cased content words of the description, its noun last; `isDefinite`: it points at somebody. */
export function isNamedElsewhere(
  words: readonly string[],
  isDefinite: boolean,
  start: number,
  document: ReadDocument,
  coreference: Coreference,
): boolean {
  let index = descriptions.get(coreference);
  if (index === undefined) {
    index = describeNames(document, coreference);
    descriptions.set(coreference, index);
  }
  const candidates = index.get(words.at(-1) ?? '');
  if (candidates === undefined) return false;
  if (isDefinite) return true;
  return candidates.some(
    (candidate) =>
      words.every((word) => candidate.words.has(word)) &&
      (words.length > 1 || Math.abs(candidate.start - start) < NEAR || isInHeadline(candidate.start, document)),
  );
}

/**
 * Whether the sentence after an opening one names the source: "A gate expert has told the council …. Nora Fell said".
 * The next sentence begins with a person whom the article has not named before, and tells what that person does.
 */
export function isNamedNext({ end }: Span, document: ReadDocument, { mentions, entities }: Coreference): boolean {
  const { tokens, parts, sentences } = document;
  const token = tokenAt(tokens, end - 1);
  const here = partitionPoint(sentences.length, (index) => sentences[index]!.from <= token) - 1;
  const next = sentences[here + 1];
  if (next === undefined || !isOpening(sentences[here]!.part, parts)) return false;
  let first = next.from;
  while (((tokens.words[first]?.classes ?? 0) & TITLES) !== 0 && first < next.from + 3) first += 1;
  const at = lastStartingAtOrBefore(mentions, tokens.start[first] ?? 0);
  const name = mentions[at];
  if (name === undefined || name.start < tokens.start[next.from]! || name.type !== 'person' || name.form !== 'name')
    return false;
  if (entities[name.entity]?.mentions[0] !== at) return false;
  const after = tokens.words[tokenAt(tokens, name.end - 1) + 1];
  return after !== undefined && (after.classes & (WordClass.Cue | WordClass.Auxiliary | WordClass.PastVerb)) !== 0;
}

/** Whether a part is the headline or one of the first two paragraphs. */
function isOpening(part: number, parts: readonly ArticlePart[]): boolean {
  let paragraphs = 0;
  for (let before = 0; before < part && paragraphs < 2; before += 1)
    if (parts[before]!.kind === 'paragraph') paragraphs += 1;
  return paragraphs < 2;
}

function isInHeadline(start: number, { meta }: ReadDocument): boolean {
  return meta.headline !== undefined && start >= meta.headline.start && start < meta.headline.end;
}

function describeNames(document: ReadDocument, { mentions }: Coreference): ReadonlyMap<string, readonly Described[]> {
  const index = new Map<string, Described[]>();
  for (const mention of mentions) {
    if (mention.type !== 'person' || mention.form !== 'name') continue;
    const words = wordsBeside(mention, document);
    if (words.size === 0) continue;
    const described = { words, start: mention.start };
    for (const word of words) {
      const known = index.get(word);
      if (known === undefined) index.set(word, [described]);
      else known.push(described);
    }
  }
  return index;
}

/** The words of a title before the name and of an apposition before or after it. */
function wordsBeside(mention: Mention, { tokens }: ReadDocument): ReadonlySet<string> {
  const words = new Set<string>();
  const first = tokenAt(tokens, mention.start);
  const last = tokenAt(tokens, mention.end - 1);
  // A name may have its title in it: "Sergeant Tom Okell".
  for (let i = first; i <= last; i += 1)
    if (((tokens.words[i]?.classes ?? 0) & TITLES) !== 0) words.add(tokens.words[i]!.lower);
  const hasComma = tokens.words[first - 1]?.form === ',' && tokens.words[last + 1]?.form === ',';
  let at = hasComma ? first - 2 : first - 1;
  for (let n = 0; n < MOST_BEFORE; n += 1, at -= 1) {
    const word = tokens.words[at];
    if (word === undefined || tokens.kind[at] !== TokenKind.Word) break;
    if ((word.classes & (WordClass.Preposition | WordClass.Auxiliary | WordClass.Subordinator | WordClass.Cue)) !== 0)
      break;
    if ((word.classes & WordClass.Function) === 0) words.add(word.lower);
  }
  if (tokens.words[last + 1]?.form === ',')
    for (let i = last + 2; i < last + 2 + MOST_AFTER; i += 1) {
      const word = tokens.words[i];
      if (word === undefined || tokens.kind[i] !== TokenKind.Word) break;
      if ((word.classes & WordClass.Function) === 0) words.add(word.lower);
    }
  return words;
}

const TITLES = WordClass.Title | WordClass.Role;
