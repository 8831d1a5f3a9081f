// What was found in each closed article, by its result id, for as long as nothing has changed that its check looked at. An
// edit in one article of ten thousand makes the others neither read nor checked again.

import type { Seen } from '../rules/seen.ts';
import type { Settings } from '../settings.ts';

export class FindingsMemory {
  readonly #known = new Map<string, { readonly resultId: string; readonly seen: Seen; readonly severities: string }>();

  remember(uri: string, resultId: string, seen: Seen, settings: Settings): void {
    this.#known.set(uri, { resultId, seen, severities: severitiesOf(settings) });
  }

  /** Forgets all articles but these: what is remembered of one that is gone would keep others alive that it looked at. */
  retain(uris: ReadonlySet<string>): void {
    for (const uri of this.#known.keys()) if (!uris.has(uri)) this.#known.delete(uri);
  }

  /** Whether the article was ever checked. */
  has(uri: string): boolean {
    return this.#known.has(uri);
  }

  /** The result id of an article's findings, `undefined` where they have to be looked for. */
  recall(uri: string, settings: Settings): string | undefined {
    const known = this.#known.get(uri);
    if (known === undefined) return undefined;
    return known.seen.holds() && known.severities === severitiesOf(settings) ? known.resultId : undefined;
  }
}

/** The part of the settings that decides what is found. */
const severitiesOf = ({ enable, severity }: Settings): string => JSON.stringify([enable, severity]);
