// Finds the quotations of an article by their marks. Marks are paired inside a paragraph, so that one missing mark affects
// one paragraph only. A mark that is open at the paragraph's end either runs on (the next paragraph begins with a mark
// again, and only the last one closes: Chicago Manual of Style 13.32) or is reported as unclosed.

import { isApostrophe } from '../../base/characters.ts';
import { lastStartingAtOrBefore, type Span } from '../../base/span.ts';
import type { Quotations, QuotedSpan, ReadDocument } from '../document.ts';
import type { MarkProblem } from '../model.ts';
import { TokenKind, type Tokens, tokenAt, WordCase } from '../tokens/tokens.ts';
import { Facing, guillemetStyle, type Mark, MarkRank, readMarks } from './marks.ts';
import { type MarkPair, pairMarks } from './pair.ts';

export function findQuotations(document: ReadDocument): Quotations {
  const { tokens, parts } = document;
  const { text } = tokens;
  const { possessiveLetters } = tokens.vocabulary.language.tokens;
  const guillemets = guillemetStyle(text);
  const spans: QuotedSpan[] = [];
  const problems: MarkProblem[] = [];
  /** Index of the outer quotation that is open at the end of the preceding paragraph, or -1. */
  let running = -1;
  parts.forEach((part, index) => {
    if (part.kind === 'masked' || part.kind === 'clutter') return;
    const marks: Mark[] = [];
    readMarks(tokens, tokenAt(tokens, part.start), tokenAt(tokens, part.end), marks, guillemets);
    const first = marks[0];
    const unopened = unopenedAt(tokens, part, marks);
    const goesOn = running >= 0 && unopened !== undefined && part.kind === 'paragraph';
    const resumes =
      running >= 0 &&
      first !== undefined &&
      first.start === part.start &&
      (canOpen(first) || text[first.start] === text[spans[running]!.start]);
    if (running >= 0 && !resumes && !goesOn && part.kind === 'paragraph') {
      reportUnclosed(text, spans, running, problems);
      running = -1;
    }
    const paired = pairMarks(marks, text, part.end, possessiveLetters);
    const pairs = withRunningSingle(paired, first, part, document, index).map((pair) =>
      pair.closed || pair.depth > 0 || runsOn(document, index, pair) ? pair : endAtCue(tokens, pair),
    );
    if (unopened !== undefined) {
      const { from, mark } = unopened;
      const span = { start: from, end: mark.end, innerStart: from, innerEnd: mark.start, depth: 0, parent: -1 };
      spans.push({ ...span, part: index, continues: goesOn ? running : -1, closed: true });
      if (!goesOn) problems.push(unopenedProblem(text, mark, from, spans.length - 1));
      else running = -1;
    }
    const base = spans.length;
    let open = -1;
    /** Index of the outer quotation of this paragraph that the next opening mark ended, or -1. */
    let cut = -1;
    pairs.forEach((pair, k) => {
      const at = base + k;
      spans.push({
        start: pair.start,
        end: pair.end,
        innerStart: pair.innerStart,
        innerEnd: pair.innerEnd,
        depth: pair.depth,
        parent: pair.parent < 0 ? -1 : base + pair.parent,
        part: index,
        continues:
          k === 0 && resumes ? running : pair.depth === 0 && cut >= 0 && pair.start > spans[cut]!.end ? cut : -1,
        closed: pair.closed,
      });
      if (pair.depth === 0) cut = !pair.closed && endsSentence(text, pair) ? at : -1;
      if (pair.mixed) problems.push(mixedPair(text, pair, at));
      if (!pair.closed) {
        if (pair.depth === 0 && pair.end >= part.end - 1) open = at;
        else reportUnclosed(text, spans, at, problems);
      }
    });
    if (part.kind !== 'paragraph' && open < 0 && !resumes) return;
    if (running >= 0 && resumes && pairs.length === 0) return;
    running = open;
  });
  if (running >= 0) reportUnclosed(text, spans, running, problems);
  // Marks in a transcript are as the person who wrote it down heard them; one that is missing misleads nobody.
  const isInTurn = ({ start }: MarkProblem): boolean => parts[lastStartingAtOrBefore(parts, start)]?.kind === 'turn';
  return { spans, problems: problems.filter((problem) => !isInTurn(problem)).sort((a, b) => a.start - b.start) };
}

/**
 * Adds an open quotation in single marks that runs on, as in British style. A single mark that opens a paragraph and is
 * never closed is an apostrophe unless the next paragraph begins with the same mark.
 */
function withRunningSingle(
  pairs: readonly MarkPair[],
  first: Mark | undefined,
  part: Span,
  document: ReadDocument,
  index: number,
): readonly MarkPair[] {
  if (first === undefined || first.rank !== MarkRank.Single || first.start !== part.start) return pairs;
  if ((first.shape & Facing.Open) === 0 || pairs[0]?.start === first.start) return pairs;
  const outer: MarkPair = {
    start: first.start,
    innerStart: first.end,
    innerEnd: part.end,
    end: part.end,
    depth: 0,
    parent: -1,
    closed: false,
    mixed: false,
  };
  if (!runsOn(document, index, outer)) return pairs;
  return [
    outer,
    ...pairs.map((pair) => ({ ...pair, depth: pair.depth + 1, parent: pair.parent < 0 ? 0 : pair.parent + 1 })),
  ];
}

/**
 * Whether an open quotation ends with a sentence. Where the paragraphs of a run were joined, the next opening mark follows
 * in the same paragraph: “We left at dawn. “The boat was full,” he said.
 */
function endsSentence(text: string, { innerStart, innerEnd }: MarkPair): boolean {
  return innerEnd > innerStart && /[.!?…]/.test(text[innerEnd - 1]!);
}

/** Whether the next paragraph begins with an opening mark, so that an open quotation runs on. */
function runsOn(document: ReadDocument, part: number, pair: MarkPair): boolean {
  const next = document.parts.slice(part + 1, part + 4).find((each) => each.kind === 'paragraph');
  return next !== undefined && document.tokens.text[next.start] === document.tokens.text[pair.start];
}

/**
 * Ends an unclosed quotation at the comma that a short subject and its verb follow: “We were told, the mayor said on
 * Monday.”
 */
function endAtCue(tokens: Tokens, pair: MarkPair): MarkPair {
  const { tagVerbs } = tokens.vocabulary.language.quotes;
  const from = tokenAt(tokens, pair.innerStart);
  for (let i = from; i < tokens.count && tokens.start[i]! < pair.innerEnd; i += 1) {
    if (tokens.words[i]?.form !== ',') continue;
    for (let v = i + 1; v < Math.min(tokens.count, i + LONGEST_TAG); v += 1) {
      const word = tokens.words[v];
      if (word === undefined || tokens.kind[v] !== TokenKind.Word || tokens.end[v]! > pair.innerEnd) break;
      if (v > i + 1 && word.case === WordCase.Lower && tagVerbs.has(word.lower)) {
        const end = tokens.end[i]!;
        return { ...pair, innerEnd: end, end };
      }
    }
  }
  return pair;
}

/** The most tokens between the comma and the verb, "the town's new mayor" included. */
const LONGEST_TAG = 7;

/**
 * A closing mark that no mark precedes in its paragraph: We have seen nothing yet,” said the driver. The quotation begins
 * with the paragraph, or after the comma of a tag ("He added, I am afraid"). Only where speech can end there: at punctuation,
 * or at the paragraph's end.
 */
function unopenedAt(tokens: Tokens, part: Span, marks: readonly Mark[]): { from: number; mark: Mark } | undefined {
  const mark = marks[0];
  const { text } = tokens;
  if (mark === undefined || mark.rank !== MarkRank.Double || mark.shape !== Facing.Close || mark.start === part.start)
    return undefined;
  if (mark.context !== Facing.Close || !/[.,!?…]/.test(text[mark.start - 1]!)) return undefined;
  const { tagVerbs } = tokens.vocabulary.language.quotes;
  let from = part.start;
  const first = tokenAt(tokens, part.start);
  for (let i = first; i < first + LONGEST_TAG && tokens.start[i + 1]! < mark.start; i += 1)
    if (tagVerbs.has(tokens.words[i]!.lower) && /[,:]/.test(tokens.words[i + 1]!.form)) from = tokens.start[i + 2]!;
  return { from, mark };
}

function unopenedProblem(text: string, mark: Mark, from: number, quote: number): MarkProblem {
  const close = text.slice(mark.start, mark.end);
  const fix = { at: { start: from, end: from }, text: opening.get(close) ?? close };
  return { start: mark.start, end: mark.end, kind: 'unopened', quote, fix };
}

function canOpen(mark: Mark): boolean {
  return (mark.shape & Facing.Open) !== 0 && mark.rank === MarkRank.Double;
}

function reportUnclosed(text: string, spans: readonly QuotedSpan[], index: number, problems: MarkProblem[]): void {
  const span = spans[index]!;
  const mark = text.slice(span.start, span.innerStart);
  problems.push({
    start: span.start,
    end: span.innerStart,
    kind: 'unclosed',
    quote: index,
    fix: { at: { start: span.end, end: span.end }, text: closingFor(mark) },
  });
}

function mixedPair(text: string, pair: MarkPair, index: number): MarkProblem {
  const mark = text.slice(pair.start, pair.innerStart);
  return {
    start: pair.innerEnd,
    end: pair.end,
    kind: 'mixed-pair',
    quote: index,
    fix: mixedFix(text, pair, mark),
  };
}

/** The fix keeps the typographic mark and replaces the straight one. */
function mixedFix(text: string, pair: MarkPair, mark: string): MarkProblem['fix'] {
  const close = text.slice(pair.innerEnd, pair.end);
  if (mark === '"' && close === '”') return { at: { start: pair.start, end: pair.innerStart }, text: '“' };
  if (mark === "'" && isApostrophe(close.charCodeAt(0)))
    return { at: { start: pair.start, end: pair.innerStart }, text: '‘' };
  return { at: { start: pair.innerEnd, end: pair.end }, text: closingFor(mark) };
}

/** Closing marks by their opening mark. Other marks close with themselves. */
const closing = new Map([
  ['“', '”'],
  ['‟', '”'],
  ['„', '“'],
  ['‘', '’'],
  ['‚', '‘'],
  ['‛', '’'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
  ['``', "''"],
  ['‘‘', '’’'],
  ['`', "'"],
]);

/** Opening marks by their closing mark. */
const opening = new Map([
  ['”', '“'],
  ['’’', '‘‘'],
]);

function closingFor(mark: string): string {
  return closing.get(mark) ?? mark;
}
