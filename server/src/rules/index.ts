// The registry of rules. A rule is one file in this folder, one line below, one page in docs/rules/ and one fixture in
// test/rules/.

import { ambiguousSpeaker } from './ambiguous-speaker.ts';
import { annotationFile } from './annotation-file.ts';
import { carriedOverSpeaker } from './carried-over-speaker.ts';
import { conflictingAttribution } from './conflicting-attribution.ts';
import { contextCut } from './context-cut.ts';
import { dateDiffers } from './date-differs.ts';
import { deniedElsewhere } from './denied-elsewhere.ts';
import { misquote } from './misquote.ts';
import { nameSpelling } from './name-spelling.ts';
import { numberDiffers } from './number-differs.ts';
import { quoteNotInSources } from './quote-not-in-sources.ts';
import { quoteVariant } from './quote-variant.ts';
import type { DiagnosticRule } from './rule.ts';
import { singleSourceClaim } from './single-source-claim.ts';
import { staleAnnotation } from './stale-annotation.ts';
import { unattributedQuote } from './unattributed-quote.ts';
import { unclosedQuote } from './unclosed-quote.ts';
import { unnamedSource } from './unnamed-source.ts';
import { unsourcedReport } from './unsourced-report.ts';
import { wrongSpeaker } from './wrong-speaker.ts';

export const rules: readonly DiagnosticRule[] = [
  unattributedQuote,
  carriedOverSpeaker,
  ambiguousSpeaker,
  unnamedSource,
  unsourcedReport,
  unclosedQuote,
  conflictingAttribution,
  quoteVariant,
  deniedElsewhere,
  singleSourceClaim,
  misquote,
  wrongSpeaker,
  contextCut,
  quoteNotInSources,
  nameSpelling,
  numberDiffers,
  dateDiffers,
  staleAnnotation,
  annotationFile,
];

/** Codes of the findings that compare a draft with its sources. */
export const draftCodes: ReadonlySet<string> = new Set(
  [misquote, wrongSpeaker, contextCut, quoteNotInSources, nameSpelling, numberDiffers, dateDiffers].map(
    ({ code }) => code,
  ),
);

/** Codes of the findings that set articles against each other, in the order in which they are listed. */
export const comparingCodes: readonly string[] = [
  conflictingAttribution,
  deniedElsewhere,
  quoteVariant,
  numberDiffers,
  dateDiffers,
].map(({ code }) => code);
