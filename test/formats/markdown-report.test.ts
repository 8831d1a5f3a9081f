// The report, parsed with markdown-it.

import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { markdownReport } from '../../server/src/formats/markdown-report.ts';
import { dataOf, text } from './sample.ts';

const reader = new MarkdownIt();

interface Report {
  readonly markdown: string;
  readonly html: string;
  /** The text below each heading. */
  readonly sections: Readonly<Record<string, string>>;
  readonly links: readonly string[];
}

async function reportOf(files?: Readonly<Record<string, string>>): Promise<Report> {
  const markdown = text(markdownReport, await dataOf(files));
  const sections: Record<string, string> = {};
  const links: string[] = [];
  let heading = '';
  const tokens = reader.parse(markdown, {});
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open') heading = tokens[index + 1]?.content ?? '';
    if (token.type !== 'inline' || tokens[index - 1]?.type === 'heading_open') return;
    const children = token.children ?? [];
    links.push(...children.flatMap((child) => child.attrGet('href') ?? []));
    const words = children.map((child) =>
      child.type === 'text' || child.type.includes('special') ? child.content : '',
    );
    sections[heading] = `${sections[heading] ?? ''}${words.join('')}\n`;
  });
  return { markdown, html: reader.render(markdown), sections, links };
}

describe('the report', () => {
  it('starts with a table of the articles', async () => {
    const { html } = await reportOf();
    const rows = [...html.matchAll(/<tr>\n<td[\s\S]*?<\/tr>/g)].map(([row]) => row.replace(/<[^>]+>/g, ' '));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/dam\.txt\s+The Harbour Post\s+2025-02-23\s+\d+\s+\d+\s+\d+/);
  });

  it('lists quotations by speaker', async () => {
    const { sections } = await reportOf();
    expect(sections['Elena Voss (person)']).toContain('“Nobody asked the valley,” … “and nobody will ask it');
    expect(sections['Petra Lund (person)']).toContain('“The gates were closed by hand');
    expect(sections['Unnamed sources']).toContain('A senior official');
  });

  it('lists disagreements with links to both places', async () => {
    const { sections } = await reportOf();
    expect(sections.Disagreements).toMatch(/\(conflicting-attribution\)/);
  });

  it('lists the user’s notes, including those whose words are gone', async () => {
    const { sections } = await reportOf();
    expect(sections['Notes in annotation files']).toContain('true enough #lead #to check Call her. Twice.');
    expect(sections['Notes in annotation files']).toMatch(
      /these words stand nowhere \(no longer in the article\): gone/,
    );
  });

  it('links only to the articles and their lines', async () => {
    const { links } = await reportOf();
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) expect(link).toMatch(/^(?:dam|far\/gates)\.txt(?:#L\d+)?$/);
  });

  it('shows the articles’ words as a reader sees them, whatever Markdown would make of them', async () => {
    const { sections, html } = await reportOf();
    expect(sections['Unnamed sources']).toContain('that the *dam* | was [safe](http');
    expect(html).not.toContain('<em>dam</em>');
  });

  it('escapes markup in text and names', async () => {
    const { html, links } = await reportOf({
      'a](evil).txt':
        '“<script>alert(1)</script> ![x](http://x.example) `code` # ~~gone~~ is all we were told,” said Ada <b>Brook</b>.\n',
    });
    expect(html).not.toMatch(/<(?:script|img|code|del|s|b)\b/);
    for (const link of links) expect(link).toMatch(/^a%5D%28evil%29\.txt/);
  });
});
