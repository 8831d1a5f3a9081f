// After any sequence of edits, cached findings equal those of a new corpus, though most articles are not checked again.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver/node';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { documentDiagnostics, recordedDiagnostics } from '../../server/src/features/diagnostics.ts';
import { english } from '../../server/src/language/en/index.ts';
import type { Dependencies } from '../../server/src/rules/dependencies.ts';
import { contextFor, type TestContext } from '../support/features.ts';
import { Pair } from '../support/lsp-pair.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { SAMPLES, samplesHost } from '../support/samples.ts';

const FOLDER = 'file:///articles';

const SPEAKERS = ['Mayor Elena Voss', 'Councillor Piet Halloran', 'Elena Voss', 'Voss', 'a senior official', 'he'];
const WORDS = [
  'We will never close the harbour bridge before the railings are paid for',
  'We will close the harbour bridge before the railings are paid for',
  'The ferry company was told about the broken railings in March',
  'Nobody took money from the ferry company',
];
const DENIALS = [
  'Halloran denied that the ferry company was told about the broken railings in March.',
  'The city rejected the claim that Elena Voss closed the harbour bridge.',
];

const sentence = fc.oneof(
  fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SPEAKERS)).map(([words, who]) => `“${words},” ${who} said.`),
  fc.constantFrom(...WORDS).map((words) => `“${words}.”`),
  fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SPEAKERS)).map(([words, who]) => `${who} said that ${words}.`),
  fc.constantFrom(...DENIALS),
  fc.constant('The city council met on Thursday in the old customs house, and the ferry was late again.'),
);
const article = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((list) => `${list.join('\n\n')}\n`);
const change = fc.record({ name: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.option(article) });

function corpusWith(texts: ReadonlyMap<string, string>): TestContext {
  const corpus = new Corpus(new MemoryHost(), english);
  corpus.setFolders([FOLDER]);
  for (const [uri, text] of texts) corpus.addText(uri, text, true);
  return contextFor(corpus);
}

describe('the dependencies of a check', () => {
  it('hold only while the findings would be the same', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 2, maxLength: 8 }), (changes) => {
        const texts = new Map<string, string>();
        const context = corpusWith(texts);
        const known = new Map<string, { items: unknown; dependencies: Dependencies }>();
        for (const { name, text } of changes) {
          const uri = `${FOLDER}/${name}.txt`;
          if (text === null) texts.delete(uri);
          else texts.set(uri, text);
          if (text === null) context.source.remove(uri);
          else context.source.addText(uri, text, true);
          const scratch = corpusWith(texts);
          for (const each of context.corpus.articles()) {
            const before = known.get(each.uri);
            const truth = documentDiagnostics(scratch, each.uri);
            if (before?.dependencies.holds()) expect(before.items).toEqual(truth);
            else {
              const after = recordedDiagnostics(context, each);
              expect(after.items).toEqual(truth);
              known.set(each.uri, after);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('hold in articles that an edit elsewhere does not affect', () => {
    const texts = new Map([
      [`${FOLDER}/a.txt`, `“${WORDS[0]},” Mayor Elena Voss said.\n`],
      [`${FOLDER}/b.txt`, 'The bakery on Mill Street, run by Ada Brook, won a prize on Friday.\n'],
      [`${FOLDER}/c.txt`, `“${WORDS[1]},” Councillor Piet Halloran said.\n`],
    ]);
    const context = corpusWith(texts);
    const [a, b, c] = context.corpus.articles().map((each) => recordedDiagnostics(context, each).dependencies);
    context.source.addText(`${FOLDER}/c.txt`, `“${WORDS[2]},” Councillor Piet Halloran said.\n`, true);
    expect([a, b, c].map((dependencies) => dependencies?.holds())).toEqual([false, true, false]);
  });
});

describe('the findings of the folder', () => {
  it('contain only changes since the last answer', async () => {
    const pair = await Pair.start(samplesHost(), { folders: [SAMPLES] });
    const pull = async (previous: readonly WorkspaceDocumentDiagnosticReport[]) => {
      const { items } = await pair.connection.sendRequest<{ items: WorkspaceDocumentDiagnosticReport[] }>(
        'workspace/diagnostic',
        { previousResultIds: previous.map(({ uri, resultId }) => ({ uri, value: resultId })) },
      );
      return items;
    };
    const first = await pull([]);
    expect(first.length).toBeGreaterThan(3);
    const uri = `${SAMPLES}/new.txt`;
    await pair.open(uri, '“The market closes in May,” a senior official said in the hall on Friday.\n');
    const second = await pull(first);
    expect(second.map((report) => report.uri)).toEqual([uri]);
    await pair.stop();
  });
});
