// After the model has read: what the article as a whole, or the lexicon, knows better. A surname whose bearer the article
// names in full is that person wherever it stands; names that the lexicon is certain of (a person's own entities among
// them) overrule everything.

import type { FoundName } from '../document.ts';
import { GivenName, WordClass } from '../language/lexicon.ts';
import type { EntityType } from '../model.ts';
import type { Sentence } from '../tokens/sentences.ts';
import { type Tokens, WordCase } from '../tokens/tokens.ts';
import { landsOf, settleLand } from './lands.ts';
import { isCapitalized, particleBefore, particlesIn, phraseAt, withParticle } from './runs.ts';

/**
 * What has capitals and names nobody by itself: capitals of respect ("Black voters"), words that a headline makes look like
 * names, abbreviations of things rather than bodies.
 */
const NO_NAME_ALONE = new Set(
  `indigenous black native government state prime minister president
  asap fyi lol lmao omg btw imo imho faq aka diy rip vip tba tbd eta yay
  pdf html http url api sql cpu usb vhs dvd cd tv pc gps wifi sms seo vpn pin atm suv
  ceo cfo coo cto hr pr cpa phd mba gdp cpi vat roi irr ipo ngo ngos adhd ptsd hiv dna pcr`.split(/\s+/),
);

export function finalizeNames(
  tokens: Tokens,
  sentences: readonly Sentence[],
  found: readonly FoundName[],
): readonly FoundName[] {
  const certain = findCertain(tokens);
  const taken = takenBy(tokens, found);
  const sure = takenBy(tokens, certain);
  const particles = particlesIn(tokens, found);
  let names = found
    .map((name) => withArticle(tokens, withParticle(tokens, name, taken, particles), taken))
    .filter((name) => !overlaps(sure, name) && !isNoName(tokens, name));
  const surnames = surnamesOf(tokens, names);
  const lands = landsOf(tokens, names);
  names = names.map((name) =>
    settleBase(tokens, settleSingle(tokens, settleLand(tokens, name, surnames, lands), surnames)),
  );
  const settled = settleAcronyms(tokens, byPosition(names, certain));
  return byPosition(settled, findMissed(tokens, sentences, settled, surnames));
}

/** Two lists of names as one in the order of the text. The second has mostly none. */
export function byPosition(names: readonly FoundName[], more: readonly FoundName[]): readonly FoundName[] {
  return more.length === 0 ? names : [...names, ...more].sort((a, b) => a.from - b.from);
}

export function nameAt(
  tokens: Tokens,
  from: number,
  to: number,
  type: EntityType,
  basis: string,
  confidence: number,
): FoundName {
  return { from, to, start: tokens.start[from]!, end: tokens.end[to - 1]!, type, basis, confidence };
}

function isNoName(tokens: Tokens, { from, to }: FoundName): boolean {
  return to - from === 1 && NO_NAME_ALONE.has(tokens.words[from]!.lower);
}

/** 1 for each token that stands in one of the names. */
function takenBy(tokens: Tokens, names: readonly FoundName[]): Uint8Array {
  const taken = new Uint8Array(tokens.count);
  for (const { from, to } of names) for (let i = from; i < to; i += 1) taken[i] = 1;
  return taken;
}

function overlaps(taken: Uint8Array, { from, to }: FoundName): boolean {
  for (let i = from; i < to; i += 1) if (taken[i] === 1) return true;
  return false;
}

/** Names the lexicon is certain of, longest first. */
function findCertain(tokens: Tokens): FoundName[] {
  const names: FoundName[] = [];
  for (let i = 0; i < tokens.count; i += 1) {
    if (!isCapitalized(tokens, i)) continue;
    const phrase = phraseAt(tokens, i, true);
    if (phrase === undefined) continue;
    const to = i + phrase.words.length;
    // Part of a longer name ("First Nations University") is left to the model.
    if (to < tokens.count && isCapitalized(tokens, to) && phrase.words.length > 1) continue;
    names.push(nameAt(tokens, i, to, phrase.type, 'lexicon', 0.95));
    i = to - 1;
  }
  return names;
}

/** Last words of the persons whom the article names in full. */
function surnamesOf(tokens: Tokens, names: readonly FoundName[]): ReadonlySet<number> {
  const surnames = new Set<number>();
  for (const name of names) {
    if (name.type !== 'person' || name.to - name.from < 2) continue;
    const last = tokens.words[name.to - 1]!;
    const first = tokens.words[name.from]!;
    if (last.lower.length > 2 && first.case !== WordCase.Lower && tokens.words[name.from + 1]!.form !== '-')
      surnames.add(last.key);
  }
  return surnames;
}

const PEOPLE = GivenName | WordClass.Surname;
const PLACE_OR_GROUP = WordClass.Country | WordClass.City | WordClass.Group;

const STORMS = new Set(['hurricane', 'typhoon', 'cyclone', 'operation']);

/** "a Daraa-based journalist": a base is a place, unless it is a script or a creed that the lexicon knows. */
function settleBase(tokens: Tokens, name: FoundName): FoundName {
  const isBase =
    name.type === 'group' &&
    (tokens.words[name.to - 1]!.classes & WordClass.Group) === 0 &&
    tokens.words[name.to]?.form === '-' &&
    tokens.words[name.to + 1]?.lower === 'based';
  return isBase ? { ...name, type: 'place', basis: 'base', confidence: 0.9 } : name;
}

function settleSingle(tokens: Tokens, name: FoundName, surnames: ReadonlySet<number>): FoundName {
  if (name.to - name.from > 1 && STORMS.has(tokens.words[name.from]!.lower))
    return { ...name, type: 'event', basis: 'lexicon', confidence: 0.85 };
  const last = tokens.words[name.to - 1]!;
  if (name.type === 'person') {
    // "The Kremlin", "Reuters": organisations of one word that are nobody's name.
    return name.to - name.from === 1 &&
      (last.classes & WordClass.Organization) !== 0 &&
      (last.classes & PEOPLE) === 0 &&
      !surnames.has(last.key)
      ? { ...name, type: 'organization', basis: 'lexicon', confidence: 0.8 }
      : name;
  }
  if (
    name.to - name.from === 1 &&
    surnames.has(last.key) &&
    (last.classes & PLACE_OR_GROUP) === 0 &&
    name.type !== 'event'
  )
    return { ...name, type: 'person', basis: 'document', confidence: 0.8 };
  if (
    name.to - name.from === 1 &&
    name.type === 'place' &&
    (last.classes & (WordClass.Organization | PLACE_OR_GROUP)) === WordClass.Organization
  )
    return { ...name, type: 'organization', basis: 'lexicon', confidence: 0.8 };
  return name;
}

/** Surnames that the model passed over: "the post-Assad era", "funds Assad smuggled abroad". */
function findMissed(
  tokens: Tokens,
  sentences: readonly Sentence[],
  names: readonly FoundName[],
  surnames: ReadonlySet<number>,
): FoundName[] {
  const taken = takenBy(tokens, names);
  const missed: FoundName[] = [];
  for (const { from, to } of sentences)
    for (let i = from; i < to; i += 1) {
      const word = tokens.words[i]!;
      if (taken[i] === 1 || !isCapitalized(tokens, i)) continue;
      const outlet = i > from + 1 ? outletEnd(tokens, i, to, taken) : i;
      if (outlet > i) {
        missed.push(nameAt(tokens, i, outlet, 'organization', 'article', 0.7));
        i = outlet - 1;
        continue;
      }
      if (!surnames.has(word.key)) continue;
      if ((word.classes & (WordClass.Common | WordClass.Function | PLACE_OR_GROUP)) !== 0) continue;
      if ((i > from && taken[i - 1] === 1) || (i + 1 < to && taken[i + 1] === 1)) continue;
      const begin = particleBefore(tokens, i, from, taken);
      missed.push(nameAt(tokens, begin, i + 1, 'person', 'document', 0.7));
    }
  return missed;
}

/** "the Public Servants’ Association (PSA)": the acronym in brackets is what its expansion is, here and further on. */
function settleAcronyms(tokens: Tokens, names: readonly FoundName[]): readonly FoundName[] {
  const types = new Map<number, EntityType>();
  const added: FoundName[] = [];
  names.forEach((name, n) => {
    const open = name.to;
    if (name.to - name.from < 2 || tokens.words[open]?.form !== '(' || tokens.words[open + 2]?.form !== ')') return;
    const word = tokens.words[open + 1]!;
    if (word.case !== WordCase.Upper || !isAcronymOf(tokens, word.lower, name)) return;
    types.set(word.key, name.type);
    // No name begins with the bracket.
    if (names[n + 1]?.from !== open + 1) added.push(nameAt(tokens, open + 1, open + 2, name.type, 'acronym', 0.9));
  });
  if (types.size === 0) return names;
  return byPosition(names, added).map((name) => {
    const word = tokens.words[name.from]!;
    const type = name.to - name.from === 1 && word.case === WordCase.Upper ? types.get(word.key) : undefined;
    return type === undefined || type === name.type ? name : { ...name, type, basis: 'acronym', confidence: 0.9 };
  });
}

/** Whether the letters of the acronym are first letters of the name's words, in order, small words passed over. */
function isAcronymOf(tokens: Tokens, acronym: string, name: FoundName): boolean {
  let next = 0;
  for (let i = name.from; i < name.to && next < acronym.length; i += 1)
    if (tokens.words[i]!.lower[0] === acronym[next]) next += 1;
  return next >= acronym.length - (acronym.length > 3 ? 1 : 0) && next >= 2;
}

/** "wrote in The Harbour Post": the article is part of a name that keeps its capital inside a sentence. */
function withArticle(tokens: Tokens, name: FoundName, taken: Uint8Array): FoundName {
  const article = name.from - 1;
  const kept =
    (name.type === 'organization' || name.type === 'work') &&
    article > 0 &&
    tokens.words[article]!.form === 'The' &&
    taken[article] === 0 &&
    tokens.words[article - 1]!.case === WordCase.Lower;
  return kept ? nameAt(tokens, article, name.to, name.type, name.basis, name.confidence) : name;
}

/** "told The Media Line": a capital "The" inside a sentence begins the name of an outlet or the like. */
function outletEnd(tokens: Tokens, i: number, to: number, taken: Uint8Array): number {
  if (tokens.words[i]!.form !== 'The' || tokens.words[i - 1]!.case !== WordCase.Lower) return i;
  let end = i + 1;
  while (end < to && taken[end] === 0 && isCapitalized(tokens, end) && end - i < 6) end += 1;
  return end > i + 1 && (end === to || taken[end] === 0) ? end : i;
}
