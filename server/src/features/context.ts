// What every feature is given: the corpus, and the settings that hold for a document.

import type { Corpus } from '../corpus/corpus.ts';
import type { Settings } from '../settings.ts';

export interface FeatureContext {
  readonly corpus: Corpus;
  /** Settings of the folder a document lies in. */
  settingsOf(uri: string): Settings;
  /** Logs what went wrong, for the output channel. */
  log(message: string): void;
}
