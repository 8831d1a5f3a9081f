// The registry of exports. A format is one file in this folder, one line here, and one row of `exportFormats` in protocol.ts,
// from which the command line and the editor take its name.

import type { ExportFormatId } from '../protocol.ts';
import { brat } from './brat.ts';
import { conll } from './conll.ts';
import { namesCsv, quotationsCsv } from './csv.ts';
import type { WriteExport } from './export-data.ts';
import { markdownReport } from './markdown-report.ts';
import { sarif } from './sarif.ts';
import { webAnnotations } from './web-annotation.ts';

export const exportWriters: Readonly<Record<ExportFormatId, WriteExport>> = {
  'web-annotation': webAnnotations,
  csv: quotationsCsv,
  'csv-names': namesCsv,
  markdown: markdownReport,
  sarif,
  conll,
  brat,
};
