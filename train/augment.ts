// Makes further training text from the packs: copies in capitals (headlines), copies in small letters (hasty web text),
// copies with names of people from all over the world instead of the original ones, and generated tables and headlines of
// sport and agencies, a kind of text that the packs hardly have.

import type { GoldDocument, GoldMention } from './packs.ts';

/** Random names; `random` gives numbers in [0, 1). */
export interface NameSource {
  /** A given name and a surname of one country. */
  person(random: () => number): { readonly given: string; readonly surname: string };
  city(random: () => number): string;
  country(random: () => number): string;
  county(random: () => number): string;
  demonym(random: () => number): string;
  /** A people, by the name of its language. */
  people(random: () => number): string;
  isTown(word: string): boolean;
}

const pick = <T>(items: readonly T[], random: () => number): T => items[Math.floor(random() * items.length)]!;

/** The first lines of an article in capitals, as agencies set headlines and web pages set sections. */
export function inCapitals(
  documents: readonly GoldDocument[],
  share: number,
  weight: number,
  random: () => number,
): GoldDocument[] {
  return documents.flatMap((document) => {
    if (random() >= share) return [];
    const lines = splitLines(document).filter((line) => line.mentions.length > 0);
    const chosen = lines
      .filter(() => random() < 0.35)
      .slice(0, 6)
      .map((line) => {
        // Headlines are short: a long line is cut after its first clause.
        const end = line.text.length < 110 ? line.text.length : cutAt(line);
        return {
          text: line.text.slice(0, end),
          mentions: line.mentions.filter((mention) => mention.end <= end),
          ignore: line.ignore.filter(([, b]) => b <= end),
        };
      });
    return joinLines(document, 'capitals', weight, chosen, (text) =>
      text.toUpperCase().length === text.length ? text.toUpperCase() : text,
    );
  });
}

export function inTitleCase(
  documents: readonly GoldDocument[],
  share: number,
  weight: number,
  random: () => number,
): GoldDocument[] {
  return documents.flatMap((document) => {
    if (random() >= share) return [];
    const lines = splitLines(document).filter((line) => line.mentions.length > 0 && line.text.length < 140);
    const title = (text: string): string =>
      text.replace(/(?<![\p{L}'’])\p{Ll}(?=\p{L}{3})/gu, (letter) => letter.toUpperCase());
    return joinLines(document, 'titlecase', weight, lines.filter(() => random() < 0.3).slice(0, 4), (text) =>
      title(text).length === text.length ? title(text) : text,
    );
  });
}

export function inSmallLetters(
  documents: readonly GoldDocument[],
  share: number,
  weight: number,
  random: () => number,
): GoldDocument[] {
  return documents.flatMap((document) => {
    if (random() >= share) return [];
    const lines = splitLines(document)
      .filter(() => random() < 0.2)
      .slice(0, 4);
    return joinLines(document, 'small', weight, lines, (text) =>
      text.toLowerCase().length === text.length ? text.toLowerCase() : text,
    );
  });
}

interface Line {
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  readonly ignore: readonly (readonly [number, number])[];
}

function splitLines({ text, mentions, ignore }: GoldDocument): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
    const from = start;
    if (end > start)
      lines.push({
        text: text.slice(start, end),
        mentions: mentions
          .filter((m) => m.start >= from && m.end <= end)
          .map((m) => ({ ...m, start: m.start - from, end: m.end - from })),
        ignore: ignore.filter(([a, b]) => a >= from && b <= end).map(([a, b]) => [a - from, b - from] as const),
      });
    start = end + 1;
  }
  return lines;
}

function cutAt(line: Line): number {
  for (const mark of [', ', '; ', '. ', ' and ', ' that ', ' who ', ' as ']) {
    const at = line.text.indexOf(mark, 40);
    if (at > 0 && at < 130 && !line.mentions.some((mention) => mention.start < at && at < mention.end)) return at;
  }
  return line.text.length;
}

function joinLines(
  document: GoldDocument,
  kind: string,
  weight: number,
  lines: readonly Line[],
  write: (text: string) => string,
): GoldDocument[] {
  if (lines.length === 0) return [];
  let text = '';
  const mentions: GoldMention[] = [];
  const ignore: [number, number][] = [];
  for (const line of lines) {
    const at = text.length;
    for (const mention of line.mentions)
      mentions.push({ ...mention, start: mention.start + at, end: mention.end + at });
    for (const [a, b] of line.ignore) ignore.push([a + at, b + at]);
    text += `${write(line.text)}\n\n`;
  }
  return [{ ...document, id: `${document.id}-${kind}`, text, mentions, ignore, weight }];
}

/**
 * Copies with other names of persons, towns and peoples, each replaced by the same one throughout an article. Towns are replaced
 * inside the names of organisations as well, so that a club or a council is known by its context and not by its town.
 */
export function withOtherNames(
  documents: readonly GoldDocument[],
  share: number,
  weight: number,
  names: NameSource,
  random: () => number,
): GoldDocument[] {
  return documents.flatMap((document) => {
    if (random() >= share) return [];
    const people = new Map<string, string>();
    const places = new Map<string, string>();
    const person = (form: string): string => {
      const words = form.split(' ');
      if (words.length > 3 || !words.every((word) => /^\p{Lu}[\p{Ll}’'.-]+/u.test(word))) return form;
      const last = words.at(-1)!;
      const fresh = names.person(random);
      if (!people.has(last)) people.set(last, fresh.surname);
      if (words.length === 1) return people.get(last)!;
      const given = words.slice(0, -1).map((word, i) => {
        if (!people.has(word)) people.set(word, i === 0 ? fresh.given : names.person(random).given);
        return people.get(word)!;
      });
      return [...given, people.get(last)!].join(' ');
    };
    const place = (form: string): string => {
      if (!/^\p{Lu}\p{Ll}+$/u.test(form) || random() < 0.4) return places.get(form) ?? form;
      if (!places.has(form)) places.set(form, names.city(random));
      return places.get(form)!;
    };
    const groups = new Map<string, string>();
    const group = (form: string): string => {
      if (!/^\p{Lu}\p{Ll}{3,}$/u.test(form) || form.endsWith('s') || random() < 0.6) return groups.get(form) ?? form;
      if (!groups.has(form)) groups.set(form, names.people(random));
      return groups.get(form)!;
    };
    const organization = (form: string): string =>
      form
        .split(' ')
        .map((word) => (names.isTown(word) ? place(word) : word))
        .join(' ');
    const others: Readonly<Record<string, (form: string) => string>> = { person, place, group, organization };
    const edits = document.mentions
      .filter(({ type }) => others[type] !== undefined)
      .map((mention) => ({ mention, form: others[mention.type]!(document.text.slice(mention.start, mention.end)) }))
      .sort((a, b) => a.mention.start - b.mention.start);
    return [rewrite(document, edits, weight)];
  });
}

function rewrite(
  document: GoldDocument,
  edits: readonly { mention: GoldMention; form: string }[],
  weight: number,
): GoldDocument {
  let text = '';
  let at = 0;
  const moves: { from: number; by: number }[] = [{ from: 0, by: 0 }];
  for (const { mention, form } of edits) {
    if (mention.start < at) continue;
    text += document.text.slice(at, mention.start) + form;
    at = mention.end;
    moves.push({ from: at, by: text.length - at });
  }
  text += document.text.slice(at);
  const moved = (offset: number): number => {
    let by = 0;
    for (const move of moves) {
      if (move.from > offset) break;
      by = move.by;
    }
    return offset + by;
  };
  return {
    ...document,
    id: `${document.id}-renamed`,
    text,
    // A start or an end at the end of an edited mention moves with it.
    mentions: document.mentions.map((mention) => ({
      ...mention,
      start: moved(mention.start),
      end: moved(mention.end),
    })),
    ignore: document.ignore.map(([a, b]) => [moved(a), moved(b)] as const),
    weight,
  };
}

/**
 * Lines of sport tables, results and agency headlines with slots: `P` a person, `S` a surname alone, `I` initial and surname,
 * `C` a country, `T` a town that is a team, `L` a town that is a place, `K` a county that is a team, `G` a nationality, `n` a
 * number, `d` a date; a preceding `u` sets the name in capitals.
 */
const TEMPLATES: readonly (readonly string[])[] = [
  [
    'SOCCER - {uC} BEAT {uC} {n}-{n} IN FRIENDLY.',
    '{uL} {d}',
    '{C} beat {C} {n}-{n} (halftime {n}-{n}) in their soccer friendly on Friday. Scorers: {C} - {P} ({n}th minute), {P} ({n}rd)',
    '{C} - {P} ({n}st)',
    'Attendance: {n},000',
  ],
  [
    'SOCCER - {uS} DOUBLE GIVES {uT} WIN OVER {uT}.',
    '{uL} {d}',
    '{P} scored twice as {T} beat {T} {n}-{n} in the {G} first division on Sunday.',
    '{T} coach {P} said {S} was the best player on the pitch.',
    '{T} stay top of the league, two points ahead of {T}.',
  ],
  [
    'SOCCER - {uG} FIRST DIVISION STANDINGS.',
    '{uL} {d}',
    'Standings in the {G} first division after matches played on Saturday (tabulate under played, won, drawn, lost, goals for, goals against, points):',
    '{T} {n} {n} {n} {n} {n} {n} {n}',
    '{T} {n} {n} {n} {n} {n} {n} {n}',
    '{T} {n} {n} {n} {n} {n} {n} {n}',
    '{T} {n} {n} {n} {n} {n} {n} {n}',
  ],
  [
    'SOCCER - {uG} LEAGUE RESULTS.',
    'Results of {G} league soccer matches on Friday:',
    '{T} {n} {T} {n}',
    '{T} {n} {T} {n}',
    '{T} {n} {T} {n}',
    'Played on Saturday: {T} {n} {T} {n}',
  ],
  [
    'TENNIS - RESULTS AT {uL} OPEN.',
    '{uL} {d}',
    'Results of second round matches on Monday (prefix number denotes seeding):',
    '{n} - {P} ({C}) beat {P} ({C}) 6-{n} 6-{n}',
    '{P} ({C}) beat {n} - {P} ({C}) 7-6 ({n}-{n}) 6-{n}',
    'Quarterfinals: {P} ({C}) vs. {P} ({C})',
  ],
  [
    'TENNIS - {uS} REACHES {uL} FINAL.',
    '{P} of {C} beat {G} {P} 6-{n}, 6-{n} on Sunday.',
    '"It was tough," said {S}, who meets {P} in the final.',
  ],
  [
    'ATHLETICS - RESULTS AT {uL} MEETING.',
    'Leading results at the athletics meeting on Friday:',
    "Women's 100 metres hurdles 1. {P} ({C}) {n}.{n} seconds 2. {P} ({C}) {n}.{n} 3. {P} ({C}) {n}.{n}",
    "Men's 800 metres 1. {P} ({C}) 1 minute {n}.{n} seconds 2. {P} ({C}) 1:{n}.{n}",
    'Javelin 1. {P} ({C}) {n}.{n} metres',
  ],
  [
    'CRICKET - {uK} TAKE OVER AT TOP.',
    '{uL} {d}',
    'Result and close of play scores in English county championship matches:',
    '{L}: {K} beat {K} by an innings and {n} runs. {K} {n} and {n} ({I} {n}), {K} {n}. {K} {n} points, {K} {n}.',
    '{L}: {K} {n} ({I} {n} not out; {I} {n}-{n}), {K} {n} for {n}.',
  ],
  [
    'CRICKET - {uC} {n} FOR {n} AT CLOSE OF PLAY.',
    '{uL} {d}',
    '{C} first innings',
    '{I} c {S} b {S} {n}',
    '{I} lbw b {S} {n}',
    '{I} not out {n}',
    'Bowling: {S} {n}-{n}-{n}-{n}, {S} {n}-{n}-{n}-{n}',
    'Fall of wickets: 1-{n} 2-{n} 3-{n}',
  ],
  [
    'BASEBALL - STANDINGS AFTER SUNDAY GAMES.',
    'W L PCT GB',
    '{uT} {n} {n} .{n}',
    '{uT} {n} {n} .{n} {n}',
    '{uT} {n} {n} .{n} {n} 1/2',
    'SCHEDULE',
    '{uT} AT {uT}',
    '{uT} AT {uT}',
  ],
  [
    'BASEBALL - RESULTS OF FRIDAY GAMES.',
    '{uT} {n} {uT} {n}',
    '{T} {n} {T} {n}',
    '{P} hit a three-run homer as {T} beat {T} {n}-{n}.',
    'In {L}, {P} drove in two runs and {P} pitched seven innings.',
  ],
  [
    'NBA BASKETBALL - RESULTS.',
    '{T} {n} {T} {n}',
    '{T} {n} {T} {n} (OT)',
    'At {L}, {P} scored {n} points to lead {T} past {T}.',
  ],
  [
    'GOLF - {uS} LEADS IN {uL}.',
    '{n} {P} ({C}) {n} {n} {n}',
    '{n} {P} {n} {n}, {P} {n} {n}',
    '{P}, {P} ({C}) {n} {n} {n}',
  ],
  [
    'CYCLING - {uS} WINS {uL} STAGE.',
    'Leading placings: 1. {P} ({C}) 4 hours {n} minutes',
    '2. {P} ({C}) same time',
    'Overall: 1. {P} ({C}) {n}:{n}:{n}',
  ],
  [
    'RUGBY - {uC} NAME SIDE FOR {uC} TEST.',
    '{uL} {d}',
    'Team: 15-{P}, 14-{P}, 13-{P}, 12-{P}, 11-{P}',
    'Coach {P} dropped {S} for the match against {C} in {L}.',
  ],
  [
    '{uC} PRESIDENT VISITS {uC}.',
    '{uL} {d}',
    'The president of {C} arrived in {L} on Monday for talks with {G} leaders, officials said.',
  ],
  [
    '{uG} COURT JAILS {n} OVER {uL} ATTACK.',
    '{uL}, March {n} (Reuters) - A court in {C} jailed {P} for {n} years on Friday, lawyer {P} said.',
  ],
  [
    '{uS} SAYS {uC} READY FOR TALKS WITH {uC}.',
    '{uL} (AFP) - {G} Foreign Minister {P} said on Tuesday that {C} was ready for talks.',
    '{S} was speaking to reporters in {L}.',
  ],
  [
    'PRESS DIGEST - {uC} - AUG {n}.',
    '{uL} {d}',
    'These are the leading stories in the {G} press on Monday. Reuters has not verified these stories and does not vouch for their accuracy.',
  ],
  [
    '{uC} Q2 GDP UP {n} PCT.',
    '{uL} {d}',
    'Gross domestic product in {C} rose {n} percent, the statistics office said in {L}.',
  ],
];

const TEAM = 'organization';
const TYPES: Readonly<Record<string, string>> = {
  P: 'person',
  S: 'person',
  I: 'person',
  C: 'place',
  L: 'place',
  T: TEAM,
  K: TEAM,
  G: 'group',
};

export function madeUpTables(count: number, weight: number, names: NameSource, random: () => number): GoldDocument[] {
  return Array.from({ length: count }, (_, number) => {
    let text = '';
    const mentions: GoldMention[] = [];
    for (const line of pick(TEMPLATES, random)) {
      let at = 0;
      for (const match of line.matchAll(/\{(u?)([A-Zdn])\}/g)) {
        text += line.slice(at, match.index);
        at = match.index + match[0].length;
        const kind = match[2]!;
        const form = fill(kind, names, random);
        if (kind !== 'n' && kind !== 'd')
          mentions.push({ start: text.length, end: text.length + form.length, type: TYPES[kind]! });
        text += match[1] === 'u' && form.toUpperCase().length === form.length ? form.toUpperCase() : form;
      }
      text += `${line.slice(at)}\n\n`;
    }
    return { id: `table-${number}`, text, mentions, ignore: [], groups: true, weight };
  });
}

function fill(kind: string, names: NameSource, random: () => number): string {
  const person = names.person(random);
  switch (kind) {
    case 'P':
      return `${person.given} ${person.surname}`;
    case 'S':
      return person.surname;
    case 'I':
      return `${person.given[0]}. ${person.surname}`;
    case 'C':
      return names.country(random);
    case 'K':
      return names.county(random);
    case 'G':
      return names.demonym(random);
    case 'd':
      return `${1990 + Math.floor(random() * 35)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
    case 'n':
      return String(1 + Math.floor(random() ** 2 * 98));
    default:
      return names.city(random);
  }
}
