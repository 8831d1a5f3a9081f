// No feature answers from text that was there before the last edit. Each row of the table is asked right after an edit, with
// no other request in between, and must answer as a new corpus does that never saw the old text.

import { describe, expect, it, test } from 'vitest';
import { type CallHierarchyItem, CodeActionTriggerKind, type CodeLens } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { documentDiagnostics } from '../../server/src/features/diagnostics.ts';
import { features as editorFeatures, type Feature } from '../../server/src/features/index.ts';
import { exportFeature } from '../../server/src/server/export.ts';
import { importsOf, sourceFiles } from '../architecture/imports.ts';
import { contextOf, FOLDER, openIn, type TestContext } from '../support/features.ts';
import { positionOf } from '../support/lsp-pair.ts';

const A = `${FOLDER}/a.txt`;
const B = `${FOLDER}/b.txt`;

const QUOTATION = '“We have waited eleven years for this bridge and we will not wait a day longer,”';
const here = `Bridge Opens After Eleven Years

${QUOTATION} Mayor Voss said on Friday.

Omar Haddad built it. “The river was the easy part of it, all in all,” he said of Voss. The ferry captain Nils Strand left early.
`;
const before =
  'It rained in the valley on Friday, and the old ferry was late again, said Petra Lund of the ferry company.\n';
const after = `${QUOTATION} Petra Lund told Omar Haddad. Haddad said nothing of Mayor Elena Voss or of Nils Strand.

“Omar Haddad built half of it,” said Mayor Elena Voss.
`;
/** Put at the end of an article, so that all places in it stay. */
const more = '\n“Nobody asked the captain of the ferry about any of this,” said Omar Haddad to Nils Strand.\n';

const textDocument = { uri: A };
const inQuotation = positionOf(here, 'eleven years for');
const onVoss = positionOf(here, 'Voss said');
const onHaddad = positionOf(here, 'Haddad built');
const range = { start: inQuotation, end: inQuotation };
const all = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };

interface Row {
  readonly params: object;
  /** The answer about A does not depend on other articles. */
  readonly isLocal?: true;
  /** The article that is asked about, and the other one after the edit; those above if absent. */
  readonly texts?: { readonly here: string; readonly after: string };
}

/** The request, and what is asked. */
const rows: Readonly<Record<string, Row>> = {
  'textDocument/diagnostic': { params: {} },
  'textDocument/hover': { params: { textDocument, position: onHaddad } },
  'textDocument/definition': { params: { textDocument, position: onVoss }, isLocal: true },
  'textDocument/references': { params: { textDocument, position: onHaddad } },
  'textDocument/documentHighlight': {
    params: { textDocument, position: { line: 0, character: 10 } },
    // The other article says that the two names are one.
    texts: {
      here: 'The National Ferry Foundation met on Friday. The NFF said nothing.\n',
      after: 'The National Ferry Foundation (NFF) met on Friday, said Petra Lund.\n',
    },
  },
  'textDocument/documentLink': { params: { textDocument }, isLocal: true },
  'textDocument/documentSymbol': { params: { textDocument } },
  'workspace/symbol': { params: { query: 'haddad built' } },
  'textDocument/codeAction': {
    params: {
      textDocument,
      range,
      context: { diagnostics: [], triggerKind: CodeActionTriggerKind.Invoked },
    },
  },
  'codeAction/resolve': {
    params: {
      title: 'Attribute to Omar Haddad',
      data: {
        fix: 'decide',
        params: { uri: A, range, decision: { kind: 'attribute', speaker: { name: 'Omar Haddad' } } },
      },
    },
    isLocal: true,
  },
  'textDocument/semanticTokens/full': { params: { textDocument }, isLocal: true },
  'textDocument/semanticTokens/full/delta': { params: { textDocument, previousResultId: '' }, isLocal: true },
  'textDocument/semanticTokens/range': { params: { textDocument, range: all }, isLocal: true },
  'textDocument/completion': { params: { textDocument, position: positionOf(here, 'addad built') } },
  'completionItem/resolve': { params: { label: 'Omar Haddad', data: { entity: 'omar-haddad', article: A } } },
  'textDocument/rename': { params: { textDocument, position: onVoss, newName: 'Elena Voss' } },
  'textDocument/prepareRename': { params: { textDocument, position: onVoss } },
  'textDocument/inlayHint': { params: { textDocument, range: all }, isLocal: true },
  'textDocument/codeLens': { params: { textDocument } },
  'codeLens/resolve': { params: { range, data: { uri: A, quote: 0 } } satisfies CodeLens as object },
  'textDocument/foldingRange': { params: { textDocument }, isLocal: true },
  'textDocument/selectionRange': { params: { textDocument, positions: [inQuotation] }, isLocal: true },
  'textDocument/prepareCallHierarchy': { params: { textDocument, position: onVoss } },
  'callHierarchy/incomingCalls': { params: { item: callItem('omar-haddad') } },
  'callHierarchy/outgoingCalls': { params: { item: callItem('omar-haddad') } },
  'sourcemark/repeats': { params: { uri: A, position: inQuotation } },
  'sourcemark/decide': {
    params: { uri: A, range, decision: { kind: 'rename', entity: { id: 'elena-voss' }, name: 'Mayor Voss' } },
  },
  'sourcemark/decisionTarget': { params: { uri: A, range } },
  'sourcemark/notes': { params: { uri: A }, isLocal: true },
  'sourcemark/siblingMention': { params: { uri: A, position: onHaddad, direction: 'next' } },
  'sourcemark/entities': { params: {} },
  'sourcemark/mentions': { params: { entity: 'omar-haddad' } },
  'sourcemark/articleStatus': { params: { uri: A }, isLocal: true },
  'sourcemark/overview': { params: { view: 'speakers', node: { kind: 'class', class: 'named' }, limit: 9 } },
  'sourcemark/whoSaidWhat': { params: { filter: {} } },
  'sourcemark/whoSaidWhatText': { params: { filter: {}, format: 'csv' } },
  'sourcemark/export': { params: { format: 'csv' } },
  'sourcemark/dossier': { params: { entity: { id: 'omar-haddad' } } },
  'sourcemark/dossierText': { params: { entity: { id: 'omar-haddad' } } },
  'sourcemark/statementsText': { params: { speaker: 'entity omar-haddad' } },
  'sourcemark/disagreements': { params: {} },
  'sourcemark/review': { params: {} },
  'sourcemark/frontPage': { params: {} },
  'sourcemark/worklist': { params: { uri: A }, isLocal: true },
  'sourcemark/checkDraft': { params: { uri: A }, isLocal: true },
  'sourcemark/quotations': { params: { words: 'built', uri: A }, isLocal: true },
};

function callItem(id: string): CallHierarchyItem {
  return { name: '', kind: 5, uri: A, range, selectionRange: range, data: { kind: 'entity', uri: A, id } };
}

const features: readonly Pick<Feature, 'method' | 'answer'>[] = [
  ...editorFeatures,
  exportFeature,
  { method: 'textDocument/diagnostic', answer: (context) => documentDiagnostics(context, A) },
];

interface World {
  readonly context: TestContext;
  readonly edit: (uri: string, text: string) => void;
}

/** Two open documents, both analysed. */
function worldOf(texts: Readonly<Record<string, string>>): World {
  const context = contextOf({});
  const documents = Object.entries(texts).map(([name, text]) => openIn(context.source, name, text));
  context.source.articles();
  const edit = (uri: string, text: string): void => {
    const document = documents.find((one) => one.uri === uri)!;
    TextDocument.update(document, [{ text }], document.version + 1);
    context.source.change(uri);
  };
  return { context, edit };
}

async function answer({ answer: ask }: Pick<Feature, 'answer'>, { params }: Row, context: TestContext) {
  const given = await ask(context, params, { isCancellationRequested: false });
  // A result id counts answers, not states of the text.
  return JSON.parse(JSON.stringify(given ?? null, (key, value) => (key === 'resultId' ? undefined : value)));
}

test('every feature of the table has a row here', () => {
  const missing = features.filter(({ method }) => rows[method] === undefined);
  const lines = missing.map(({ method }) => `  '${method}': { params: { textDocument, position: onHaddad } },`);
  expect(missing, `paste into \`rows\`, and adapt the parameters:\n${lines.join('\n')}`).toEqual([]);
  expect(Object.keys(rows).sort()).toEqual([...new Set(features.map(({ method }) => method))].sort());
});

const listed = features.filter(({ method }) => rows[method] !== undefined);
describe.each(listed.map((feature) => [feature.method, feature] as const))('%s', (method, feature) => {
  const row = rows[method]!;
  const asked = row.texts?.here ?? here;
  const edited = row.texts?.after ?? after;

  it('knows what was just written in the article', async () => {
    const { context, edit } = worldOf({ 'a.txt': asked, 'b.txt': before });
    edit(A, asked + more);
    const fresh = worldOf({ 'a.txt': asked + more, 'b.txt': before });
    expect(await answer(feature, row, context)).toEqual(await answer(feature, row, fresh.context));
  });

  it('knows what was just written in another article', async () => {
    const { context, edit } = worldOf({ 'a.txt': asked, 'b.txt': before });
    edit(B, edited);
    const given = await answer(feature, row, context);
    const fresh = worldOf({ 'a.txt': asked, 'b.txt': edited });
    expect(given).toEqual(await answer(feature, row, fresh.context));
    const old = worldOf({ 'a.txt': asked, 'b.txt': before });
    if (row.isLocal !== true) expect(given).not.toEqual(await answer(feature, row, old.context));
  });
});

test('an edit is analysed once, at the next question, and no other document again', () => {
  const { source, corpus } = contextOf({});
  const texts = new Map([
    [A, here],
    [B, before],
  ]);
  const read: string[] = [];
  const versions = new Map<string, number>();
  for (const uri of texts.keys())
    source.open({
      uri,
      languageId: 'article',
      get version() {
        return versions.get(uri) ?? 1;
      },
      getText() {
        read.push(uri);
        return texts.get(uri)!;
      },
    });
  expect(read).toEqual([]);
  corpus.articles();
  expect(read).toEqual([A, B]);
  texts.set(B, after);
  versions.set(B, 2);
  source.change(B);
  expect(read).toEqual([A, B]);
  for (const article of corpus.articles()) corpus.entityOf(article, 0);
  corpus.entities();
  expect(read).toEqual([A, B, B]);
});

test('rules, features and exports see the corpus only through its snapshot', () => {
  const readers = ['rules', 'features', 'formats'].flatMap((room) => sourceFiles(`server/src/${room}`));
  const forbidden = readers
    .flatMap((file) => importsOf(file))
    .filter(({ target }) => target.endsWith('corpus/corpus.ts'));
  expect(forbidden).toEqual([]);
});
