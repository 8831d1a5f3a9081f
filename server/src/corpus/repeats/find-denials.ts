// Finds the places of an article that say that a claim was denied, refused or left unconfirmed, and the claim. Only the
// language's explicit cues count, and a speaker's own "I was never …".

import type { DenialCue } from '../../analysis/language/comparison.ts';
import type { Language } from '../../analysis/language/language.ts';
import { PartCache, type VersionCache } from '../../analysis/memo.ts';
import { type DocumentAnalysis, OTHER_LANGUAGE } from '../../analysis/model.ts';
import type { Span } from '../../base/span.ts';
import { oneLine } from '../../base/strings.ts';
import { type Denial, statementIn } from './statements.ts';

/** The cues of each sentence of an open article, by its text. */
const cachedCues = new PartCache<readonly DenialCue[]>();

/** An article's denials in text order. `memo`: of an open article. */
export function denialsOf(text: string, analysis: DocumentAnalysis, language: Language, memo?: VersionCache): Denial[] {
  if (analysis.language === OTHER_LANGUAGE) return [];
  return [...cuedDenials(text, analysis, language, memo), ...firstPersonDenials(text, analysis, language, memo)].sort(
    (a, b) => a.start - b.start,
  );
}

function cuedDenials(
  text: string,
  analysis: DocumentAnalysis,
  language: Language,
  memo: VersionCache | undefined,
): Denial[] {
  const { sentences } = analysis;
  const { comparison } = language;
  const found: Denial[] = [];
  sentences.forEach((sentence, index) => {
    const words = text.slice(sentence.start, sentence.end);
    for (const cue of cachedCues.of(memo?.of(words), () => comparison.denialCues(words))) {
      const at = { start: sentence.start + cue.start, end: sentence.start + cue.end };
      const claim = claimSpan(cue.claim, sentence, at, sentences[index - 1]);
      if (claim === undefined || (cue.claim === 'report' && !comparison.isReport(text.slice(claim.start, claim.end))))
        continue;
      const statement = statementIn(text, analysis, [claim], language, memo);
      if (statement.stems === '') continue;
      found.push({ ...at, kind: cue.kind, sentence: excerptAround(words, cue), claim: statement, denier: -1 });
    }
  });
  return found;
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

function claimSpan(
  position: DenialCue['claim'],
  sentence: Span,
  cue: Span,
  previous: Span | undefined,
): Span | undefined {
  if (position === 'after') return { start: cue.end, end: sentence.end };
  if (position === 'before') return { start: sentence.start, end: cue.start };
  // "It" can refer to the previous paragraph, but not across something that is not a sentence.
  return previous !== undefined && sentence.start - previous.end <= FARTHEST ? previous : undefined;
}

function firstPersonDenials(
  text: string,
  analysis: DocumentAnalysis,
  language: Language,
  memo: VersionCache | undefined,
): Denial[] {
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
      return [{ ...part, kind: 'denied' as const, sentence: oneLine(words), claim, denier: speaker }];
    });
  });
}
