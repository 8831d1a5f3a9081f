// Finds the places of an article that say that a claim was denied, refused or left unconfirmed, and the claim. Only the
// language's explicit cues count, and a speaker's own "I was never …".

import type { DenialCue, Negation } from '../../analysis/language/comparison.ts';
import type { Language } from '../../analysis/language/language.ts';
import { PartCache, type VersionCache } from '../../analysis/memo.ts';
import { type DocumentAnalysis, OTHER_LANGUAGE } from '../../analysis/model.ts';
import { lastStartingAtOrBefore, overlaps, type Span } from '../../base/span.ts';
import { oneLine } from '../../base/strings.ts';
import { type Denial, leadOccasion, occasionOf, statementIn, withoutConcession } from './statements.ts';

/** The cues of each sentence of an open article, by its text. */
const cachedCues = new PartCache<readonly DenialCue[]>();

/** An article's denials in text order. `memo`: of an open article. */
export function denialsOf(text: string, analysis: DocumentAnalysis, language: Language, memo?: VersionCache): Denial[] {
  if (analysis.language === OTHER_LANGUAGE) return [];
  const cued = cuedDenials(text, analysis, language, memo);
  const inQuotes = [
    ...firstPersonDenials(text, analysis, language, memo),
    ...negatedStatements(text, analysis, language, memo),
  ].filter((denial) => !cued.some((other) => overlaps(denial, other)));
  const all = [...cued, ...inQuotes];
  if (all.length === 0) return [];
  const lead = leadOccasion(text, analysis, language, memo);
  return all
    .map((denial) => ({ ...denial, occasion: occasionOf(text, analysis, denial.claim, language, memo), lead }))
    .sort((a, b) => a.start - b.start);
}

/** A denial without what the whole article adds to it. */
type FoundDenial = Omit<Denial, 'occasion' | 'lead'>;

function cuedDenials(
  text: string,
  analysis: DocumentAnalysis,
  language: Language,
  memo: VersionCache | undefined,
): FoundDenial[] {
  const { sentences } = analysis;
  const { comparison } = language;
  const found: FoundDenial[] = [];
  sentences.forEach((sentence, index) => {
    const words = text.slice(sentence.start, sentence.end);
    for (const cue of cachedCues.of(memo?.of(words), () => comparison.denialCues(words))) {
      const at = { start: sentence.start + cue.start, end: sentence.start + cue.end };
      const part = partAround(analysis, sentence, at);
      // In "the report, Voss said, was “simply not true”" the narration has the claim.
      const isOutside = cue.claim === 'before' && text.slice(part.start, at.start).trim() === '';
      const whole = isOutside ? sentence : part;
      const around = { start: Math.max(whole.start, sentence.start + (cue.from ?? 0)), end: whole.end };
      const claim = claimSpans(cue.claim, around, at, sentences[index - 1], analysis);
      const [first] = claim;
      if (first === undefined || (cue.claim === 'report' && !comparison.isReport(text.slice(first.start, first.end))))
        continue;
      const spans = cue.claim === 'after' ? [withoutConcession(text, first, language)] : claim;
      const statement = statementIn(text, analysis, spans, language, memo);
      if (statement.stems === '') continue;
      found.push({
        ...at,
        kind: cue.kind,
        sentence: excerptAround(words, cue),
        claim: statement,
        denier: -1,
        speaker: cue.kind === 'denied' && cue.claim === 'after' ? subjectBefore(analysis, sentence, at.start) : -1,
        isPlain: cue.claim === 'around',
      });
    }
  });
  return found;
}

/** UTF-16 code units between a subject and its verb: "has repeatedly". */
const REACH_OF_SUBJECT = 24;

/** The entity named directly before the words of a denial: that of "Voss has always denied any part in the sale"; -1 if none is. */
function subjectBefore({ mentions }: DocumentAnalysis, sentence: Span, cue: number): number {
  for (let i = lastStartingAtOrBefore(mentions, cue); i >= 0; i -= 1) {
    const { type, start, end, entity } = mentions[i]!;
    if (start < sentence.start || cue - end > REACH_OF_SUBJECT) break;
    if (type !== 'date' && end <= cue) return entity;
  }
  return -1;
}

/** UTF-16 code units of a sentence that are shown. */
const MOST_SHOWN = 140;

/** The sentence; of a long one, a part that includes the cue. */
function excerptAround(sentence: string, cue: Span): string {
  if (sentence.length <= MOST_SHOWN) return oneLine(sentence);
  const from = cue.end > MOST_SHOWN ? sentence.indexOf(' ', cue.end - MOST_SHOWN) + 1 : 0;
  return `${from === 0 ? '' : '… '}${oneLine(sentence.slice(from))}`;
}

/** UTF-16 code units between two sentences in one paragraph, or in two with a blank line between. */
const FARTHEST = 4;

/** The part of the sentence that a speaker says, if the cue is in it: the words that say who speaks are no part of a claim. */
function partAround({ quotes }: DocumentAnalysis, sentence: Span, cue: Span): Span {
  for (const { kind, content } of quotes) {
    if (kind === 'term' || kind === 'pull') continue;
    for (const part of content)
      if (part.start <= cue.start && cue.end <= part.end)
        return { start: Math.max(part.start, sentence.start), end: Math.min(part.end, sentence.end) };
  }
  return sentence;
}

/** The spans of the denied claim; none where it cannot be told. */
function claimSpans(
  position: DenialCue['claim'],
  sentence: Span,
  cue: Span,
  previous: Span | undefined,
  analysis: DocumentAnalysis,
): readonly Span[] {
  const before = { start: sentence.start, end: cue.start };
  const after = { start: cue.end, end: sentence.end };
  if (position === 'after') return [after];
  if (position === 'before') return [before];
  if (position === 'around') return [before, after];
  // "It" can refer to the previous paragraph, but not across something that is not a sentence.
  return previous !== undefined && sentence.start - previous.end <= FARTHEST ? [saidLastIn(previous, analysis)] : [];
}

/** What a source says last in a sentence, which "that claim" refers to; the sentence itself if no source says anything. */
function saidLastIn(sentence: Span, { quotes }: DocumentAnalysis): Span {
  for (let i = lastStartingAtOrBefore(quotes, sentence.end - 1); i >= 0; i -= 1) {
    const { kind, content, end } = quotes[i]!;
    if (end <= sentence.start) break;
    const part = content.at(-1);
    if (kind !== 'term' && part !== undefined && part.start >= sentence.start && part.start < sentence.end) return part;
  }
  return sentence;
}

/** What a source is reported to negate: "the mayor said the council had never asked for the keys". */
function negatedStatements(
  text: string,
  analysis: DocumentAnalysis,
  language: Language,
  memo: VersionCache | undefined,
): FoundDenial[] {
  return analysis.quotes.flatMap((quote) => {
    const { source } = quote;
    if (source === null || (quote.kind !== 'direct' && quote.kind !== 'mixed' && quote.kind !== 'indirect')) return [];
    return quote.content.flatMap((part) => {
      const words = text.slice(part.start, part.end);
      const cue = cachedNegation.of(memo?.of(words), () => language.comparison.negationIn(words) ?? null);
      if (cue === null || cue.clauseEnd === cue.end) return [];
      const at = { start: part.start + cue.start, end: part.start + cue.end };
      const spans = [
        { start: part.start + cue.clauseStart, end: at.start },
        withoutConcession(text, { start: at.end, end: part.start + cue.clauseEnd }, language),
      ];
      const claim = statementIn(text, analysis, spans, language, memo);
      if (!claim.stems.includes(' ')) return [];
      return [
        {
          ...part,
          kind: 'denied' as const,
          sentence: excerptAround(words, cue),
          claim,
          denier: -1,
          speaker: source.entity,
          isPlain: true,
        },
      ];
    });
  });
}

const cachedNegation = new PartCache<Negation | null>();

function firstPersonDenials(
  text: string,
  analysis: DocumentAnalysis,
  language: Language,
  memo: VersionCache | undefined,
): FoundDenial[] {
  return analysis.quotes.flatMap((quote) => {
    const speaker = quote.source?.entity ?? -1;
    if (quote.kind !== 'direct' || speaker < 0) return [];
    return quote.content.flatMap((part) => {
      const words = text.slice(part.start, part.end);
      const denied = language.comparison.firstPersonDenial(words);
      if (denied === undefined) return [];
      const span = { start: part.start + denied.start, end: part.start + denied.end };
      const claim = statementIn(text, analysis, [span], language, memo);
      // One word is not a claim.
      if (!claim.stems.includes(' ')) return [];
      return [
        { ...part, kind: 'denied' as const, sentence: oneLine(words), claim, denier: speaker, speaker, isPlain: false },
      ];
    });
  });
}
