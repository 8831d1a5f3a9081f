import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { readArticle } from '../../server/src/analysis/article.ts';
import { readView } from '../../server/src/analysis/reading/reading.ts';
import { english } from '../../server/src/language/en/index.ts';

function parts(text: string, markdown = false): string[] {
  return readArticle(readView(text, english, markdown), english).parts.map(
    (part) => `${part.kind}: ${text.slice(part.start, part.end)}`,
  );
}

function meta(text: string): Record<string, string> {
  const found = readArticle(readView(text, english, false), english).meta;
  return Object.fromEntries(Object.entries(found).map(([key, span]) => [key, text.slice(span.start, span.end)]));
}

describe('parts', () => {
  test('headline, byline, paragraphs and clutter of the page', () => {
    expect(
      parts(
        'Bridge Opens After Ten Years\n\nBy Ada Lovelace\n\nThe bridge opened on Monday.\n\nA Long Wait\n\nIt took ten years.\n\nRelated Posts',
      ),
    ).toEqual([
      'headline: Bridge Opens After Ten Years',
      'byline: By Ada Lovelace',
      'paragraph: The bridge opened on Monday.',
      'subheading: A Long Wait',
      'paragraph: It took ten years.',
      'clutter: Related Posts',
    ]);
  });
  test('a first line that ends a sentence or opens a quotation is a paragraph', () => {
    expect(parts('The bridge opened on Monday.\n\nIt took ten years.')[0]).toMatch(/^paragraph/);
    expect(parts('Ada Lovelace told Reuters:\n\n“It took ten years.”')[0]).toMatch(/^paragraph/);
  });
  test('hard-wrapped lines are one paragraph', () => {
    const text =
      'The bridge over the Arvan opened on Monday after ten years of work, and\nthe first to cross it was a dog that belonged to the ferryman of the town.';
    expect(parts(text)).toHaveLength(1);
  });
  test('a masthead with its motto is above the headline, and names the outlet', () => {
    const below =
      'Bridge opens after ten years of work\n\nBy Ada Lovelace\n\nThe bridge opened on Monday.\n\nIt took long.';
    for (const above of [
      'HARBOUR COURIER\nYour river. Your paper. Since 1931.',
      'The Harbour Gazette\n\nMonday, 10 March 2025',
      'TARSK DAILY HERALD\n\nVOL. 12, NO. 4',
    ]) {
      const text = `${above}\n\n${below}`;
      expect(parts(text).filter((part) => part.startsWith('headline'))).toEqual([
        'headline: Bridge opens after ten years of work',
      ]);
      expect(parts(text)).toContain('paragraph: It took long.');
      expect(meta(text)).toMatchObject({
        outlet: above.split('\n')[0],
        byline: 'Ada Lovelace',
        headline: 'Bridge opens after ten years of work',
      });
    }
    expect(parts('HARBOUR COURIER\n\n# Bridge Opens\n\nIt opened.', true)[1]).toMatch(/^headline/);
  });
  test('a headline about a newspaper is no masthead', () => {
    for (const headline of ['Town Sues Harbour Courier', 'Strike closes the Herald', 'THE HERALD', 'Herald']) {
      const text = `${headline}\n\nBy Ada Lovelace\n\nThe paper closed on Monday.\n\nIt took long.`;
      expect(parts(text)[0]).toBe(`headline: ${headline}`);
    }
  });
  test('front matter and code are masked in Markdown', () => {
    const text = '---\ntitle: x\n---\n# Bridge\n\nIt opened.\n\n```\nlet x = "y";\n```\n';
    const { parts: found } = analyze(text, english, { markdown: true });
    expect(found.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)).toEqual([
      'masked: ---\ntitle: x\n---',
      'headline: Bridge',
      'paragraph: It opened.',
      'masked: ```\nlet x = "y";\n```',
    ]);
  });
  test('parts are in order and never overlap, in any text', () => {
    for (const text of ['', '\n\n', 'a\r\nb\r\n', '“'.repeat(200), 'x'.repeat(5000), '---\n', '#\n##\n###']) {
      let last = 0;
      for (const part of readArticle(readView(text, english, true), english).parts) {
        expect(part.start).toBeGreaterThanOrEqual(last);
        expect(part.end).toBeGreaterThan(part.start);
        last = part.end;
      }
    }
  });
});

describe('meta data', () => {
  test.each([
    ['GENEVA, March 3 (Reuters) — The talks began.', { dateline: 'GENEVA', date: 'March 3', outlet: 'Reuters' }],
    ['[Damascus] The talks began.', { dateline: 'Damascus' }],
    ['KYIV (AP) - The talks began.', { dateline: 'KYIV', outlet: 'AP' }],
    [
      'Bridge Opens\n\nBy Ada Lovelace, Reuters\n\nThe bridge opened.',
      { headline: 'Bridge Opens', byline: 'Ada Lovelace' },
    ],
  ])('%s', (text, want) => {
    expect(meta(text)).toMatchObject(want);
  });
});
