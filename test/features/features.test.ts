// Smaller features on one article, through the protocol.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentSymbol,
  type FoldingRange,
  type InlayHint,
  type InlayHintLabelPart,
  type SelectionRange,
  type WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { Pair, positionOf } from '../support/lsp-pair.ts';
import { MemoryHost } from '../support/memory-host.ts';

const FOLDER = 'file:///articles';
const A = `${FOLDER}/a.txt`;
const text = `Bridge Opens After Eleven Years

The mayor, Elena Voss, opened the bridge on Friday with a pair of garden shears. “We have waited eleven years for this,” she said. Thousands of people walked across the river before noon.

A Long Wait

The contractor, Omar Haddad, did not attend the ceremony. “I was not invited,” Haddad told reporters in Geneva.

“I would have come.”

Related Posts
Share this article
`;

let pair: Pair;
beforeAll(async () => {
  pair = await Pair.start(new MemoryHost({ [A]: text }), { folders: [FOLDER] });
  await pair.open(A, text);
});
afterAll(() => pair.stop());

const ask = <T>(method: string, more: object = {}): Promise<T> =>
  pair.connection.sendRequest<T>(method, { textDocument: { uri: A }, ...more });
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

describe('outline', () => {
  it('has the headline, the section, and the quotations with their speakers', async () => {
    const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol');
    expect(symbols.map((symbol) => symbol.name)).toEqual(['Bridge Opens After Eleven Years', 'A Long Wait']);
    expect(symbols[0]?.children?.map((child) => child.name)).toEqual(['Elena Voss']);
    expect(symbols[1]?.children?.map((child) => child.name)).toEqual(['Omar Haddad', 'Omar Haddad (implied)']);
  });
});

describe('highlights', () => {
  it('mark all mentions of a name', async () => {
    const marks = await ask<DocumentHighlight[]>('textDocument/documentHighlight', {
      position: positionOf(text, 'Omar Haddad'),
    });
    expect(marks.length).toBeGreaterThanOrEqual(2);
  });

  it("mark the same speaker's quotations", async () => {
    const marks = await ask<DocumentHighlight[]>('textDocument/documentHighlight', {
      position: positionOf(text, 'was not invited'),
    });
    const lines = text.split('\n');
    const shown = marks.map(({ range: { start, end }, kind }) => [
      (lines[start.line] ?? '').slice(start.character, end.character),
      kind === DocumentHighlightKind.Text ? 'said' : 'speaker',
    ]);
    expect(shown).toEqual([
      ['“I was not invited,”', 'said'],
      ['“I would have come.”', 'said'],
      ['Haddad', 'speaker'],
    ]);
  });
});

describe('inlay hints', () => {
  it('name the speaker of a pronoun and of a carried-over quotation', async () => {
    const hints = await ask<InlayHint[]>('textDocument/inlayHint', { range: whole });
    const labels = hints.map(({ label }) => label as InlayHintLabelPart[]);
    expect(hints.map(({ position }, at) => [position.line, labels[at]?.map(({ value }) => value).join('')])).toEqual([
      [2, '= Elena Voss'],
      [8, '— Omar Haddad'],
    ]);
    expect(hints[1]?.tooltip).toMatch(/^Speaker of the sentence before, \d+ % sure$/);
    // The name links to the last preceding mention of the speaker.
    expect(labels.map((parts) => parts[1]?.location?.range.start)).toEqual([
      positionOf(text, 'Elena Voss'),
      positionOf(text, 'Haddad told'),
    ]);
  });
});

describe('code lens', () => {
  it('counts quotations and speakers', async () => {
    const [lens] = await pair.lenses(A);
    expect(lens?.command?.title).toBe('3 quotations · 2 speakers');
  });
});

describe('folding', () => {
  it('folds sections and clutter', async () => {
    const ranges = await ask<FoldingRange[]>('textDocument/foldingRange');
    expect(ranges).toContainEqual({ startLine: 4, endLine: 11, kind: 'region' });
    expect(ranges).toContainEqual({ startLine: 10, endLine: 11, kind: 'comment' });
  });
});

describe('expanding the selection', () => {
  it('goes from word to name to quotation to attribution to paragraph', async () => {
    const words = async (position: object): Promise<string[]> => {
      const [range] = await ask<SelectionRange[]>('textDocument/selectionRange', { positions: [position] });
      const found: string[] = [];
      const lines = text.split('\n');
      for (let at = range; at !== undefined; at = at.parent) {
        const { start, end } = at.range;
        found.push(start.line === end.line ? (lines[start.line] ?? '').slice(start.character, end.character) : 'lines');
      }
      return found;
    };
    expect(await words(positionOf(text, 'Voss, opened'))).toEqual([
      'Voss',
      'Elena Voss',
      expect.stringMatching(/^The mayor.*shears\.$/),
      expect.stringMatching(/^The mayor.*noon\.$/),
      'lines',
    ]);
    const inQuote = await words(positionOf(text, 'invited'));
    expect(inQuote).toContain('I was not invited,');
    expect(inQuote).toContain('“I was not invited,”');
    expect(inQuote).toContain('“I was not invited,” Haddad told');
  });
});

describe('workspace symbols', () => {
  it('find entities by any name and quotations by their words', async () => {
    const find = (query: string): Promise<WorkspaceSymbol[]> =>
      pair.connection.sendRequest('workspace/symbol', { query });
    expect((await find('haddad')).map((symbol) => symbol.name)).toContain('Omar Haddad');
    expect((await find('not invited')).map((symbol) => symbol.containerName)).toContain('Omar Haddad · a.txt');
    expect(await find('zzzz')).toEqual([]);
  });
});
