// How likely a reading of reported speech without marks is one that a reader would call so, with the right words and the
// right speaker: a logistic model over the features of features.ts, fitted to PolNeAR's training articles.

import { lastStartingAtOrBefore, type Span } from '../../../base/span.ts';
import type { Coreference } from '../../coreference/coreference.ts';
import { isPersonNoun } from '../../coreference/references.ts';
import type { ReadDocument } from '../../document.ts';
import type { QuoteDraft } from '../drafts.ts';
import { canSpeak, headOf, tokensOf } from '../speakers.ts';
import type { Frames } from '../syntax/frames.ts';
import type { CueReading } from '../syntax/reading.ts';
import { indirectFeatures, type SourceKind } from './features.ts';

/** The probability that the draft of an indirect quote is right; undefined for a draft that no reading made. */
export function beliefIn(
  draft: QuoteDraft,
  isNested: boolean,
  frames: Frames,
  document: ReadDocument,
  coreference: Coreference,
): number | undefined {
  const { reading, source } = draft;
  const { weights } = frames.attributionWords.indirect;
  if (reading === undefined || source === undefined || reading.content.length === 0 || weights.size === 0)
    return undefined;
  let score = 0;
  indirectFeatures(frames, reading, sourceKind(source, document, coreference), isNested, (feature) => {
    score += weights.get(feature) ?? 0;
  });
  return 1 / (1 + Math.exp(-score));
}

/** Which readings have their cue inside the content of an earlier one of the same frame. */
export function nestedReadings(drafts: readonly QuoteDraft[]): ReadonlySet<CueReading> {
  const nested = new Set<CueReading>();
  const byFrame = new Map<number, CueReading[]>();
  for (const { reading } of drafts) {
    if (reading === undefined) continue;
    const others = byFrame.get(reading.frame);
    if (others === undefined) {
      byFrame.set(reading.frame, [reading]);
      continue;
    }
    const { from } = reading.cue;
    if (
      others.slice(-MOST_AROUND).some(({ content }) => content.some((range) => range.from <= from && from < range.to))
    )
      nested.add(reading);
    others.push(reading);
  }
  return nested;
}

/** Readings of a sentence that are tried as the one around another. */
const MOST_AROUND = 6;

/** What the words of a source are. */
export function sourceKind(source: Span, document: ReadDocument, coreference: Coreference): SourceKind {
  const { tokens } = document;
  const { comparison, grammar, sources } = tokens.vocabulary.language;
  const { pronouns, nouns } = sources;
  const { from, to } = tokensOf(source, tokens);
  const first = tokens.words[from]?.lower ?? '';
  if (to - from === 1) {
    if (grammar.personalRelatives.has(first) || grammar.impersonalRelatives.has(first)) return 'relative';
    if (pronouns.author.has(first) || (comparison.pronouns.has(first) && !pronouns.speaking.has(first)))
      return pronouns.author.has(first) ? 'first-person' : 'pronoun';
    if (pronouns.speaking.has(first)) return 'pronoun';
  }
  const head = headOf(source, tokens);
  const word = head < 0 ? undefined : tokens.words[head];
  if (word === undefined) return 'thing';
  const { mentions } = coreference;
  const mention = mentions[lastStartingAtOrBefore(mentions, tokens.start[head]!)];
  if (mention !== undefined && mention.form === 'name' && mention.end >= tokens.end[head]!) {
    if (mention.type === 'person') return 'person';
    if (mention.type === 'organization' || mention.type === 'place') return 'body';
    if (mention.type === 'group') return 'group';
  }
  if (nouns.crowds.has(word.lower)) return 'group';
  if (isPersonNoun(word, tokens.vocabulary) || nouns.persons.has(word.lower)) return 'description';
  if (nouns.documents.has(word.lower) || nouns.voices.has(word.lower)) return 'document';
  if (nouns.bodies.has(word.lower)) return 'body';
  return canSpeak(source, document, coreference) ? 'description' : 'thing';
}
