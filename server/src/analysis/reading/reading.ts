// File text in, reading view out: the one place that knows in which forms an article comes.

import type { Language } from '../language/language.ts';
import { readMarkdown } from './markdown.ts';
import { readPlain } from './plain.ts';
import { isSubtitles, readSubtitles } from './subtitles.ts';
import { markTurns } from './turns.ts';
import type { ReadingView } from './view.ts';

let last:
  | { readonly text: string; readonly language: Language; readonly markdown: boolean; readonly view: ReadingView }
  | undefined;

/** The last view is kept: what an editor asks after a keystroke reads the same text again. */
export function readView(text: string, language: Language, markdown: boolean): ReadingView {
  if (last?.text !== text || last.language !== language || last.markdown !== markdown)
    last = { text, language, markdown, view: makeView(text, language, markdown) };
  return last.view;
}

function makeView(text: string, language: Language, markdown: boolean): ReadingView {
  const isKnown = (lower: string): boolean => language.classes(lower) !== 0 || language.clusters(lower).length > 0;
  const view = isSubtitles(text)
    ? readSubtitles(text)
    : markdown
      ? readMarkdown(text, isKnown)
      : readPlain(text, isKnown);
  return markTurns(view);
}
