// Something wrong in a person's own YAML file. Reported there, at its place, by features/yaml-files/diagnostics.ts; articles
// have no findings of this kind.

import type { DiagnosticRule } from './rule.ts';

export const annotationFile: DiagnosticRule = {
  code: 'annotation-file',
  defaultSeverity: 'error',
  summary: 'Something wrong in an annotation file or in sourcemark.yaml, at its place.',
  check: () => [],
};
