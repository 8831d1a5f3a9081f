// Clauses of made-up English: grammatical and of many shapes, without sense. A story's own nouns come back in it, as in news.

import { weighted } from './random.mjs';
import { ADJECTIVES, ADVERBS, article, BASES, CONNECTIVES, ing, NOUNS, OPENERS, past, plural } from './words.mjs';

const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const COUNTED = ['dozens of', 'hundreds of', 'thousands of', 'several', 'many', 'most', 'both', 'a few', 'some', 'all'];
const MODALS = [
  'will',
  'must',
  'can',
  'should',
  'could',
  'would',
  'cannot',
  'may',
  'will not',
  'have to',
  'want to',
  'need to',
];
const LINKS = [
  'in',
  'near',
  'with',
  'for',
  'against',
  'during',
  'under',
  'over',
  'about',
  'on',
  'without',
  'before',
  'after',
];

/** `dice` from random.mjs, `world` from names.mjs. A grammar belongs to one run; `story` changes with each article. */
export function createGrammar(dice, world) {
  const { pick, often, chance, between, choose, below } = dice;
  let story;

  const noun = () => (chance(0.3) ? pick(story.nouns) : often(NOUNS));
  const adjective = () => often(ADJECTIVES);
  const verb = () => often(BASES, 1.5);
  const place = () =>
    chance(0.55) ? pick(story.places) : chance(0.5) ? often(world.nations, 1.3).name : often(world.towns);
  const nation = () => (chance(0.5) ? story.nation : often(world.nations, 1.3));

  const day = () => `on ${pick(DAYS)}`;
  const date = choices([
    [5, day],
    [1, () => `on ${pick(MONTHS)} ${between(1, 28)}`],
    [1, () => `in ${pick(MONTHS)}`],
    [1, () => `in ${between(1985, 2026)}`],
    [1, () => `last ${pick(['week', 'month', 'year', 'summer', 'autumn'])}`],
  ]);

  /** "dispute", "old dispute", "border dispute", "old border dispute" */
  const core = choices([
    [5, noun],
    [5, () => `${adjective()} ${noun()}`],
    [2, () => `${noun()} ${noun()}`],
    [1, () => `${adjective()} ${noun()} ${noun()}`],
    [1, () => `${adjective()} and ${adjective()} ${noun()}`],
  ]);
  const cores = choices([
    [4, () => plural(noun())],
    [4, () => `${adjective()} ${plural(noun())}`],
    [1, () => `${noun()} ${plural(noun())}`],
  ]);
  /** A noun phrase that names nobody. */
  const thing = choices([
    [8, () => `the ${core()}`],
    [4, () => article(core())],
    [4, cores],
    [2, () => `the ${noun()} of the ${core()}`],
    [2, () => `${article(noun())} of ${cores()}`],
    [1, () => `its ${core()}`],
    [1, () => `the ${cores()} in ${place()}`],
    [1, () => `${pick(COUNTED)} ${cores()}`],
    [1, () => `${between(2, 950)} ${cores()}`],
    [1, () => `the ${nation().adjective} ${noun()}`],
    [1, () => `${place()}’s ${core()}`],
  ]);
  /** A noun phrase that can act: "the city council", "Turkey", "Russian officials". */
  const actor = choices([
    [4, () => `the ${core()}`],
    [3, cores],
    [1, () => `${nation().adjective} ${plural(noun())}`],
    [1, () => `the ${nation().adjective} ${noun()}`],
    [2, () => nation().name],
    [1, () => `the ${pick(story.bodies).full}`],
    [1, () => `${pick(COUNTED)} ${cores()}`],
    [1, () => `the ${noun()} in ${place()}`],
  ]);
  const adverbial = choices([
    [3, () => `${pick(LINKS)} ${thing()}`],
    [2, () => `in ${place()}`],
    [1, date],
    [1, () => `by ${ing(verb())} ${thing()}`],
    [1, () => `to ${verb()} ${thing()}`],
    [1, () => `for ${between(2, 30)} ${plural(pick(['day', 'week', 'month', 'year']))}`],
  ]);
  const often_ = (share, make) => (chance(share) ? ` ${make()}` : '');
  const adverb = () => pick(ADVERBS);

  /** What happened: a clause in the past. */
  const event = choices([
    [8, () => `${actor()}${often_(0.12, adverb)} ${past(verb())} ${thing()}${often_(0.5, adverbial)}`],
    [
      2,
      () =>
        `${thing()} ${pick(['was never', 'was not', 'had become', 'remained', 'was'])} ${adjective()}${often_(0.4, adverbial)}`,
    ],
    [
      2,
      () =>
        `${actor()} ${pick(['began', 'continued', 'tried', 'decided', 'refused', 'agreed', 'hoped', 'failed'])} to ${verb()} ${thing()}${often_(0.3, adverbial)}`,
    ],
    [1, () => `there were ${cores()} ${pick(LINKS)} ${thing()}`],
    [1, () => `${actor()} had ${past(verb())} ${thing()}${often_(0.4, adverbial)}`],
  ]);
  const narrative = choices([
    [7, event],
    [2, () => `${event()}, ${pick(CONNECTIVES)} ${event()}`],
    [2, () => `${pick(OPENERS)}, ${event()}`],
    [1, () => `${ing(verb())} ${thing()}, ${event()}`],
    [1, () => `${actor()}, which ${past(verb())} ${thing()}, ${past(verb())} ${thing()}${often_(0.4, adverbial)}`],
    [1, () => `${pick(CONNECTIVES)} ${event()}, ${event()}`],
    [1, () => `${event()}, and ${event()}`],
    [1, () => `in ${place()}, ${event()}`],
  ]);

  /** What is said to be so: a clause in the present, as people speak. */
  const plainly = choices([
    [4, () => `we ${pick(MODALS)} ${verb()} ${thing()}`],
    [2, () => `${cores()} ${pick(MODALS)} ${verb()} ${thing()}`],
    [2, () => `the ${core()} ${pick(['is', 'was', 'is not', 'has become', 'will be', 'remains'])} ${adjective()}`],
    [2, () => `we have ${past(verb())} ${thing()}`],
    [1, () => `they ${past(verb())} ${thing()}`],
    [
      1,
      () =>
        `I ${pick(['believe', 'hope', 'fear', 'doubt'])} that ${actor()} ${pick(['will', 'can', 'must'])} ${verb()} ${thing()}`,
    ],
    [1, () => `you ${pick(['can', 'cannot', 'have to', 'should'])} ${verb()} ${thing()}`],
    [1, () => `nobody here ${past(verb())} ${thing()}`],
    [1, () => `there are ${cores()} ${pick(LINKS)} ${thing()}`],
    [1, () => `it is ${adjective()} to ${verb()} ${thing()}`],
    [2, () => `${actor()} ${past(verb())} ${thing()}`],
  ]);
  const speech = () =>
    `${plainly()}${often_(0.4, adverbial)}${chance(0.55) ? `${pick([', and', ', but', ' because', ' if', ' when', ', so', ' while', ' until'])} ${plainly()}${often_(0.3, adverbial)}` : ''}`;

  function choices(pairs) {
    const table = weighted(pairs);
    return () => choose(table)();
  }

  return {
    begin(next) {
      story = next;
    },
    noun,
    core,
    cores,
    thing,
    adjective,
    verb,
    date,
    day,
    place,
    nation,
    narrative,
    event,
    speech,
    /** Two to six words that stand in quotation marks within a sentence of the reporter's. */
    fragment: choices([
      [3, () => `${article(core())} and ${thing()}`],
      [2, () => `${adjective()} and ${adjective()}`],
      [3, () => `${article(core())} ${pick(LINKS)} ${thing()}`],
      [1, () => `${ing(verb())} ${thing()}`],
    ]),
    month: () => pick(MONTHS),
    number: below,
  };
}

export const sentence = (words) => `${words[0].toUpperCase()}${words.slice(1)}.`;
