// Words are shown and compared as a reader sees them, also of a closed article to which the user's files are applied again.

import { expect, test } from 'vitest';
import { annotationFileOf } from '../../server/src/annotations/file-names.ts';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { english } from '../../server/src/language/en/index.ts';
import { articleOf, corpusOf, FOLDER } from '../support/corpus.ts';
import { MemoryHost } from '../support/memory-host.ts';

const mail = `> The harbour board met for six hours on Thursday and left without
> a vote, to the surprise of the crews who had waited outside.
>
> “The board has the power to stop the ferries whenever it wants.
> Nobody has ever asked it to,” said Dora Skinner, who runs the
> north quay and has done so since the winter.
`;
const words = '“The board has the power to stop the ferries whenever it wants. Nobody has ever asked it to,”';

test('a quotation of a quoted mail has no quote signs in its words', () => {
  const article = articleOf(corpusOf({ 'a.txt': mail }), 'a.txt');
  expect(article.quoteTexts).toContain(words);
  expect(article.analysis.reading, 'the reading text is not kept').toBeUndefined();
});

test('nor when an annotation file is applied to the closed article', async () => {
  const uri = `${FOLDER}/a.txt`;
  const corpus = new Corpus(new MemoryHost({ [uri]: mail }), english);
  corpus.setFolders([FOLDER]);
  corpus.addText(uri, mail, true);
  corpus.addText(
    annotationFileOf(uri),
    'version: 1\nannotations:\n  - quote: the surprise of the crews\n    note: Ask them.\n',
    true,
  );
  await corpus.snapshot().settled();
  expect(articleOf(corpus, 'a.txt').quoteTexts).toContain(words);
});

test('a name in a Markdown link is the name alone', () => {
  const text = '# Ferries\n\n“We agreed on nothing,” said Dora Skinner](https://x.example/dora), the harbour master.\n';
  const article = articleOf(corpusOf({ 'a.md': text }), 'a.md');
  expect(article.entities.map(({ name }) => name)).toContain('Dora Skinner');
  expect(article.sourceTexts).toContain('Dora Skinner');
});
