// Exports of the whole corpus.

/**
 * The export formats, those for people first. `extension` has no dot and is `null` for a folder of files. `links` means that the
 * export contains relative links to articles, so its location matters.
 */
export const exportFormats = [
  { id: 'csv', title: 'Quotations as a table', extension: 'csv', file: 'quotations.csv', links: false },
  { id: 'csv-names', title: 'Names as a table', extension: 'csv', file: 'names.csv', links: false },
  { id: 'markdown', title: 'Report to read', extension: 'md', file: 'who-said-what.md', links: true },
  { id: 'web-annotation', title: 'W3C Web Annotations', extension: 'jsonld', file: 'annotations.jsonld', links: true },
  { id: 'sarif', title: 'Findings for CI and code review', extension: 'sarif', file: 'findings.sarif', links: false },
  {
    id: 'conll',
    title: 'Names by token, for training and scoring',
    extension: 'conll',
    file: 'names.conll',
    links: false,
  },
  { id: 'brat', title: 'Standoff annotations for brat and INCEpTION', extension: null, file: 'brat', links: false },
] as const;

export type ExportFormatId = (typeof exportFormats)[number]['id'];

/** Exports the whole corpus in one format. Fails with RequestCancelled when cancelled. */
export const exportRequest = 'sourcemark/export';

export interface ExportParams {
  readonly format: ExportFormatId;
  /** URI of the target folder. */
  readonly to?: string;
}

export interface ExportResult {
  readonly files: readonly ExportedFile[];
  readonly articles: number;
}

export interface ExportedFile {
  /** Path below the target folder, with slashes; never absolute and never with "..". */
  readonly name: string;
  readonly text: string;
}
