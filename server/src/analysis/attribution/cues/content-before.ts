// “…,” Smith said. The plan will fail, Smith said Monday. Subject and verb close the sentence, or interrupt it:
// “…,” Smith said, “…”. Voters, Smith suggested, need not worry.

import { WordClass } from '../../language/lexicon.ts';
import { contentEnd, LONGEST_CONTENT } from '../syntax/content-end.ts';
import {
  findForward,
  findTrait,
  has,
  isAdverb,
  isComma,
  isCompleteQuote,
  isDash,
  isQuote,
  isTimeWord,
  isWord,
  lower,
} from '../syntax/grammar.ts';
import type { CueReading, UnitRange } from '../syntax/reading.ts';
import { isTitle } from '../syntax/titles.ts';
import { Trait } from '../syntax/traits.ts';
import type { Clause } from './clause.ts';

export function cueAfterContent(clause: Clause): CueReading | undefined {
  const { f, frame, entry } = clause;
  if (entry.takes === 'object' || entry.form === 'ing') return undefined;
  const { verb: group, subject } = clause;
  if (group === undefined || subject === undefined || subject.kind === 'coordinated' || subject.kind === 'relative')
    return undefined;
  // “…,” as one official put it.
  const gap = subject.outerFrom - (lower(f, subject.outerFrom - 1) === 'as' ? 2 : 1);
  const title = isQuote(f, gap) && isTitle(f, gap);
  const afterQuote = isQuote(f, gap) && !title;
  const afterComma = title || isComma(f, gap) || isDash(f, gap);
  if (!afterQuote && !afterComma) return undefined;
  const first = contentBefore(clause, gap);
  if (first === undefined) return undefined;
  const { complement } = clause;
  const content: UnitRange[] = [first];
  let rule = 'cue-after';
  if (complement !== undefined) {
    if (complement.by === 'that' || complement.by === 'clause' || complement.by === 'colon') {
      // The verb has its own content to the right; what stands before it is another's, or an introduction.
      if (!afterQuote) return undefined;
    } else if (complement.by === 'quote' && isCompleteQuote(f, complement.from)) {
      if (!afterQuote && isIntroduction(clause, first)) return undefined;
      content.push({ from: complement.from, to: contentEnd(f, frame, complement.from) });
      rule = 'interrupted';
    } else if (complement.by === 'comma') {
      if (!afterQuote && isIntroduction(clause, first)) return undefined;
      const rest = restAfterComma(clause, complement.from, afterQuote);
      if (rest !== undefined) {
        content.push(rest);
        rule = 'interrupted';
      }
    }
  }
  if (!afterQuote && isIntroduction(clause, first)) return undefined;
  return {
    rule,
    frame: clause.index,
    cue: { from: group.from, to: group.to },
    entry,
    source: { from: subject.from, to: subject.to },
    content,
    negated: group.negated,
    opens: false,
  };
}

/** From the clause's beginning to the comma or quotation before the subject. */
export function contentBefore({ f, frame, floor }: Clause, gap: number): UnitRange | undefined {
  let from = Math.max(frame.from, floor, gap - LONGEST_CONTENT);
  while (from < gap && (isComma(f, from) || lower(f, from) === ';' || isDash(f, from))) from += 1;
  const to = isQuote(f, gap) ? gap + 1 : gap;
  if (to <= from) return undefined;
  // A colon or full quotation before the last quotation begins anew: He was blunt: “…,” he said.
  if (isQuote(f, gap)) {
    for (let u = gap - 1; u >= from && gap - u < 40; u -= 1) {
      if (lower(f, u) === ':' || lower(f, u) === ';') return { from: u + 1, to };
    }
  }
  return { from, to };
}

/** "On Monday", "When he arrived": what stands before the comma is no statement of its own. */
function isIntroduction({ f }: Clause, range: UnitRange): boolean {
  const first = range.from;
  const word = lower(f, first);
  if (isQuote(f, range.to - 1) && range.to - range.from === 1) return false;
  if (
    has(f, first, WordClass.Preposition | WordClass.Subordinator) &&
    word !== 'if' &&
    word !== 'that' &&
    word !== 'what'
  )
    return !hasMainClause(f, range);
  if (isAdverb(f, first) && range.to - range.from < 4) return true;
  if (['still', 'but', 'and', 'however', 'yet', 'so', 'meanwhile'].includes(word) && range.to - range.from < 3)
    return true;
  if (/ing$|ed$/.test(word) && range.to - range.from > 1) return !hasMainClause(f, range);
  if (isTimeWord(f, first) && range.to - range.from < 6) return true;
  return false;
}

/** Behind an introductory phrase's comma, a finite verb. */
function hasMainClause(f: Clause['f'], range: UnitRange): boolean {
  const comma = findTrait(f, range.from, range.to, Trait.Comma);
  if (comma < 0) return false;
  return findForward(comma, range.to, (u) => has(f, u, WordClass.Auxiliary)) >= 0;
}

/** Words that begin an aside or a clause of the writer's own. */
const ASIDES = new Set(
  `and but or though although while as who whose whom which when where after before with in on at a an the of during citing
  referring speaking according shortly just only one two noting adding`.split(/\s+/),
);

/** Voters, Smith suggested, [need not worry]: behind the second comma the sentence goes on. */
function restAfterComma({ f, frame }: Clause, from: number, afterQuote: boolean): UnitRange | undefined {
  const end = frame.stop;
  if (from >= end) return undefined;
  const word = lower(f, from);
  if (/ing$/.test(word) || ASIDES.has(word)) return undefined;
  if (isQuote(f, from)) return { from, to: contentEnd(f, frame, from) };
  if (!isWord(f, from)) return undefined;
  // Behind a full quotation only its own verb goes on: “The rest,” he said, is history.
  if (afterQuote && !has(f, from, WordClass.Auxiliary)) {
    const quote = findTrait(f, from, Math.min(end, from + 25), Trait.Quote);
    if (quote < 0) return undefined;
  }
  if (
    findForward(from, Math.min(end, from + 25), (u) => isQuote(f, u) || has(f, u, WordClass.Auxiliary)) < 0 &&
    end - from < 5
  )
    return undefined;
  return { from, to: contentEnd(f, frame, from) };
}
