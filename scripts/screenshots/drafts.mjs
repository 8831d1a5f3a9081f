// Screenshots of a checked draft and of its worklist, for scripts/screenshots.mjs. The draft is that of the sample articles.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/run.mjs';

const article = 'drafts/story.md';
const files = {
  [article]: readFileSync(join(root, 'media/samples/story.md'), 'utf8'),
  'drafts/story.md.annotations.yaml': `version: 1
annotations:
  - quote: February 23
    check: { state: source, of: date, by: Ana Ruiz, date: 2025-03-06 }
  - quote: "31"
    check: { state: by-hand, of: number, by: Ana Ruiz, date: 2025-03-06, evidence: call with Demirkan Grain }
  - quote: “It came like a train,”
    check: { state: needs-call, of: quotation, by: Ana Ruiz, date: 2025-03-06, evidence: ask Mrs Sarikol }
`,
};

export const draftPictures = {
  draft: {
    article,
    files,
    act: async (page) => {
      await openWorklist(page);
      await page.locator('.part.editor .view-line', { hasText: 'The parties' }).first().waitFor();
      await page.mouse.move(2, 2);
    },
    clip: { x: 0, y: 30, width: 1280, height: 740 },
  },
  worklist: {
    article,
    files,
    act: async (page) => {
      await openWorklist(page);
      await page.mouse.move(2, 2);
      await page.waitForTimeout(1500);
    },
    clip: { x: 0, y: 30, width: 620, height: 740 },
  },
};

/** The worklist alone in a wide side bar. */
async function openWorklist(page) {
  await page.locator('.activitybar .action-item a[aria-label^="Sourcemark"]').first().click();
  const pane = page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Worklist' }) });
  await pane.waitFor({ timeout: 30_000 });
  for (const name of ['Entities', 'Speakers', 'Articles', 'Claims', 'Reviews']) {
    const other = page.locator('.pane-header[aria-expanded="true"]', { hasText: name });
    // The middle of a header may be under one of its buttons.
    if ((await other.count()) > 0) await other.first().click({ position: { x: 12, y: 10 } });
  }
  if ((await pane.locator('.pane-header[aria-expanded="false"]').count()) > 0)
    await pane.locator('.pane-header').click();
  const sash = await page.locator('.part.sidebar').boundingBox();
  await page.mouse.move(sash.x + sash.width, 400);
  await page.mouse.down();
  await page.mouse.move(600, 400, { steps: 4 });
  await page.mouse.up();
  await pane.locator('.monaco-list-row').nth(4).waitFor();
}
