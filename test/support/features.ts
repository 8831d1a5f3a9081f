// Calls features directly, without a connection, on a corpus of articles given in a test, some of them open.

import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Corpus } from '../../server/src/corpus/corpus.ts';
import type { FeatureContext } from '../../server/src/features/shared/context.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { corpusOf, FOLDER } from './corpus.ts';

export { FOLDER };

export function contextOf(texts: Readonly<Record<string, string>>): FeatureContext {
  return { corpus: corpusOf(texts), settingsOf: () => defaultSettings, pageOf: () => undefined, log: () => {} };
}

export function openIn(corpus: Corpus, name: string, text: string, languageId = 'article'): TextDocument {
  const document = TextDocument.create(`${FOLDER}/${name}`, languageId, 1, text);
  corpus.open(document);
  return document;
}
