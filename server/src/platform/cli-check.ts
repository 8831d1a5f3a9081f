// `sourcemark check`: findings for people (text) or programs (json), and an exit code for scripts.

import { styleText } from 'node:util';
import { documentJson } from '../formats/analysis-json.ts';
import { findingsText, plain, type Style } from '../formats/findings-text.ts';
import type { Diagnosis } from '../rules/check.ts';
import { readCorpus } from './cli-corpus.ts';

type Severity = Diagnosis['severity'];
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };
const COLOURS = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' } as const;

export async function checkCommand(
  paths: string[],
  options: { format: 'text' | 'json'; failOn: Severity | 'never'; all?: boolean },
): Promise<void> {
  const { corpus, articles, nameOf } = await readCorpus(paths, options.all === true);
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const documents: object[] = [];
  const style = process.stdout.isTTY ? coloured : plain;
  for await (const analyzed of articles()) {
    for (const { severity } of analyzed.diagnoses) counts[severity] += 1;
    if (options.format === 'json') {
      const { diagnostics } = documentJson(analyzed, corpus, nameOf) as { diagnostics: unknown };
      documents.push({ article: analyzed.name, diagnostics });
    } else if (analyzed.diagnoses.length > 0) {
      process.stdout.write(
        `${findingsText(analyzed.name, analyzed.article, analyzed.text, analyzed.diagnoses, style)}\n`,
      );
    }
  }
  if (options.format === 'json') process.stdout.write(`${JSON.stringify({ documents })}\n`);
  else process.stdout.write(`${summary(corpus.articles().length, counts)}\n`);
  const { failOn } = options;
  if (
    failOn !== 'never' &&
    (Object.keys(counts) as Severity[]).some((severity) => counts[severity] > 0 && RANK[severity] <= RANK[failOn])
  )
    process.exitCode = 1;
}

function summary(articles: number, counts: Record<Severity, number>): string {
  const parts = (Object.keys(counts) as Severity[])
    .filter((severity) => counts[severity] > 0)
    .map(
      (severity) => `${counts[severity]} ${severity}${counts[severity] > 1 && severity !== 'information' ? 's' : ''}`,
    );
  return `${articles} ${articles === 1 ? 'article' : 'articles'}: ${parts.length === 0 ? 'no findings' : parts.join(', ')}`;
}

const coloured: Style = {
  bold: (text) => styleText('bold', text),
  dim: (text) => styleText('dim', text),
  severity: (severity, text) => styleText(COLOURS[severity], text),
};
