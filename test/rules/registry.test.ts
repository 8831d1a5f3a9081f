// A rule is complete when package.json offers its severity, docs/rules has its page and test/rules its fixture. Where one is
// missing, the test prints what to paste.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import texts from '../../package.nls.json';
import { rules } from '../../server/src/rules/index.ts';
import type { DiagnosticRule } from '../../server/src/rules/rule.ts';
import { defaultSettings, readSettings } from '../../server/src/settings.ts';

const offered: Readonly<Record<string, { default: unknown; properties?: object } | undefined>> = Object.assign(
  {},
  ...manifest.contributes.configuration.map(({ properties }) => properties),
);
const severities = (offered['sourcemark.severity']?.properties ?? {}) as Readonly<Record<string, object | undefined>>;
const words: Readonly<Record<string, string | undefined>> = texts;

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  it('has its severity in package.json', () => {
    const entry = {
      type: 'string',
      enum: ['error', 'warning', 'information', 'hint', 'off'],
      default: rule.defaultSeverity,
      description: `%severity.${code}%`,
      enumDescriptions: ['%level.error%', '%level.warning%', '%level.information%', '%level.hint%', '%level.off%'],
    };
    expect(severities[code], `paste into sourcemark.severity: "${code}": ${JSON.stringify(entry)}`).toEqual(entry);
    const key = `severity.${code}`;
    expect(words[key], `paste into package.nls.json: "${key}": ${JSON.stringify(rule.summary)}`).toBe(rule.summary);
  });

  it('has its page', () => {
    const page = new URL(`../../docs/rules/${code}.md`, import.meta.url);
    expect(existsSync(page), `paste into docs/rules/${code}.md and complete:\n\n${pageFor(rule)}`).toBe(true);
    const text = readFileSync(page, 'utf8');
    expect(text).toMatch(new RegExp(`^# ${code}\n`));
    for (const heading of ['## What is found', '## Why it matters', '## How to settle it'])
      expect(text).toContain(heading);
    expect(text, 'text in the place of each “…”').not.toMatch(/^…$/m);
  });

  it('has its fixture', () => {
    const fixture = new URL(`./${code}.txt`, import.meta.url);
    expect(existsSync(fixture), `paste into test/rules/${code}.txt and complete:\n\n${FIXTURE}`).toBe(true);
  });
});

/** The skeleton of a page. */
function pageFor({ code, summary, defaultSeverity }: DiagnosticRule): string {
  const sections = [
    `# ${code}`,
    `**${summary}** Default: ${defaultSeverity}.`,
    '## What is found',
    '…',
    '> An example sentence of your own.',
    '## Why it matters',
    '…',
    '## How to settle it',
    '…',
  ];
  return `${sections.join('\n\n')}\n`;
}

/** The skeleton of a fixture, see rules.test.ts. */
const FIXTURE = `== what is found
//- a.txt
Sentences of your own, in which the rule reports something. Run rules.test.ts with -u to add the carets.

== what is not found
//- a.txt
Sentences that are much like them, in which it must be silent.
`;

it('package.json offers no severity without a rule', () => {
  expect(Object.keys(severities).sort()).toEqual(rules.map((rule) => rule.code).sort());
});

describe('settings', () => {
  it('have the same defaults in package.json and in the server', () => {
    expect({
      enable: offered['sourcemark.enable']?.default,
      include: offered['sourcemark.include']?.default,
      exclude: offered['sourcemark.exclude']?.default,
      maxFileSize: offered['sourcemark.maxFileSize']?.default,
      entitiesFile: offered['sourcemark.entitiesFile']?.default,
      archive: offered['sourcemark.archive']?.default,
      severity: offered['sourcemark.severity']?.default,
    }).toEqual(defaultSettings);
  });

  it.each([
    undefined,
    null,
    7,
    'x',
    [],
    {},
    { include: 3, severity: 'off', maxFileSize: -1 },
    { severity: { a: 'loud' } },
  ])('fall back to the defaults for %j', (raw) => {
    expect(readSettings(raw)).toEqual(defaultSettings);
  });
});
