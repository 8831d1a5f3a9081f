// Names that name one entity. A person's full name introduces; a surname, a given name or a fuller form that agrees with
// it goes to the same person, and a full name with another given name is another person ("Maher al-Sharaa" is not
// "Ahmed al-Sharaa"). Everything else is joined by its words alone.

import type { ReadDocument } from '../document.ts';
import { type Lexicon, WordClass } from '../lexicon.ts';
import type { Gender } from '../model.ts';
import { type EntityDraft, join, type MentionDraft, nameWords } from './entities.ts';

export function joinNames(document: ReadDocument, mentions: readonly MentionDraft[], lexicon: Lexicon): EntityDraft[] {
  const entities: EntityDraft[] = [];
  const people = new Map<string, EntityDraft[]>();
  const others = new Map<string, EntityDraft>();
  const words = new Map<MentionDraft, string[]>();
  const create = (mention: MentionDraft, own: readonly string[]): EntityDraft => {
    const entity: EntityDraft = {
      type: mention.type,
      gender: 'unknown',
      mentions: [],
      aliases: [],
      descriptions: [],
      links: [],
      words: own,
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
  const single: MentionDraft[] = [];
  const surnames = new Set<string>();
  for (const mention of mentions) {
    const own = nameWords(document, mention);
    words.set(mention, own);
    if (mention.type === 'person' && own.length > 1) surnames.add(own.at(-1) as string);
  }
  for (const mention of mentions) {
    const own = words.get(mention) as string[];
    // "Al-Sahiri" beside Mahmud Al-Sahiri is no organisation.
    if (own.length === 1 && surnames.has(own[0] as string) && beginsWithParticle(document, mention))
      mention.type = 'person';
    if (mention.type !== 'person') {
      const key = `${kindOf(mention)}:${own.join(' ')}`;
      const known = own.length === 0 ? undefined : others.get(key);
      if (known !== undefined) join(known, mention, known.mentions[0], 'same-name');
      else if (own.length > 0) others.set(key, create(mention, own));
      continue;
    }
    if (own.length < 2) {
      single.push(mention);
      continue;
    }
    const surname = own.at(-1) as string;
    const gender = titleGender(document, mention, lexicon);
    const known = people.get(surname)?.find((entity) => agree(entity.words, own) && genders(entity.gender, gender));
    if (known === undefined) {
      const entity = create(mention, own);
      entity.gender = gender === 'unknown' ? givenGender(document, mention, lexicon) : gender;
      index(entity, surname);
      index(entity, own[0] as string);
    } else {
      join(known, mention, known.mentions[0], sameWords(known.words, own) ? 'same-name' : 'full-name');
      if (own.length > known.words.length) known.words = own;
    }
  }
  for (const mention of single) {
    const own = (words.get(mention) as string[])[0];
    if (own === undefined) continue;
    const gender = titleGender(document, mention, lexicon);
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
    entity.gender = gender === 'unknown' ? givenGender(document, mention, lexicon) : gender;
    index(entity, own);
  }
  for (const entity of entities) entity.mentions.sort((a, b) => a.start - b.start);
  return entities.filter((entity) => entity.mentions.length > 0);
}

function beginsWithParticle(document: ReadDocument, mention: MentionDraft): boolean {
  const word = document.tokens.words[mention.from];
  return mention.to - mention.from > 1 && ((word?.classes ?? 0) & WordClass.Particle) !== 0;
}

/** A name shared by more people than this in one article is not resolved any further. */
const MOST_NAMESAKES = 16;

/** Types that share one table: an article seldom has a place and an organisation of one name, recognisers mix them up. */
function kindOf(mention: MentionDraft): string {
  return mention.type === 'organization' || mention.type === 'place' ? 'name' : mention.type;
}

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
    if (!genders(entity.gender, gender)) continue;
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

function genders(a: Gender, b: Gender): boolean {
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
export function titleGender(document: ReadDocument, mention: MentionDraft, lexicon: Lexicon): Gender {
  const { tokens } = document;
  for (let i = mention.from - 1; i >= Math.max(0, mention.from - 3); i -= 1) {
    const word = tokens.words[i];
    if (word === undefined) break;
    if (word.form === '.') continue;
    if ((word.classes & (WordClass.Title | WordClass.Role)) === 0) break;
    const gender = NEUTRAL.has(word.lower) ? 'unknown' : lexicon.genderOf(word.lower);
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

function givenGender(document: ReadDocument, mention: MentionDraft, lexicon: Lexicon): Gender {
  const word = document.tokens.words[mention.from];
  if (word === undefined || mention.to - mention.from < 2) return 'unknown';
  return lexicon.genderOf(word.lower);
}
