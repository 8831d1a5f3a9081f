// Rename on a name in an article: what it offers, what it writes, and why it refuses.

import { describe, expect, it } from 'vitest';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { prepareRename, rename } from '../../server/src/features/rename.ts';
import { contextOf, FOLDER, openIn } from '../support/features.ts';
import { positionOf } from '../support/lsp-pair.ts';

const text = `Mayor Elena Voss opened the bridge on Friday. “We have waited eleven years for this,” she said.

Voss thanked the builders. The crowd cheered.
`;

function open(yaml?: string) {
  const context = contextOf({});
  if (yaml !== undefined) context.source.addText(`${FOLDER}/sourcemark.yaml`, yaml);
  const textDocument = openIn(context.source, 'a.txt', text);
  const at = (words: string) => ({ textDocument, position: positionOf(text, words) });
  return { context, textDocument, at };
}

/** The inserted texts of an edit, by file. */
function written(edit: WorkspaceEdit | null): Record<string, string> {
  const changes: Record<string, string> = {};
  for (const [uri, edits] of Object.entries(edit?.changes ?? {}))
    changes[uri] = edits.map((one) => one.newText).join('');
  for (const change of edit?.documentChanges ?? [])
    if ('edits' in change)
      changes[change.textDocument.uri] = (change as TextDocumentEdit).edits
        .map((one) => ('newText' in one ? one.newText : ''))
        .join('');
  return changes;
}

describe('rename in an article', () => {
  it('offers the current name of the entity', () => {
    const { context, textDocument, at } = open();
    const offered = prepareRename(context, at('Voss thanked'));
    expect(offered?.placeholder).toBe('Elena Voss');
    expect(offered === null ? '' : textDocument.getText(offered.range)).toBe('Voss');
  });

  it('writes the name to sourcemark.yaml and does not change the article', async () => {
    const { context, at } = open();
    const changes = written(await rename(context, { ...at('Voss thanked'), newName: ' Elena  Maria Voss ' }));
    expect(Object.keys(changes)).toEqual([`${FOLDER}/sourcemark.yaml`]);
    expect(changes[`${FOLDER}/sourcemark.yaml`]).toContain('Elena Maria Voss');
  });

  it('changes nothing if the name is the same', async () => {
    const { context, at } = open();
    expect(await rename(context, { ...at('Elena Voss'), newName: 'Elena Voss' })).toBeNull();
  });

  it.each([
    ['she said', /pronoun for Elena Voss/],
    ['Friday', /date cannot be renamed/],
  ])('refuses on %s', (words, reason) => {
    const { context, at } = open();
    expect(() => prepareRename(context, at(words))).toThrow(reason);
  });

  it('refuses an empty name and the name of another entity', async () => {
    const { context, at } = open('version: 1\nentities:\n  haddad:\n    name: Omar Haddad\n    type: person\n');
    await expect(rename(context, { ...at('Elena Voss'), newName: ' ' })).rejects.toThrow(/at least one letter/);
    await expect(rename(context, { ...at('Elena Voss'), newName: 'Omar Haddad' })).rejects.toThrow(/Merge Entity With/);
  });

  it('refuses in a document outside every folder', () => {
    const context = contextOf({});
    const uri = 'untitled:loose';
    context.source.open({ uri, version: 1, languageId: 'article', getText: () => text });
    expect(() => prepareRename(context, { textDocument: { uri }, position: positionOf(text, 'Elena Voss') })).toThrow(
      /no open folder/,
    );
  });

  it('answers null where there is no name', () => {
    const { context, at } = open();
    expect(prepareRename(context, at('builders'))).toBeNull();
  });
});
