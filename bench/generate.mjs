// Made-up news, as many articles as wanted: seeded, about 5 kB each, not one text twice. Names repeat as names in the news
// do (a few people in many articles, most in one); one quotation in thirty is another article's, as it was or with a few
// words changed; one article in ten denies something. bench/similarity.mjs compares them with real news.
// By itself: node bench/generate.mjs FOLDER COUNT writes them as files.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { createGrammar } from './generate/grammar.mjs';
import { createWorld } from './generate/names.mjs';
import { createParagraphs } from './generate/paragraphs.mjs';
import { createDice, randomNumbers } from './generate/random.mjs';
import { NOUNS } from './generate/words.mjs';

export { randomNumbers };

/** Length of an article, in characters: this on average, from about a third to twice of it. */
const LENGTH = 5000;

export function* generateArticles(count, seed = 1) {
  const dice = createDice(randomNumbers(seed));
  const world = createWorld(dice, count);
  const grammar = createGrammar(dice, world);
  const paragraphs = createParagraphs(dice, grammar);
  for (let i = 0; i < count; i += 1)
    yield { name: `${String(i).padStart(6, '0')}.txt`, text: write(dice, world, grammar, paragraphs) };
}

function write(dice, world, grammar, paragraphs) {
  const { often, pick, between, chance, random } = dice;
  const people = new Set();
  for (const wanted = between(3, 8); people.size < wanted; ) people.add(often(world.people, 2.5));
  const cast = [...people];
  const nation = often(world.nations, 1.3);
  const places = [nation.capital, nation.name, often(world.towns), often(world.towns)];
  const nouns = Array.from({ length: 25 }, () => pick(NOUNS));
  grammar.begin({ nation, places, nouns, bodies: cast.map(({ body }) => body) });
  paragraphs.begin({ nation, places, cast, met: new Set(), bodies: new Set() });

  const parts = [paragraphs.headline()];
  if (chance(0.5)) parts.push(`By ${pick(world.people).full}`);
  parts.push((chance(0.4) ? paragraphs.dateline() : '') + paragraphs.lede());
  const wanted = LENGTH * (0.35 + 0.65 * (random() + random()));
  const denialAt = chance(0.1) ? wanted * random() : Number.POSITIVE_INFINITY;
  let denied = false;
  for (let length = parts.join('\n\n').length; length < wanted; length += parts.at(-1).length + 2) {
    const denies = !denied && length > denialAt;
    denied ||= denies;
    parts.push(denies ? paragraphs.denial() : paragraphs.next());
  }
  return `${parts.join('\n\n')}\n`;
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  const [, , folder, count = '1000'] = argv;
  if (folder === undefined) throw new Error('usage: node bench/generate.mjs FOLDER [COUNT]');
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of generateArticles(Number(count))) writeFileSync(join(folder, name), text);
}
