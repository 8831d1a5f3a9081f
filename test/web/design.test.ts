// The parts of the design system in a real browser: axe-core in four themes, keyboard alone, narrow, text never markup.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, executablePath, hostPage, type PageHost, post, sentBy } from './page-host.ts';
import { THEMES, type Theme } from './themes.ts';

const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 9 } };
const MODEL = { place: { uri: 'file:///a.txt', range }, text: '“The <b>bridge</b> is open.”' };

describe.skipIf(executablePath === undefined)('the parts of pages', { timeout: 60_000 }, () => {
  let host: PageHost;
  beforeAll(async () => {
    host = await hostPage('test/web/fixtures/sampler');
  }, 60_000);
  afterAll(() => host?.close());

  it.each(Object.keys(THEMES) as Theme[])('pass the checks of axe: %s', async (theme) => {
    expect(await axeViolations(await host.open(MODEL, { theme }))).toEqual([]);
  });

  it('show words of articles as text', async () => {
    const page = await host.open(MODEL);
    expect(await page.locator('.row .words').first().textContent()).toBe(MODEL.text);
    expect(await page.locator('main b').count()).toBe(0);
  });

  it('work by keyboard: rows with the arrows, actions with their key', async () => {
    const page = await host.open(MODEL);
    await page.locator('.row').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.press('c');
    expect(await sentBy(page)).toEqual([
      { kind: 'open', ...MODEL.place },
      { kind: 'act', action: 'copy', given: ['all'] },
    ]);
  });

  it('keep the focus when the model changes', async () => {
    const page = await host.open(MODEL);
    await page.locator('.row').nth(1).focus();
    await post(page, { kind: 'show', model: { ...MODEL, text: 'Other words' }, subject: 1 });
    await page.getByText('Other words').waitFor();
    expect(await page.locator('.row:focus').textContent()).toContain('Second');
  });

  it('fit a narrow window without a horizontal scroll bar', async () => {
    const page = await host.open(MODEL, { width: 260 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(260);
  });

  it('say what happened in the status line', async () => {
    const page = await host.open(MODEL);
    await post(page, { kind: 'say', text: '12 statements copied.' });
    await page.getByRole('status').getByText('12 statements copied.').waitFor();
  });

  it('run with the content security policy, without console messages', () => {
    expect(host.problems).toEqual([]);
  });
});
