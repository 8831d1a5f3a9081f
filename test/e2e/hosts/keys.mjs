// Presses keys in the workbench for the suite, which runs in the extension host and cannot reach the keyboard. The
// suite writes a request into a folder, and gets the answer there.
import { existsSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Answers requests until `stop` is called. */
export function answerKeys(page, folder) {
  const [asked, answered] = [join(folder, 'keys-asked.json'), join(folder, 'keys-answered.json')];
  let busy = false;
  const timer = setInterval(async () => {
    if (busy || !existsSync(asked)) return;
    busy = true;
    const request = JSON.parse(readFileSync(asked, 'utf8'));
    unlinkSync(asked);
    const answer = await perform(page, request).catch((error) => ({ error: String(error) }));
    writeFileSync(`${answered}.new`, JSON.stringify({ ...answer, id: request.id }));
    renameSync(`${answered}.new`, answered);
    busy = false;
  }, 50);
  return { stop: () => clearInterval(timer) };
}

async function perform(page, { keys = [], type, click, frame }) {
  for (const key of keys) await page.keyboard.press(key);
  if (type !== undefined) await page.keyboard.type(type);
  if (click !== undefined) await page.locator(click).first().click({ timeout: 5_000 });
  return frame === undefined ? {} : textOf(page, frame);
}

/** The text of the element that is shown: in the workbench, or in a page, which is a frame in a frame. */
async function textOf(page, selector) {
  for (const frame of page.frames()) {
    const found = frame.locator(selector).first();
    // As it is shown: with spaces between elements, without what is hidden.
    // biome-ignore lint/performance/useDomNodeTextContent: see above
    if (await found.isVisible().catch(() => false)) return { isShown: true, text: await found.innerText() };
  }
  return {};
}
