// The keyboard and the mouse of a person, for tests in a host that has them: the host presses keys and reads pages.
import { existsSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './support.ts';

const folder = process.env.SOURCEMARK_E2E_KEYS ?? '';
let id = 0;

interface Wanted {
  readonly keys?: readonly string[];
  readonly type?: string;
  /** Selector in the workbench. */
  readonly click?: string;
  /** Selector of an element whose text is wanted. */
  readonly frame?: string;
}

interface Answer {
  readonly isShown?: boolean;
  readonly text?: string;
}

async function ask(wanted: Wanted): Promise<Answer> {
  id += 1;
  const [asked, answered] = [join(folder, 'keys-asked.json'), join(folder, 'keys-answered.json')];
  writeFileSync(`${asked}.new`, JSON.stringify({ id, ...wanted }));
  renameSync(`${asked}.new`, asked);
  const answer = await until(`the host to answer ${JSON.stringify(wanted)}`, () => {
    if (!existsSync(answered)) return undefined;
    const read = JSON.parse(readFileSync(answered, 'utf8')) as Answer & { id: number; error?: string };
    return read.id === id ? read : undefined;
  });
  unlinkSync(answered);
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer;
}

/** Presses keys one after another, as Playwright names them: "Enter", "Control+.", "r". */
export async function press(...keys: string[]): Promise<void> {
  await ask({ keys });
}

export async function type(text: string): Promise<void> {
  await ask({ type: text });
}

/** Clicks on an element of the workbench. */
export async function click(selector: string): Promise<void> {
  await ask({ click: selector });
}

/** The text of the first element that is shown, in the workbench or a page; empty without one. */
export const pageText = async (selector = '#page'): Promise<string> => (await ask({ frame: selector })).text ?? '';

export const isShown = async (selector: string): Promise<boolean> => (await ask({ frame: selector })).isShown === true;

/** Types a name into the picker, and takes the first that it shows. */
export async function choose(name: string): Promise<void> {
  await until('the picker', () => isShown('.quick-input-list .focused'));
  await type(name);
  await until(name, async () => (await pageText('.quick-input-list .focused')).includes(name.split(' ')[0]!));
  await press('Enter');
}
