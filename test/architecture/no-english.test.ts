// No word of English is outside language/en: the rooms below compare texts with the words of a `Language` only.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findEnglish, literalTypes } from './english-words.ts';
import { root, sourceFiles } from './imports.ts';

const ROOMS = ['base', 'analysis', 'annotations', 'corpus', 'rules', 'features'];
/** English words that are no words of an article, by file, with the reason. At most ten. */
const ALLOWED = new Map([
  [
    'server/src/analysis/coreference/features.ts: him his reported speaks quoted other agrees here mentions',
    'names of the features of the model',
  ],
  ['server/src/analysis/front-matter.ts: author author from posted sent', 'keys of front matter and mail headers'],
  ['server/src/analysis/front-matter.ts: author author from', 'keys of front matter and mail headers'],
  ['server/src/analysis/reading/html.ts: a cite i label', 'names of HTML elements'],
  ['server/src/analysis/reading/plain.ts: from to', 'fields of a mail header (RFC 5322)'],
  ['server/src/annotations/parse-annotations.ts: quote before after at speaker reason note', 'keys of our YAML files'],
  ['server/src/annotations/parse-annotations.ts: state of by', 'keys of our YAML files'],
  ['server/src/annotations/write-annotations.ts: quote before after at', 'keys of our YAML files'],
  ['server/src/annotations/yaml/value-text.ts: no on off', 'booleans of YAML 1.1'],
  ['server/src/features/document-links.ts: com org net int edu gov mil info', 'top-level domains'],
]);

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const values = new Set(sourceFiles('server/src').flatMap((file) => literalTypes(read(file))));
const found = ROOMS.flatMap((room) => sourceFiles(`server/src/${room}`)).flatMap((file) =>
  findEnglish(read(file), values).map(({ line, words }) => ({ line, entry: `${file}: ${words}` })),
);

test('no comparison with an English word and no list of English words is outside language/en', () => {
  const rest = found.filter(({ entry }) => !ALLOWED.has(entry));
  expect(rest.map(({ line, entry }) => `${entry} (line ${line})`)).toEqual([]);
});

test('the list of what is allowed is short, and nothing in it is out of date', () => {
  const entries = new Set(found.map(({ entry }) => entry));
  expect([...ALLOWED.keys()].filter((entry) => !entries.has(entry))).toEqual([]);
  expect(ALLOWED.size).toBeLessThanOrEqual(10);
});

const own = new Set(['that', 'quote', 'clause', 'past', 'name', 'before']);

test.each([
  ["if (word.lower === 'said') return;", 'said'],
  ["if (lower(frames, unit + 1) === 'that') return;", 'that'],
  ["if ('of' === words[i]?.lower) return;", 'of'],
  ["if ((tokens.words[i]?.lower ?? '') !== 'the') return;", 'the'],
  ["return isAdverb(unit) || text.endsWith('ing');", 'ing'],
  ["return text.slice(0, 4).toLowerCase().startsWith('by');", 'by'],
  ["const first = words[from]!.lower;\nreturn first === 'minister';", 'minister'],
  ["return words.includes('monday');", 'monday'],
  ["return kinds.has('of');", 'of'],
  ["switch (word.lower) {\n  case 'spokesman':\n    return 1;\n}", 'spokesman'],
  ["const TITLES = new Set(['mr', 'mrs', 'dr']);", 'mr mrs dr'],
  ["const months: readonly string[] = ['january', 'february', 'march'];", 'january february march'],
  ["const pairs = new Map([['she', 1], ['he', 2], ['they', 3]]);", 'she he they'],
  ["const words = 'a an the'.split(' ');", 'a an the'],
  ['const words = wordSet(`said told\n  added`);', 'said told added'],
  ['const reason = /\\b(?:because|since)\\b/;', 'because since'],
  ['const article = /^the /i;', 'the'],
  ["const cue = new RegExp('said|told|added');", 'said told added'],
  [`const label = \`\${word.lower === 'not' ? 1 : 2} of it\`;`, 'not'],
  ["const heads = ['ministry', 'council', 'bank', 'union'];", 'ministry council bank union'],
])('finds the English of %s', (code, words) => {
  expect(findEnglish(code, own).map((each) => each.words)).toEqual([words]);
});

test.each([
  "if (mention.form === 'name') return;",
  "if (complement.by === 'that' || entry.form === 'past') return;",
  "type By = 'that' | 'quote';",
  "const places = ['before', 'quote'];",
  "if (typeof text === 'string') return;",
  "if (lower(frames, unit) === ')' || text.includes('?')) return;",
  "// It is said that the list ['a', 'an', 'the'] is English.\nreturn 1;",
  "message: 'This quotation has no speaker, and the sentence before it names none.',",
  'const url = /^https?:\\/\\/www\\./;',
  "const half = total / 2; const text = 'of the' + name; const rest = 4 / 2;",
])('finds none in %s', (code) => {
  expect(findEnglish(code, own)).toEqual([]);
});

test('the values of literal types are read from the source', () => {
  const code = "type By = 'that' | 'quote';\nconst forms = ['past', 'ing'] as const;\nconst words = ['the', 'of'];";
  expect(literalTypes(code)).toEqual(['that', 'quote', 'past', 'ing']);
});
