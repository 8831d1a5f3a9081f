// A decision on words that an annotation of uncertain place is about: it is not written next to that annotation, which would
// say two things of one passage, until the user has moved or removed it.

import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { annotationFileOf } from '../../server/src/annotations/file-names.ts';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { decide } from '../../server/src/features/decisions/decide.ts';
import { english } from '../../server/src/language/en/index.ts';
import type { Decision } from '../../server/src/protocol.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { MemoryHost } from '../support/memory-host.ts';

const URI = 'file:///articles/a.txt';
const YAML = annotationFileOf(URI);
const quote = '"We will look at the first point of the treaty, and we will come back to it later,"';
const article = `Dam gates opened

Anna Berg, Boris Petrov and Carla Rossi spoke on Monday. The gates opened at night and the people of the town went back to bed.

${quote} it was said.

"The river is cold and the town is old, and nobody was hurt that night," it was said.
`;
/** The article had the words twice; which of them is left is not certain. */
const reported = (values: string): string =>
  `version: 1
annotations:
  - quote: '${quote}'
    before: "back to it later,\\" it was said.\\n\\n"
    after: " it was said.\\n\\n\\"The gates"
    at: { start: 288, end: 370, hash: t221mzdxdm62, of: 2 }
${values}`;

async function decided(yaml: string, decision: Decision, isOpen: boolean, words = quote) {
  const corpus = new Corpus(new MemoryHost({ [URI]: article, [YAML]: yaml }), english);
  corpus.setFolders(['file:///articles']);
  corpus.addText(URI, article, true);
  corpus.addText(YAML, yaml);
  const document = TextDocument.create(URI, 'article', 1, article);
  if (isOpen) corpus.open(document);
  const context = { corpus: corpus.snapshot(), settingsOf: () => defaultSettings, pageOf: () => undefined, log() {} };
  const start = document.positionAt(article.indexOf(words) + 4);
  const result = await decide(context, { uri: URI, range: { start, end: start }, decision });
  expect(corpus.article(URI)?.annotations[0]?.anchor.state).toBe('orphaned');
  return result;
}

const attribute: Decision = { kind: 'attribute', speaker: { name: 'Anna Berg' } };
const note: Decision = { kind: 'annotate', note: 'Call her.' };
const term: Decision = { kind: 'quoteKind', as: 'term' };

describe.each([true, false])('words of an annotation that is reported (article open: %s)', (isOpen) => {
  it.each([
    ['speaker: Carla Rossi', attribute],
    ['speaker: Carla Rossi', term],
    ['kind: pull', term],
    ['note: Heard it myself.', note],
  ])('with “%s” are not decided again', async (value, decision) => {
    const { edit, problem, at } = await decided(reported(`    ${value}\n`), decision, isOpen);
    expect(edit).toBeUndefined();
    expect(problem).toMatch(/is reported, because its place is not certain\. Nothing was written/);
    expect(at).toMatchObject({ uri: YAML, range: { start: { line: 2 } } });
  });

  it('can be decided about in what it does not say', async () => {
    expect((await decided(reported('    note: Heard it myself.\n'), attribute, isOpen)).edit).toBeDefined();
    expect((await decided(reported('    speaker: Carla Rossi\n'), note, isOpen)).edit).toBeDefined();
  });

  it('do not keep other words from being decided about', async () => {
    const { edit } = await decided(reported('    speaker: Carla Rossi\n'), attribute, isOpen, '"The river is cold');
    expect(edit).toBeDefined();
  });
});
