// Keeping one spelling apart: the spelling becomes an entity of its own, and removing the entries undoes it.

import { describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { decide } from '../../server/src/features/decisions/decide.ts';
import { decisionTarget } from '../../server/src/features/decisions/target.ts';
import { hover } from '../../server/src/features/hover.ts';
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
  expect(target?.spellings.map(({ text }) => text)).toContain(spelling);
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

describe('of a name with several spellings', () => {
  const texts = {
    'a.txt': 'Talks\n\nThe president Ahmed al-Sahiri spoke on Friday. “We will talk,” al-Sahiri said in Leeds.\n',
    'b.txt': 'Talks\n\nThe president Ahmad al-Sahiri spoke on Monday. “We have talked,” Sahiri said in Leeds.\n',
    'c.txt': 'Talks\n\nThe president Ahmed Hussein al-Sahiri spoke on Tuesday. “We talk,” Al-Sahiri said in Leeds.\n',
    'd.txt': 'Talks\n\nThe president Ahmed Al Sahiri spoke on Tuesday. “We talk,” Al Sahiri said in Leeds.\n',
  };
  const openAll = (yaml = ''): TestContext => {
    const context = contextOf({});
    if (yaml !== '') openIn(context.source, 'sourcemark.yaml', yaml, 'yaml');
    for (const [name, text] of Object.entries(texts)) openIn(context.source, name, text);
    return { ...context, corpus: context.source.snapshot() };
  };
  const at = { start: { line: 2, character: 16 }, end: { line: 2, character: 16 } };

  it('exactly those that were joined as other names are offered, each with a reason', async () => {
    const target = await decisionTarget(openAll(), { uri: `${FOLDER}/a.txt`, range: at, about: 'name' });
    expect(target?.spellings.map(({ text, why }) => `${text}: ${why}`).sort()).toEqual([
      'Ahmad al-Sahiri: Same name, spelled differently, 90 % sure',
      'Ahmed Hussein al-Sahiri: Same name, with or without a middle name, 97 % sure',
    ]);
  });

  it.each(['b.txt', 'c.txt'])('only the chosen one is split off: that of %s', async (name) => {
    const context = openAll();
    const target = await decisionTarget(context, { uri: `${FOLDER}/a.txt`, range: at, about: 'name' });
    const spelling = target?.spellings.find(({ text }) => texts[name as 'b.txt'].includes(text))?.text ?? '';
    const first = { id: target?.entity?.id ?? '' };
    const decision = { kind: 'apart', first, second: { name: spelling, type: 'person' } } as const;
    const { edit } = await decide(context, { uri: `${FOLDER}/a.txt`, range: at, decision });
    let yaml = '';
    for (const change of (edit as WorkspaceEdit).documentChanges ?? [])
      if ('edits' in change && change.textDocument.uri === YAML)
        yaml = TextDocument.applyEdits(TextDocument.create(YAML, 'yaml', 1, yaml), change.edits as never);
    const after = openAll(yaml);
    const ids = await Promise.all(
      Object.keys(texts).map(async (each) => {
        const there = await decisionTarget(after, { uri: `${FOLDER}/${each}`, range: at, about: 'name' });
        return there?.entity?.id;
      }),
    );
    const split = Object.keys(texts).indexOf(name);
    expect(new Set(ids.filter((_, index) => index !== split)).size).toBe(1);
    expect(ids.filter((id) => id === ids[split])).toHaveLength(1);
  });
});

it('is one link of the hover, for each spelling that was joined', () => {
  const context = { ...open(), hasCommands: true };
  const found = hover(context, { textDocument: { uri: `${FOLDER}/a.txt` }, position: range.start });
  const { value } = found!.contents as { value: string };
  const [, given = ''] = /\[Keep “Duncan Karait” apart\]\(command:sourcemark\.keepApart\?([^)]*)\)/.exec(value) ?? [];
  expect(JSON.parse(decodeURIComponent(given))).toEqual([`${FOLDER}/a.txt`, range, 'Duncan Karait']);
});
