// Names in the text, with their types. A first, rule-made recogniser: runs of capitalised words, typed by the lexicon,
// by the title before them and by what the article says of the same word elsewhere.

import type { FoundName, ReadDocument } from './document.ts';
import { GivenName, type Lexicon, WordClass } from './lexicon.ts';
import type { EntityType } from './model.ts';
import { TokenKind, type Tokens, WordCase } from './tokens.ts';

export function recognizeMentions(document: ReadDocument, lexicon: Lexicon): FoundName[] {
  const { tokens, sentences } = document;
  const found: FoundName[] = [];
  const people = new Set<string>();
  for (const sentence of sentences) {
    let i = sentence.from;
    while (i < sentence.to) {
      if (!isCapital(tokens, i)) {
        i += 1;
        continue;
      }
      let to = i + 1;
      while (to < sentence.to && continues(tokens, to, sentence.to)) to += 1;
      for (const [from, end] of pieces(tokens, i, to, i === sentence.from)) {
        const typed = typeOf(tokens, from, end, lexicon, people);
        if (typed === undefined) continue;
        if (typed.type === 'person') people.add(tokens.words[end - 1]!.lower);
        found.push({ from, to: end, start: tokens.start[from]!, end: tokens.end[end - 1]!, ...typed });
      }
      i = to;
    }
  }
  return found.map((name) =>
    name.to - name.from === 1 && name.confidence < 0.7 && people.has(tokens.words[name.from]!.lower)
      ? { ...name, type: 'person' as const, basis: 'document', confidence: 0.8 }
      : name,
  );
}

function isCapital(tokens: Tokens, i: number): boolean {
  const word = tokens.words[i]!;
  return tokens.kind[i] === TokenKind.Word && word.case !== WordCase.Lower && word.case !== WordCase.None;
}

function continues(tokens: Tokens, i: number, to: number): boolean {
  const word = tokens.words[i]!;
  if (isCapital(tokens, i)) return word.form !== "'S";
  if (i + 1 >= to || !isCapital(tokens, i + 1)) {
    const particles = (word.classes & WordClass.Particle) !== 0 && i + 2 < to && tokens.words[i + 1]!.form === '-';
    return particles && isCapital(tokens, i + 2);
  }
  if (word.form === '-' && tokens.glued[i] === 1) return tokens.glued[i + 1] === 1;
  return word.form === '&' || word.form === 'of' || (word.classes & WordClass.Particle) !== 0;
}

/** Cuts off what is capital for another reason: the sentence's first word, titles and roles before a name. */
function pieces(tokens: Tokens, from: number, to: number, initial: boolean): [number, number][] {
  let at = from;
  if (initial && ((tokens.words[at]!.classes & (WordClass.Common | WordClass.Function)) !== 0 || to - at === 0))
    at += 1;
  while (at < to && (tokens.words[at]!.classes & WordClass.Function) !== 0) at += 1;
  const out: [number, number][] = [];
  while (at < to - 1 && (tokens.words[at]!.classes & WordClass.Group) !== 0) {
    out.push([at, at + 1]);
    at += 1;
    if (tokens.words[at]!.form === '-') at += 1;
  }
  while (at < to - 1 && (tokens.words[at]!.classes & (WordClass.Title | WordClass.Role)) !== 0) at += 1;
  if (at < to) out.push([at, to]);
  return out;
}

function typeOf(
  tokens: Tokens,
  from: number,
  to: number,
  lexicon: Lexicon,
  people: ReadonlySet<string>,
): { type: EntityType; basis: string; confidence: number } | undefined {
  const first = tokens.words[from]!;
  const last = tokens.words[to - 1]!;
  const before = from > 0 ? tokens.words[from - 1]!.classes : 0;
  const lexical = (type: EntityType, confidence = 0.8) => ({ type, basis: 'lexicon', confidence });
  if ((last.classes & (WordClass.Month | WordClass.Weekday)) !== 0) return lexical('date');
  if (to - from === 1) {
    if ((last.classes & WordClass.Function) !== 0) return undefined;
    if ((last.classes & WordClass.Country) !== 0) return lexical('place');
    if ((last.classes & WordClass.Group) !== 0) return lexical('group');
    if ((last.classes & WordClass.Organization) !== 0) return lexical('organization');
    if ((before & WordClass.Title) !== 0) return { type: 'person', basis: 'title', confidence: 0.9 };
    if (people.has(last.lower)) return { type: 'person', basis: 'document', confidence: 0.8 };
    if ((last.classes & WordClass.City) !== 0) return lexical('place', 0.7);
    if ((last.classes & (GivenName | WordClass.Surname)) !== 0) return lexical('person', 0.6);
    if (last.case === WordCase.Upper) return lexical('organization', 0.5);
    if ((last.classes & (WordClass.Common | WordClass.Role | WordClass.Title)) !== 0) return undefined;
    return lexical('place', 0.3);
  }
  const words = tokens.words.slice(from, to).map((word) => word.lower);
  const known = lexicon.phrases(first.lower)?.find((phrase) => phrase.words.join(' ') === words.join(' '));
  if (known !== undefined) return lexical(known.type, 0.9);
  if ((last.classes & WordClass.PlaceHead) !== 0 && (last.classes & WordClass.OrganizationHead) === 0)
    return lexical('place');
  if (
    words.some(
      (_, i) => (tokens.words[from + i]!.classes & (WordClass.OrganizationHead | WordClass.OrganizationSuffix)) !== 0,
    )
  )
    return lexical('organization');
  if ((last.classes & WordClass.EventHead) !== 0) return lexical('event');
  if ((before & (WordClass.Title | WordClass.Role)) !== 0) return { type: 'person', basis: 'title', confidence: 0.9 };
  if ((first.classes & GivenName) !== 0 || (last.classes & WordClass.Surname) !== 0) return lexical('person');
  if ((last.classes & WordClass.City) !== 0) return lexical('place', 0.6);
  return lexical(to - from === 2 ? 'person' : 'organization', 0.5);
}
