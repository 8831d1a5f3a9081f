// Findings in a person's own files: what is wrong in the YAML, ids that lead nowhere, annotations that have lost their
// words. Each with what would settle it.

import type { Diagnostic } from 'vscode-languageserver';
import { annotationFileOf, articleOf } from '../../annotations/file-names.ts';
import { isLikelyTypo } from '../../annotations/yaml/reader.ts';
import { locationOf, rangeOf } from '../../base/positions.ts';
import type { Span } from '../../base/span.ts';
import type { UserFile } from '../../corpus/user-data/files.ts';
import { rules } from '../../rules/index.ts';
import { quotedShort } from '../../rules/speaker-name.ts';
import type { Settings, SeverityName } from '../../settings.ts';
import type { FeatureContext } from '../shared/context.ts';
import { SEVERITIES } from '../shared/severities.ts';

export function userFileDiagnostics(context: FeatureContext, uri: string): Diagnostic[] {
  const file = context.corpus.own.get(uri);
  if (file === undefined) return [];
  const settings = context.settingsOf(uri);
  return [
    ...fileFindings(context, file, settings),
    ...(file.annotations === undefined ? [] : idFindings(context, file, settings)),
    ...(file.annotations === undefined ? [] : staleFindings(context, file, settings)),
  ].sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
}

function severityOf(settings: Settings, code: string): SeverityName {
  return settings.severity[code] ?? rules.find((rule) => rule.code === code)?.defaultSeverity ?? 'warning';
}

function diagnosticOf(
  { pageOf }: FeatureContext,
  file: UserFile,
  code: string,
  severity: Exclude<SeverityName, 'off'>,
  span: Span,
  message: string,
  instead?: string,
): Diagnostic {
  const page = pageOf(code);
  const range = rangeOf(file, span);
  return {
    range,
    severity: SEVERITIES[severity],
    code,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    source: 'sourcemark',
    message,
    ...(instead === undefined ? {} : { data: { title: `Change to “${instead}”`, range, text: instead } }),
  };
}

function fileFindings(context: FeatureContext, file: UserFile, settings: Settings): Diagnostic[] {
  const worst = severityOf(settings, 'annotation-file');
  if (worst === 'off') return [];
  const findings = (file.entities ?? file.annotations)?.findings ?? [];
  return findings.map(({ severity, message, instead, ...span }) =>
    // The setting is for what is an error; what is less stays less.
    diagnosticOf(context, file, 'annotation-file', severity === 'error' ? worst : severity, span, message, instead),
  );
}

function idFindings(context: FeatureContext, file: UserFile, settings: Settings): Diagnostic[] {
  const severity = severityOf(settings, 'annotation-file');
  if (severity === 'off') return [];
  const own = context.corpus.entitiesFor(file.uri);
  return (file.annotations?.annotations ?? []).flatMap(({ speaker, entity, type, ignore }) => {
    const unknown = [speaker, entity].flatMap((located) => {
      if (located === null || own.resolve(located.value, type?.value) !== undefined) return [];
      const meant = own.entries.find(({ id }) => isLikelyTypo(located.value, id))?.id;
      return [
        diagnosticOf(
          context,
          file,
          'annotation-file',
          severity,
          located.span,
          `Unknown entity “${located.value}”: no such id in sourcemark.yaml. A name is written as in the article.`,
          meant,
        ),
      ];
    });
    const codes = ignore.flatMap(({ value, span }) => {
      if (value === 'all' || rules.some(({ code }) => code === value)) return [];
      const meant = rules.find(({ code }) => isLikelyTypo(value, code))?.code;
      return [
        diagnosticOf(context, file, 'annotation-file', 'warning', span, `There is no finding “${value}”.`, meant),
      ];
    });
    return [...unknown, ...codes];
  });
}

const REASONS = {
  gone: 'These words are gone from the article. Put the annotation onto others, or remove it.',
  ambiguous: 'These words stand in several places of the article. Choose the one that is meant.',
  changed: 'These words have changed in the article. Say whether the likely place is meant.',
} as const;

function staleFindings(context: FeatureContext, file: UserFile, settings: Settings): Diagnostic[] {
  const severity = severityOf(settings, 'stale-annotation');
  const { corpus } = context;
  const set = file.annotations;
  if (severity === 'off' || set === undefined || set.annotations.length === 0) return [];
  const article = corpus.article(articleOf(file.uri));
  if (article === undefined || annotationFileOf(article.uri) !== file.uri) {
    const first = set.annotations[0];
    return first === undefined
      ? []
      : [
          diagnosticOf(
            context,
            file,
            'stale-annotation',
            severity,
            first.quoteSpan,
            'There is no article beside this file.',
          ),
        ];
  }
  const text = corpus.openText(article.uri);
  return article.annotations.flatMap(({ annotation, anchor }) => {
    if (anchor.state === 'held') return [];
    const diagnostic = diagnosticOf(
      context,
      file,
      'stale-annotation',
      severity,
      annotation.quoteSpan,
      REASONS[anchor.reason],
    );
    const related = anchor.candidates.map((candidate) => ({
      location: locationOf(article, candidate),
      message:
        text === undefined
          ? 'May be meant'
          : `May be meant: ${quotedShort(text.slice(candidate.start, candidate.end), 60)}`,
    }));
    return [related.length === 0 ? diagnostic : { ...diagnostic, relatedInformation: related }];
  });
}
