// Makes further training text from the packs: copies in capitals (headlines), copies in small letters (hasty web text),
// and copies with names of people from all over the world instead of the original ones.

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
