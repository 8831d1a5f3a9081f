// Selects the sentences of a teacher on which the student, trained on gold alone, finds the same names. Two recognisers that
// were trained on different texts seldom make the same mistake, so that the selected sentences are nearly gold, with words
// that the gold does not have.

import type { Language } from '../server/src/analysis/language/language.ts';
import type { NameModel } from '../server/src/analysis/names/model.ts';
import { OUTSIDE } from '../server/src/analysis/names/model.ts';
import { prepare } from './examples.ts';
import type { GoldDocument } from './packs.ts';
import { predict } from './predict.ts';

/** The documents of `silver` (one sentence a line) without the sentences on which `student` disagrees or finds no name. */
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
    const rejected: [number, number][] = [];
    for (const { from, to } of sentences) {
      let named = false;
      let agree = true;
      for (let i = from; i < to; i += 1) {
        if (labels[i] !== prepared.labels[i]) agree = false;
        if (labels[i] !== OUTSIDE) named = true;
      }
      if (!agree || !named) rejected.push([tokens.start[from]!, tokens.end[to - 1]!]);
    }
    const agreed = withoutStretches(document, rejected);
    if (agreed.text.trim() !== '') out.push(agreed);
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
