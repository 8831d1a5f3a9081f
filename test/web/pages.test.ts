// The front page, the dossier, the disagreements and the review in a real browser: axe-core in four themes, keyboard alone, narrow.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FrontPageModel } from '../../client/src/views/front-page-model.ts';
import type { ArticleRef, Disagreements, Dossier, Review, ReviewItem, Statement } from '../../server/src/protocol.ts';
import { axeViolations, executablePath, hostPage, type PageHost, sentBy } from './page-host.ts';
import { THEMES, type Theme } from './themes.ts';

const range = { start: { line: 8, character: 0 }, end: { line: 8, character: 9 } };
const ref = (outlet: string, published: string, title: string): ArticleRef => ({
  uri: `file:///${outlet}.txt`,
  path: `${outlet}.txt`,
  title,
  outlet,
  date: published,
  published,
});
const post = ref('Harbour Post', '2025-02-23', 'Bridge Opens <i>After</i> Eleven Years');
const view = ref('Long View', '2025-03-09', 'What the Bridge Cost');
const said = (sentence: string, kind: Statement['kind']): Statement => ({
  sentence,
  words: sentence,
  kind,
  verb: 'said',
  stance: 'asserts',
  speaker: 'Elena Voss',
  certainty: 'stated',
  place: { uri: post.uri, range },
});

const dossier: Dossier = {
  id: 'elena-voss',
  name: 'Elena Voss',
  type: 'person',
  mentions: 12,
  articles: 2,
  said: [
    { article: post, statements: [said('“It was never overspent,” Voss said.', 'direct')] },
    { article: view, statements: [said('Voss said that it was cheap.', 'indirect')] },
  ],
  about: [{ article: view, statements: [said('Haldane said that Voss had misled the council.', 'indirect')] }],
  descriptions: [{ text: 'the mayor', article: post, place: { uri: post.uri, range } }],
  spellings: [
    { text: 'Elena Voss', count: 9, why: '' },
    { text: 'E. Voss', count: 3, why: 'First name and its initial, 93 % sure', isJoined: true },
  ],
  alike: [{ id: 'ellen-voss', name: 'Ellen Voss', reason: 'spelling' }],
};

const disagreements: Disagreements = {
  total: 1,
  matters: [
    {
      id: 'one',
      kinds: ['conflicting-attribution', 'quote-variant'],
      title: 'It was never overspent',
      versions: [
        {
          article: post,
          speaker: 'Elena Voss',
          speakerDiffers: true,
          verb: 'said',
          denies: false,
          isQuoted: true,
          parts: [
            { text: 'It', differs: false },
            { text: 'was', differs: true, instead: 'may have been' },
            { text: 'overspent', differs: false },
          ],
          place: { uri: post.uri, range },
        },
        {
          article: view,
          speaker: 'Piet Haldane',
          speakerDiffers: true,
          verb: 'said',
          denies: true,
          isQuoted: true,
          parts: [
            { text: 'It', differs: false },
            { text: '', differs: true, instead: 'was' },
          ],
          place: { uri: view.uri, range },
        },
      ],
    },
  ],
};

const front: FrontPageModel = {
  folder: 'bridge',
  findings: 3,
  hasReview: true,
  articles: [
    { article: post, statements: 4, length: 900 },
    { article: view, statements: 2, length: 700 },
  ],
  articlesTotal: 2,
  known: [],
  people: [
    { id: 'elena-voss', name: 'Elena Voss', description: 'the mayor', mentions: 12, articles: 2, statements: 3 },
  ],
  peopleTotal: 20,
  unnamed: [{ words: '“Nobody was told.”', article: view, place: { uri: view.uri, range } }],
  unnamedTotal: 1,
  drafts: [{ article: ref('', '', 'My draft'), open: 2 }],
  lastVisit: '1 March 2025',
  fresh: [{ uri: view.uri, isChanged: false }],
  disagreements: {
    total: 9,
    first: [{ id: 'one', title: 'It was never overspent', kinds: ['quote-variant'], articles: 2 }],
  },
};

const finding = (id: string, guess: ReviewItem['guess']): ReviewItem => ({
  id,
  code: guess === null ? 'unnamed-source' : 'ambiguous-speaker',
  message: `Is this <i>right</i>? (${id})`,
  sentence: ['She said: ', '“Nobody was told.”', ' Then she left.'],
  around: ['It was <b>late</b>.', ''],
  isQuotation: true,
  guess,
  article: post,
  place: { uri: post.uri, range },
});
const review: Review = {
  items: [finding('one', { id: 'elena-voss', name: 'Elena Voss' }), finding('two', null)],
  total: 2,
  decisions: [
    {
      what: 'Speaker: Elena Voss',
      removal: { kind: 'unset', key: 'speaker' },
      words: '“It was late.”',
      article: view,
      place: { uri: view.uri, range },
    },
  ],
  off: [{ code: 'quote-variant', article: view.uri }],
};

const MODELS: Readonly<Record<string, unknown>> = { dossier, disagreements, 'front-page': front, review };

describe.skipIf(executablePath === undefined).each(Object.keys(MODELS))('the page %s', { timeout: 60_000 }, (name) => {
  let host: PageHost;
  beforeAll(async () => {
    host = await hostPage(`client/webview/${name}`);
  }, 60_000);
  afterAll(() => host?.close());

  it.each(Object.keys(THEMES) as Theme[])('passes the checks of axe: %s', async (theme) => {
    expect(await axeViolations(await host.open(MODELS[name], { theme }))).toEqual([]);
  });

  it('fits a narrow window, and shows words of articles as text', async () => {
    const page = await host.open(MODELS[name], { width: 260 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(260);
    expect(await page.locator('main i').count()).toBe(0);
  });

  it('opens passages by keyboard alone', async () => {
    const page = await host.open(MODELS[name]);
    const isOpen = async (): Promise<boolean> => (await sentBy(page)).some(({ kind }) => kind === 'open');
    for (let presses = 0; presses < 40 && !(await isOpen()); presses += 1) {
      await page.keyboard.press('Tab');
      if ((await page.locator('.row:focus').count()) > 0) await page.keyboard.press('Enter');
    }
    expect(await isOpen()).toBe(true);
  });

  it('runs with its content security policy, without console messages', () => {
    expect(host.problems).toEqual([]);
  });
});

describe.skipIf(executablePath === undefined)('actions of pages', { timeout: 60_000 }, () => {
  it('the dossier copies with one key, filters, and takes a spelling out', async () => {
    const host = await hostPage('client/webview/dossier');
    const page = await host.open(dossier);
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Reported (1)' }).click();
    expect(await page.locator('.said').count()).toBe(2);
    await page.getByRole('button', { name: 'Not the same: E. Voss' }).click();
    expect(await sentBy(page)).toEqual([
      { kind: 'act', action: 'copyAll', given: [] },
      { kind: 'act', action: 'apart', given: ['E. Voss'] },
    ]);
    await host.close();
  });

  it('the front page leads to people and disagreements', async () => {
    const host = await hostPage('client/webview/front-page');
    const page = await host.open(front);
    await page.getByRole('button', { name: /^Elena Voss/ }).click();
    await page.getByRole('button', { name: 'Who says it?: “Nobody was told.”' }).click();
    await page.keyboard.press('d');
    expect(await sentBy(page)).toEqual([
      { kind: 'act', action: 'dossier', given: ['elena-voss', 'Elena Voss'] },
      { kind: 'act', action: 'attribute', given: [view.uri, range] },
      { kind: 'act', action: 'disagreements', given: [] },
    ]);
    await host.close();
  });

  it('the review decides with one key, puts off, and takes back', async () => {
    const host = await hostPage('client/webview/review');
    const page = await host.open(review);
    expect(await page.locator('progress').getAttribute('aria-label')).toBe('0 of 2');
    await page.keyboard.press('r');
    await page.keyboard.press('l');
    expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toContain('(two)');
    await page.keyboard.press('a');
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Undo: Speaker: Elena Voss' }).click();
    expect(await sentBy(page)).toEqual([
      { kind: 'act', action: 'right', given: [review.items[0]] },
      { kind: 'act', action: 'neverInArticle', given: [review.items[1]] },
      { kind: 'act', action: 'neverInFolder', given: [review.items[1]] },
      { kind: 'act', action: 'takeBack', given: [review.decisions[0]] },
    ]);
    await page.keyboard.press('l');
    await page.getByRole('button', { name: 'Show Them' }).click();
    expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toContain('(one)');
    await host.close();
  });
});
