// Turns of transcripts and interviews, found by their labels: `NAME:`, `Q:`, `[00:12:31] NAME:`, a bold `**Name:**`, a
// name on a line of its own, or a question that is wholly bold before a plain answer. One label proves nothing ("Note: …");
// labels count where several recur and take turns.

import type { Span } from '../../base/span.ts';
import type { Block, ReadingView } from './view.ts';

/** How the labels of a text are written. */
type Style = 'colon' | 'line' | 'question';

/** A label at the start of a block, or a block that is one. */
interface Label extends Span {
  /** What the label says, folded, so that the labels of one speaker agree. */
  readonly key: string;
  readonly style: Style;
  /** Where the words after the label begin; the block's end when the label is the whole block. */
  readonly words: number;
}

/** A time stamp, with or without brackets and date: `[00:12:31]`, `12:31 -`, `04/05/2024, 12:31 -`. */
const STAMP = String.raw`(?:[[(]?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+)?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:\s?[AaPp]\.?[Mm]\.?)?[\])]?\s*[-–—]?\s*)`;
/** A word of a name: with a capital, or short ("de", "of", "the"). */
const WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}\d.'’-]*|\p{Ll}{1,3}(?=[ :]))`;
/** A name with what stands in brackets after it (party, role, time), and a colon. */
const COLON = new RegExp(
  `^(?:${STAMP})?(?:>>+\\s*)?(\\p{Lu}[\\p{L}\\p{M}\\d.'’-]*(?:,? ${WORD}){0,6})((?:\\s*[([][^()[\\]]{1,60}[)\\]]){0,3})\\s*:(?=\\s|$)`,
  'u',
);
/** "Q. Did you? A. No.": initials of question and answer with a point. */
const POINT = /^([QA])\.(?=\s+\p{Lu})/u;
/** `<ann> words` of a chat. */
const CHAT = new RegExp(`^(?:${STAMP})<([^<>\\s][^<>]{0,40})>\\s`, 'u');
const NAME_LINE = new RegExp(
  `^(?:${STAMP})?(\\p{Lu}[\\p{L}\\p{M}\\d.'’-]*(?: ${WORD}){0,5})((?:\\s*[([][^()[\\]]{1,60}[)\\]]){0,3})$`,
  'u',
);
/** Words of the shortest question that is known by its bold type alone. */
const FEWEST_WORDS = 4;
/** Code units of the longest label, time stamp included. */
const LONGEST = 140;

/** Marks the labels and turns of a text. A text without turns keeps its blocks. */
export function markTurns(view: ReadingView): ReadingView {
  const labels = view.blocks.map((block) => labelOf(view.text, block));
  const accepted = acceptLabels(view, labels);
  if (accepted.size === 0) return view.blocks.some(({ kind }) => kind === 'label') ? voiced(view) : view;
  const blocks: Block[] = [];
  let inTurn = false;
  view.blocks.forEach((block, i) => {
    const label = labels[i];
    // A title may hold a colon, too: it comes first and is no sentence.
    if (
      label !== undefined &&
      accepted.has(label.key) &&
      !(i === 0 && !endsSentence(view, 0) && label.words < block.end)
    ) {
      inTurn = true;
      if (label.style === 'question') {
        blocks.push({ ...block, kind: 'turn', isQuestion: true });
        return;
      }
      blocks.push({ start: label.start, end: label.end, kind: 'label' });
      if (label.words < block.end) blocks.push({ start: label.words, end: block.end, kind: 'turn' });
    } else if (inTurn && continues(view.text, block)) blocks.push({ ...block, kind: 'turn' });
    else {
      if (block.kind === 'heading') inTurn = false;
      blocks.push(block);
    }
  });
  return { ...view, blocks };
}

/** Captions after a voice tag are its turn. */
function voiced(view: ReadingView): ReadingView {
  let inTurn = false;
  const blocks = view.blocks.map((block): Block => {
    if (block.kind === 'label') inTurn = true;
    return inTurn && block.kind === 'prose' ? { ...block, kind: 'turn' } : block;
  });
  return { ...view, blocks };
}

/** A block that goes on with the turn before it: prose, and no stage direction. */
function continues(text: string, block: Block): boolean {
  if (block.kind !== 'prose' && block.kind !== 'quotation' && block.kind !== 'item') return false;
  return !/^[[(][^\])]*[\])]$/.test(text.slice(block.start, Math.min(block.end, block.start + LONGEST)));
}

function labelOf(text: string, block: Block): Label | undefined {
  if (block.kind === 'heading' || block.kind === 'masked' || block.kind === 'label') return undefined;
  const head = text.slice(block.start, Math.min(block.end, block.start + LONGEST));
  const found = COLON.exec(head) ?? CHAT.exec(head) ?? POINT.exec(head);
  if (found !== null) return labelAt(text, block, found, 'colon');
  if (block.leadEnd !== undefined) {
    const lead = text.slice(block.start, block.leadEnd).trim();
    if (block.leadEnd >= block.end && lead.split(/\s/).length >= FEWEST_WORDS) {
      return { start: block.start, end: block.end, key: '?', style: 'question', words: block.end };
    }
  }
  const line = block.end - block.start < 60 && !/[.!?]$/.test(head) ? NAME_LINE.exec(head) : null;
  return line === null ? undefined : labelAt(text, block, line, 'line');
}

function labelAt(text: string, block: Block, match: RegExpExecArray, style: Style): Label | undefined {
  const name = match[1]!;
  // "The Rise of the Town.": a sentence, not a name.
  if (name.endsWith('.') && name.includes(' ') && !/\.\S|\b\p{Lu}\.$/u.test(name)) return undefined;
  const start = block.start + match[0].indexOf(name);
  let words = block.start + match[0].length;
  while (words < block.end && /\s/.test(text[words]!)) words += 1;
  return { start, end: start + name.length, key: keyOf(name), style, words };
}

/** Two labels of one speaker: "Amy Sells (counsel)" and later "Sells". */
function keyOf(name: string): string {
  const words = name.toUpperCase().replace(/[.,]/g, '').split(/\s+/);
  return words.at(-1)!;
}

/** The keys that are speakers of this text, by the evidence of all labels, and how often each comes. */
function acceptLabels(view: ReadingView, labels: readonly (Label | undefined)[]): ReadonlyMap<string, number> {
  for (const style of ['colon', 'question', 'line'] as const) {
    const places = labels.flatMap((label, i) => (label?.style === style ? [i] : []));
    const keys =
      style === 'question' ? acceptQuestions(view, labels, places) : acceptNames(view, labels, places, style);
    if (keys.length > 0) return new Map(keys.map((key) => [key, places.filter((i) => labels[i]!.key === key).length]));
  }
  return new Map();
}

/** Bold blocks that plain answers follow; two or more, and most of them, are questions. */
function acceptQuestions(
  view: ReadingView,
  labels: readonly (Label | undefined)[],
  places: readonly number[],
): string[] {
  const answered = places.filter((i) => {
    const next = view.blocks[i + 1];
    return (
      next !== undefined && next.kind === 'prose' && labels[i + 1]?.style !== 'question' && next.leadEnd === undefined
    );
  });
  const asked = answered.filter((i) => view.text[labels[i]!.end - 1] === '?');
  return asked.length >= 2 && asked.length * 2 >= answered.length ? ['?'] : [];
}

function acceptNames(
  view: ReadingView,
  labels: readonly (Label | undefined)[],
  places: readonly number[],
  style: Style,
): string[] {
  const counts = new Map<string, number>();
  for (const i of places) counts.set(labels[i]!.key, (counts.get(labels[i]!.key) ?? 0) + 1);
  const followed = places.filter((i) => {
    const label = labels[i]!;
    if (style === 'colon') return label.words < view.blocks[i]!.end || view.blocks[i + 1] !== undefined;
    // A short answer ("Correct") looks like a name, but does not come again as one.
    const next = labels[i + 1];
    const isAnswer = next?.style !== 'line' || counts.get(next.key) === 1;
    return view.blocks[i + 1] !== undefined && isAnswer;
  });
  if (followed.length < places.length * 0.9 || places.length < 2) return [];
  const spoken = places.filter((i) =>
    style === 'line' ? endsSentence(view, i + 1) : isSpeech(view.text, labels[i]!, view.blocks[i]!),
  ).length;
  if (spoken < places.length * 0.75) return [];
  const recurring = [...counts.values()].filter((count) => count >= 2).length;
  const repeated = [...counts.values()].reduce((sum, count) => sum + (count >= 2 ? count : 0), 0);
  const isShort = places.length === 2 && counts.size === 2 && style === 'colon' && places[1]! - places[0]! === 1;
  if (isShort && view.blocks.length <= SHORT && places.every((i) => isPlainlyName(view.text, labels[i]!)))
    return [...counts.keys()];
  if (places.length < 3 || counts.size < 2 || recurring === 0) return [];
  // Few labels have to be the same to the letter.
  const texts = places.map((i) => view.text.slice(labels[i]!.start, labels[i]!.end).toUpperCase());
  if (places.length < 5 && new Set(texts).size === texts.length) return [];
  // Most labels come again.
  if (repeated < places.length * 0.6) return [];
  // Speakers take turns: labels follow one another closely, and seldom the same twice.
  const changes = places.filter((i, at) => at > 0 && labels[i]!.key !== labels[places[at - 1]!]!.key).length;
  if (changes < (places.length - 1) * 0.4) return [];
  // Where those who come again are in capitals, so are those who come once.
  const isCapital = (key: string): boolean =>
    places.every(
      (i) => labels[i]!.key !== key || !/\p{Ll}{2}/u.test(view.text.slice(labels[i]!.start, labels[i]!.end)),
    );
  const known = [...counts.keys()].filter((key) => counts.get(key)! >= 2);
  return known.every(isCapital) ? [...counts.keys()].filter(isCapital) : [...counts.keys()];
}

/** Blocks of a text in which two labels that come once each may be a conversation. */
const SHORT = 6;

/** Words follow the label, not a number or a list. */
function isSpeech(text: string, label: Label, block: Block): boolean {
  return label.words >= block.end || /[\p{L}"'“‘«([—–…-]/u.test(text[label.words]!);
}

function endsSentence({ text, blocks }: ReadingView, at: number): boolean {
  const block = blocks[at];
  return (
    block !== undefined && /[.!?…–—-]["”’»)\]]*$/.test(text.slice(Math.max(block.start, block.end - 6), block.end))
  );
}

/** Two words or more, all in capitals, or question and answer. */
function isPlainlyName(text: string, label: Label): boolean {
  const name = text.slice(label.start, label.end);
  return /^[QA]$/.test(name) || /^\P{Ll}{3,}$/u.test(name) || /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(name);
}
