// Severity names of the settings as LSP's numbers. They are written out, because the command line, which has no other use for the
// protocol's library, would load it for them.

import type { DiagnosticSeverity } from 'vscode-languageserver';

export const SEVERITIES = {
  error: 1 satisfies typeof DiagnosticSeverity.Error,
  warning: 2 satisfies typeof DiagnosticSeverity.Warning,
  information: 3 satisfies typeof DiagnosticSeverity.Information,
  hint: 4 satisfies typeof DiagnosticSeverity.Hint,
} as const;
