// Collects the input of an export from the corpus: all articles with their texts and findings, and the findings of the user's
// files. Reads the texts of closed articles again, in batches with pauses, and can be cancelled.

import { offsetAt } from '../base/positions.ts';
import type { Cancellation } from '../corpus/host.ts';
import type { FeatureContext } from '../features/shared/context.ts';
import { SEVERITIES } from '../features/shared/severities.ts';
import { userFileDiagnostics } from '../features/yaml-files/diagnostics.ts';
import { type Diagnosis, diagnoseArticle } from '../rules/check.ts';
import type { AnalyzedArticle } from './analysis-json.ts';
import type { CheckedFile, ExportData, RulePage } from './export-data.ts';

/** The user's files that have findings, in the order of their URIs; with offsets and severity names instead of LSP's. */
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

interface GatherOptions {
  readonly version: string;
  readonly nameOf: (uri: string) => string;
  readonly pageOf: (code: string) => RulePage | undefined;
}

/** Files read at once. */
const READ_AHEAD = 16;

/** `undefined` if cancelled. */
export async function gatherExport(
  context: FeatureContext,
  { version, nameOf, pageOf }: GatherOptions,
  cancellation: Cancellation,
): Promise<ExportData | undefined> {
  const { corpus } = context;
  await corpus.settled();
  const articles: AnalyzedArticle[] = [];
  const drafts: AnalyzedArticle[] = [];
  const uris = [...corpus.sources(), ...corpus.drafts()].map(({ uri }) => uri);
  for (let at = 0; at < uris.length; at += READ_AHEAD) {
    await corpus.clock.pause();
    if (cancellation.isCancellationRequested) return undefined;
    const batch = uris.slice(at, at + READ_AHEAD);
    const texts = await Promise.all(batch.map((uri) => corpus.textAsAnalyzed(uri)));
    for (const [index, uri] of batch.entries()) {
      const text = texts[index];
      if (text === undefined) continue;
      const list = corpus.roleOf(uri) === 'draft' ? drafts : articles;
      list.push(analyzed(context, uri, text, nameOf(uri)));
    }
  }
  return {
    version,
    corpus,
    language: corpus.language,
    articles,
    drafts,
    userFiles: checkUserFiles(context, nameOf),
    nameOf,
    pageOf,
  };
}

/** An article whose findings are computed on first use, because not every format needs them. */
function analyzed(context: FeatureContext, uri: string, text: string, name: string): AnalyzedArticle {
  const { corpus } = context;
  let diagnoses: AnalyzedArticle['diagnoses'] | undefined;
  const article = (): AnalyzedArticle['article'] => {
    const found = corpus.article(uri);
    if (found?.length !== text.length) throw new Error(`${name} changed during the export`);
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
