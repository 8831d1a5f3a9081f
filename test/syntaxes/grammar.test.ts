import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IGrammar } from 'vscode-textmate';

// Both packages are CommonJS bundles whose exports Node cannot name in advance, so they are required, not imported.
const require = createRequire(import.meta.url);
const textmate = require('vscode-textmate') as typeof import('vscode-textmate');
const oniguruma = require('vscode-oniguruma') as typeof import('vscode-oniguruma');

const grammarPath = new URL('../../syntaxes/article.tmLanguage.json', import.meta.url);
const configurationPath = new URL('../../syntaxes/language-configuration.json', import.meta.url);
const articlesFolder = new URL('../articles/', import.meta.url);

let grammar: IGrammar;

beforeAll(async () => {
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarPath, 'utf8'), 'article.tmLanguage.json'),
  });
  grammar = (await registry.loadGrammar('text.article'))!;
});

interface Token {
  line: number;
  start: number;
  end: number;
  text: string;
  scopes: string[];
}

function tokenize(text: string): Token[] {
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((line, index) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map((token) => ({
      line: index + 1,
      start: token.startIndex,
      // The last token of a line also covers its line break, which is no part of the line here.
      end: Math.min(token.endIndex, line.length),
      text: line.slice(token.startIndex, token.endIndex),
      scopes: token.scopes.slice(1).map((scope) => scope.replace(/\.article$/, '')),
    }));
  });
}

/** The text of everything in a scope, neighbouring tokens joined, so that a test reads like the screen looks. */
function inScope(text: string, scope: string): string[] {
  const found: string[] = [];
  let last: Token | undefined;
  for (const token of tokenize(text)) {
    if (!token.scopes.some((name) => name === scope || name.startsWith(`${scope}.`))) continue;
    if (last && last.line === token.line && last.end === token.start) found.push(found.pop() + token.text);
    else found.push(token.text);
    last = token;
  }
  return found.filter((part) => part !== '');
}

const quoted = (text: string) => inScope(text, 'string.quoted');
const long =
  'The ferry has not run since the autumn, and the people of the two islands have begun to row, as they did '.repeat(2);

describe('headline', () => {
  it.each([
    ['the first line', 'Ferry Talks Resume\n\nThe talks went on.', ['Ferry Talks Resume']],
    ['after empty lines', '\n \nFerry talks resume\n\nThe talks went on.', ['Ferry talks resume']],
    [
      'after the header of a site',
      '- The Island Mail - https://mail.example -\n\nFerry talks resume\nBy Ann Lowe',
      ['Ferry talks resume'],
    ],
    ['after crumbs between bars', 'Island Mail | News | Sea\n\nFerry talks resume', ['Ferry talks resume']],
    ['no line that is a paragraph', `${long}\n\nFerry talks`, []],
    ['no line with a dateline', 'PORT HALE, May 2 (Coast) - The talks went on.\n\nThe end came.', []],
    ['no later line', 'Ferry talks resume\nThe talks went on.\n\nThe end came.', ['Ferry talks resume']],
  ])('%s', (_, text, expected) => {
    expect(inScope(text, 'markup.heading').map((part) => part.trim())).toEqual(expected);
  });

  it('has its quotation coloured too', () => {
    expect(quoted('“We Shall Row,” Islanders Say\n\nThe talks went on.')).toEqual(['“We Shall Row,”']);
  });
});

it('colours section headings in title case and in capitals, and no wrapped line', () => {
  const text =
    'Ferry talks\n\nA Sea Without a Ferry\n\nWHO PAYS?\n\nThe island council\nand the Mail of Hale\nmet in Port Hale';
  expect(inScope(text, 'markup.heading.section')).toEqual(['A Sea Without a Ferry', 'WHO PAYS?']);
});

describe('byline', () => {
  it.each([
    ['By Ann Lowe', 'Ann Lowe'],
    ['by Ann Lowe', 'Ann Lowe'],
    ['BY ANN LOWE', 'ANN LOWE'],
    ['By Ann Lowe, Omar al-Bahri and Jean-Luc O’Dell', 'Ann Lowe, Omar al-Bahri and Jean-Luc O’Dell'],
    ['Words by Ann Lowe', 'Ann Lowe'],
    ['By Ann Lowe in Port Hale', 'Ann Lowe in Port Hale'],
    ['By Ann Lowe | May 2, 2025', 'Ann Lowe'],
  ])('%s', (line, name) => {
    expect(inScope(`Ferry talks\n\n${line}\n`, 'entity.name.type.author')).toEqual([name]);
  });

  it('is no sentence that starts with the word', () => {
    expect(inScope('Ferry talks\n\nBy Tuesday the boats were back.', 'entity.name.type.author')).toEqual([]);
  });
});

it.each([
  ['March 5, 2025', 'March 5, 2025'],
  ['Published: Monday, 10 March 2025, 07:15', 'Monday, 10 March 2025, 07:15'],
  ['Updated March 5, 2025 at 7:15 pm', 'March 5, 2025 at 7:15 pm'],
  ['Island Mail, Friday, March 14, 2025', 'Friday, March 14, 2025'],
])('date: %s', (line, date) => {
  expect(inScope(`Ferry talks\n\n${line}\n\nOn March 5, 2025 it rained.`, 'constant.numeric.date')).toEqual([date]);
});

describe('dateline', () => {
  it.each([
    ['PORT HALE, March 3 (Coast) — The talks', 'PORT HALE', 'March 3', 'Coast'],
    ['PORT HALE (Coast) -- The talks', 'PORT HALE', undefined, 'Coast'],
    ['PORT-AU-LAC - Talks', 'PORT-AU-LAC', undefined, undefined],
    ['HALE, Norland, 3 March 2025 – Talks', 'HALE, Norland', '3 March 2025', undefined],
    ['[Port Hale] The talks', 'Port Hale', undefined, undefined],
    ['Port Hale (Coast) — The talks', 'Port Hale', undefined, 'Coast'],
    ['HALE, 6 March. /Coast/. The talks', 'HALE', '6 March', 'Coast'],
    ['Hale, 16 March 2025. In a café', 'Hale', '16 March 2025', undefined],
  ])('%s', (line, place, date, agency) => {
    for (const text of [`Ferry talks\n\n${line}`, `Ferry talks\n\n${line} went on. ${long}`, line]) {
      expect(inScope(text, 'entity.name.type.place')).toEqual([place]);
      expect(inScope(text, 'constant.numeric.date')).toEqual(date ? [date] : []);
      expect(inScope(text, 'support.other.agency')).toEqual(agency ? [agency] : []);
    }
  });

  it.each(['The mayor (a rower) — who else — went first.', 'UN envoy Ann Lowe rowed.', '[sic] is a word.'])(
    'is not: %s',
    (line) => {
      expect(inScope(`Ferry talks\n\n${line}`, 'entity.name.type.place')).toEqual([]);
    },
  );
});

describe('quotations', () => {
  it.each([
    ['curly', 'He said “we row” twice.', ['“we row”']],
    ['straight', 'He said "we row" twice.', ['"we row"']],
    ['British', 'He said ‘we row’ twice.', ['‘we row’']],
    ['straight single', "He said 'we row' twice.", ["'we row'"]],
    ['guillemets', 'He said «we row» and « we wait ».', ['«we row»', '« we wait »']],
    ['guillemets turned inward', 'He said »we row« twice.', ['»we row«']],
    ['German', 'He said „we row“ and ‚we wait‘ twice.', ['„we row“', '‚we wait‘']],
    ['backticks', "He said ``we row'' twice.", ["``we row''"]],
    ['straight, then curly', 'He said "we row” twice.', ['"we row”']],
    ['curly, then straight', 'He said “we row," and “we wait" twice.', ['“we row,"', '“we wait"']],
    ['nested', 'He said “she said ‘row’ and left” twice.', ['“she said ‘row’ and left”']],
    ['nested, British', 'He said ‘she said “row” and left’ twice.', ['‘she said “row” and left’']],
    ['nested, straight', 'He said "she said \'row\' and left" twice.', ['"she said \'row\' and left"']],
    ['nested, both straight', 'He said “the "old" boats” twice.', ['“the "old" boats”']],
    ['interrupted', '“We row,” he said, “and wait.”', ['“We row,”', '“and wait.”']],
    ['in brackets', 'The boat (“Gull”) sank.', ['“Gull”']],
    ['apostrophes', "The men's boats, and the women’s; it's five o’clock in the '90s.", []],
    ['elisions', "Rock 'n' roll, and 'em boats' oars.", []],
    ['British with apostrophes', 'He said ‘it’s the men’s boat’ twice.', ['‘it’s the men’s boat’']],
    ['British with a possessive', 'He said ‘the rowers’ boat is ours’ twice.', ['‘the rowers’ boat is ours’']],
    ['ʿayn', 'Then ‘Abd al-Bahri rowed.', []],
    ['inches', 'An oar of 5" and a plank of 6" in length.', []],
  ])('%s', (_, line, expected) => {
    expect(quoted(`Ferry talks\n\n${line}`)).toEqual(expected);
    expect(quoted(`Ferry talks\n\n${long}${line}`)).toEqual(expected);
  });

  it('has its marks as punctuation', () => {
    const text = 'Ferry talks\n\nHe said “we row" twice.';
    expect(inScope(text, 'punctuation.definition.string.begin')).toEqual(['“']);
    expect(inScope(text, 'punctuation.definition.string.end')).toEqual(['"']);
  });

  it('runs over paragraphs with an opening mark in each', () => {
    const text = 'Ferry talks\n\n“We row.\n\n“We wait.\n\n“We row again.”\n\nHe stopped.';
    expect(quoted(text)).toEqual(['“We row.', '“We wait.', '“We row again.”']);
    expect(quoted(text.replaceAll('“', '‘').replace('”', '’'))).toHaveLength(3);
  });

  it('never runs over an empty line', () => {
    expect(quoted('Ferry talks\n\nHe said "we row twice.\n\nThen he rowed.')).toEqual(['"we row twice.']);
  });

  it('ends with its line where a line is a paragraph', () => {
    const text = `Ferry talks\n${long}“we row\n${long}they said\nThe end.`;
    expect(quoted(text)).toEqual(['“we row']);
    expect(quoted(`Ferry talks\nHe said “we row\n${long}they said`)).toEqual(['“we row']);
  });

  it('goes on over the lines of a wrapped paragraph', () => {
    const text =
      'Ferry talks\n\nThe mayor said "we shall row\nuntil the ferry is back" and sat\ndown. "Then we rest."\n\nThe end.';
    expect(quoted(text)).toEqual(['"we shall row', 'until the ferry is back"', '"Then we rest."']);
  });
});

describe('clutter', () => {
  it.each([
    'Related Posts',
    'Leave a Reply',
    '2 Comments',
    'Subscribe to our newsletter',
    'Sign up for the morning letter.',
    'Share this article:',
    'Share | Print | Email',
    'Facebook Twitter WhatsApp',
    'Read more: The ferry that never came',
    'Advertisement',
    'Tags: ferry, sea',
    'Photo: Ann Lowe',
    'Photo by Ann Lowe / Coast',
    'Rowers wait in the rain in Port Hale. / Coast Agency',
    'Rowers wait in the rain. (AP Photo/Ann Lowe)',
    '(Reporting by Ann Lowe; editing by Omar Bahri)',
    '© 2025 The Island Mail. All rights reserved.',
    'More on this topic',
    '4 min read',
    'https://mail.example/ferry',
  ])('%s', (line) => {
    expect(inScope(`Ferry talks\n\nThe talks went on.\n\n${line}\n`, 'comment.line')).toEqual([line]);
  });

  it.each([
    'Share prices fell.',
    'Related claims were made by the council.',
    'More on that was not to be heard.',
    'Comments by the mayor caused anger.',
    'Reply came there none.',
    'The road and/or the sea.',
    'Home is where the boat is.',
    'Photo shops closed.',
    'and they had to\nsubscribe to the plan of the council',
  ])('is not: %s', (line) => {
    expect(inScope(`Ferry talks\n\n${line}`, 'comment')).toEqual([]);
  });
});

describe('the sample articles', () => {
  const expected = JSON.parse(readFileSync(new URL('../golden/expected-quotes.json', import.meta.url), 'utf8')) as {
    file: string;
    line: number;
    quote: string;
    parts?: { line: number; quote: string }[];
    marked?: false;
  }[];

  // The Markdown article keeps the language of Markdown, so this grammar never sees it.
  it.each(readdirSync(articlesFolder).filter((file) => file.endsWith('.txt')))('%s', (file) => {
    const text = readFileSync(new URL(file, articlesFolder), 'utf8');
    const tokens = tokenize(text);
    const quotes = expected.filter((quote) => quote.file === file);
    const opens = (part: { line: number; quote: string }) =>
      tokens.some(
        (token, index) =>
          token.line === part.line &&
          token.scopes.at(-1) === 'punctuation.definition.string.begin' &&
          (text.split('\n')[part.line - 1] ?? '').startsWith(part.quote, tokens[index]?.end),
      );
    const parts = quotes.filter((quote) => quote.marked !== false).flatMap((quote) => quote.parts ?? [quote]);
    expect(parts.filter((part) => !opens(part))).toEqual([]);
    expect(tokens.filter((token) => token.scopes.at(-1) === 'punctuation.definition.string.begin')).toHaveLength(
      parts.length,
    );
  });
});

// A line that no one wrote must not hang the editor. VS Code itself gives up colouring lines longer than this.
it.each([
  '‘',
  "'",
  " 'a",
  's’ a',
  " 's' a",
  '“',
  '"a ',
  '``',
  'A',
  'A ',
  "A-'.",
  ' ',
  'a | ',
  'By A ',
  'https://',
  '- ',
  'Share ',
  '/ A',
  '(',
  '1 March ',
])('gets through a long line of %j', (unit) => {
  const line = unit.repeat(Math.ceil(20_000 / unit.length));
  expect(tokenize(`${line}\nFerry talks\n\n${line}`).at(-1)?.end).toBe(line.length);
});

describe('language configuration', () => {
  const configuration = JSON.parse(readFileSync(configurationPath, 'utf8')) as {
    wordPattern: { pattern: string; flags: string };
    autoClosingPairs: { open: string; close: string }[];
    surroundingPairs: [string, string][];
  };

  it.each([
    ['Ahmad al-Bahri’s boat', ['Ahmad', 'al-Bahri’s', 'boat']],
    ["The Ba'ath and O'Dell", ['The', "Ba'ath", 'and', "O'Dell"]],
    ['‘ghost gate’: a “gate”', ['ghost', 'gate', 'a', 'gate']],
    ['the U.S. and 3.8 metres.', ['the', 'U.S.', 'and', '3.8', 'metres']],
    ['Sarıkol—Hadrović, 31-year-old', ['Sarıkol', 'Hadrović', '31-year-old']],
    ['e\u0301te\u0301 and أحمد', ['e\u0301te\u0301', 'and', 'أحمد']],
  ])('words of %s', (text, words) => {
    const { pattern, flags } = configuration.wordPattern;
    expect(text.match(new RegExp(pattern, `${flags}g`))).toEqual(words);
  });

  it('closes no straight single mark by itself, for nearly all of them are apostrophes', () => {
    expect(configuration.autoClosingPairs.filter(({ open }) => open === "'" || open === '’')).toEqual([]);
    expect(configuration.surroundingPairs).toContainEqual(["'", "'"]);
  });
});
