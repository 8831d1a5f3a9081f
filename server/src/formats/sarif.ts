// Findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/) for CI and code review: each rule with its page,
// each finding with its place, related places, a fingerprint that stays the same after edits elsewhere in the file, and the
// reason if the user settled it.

import type { Location, Log, PhysicalLocation, Region, ReportingDescriptor, Result } from 'sarif';
import { hashText } from '../base/hash.ts';
import { rangeOf } from '../base/positions.ts';
import type { Span } from '../base/span.ts';
import type { SettledDiagnosis } from '../rules/check.ts';
import { rules } from '../rules/index.ts';
import type { DiagnosticRule } from '../rules/rule.ts';
import type { AnalyzedArticle } from './analysis-json.ts';
import { type CheckedFile, type ExportData, type ExportPiece, oneFile, type RulePage } from './export-data.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note', off: 'none' } as const;

export function* sarif(data: ExportData): Generator<ExportPiece> {
  const files = [...data.articles.map(asFile), ...data.drafts.map(asFile), ...data.userFiles];
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Sourcemark',
            semanticVersion: data.version,
            rules: rules.map((rule) => descriptorOf(rule, data.pageOf(rule.code))),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true }],
        artifacts: files.map(({ name, text }) => ({
          location: { uri: uriOf(name) },
          length: new TextEncoder().encode(text).length,
          mimeType: /\.ya?ml$/.test(name) ? 'application/yaml' : 'text/plain',
        })),
        results: [],
      },
    ],
  };
  const [head, tail] = JSON.stringify(log).split('"results":[]') as [string, string];
  yield* oneFile('findings.sarif', parts(head, tail, files, data));
}

function asFile(analyzed: AnalyzedArticle): CheckedFile {
  return {
    name: analyzed.name,
    text: analyzed.text,
    lines: analyzed.article,
    get diagnoses() {
      return analyzed.diagnoses;
    },
  };
}

function* parts(head: string, tail: string, files: readonly CheckedFile[], data: ExportData): Generator<string> {
  yield `${head}"results":[`;
  let first = true;
  for (const [index, file] of files.entries()) {
    const lines = resultsOf(file, index, files, data).map((result) => JSON.stringify(result));
    if (lines.length > 0) yield `${first ? '' : ','}\n${lines.join(',\n')}`;
    first &&= lines.length === 0;
  }
  yield `\n]${tail}\n`;
}

function descriptorOf(
  { code, summary, defaultSeverity }: DiagnosticRule,
  page: RulePage | undefined,
): ReportingDescriptor {
  return {
    id: code,
    name: code.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    ...(page === undefined ? {} : { help: helpOf(page, summary), helpUri: page.uri }),
    defaultConfiguration:
      defaultSeverity === 'off' ? { enabled: false } : { level: LEVELS[defaultSeverity], enabled: true },
  };
}

function helpOf({ text }: RulePage, summary: string): { text: string; markdown?: string } {
  return text === undefined ? { text: summary } : { text: plainText(text), markdown: text };
}

/** Removes the most common Markdown, for readers that do not render it. */
function plainText(markdown: string): string {
  return markdown
    .replace(/^#+ /gm, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '');
}

function resultsOf(file: CheckedFile, index: number, files: readonly CheckedFile[], data: ExportData): Result[] {
  const counts = new Map<string, number>();
  return file.diagnoses.map((diagnosis): Result => {
    const { code, severity, message, span, related = [], settledBy } = diagnosis;
    const relatedLocations = related.flatMap((other, at) => {
      const location = relatedLocation(other, data, files);
      return location === undefined ? [] : [{ ...location, id: at + 1 }];
    });
    return {
      ruleId: code,
      ruleIndex: rules.findIndex((rule) => rule.code === code),
      level: LEVELS[severity],
      message: { text: message },
      locations: [{ physicalLocation: physicalLocation(file, span, index) }],
      ...(relatedLocations.length === 0 ? {} : { relatedLocations }),
      partialFingerprints: { 'sourcemark/v1': fingerprint(file, diagnosis, counts) },
      ...(settledBy === undefined
        ? {}
        : {
            suppressions: [
              { kind: 'external', ...(settledBy.reason === null ? {} : { justification: settledBy.reason.value }) },
            ],
          }),
      properties: { severity },
    };
  });
}

/** Hash of rule, file and words, with a number for repeated words. */
function fingerprint(file: CheckedFile, { code, span }: SettledDiagnosis, counts: Map<string, number>): string {
  const words = `${code}\n${file.name}\n${file.text.slice(span.start, span.end).replace(/\s+/g, ' ')}`;
  const count = (counts.get(words) ?? 0) + 1;
  counts.set(words, count);
  return `${hashText(words)}:${count}`;
}

function relatedLocation(
  { uri, span, message }: { uri: string; span: Span; message: string },
  data: ExportData,
  files: readonly CheckedFile[],
): Location | undefined {
  const name = data.nameOf(uri);
  const lines = data.corpus.article(uri) ?? files.find((file) => file.name === name)?.lines;
  if (lines === undefined) return undefined;
  return { physicalLocation: physicalLocation({ name, lines }, span), message: { text: message } };
}

function physicalLocation(
  { name, lines }: Pick<CheckedFile, 'name' | 'lines'>,
  span: Span,
  index?: number,
): PhysicalLocation {
  const { start, end } = rangeOf(lines, span);
  const region: Region = {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    charOffset: span.start,
    charLength: span.end - span.start,
  };
  return { artifactLocation: { uri: uriOf(name), ...(index === undefined ? {} : { index }) }, region };
}

function uriOf(name: string): string {
  return name
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
}
