// Calls features directly, without a connection, on a corpus of articles given in a test, some of them open.

import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Corpus } from '../../server/src/corpus/corpus.ts';
import type { FeatureContext } from '../../server/src/features/shared/context.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { corpusOf, FOLDER } from './corpus.ts';

export { FOLDER };

/** What a feature is given, and the corpus behind it for the test to change. */
export interface TestContext extends FeatureContext {
  readonly source: Corpus;
}

export function contextOf(texts: Readonly<Record<string, string>>): TestContext {
  return contextFor(corpusOf(texts));
}

export function contextFor(source: Corpus): TestContext {
  return {
    source,
    corpus: source.snapshot(),
    settingsOf: () => defaultSettings,
    pageOf: () => undefined,
    log: () => {},
  };
}

export function openIn(corpus: Corpus, name: string, text: string, languageId = 'article'): TextDocument {
  const document = TextDocument.create(`${FOLDER}/${name}`, languageId, 1, text);
  corpus.open(document);
  return document;
}
