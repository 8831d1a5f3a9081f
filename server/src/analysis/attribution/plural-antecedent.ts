// "The two delegations issued a statement in which they called the day “…”": who "they" are, where a clause before says it.

import type { ReadDocument } from '../document.ts';
import type { Span } from '../model.ts';
import { isBodyNoun, isPersonNoun } from '../people.ts';
import { tokenAt, type Word } from '../tokens.ts';
import { type Frame, type Frames, spanOf, startOf } from './frames.ts';
import { mainSubject } from './main-subject.ts';
import { CROWD } from './source-words.ts';

/** The plural subject of the same sentence before `pronoun`, or of the one before it in the paragraph. */
export function pluralAntecedent(f: Frames, document: ReadDocument, frame: number, pronoun: Span): Span | undefined {
  const own = f.frames[frame] as Frame;
  let unit = own.from;
  while (unit < own.to && startOf(f, unit) < pronoun.start) unit += 1;
  const here = subjectOf(f, document, own, unit);
  if (here !== undefined) return here;
  const before = f.frames[frame - 1];
  return before === undefined || before.part !== own.part ? undefined : subjectOf(f, document, before, before.to);
}

function subjectOf(f: Frames, document: ReadDocument, frame: Frame, before: number): Span | undefined {
  const subject = mainSubject(f, frame, before);
  if (subject === undefined || subject.kind === 'pronoun') return undefined;
  const span = spanOf(f, subject.from, subject.to);
  const { tokens } = document;
  const last = tokenAt(tokens, span.end - 1);
  for (let i = tokenAt(tokens, span.start); i <= last; i += 1) {
    const word = tokens.words[i] as Word;
    const people = CROWD.has(word.lower) || isPersonNoun(word) || isBodyNoun(word);
    if (people && /(?:s|men|people)$/.test(word.lower)) return { start: span.start, end: tokens.end[i] as number };
  }
  return undefined;
}
