// An attribution that the user made is reported where the article gives the words to someone else or makes other words
// of them, and never goes over to the same words of another speaker; in an open article as in one that changes on the
// disk.

import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { annotationFileOf } from '../../server/src/annotations/file-names.ts';
import { editBetween } from '../../server/src/annotations/track.ts';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { decide } from '../../server/src/features/decisions/decide.ts';
import { english } from '../../server/src/language/en/index.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { MemoryHost } from '../support/memory-host.ts';

const FOLDER = 'file:///articles';
const URI = `${FOLDER}/a.txt`;
const YAML = annotationFileOf(URI);

const HEAD =
  'Dam gates opened\n\nThe river was high, and people went back to bed because they had been told that it was safe.\n\n';
const TAIL = '\n\nThe river is cold, and the town is old. Nobody was hurt that night, officials said on Monday.\n';
const OWN = '"We opened the gates ourselves, and we would do it again," said Boris Petrov, the engineer.';
const article = (...paragraphs: string[]): string => HEAD + paragraphs.join('\n\n') + TAIL;

/**
 * Attributes the first words `at` of `before`, then makes `after` of the article. Returns the state of the annotation.
 */
async function stateAfter(before: string, after: string, how: How, at = 'We opened', name = 'Boris Petrov') {
  const host = new MemoryHost({ [URI]: before });
  const corpus = new Corpus(host, english);
  corpus.setFolders([FOLDER]);
  corpus.addText(URI, before, true);
  const document = TextDocument.create(URI, 'article', 1, before);
  if (how !== 'on the disk') corpus.open(document);
  const context = { corpus: corpus.snapshot(), settingsOf: () => defaultSettings, pageOf: () => undefined, log() {} };
  const start = document.positionAt(before.indexOf(at) + 1);
  const decision = { kind: 'attribute', speaker: { name } } as const;
  const { edit } = await decide(context, { uri: URI, range: { start, end: start }, decision });
  const changes = (edit as { documentChanges: { edits?: { newText: string }[] }[] }).documentChanges;
  corpus.addText(YAML, changes.findLast(({ edits }) => edits !== undefined)!.edits![0]!.newText);
  await corpus.applyUserChanges();
  expect(corpus.article(URI)?.annotations[0]?.anchor.state).toBe('held');
  host.files.set(URI, after);
  if (how === 'on the disk') corpus.addText(URI, after, true);
  else {
    const small = editBetween(before, after)!;
    const change = how === 'as one edit' ? small : { start: 0, end: before.length, length: after.length };
    const range = { start: document.positionAt(change.start), end: document.positionAt(change.end) };
    TextDocument.update(document, [{ range, text: after.slice(change.start, change.start + change.length) }], 2);
    corpus.edited(URI, [change]);
    corpus.change(URI);
  }
  await corpus.applyUserChanges();
  const { anchor } = corpus.article(URI)!.annotations[0]!;
  return anchor.state === 'held' ? after.slice(anchor.span.start - 12, anchor.span.end + 16) : anchor.reason;
}

const HOW = ['on the disk', 'as one edit', 'as a whole'] as const;
type How = (typeof HOW)[number];

describe.each(HOW)('%s, an attribution is reported', (how) => {
  it.each([
    ['corrected', OWN.replace('Boris Petrov, the engineer', 'Anna Berg, the mayor')],
    ['corrected to the surname of another', OWN.replace('Boris Petrov, the engineer', 'Ms Berg')],
    [
      'corrected, the speaker first',
      'Anna Berg, the mayor, said: "We opened the gates ourselves, and we would do it again."',
    ],
    ['according to another', 'According to Anna Berg, "We opened the gates ourselves, and we would do it again."'],
    ['denied', OWN.replace('said Boris Petrov, the engineer', 'Boris Petrov, the engineer, denied having said')],
    ['denied first', OWN.replace('said Boris Petrov, the engineer', 'Boris Petrov denied, as the engineer')],
    ['not said', OWN.replace('said Boris Petrov, the engineer', 'Boris Petrov, the engineer, did not say')],
  ])('if it is %s', async (_, now) => {
    expect(await stateAfter(article(OWN), article(now), how)).toMatch(/^(?:speaker|changed)$/);
  });

  it.each([
    ['denied', 'In his letter Boris Petrov denies he told reporters: '],
    ['not true', 'It is not true that Boris Petrov told reporters: '],
    ['not said', 'Boris Petrov, the engineer, never told reporters: '],
  ])('if what precedes the words says it is %s', async (_, start) => {
    const words = '"We opened the gates ourselves, and we would do it again."';
    const before = article(`Boris Petrov, the engineer, told reporters: ${words}`);
    expect(await stateAfter(before, article(start + words), how)).toMatch(/^(?:speaker|changed)$/);
  });

  it.each([
    ['never', 'never opened'],
    ['a contraction', "didn't open"],
    ['not, further on', 'opened the gates ourselves, and we would not do it again'],
    ['nobody', 'and nobody opened'],
    ['another verb', 'closed'],
  ])('if the words get %s', async (_, words) => {
    const now = words.includes('again')
      ? OWN.replace('opened the gates ourselves, and we would do it again', words)
      : OWN.replace('opened', words);
    expect(await stateAfter(article(OWN), article(now), how)).toBe('changed');
  });

  it.each([
    ['a negation', OWN.replace('opened', 'never opened')],
    ['a number', OWN.replace('gates', 'three gates')],
    ['a name', OWN.replace('gates', 'Marn gates')],
  ])('if the words lose %s', async (_, before) => {
    expect(await stateAfter(article(before), article(OWN), how, 'We ')).toBe('changed');
  });
});

const SAME = '"We will rebuild the dam."';
const by = (name: string, role: string): string => `${name}, ${role}, told reporters on Monday: ${SAME}`;
const [FADI, CARLA, GORAN] = [
  by('Fadi Haddad', 'the engineer'),
  by('Carla Rossi', 'the mayor'),
  by('Goran Lind', 'a teacher'),
];

describe.each(HOW)('%s, a correction is reported where both names are near', (how) => {
  it.each(['Goran Lind', 'Ida Voss', 'Élise Noël'])('%s', async (name) => {
    const own = `"We do not know who opened it," said ${name}.`;
    const next = `"We will rebuild the dam," said ${name}.`;
    const before = '"It was cold in the hall," said Anna Berg.';
    const now = own.replace(name, 'Anna Berg');
    const state = await stateAfter(article(before, own, next), article(before, now, next), how, 'We do not', name);
    expect(state).toBe('speaker');
  });
});

describe.each(HOW)('%s, of the same words by several', (how) => {
  it.each([
    ['the second of two', [FADI, CARLA]],
    ['the first of two', [CARLA, FADI]],
    ['the middle one of three', [FADI, CARLA, GORAN]],
    ['the last of three', [FADI, GORAN, CARLA]],
  ])('%s is deleted: its annotation is reported', async (_, paragraphs) => {
    const before = article(...paragraphs);
    const after = article(...paragraphs.filter((paragraph) => paragraph !== CARLA));
    const at = before.slice(before.indexOf(CARLA));
    expect(await stateAfter(before, after, how, at.slice(at.indexOf('"We')), 'Carla Rossi')).toMatch(/^(?!.*We will)/s);
  });

  it.each([
    ['before it', `${SAME.replace('."', ',"')} Carla Rossi said.`],
    ['before it, in other words around', by('Carla Rossi', 'the mayor')],
  ])('one by another is added %s: the annotation stays or is reported', async (_, copy) => {
    const own = `${SAME.replace('."', ',"')} said Fadi Haddad, the engineer.`;
    const other = `${SAME.replace('."', ',"')} said Goran Lind, the engineer.`;
    const state = await stateAfter(article(own, other), article(copy, own, other), how, 'We will', 'Fadi Haddad');
    expect(state).toMatch(/Fadi|^speaker$|^ambiguous$|^changed$/);
  });
});

describe('what the user overruled', () => {
  it.each(HOW)('is not reported after an edit elsewhere: %s', async (how) => {
    const before = article(OWN);
    const after = before.replace('The river was high', 'Late edition. The river was high');
    expect(await stateAfter(before, after, how, 'We opened', 'Anna Berg')).toContain('We opened');
  });

  it('is not reported where only a pronoun names the speaker of repeated words', async () => {
    const before = article('Boris Petrov waited.', '"Yes," he said.', 'Anna Berg spoke.', '"Yes," he said.');
    const after = before.replace('The river was high', 'Late edition. The river was high');
    expect(await stateAfter(before, after, 'on the disk', 'Yes', 'Goran Lind')).toContain('Yes');
  });
});

describe('an annotation by hand, with little or no context', () => {
  const heldWith = async (context: string): Promise<string | undefined> => {
    const text = article(OWN);
    const corpus = new Corpus(new MemoryHost({ [URI]: text }), english);
    corpus.setFolders([FOLDER]);
    corpus.addText(URI, text, true);
    corpus.addText(YAML, `annotations:\n  - quote: We opened the gates\n    note: call him\n${context}`);
    await corpus.applyUserChanges();
    return corpus.article(URI)?.annotations[0]?.anchor.state;
  };

  it.each(['', '    after: " our"\n', "    before: '\"'\n", '    before: \'"\'\n    after: " ourselves, and"\n'])(
    'is held by unique words and %j',
    async (context) => {
      expect(await heldWith(context)).toBe('held');
    },
  );

  it('is reported if the context is another', async () => {
    expect(await heldWith('    after: " your"\n')).toBe('orphaned');
  });
});
