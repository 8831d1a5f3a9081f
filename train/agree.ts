// Takes the teacher's labels sentence by sentence: where it is sure of each word, or where a student that was trained on the gold
// labels the sentence in the same way. What neither holds for would teach its mistakes.

import type { Language } from '../server/src/analysis/language/language.ts';
import type { NameModel } from '../server/src/analysis/names/model.ts';
import { OUTSIDE } from '../server/src/analysis/names/model.ts';
import { prepare } from './examples.ts';
import type { GoldDocument, LabelledDocument } from './packs.ts';
import { predict } from './predict.ts';

/** The documents of `labelled` without the sentences that have no name, or that nothing vouches for. */
export function teacherSentences(
  labelled: readonly LabelledDocument[],
  student: NameModel,
  language: Language,
): GoldDocument[] {
  const out: GoldDocument[] = [];
  for (const document of labelled) {
    const prepared = prepare(document, language);
    const { tokens, sentences } = prepared.document;
    const labels = predict(prepared, student, undefined);
    const rejected: [number, number][] = [];
    for (const { from, to } of sentences) {
      const [start, end] = [tokens.start[from]!, tokens.end[to - 1]!];
      const isSure = !document.unsure.some(([a, b]) => a < end && b > start);
      let named = false;
      let agree = true;
      for (let i = from; i < to; i += 1) {
        if (labels[i] !== prepared.labels[i]) agree = false;
        if (prepared.labels[i] !== OUTSIDE) named = true;
      }
      if (!named || !(agree || isSure)) rejected.push([start, end]);
    }
    const kept = withoutStretches(document, rejected);
    if (kept.text.trim() !== '') out.push(kept);
  }
  return out;
}

/** The document without some stretches of text, given in order. */
function withoutStretches(document: GoldDocument, rejected: readonly (readonly [number, number])[]): GoldDocument {
  let text = '';
  let at = 0;
  const moves: { from: number; to: number; by: number }[] = [];
  for (const [start, end] of [...rejected, [document.text.length, document.text.length] as const]) {
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
