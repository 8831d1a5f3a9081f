// Severity names of the settings as LSP's numbers.

import { DiagnosticSeverity } from 'vscode-languageserver';

export const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;
