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

function pane(page, name) {
  return page.locator('.pane', { has: page.locator('.pane-header', { hasText: name }) });
}

function row(page, text) {
  return page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
}
