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
  /** Selector in a page, whose text is wanted. */
  readonly frame?: string;
}

async function ask(wanted: Wanted): Promise<string> {
  id += 1;
  const [asked, answered] = [join(folder, 'keys-asked.json'), join(folder, 'keys-answered.json')];
  writeFileSync(`${asked}.new`, JSON.stringify({ id, ...wanted }));
  renameSync(`${asked}.new`, asked);
  const answer = await until(`the host to answer ${JSON.stringify(wanted)}`, () => {
    if (!existsSync(answered)) return undefined;
    const read = JSON.parse(readFileSync(answered, 'utf8')) as { id: number; text?: string; error?: string };
    return read.id === id ? read : undefined;
  });
  unlinkSync(answered);
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.text ?? '';
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

/** The text of an element of the page that is shown; empty without one. */
export const pageText = (selector = '#page'): Promise<string> => ask({ frame: selector });
