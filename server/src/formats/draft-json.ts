// The JSON of `sourcemark verify` (docs/COMMAND-LINE.md). Other programs read it, so its keys are a contract.

import type { DraftUnit } from '../corpus/verification/check-draft.ts';
import type { CorpusView } from '../rules/rule.ts';
import { type AnalyzedArticle, findingsJson } from './analysis-json.ts';

export function draftJson(
  { name, article, diagnoses }: AnalyzedArticle,
  corpus: CorpusView,
  nameOf: (uri: string) => string,
): object {
  const units = corpus.draftCheckOf(article)?.units ?? [];
  return {
    draft: name,
    units: units.map((unit) => unitJson(unit, nameOf)),
    diagnostics: findingsJson(diagnoses, nameOf),
  };
}

function unitJson({ start, end, kind, status, place, speaker }: DraftUnit, nameOf: (uri: string) => string): object {
  return {
    start,
    end,
    kind,
    status,
    source: place === undefined ? null : { article: nameOf(place.uri), start: place.span.start, end: place.span.end },
    speaker: speaker === undefined ? null : { text: speaker.text, entity: speaker.entity },
  };
}
