// Whether a word that can report speech does so here as a verb, and the verb group around it.

import { type CueEntry, WordClass } from '../../language/lexicon.ts';
import { WordCase } from '../../tokens/tokens.ts';
import { type Frame, type Frames, wordAt } from './frames.ts';
import { has, isAdverb, isAuxiliary, isCapital, isComma, isCompleteQuote, isQuote, isWord, lower } from './grammar.ts';
import type { UnitRange } from './reading.ts';

export interface VerbGroup extends UnitRange {
  readonly passive: boolean;
  readonly negated: boolean;
  /** "to say", "to argue". */
  readonly infinitive: boolean;
  /** What governs an infinitive or participle: "declined", "refused", "went on". */
  readonly governor: string;
}

/** All forms, contracted and negated ones too. */
const FORMS_OF_BE = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'am',
  "'s",
  "'re",
  "'m",
  "isn't",
  "wasn't",
  "weren't",
  "aren't",
]);
const PARTICLES = new Map<string, readonly string[]>([
  ['point', ['out']],
  ['call', ['on', 'upon', 'for', 'out']],
  ['go', ['on']],
  ['chime', ['in']],
  ['brush', ['off', 'aside']],
  ['lash', ['out']],
  ['blurt', ['out']],
  ['speak', ['out', 'of', 'about']],
  ['talk', ['about', 'of']],
  ['refer', ['to']],
  ['put', ['it']],
]);
const REFUSALS = new Set(['declined', 'refused', 'declines', 'refuses', 'declining', 'refusing']);
const CONTINUES = new Set([
  'on',
  'continued',
  'began',
  'seemed',
  'appeared',
  'used',
  'going',
  'continues',
  'wanted',
  'wants',
  'had',
  'hastened',
  'rushed',
  'took',
  'like',
  'likes',
  'proceeded',
  'begins',
]);

/** The verb group of the cue at `unit`, or undefined where the word is a noun or adjective. */
export function verbGroup(f: Frames, frame: Frame, unit: number, entry: CueEntry): VerbGroup | undefined {
  const word = wordAt(f, unit);
  if (word === undefined || entry.part !== 'verb') return undefined;
  // A capital inside a sentence is part of a name; headlines are written so and are read as well.
  if (word.case !== WordCase.Lower && !isHeadlineCase(f, frame, unit)) return undefined;
  let from = unit;
  let passive = false;
  let negated = false;
  let auxiliary = false;
  let infinitive = false;
  let governor = '';
  for (let u = unit - 1; u >= frame.from && unit - u < 8; u -= 1) {
    if (isAuxiliary(f, u)) {
      const aux = lower(f, u);
      if (
        aux === "'s" &&
        !pronounBefore(f, u) &&
        entry.form !== 'ing' &&
        entry.form !== 'past' &&
        entry.form !== 'participle'
      )
        break;
      if (aux.endsWith("n't") || aux === 'cannot') negated = true;
      if (FORMS_OF_BE.has(aux) && !auxiliary && (entry.form === 'past' || entry.form === 'participle'))
        passive = aux !== "'s";
      if (aux !== 'been' || entry.form !== 'ing') auxiliary = true;
      from = u;
      continue;
    }
    if (isAdverb(f, u)) {
      const adverb = lower(f, u);
      if (adverb === 'not' || adverb === 'never' || adverb === "n't") negated = true;
      if (adverb === 'first' && has(f, u - 1, WordClass.Determiner)) break;
      continue;
    }
    if (lower(f, u) === 'to' && entry.form === 'present') {
      infinitive = true;
      const before = lower(f, u - 1);
      if (REFUSALS.has(before) || CONTINUES.has(before)) {
        governor = before;
        from = before === 'on' ? u - 2 : u - 1;
        u = from;
        continue;
      }
    }
    break;
  }
  // "declined to say": the refusal is the cue, and its infinitive the content.
  if (infinitive && REFUSALS.has(governor)) return undefined;
  // "was prompted to say, “…”": any other infinitive reports only where the words stand right behind it.
  if (infinitive && governor === '' && !bringsQuote(f, unit)) return undefined;
  if (!auxiliary && !infinitive && isNoun(f, frame, unit, entry)) return undefined;
  if (entry.form === 'participle' && !auxiliary && !passive) return undefined;
  const next = lower(f, unit + 1);
  // "put" speaks only in "put it".
  if (entry.lemma === 'put' && next !== 'it') return undefined;
  const to = PARTICLES.get(entry.lemma)?.includes(next) === true ? unit + 2 : unit + 1;
  return { from, to, passive, negated: negated || REFUSALS.has(governor), infinitive, governor };
}

function pronounBefore(f: Frames, u: number): boolean {
  return has(f, u - 1, WordClass.Pronoun);
}

/** In a title-case line most words are capitals, verbs included. */
function isHeadlineCase(f: Frames, frame: Frame, unit: number): boolean {
  if (unit === frame.from) return false;
  let capital = 0;
  let words = 0;
  for (let u = frame.from; u < Math.min(frame.to, frame.from + 14); u += 1) {
    if (!isWord(f, u) || has(f, u, WordClass.Function)) continue;
    words += 1;
    if (isCapital(f, u)) capital += 1;
  }
  return words >= 4 && capital >= words - 1;
}

function bringsQuote(f: Frames, unit: number): boolean {
  const next = unit + 1;
  const at = isComma(f, next) || lower(f, next) === ':' ? next + 1 : next;
  return at > next ? isQuote(f, at) : isCompleteQuote(f, at);
}

/** "that", a quotation, or a comma and a quotation right behind the word. */
function bringsContent(f: Frames, unit: number): boolean {
  const next = unit + 1;
  return lower(f, next) === 'that' || isQuote(f, next) || (isComma(f, next) && isQuote(f, next + 1));
}

/** "the claims", "his report", "news reports": a noun, by what stands before it. */
function isNoun(f: Frames, frame: Frame, unit: number, entry: CueEntry): boolean {
  const p = unit - 1;
  if (entry.form === 'ing') {
    // "for saying", "of saying" are spoken of, not reported; "by saying" is.
    return has(f, p, WordClass.Determiner) || lower(f, p) === 'without';
  }
  if (p < frame.from) return entry.form === 'present';
  const before = wordAt(f, p);
  if (before === undefined) return false;
  if (
    entry.form === 'present' &&
    bringsContent(f, unit) &&
    !has(f, p, WordClass.Determiner | WordClass.Preposition) &&
    before.lower !== "'s"
  )
    return false;
  if (entry.form === 'past') {
    if (
      has(f, p, WordClass.Determiner) &&
      ![
        'all',
        'both',
        'some',
        'many',
        'others',
        'most',
        'one',
        'several',
        'few',
        'another',
        'this',
        'that',
        'each',
      ].includes(before.lower)
    )
      return true;
    if (before.lower === '-' || has(f, p, WordClass.Preposition)) return true;
    return lower(f, unit + 1) === 'by';
  }
  if (
    before.lower === 'who' ||
    before.lower === 'which' ||
    before.lower === 'that' ||
    before.lower === 'and' ||
    before.lower === 'but' ||
    before.lower === 'also'
  )
    return false;
  if (isComma(f, p) || isCompleteQuote(f, p)) return entry.strength < 0.4;
  if (has(f, p, WordClass.Preposition | WordClass.Subordinator) && before.lower !== 'as') return true;
  if (
    has(f, p, WordClass.Determiner) &&
    !['many', 'some', 'both', 'most', 'others', 'all', 'this', 'that'].includes(before.lower)
  )
    return true;
  if (before.lower === "'s") return true;
  // "taking calls", "making claims".
  if (before.lower.endsWith('ing') && before.case === WordCase.Lower && before.lower.length > 5) return true;
  const plural = before.lower.endsWith('s') && !before.lower.endsWith('ss');
  const capital = isCapital(f, p);
  if (entry.form === 'present' && lower(f, unit).endsWith('s') && lower(f, unit) !== entry.lemma) {
    // Third person: a plural noun before it makes it a noun ("news reports" has a singular, so strength decides).
    return !capital && plural ? true : !capital && entry.strength < 0.4;
  }
  // The bare form wants a plural subject.
  const pronoun = ['i', 'we', 'they', 'you', 'people', 'police'].includes(before.lower);
  return !(pronoun || plural || has(f, p, WordClass.UnnamedSource) || isAdverb(f, p));
}
