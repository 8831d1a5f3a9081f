// The severities of our settings as LSP numbers them.

import { DiagnosticSeverity } from 'vscode-languageserver';

export const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;
