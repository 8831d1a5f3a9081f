// Subtitles (SubRip, WebVTT) as an article. The reading view joins the captions; here each paragraph, and each sentence some
// seconds after the last mark, gets the time at which its words are heard: "[00:12:31]".

import { isSubtitles, readSubtitles } from '../../analysis/reading/subtitles.ts';
import { fileStart } from '../../analysis/reading/view.ts';
import { type SourceArticle, type SourceBlock, SourceError } from './source.ts';
import { oneLine } from './text.ts';

const CUE = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,]\d{1,3}[ \t]*-->/gm;
/** Seconds from one mark to the next inside a paragraph. */
const APART = 10;

/** Throws `SourceError`. */
export function readSubtitleArticle(text: string): SourceArticle {
  if (!isSubtitles(text)) throw new SourceError('damaged');
  const unix = text.replace(/\r\n?/g, '\n');
  const cues = Array.from(unix.matchAll(CUE), ({ index, 1: hours = '0', 2: minutes, 3: seconds }) => ({
    at: index,
    time: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
  }));
  const view = readSubtitles(unix);
  const blocks: SourceBlock[] = [];
  let label = '';
  let cue = 0;
  const timeAt = (offset: number): number => {
    const place = view.map === undefined ? offset : fileStart(view.map, offset);
    while (cue + 1 < cues.length && cues[cue + 1]!.at <= place) cue += 1;
    return cues[cue]?.time ?? 0;
  };
  for (const block of view.blocks) {
    const words = view.text.slice(block.start, block.end);
    if (block.kind === 'label') {
      label = `${oneLine(words)}: `;
      continue;
    }
    const pieces: string[] = [];
    let last = Number.NEGATIVE_INFINITY;
    for (const [from, to] of sentences(words)) {
      const time = timeAt(block.start + from);
      const isMarked = pieces.length === 0 || time - last >= APART;
      if (isMarked) last = time;
      pieces.push(
        `${isMarked ? `[${clock(time)}] ` : ''}${pieces.length === 0 ? label : ''}${oneLine(words.slice(from, to))}`,
      );
    }
    if (pieces.length > 0) blocks.push({ kind: 'paragraph', text: pieces.join(' ') });
    label = '';
  }
  if (blocks.length === 0) throw new SourceError('no-text');
  const title = /^WEBVTT[ \t]+(?:-[ \t]*)?(\S[^\n]{0,200})/.exec(unix.replace(/^\ufeff/, ''))?.[1];
  return { ...(title === undefined ? {} : { title: oneLine(title) }), blocks, marks: 'times' };
}

/** Stretches that end with a sentence. */
function* sentences(text: string): Iterable<readonly [from: number, to: number]> {
  let from = 0;
  for (const { index, 0: end } of text.matchAll(/[.!?…]["”’»)\]]*(?= |$)/g)) {
    const to = index + end.length;
    yield [from, to];
    from = to + 1;
  }
  if (text.slice(from).trim() !== '') yield [from, text.length];
}

/** "01:02:03". */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
