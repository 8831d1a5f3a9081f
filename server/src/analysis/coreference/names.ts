// Which names of an article name one entity. A person's full name introduces them; a surname, a given name or a fuller form
// that agrees with it goes to the same person, and a full name with another given name is another person ("Maher al-Sharaa"
// is not "Ahmed al-Sharaa"). All other names are joined by their words, or because the article itself equates them.

import type { ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import type { Gender } from '../model.ts';
import type { WordFacts } from '../tokens/vocabulary.ts';
import { addMention, comparableWords, type EntityDraft, type MentionDraft, nicknameOf } from './entities.ts';
import { kinOf } from './kin.ts';
import { genderFacts, genderOf } from './references.ts';

/** Gives each mention its entity. `mentions` are the article's names in text order. */
export function joinNames(document: ReadDocument, mentions: readonly MentionDraft[]): void {
  const entities: EntityDraft[] = [];
  const people = new Map<string, EntityDraft[]>();
  const others = new OtherNames();
  const facts = genderFacts(document.tokens.vocabulary);
  const wordsOf = mentions.map((mention) => comparableWords(document, mention));
  const create = (mention: MentionDraft, words: readonly string[]): EntityDraft => {
    const entity: EntityDraft = {
      type: mention.type,
      gender: 'unknown',
      mentions: [],
      aliases: [],
      descriptions: [],
      predicates: [],
      links: [],
      words,
      nicknames: [],
      index: -1,
    };
    entities.push(entity);
    addMention(entity, mention, undefined, '');
    return entity;
  };
  /** People by the surname before a suffix, "Nelson" of "Tommy Nelson Jr."; "Nelson" is rather a Nelson without one. */
  const suffixed = new Map<string, EntityDraft[]>();
  const addToIndex = (entity: EntityDraft, key: string, index = people): void => {
    const list = index.get(key);
    if (list === undefined) index.set(key, [entity]);
    else if (!list.includes(entity) && list.length < MOST_NAMESAKES) list.push(entity);
  };
  const { suffixes } = document.tokens.vocabulary.language.identity.persons;
  /** Indices of people's names of one word; resolved last, when all full names are known. */
  const singleWords: number[] = [];
  const surnames = new Set<string>();
  wordsOf.forEach((words, i) => {
    if (words.length > 1 && mentions[i]?.type === 'person') surnames.add(words.at(-1)!);
  });
  wordsOf.forEach((words, i) => {
    const mention = mentions[i]!;
    // "Al-Sahiri" in an article with Mahmud Al-Sahiri is no organisation.
    if (words.length === 1 && surnames.has(words[0]!) && beginsWithParticle(document, mention)) mention.type = 'person';
    if (mention.type !== 'person') {
      if (words.length === 0) return;
      const known = others.find(mention, words);
      if (known !== undefined) addMention(known, mention, known.mentions[0], 'same-name');
      else others.add(mention, words, create(mention, words));
      return;
    }
    if (words.length < 2) {
      singleWords.push(i);
      return;
    }
    const surname = words.at(-1)!;
    const gender = titleGender(document, mention, facts);
    const nickname = nicknameOf(document, mention);
    const known = people
      .get(surname)
      ?.find(
        (entity) =>
          (agree(entity.words, words) || sharesNickname(entity, words, nickname)) && fits(entity.gender, gender),
      );
    const target = known ?? create(mention, words);
    if (nickname !== undefined) {
      target.nicknames.push(nickname);
      addToIndex(target, nickname);
    }
    if (known === undefined) {
      const entity = target;
      entity.gender = gender === 'unknown' ? givenNameGender(document, mention, facts) : gender;
      addToIndex(entity, surname);
      addToIndex(entity, words[0]!);
      if (words.length > 2 && suffixes.has(surname)) addToIndex(entity, words.at(-2)!, suffixed);
    } else {
      addMention(known, mention, known.mentions[0], sameWords(known.words, words) ? 'same-name' : 'full-name');
      if (words.length > known.words.length) known.words = words;
    }
  });
  for (const i of singleWords) {
    const mention = mentions[i]!;
    const word = wordsOf[i]?.[0];
    if (word === undefined) continue;
    const gender = titleGender(document, mention, facts);
    const namesakes = people.get(word) ?? suffixed.get(word) ?? [];
    const kin = kinOf(document, mention, namesakes);
    const known = chooseNamesake(
      kin === undefined ? namesakes : namesakes.filter((one) => one !== kin),
      mention,
      gender,
      word,
    );
    if (known !== undefined) {
      addMention(
        known,
        mention,
        known.mentions[0],
        known.words.length === 1 ? 'same-name' : known.words[0] === word ? 'given-name' : 'surname',
      );
      if (known.gender === 'unknown') known.gender = gender;
      continue;
    }
    const entity = create(mention, [word]);
    entity.gender = gender === 'unknown' ? givenNameGender(document, mention, facts) : gender;
    addToIndex(entity, word);
  }
  for (const entity of entities) if (entity.mentions.length > 1) entity.mentions.sort((a, b) => a.start - b.start);
}

/** Entities that are not people, by the words of their names: names of the same words name the same entity. */
class OtherNames {
  readonly #byKind = new Map<string, Map<string, EntityDraft>>();

  find(mention: MentionDraft, words: readonly string[]): EntityDraft | undefined {
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

/** Organisations and places share one table: an article seldom has both under one name, and recognisers confuse them. */
function kindOf(mention: MentionDraft): string {
  return mention.type === 'organization' || mention.type === 'place' ? 'name' : mention.type;
}

function nameOf(words: readonly string[]): string {
  return words.length === 1 ? words[0]! : words.join(' ');
}

function beginsWithParticle(document: ReadDocument, mention: MentionDraft): boolean {
  const word = document.tokens.words[mention.from];
  return mention.to - mention.from > 1 && ((word?.classes ?? 0) & WordClass.Particle) !== 0;
}

/** People kept for one name; further namesakes in an article are not found by it. */
const MOST_NAMESAKES = 16;

/** Of several people with this name: one of fitting gender, named often, already introduced, with it as a surname. */
function chooseNamesake(
  people: readonly EntityDraft[],
  mention: MentionDraft,
  gender: Gender,
  word: string,
): EntityDraft | undefined {
  let best: EntityDraft | undefined;
  let bestScore = 0;
  for (const entity of people) {
    if (!fits(entity.gender, gender)) continue;
    const first = entity.mentions[0]!;
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

/** Same surname, and given names that are equal, an initial of each other, or two spellings ("Ahmad", "Ahmed"). */
function agree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2) return true;
  if (a.at(-1) !== b.at(-1)) return false;
  const first = a[0]!;
  const second = b[0]!;
  if (first === second) return true;
  if (first.length === 1 || second.length === 1) return first[0] === second[0];
  return skeleton(first) === skeleton(second) && Math.abs(first.length - second.length) <= 1;
}

/** "Peggy Dunn" and “Margaret ‘Peggy’ Dunn”: the given name of one is the nickname of the other. */
function sharesNickname(entity: EntityDraft, words: readonly string[], nickname: string | undefined): boolean {
  if (entity.words.at(-1) !== words.at(-1)) return false;
  return entity.nicknames.includes(words[0]!) || (nickname !== undefined && entity.words[0] === nickname);
}

/** The first letter, then consonants without doubling: transliterations differ in vowels and doubled letters first. */
function skeleton(word: string): string {
  let out = word[0] ?? '';
  for (let i = 1; i < word.length; i += 1) {
    const char = word[i]!;
    if ('aeiouy'.includes(char) || char === out.at(-1)) continue;
    out += char;
  }
  return out;
}

/** Gender that the titles in front of the name show: "Mrs. Clinton", "Queen Elizabeth". */
function titleGender(document: ReadDocument, mention: MentionDraft, facts: WordFacts): Gender {
  const { tokens } = document;
  const { ambiguousTitles } = tokens.vocabulary.language.coreference;
  for (let i = mention.from - 1; i >= Math.max(0, mention.from - 3); i -= 1) {
    const word = tokens.words[i];
    if (word === undefined) break;
    if (word.form === '.') continue;
    if ((word.classes & (WordClass.Title | WordClass.Role)) === 0) break;
    const gender = ambiguousTitles.has(word.lower) ? 'unknown' : genderOf(word, facts);
    if (gender !== 'unknown') return gender;
  }
  return 'unknown';
}

/** Gender that the first word of a name of several words shows: "Queen Elizabeth", "Ada Lovelace". */
function givenNameGender(document: ReadDocument, mention: MentionDraft, facts: WordFacts): Gender {
  const word = document.tokens.words[mention.from];
  if (word === undefined || mention.to - mention.from < 2) return 'unknown';
  return genderOf(word, facts);
}
