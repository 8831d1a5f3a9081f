// Every decision of the user is listed among the actions at its place, with its change and its removal.

import { describe, expect, it } from 'vitest';
import { type CodeAction, CodeActionTriggerKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from '../../server/src/features/code-actions.ts';
import { contextOf, FOLDER, openIn, type TestContext } from '../support/features.ts';

const TEXT =
  'Ferry sinks\n\nThe pilot Duncan Karaite spoke on Friday. “It sank within an hour of leaving,” he said to reporters in Leeds.\n';
const URI = `${FOLDER}/a.txt`;
const NOTES = `version: 1
annotations:
  - quote: It sank within an hour of leaving,
    speaker: Duncan Karaite
    note: Check the time
  - quote: Leeds
    ignore: unsourced-report
    reason: known
`;
const ENTITIES = `version: 1
entities:
  duncan-karaite:
    name: Duncan Karaite
    type: person
    aliases: [Captain Karaite]
    apart-from: [duncan-karait]
  duncan-karait:
    name: Duncan Karait
    type: person
`;

function open(): TestContext {
  const context = { ...contextOf({}), hasCommands: true };
  openIn(context.source, 'sourcemark.yaml', ENTITIES, 'yaml');
  openIn(context.source, 'a.txt', TEXT);
  openIn(context.source, 'a.txt.annotations.yaml', NOTES, 'yaml');
  return { ...context, corpus: context.source.snapshot() };
}

async function actionsAt(words: string): Promise<CodeAction[]> {
  const at = TextDocument.create(URI, 'article', 1, TEXT).positionAt(TEXT.indexOf(words) + 1);
  const context = { diagnostics: [], triggerKind: CodeActionTriggerKind.Invoked };
  const params = { textDocument: { uri: URI }, range: { start: at, end: at }, context };
  return (await codeActions(open(), params)).filter(({ title }) => title.startsWith('By you'));
}

const titles = async (words: string): Promise<string[]> => (await actionsAt(words)).map(({ title }) => title);

function yamlAfter(action: CodeAction | undefined, name: string, before: string): string {
  let yaml = before;
  for (const change of action?.edit?.documentChanges ?? [])
    if ('edits' in change && change.textDocument.uri === `${FOLDER}/${name}`)
      yaml = TextDocument.applyEdits(TextDocument.create(name, 'yaml', 1, before), change.edits as never);
  return yaml;
}

describe('decisions of the user at their place', () => {
  it('are those of an annotation', async () => {
    expect(await titles('It sank')).toEqual([
      'By you: said by Duncan Karaite. Change…',
      'By you: said by Duncan Karaite. Remove',
      'By you: note “Check the time”. Change…',
      'By you: note “Check the time”. Remove',
    ]);
    expect(await titles('Leeds')).toEqual([
      'By you: “unsourced-report” ignored here (known). Change…',
      'By you: “unsourced-report” ignored here (known). Remove',
    ]);
  });

  it('are those about a name', async () => {
    expect(await titles('Duncan')).toEqual([
      'By you: also called “Captain Karaite”. Change…',
      'By you: also called “Captain Karaite”. Remove',
      'By you: not Duncan Karait. Change…',
      'By you: not Duncan Karait. Remove',
    ]);
  });

  it('can be removed one by one; an annotation that says nothing else goes too', async () => {
    const [, speaker] = await actionsAt('It sank');
    const without = yamlAfter(speaker, 'a.txt.annotations.yaml', NOTES);
    expect(without).not.toContain('speaker');
    expect(without).toContain('note: Check the time');
    const [, ignored] = await actionsAt('Leeds');
    expect(yamlAfter(ignored, 'a.txt.annotations.yaml', NOTES)).not.toContain('Leeds');
    const apart = (await actionsAt('Duncan')).find(({ title }) => title === 'By you: not Duncan Karait. Remove');
    expect(yamlAfter(apart, 'sourcemark.yaml', ENTITIES)).not.toContain('apart-from');
  });

  it('are changed by the command that made them', async () => {
    const [change] = await actionsAt('It sank');
    expect(change?.command?.command).toBe('sourcemark.attributeQuote');
  });
});

describe('a note whose words moved to another article', () => {
  const MOVED = 'The pilot Duncan Karaite spoke on Friday about the sinking of the old ferry near Leeds.';
  const notes = `version: 1\nannotations:\n  - quote: spoke on Friday about the sinking of the old ferry\n    note: Check the day\n`;

  it('offers that article, and is written there', async () => {
    const context = { ...contextOf({}), hasCommands: true };
    openIn(context.source, 'a.txt', 'Ferry sinks\n\nNothing more is known about it today, said the mayor of Leeds.\n');
    openIn(context.source, 'b.txt', `Ferry raised\n\n${MOVED}\n`);
    openIn(context.source, 'a.txt.annotations.yaml', notes, 'yaml');
    const world = { ...context, corpus: context.source.snapshot() };
    const at = { line: 2, character: 14 };
    const uri = `${FOLDER}/a.txt.annotations.yaml`;
    const range = { start: at, end: at };
    const asked = { diagnostics: [], triggerKind: CodeActionTriggerKind.Invoked };
    const actions = await codeActions(world, { textDocument: { uri }, range, context: asked });
    const move = actions.find(({ title }) => title.startsWith('Move to'));
    expect(move?.title).toBe('Move to “Ferry raised”, line 3');
    expect(yamlAfter(move, 'b.txt.annotations.yaml', '')).toContain('note: Check the day');
    expect(yamlAfter(move, 'a.txt.annotations.yaml', notes)).not.toContain('Check the day');
  });
});
