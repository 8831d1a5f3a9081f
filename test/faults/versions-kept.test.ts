// Old versions of articles are released: articles that share quotations, edited in turn, do not keep each other's versions alive
// through the findings and disputes that are cached for them.

import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { IndexedArticle } from '../../server/src/corpus/article.ts';
import { documentDiagnostics, recordedDiagnostics } from '../../server/src/features/diagnostics.ts';
import { whoSaidWhat } from '../../server/src/features/views/who-said-what.ts';
import { corpusOf } from '../support/corpus.ts';
import { contextFor, FOLDER, openIn, type TestContext } from '../support/features.ts';
import { collect } from '../support/heap.ts';
import { samples } from '../support/samples.ts';

const names = Object.keys(samples).filter((name) => name.endsWith('.txt'));
const ROUNDS = 60;
/** The present versions, and a few that results for the client were just made of. */
const MOST_ALIVE = 12;

const never = { isCancellationRequested: false };

/** Two open articles with the same quotations, and the others closed. */
function setUp(): { context: TestContext; documents: TextDocument[]; versions: WeakRef<IndexedArticle>[] } {
  const context = contextFor(corpusOf(samples));
  const documents = names.slice(0, 2).map((name) => openIn(context.source, name, samples[name]!));
  return { context, documents, versions: [] };
}

function type(context: TestContext, document: TextDocument): void {
  const place = document.positionAt(document.getText().search(/["“]/) + 3);
  const at = document.offsetAt(place);
  context.source.edited(document.uri, [{ start: at, end: at, length: 1 }]);
  TextDocument.update(document, [{ range: { start: place, end: place }, text: 'a' }], document.version + 1);
  context.source.change(document.uri);
}

async function countAlive(versions: readonly WeakRef<IndexedArticle>[]): Promise<number> {
  for (let i = 0; i < 3; i += 1) await collect();
  return versions.filter((version) => version.deref() !== undefined).length;
}

const note = (context: TestContext, document: TextDocument): void => {
  const words = document.getText().slice(0, 20).split('\n')[0];
  context.source.addText(
    `${document.uri}.annotations.yaml`,
    `version: 1\nannotations:\n  - quote: "${words}"\n    note: n\n`,
  );
};

test.each<readonly [string, (context: TestContext, document: TextDocument) => unknown, boolean, boolean]>([
  ['Who Said What is open', (context) => whoSaidWhat(context, { filter: {} } as never, never), false, false],
  ['Who Said What is open, with notes', (context) => whoSaidWhat(context, { filter: {} } as never, never), true, false],
  [
    'Who Said What is open, and tabs close',
    (context) => whoSaidWhat(context, { filter: {} } as never, never),
    true,
    true,
  ],
  [
    'findings of all articles are pulled',
    (context) => context.corpus.articles().map((article) => recordedDiagnostics(context, article).items.length),
    false,
    true,
  ],
  ['findings of the document are pulled', (context, { uri }) => documentDiagnostics(context, uri), false, false],
])('while %s', async (_, ask, hasNotes, closes) => {
  const { context, documents, versions } = setUp();
  if (hasNotes) for (const document of documents) note(context, document);
  for (let round = 0; round < ROUNDS; round += 1) {
    const document = documents[round % 2]!;
    type(context, document);
    await ask(context, document);
    versions.push(new WeakRef(context.corpus.article(document.uri)!));
    if (!closes || round % 5 !== 4) continue;
    context.source.close(document.uri);
    await ask(context, document);
    versions.push(new WeakRef(context.corpus.article(document.uri)!));
    documents[round % 2] = openIn(context.source, document.uri.slice(FOLDER.length + 1), document.getText());
  }
  expect(versions.length).toBeGreaterThanOrEqual(ROUNDS);
  const alive = await countAlive(versions);
  expect(alive).toBeLessThanOrEqual(MOST_ALIVE);
});
