// Parses Markdown. What a keystroke leaves as it was is taken from the tree before (lezer's fragments): the tree of a text
// is the same whichever text was parsed last.

import { type Tree, TreeFragment } from '@lezer/common';
import { Autolink, parser as commonMark, type MarkdownParser, Strikethrough, Table, TaskList } from '@lezer/markdown';

const whole = commonMark.configure([Table, Strikethrough, TaskList, Autolink]);
/** The parser's time grows with the square of the links of a paragraph; a file with more brackets is read without links. */
const MOST_BRACKETS = 5000;
const linkless = whole.configure({ remove: ['Link', 'Image', 'LinkEnd'] });

let last: { readonly text: string; readonly parser: MarkdownParser; readonly tree: Tree } | undefined;

/** `text` has line feeds only. */
export function parseMarkdown(text: string): Tree {
  const parser = hasMoreBrackets(text, MOST_BRACKETS) ? linkless : whole;
  const known = last?.parser === parser ? fragmentsOf(last.tree, last.text, text) : undefined;
  const tree = parser.parse(text, known);
  last = { text, parser, tree };
  return tree;
}

/** What `tree`, of the text `before`, still says of `text`; `undefined` if the two have less than half in common. */
function fragmentsOf(tree: Tree, before: string, text: string): readonly TreeFragment[] | undefined {
  const most = Math.min(before.length, text.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === text.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === text.charCodeAt(text.length - 1 - end))
    end += 1;
  if (start + end < text.length / 2) return undefined;
  const change = { fromA: start, toA: before.length - end, fromB: start, toB: text.length - end };
  return TreeFragment.applyChanges(TreeFragment.addTree(tree), [change]);
}

function hasMoreBrackets(text: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf('['); at >= 0 && count <= most; at = text.indexOf('[', at + 1)) count += 1;
  return count > most;
}
