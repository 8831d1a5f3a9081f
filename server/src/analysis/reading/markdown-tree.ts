// Parses Markdown. After a keystroke, reuses the unchanged parts of the last tree (lezer's fragments). The tree of a
// text does not depend on the text that was parsed before.

import { type Tree, TreeFragment } from '@lezer/common';
import {
  Autolink,
  parser as commonMark,
  type MarkdownConfig,
  type MarkdownParser,
  Strikethrough,
  Table,
  TaskList,
} from '@lezer/markdown';
import { costlySyntax } from './markdown-cost.ts';

/** As in CommonMark, but a run of spaces is looked at once and not at each of its spaces. */
const HardBreak: MarkdownConfig = {
  parseInline: [
    {
      name: 'HardBreak',
      parse(context, next, start) {
        let end = start + 1;
        if (next === SPACE && context.char(start - 1) !== SPACE) while (context.char(end) === SPACE) end += 1;
        else if (next !== BACKSLASH) return -1;
        const isBreak = context.char(end) === LINE_FEED && (next === BACKSLASH || end >= start + 2);
        return isBreak ? context.addElement(context.elt('HardBreak', start, end + 1)) : -1;
      },
    },
  ],
};
const [LINE_FEED, SPACE, BACKSLASH] = [10, 32, 92];

const whole = commonMark.configure([Table, Strikethrough, TaskList, Autolink, HardBreak]);
/** By the syntax that they leave out. */
const parsers = new Map<string, MarkdownParser>([['', whole]]);

function parserFor(text: string): MarkdownParser {
  const remove = costlySyntax(text);
  const key = remove.join();
  let parser = parsers.get(key);
  if (parser === undefined) {
    parser = whole.configure({ remove });
    parsers.set(key, parser);
  }
  return parser;
}

let last: { readonly text: string; readonly parser: MarkdownParser; readonly tree: Tree } | undefined;

/** `text` has line feeds only. */
export function parseMarkdown(text: string): Tree {
  const parser = parserFor(text);
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
