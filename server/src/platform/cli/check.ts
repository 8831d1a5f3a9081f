// `sourcemark check`: prints findings as text, JSON or SARIF, and sets the exit code.

import { styleText } from 'node:util';
import { codesHiddenInArticle, hidingAnnotations, loweredCodes } from '../../features/yaml-files/hidden-findings.ts';
import { documentJson, findingsJson } from '../../formats/analysis-json.ts';
import type { CheckedFile } from '../../formats/export-data.ts';
import { findingsText, plain, type Style } from '../../formats/findings-text.ts';
import { checkUserFiles } from '../../formats/gather.ts';
import { exportWriters } from '../../formats/index.ts';
import type { Diagnosis } from '../../rules/check.ts';
import { type CliCorpus, readCorpus } from './corpus.ts';
import { exportDataOf } from './export.ts';
import { jsonText, writeError, writeOut, writeStyled } from './output.ts';

type Severity = Diagnosis['severity'];
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };
const COLOURS = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' } as const;

export interface CheckOptions {
  readonly format: 'text' | 'json' | 'sarif';
  readonly failOn: Severity | 'never';
  readonly all?: boolean;
  readonly entities?: string;
  readonly encoding?: string;
}

export async function checkCommand(paths: string[], options: CheckOptions): Promise<void> {
  // JSON has offsets, which must match those of other UTF-8 readers; text and SARIF have an editor's lines and columns.
  const read = await readCorpus(paths, { ...options, keepBom: options.format === 'json' });
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const counted = <Checked extends Pick<CheckedFile, 'diagnoses'>>(file: Checked): Checked => {
    for (const { severity, settledBy } of file.diagnoses) if (settledBy === undefined) counts[severity] += 1;
    return file;
  };
  if (options.format === 'sarif') await printSarif(read, counted);
  else if (options.format === 'json') await printJson(read, counted);
  else {
    await printText(read, counted);
    await writeOut(`${summary(read.corpus.articles().length, counts)}\n`);
  }
  const hidden = hiddenLine(read);
  if (hidden !== undefined) writeError(hidden);
  if (reaches(severities(counts), options.failOn)) process.exitCode = 1;
}

/** Whether one of the severities found is at least as grave as `failOn`. */
export function reaches(found: Iterable<Severity>, failOn: Severity | 'never'): boolean {
  return failOn !== 'never' && [...found].some((severity) => RANK[severity] <= RANK[failOn]);
}

/** What YAML files hide, in one line: a folder from elsewhere must not look better than it is without a word. */
function hiddenLine({ corpus, nameOf }: CliCorpus): string | undefined {
  const lowered: string[] = [];
  let hiding = 0;
  let files = 0;
  for (const file of corpus.userFiles.all()) {
    const codes = [...loweredCodes(file), ...codesHiddenInArticle(file)];
    if (codes.length > 0) lowered.push(`${nameOf(file.uri)} (${codes.join(', ')})`);
    const annotations = hidingAnnotations(file);
    hiding += annotations;
    if (annotations > 0) files += 1;
  }
  const parts = [
    ...lowered,
    ...(hiding === 0
      ? []
      : [`${hiding} ${hiding === 1 ? 'annotation' : 'annotations'} in ${files} ${files === 1 ? 'file' : 'files'}`]),
  ];
  return parts.length === 0 ? undefined : `findings are hidden by ${parts.join(', and by ')}`;
}

type Counted = <Checked extends Pick<CheckedFile, 'diagnoses'>>(file: Checked) => Checked;

async function printSarif(read: CliCorpus, counted: Counted): Promise<void> {
  const data = await exportDataOf(read, process.cwd());
  for (const file of [...data.articles, ...data.userFiles]) counted(file);
  for (const { text } of exportWriters.sarif(data)) await writeOut(text);
}

async function printJson({ corpus, context, articles, nameOf }: CliCorpus, counted: Counted): Promise<void> {
  const documents: object[] = [];
  for await (const analyzed of articles()) {
    const { diagnostics } = documentJson(counted(analyzed), corpus, nameOf);
    documents.push({ article: analyzed.name, diagnostics });
  }
  const files = checkUserFiles(context, nameOf).map((file) => ({
    file: file.name,
    diagnostics: findingsJson(counted(file).diagnoses, nameOf),
  }));
  await writeOut(`${jsonText({ documents, files })}\n`);
}

async function printText({ context, articles, nameOf }: CliCorpus, counted: Counted): Promise<void> {
  const style = styleOfOutput();
  const print = async ({ name, lines, text, diagnoses }: CheckedFile): Promise<void> => {
    if (diagnoses.length > 0) await writeStyled(`${findingsText(name, lines, text, diagnoses, style)}\n`);
  };
  for await (const analyzed of articles()) await print({ ...counted(analyzed), lines: analyzed.article });
  for (const file of checkUserFiles(context, nameOf)) await print(counted(file));
}

function severities(counts: Record<Severity, number>): Severity[] {
  return (Object.keys(counts) as Severity[]).filter((severity) => counts[severity] > 0);
}

function summary(articles: number, counts: Record<Severity, number>): string {
  const parts = severities(counts).map(
    (severity) => `${counts[severity]} ${severity}${counts[severity] > 1 && severity !== 'information' ? 's' : ''}`,
  );
  return `${articles} ${articles === 1 ? 'article' : 'articles'}: ${parts.length === 0 ? 'no findings' : parts.join(', ')}`;
}

export const styleOfOutput = (): Style => (process.stdout.isTTY ? coloured : plain);

const coloured: Style = {
  bold: (text) => styleText('bold', text),
  dim: (text) => styleText('dim', text),
  severity: (severity, text) => styleText(COLOURS[severity], text),
};
