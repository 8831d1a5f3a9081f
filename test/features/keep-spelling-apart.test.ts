// Keeping one spelling apart: the spelling becomes an entity of its own, and removing the entries undoes it.

import { expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { decide } from '../../server/src/features/decisions/decide.ts';
import { decisionTarget } from '../../server/src/features/decisions/target.ts';
import { contextOf, FOLDER, openIn, type TestContext } from '../support/features.ts';

const articles = {
  'a.txt': 'Ferry sinks\n\nThe pilot Duncan Karaite spoke on Friday. “It sank,” Karaite said to reporters in Leeds.\n',
  'b.txt': 'Ferry raised\n\nThe diver Duncan Karait spoke on Monday. “It floats,” Karait said to reporters in Leeds.\n',
};
const YAML = `${FOLDER}/sourcemark.yaml`;
const range = { start: { line: 2, character: 12 }, end: { line: 2, character: 12 } };

function open(yaml = ''): TestContext {
  const context = contextOf({});
  if (yaml !== '') openIn(context.source, 'sourcemark.yaml', yaml, 'yaml');
  for (const [name, text] of Object.entries(articles)) openIn(context.source, name, text);
  return { ...context, corpus: context.source.snapshot() };
}

/** The entity of the name in the first line of each article. */
async function entities(yaml?: string): Promise<string[]> {
  const context = open(yaml);
  const ids: string[] = [];
  for (const name of Object.keys(articles)) {
    const target = await decisionTarget(context, { uri: `${FOLDER}/${name}`, range, about: 'name' });
    ids.push(target?.entity?.id ?? '');
  }
  return ids;
}

async function keepApart(spelling: string, before = ''): Promise<string> {
  const context = open(before);
  const uri = `${FOLDER}/a.txt`;
  const target = await decisionTarget(context, { uri, range, about: 'name' });
  expect(target?.spellings).toContain(spelling);
  const first = { id: target?.entity?.id ?? '' };
  const decision = { kind: 'apart', first, second: { name: spelling, type: 'person' } } as const;
  const { edit, problem } = await decide(context, { uri, range, decision });
  expect(problem).toBeUndefined();
  let yaml = before;
  for (const change of (edit as WorkspaceEdit).documentChanges ?? [])
    if ('edits' in change && change.textDocument.uri === YAML)
      yaml = TextDocument.applyEdits(TextDocument.create(YAML, 'yaml', 1, yaml), change.edits as never);
  return yaml;
}

it('keeps a spelling apart, and joins it again without the entries', async () => {
  expect(new Set(await entities()).size).toBe(1);
  const yaml = await keepApart('Duncan Karait');
  expect(new Set(await entities(yaml)).size).toBe(2);
  expect(new Set(await entities()).size).toBe(1);
  expect(await keepApart('Duncan Karait')).toBe(yaml);
});

it('takes the spelling from the aliases of the entity', async () => {
  const before =
    'version: 1\nentities:\n  duncan-karaite:\n    name: Duncan Karaite\n    type: person\n    aliases: [Duncan Karait]\n';
  const yaml = await keepApart('Duncan Karait', before);
  expect(new Set(await entities(yaml)).size).toBe(2);
  expect(yaml).not.toContain('[Duncan Karait]');
});
