// Caches of names, descriptions and quotations keep copies of the words. A substring points into its text, so a single cached
// name could keep the text of a removed article alive.

import { expect, it } from 'vitest';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { documentDiagnostics } from '../../server/src/features/diagnostics.ts';
import { hover } from '../../server/src/features/hover.ts';
import { nameCompletion } from '../../server/src/features/name-completion.ts';
import { contextOf, FOLDER, openIn } from '../support/features.ts';
import { alive } from '../support/heap.ts';

/** Code units of white space in each article, so that a text that is kept alive shows in the heap size. */
const PADDING = 2 ** 20;
const GIVEN = [
  'Annabella',
  'Bernadette',
  'Clementine',
  'Dominique',
  'Evangeline',
  'Philippa',
  'Georgette',
  'Henrietta',
];

it('articles that were open and removed leave no text in memory', async () => {
  const context = contextOf({});
  const corpus = context.source;
  const play = async (given: string): Promise<void> => {
    const text = `The harbour authority of ${given}shaven

${given} Hollingworth, the deputy harbour commissioner of ${given}shaven, met reporters of the ${given} Broadcasting Foundation (${given[0]}BF).

“The northern harbour will certainly stay closed until the ${given} inquiry is finished next month,” ${given} Hollingworth said.
${'\n'.repeat(PADDING)}`;
    const other = text.replace('will certainly stay', 'will probably not stay').replace('next month', 'in two months');
    const documents = [text, other].map((words, at) => openIn(corpus, `${given} ${at}.txt`, words));
    const [{ uri }] = documents as [TextDocument];
    corpus.articles();
    expect(documentDiagnostics(context, uri).map(({ code }) => code)).toContain('quote-variant');
    const shown = hover(context, { textDocument: { uri }, position: { line: 2, character: 3 } });
    expect(JSON.stringify(shown)).toContain('deputy harbour commissioner');
    const offered = await nameCompletion(context, { textDocument: { uri }, position: { line: 2, character: 3 } });
    expect(offered).not.toBeNull();
    // Another article has the same names.
    corpus.addText(`${FOLDER}/${given} after.txt`, text.trim(), true);
    for (const document of documents) {
      corpus.close(document.uri);
      corpus.remove(document.uri);
    }
  };
  await play('Wilhelmina');
  const before = await alive();
  for (const given of GIVEN) await play(given);
  // Less than two of the sixteen texts, at two bytes a code unit: compiled code takes about as much as one.
  expect((await alive()) - before, 'bytes that are still there').toBeLessThan(2 * 2 * PADDING);
});
