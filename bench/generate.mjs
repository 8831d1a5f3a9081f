// Made-up news, as many articles as wanted: seeded, about 5 kB each, names that repeat as names in the news do (a few
// people in many articles, most in one), quotations of every kind, and not one text twice.
// By itself: node bench/generate.mjs FOLDER COUNT writes them as files.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';

/** Mulberry32: small, seeded, good enough for texts. */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const GIVEN =
  'Amina Daniel Elena Farid Grace Hassan Ingrid Jonas Karim Leila Marek Nadia Omar Petra Rashid Sofia Tomas Ulrike Viktor Wanjiru Yusuf Zeynep Chen Priya Luis Maria Kofi Anwar Dmitri Olena'.split(
    ' ',
  );
const STEMS =
  'Hadd Vorn Kess Mabr Toril Okon Brod Sahir Lind Garz Petr Namb Yild Rahm Soko Varg Delm Ferr Quin Zubr Halb Tarn Moss Abde Kova Iver Jurg Ortu Wex Nico'.split(
    ' ',
  );
const ENDS = 'ad er ov in ani son escu ic ez ara wu ez holm berg iri kaya enko shvili ian'.split(' ');
const PLACES =
  'Geneva Istanbul Nairobi Lagos Vienna Jakarta Lima Tunis Oslo Karachi Dakar Athens Manila Sofia Amman Beirut Quito Kyiv Tbilisi Accra'.split(
    ' ',
  );
const BODIES =
  'Ministry of Water;Harbour Authority;National Election Commission;Central Bank;Farmers Union;Court of Appeal;Border Agency;University of the North;Grain Board;Red Crescent;Port Workers Union;Energy Regulator'.split(
    ';',
  );
const ROLES =
  'minister;spokeswoman;analyst;mayor;judge;engineer;economist;lawmaker;director;historian;doctor;general'.split(';');
const OUTLETS = 'The Harbour Post;Meridian Wire;The Long View;Capital Brief;Valley Courier;Northern Star'.split(';');
const SYLLABLES =
  'bal cor den fer gal hol jun kel lum mar nor pel quin ras sol tam ul ven wal yar zem bri cla dro fli gra pla sti tre'.split(
    ' ',
  );
const NOUNS =
  'agreement bridge budget strike harvest pipeline vote drought contract tariff ceasefire railway inquiry reform embargo census reservoir grant verdict ferry'.split(
    ' ',
  );
const VERBS = 'delay approve reject review suspend extend publish cancel defend question renew postpone'.split(' ');
const WHEN = 'on Monday;on Tuesday;on Wednesday;last week;on Thursday;in March;earlier this month;on Friday'.split(';');

export function* generateArticles(count, seed = 1) {
  const random = randomNumbers(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const people = Array.from({ length: Math.max(40, Math.floor(count / 2)) }, () => ({
    given: pick(GIVEN),
    family: pick(STEMS) + pick(ENDS),
    role: pick(ROLES),
    body: pick(BODIES),
  }));
  // Zipf: the first people are in the news every day.
  const person = () => people[Math.min(people.length - 1, Math.floor(people.length * random() ** 3))];
  const words = () =>
    `${pick(VERBS)} the ${pick(rare)} ${pick(NOUNS)} ${pick(['before', 'after', 'without', 'because of'])} the ${pick(rare)} ${pick(['', 'and the ' + pick(rare) + ' '])}${pick(rare)}`;
  // Most words of a text are rare: a few thousand made-up nouns keep two articles from saying the same by chance.
  const rare = Array.from(
    { length: 4000 },
    () => pick(SYLLABLES) + pick(SYLLABLES) + pick(['', pick(SYLLABLES)]) + pick(['', 's', 'ing', 'er']),
  );
  const claim = () =>
    `${pick(['we', 'they', 'the two sides', 'the people here'])} will ${words()} in ${pick(PLACES)}, and ${1 + Math.floor(random() * 900)} families will ${words()}`;
  const paragraphs = [
    (a, b) =>
      `${a.given} ${a.family}, the ${a.role} of the ${a.body}, said ${pick(WHEN)} that ${claim()}. ${b.family} did not comment on the ${pick(NOUNS)}.`,
    (a) => `“${cap(claim())},” ${a.family} said. “${cap(claim())}.”`,
    (a, b) =>
      `The ${a.body} and ${b.given} ${b.family} met in ${pick(PLACES)} ${pick(WHEN)} to ${words()}. It was their ${pick(['first', 'second', 'third'])} meeting since the ${pick(NOUNS)}.`,
    () => `“${cap(claim())}.”`,
    (a) => `A senior official at the ${a.body}, who asked not to be named, told ${pick(OUTLETS)} that ${claim()}.`,
    (a, b) =>
      `According to ${a.given} ${a.family}, the ${pick(NOUNS)} is “${pick(NOUNS)} and ${pick(NOUNS)} at once”, and ${b.family} has promised to ${words()}.`,
    () =>
      `Nearly ${100 + Math.floor(random() * 9000)} people in ${pick(PLACES)} and ${pick(PLACES)} depend on the ${pick(NOUNS)}, which the government wants to ${pick(VERBS)}. Media reports suggest that ${claim()}.`,
    (a) => `${cap(pick(NOUNS))} and ${pick(NOUNS)}`.slice(0, 60) + (a ? '' : ''),
    (a) =>
      `Asked about the ${pick(NOUNS)}, the ${a.role} shook ${pick(['his', 'her'])} head. “${cap(claim())},” ${pick(['he', 'she'])} told reporters in ${pick(PLACES)}.`,
    (a, b) =>
      `${a.family} rejected the claim by ${b.given} ${b.family} that ${claim()}. The ${b.body} declined to comment.`,
  ];
  for (let i = 0; i < count; i += 1) {
    const cast = [person(), person(), person()];
    const place = pick(PLACES);
    const parts = [
      `${cap(pick(NOUNS))} in ${place}: ${cast[0].family} and ${cast[1].family} ${pick(VERBS)} the ${pick(NOUNS)}`,
      `By ${pick(GIVEN)} ${pick(STEMS)}${pick(ENDS)}`,
      `${place.toUpperCase()}, March ${1 + Math.floor(random() * 28)} (${pick(OUTLETS)}) — ${paragraphs[0](cast[0], cast[1])}`,
    ];
    let length = parts.join('\n\n').length;
    while (length < 5000) {
      const a = pick(cast);
      const next = pick(paragraphs)(a, pick(cast));
      parts.push(next);
      length += next.length + 2;
    }
    yield { name: `${String(i).padStart(6, '0')}.txt`, text: `${parts.join('\n\n')}\n` };
  }
}

function cap(text) {
  return text[0].toUpperCase() + text.slice(1);
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  const [, , folder, count = '1000'] = argv;
  if (folder === undefined) throw new Error('usage: node bench/generate.mjs FOLDER [COUNT]');
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of generateArticles(Number(count))) writeFileSync(join(folder, name), text);
}
