// An article's text and analysis in, out the places that say that a claim was denied, refused or left unconfirmed, with
// what the claim was. Only explicit cues count (language/en/denials.ts), and a person's own "I was never …".

import { PartCache, type VersionCache } from '../../analysis/memo.ts';
import { type DocumentAnalysis, OTHER_LANGUAGE } from '../../analysis/model.ts';
import type { Span } from '../../base/span.ts';
import { oneLine } from '../../base/strings.ts';
import { type DenialCue, denialCuesOf, isReport } from '../../language/en/denials.ts';
import { type Denial, gistOf } from './statements.ts';

/** Of each sentence of an open article. */
const cues = new PartCache<readonly DenialCue[]>();

export function denialsOf(text: string, analysis: DocumentAnalysis, memo?: VersionCache): Denial[] {
  if (analysis.language === OTHER_LANGUAGE) return [];
  return [...cued(text, analysis, memo), ...firstPerson(text, analysis, memo)].sort((a, b) => a.start - b.start);
}

function cued(text: string, analysis: DocumentAnalysis, memo: VersionCache | undefined): Denial[] {
  const { sentences } = analysis;
  const found: Denial[] = [];
  sentences.forEach((sentence, index) => {
    const words = text.slice(sentence.start, sentence.end);
    // Most sentences have none of these letters together; the patterns are dear.
    for (const cue of cues.of(memo?.of(words), () => (QUICK.test(words) ? denialCuesOf(words) : []))) {
      const at = { start: sentence.start + cue.start, end: sentence.start + cue.end };
      const claim = claimed(cue.claim, sentence, at, sentences[index - 1]);
      if (claim === undefined || (cue.claim === 'report' && !isReport(text.slice(claim.start, claim.end)))) continue;
      const gist = gistOf(text, analysis, [claim], memo);
      if (gist.stems === '') continue;
      found.push({ ...at, kind: cue.kind, sentence: clip(words, cue), claim: gist, denier: -1 });
    }
  });
  return found;
}

/** The sentence, or so much of a long one that the cue stands in it. */
function clip(sentence: string, cue: { start: number; end: number }): string {
  if (sentence.length <= MOST_SHOWN) return oneLine(sentence);
  const from = cue.end > MOST_SHOWN ? sentence.indexOf(' ', cue.end - MOST_SHOWN) + 1 : 0;
  return `${from === 0 ? '' : '… '}${oneLine(sentence.slice(from))}`;
}

const MOST_SHOWN = 140;

const QUICK =
  /\b(?:den(?:y|ie)|declin|refus|reject|rebuff|turn(?:ed)?\sdown|dismiss|refut|rebut|disput|confirm|comment|verif|fals|untrue|baseless|unfounded|groundless|fabricat|fake|fictit|invention|lie|fiction|hoax|myth|nonsense)/i;

function claimed(
  where: 'after' | 'before' | 'previous' | 'report',
  sentence: Span,
  cue: Span,
  previous: Span | undefined,
): Span | undefined {
  if (where === 'after') return { start: cue.end, end: sentence.end };
  if (where === 'before') return { start: sentence.start, end: cue.start };
  // A claim far above is not what "it" points at; a blank line between paragraphs is.
  return previous !== undefined && sentence.start - previous.end <= FARTHEST ? previous : undefined;
}

const FARTHEST = 4;

/** "I was never under house arrest": whoever says so of himself denies it, whatever the reporting verb. */
const OWN =
  /\b(?:I|we)\s+(?:(?:was|were|am|are|have|had|did|do)\s+never|never|did\s+not|didn['’]t|(?:was|were)\s+not|wasn['’]t)\s+/i;

function firstPerson(text: string, analysis: DocumentAnalysis, memo: VersionCache | undefined): Denial[] {
  return analysis.quotes.flatMap((quote) => {
    const speaker = quote.source?.entity ?? -1;
    if (quote.kind !== 'direct' || speaker < 0) return [];
    return quote.content.flatMap((part) => {
      const words = text.slice(part.start, part.end);
      const own = OWN.exec(words);
      if (own === null) return [];
      const start = part.start + own.index + own[0].length;
      const stop = /[.;!?]|,\s+(?:but|and|although)\b/.exec(text.slice(start, part.end));
      const claim = gistOf(text, analysis, [{ start, end: stop === null ? part.end : start + stop.index }], memo);
      if (!claim.stems.includes(' ')) return [];
      return [{ ...part, kind: 'denied' as const, sentence: oneLine(words), claim, denier: speaker }];
    });
  });
}
