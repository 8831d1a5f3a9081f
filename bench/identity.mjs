// Joins the names of 10,000 generated articles. Names repeat as they do in news (a few people are in many articles, most in
// one; likewise surnames and given names), with variant spellings, short forms and acronyms.
// Also runs by itself: node bench/identity.mjs [articles]

import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

export async function benchIdentity({ articles: size = 10_000 } = {}) {
  const { EntityIndex, english } = await loadIndex();
  const articles = generate(size);
  const names = articles.reduce((sum, [, list]) => sum + list.length, 0);
  console.log(`\n# Identity: ${size} articles, ${names} names\n`);

  let index = new EntityIndex(english);
  const join = time(() => {
    for (const [uri, list] of articles) index.set(uri, list);
    index.entities();
  });
  const largest = Math.max(...index.entities().map(({ members }) => members.length));
  const read = time(() => {
    for (const entity of index.entities()) void [entity.members, entity.aliases, entity.evidence, entity.suggestions];
  });
  console.log(`${index.entities().length} entities, the largest in ${largest} articles\n`);
  console.log('| what | ms |\n|---|---|');
  console.log(`| join all | ${join.toFixed(0)} |`);
  console.log(`| read every member, alias, join and suggestion | ${read.toFixed(0)} |`);

  const edits = [];
  const random = randomNumbers(7);
  for (let round = 0; round < 400; round++) {
    const [uri, list] = articles[Math.floor(random() * articles.length)];
    const [, other] = articles[Math.floor(random() * articles.length)];
    // An edit removes a name, adds one and changes a count.
    const edited = [...list.slice(0, -1), other[0]].map((entity, at) =>
      at === 0
        ? { ...entity, spellings: entity.spellings.map((spelling) => ({ ...spelling, count: spelling.count + 1 })) }
        : entity,
    );
    edits.push(
      time(() => {
        index.set(uri, edited);
        for (const local of edited.keys()) index.entityOf(uri, local);
      }),
    );
    index.set(uri, list);
    index.entityOf(uri, 0);
  }
  edits.sort((a, b) => a - b);
  const at = (share) => edits[Math.floor((edits.length - 1) * share)].toFixed(2);
  console.log(
    `| an edit, median | ${at(0.5)} |\n| an edit, 95th percentile | ${at(0.95)} |\n| an edit, slowest of ${edits.length} | ${at(1)} |`,
  );
  index = undefined;
  return { identity: join / 1000, 'identity edit p95': Number(at(0.95)) };
}

async function loadIndex() {
  const folder = mkdtempSync(join(tmpdir(), 'sourcemark-bench-'));
  try {
    const outfile = join(folder, 'identity.cjs');
    await build({
      stdin: {
        contents: `export { EntityIndex } from './corpus/entities/entity-index.ts';
          export { english } from './language/en/index.ts';`,
        resolveDir: join(root, 'server/src'),
      },
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      loader: { '.bin': 'binary', '.tsv': 'text' },
      logLevel: 'error',
      outfile,
    });
    return createRequire(import.meta.url)(outfile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function time(work) {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Marsaglia's xorshift, so that the articles are the same on every machine. */
function randomNumbers(seed) {
  let state = seed * 2654435761 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function generate(size) {
  const random = randomNumbers(1);
  const pick = (list) => list[Math.floor(random() * list.length)];
  /** Index by Zipf's law: the first is twice as frequent as the second. */
  const zipf = (count) => Math.min(count - 1, Math.floor(count ** random()) - 1 + Math.floor(random() * 2)) | 0;
  const onsets = 'b br c ch d dr f fr g gr h j k kh kr l m n p pr r s sh st t tr v w y z'.split(' ');
  const vowels = 'a a e i o u ai ei ee ou'.split(' ');
  const codas = ['', '', 'n', 'r', 'l', 's', 'm', 'd', 'k', 'rd', 'nt', 'sh'];
  const word = (parts) => {
    let text = '';
    for (let part = 0; part < parts; part++) text += pick(onsets) + pick(vowels) + pick(codas);
    return text[0].toUpperCase() + text.slice(1);
  };
  const many = (count, make) => Array.from({ length: count }, make);
  const given = [
    'Ahmed',
    'Mohammed',
    'William',
    'Sergei',
    'Elizabeth',
    'Hassan',
    'Robert',
    'Yusuf',
    ...many(600, () => word(1 + zipf(3))),
  ];
  const variants = {
    Ahmed: 'Ahmad',
    Mohammed: 'Muhammad',
    William: 'Bill',
    Sergei: 'Sergey',
    Elizabeth: 'Liz',
    Robert: 'Bob',
    Yusuf: 'Youssef',
  };
  const surnames = many(3_000, () => word(2));
  const kinds = [
    'Ministry',
    'Council',
    'Motors',
    'Bank',
    'Party',
    'Group',
    'News',
    'Front',
    'University',
    'Inc.',
    'Airlines',
  ];
  const people = many(size * 2, () => {
    // About one person in a hundred has the most common surname of English-language news.
    const surname = surnames[Math.floor(surnames.length * random() ** 2.5)];
    return { given: given[zipf(given.length)], particle: random() < 0.1 ? pick(['al-', 'Al-', 'van ']) : '', surname };
  });
  const bodies = many(
    size / 2,
    () => many(1 + Math.floor(random() * 3), () => word(2)).join(' ') + (random() < 0.8 ? ` ${pick(kinds)}` : ''),
  );
  const places = many(size / 8, () => word(1 + Math.floor(random() * 2)));

  const person = () => {
    const rank = zipf(people.length);
    const { given, particle, surname } = people[rank];
    const spelled = random() < 0.1 ? (variants[given] ?? given) : given;
    const middle = random() < 0.05 ? ` ${pick([...'ABCDEFGH'])}.` : '';
    const full = `${spelled}${middle} ${random() < 0.2 ? '' : particle}${surname}`;
    // People who are in the news every day are named without an introduction, others rarely.
    const bare = rank < people.length / 100 ? 0.3 : 0.05;
    const name = random() < bare ? surname : random() < 0.02 ? `${given[0]}. ${surname}` : full;
    const descriptions =
      random() < 0.4 ? [pick(['health minister', 'president', 'a political analyst', 'spokeswoman', 'coach'])] : [];
    return {
      name,
      type: 'person',
      gender: pick(['unknown', 'male', 'male']),
      others: name === full ? [surname] : [],
      descriptions,
      aliases: [],
    };
  };
  const body = () => {
    const name = bodies[zipf(bodies.length)];
    const initials = name
      .split(' ')
      .map((part) => part[0])
      .join('');
    const aliases = initials.length > 2 && random() < 0.3 ? [initials] : [];
    return {
      name: initials.length > 2 && random() < 0.15 ? initials : name,
      type: 'organization',
      gender: 'unknown',
      others: [],
      descriptions: [],
      aliases,
    };
  };
  const place = () => ({
    name: places[zipf(places.length)],
    type: 'place',
    gender: 'unknown',
    others: [],
    descriptions: [],
    aliases: [],
  });

  return many(size, (_, at) => {
    const found = new Map();
    for (const entity of [...many(6, person), ...many(5, body), ...many(5, place)])
      found.set(entity.type + entity.name, entity);
    const entities = [...found.values()].map(({ others, ...entity }) => ({
      ...entity,
      spellings: [entity.name, ...others, ...entity.aliases].map((text) => ({
        text,
        count: 1 + Math.floor(random() * 4),
      })),
    }));
    return [`file:///news/${String(at).padStart(5, '0')}.txt`, entities];
  });
}

if (argv[1] !== undefined && fileURLToPath(import.meta.url) === argv[1]) {
  await benchIdentity({ articles: argv[2] === undefined ? undefined : Number(argv[2]) });
}
