// Subtitles (SubRip, WebVTT) as blocks of reading text: the captions of one speaker are one paragraph. Numbers, times,
// settings, styling and tags are left out; a WebVTT voice tag (`<v Ann>`) is the label of a turn.

import { readLines } from './lines.ts';
import { ReadingBuilder, type ReadingView } from './view.ts';

const TIME = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}`;
const CUE = new RegExp(`^(${TIME})\\s*-->\\s*(${TIME})`);
const FILE = new RegExp(`^\\ufeff?\\s*(?:WEBVTT\\b|(?:\\d{1,6}\\s*[\\r\\n]+\\s*)?${TIME}\\s*-->\\s*${TIME})`);
/** Blocks of WebVTT that hold no captions. */
const NOT_A_CUE = /^(?:WEBVTT|NOTE|STYLE|REGION)\b/;
/** A caption that begins with a speaker's label: `ANN LEE:`, `- Ann:`, `>> ANN:`. */
const LABEL = /^(?:[->\s]{1,4})?\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,4}(?: ?\([^()]{1,40}\))?:\s/u;
/** Seconds of silence after which a new paragraph begins, if a sentence has ended. */
const PAUSE = 3;
/** Code units after which a paragraph ends with its sentence. */
const LONG = 1200;

export function isSubtitles(text: string): boolean {
  return FILE.test(text.slice(0, 200));
}

/** Reads a subtitle file. Linear in its length. */
export function readSubtitles(text: string): ReadingView {
  const into = new ReadingBuilder(text);
  const lines = readLines(text, 0, false);
  let start = into.length;
  let voice = '';
  let endTime = 0;
  let open = false;
  let inCue = false;
  lines.forEach((line, i) => {
    const words = text.slice(line.start, line.end);
    const cue = CUE.exec(words);
    if (cue !== null) {
      const pause = secondsOf(cue[1]!) - endTime;
      endTime = secondsOf(cue[2]!);
      inCue = true;
      const length = into.length - start;
      if (!open && length > 0 && (pause > PAUSE || length > LONG)) {
        into.endBlock(start, 'prose', line.start);
        start = into.length;
      }
      return;
    }
    if (line.gap) inCue = false;
    const next = lines[i + 1];
    const isNumber = next !== undefined && !next.gap && CUE.test(text.slice(next.start, next.end));
    if (!inCue || isNumber || NOT_A_CUE.test(words)) return;
    if (LABEL.test(words) && into.length > start) {
      into.endBlock(start, 'prose', line.start);
      start = into.length;
    }
    for (const { from, to, name } of piecesOf(text, line.start, line.end)) {
      if (name !== undefined) {
        if (name !== voice) {
          into.endBlock(start, 'prose', from);
          start = into.length;
          into.copy(from, to);
          into.endBlock(start, 'label', to);
          start = into.length;
        }
        voice = name;
        continue;
      }
      if (into.length > start) into.replace(' ', from, from);
      into.copy(from, to);
      open = !/[.!?…]["”’»)\]]*\s*$/.test(text.slice(Math.max(from, to - 6), to));
    }
  });
  into.endBlock(start, 'prose', text.length);
  return into.finish();
}

interface Piece {
  readonly from: number;
  readonly to: number;
  /** The speaker's name in a voice tag; the piece is the name itself. */
  readonly name?: string;
}

/** The words of a caption line, without tags; a voice tag gives its name. */
function* piecesOf(text: string, from: number, to: number): Iterable<Piece> {
  let at = from;
  while (at < to) {
    const tag = text.indexOf('<', at);
    const close = tag < 0 || tag >= to ? -1 : text.indexOf('>', tag);
    if (close < 0 || close >= to) break;
    if (tag > at) yield { from: at, to: tag };
    const name = voiceName(text.slice(tag, close + 1));
    if (name !== '') {
      const start = text.indexOf(name, tag);
      yield { from: start, to: start + name.length, name };
    }
    at = close + 1;
  }
  if (at < to) yield { from: at, to };
}

function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part.replace(',', '.')), 0);
}

/** The name in a voice tag, "Ann" of `<v.loud Ann>`; empty for any other tag. */
function voiceName(tag: string): string {
  const space = tag.search(/\s/);
  return space > 0 && /^<v(?:\.|$)/.test(tag.slice(0, space)) ? tag.slice(space, -1).trim() : '';
}
