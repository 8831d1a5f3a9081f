// The frames of one part by themselves, with units and frames counted from its first: all that a rule for cues sees. What
// stands in the other parts has no say in how a clause is read.

import type { QuotedSpan, ReadDocument } from '../document.ts';
import type { ArticlePart } from '../model.ts';
import type { Frame, Frames } from './frames.ts';

export interface PartFrames {
  /** Index of the part in the article. */
  readonly part: number;
  /** Its first unit and its first frame, in the article. */
  readonly firstUnit: number;
  readonly firstFrame: number;
  readonly f: Frames;
  /** What they depend on beside the part's words, see `layoutOf`; empty where nothing is kept of an article. */
  readonly layout: Int32Array;
}

export function framesByPart(f: Frames, document: ReadDocument): PartFrames[] {
  const parts: PartFrames[] = [];
  for (let first = 0; first < f.frames.length; ) {
    const { part, from } = f.frames[first] as Frame;
    let end = first + 1;
    while (f.frames[end]?.part === part) end += 1;
    const { to } = f.frames[end - 1] as Frame;
    const own: Frames = {
      tokens: f.tokens,
      quotations: f.quotations,
      lastInside: f.lastInside,
      count: to - from,
      token: f.token.subarray(from, to),
      quote: f.quote.subarray(from, to),
      traits: f.traits.subarray(from, to),
      complete: new Uint8Array(to - from),
      frames: f.frames
        .slice(first, end)
        .map((frame) => ({ from: frame.from - from, to: frame.to - from, stop: frame.stop - from, part })),
    };
    const layout = document.pieces === undefined ? NOT_ASKED : layoutOf(own, document.parts[part] as ArticlePart);
    parts.push({ part, firstUnit: from, firstFrame: first, f: own, layout });
    first = end;
  }
  return parts;
}

const NOT_ASKED = new Int32Array(0);

/**
 * Where the frames begin and end, and the quotations, in code units from the part's beginning: whether a quotation goes on
 * from the part before, or into the next one, decides where it ends.
 */
function layoutOf(f: Frames, { start }: ArticlePart): Int32Array {
  const layout: number[] = [];
  for (const { from, to, stop } of f.frames) layout.push(from, to, stop);
  for (const index of f.quote) {
    if (index < 0) continue;
    const span = f.quotations.spans[index] as QuotedSpan;
    layout.push(span.start - start, span.end - start, span.innerStart - start, span.innerEnd - start);
  }
  return Int32Array.from(layout);
}
