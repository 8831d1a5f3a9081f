// Screenshots of the side bar and of Who Said What, for scripts/screenshots.mjs.

const article = '02-meridian-wire.txt';

export const viewPictures = {
  views: {
    article,
    act: async (page) => {
      await openSideBar(page);
      await row(page, 'People').click();
      await row(page, 'Ingrid Torvik').click();
      await pane(page, 'Entities').locator('.monaco-list-row', { hasText: 'UN envoy presses' }).click();
      await pane(page, 'Entities').locator('.monaco-list-row', { hasText: 'Torvik' }).nth(1).waitFor();
      await pane(page, 'Speakers').locator('.monaco-list-row', { hasText: 'People' }).first().click();
      await row(page, 'Emil Dobrak').waitFor();
    },
    clip: { x: 0, y: 30, width: 640, height: 740 },
  },
  claims: {
    article,
    act: async (page) => {
      await openOnly(page, 'Claims');
      await row(page, 'Disputed').click();
      const claims = pane(page, 'Claims').locator('.monaco-list-row[aria-level="2"]');
      await claims.first().waitFor();
      await claims.first().click();
      await pane(page, 'Claims').locator('.monaco-list-row[aria-level="3"]').first().waitFor();
      await page.mouse.move(900, 500);
    },
    clip: { x: 0, y: 30, width: 900, height: 740 },
  },
  timeline: {
    article,
    act: async (page) => {
      await openOnly(page, 'Timeline of Statements');
      const days = pane(page, 'Timeline of Statements').locator('.monaco-list-row[aria-level="1"]');
      await days.first().waitFor();
      await days.first().click();
      await pane(page, 'Timeline of Statements').locator('.monaco-list-row[aria-level="2"]').first().waitFor();
      await page.mouse.move(900, 500);
    },
    clip: { x: 0, y: 30, width: 900, height: 740 },
  },
  'who-said-what': {
    article,
    act: async (page) => {
      await openSideBar(page);
      await pane(page, 'Speakers').locator('.pane-header').hover();
      await pane(page, 'Speakers').getByRole('button', { name: 'Who Said What' }).click();
      await page.keyboard.press('Control+B');
      const table = page.frameLocator('iframe.webview').frameLocator('iframe');
      await table.getByRole('searchbox', { name: 'Speaker' }).waitFor();
      await table.getByRole('gridcell', { name: 'other speaker elsewhere' }).first().click();
      await table.getByRole('heading', { name: ' in ' }).waitFor();
    },
    clip: { x: 50, y: 30, width: 1230, height: 740 },
  },
};

async function openSideBar(page) {
  await page.locator('.activitybar .action-item a[aria-label^="Sourcemark"]').first().click();
  await row(page, 'People').waitFor();
}

/** Opens one pane of the side bar alone, and widens the side bar, so that long lines can be read. */
async function openOnly(page, name) {
  await page.locator('.activitybar .action-item a[aria-label^="Sourcemark"]').first().click();
  await pane(page, name).locator('.pane-header').first().waitFor();
  for (const header of await page.locator('.sidebar .pane-header').all()) {
    const isOpen = (await header.getAttribute('aria-expanded')) === 'true';
    const isWanted = (await header.textContent())?.includes(name) === true;
    if (isOpen !== isWanted) await header.click();
  }
  const box = await page.locator('.part.sidebar').boundingBox();
  if (box === null) return;
  await page.mouse.move(box.x + box.width, 400);
  await page.mouse.down();
  await page.mouse.move(780, 400, { steps: 5 });
  await page.mouse.up();
}

function pane(page, name) {
  return page.locator('.pane', { has: page.locator('.pane-header', { hasText: name }) });
}

function row(page, text) {
  return page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
}
