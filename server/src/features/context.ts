// What every feature is given: the corpus, and the settings that hold for a document.

import type { Corpus } from '../corpus/corpus.ts';
import type { Settings } from '../settings.ts';

export interface FeatureContext {
  readonly corpus: Corpus;
  /** Settings of the folder a document lies in. */
  settingsOf(uri: string): Settings;
  /** Where the page of a finding's code can be read, if the editor said. */
  pageOf(code: string): string | undefined;
  /** Whether the client has the commands that code actions may name. */
  readonly hasCommands?: boolean;
  /** Logs what went wrong, for the output channel. */
  log(message: string): void;
}
