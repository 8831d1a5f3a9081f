// The code of annotations whose words are gone from the article, or are in it several times. They are reported in the
// annotation file, which still has the words, by features/yaml-files/diagnostics.ts.

import type { DiagnosticRule } from './rule.ts';

export const staleAnnotation: DiagnosticRule = {
  code: 'stale-annotation',
  defaultSeverity: 'warning',
  summary: 'An annotation whose words are gone from its article, or are there several times.',
  check: () => [],
};
