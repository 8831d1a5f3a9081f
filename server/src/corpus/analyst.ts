// Who analyses closed articles: the process itself, or workers beside it. Either way a text goes in and a packed article
// comes out, so that nothing else knows the difference.

import { analyze } from '../analysis/analyze.ts';
import type { Lexicon } from '../analysis/lexicon.ts';
import { packArticle } from './packed.ts';
import { contentOf } from './summarize.ts';

export interface Analyst {
  /** How many texts it has in hand at once. */
  readonly parallel: number;
  /** The article of a text, see `packed.ts`. Rejects when no answer will come; the text may be asked for again. */
  analyze(text: string, markdown: boolean): Promise<Uint8Array>;
  /** Nothing more is coming for now: gives back what waiting costs. */
  rest(): void;
}

export function analyzePacked(text: string, markdown: boolean, lexicon: Lexicon): Uint8Array {
  return packArticle(contentOf(text, analyze(text, lexicon, { markdown })));
}

/** Analyses where it stands, one text at a time. */
export class InlineAnalyst implements Analyst {
  readonly parallel = 1;
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  async analyze(text: string, markdown: boolean): Promise<Uint8Array> {
    return analyzePacked(text, markdown, this.#lexicon);
  }

  rest(): void {}
}
