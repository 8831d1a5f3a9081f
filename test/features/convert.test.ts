// Offsets and positions, compared with the LSP library's TextDocument.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lineStartsOf, offsetAt, positionAt } from '../../server/src/base/positions.ts';

const text = fc.string({
  unit: fc.constantFrom('a', 'é', '“', '😀', '\n', '\r', '\r\n', '\t', ' ', '\u2028', '\u0000', '\ud800'),
  maxLength: 60,
});

describe('positions', () => {
  it('agree with TextDocument for every offset', () => {
    fc.assert(
      fc.property(text, (content) => {
        const document = TextDocument.create('file:///a', 'article', 1, content);
        const lines = { lineStarts: lineStartsOf(content), length: content.length };
        for (let offset = 0; offset <= content.length; offset += 1) {
          // TextDocument moves an offset between \r and \n to the end of the line; ours never get such an offset.
          if (content[offset - 1] === '\r' && content[offset] === '\n') continue;
          expect(positionAt(lines, offset)).toEqual(document.positionAt(offset));
          expect(offsetAt(lines, positionAt(lines, offset))).toBe(offset);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('outside the text are clamped', () => {
    const lines = { lineStarts: lineStartsOf('one\ntwo'), length: 7 };
    expect(positionAt(lines, -5)).toEqual({ line: 0, character: 0 });
    expect(positionAt(lines, 99)).toEqual({ line: 1, character: 3 });
    expect(offsetAt(lines, { line: 0, character: 99 })).toBe(3);
    expect(offsetAt(lines, { line: 7, character: 0 })).toBe(7);
    expect(offsetAt(lines, { line: -1, character: 0 })).toBe(0);
  });
});
