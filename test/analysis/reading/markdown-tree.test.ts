import type { Tree } from '@lezer/common';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../server/src/analysis/reading/markdown-tree.ts';

const piece = fc.constantFrom(
  ...['# Title', '> said', '- item', '1. one', '    code', '```', '~~~', '---', '===', '| a | b |', '|---|---|'],
  ...['[a]: http://x', '<div>', '</div>', '<!--', '-->', 'word', '*word*', '**b', '`c`', '[l](u)', '“Quoted.”'],
  ...['\n', '\n\n', '\n', '\n\n', ' ', '  ', '\t', '>', '-', '+ ', '<script>', '</script>', '[x] '],
);
const text = fc.array(piece, { minLength: 10, maxLength: 80 }).map((pieces) => pieces.join(''));
const edit = fc.record({ at: fc.nat(300), length: fc.nat(6), words: piece });

function nodesOf(tree: Tree): string[] {
  const nodes: string[] = [];
  tree.iterate({
    enter: ({ name, from, to }) => {
      nodes.push(`${name} ${from} ${to}`);
    },
  });
  return nodes;
}

/** The tree of a text that is parsed after one with which it has nothing in common. */
function treeFromScratch(of: string): Tree {
  parseMarkdown('');
  return parseMarkdown(of);
}

it('gives the tree of a text, whatever was parsed before', () => {
  fc.assert(
    fc.property(text, fc.array(edit, { minLength: 1, maxLength: 6 }), (first, edits) => {
      let present = first;
      for (const { at, length, words } of edits) {
        const from = Math.min(at, present.length);
        const next = present.slice(0, from) + words + present.slice(from + length);
        parseMarkdown(present);
        const after = nodesOf(parseMarkdown(next));
        expect(after).toEqual(nodesOf(treeFromScratch(next)));
        present = next;
      }
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) },
  );
});
