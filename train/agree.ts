// Keeps of a teacher's sentences those on which the student, trained on gold alone, agrees with it name for name. Two
// recognisers that were trained on different texts seldom make the same mistake, so what is left is nearly gold, and brings
// words that the gold never had.

import type { Language } from '../server/src/analysis/language/language.ts';
import type { NameModel } from '../server/src/analysis/names/model.ts';
import { OUTSIDE } from '../server/src/analysis/names/model.ts';
import { prepare } from './examples.ts';
import type { GoldDocument } from './packs.ts';
import { predict } from './predict.ts';

/** The sentences of `silver` (one a line) on which `student` agrees, as documents of as many neighbours. */
export function agreedSentences(
  silver: readonly GoldDocument[],
  student: NameModel,
  language: Language,
): GoldDocument[] {
  const out: GoldDocument[] = [];
  for (const document of silver) {
    const prepared = prepare(document, language);
    const { tokens, sentences } = prepared.document;
    const labels = predict(prepared, student, undefined);
    const refused: [number, number][] = [];
    for (const { from, to } of sentences) {
      let named = false;
      let agree = true;
      for (let i = from; i < to; i += 1) {
        if (labels[i] !== prepared.labels[i]) agree = false;
        if (labels[i] !== OUTSIDE) named = true;
      }
      if (!agree || !named) refused.push([tokens.start[from]!, tokens.end[to - 1]!]);
    }
    const kept = withoutStretches(document, refused);
    if (kept.text.trim() !== '') out.push(kept);
  }
  return out;
}

function withoutStretches(document: GoldDocument, refused: readonly (readonly [number, number])[]): GoldDocument {
  let text = '';
  let at = 0;
  const moves: { from: number; to: number; by: number }[] = [];
  for (const [start, end] of [...refused, [document.text.length, document.text.length] as const]) {
    moves.push({ from: at, to: start, by: text.length - at });
    text += document.text.slice(at, start);
    at = end;
  }
  const mentions = document.mentions.flatMap((mention) => {
    const move = moves.find(({ from, to }) => mention.start >= from && mention.end <= to);
    return move === undefined ? [] : [{ ...mention, start: mention.start + move.by, end: mention.end + move.by }];
  });
  return { ...document, text, mentions };
}
