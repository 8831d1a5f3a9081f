// The code of errors in the user's YAML files. They are reported in the file by features/yaml-files/diagnostics.ts; articles
// have no findings of this code.

import type { DiagnosticRule } from './rule.ts';

export const annotationFile: DiagnosticRule = {
  code: 'annotation-file',
  defaultSeverity: 'error',
  summary: 'An error in an annotation file or in sourcemark.yaml.',
  check: () => [],
};
