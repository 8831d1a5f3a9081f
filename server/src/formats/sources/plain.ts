// Plain text as an article. Its lines stay as they are: the reading view undoes wrapping, quote signs and labels better than
// a converter could, and the user sees the text as it came.

import { type SourceArticle, type SourceBlock, SourceError } from './source.ts';
import { oneLine } from './text.ts';

/** Code units of the longest first line that is a headline. */
const LONGEST_TITLE = 160;

/** Throws `SourceError` for a text without words. */
export function readPlainArticle(text: string): SourceArticle {
  const blocks = linesAsBlocks(text);
  if (blocks.length === 0) throw new SourceError('no-text');
  const first = blocks[0]!.text;
  const isTitle = blocks.length > 1 && !first.includes('\n') && first.length <= LONGEST_TITLE && !/[.:;,]$/.test(first);
  return { ...(isTitle ? { title: first } : {}), blocks };
}

/** Paragraphs between empty lines, with their line ends and indents. */
export function linesAsBlocks(text: string): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let lines: string[] = [];
  const end = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', text: lines.join('\n') });
    lines = [];
  };
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n?|[\n\u2028\u2029]/)) {
    const words = oneLine(line);
    if (words === '') end();
    else lines.push(`${/^[ \t]*/.exec(line)![0].replaceAll('\t', '    ').slice(0, 40)}${words}`);
    if (line.includes('\f')) end();
  }
  end();
  return blocks;
}
