// Names that name one entity. A person's full name introduces; a surname, a given name or a fuller form that agrees with
// it goes to the same person, and a full name with another given name is another person ("Maher al-Sharaa" is not
// "Ahmed al-Sharaa"). Everything else is joined by its words alone.

import type { ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import type { Gender } from '../model.ts';
import type { WordFacts } from '../tokens/vocabulary.ts';
import { addAlias, type EntityDraft, join, type MentionDraft, merge, nameWords } from './entities.ts';
import { genderOf, genders } from './references.ts';

// What the article itself equates: an acronym in brackets, "also known as", a nom de guerre.

export function joinAliases(document: ReadDocument, mentions: readonly MentionDraft[]): void {
  for (let i = 0; i + 1 < mentions.length; i += 1) {
    const name = mentions[i] as MentionDraft;
    const next = mentions[i + 1] as MentionDraft;
    if (name.entity === undefined || next.entity === undefined || name.entity === next.entity) continue;
    const rule = inBrackets(document, name, next)
      ? 'acronym'
      : alsoKnown(document, name, next)
        ? 'also-known-as'
        : undefined;
    if (rule === undefined) continue;
    const into = name.entity;
    const alias = document.tokens.text.slice(next.start, next.end);
    addAlias(into, alias);
    next.type = into.type;
    for (const mention of next.entity.mentions) mention.type = into.type;
    merge(into, next.entity, next, name, rule);
  }
}

/** "Hayat Tahrir al-Sham (HTS)": initials of the name, most of them and in order. */
function inBrackets(document: ReadDocument, name: MentionDraft, next: MentionDraft): boolean {
  const { tokens } = document;
  if (next.from !== name.to + 1 || tokens.words[name.to]?.form !== '(') return false;
  const after = tokens.words[next.to]?.form;
  if (after !== ')' && after !== ',') return false;
  const acronym = tokens.text.slice(next.start, next.end).replace(/[.\s]/g, '');
  if (acronym.length < 2 || acronym.length > 10 || acronym !== acronym.toUpperCase()) return false;
  const full = tokens.text.slice(name.start, name.end).toUpperCase();
  let at = 0;
  for (const letter of acronym) {
    const found = full.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return full[0] === acronym[0];
}

/** With the space behind them. */
const MARKERS = [
  'also known as',
  'better known as',
  'known as',
  'nom de guerre',
  'nicknamed',
  'alias',
  'a.k.a.',
  'aka',
  'formerly known as',
  'born',
].map((marker) => `${marker} `);
/** "also known by his nom de guerre" has nine words at most between the names. */
const LONGEST_GAP = 60;

function alsoKnown(document: ReadDocument, name: MentionDraft, next: MentionDraft): boolean {
  if (next.start - name.end > LONGEST_GAP || name.type !== next.type) return false;
  const between = document.tokens.text.slice(name.end, next.start).toLowerCase();
  if (!/^[,\s(—-]/.test(between) || /[.;:!?]\s/.test(between.replace(/a\.k\.a\./, ''))) return false;
  return MARKERS.some((marker) => between.includes(marker));
}

// Entities that are no people, by the words of their names: what has the same words is the same.

export class OtherNames {
  readonly #byKind = new Map<string, Map<string, EntityDraft>>();

  of(mention: MentionDraft, words: readonly string[]): EntityDraft | undefined {
    return this.#byKind.get(kindOf(mention))?.get(nameOf(words));
  }

  add(mention: MentionDraft, words: readonly string[], entity: EntityDraft): void {
    const kind = kindOf(mention);
    let names = this.#byKind.get(kind);
    if (names === undefined) {
      names = new Map();
      this.#byKind.set(kind, names);
    }
    names.set(nameOf(words), entity);
  }
}

/** Types that share one table: an article seldom has a place and an organisation of one name, recognisers mix them up. */
function kindOf(mention: MentionDraft): string {
  return mention.type === 'organization' || mention.type === 'place' ? 'name' : mention.type;
}

function nameOf(words: readonly string[]): string {
  return words.length === 1 ? (words[0] as string) : words.join(' ');
}

/** Gives each mention its entity. */
export function joinNames(document: ReadDocument, mentions: readonly MentionDraft[]): void {
  const entities: EntityDraft[] = [];
  const people = new Map<string, EntityDraft[]>();
  const others = new OtherNames();
  const shown = genders(document.tokens.vocabulary);
  const words = mentions.map((mention) => nameWords(document, mention));
  const create = (mention: MentionDraft, own: readonly string[]): EntityDraft => {
    const entity: EntityDraft = {
      type: mention.type,
      gender: 'unknown',
      mentions: [],
      aliases: [],
      descriptions: [],
      links: [],
      words: own,
      index: -1,
    };
    entities.push(entity);
    join(entity, mention, undefined, '');
    return entity;
  };
  const index = (entity: EntityDraft, key: string): void => {
    const list = people.get(key);
    if (list === undefined) people.set(key, [entity]);
    else if (!list.includes(entity) && list.length < MOST_NAMESAKES) list.push(entity);
  };
  /** Indices of people's names of one word. */
  const single: number[] = [];
  const surnames = new Set<string>();
  words.forEach((own, i) => {
    if (own.length > 1 && mentions[i]?.type === 'person') surnames.add(own.at(-1) as string);
  });
  words.forEach((own, i) => {
    const mention = mentions[i] as MentionDraft;
    // "Al-Sahiri" beside Mahmud Al-Sahiri is no organisation.
    if (own.length === 1 && surnames.has(own[0] as string) && beginsWithParticle(document, mention))
      mention.type = 'person';
    if (mention.type !== 'person') {
      if (own.length === 0) return;
      const known = others.of(mention, own);
      if (known !== undefined) join(known, mention, known.mentions[0], 'same-name');
      else others.add(mention, own, create(mention, own));
      return;
    }
    if (own.length < 2) {
      single.push(i);
      return;
    }
    const surname = own.at(-1) as string;
    const gender = titleGender(document, mention, shown);
    const known = people.get(surname)?.find((entity) => agree(entity.words, own) && fits(entity.gender, gender));
    if (known === undefined) {
      const entity = create(mention, own);
      entity.gender = gender === 'unknown' ? givenGender(document, mention, shown) : gender;
      index(entity, surname);
      index(entity, own[0] as string);
    } else {
      join(known, mention, known.mentions[0], sameWords(known.words, own) ? 'same-name' : 'full-name');
      if (own.length > known.words.length) known.words = own;
    }
  });
  for (const i of single) {
    const mention = mentions[i] as MentionDraft;
    const own = words[i]?.[0];
    if (own === undefined) continue;
    const gender = titleGender(document, mention, shown);
    const known = choose(people.get(own) ?? [], mention, gender, own);
    if (known !== undefined) {
      join(
        known,
        mention,
        known.mentions[0],
        known.words.length === 1 ? 'same-name' : known.words[0] === own ? 'given-name' : 'surname',
      );
      if (known.gender === 'unknown') known.gender = gender;
      continue;
    }
    const entity = create(mention, [own]);
    entity.gender = gender === 'unknown' ? givenGender(document, mention, shown) : gender;
    index(entity, own);
  }
  for (const { mentions: own } of entities) if (own.length > 1) own.sort((a, b) => a.start - b.start);
}

function beginsWithParticle(document: ReadDocument, mention: MentionDraft): boolean {
  const word = document.tokens.words[mention.from];
  return mention.to - mention.from > 1 && ((word?.classes ?? 0) & WordClass.Particle) !== 0;
}

/** A name shared by more people than this in one article is not resolved any further. */
const MOST_NAMESAKES = 16;

/** Of several people with this name: the one named in full closest before, the most often named, of fitting gender. */
function choose(
  people: readonly EntityDraft[],
  mention: MentionDraft,
  gender: Gender,
  word: string,
): EntityDraft | undefined {
  let best: EntityDraft | undefined;
  let bestScore = 0;
  for (const entity of people) {
    if (!fits(entity.gender, gender)) continue;
    const first = entity.mentions[0] as MentionDraft;
    let score = 1 + Math.min(8, entity.mentions.length) / 2;
    if (first.start < mention.start) score += 2;
    if (entity.words.at(-1) === word) score += 1;
    if (entity.gender === gender && gender !== 'unknown') score += 4;
    if (score > bestScore) {
      best = entity;
      bestScore = score;
    }
  }
  return best;
}

function fits(a: Gender, b: Gender): boolean {
  return a === b || a === 'unknown' || b === 'unknown';
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}

/** Same surname; given names equal, one an initial of the other, or a spelling apart ("Ahmad", "Ahmed"). */
function agree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2) return true;
  if (a.at(-1) !== b.at(-1)) return false;
  const first = a[0] as string;
  const second = b[0] as string;
  if (first === second) return true;
  if (first.length === 1 || second.length === 1) return first[0] === second[0];
  return skeleton(first) === skeleton(second) && Math.abs(first.length - second.length) <= 1;
}

/** Consonants once each: transliterations differ in vowels and doubling first. */
function skeleton(word: string): string {
  let out = word[0] ?? '';
  for (let i = 1; i < word.length; i += 1) {
    const char = word[i] as string;
    if ('aeiouy'.includes(char) || char === out.at(-1)) continue;
    out += char;
  }
  return out;
}

/** "Mrs. Clinton", "Queen Elizabeth": the word before, or the first of the name, shows the gender. */
function titleGender(document: ReadDocument, mention: MentionDraft, shown: WordFacts): Gender {
  const { tokens } = document;
  for (let i = mention.from - 1; i >= Math.max(0, mention.from - 3); i -= 1) {
    const word = tokens.words[i];
    if (word === undefined) break;
    if (word.form === '.') continue;
    if ((word.classes & (WordClass.Title | WordClass.Role)) === 0) break;
    const gender = NEUTRAL.has(word.lower) ? 'unknown' : genderOf(word, shown);
    if (gender !== 'unknown') return gender;
  }
  return 'unknown';
}

/** Titles that are somebody's given name as well. */
const NEUTRAL = new Set([
  'general',
  'major',
  'judge',
  'dean',
  'marshal',
  'justice',
  'chancellor',
  'constable',
  'bishop',
]);

function givenGender(document: ReadDocument, mention: MentionDraft, shown: WordFacts): Gender {
  const word = document.tokens.words[mention.from];
  if (word === undefined || mention.to - mention.from < 2) return 'unknown';
  return genderOf(word, shown);
}
