// Folding ranges: sections below their headings, and runs of web clutter, front matter and code.

import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver';
import type { ArticlePart } from '../analysis/model.ts';
import { positionAt } from '../base/positions.ts';
import type { FeatureContext } from './shared/context.ts';

export function foldingRanges({ corpus }: FeatureContext, { textDocument }: FoldingRangeParams): FoldingRange[] | null {
  const article = corpus.article(textDocument.uri);
  // Without an answer the editor folds by indentation, which suits YAML.
  if (article === undefined) return null;
  const { parts } = article.analysis;
  const line = (offset: number): number => positionAt(article, offset).line;
  const ranges: FoldingRange[] = [];
  const fold = (first: ArticlePart | undefined, last: ArticlePart | undefined, kind?: FoldingRangeKind): void => {
    if (first === undefined || last === undefined) return;
    const startLine = line(first.start);
    const endLine = line(last.end);
    if (endLine > startLine) ranges.push({ startLine, endLine, ...(kind === undefined ? {} : { kind }) });
  };
  let heading = -1;
  let clutter = -1;
  parts.forEach((part, index) => {
    if (part.kind === 'subheading') {
      if (heading >= 0) fold(parts[heading], parts[index - 1], FoldingRangeKind.Region);
      heading = index;
    }
    if (part.kind === 'clutter' || part.kind === 'masked') {
      if (clutter < 0) clutter = index;
    } else if (clutter >= 0) {
      fold(parts[clutter], parts[index - 1], FoldingRangeKind.Comment);
      clutter = -1;
    }
  });
  if (heading >= 0) fold(parts[heading], parts.at(-1), FoldingRangeKind.Region);
  if (clutter >= 0) fold(parts[clutter], parts.at(-1), FoldingRangeKind.Comment);
  return ranges;
}
