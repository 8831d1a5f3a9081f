// The stories as web pages, each in the markup of another kind of site, with the clutter that such a site has.

import type { Story } from './stories.ts';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const paragraphs = ({ paragraphs }: Story, tag = 'p'): string =>
  paragraphs.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('\n');
const long = ({ day }: Story): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** Words that no article may have. */
export const CLUTTER = [
  'Accept all cookies',
  'Subscribe to our newsletter',
  'Most read',
  'Advertisement',
  'document.write',
  'Share on',
  'Log in',
];

const NAV = `<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/login">Log in</a></li></ul></nav></header>
<div id="cookie-banner" class="consent"><p>Accept all cookies</p><button>OK</button></div>`;
const FOOT = `<aside class="most-read"><h3>Most read</h3><ul><li><a href="/1">The cat that rang the bell</a></li><li><a href="/2">Seven soups for cold days</a></li></ul></aside>
<footer><form><label>Subscribe to our newsletter <input name="mail"></label></form><p>© All rights reserved</p></footer>
<script>document.write('Advertisement')</script>`;
const SHARE = `<div class="share-buttons"><a href="https://a.example">Share on A</a> <a href="https://b.example">Share on B</a></div>`;
const page = (head: string, body: string): string =>
  `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">${head}</head><body>${NAV}${body}${FOOT}</body></html>`;

/** Ten kinds of pages. Each takes the story of its number. */
export const PAGES: readonly ((story: Story) => string | Uint8Array)[] = [
  // Open Graph, a semantic article.
  (s) =>
    page(
      `<title>${escaped(s.title)} | ${escaped(s.outlet)}</title><meta property="og:site_name" content="${escaped(s.outlet)}"><meta property="article:published_time" content="${s.day}T05:30:00+01:00"><meta name="author" content="${s.author}"><link rel="canonical" href="${s.url}">`,
      `<main><article><h1>${escaped(s.title)}</h1><p class="byline">By ${s.author}</p>${SHARE}${paragraphs(s)}</article></main>`,
    ),
  // JSON-LD alone.
  (s) =>
    page(
      `<title>${escaped(s.title)}</title><script type="application/ld+json">${JSON.stringify({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'WebSite', name: 'no' },
          {
            '@type': ['NewsArticle'],
            headline: s.title,
            datePublished: `${s.day}T23:59:00-05:00`,
            author: s.author.split(' and ').map((name) => ({ '@type': 'Person', name })),
            publisher: { '@type': 'Organization', name: s.outlet },
            mainEntityOfPage: s.url,
          },
        ],
      })}</script><meta property="og:url" content="${s.url}">`,
      `<div class="story"><h1>${escaped(s.title)}</h1><div class="text">${paragraphs(s)}</div></div>`,
    ),
  // A page that a browser saved, in Windows-1252.
  (s) => {
    const html = `<!DOCTYPE html>\n<!-- saved from url=(0050)${s.url} -->\n<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><title>${escaped(s.title)}</title><meta name="application-name" content="${escaped(s.outlet)}"><meta name="date" content="${s.day}"><meta name="author" content="${s.author}"></head><body>${NAV}<div class="article-body"><h1>${escaped(s.title)}</h1>${paragraphs(s)}</div>${FOOT}</body></html>`;
    const bytes: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '’': 0x92, '©': 0xa9 };
    return Uint8Array.from(html, (char) => bytes[char] ?? char.charCodeAt(0));
  },
  // Old tables, lines divided by <br><br>.
  (s) =>
    page(
      `<title>${s.outlet}: ${escaped(s.title)}</title><meta name="dc.date.issued" content="${s.day}"><meta name="dc.publisher" content="${s.outlet}"><meta name="dc.title" content="${escaped(s.title)}"><link rel=canonical href="${s.url}">`,
      `<table width="100%"><tr><td width="20%"><a href="/a">News</a><br><a href="/b">Sport</a></td><td><font size="5"><b>${escaped(s.title)}</b></font><br><br>${s.paragraphs.map(escaped).join('<br><br>\n')}</td></tr></table>`,
    ),
  // Microdata and a time element.
  (s) =>
    page(
      `<title>${escaped(s.title)} - ${s.outlet}</title><meta property="og:site_name" content="${s.outlet}"><meta property="og:title" content="${escaped(s.title)}"><meta property="og:url" content="${s.url}">`,
      `<article itemscope itemtype="https://schema.org/NewsArticle"><header><h1 itemprop="headline">${escaped(s.title)}</h1><span itemprop="author">${s.author}</span> <time itemprop="datePublished" datetime="${s.day}T08:00">${long(s)}</time></header><div itemprop="articleBody">${paragraphs(s)}</div></article>`,
    ),
  // Sections of a magazine, with a picture, a pull quote's aside and related links between the paragraphs.
  (s) =>
    page(
      `<title>${escaped(s.title)}</title><meta property="og:site_name" content="${s.outlet}"><meta property="article:published_time" content="${s.day}"><meta name="parsely-author" content="${s.author}"><link rel="canonical" href="${s.url}">`,
      `<article><h1>${escaped(s.title)}</h1><figure><img src="x.jpg" alt="bees"></figure><section><p>${escaped(s.paragraphs[0]!)}</p><p><a href="/r">Advertisement</a></p></section><section><h2>The keeper</h2>${s.paragraphs
        .slice(1)
        .map((text) => `<p>${escaped(text)}</p>`)
        .join('<div class="ad-slot">Advertisement</div>')}</section>${SHARE}</article>`,
    ),
  // Paragraphs as <div>, words split by inline elements and comments.
  (s) =>
    page(
      `<title>${escaped(s.title)} — ${s.outlet}</title><meta name="pubdate" content="${s.day.replaceAll('-', '')}"><meta property="og:site_name" content="${s.outlet}"><meta property="og:title" content="${escaped(s.title)}"><meta name="author" content="by ${s.author}"><meta property="og:url" content="${s.url}">`,
      `<div id="content"><h1>${escaped(s.title)}</h1>${paragraphs(s, 'div').replace(/said/g, '<!-- x --><em>sa</em>id')}</div>`,
    ),
  // A fragment, as pasted from a page: no head at all.
  (s) =>
    `<article><h1>${escaped(s.title)}</h1><p>By <a href="/l">${s.author}</a>, ${s.outlet}</p><p>Published on <time datetime="${s.day}">${long(s)}</time></p>${paragraphs(s)}</article>`,
  // UTF-16 with a byte-order mark, capital tags, no closing tags.
  (s) => {
    const html = `<HTML><HEAD><TITLE>${escaped(s.title)}</TITLE><META NAME="citation_journal_title" CONTENT="${s.outlet}"><META NAME="citation_publication_date" CONTENT="${s.day.replaceAll('-', '/')}"><META NAME="citation_author" CONTENT="${s.author}"><BASE HREF="https://no.example/"><LINK REL="canonical" HREF="${s.url}"></HEAD><BODY><H1>${escaped(s.title)}</H1>${s.paragraphs.map((text) => `<P>${escaped(text)}`).join('\n')}</BODY></HTML>`;
    return Uint8Array.from([
      0xff,
      0xfe,
      ...Array.from(html, (char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]).flat(),
    ]);
  },
  // An AMP page with lists of links and hidden text.
  (s) =>
    page(
      `<title>${escaped(s.title)} | ${s.outlet}</title><script type="application/ld+json">{"@type":"NewsArticle","headline":${JSON.stringify(s.title)},"datePublished":"${s.day}","author":{"name":"${s.author}"},"publisher":{"name":"${s.outlet}"}}</script><link rel="canonical" href="${s.url}">`,
      `<amp-sidebar hidden><p>Subscribe to our newsletter</p></amp-sidebar><article><h1>${escaped(s.title)}</h1>${paragraphs(s)}<p style="display:none">Advertisement</p><h2>Most read</h2><ul><li><a href="/9">A goat in the council</a></li></ul></article>`,
    ),
];
