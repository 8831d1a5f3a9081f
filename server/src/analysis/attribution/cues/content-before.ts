// A cue with its content to the left: “…,” Smith said. The plan will fail, Smith said Monday. Subject and verb close the
// sentence, or interrupt it: “…,” Smith said, “…”. Voters, Smith suggested, need not worry.

import { WordClass } from '../../language/lexicon.ts';
import { PARTICIPLE, Role } from '../../language/roles.ts';
import { contentEnd, LONGEST_CONTENT } from '../syntax/content-end.ts';
import type { Frames } from '../syntax/frames.ts';
import {
  findForward,
  findTrait,
  has,
  is,
  isAdverb,
  isComma,
  isCompleteQuote,
  isDash,
  isNamed,
  isOneOf,
  isQuote,
  isTimeWord,
  isWord,
  plays,
} from '../syntax/grammar.ts';
import type { CueReading, UnitRange } from '../syntax/reading.ts';
import { isTitle } from '../syntax/titles.ts';
import { Trait } from '../syntax/traits.ts';
import type { Clause } from './clause.ts';

/** How far a colon that introduces the last quotation may be from it, in units. */
const COLON_REACH = 40;
/** How far the rest of an interrupted sentence is searched for a verb or quotation, in units. */
const REST_REACH = 25;

export function cueAfterContent(clause: Clause): CueReading | undefined {
  const { frames, entry } = clause;
  if (entry.takes === 'object' || entry.form === 'ing') return undefined;
  const { verb: group, subject } = clause;
  if (group === undefined || subject === undefined || subject.kind === 'coordinated' || subject.kind === 'relative')
    return undefined;
  // “…,” as one official put it.
  const gap = subject.outerFrom - (plays(frames, subject.outerFrom - 1, Role.PredicativeMarker) ? 2 : 1);
  const title = isQuote(frames, gap) && (isTitle(frames, gap) || isNamed(frames, gap));
  const afterQuote = isQuote(frames, gap) && !title;
  const afterComma = title || isComma(frames, gap) || isDash(frames, gap);
  if (!afterQuote && !afterComma) return undefined;
  const first = contentBefore(clause, gap);
  if (first === undefined) return undefined;
  // "the Sams continued to shun treatment"
  if (!afterQuote && plays(frames, group.to, Role.InfinitiveMarker)) return undefined;
  if (!afterQuote && (hasOwnContent(clause) || isIntroduction(frames, first))) return undefined;
  const rest = restOfContent(clause, afterQuote);
  return {
    rule: rest === undefined ? 'cue-after' : 'interrupted',
    frame: clause.index,
    cue: { from: group.from, to: group.to },
    entry,
    source: { from: subject.from, to: subject.to },
    content: rest === undefined ? [first] : [first, rest],
    negated: group.negated,
    opens: false,
  };
}

/** The verb has its own content to the right; the words before it are another's, or an introduction. */
function hasOwnContent({ complement }: Clause): boolean {
  return complement?.by === 'that' || complement?.by === 'clause' || complement?.by === 'colon';
}

/** From the clause's start to the comma or quotation before the subject. */
export function contentBefore({ frames, frame, floor }: Clause, gap: number): UnitRange | undefined {
  let from = Math.max(frame.from, floor, gap - LONGEST_CONTENT);
  while (from < gap && is(frames, from, Trait.Comma | Trait.Semicolon | Trait.Dash)) from += 1;
  const to = isQuote(frames, gap) ? gap + 1 : gap;
  if (to <= from) return undefined;
  // A colon or semicolon before the last quotation starts the content again: He was blunt: “…,” he said.
  if (isQuote(frames, gap))
    for (let unit = gap - 1; unit >= from && gap - unit < COLON_REACH; unit -= 1)
      if (is(frames, unit, Trait.Colon | Trait.Semicolon)) return { from: unit + 1, to };
  return { from, to };
}

/** "On Monday", "When he arrived": the words before the comma are no statement of their own. */
function isIntroduction(frames: Frames, range: UnitRange): boolean {
  const { from, to } = range;
  const length = to - from;
  if (length === 1 && isQuote(frames, from)) return false;
  const { statementSubordinators, sentenceConnectors } = frames.attributionWords;
  if (
    has(frames, from, WordClass.Preposition | WordClass.Subordinator) &&
    !isOneOf(frames, from, statementSubordinators)
  )
    return !hasMainClause(frames, range);
  if (isAdverb(frames, from) && length < 4) return true;
  if (length < 3 && isOneOf(frames, from, sentenceConnectors)) return true;
  if (length > 1 && plays(frames, from, PARTICIPLE)) return !hasMainClause(frames, range);
  return isTimeWord(frames, from) && length < 6;
}

/** Whether a finite verb follows the comma of an introductory phrase. */
function hasMainClause(frames: Frames, range: UnitRange): boolean {
  const comma = findTrait(frames, range.from, range.to, Trait.Comma);
  if (comma < 0) return false;
  return findForward(comma, range.to, (unit) => has(frames, unit, WordClass.Auxiliary)) >= 0;
}

/** The content that goes on after an interrupting cue. */
function restOfContent(clause: Clause, afterQuote: boolean): UnitRange | undefined {
  const { frames, frame, complement, unit } = clause;
  if (complement === undefined) return undefined;
  const { by, from } = complement;
  // “…,” she sings before asking, “…”: the second quotation has a verb of its own.
  if (findTrait(frames, unit + 1, from, Trait.ParticipleCue) >= 0) return undefined;
  if (by === 'quote') return isCompleteQuote(frames, from) ? { from, to: contentEnd(frames, frame, from) } : undefined;
  return by === 'comma' ? restAfterComma(clause, from, afterQuote) : undefined;
}

/** Voters, Smith suggested, [need not worry]: after the second comma the sentence goes on. */
function restAfterComma({ frames, frame }: Clause, from: number, afterQuote: boolean): UnitRange | undefined {
  const end = frame.stop;
  if (from >= end) return undefined;
  if (plays(frames, from, Role.PresentParticiple) || isOneOf(frames, from, frames.attributionWords.asideOpeners))
    return undefined;
  const rest = (): UnitRange => ({ from, to: contentEnd(frames, frame, from) });
  if (isQuote(frames, from)) return rest();
  if (!isWord(frames, from)) return undefined;
  const reach = Math.min(end, from + REST_REACH);
  // After a full quotation only its own verb goes on: “The rest,” he said, is history.
  if (afterQuote && !has(frames, from, WordClass.Auxiliary) && findTrait(frames, from, reach, Trait.Quote) < 0)
    return undefined;
  const goesOn = (unit: number): boolean => isQuote(frames, unit) || has(frames, unit, WordClass.Auxiliary);
  return end - from < 5 && findForward(from, reach, goesOn) < 0 ? undefined : rest();
}
