// An annotation whose words are gone from the article, or stand in several places. Reported in the annotation file, where
// the words still are; features/yaml-files/diagnostics.ts finds the places.

import type { DiagnosticRule } from './rule.ts';

export const staleAnnotation: DiagnosticRule = {
  code: 'stale-annotation',
  defaultSeverity: 'warning',
  summary: 'An annotation whose text is gone from its article, or ambiguous there.',
  check: () => [],
};
