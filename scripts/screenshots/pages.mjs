// Screenshots of front page, dossier, disagreements and review, wide and narrow, for scripts/screenshots.mjs.

const article = '02-meridian-wire.txt';
const wide = { x: 50, y: 30, width: 1230, height: 740 };
const narrow = { size: { width: 560, height: 800 }, clip: { x: 50, y: 30, width: 510, height: 740 } };

export const deskPictures = {
  'front-page': { article, act: frontPage, clip: wide },
  dossier: { article, act: dossier, clip: wide },
  disagreements: { article, act: disagreements, clip: wide },
  review: { article, act: review, clip: wide },
  'front-page-narrow': { article, act: frontPage, ...narrow },
  'dossier-narrow': { article, act: dossier, ...narrow },
  'disagreements-narrow': { article, act: disagreements, ...narrow },
  'review-narrow': { article, act: review, ...narrow },
};

async function frontPage(page) {
  // The side bar is closed, so that the page has the window.
  await page.keyboard.press('Control+B');
  await page.locator('.part.editor .view-line').first().click();
  // A window that still loads takes the focus, and with it the key, away from the editor.
  const title = desk(page).getByRole('heading', { level: 1 });
  for (let tries = 0; tries < 5 && !(await title.isVisible()); tries++) {
    await page.keyboard.press('Alt+Shift+P');
    await title.waitFor({ timeout: 10_000 }).catch(() => {});
  }
  await desk(page).locator('#disagreements .row').first().waitFor();
}

async function dossier(page) {
  await frontPage(page);
  await desk(page).locator('#people .row', { hasText: 'Torvik' }).first().click();
  await desk(page, 'Ingrid Torvik').getByRole('heading', { name: 'Statements' }).waitFor();
}

async function disagreements(page) {
  await frontPage(page);
  await desk(page).getByRole('button', { name: 'Disagreements' }).first().click();
  await desk(page, 'Disagreements').locator('.versions .row').first().waitFor();
}

async function review(page) {
  await frontPage(page);
  await desk(page).getByRole('button', { name: 'Review' }).first().click();
  await desk(page, 'Review').locator('.card').first().waitFor();
}

/** The document of the page with this title; of the front page, the only one. */
function desk(page, title) {
  const frames = page.locator('iframe.webview:visible');
  const frame = title === undefined ? frames.first() : frames.last();
  return frame.contentFrame().locator('iframe').contentFrame();
}
