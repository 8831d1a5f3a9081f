// Links: addresses in articles, and links in the user's YAML files.

import { describe, expect, it } from 'vitest';
import { documentLinks, linksIn } from '../../server/src/features/document-links.ts';
import { contextOf, FOLDER, openIn } from '../support/features.ts';

describe('addresses in text', () => {
  it.each([
    ['See https://example.org/a?b=c(d). Then', 'https://example.org/a?b=c(d)', 'https://example.org/a?b=c(d)'],
    ['“(http://example.org)”', 'http://example.org', 'http://example.org/'],
    ['On example.co.uk/dam, it says', 'example.co.uk/dam', 'http://example.co.uk/dam'],
    ['Visit www.example.no today', 'www.example.no', 'http://www.example.no/'],
    ['Write to mailto:desk@example.org now', 'mailto:desk@example.org', 'mailto:desk@example.org'],
    ['said Example.com, which', 'Example.com', 'http://example.com/'],
  ])('%s', (text, words, target) => {
    expect(linksIn(text).map(({ start, end, ...link }) => [text.slice(start, end), link.target])).toEqual([
      [words, target],
    ]);
  });

  it.each([
    'It had ended.He said so.',
    'They were signed.it was late',
    'the U.S. and e.g. 3.5 or 10.30 at St.Helens',
    'file:///etc/passwd and ftp://example.org/x',
    'javascript:alert(1) command:workbench.action.quit vscode://x/y data:text/html,x',
    'desk@example.org',
    'https://user:secret@example.org/',
  ])('finds none in: %s', (text) => {
    expect(linksIn(text)).toEqual([]);
  });

  it('takes linear time', () => {
    const spent = (text: string): number => {
      const before = process.cpuUsage();
      linksIn(text);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    for (const unit of ['http://', '(', 'a.', 'www.', '://', '//', 'a-', 'example.org ', 'http://a.b/((']) {
      const short = unit.repeat(20_000);
      linksIn(short);
      expect(spent(short.repeat(4)), unit).toBeLessThan(16 * Math.max(spent(short), 20_000));
    }
  });
});

const article = 'The Dam\n\n“Nobody asked,” said Elena Voss at https://example.org/here on Monday.\n';

describe('links', () => {
  it('are found in an article and name their target', () => {
    const context = contextOf({});
    const document = openIn(context.source, 'dam.txt', article);
    const links = documentLinks(context, { textDocument: document });
    expect(links?.map(({ range, target, tooltip }) => [document.getText(range), target, tooltip])).toEqual([
      ['https://example.org/here', 'https://example.org/here', 'Open https://example.org/here'],
    ]);
  });

  it('lead from annotations to the article and the web', () => {
    const context = contextOf({});
    openIn(context.source, 'dam.txt', article);
    const document = openIn(
      context.source,
      'dam.txt.annotations.yaml',
      `version: 1
article: { title: The Dam, url: "https://example.org/dam" }
annotations:
  - quote: Nobody asked
    note: Call her.
  - quote: words that are gone
    note: Where?
`,
      'yaml',
    );
    const links = documentLinks(context, { textDocument: document });
    expect(links?.map(({ range, target }) => [document.getText(range), target])).toEqual([
      ['"https://example.org/dam"', 'https://example.org/dam'],
      ['article', `${FOLDER}/dam.txt`],
      ['Nobody asked', `${FOLDER}/dam.txt#L3,2`],
    ]);
  });

  it('lead from entities to what they are linked to', () => {
    const context = contextOf({});
    const document = openIn(
      context.source,
      'sourcemark.yaml',
      `version: 1
entities:
  voss:
    name: Elena Voss
    links: { wikidata: Q42, site: "https://example.org/voss", bad: "command:quit", code: Q42x }
`,
      'yaml',
    );
    const links = documentLinks(context, { textDocument: document });
    expect(links?.map(({ range, target }) => [document.getText(range), target])).toEqual([
      ['Q42', 'https://www.wikidata.org/entity/Q42'],
      ['"https://example.org/voss"', 'https://example.org/voss'],
    ]);
  });
});
