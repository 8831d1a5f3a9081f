// Simulated workers: they are slow, crash on request, and always crash on some texts.

import { setImmediate } from 'node:timers/promises';
import { type Analyst, analyzePacked } from '../../server/src/corpus/host.ts';
import { english } from '../../server/src/language/en/index.ts';
import { POISON } from './texts.ts';

export class MemoryAnalyst implements Analyst {
  readonly parallel = 2;
  #deaths = 0;
  #turns = 0;

  /** The worker of the next text crashes; as in the real pool, another worker then gets the text. */
  crash(): void {
    this.#deaths += 1;
  }

  async analyze(text: string, markdown: boolean): Promise<Uint8Array> {
    if (this.#deaths > 0) {
      this.#deaths -= 1;
      await setImmediate();
    }
    this.#turns += 1;
    for (let i = this.#turns % 3; i > 0; i -= 1) await setImmediate();
    if (text.includes(POISON)) throw new Error('the worker ended');
    return analyzePacked(text, markdown, english);
  }

  rest(): void {}
}
