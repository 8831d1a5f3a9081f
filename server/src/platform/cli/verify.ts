// `sourcemark verify`: checks drafts against a folder of sources, prints what differs as text, JSON or SARIF, and sets the exit
// code.

import { draftSummary } from '../../features/shared/draft-summary.ts';
import type { AnalyzedArticle } from '../../formats/analysis-json.ts';
import { draftJson } from '../../formats/draft-json.ts';
import { exportDraft } from '../../formats/drafts/index.ts';
import { findingsText } from '../../formats/findings-text.ts';
import { exportWriters } from '../../formats/index.ts';
import type { Diagnosis } from '../../rules/check.ts';
import { draftCodes } from '../../rules/index.ts';
import { reaches, styleOfOutput } from './check.ts';
import { CliError, readCorpus, uriOf } from './corpus.ts';
import { exportDataOf } from './export.ts';
import { jsonText, writeOut, writeStyled } from './output.ts';

export interface VerifyOptions {
  readonly sources: string;
  readonly format: 'text' | 'json' | 'sarif' | 'footnotes' | 'markdown' | 'html';
  readonly failOn: Diagnosis['severity'] | 'never';
  readonly all?: boolean;
  readonly entities?: string;
  readonly encoding?: string;
}

export async function verifyCommand(drafts: string[], options: VerifyOptions): Promise<void> {
  const read = await readCorpus([...drafts, options.sources], {
    ...options,
    drafts,
    keepBom: options.format === 'json',
  });
  const wanted = new Set(drafts.map(uriOf));
  if (read.corpus.sources().length === 0)
    throw new CliError(`no articles in ${options.sources} (.txt or .md files with running prose)`);
  const checked: AnalyzedArticle[] = [];
  const found = new Set<Diagnosis['severity']>();
  for await (const analyzed of read.articles()) {
    if (!wanted.has(analyzed.article.uri)) continue;
    const diagnoses = analyzed.diagnoses.filter(({ code }) => draftCodes.has(code));
    for (const { severity, settledBy } of diagnoses) if (settledBy === undefined) found.add(severity);
    checked.push({ ...analyzed, diagnoses });
  }
  if (options.format === 'json') {
    const json = checked.map((draft) => draftJson(draft, read.corpus, read.nameOf));
    await writeOut(`${jsonText({ drafts: json })}\n`);
  } else if (options.format === 'sarif') {
    const data = await exportDataOf(read, process.cwd());
    for (const { text } of exportWriters.sarif({ ...data, articles: [], drafts: checked, userFiles: [] }))
      await writeOut(text);
  } else if (options.format === 'text') await printText(checked, read.corpus);
  else
    for (const { article: draft, text } of checked)
      await writeOut(
        exportDraft({ corpus: read.corpus, draft, text, nameOf: read.nameOf }, EXPORTS[options.format]) ?? '',
      );
  if (reaches(found, options.failOn)) process.exitCode = 1;
}

const EXPORTS = { footnotes: 'footnotes', markdown: 'copy-markdown', html: 'copy-html' } as const;

async function printText(
  drafts: readonly AnalyzedArticle[],
  corpus: Awaited<ReturnType<typeof readCorpus>>['corpus'],
): Promise<void> {
  const style = styleOfOutput();
  for (const { name, article, text, diagnoses } of drafts) {
    if (diagnoses.length > 0) await writeStyled(`${findingsText(name, article, text, diagnoses, style)}\n`);
    const check = corpus.draftCheckOf(article);
    if (check !== undefined) await writeOut(`${name}: ${draftSummary(check)}\n`);
  }
}
