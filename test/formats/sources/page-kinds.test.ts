// Kinds of pages that were found in public ones and read wrong, each with words of our own.

import { describe, expect, it } from 'vitest';
import { readHtmlArticle } from '../../../server/src/formats/sources/html.ts';
import type { SourceArticle } from '../../../server/src/formats/sources/source.ts';

const WORDS = [
  'The weir at Lindow opened two hours late on Monday, the mayor, Elena Voss, told the council of the town in the evening.',
  '“We opened the gates too late,” said Voss, who had been called at three in the morning by the keeper of the upper weir.',
  'The water stood a metre high in Quay Street when the first engines came, and four families had to leave their houses.',
];
const BODY = `<article><h1>Weir opened late</h1>${WORDS.map((words) => `<p>${words}</p>`).join('\n')}</article>`;
const HEAD = '<head><title>Weir opened late</title></head>';

const wordsOf = ({ blocks }: SourceArticle): string[] =>
  blocks.flatMap(({ kind, text }) => (kind === 'paragraph' ? [text] : []));

describe('the text of a page', () => {
  it.each([
    [
      'with one html element for each old browser',
      `<!--[if IE 7]><html class="ie7"><![endif]-->\n<!--[if gt IE 8]><html><![endif]-->${HEAD}<body>${BODY}</body></html>`,
    ],
    [
      'with several html elements that browsers join',
      `<!--[if lt IE 7]><!--><html class="a"><!--<![endif]--><!--[if IE 8]><!--><html class="b"><!--<![endif]-->${HEAD}<body>${BODY}</body></html>`,
    ],
    [
      'with a style sheet before it',
      `<style>p { color: red }</style><!doctype html><html>${HEAD}<body>${BODY}</body></html>`,
    ],
    ['with scripts between head and body', `<html>${HEAD}<script>var a = 1;</script><body>${BODY}</body></html>`],
    ['with data before its head', `<html><meta charset="utf-8">${HEAD}<body>${BODY}</body></html>`],
    ['without a body element', `<html>${HEAD}<div>${BODY}</div></html>`],
    ['with words after its body', `<html>${HEAD}<body></body><div>${BODY}</div></html>`],
    [
      'in one form from top to bottom',
      `<html>${HEAD}<body><form>${BODY}${BODY.replaceAll('Voss', 'Lind')}${BODY.replaceAll('Voss', 'Rehm')}${BODY.replaceAll('Voss', 'Karr')}</form></body></html>`,
    ],
    [
      'with the start of a comment in a script',
      `<html>${HEAD}<body><script>var a = "<!--";</script>${BODY}</body></html>`,
    ],
  ])('%s is read', (_, html) => {
    expect(wordsOf(readHtmlArticle(html))).toEqual(expect.arrayContaining(WORDS));
  });

  it('has no words of comments', () => {
    const html = `<html>${HEAD}<body><!-- <p>${WORDS[0]!.replace('Voss', 'Nobody')}</p> -->${BODY}</body></html>`;
    expect(wordsOf(readHtmlArticle(html)).join(' ')).not.toContain('Nobody');
  });

  it('takes time that grows with the page for comments that never end', () => {
    const started = performance.now();
    readHtmlArticle(`<html>${HEAD}<body>${BODY}${'<!-- '.repeat(200_000)}</body></html>`);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

const page = (meta: string, heading = 'Weir opened late'): string =>
  `<html><head>${meta}<meta property="og:site_name" content="Harbour Post"><link rel="canonical" href="https://www.harbour-post.example/a"></head><body>${BODY.replace('Weir opened late', heading)}</body></html>`;
const titled = (title: string, heading?: string): string | undefined =>
  readHtmlArticle(page(`<meta property="og:title" content="${title}">`, heading)).title;

describe('the headline of a page', () => {
  it.each([
    ['Weir opened late - Harbour Post', 'Weir opened late'],
    ['Weir opened late | News | harbour-post', 'Weir opened late | News'],
    ['Harbour Post: weirs – Weir opened late – Harbour Post', 'Harbour Post: weirs – Weir opened late'],
    ['Harbour Post | Weir opened late', 'Weir opened late'],
    ['Weir – late again – and again', 'Weir – late again – and again'],
  ])('of “%s” is “%s”', (title, expected) => {
    expect(titled(title, 'No such heading')).toBe(expected);
  });

  it('is what the page calls it, whatever follows', () => {
    expect(titled('Weir opened late · Rivers and dams')).toBe('Weir opened late');
    expect(titled('Weir – late again', 'Weir – late again')).toBe('Weir – late again');
  });

  it('is whole where the page’s data have it cut', () => {
    const whole = 'The weir of the upper town opened two hours late';
    expect(titled('The weir of the upper town opened…', whole)).toBe(whole);
  });
});

describe('the data of a page', () => {
  const authorOf = (author: string) => readHtmlArticle(page(`<meta name="author" content="${author}">`)).author;

  it('has an author who is one', () => {
    expect(authorOf('Ann Lee')).toBe('Ann Lee');
    for (const none of ['Harbour Post', 'admin', 'harbour-post.example', 'Posted on'])
      expect(authorOf(none)).toBeUndefined();
  });

  it('has a date written with dots as a day', () => {
    const html = page('<meta name="date" content="3.11.2025 09:12">');
    expect(readHtmlArticle(html).published).toBe('2025-11-03');
  });

  it('has the date of a time element only if all name one day', () => {
    const time = (day: string): string => `<div><time datetime="${day}T10:00:00Z">${day}</time></div>`;
    const withTimes = (...days: string[]) =>
      readHtmlArticle(`<html>${HEAD}<body>${BODY}${days.map(time).join('')}</body></html>`).published;
    expect(withTimes('2025-03-03')).toBe('2025-03-03');
    expect(withTimes('2025-03-03', '2025-03-03')).toBe('2025-03-03');
    expect(withTimes('2025-03-01', '2025-03-03')).toBeUndefined();
  });
});
