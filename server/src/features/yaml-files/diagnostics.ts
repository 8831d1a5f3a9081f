// Findings in the user's YAML files: errors in the YAML, unknown ids and codes, and annotations whose words are no longer in the
// article.

import type { Diagnostic } from 'vscode-languageserver';
import { annotationFileOf, articleOf } from '../../annotations/file-names.ts';
import type { Located } from '../../annotations/model.ts';
import { isLikelyTypo } from '../../annotations/yaml/reader.ts';
import { locationOf, rangeOf } from '../../base/positions.ts';
import type { Span } from '../../base/span.ts';
import type { UserFile } from '../../corpus/user-data/files.ts';
import { leftOut, MOST_OF_A_KIND } from '../../rules/check.ts';
import { rules } from '../../rules/index.ts';
import { quotedShort } from '../../rules/speaker-name.ts';
import type { Settings, SeverityName } from '../../settings.ts';
import { rulePageOf } from '../shared/command-links.ts';
import type { FeatureContext } from '../shared/context.ts';
import { SEVERITIES } from '../shared/severities.ts';
import { hiddenBy } from './hidden-findings.ts';
import { unreadableFinding } from './unreadable.ts';

export function userFileDiagnostics(context: FeatureContext, uri: string): Diagnostic[] {
  const file = context.corpus.userFiles.get(uri);
  if (file === undefined) return [];
  const settings = context.settingsOf(uri);
  const kinds = [
    [
      ...(context.isTrusted === false ? hiddenFindings(context, file) : []),
      ...fileFindings(context, file, settings),
      ...(file.annotations === undefined ? [] : idFindings(context, file, settings)),
    ],
    file.annotations === undefined ? [] : staleFindings(context, file, settings),
  ];
  return kinds.flatMap(firstOfKind).sort(byPlace);
}

const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;

/** The first findings of a kind. If some are left out, the last one says how many. */
function firstOfKind(findings: Diagnostic[]): Diagnostic[] {
  const left = findings.length - MOST_OF_A_KIND;
  if (left <= 0) return findings;
  const listed = findings.sort(byPlace).slice(0, MOST_OF_A_KIND);
  const last = listed.at(-1)!;
  listed[MOST_OF_A_KIND - 1] = { ...last, message: `${last.message} ${leftOut(left)}` };
  return listed;
}

function severityOf(settings: Settings, code: string): SeverityName {
  return settings.severity[code] ?? rules.find((rule) => rule.code === code)?.defaultSeverity ?? 'warning';
}

function diagnosticOf(
  context: FeatureContext,
  file: UserFile,
  code: string,
  severity: Exclude<SeverityName, 'off'>,
  span: Span,
  message: string,
  replacement?: string,
): Diagnostic {
  const page = rulePageOf(context, code);
  const range = rangeOf(file, span);
  return {
    range,
    severity: SEVERITIES[severity],
    code,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    source: 'sourcemark',
    message,
    ...(replacement === undefined ? {} : { data: { title: `Change to “${replacement}”`, range, text: replacement } }),
  };
}

function fileFindings(context: FeatureContext, file: UserFile, settings: Settings): Diagnostic[] {
  const worst = severityOf(settings, 'annotation-file');
  if (worst === 'off') return [];
  const findings = (file.entities ?? file.annotations)?.findings ?? [];
  const unreadable =
    file.unreadable === undefined
      ? []
      : [
          diagnosticOf(
            context,
            file,
            'annotation-file',
            worst,
            { start: 0, end: Math.min(1, file.length) },
            unreadableFinding(file.unreadable),
          ),
        ];
  return [
    ...unreadable,
    ...findings.map(({ severity, message, instead, ...span }) =>
      // The setting applies to errors; milder findings keep their severity.
      diagnosticOf(context, file, 'annotation-file', severity === 'error' ? worst : severity, span, message, instead),
    ),
  ];
}

/** Says what a folder that is not trusted hides. Its own settings cannot turn this off. */
function hiddenFindings(context: FeatureContext, file: UserFile): Diagnostic[] {
  const hidden = file.uri === context.corpus.userFiles.sharedUri ? undefined : hiddenBy(file);
  if (hidden === undefined) return [];
  const message = `${hidden} You have not trusted this folder, so check whether you want that.`;
  return [
    diagnosticOf(context, file, 'annotation-file', 'warning', { start: 0, end: Math.min(1, file.length) }, message),
  ];
}

function idFindings(context: FeatureContext, file: UserFile, settings: Settings): Diagnostic[] {
  const severity = severityOf(settings, 'annotation-file');
  if (severity === 'off') return [];
  const entities = context.corpus.userEntitiesFor(file.uri);
  const likelyIds = new LikelyNames(entities.entries.map(({ id }) => id));
  const likelyCodes = new LikelyNames(rules.map(({ code }) => code));
  const codeFindings = (codes: readonly Located<string>[]): Diagnostic[] =>
    codes.flatMap(({ value, span }) => {
      if (value === 'all' || rules.some(({ code }) => code === value)) return [];
      const meant = likelyCodes.of(value);
      return [
        diagnosticOf(context, file, 'annotation-file', 'warning', span, `There is no finding “${value}”.`, meant),
      ];
    });
  const inAnnotations = (file.annotations?.annotations ?? []).flatMap(({ speaker, entity, type, ignore }) => {
    const unknown = [speaker, entity].flatMap((located) => {
      if (located === null || entities.resolve(located.value, type?.value) !== undefined) return [];
      const meant = likelyIds.of(located.value);
      return [
        diagnosticOf(
          context,
          file,
          'annotation-file',
          severity,
          located.span,
          `Unknown entity “${located.value}”: sourcemark.yaml has no such id. Write a name as in the article.`,
          meant,
        ),
      ];
    });
    return [...unknown, ...codeFindings(ignore)];
  });
  return [...codeFindings(file.annotations?.article.ignore ?? []), ...inAnnotations];
}

/** Finds the name that a misspelt one probably means. Comparing all with all takes too long in files of thousands of lines. */
class LikelyNames {
  readonly #names: readonly string[];
  readonly #known = new Map<string, string | undefined>();

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  of(written: string): string | undefined {
    if (!this.#known.has(written)) {
      if (this.#known.size >= MOST_MISSPELT) return undefined;
      this.#known.set(
        written,
        this.#names.find((name) => isLikelyTypo(written, name)),
      );
    }
    return this.#known.get(written);
  }
}

/** So many different misspelt names of a file are compared with the known ones. */
const MOST_MISSPELT = 50;

const REASONS = {
  gone: 'These words are no longer in the article. Move the annotation to other words, or remove it.',
  ambiguous: 'These words occur in several places of the article. Choose the right place.',
  changed: 'These words have changed in the article. Check whether the likely place is right.',
  speaker: 'The article now gives these words to someone else. Check whether the annotation still holds.',
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
            'There is no article next to this file.',
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
          ? 'Likely place'
          : `Likely place: ${quotedShort(text.slice(candidate.start, candidate.end), 60)}`,
    }));
    return [related.length === 0 ? diagnostic : { ...diagnostic, relatedInformation: related }];
  });
}
