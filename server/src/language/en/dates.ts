// English words of dates: see analysis/language/dates.ts.

import type { DateUnit } from '../../analysis/dates/calendar.ts';
import type { ClauseTimeWords, DateWords, PublicationWords, UnitWord } from '../../analysis/language/dates.ts';
import { wordSet } from './word-set.ts';

const yearLeads = 'in since until till from of during late early mid by before after between through around circa';

/** Words in order: the first has number `from`. Words of one number are joined by `/`. */
function numbered(list: string, from: number): Map<string, number> {
  return new Map(
    list.split(/\s+/).flatMap((words, index) => words.split('/').map((word): [string, number] => [word, from + index])),
  );
}

const units = new Map<string, UnitWord>();
for (const [word, unit, times] of [
  ['day', 'day', 1],
  ['week', 'week', 1],
  ['fortnight', 'week', 2],
  ['month', 'month', 1],
  ['year', 'year', 1],
  ['decade', 'year', 10],
] as const satisfies readonly (readonly [string, DateUnit, number])[]) {
  units.set(word, { unit, times });
  units.set(`${word}s`, { unit, times });
}

const clause: ClauseTimeWords = {
  futureAuxiliaries: wordSet("will 'll shall won't wo"),
  modals: wordSet('may might could would should can must cannot ca'),
  pastAuxiliaries: wordSet("was were wasn't weren't did didn't had hadn't has have hasn't haven't 've"),
  haves: wordSet("has have 've"),
  between: wordSet("be been being not also already now soon still only just then likely probably n't"),
  futureWords:
    wordSet(`expected scheduled due slated planned plans planning hopes hoping intends upcoming poised forthcoming deadline
    begins starts opens meets expires`),
  intentions: wordSet(
    'set plan agreed promised vowed pledged wants want wanted ready likely decided hope intend aims aim',
  ),
  openers: wordSet('when which who that where whether'),
  infinitive: wordSet('to'),
  limits: wordSet('by until till'),
  isPastForm: (lower) => lower.length > 3 && lower.endsWith('ed') && !NOT_PAST.has(lower),
  pastVerbs: wordSet('said left cut hit put shut read quit let split spread lost died began'),
};

const NOT_PAST = wordSet(
  'seed feed weed deed heed reed shed indeed united hundred need speed breed exceed proceed succeed alleged limited unprecedented',
);

const publication: PublicationWords = {
  published: wordSet('published posted publication date issued released filed dated created originally'),
  updated: wordSet('updated update modified edited revised corrected accessed retrieved'),
  furniture:
    wordSet(`on at last first by of the and in min mins minute minutes read time am pm a.m p.m a.m. p.m. est edt et cst
    cdt pst pdt pt gmt bst utc cet cest ist hkt sgt jst msk t z hours hrs h from for story article updated published posted`),
};

const terror = wordSet('attack attacks terrorist terror terrorists hijackers hijackings massacre bombings');

const modifiers = wordSet('early late mid earlier later');
const edges = wordSet('end beginning start middle close rest turn remainder');
const shifts = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
  ['coming', 1],
]);
const numbers = new Map([
  ...numbered('one two three four five six seven eight nine ten eleven twelve', 1),
  ['a', 1],
  ['an', 1],
]);
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i): [string, number] => [word, 20 + 10 * i]),
);
const ordinals = numbered('first second third fourth', 1);
const days = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);
const decadeNames = new Map([
  ['fifties', 50],
  ['sixties', 60],
  ['seventies', 70],
  ['eighties', 80],
  ['nineties', 90],
]);
const seasons = new Map([
  ['spring', 1],
  ['springtime', 1],
  ['summer', 2],
  ['summertime', 2],
  ['autumn', 3],
  ['fall', 3],
  ['winter', 4],
  ['wintertime', 4],
]);

export const dateWords: DateWords = {
  months: numbered(
    `january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov
    december/dec`,
    1,
  ),
  weekdays: numbered(
    `monday/mon tuesday/tue/tues wednesday/wed/weds thursday/thu/thur/thurs friday/fri saturday/sat sunday/sun`,
    1,
  ),
  shortWeekdays: wordSet('mon tue tues wed weds thu thur thurs fri sat sun'),
  seasons,
  ambiguousSeasons: wordSet('fall spring'),
  units,
  singleUnits: wordSet('day week month year'),
  weekend: wordSet('weekend'),
  quarter: wordSet('quarter'),
  half: wordSet('half'),
  gameWords: wordSet(
    'scored score scoring game games touchdown touchdowns rebounds halftime quarterback yards yard pass',
  ),
  century: wordSet('century'),
  shortQuarter: /^q([1-4])$/,
  days,
  dayPhrases: [
    { words: ['the', 'day', 'before', 'yesterday'], shift: -2 },
    { words: ['the', 'day', 'after', 'tomorrow'], shift: 2 },
  ],
  partsOfDay: wordSet('morning afternoon evening night noon midday midnight lunchtime overnight'),
  nights: wordSet('night evening'),
  halvesOfDay: wordSet('am pm a.m. p.m. a.m p.m'),
  zones: wordSet('utc gmt bst cet cest est edt cst cdt pst pdt et msk ist'),
  dayClosers: wordSet('end ends ended ending finish finished finishing finishes close closed closing'),
  shifts,
  precedingShifts: new Map([
    ['following', 1],
    ['next', 1],
    ['subsequent', 1],
    ['previous', -1],
    ['preceding', -1],
    ['same', 0],
  ]),
  pointing: wordSet('that'),
  sameWords: wordSet('same very'),
  ago: wordSet('ago'),
  counted: new Map([
    ['later', 1],
    ['earlier', -1],
  ]),
  countedAtEnd: new Map([
    ['after', 1],
    ['afterwards', 1],
    ['afterward', 1],
    ['before', -1],
    ['previously', -1],
  ]),
  numbers,
  tens,
  ordinals,
  finals: wordSet('final last'),
  ordinal: /^(\d{1,2})(?:st|nd|rd|th)$/,
  approximators:
    wordSet(`about around nearly almost roughly approximately some over than least most under barely just few several
    half couple many only another`),
  modifiers,
  edges,
  day: /^(\d{1,2})(st|nd|rd|th)?$/,
  decade: /^(1[5-9]|20)\d0s$/,
  shortDecade: /^([5-9])0s$/,
  decadeNames,
  decadeDenials: wordSet('degrees temperature temperatures highs lows fahrenheit celsius'),
  dayLinkers: new Set(['of']),
  rangeLinkers: new Set(['to', 'and']),
  ambiguousMonths: wordSet('may march mar dec sept sun'),
  monthLeads: wordSet(`${yearLeads} on last next this end beginning`),
  monthDenials: new Set(['be']),
  yearLeads: wordSet(yearLeads),
  determiners: wordSet("the a an its their his her our this that 's"),
  definiteArticles: new Set(['the']),
  of: new Set(['of']),
  in: wordSet('in over at during by since this'),
  countedNouns:
    wordSet(`people men women children soldiers troops workers jobs employees staff dollars euros pounds rubles miles
    kilometers kilometres km meters metres feet acres hectares tons tonnes units homes houses seats members points votes students
    police officers protesters refugees migrants families residents words pages lines rpm hp watts calories copies prisoners cars
    percent shares barrels`),
  indefinite: wordSet('a any'),
  weekdayDenials: wordSet(
    'black bloody good easter palm ash holy shrove super cyber giving whit maundy fat every each any',
  ),
  knownDays: [
    { month: 9, day: 11, year: 2001, nouns: terror },
    { month: 10, day: 7, year: 2023, nouns: new Set(['attack', 'attacks', 'massacre']) },
    { month: 1, day: 6, year: 2021, nouns: new Set(['riot', 'insurrection', 'committee', 'capitol', 'rioters']) },
  ],
  sinceWords: wordSet('since before after post'),
  openers: new Set([
    ...modifiers,
    ...shifts.keys(),
    ...numbers.keys(),
    ...tens.keys(),
    ...ordinals.keys(),
    ...days.keys(),
    ...decadeNames.keys(),
    ...seasons.keys(),
    'the',
    'that',
    'final',
    'q1',
    'q2',
    'q3',
    'q4',
    "'",
    '’',
    '‘',
  ]),
  clause,
  publication,
};
