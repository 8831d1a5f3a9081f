// Random articles of which it is known who says what, and random edits of them.

import type { Random } from './random.ts';

const PEOPLE = [
  ['Anna Berg', 'the mayor'],
  ['Boris Petrov', 'the engineer'],
  ['Carla Rossi', 'a teacher'],
  ['Fadi Haddad', 'the harbour master'],
  ['Elena Voss', 'a fisherwoman'],
  ['Goran Dobrak', 'the deputy mayor'],
] as const;
const FORMS: readonly ((words: string, name: string, role: string) => string)[] = [
  (words, name, role) => `"${words}," said ${name}, ${role}.`,
  (words, name) => `"${words}," ${name} said.`,
  (words, name, role) => `${name}, ${role}, told reporters on Monday: "${words}."`,
  (words, name) => `According to ${name}, "${words}."`,
  (words, name, role) =>
    `"${words}," said ${name}, ${role}. "It was a long night for all of us," the statement went on.`,
  (words, name) => `The council met at noon. "${words}," ${name} told the meeting, which lasted until late.`,
  (words, name) => `“${words},” ${name} said on the radio.`,
];
const PLAIN = [
  'The river was high that night, and the town had been told that it was safe.',
  'The bridge is nine metres high, and the water below it is cold and brown.',
  'Thousands of people walked across before noon. The market opened late.',
  'A report of 40 pages was published in the spring. It has not been discussed since.',
  'Work on the dam began in 2011 and went on for years.',
  'Nobody was hurt, officials said.',
  'The road to the airfield is closed for repairs. Trucks use the old one.',
];
const OTHER = ['quietly', 'late', 'again', 'in the rain', 'without a plan', 'for the first time'];

export interface Words {
  readonly verb: string;
  readonly negation: string;
  readonly amount: string;
  readonly place: string;
  readonly end: string;
}

export interface Paragraph {
  readonly id: number;
  readonly text: string;
  /** Of a quotation. */
  readonly words?: string;
  readonly parts?: Words;
  readonly speaker?: string;
  readonly form?: number;
}

const wordsOf = ({ negation, verb, amount, place, end }: Words): string =>
  `We ${negation}${verb} the gates for ${amount} hours in ${place}, and ${end}`;

function randomParts(random: Random): Words {
  return {
    negation: random.pick(['', '', 'never ', 'did not have to ']),
    verb: random.pick(['opened', 'closed', 'repaired']),
    amount: random.pick(['two', 'three', '12', '20', 'a few']),
    place: random.pick(['Marn', 'Velde', 'Port Sale']),
    end: random.pick(['we would do it again', 'nobody came to help us', 'people were told about it', 'that was all']),
  };
}

export function randomArticle(random: Random): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const shared = randomParts(random);
  const count = 4 + random.below(7);
  for (let id = 0; id < count; id += 1)
    paragraphs.push(
      random.chance(0.6)
        ? quotation(random, id, random.chance(0.4) ? shared : randomParts(random))
        : { id, text: random.pick(PLAIN) },
    );
  if (!paragraphs.some(({ words }) => words !== undefined)) paragraphs.push(quotation(random, count, shared));
  return paragraphs;
}

function quotation(random: Random, id: number, parts: Words): Paragraph {
  return write(id, parts, random.pick(PEOPLE)[0], random.below(FORMS.length));
}

function write(id: number, parts: Words, speaker: string, form: number): Paragraph {
  const role = PEOPLE.find(([name]) => name === speaker)![1];
  const words = wordsOf(parts);
  return { id, parts, speaker, form, words, text: FORMS[form]!(words, speaker, role) };
}

export function textOf(paragraphs: readonly Paragraph[]): string {
  return `Dam gates opened\n\n${paragraphs.map(({ text }) => text).join('\n\n')}\n`;
}

/** What an edit does to the paragraph that is annotated: nothing, its speaker, its words, or that it is gone. */
export type Effect = 'elsewhere' | 'speaker' | 'words' | 'gone';

export interface Edited {
  readonly paragraphs: Paragraph[];
  readonly effect: Effect;
}

/** A random edit of an article; `own` is the index of the annotated paragraph. */
export function randomEdit(random: Random, paragraphs: readonly Paragraph[], own: number): Edited {
  const target = paragraphs[own]!;
  const others = paragraphs.map((_, index) => index).filter((index) => index !== own);
  const put = (index: number, paragraph: Paragraph): Paragraph[] =>
    paragraphs.map((old, at) => (at === index ? paragraph : old));
  const nextId = Math.max(...paragraphs.map(({ id }) => id)) + 1;
  const kind = random.below(10);
  if (kind === 0) {
    const speaker = random.pick(PEOPLE.map(([name]) => name).filter((name) => name !== target.speaker));
    return { paragraphs: put(own, write(target.id, target.parts!, speaker, target.form!)), effect: 'speaker' };
  }
  if (kind === 1) {
    const parts = otherParts(random, target.parts!);
    return { paragraphs: put(own, write(target.id, parts, target.speaker!, target.form!)), effect: 'words' };
  }
  if (kind === 2 && paragraphs.length > 2)
    return { paragraphs: paragraphs.filter((_, index) => index !== own), effect: 'gone' };
  if (kind === 3) {
    // The same words by someone else.
    const speaker = random.pick(PEOPLE.map(([name]) => name).filter((name) => name !== target.speaker));
    const copy = write(nextId, target.parts!, speaker, random.below(FORMS.length));
    return { paragraphs: inserted(paragraphs, random.below(paragraphs.length + 1), copy), effect: 'elsewhere' };
  }
  if (kind === 4 && others.length > 1) {
    const gone = random.pick(others);
    return { paragraphs: paragraphs.filter((_, index) => index !== gone), effect: 'elsewhere' };
  }
  if (kind === 5) {
    const plain = { id: nextId, text: random.pick(PLAIN) };
    return { paragraphs: inserted(paragraphs, random.below(paragraphs.length + 1), plain), effect: 'elsewhere' };
  }
  const index = others.length === 0 ? -1 : random.pick(others);
  if (index < 0) return { paragraphs: [...paragraphs], effect: 'elsewhere' };
  const other = paragraphs[index]!;
  if (other.words !== undefined && random.chance(0.4))
    return { paragraphs: put(index, quotation(random, other.id, randomParts(random))), effect: 'elsewhere' };
  const at = other.text.lastIndexOf(' ');
  const text = `${other.text.slice(0, at)} ${random.pick(OTHER)}${other.text.slice(at)}`;
  return { paragraphs: put(index, { ...other, text }), effect: 'elsewhere' };
}

function inserted(paragraphs: readonly Paragraph[], at: number, added: Paragraph): Paragraph[] {
  return [...paragraphs.slice(0, at), added, ...paragraphs.slice(at)];
}

/** The same with a negation, a number, a name or the verb replaced. */
function otherParts(random: Random, parts: Words): Words {
  for (;;) {
    const other = randomParts(random);
    const key = random.pick(['negation', 'amount', 'place', 'verb'] as const);
    if (other[key] !== parts[key]) return { ...parts, [key]: other[key] };
  }
}
