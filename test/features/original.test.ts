// From an article to the page of its original: the hover of a quotation, and links on the marks.

import { describe, expect, it } from 'vitest';
import { originalAt, originalTarget } from '../../server/src/features/shared/original.ts';

const TEXT =
  '---\ntitle: Weir\noriginal: "../my files/weir (1).pdf"\n---\n\n[page 1] One.\n\n[page 2] “Two,” she said.\n';
const URI = 'file:///w/articles/weir.txt';

describe('the original of an article', () => {
  it('has the page of the words', () => {
    expect(originalAt(URI, TEXT, TEXT.indexOf('“Two'))).toEqual({
      label: 'page 2 of weir (1).pdf',
      target: 'file:///w/my%20files/weir%20(1).pdf#page=2',
    });
  });

  it('has the second', () => {
    const text = '---\noriginal: "council.vtt"\n---\n\n[00:01:05] Yes.\n';
    expect(originalAt(URI, text, text.indexOf('Yes'))?.target).toBe('file:///w/articles/council.vtt#t=65');
  });

  it('is no link where there is no file, and never an address or a command', () => {
    expect(originalAt(URI, '---\noriginal: "clipboard"\n---\n\nx', 40)).toEqual({ label: 'clipboard' });
    for (const path of ['https://x.example/a.pdf', 'command:x.pdf', 'vscode://a/b.pdf', 'javascript:a.js'])
      expect(originalTarget(URI, path, undefined)).toBeUndefined();
    expect(originalTarget(URI, 'C:\\files\\a.pdf', undefined)).toBe('file:///C:/files/a.pdf');
  });

  it('belongs to no other text', () => {
    expect(originalAt(URI, 'On [page 2] of the report.', 10)).toBeUndefined();
  });
});
