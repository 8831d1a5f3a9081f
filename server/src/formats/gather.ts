// What an export is made of, out of a corpus: every article with its text and findings, and what is wrong in a person's own
// files. Reads the texts of closed articles again, pauses, and can be cancelled.

import { offsetAt } from '../base/positions.ts';
import type { Cancellation } from '../corpus/host.ts';
import type { FeatureContext } from '../features/shared/context.ts';
import { SEVERITIES } from '../features/shared/severities.ts';
import { userFileDiagnostics } from '../features/yaml-files/diagnostics.ts';
import { type Diagnosis, diagnoseArticle } from '../rules/check.ts';
import type { AnalyzedArticle } from './analysis-json.ts';
import type { CheckedFile, ExportData, RulePage } from './export-data.ts';

// Findings in a person's own files, as reports outside an editor take them: with offsets, and severities by name.

/** The files with findings, in the order of their URIs. */
export function checkUserFiles(context: FeatureContext, nameOf: (uri: string) => string): CheckedFile[] {
  const { corpus } = context;
  return corpus.userFiles.all().flatMap((file): CheckedFile[] => {
    const diagnoses = userFileDiagnostics(context, file.uri).map(
      ({ range, code, severity, message, relatedInformation = [] }): Diagnosis => ({
        code: String(code),
        severity: severityNames.find((name) => SEVERITIES[name] === severity) ?? 'warning',
        span: { start: offsetAt(file, range.start), end: offsetAt(file, range.end) },
        message: typeof message === 'string' ? message : message.value,
        related: relatedInformation.flatMap(({ location, message: why }) => {
          const lines = corpus.article(location.uri) ?? corpus.userFiles.get(location.uri);
          if (lines === undefined) return [];
          const { start, end } = location.range;
          const span = { start: offsetAt(lines, start), end: offsetAt(lines, end) };
          return [{ uri: location.uri, span, message: why }];
        }),
      }),
    );
    return diagnoses.length === 0 ? [] : [{ name: nameOf(file.uri), text: file.text, lines: file, diagnoses }];
  });
}

const severityNames = ['error', 'warning', 'information', 'hint'] as const;

export interface GatherOptions {
  readonly version: string;
  readonly nameOf: (uri: string) => string;
  readonly pageOf: (code: string) => RulePage | undefined;
}

/** Files read at once. */
const READ_AHEAD = 16;

/** `undefined` when it was cancelled. */
export async function gatherExport(
  context: FeatureContext,
  { version, nameOf, pageOf }: GatherOptions,
  cancellation: Cancellation,
): Promise<ExportData | undefined> {
  const { corpus } = context;
  await corpus.settled();
  const articles: AnalyzedArticle[] = [];
  const uris = corpus.articles().map(({ uri }) => uri);
  for (let at = 0; at < uris.length; at += READ_AHEAD) {
    await corpus.clock.pause();
    if (cancellation.isCancellationRequested) return undefined;
    const batch = uris.slice(at, at + READ_AHEAD);
    const texts = await Promise.all(batch.map((uri) => corpus.textAsAnalyzed(uri)));
    for (const [index, uri] of batch.entries()) {
      const text = texts[index];
      if (text === undefined) continue;
      articles.push(analyzed(context, uri, text, nameOf(uri)));
    }
  }
  return {
    version,
    corpus,
    language: corpus.language,
    articles,
    ownFiles: checkUserFiles(context, nameOf),
    nameOf,
    pageOf,
  };
}

/** Findings are looked for when they are asked for: not every format has them. */
function analyzed(context: FeatureContext, uri: string, text: string, name: string): AnalyzedArticle {
  const { corpus } = context;
  let diagnoses: AnalyzedArticle['diagnoses'] | undefined;
  const article = (): AnalyzedArticle['article'] => {
    const found = corpus.article(uri);
    if (found?.length !== text.length) throw new Error(`${name} has changed while it was written out`);
    return found;
  };
  return {
    name,
    text,
    get article() {
      return article();
    },
    get diagnoses() {
      diagnoses ??= diagnoseArticle(article(), corpus, context.settingsOf(uri), (code, error) =>
        context.log(`rule ${code} failed on ${name}: ${String(error)}`),
      );
      return diagnoses;
    },
  };
}
