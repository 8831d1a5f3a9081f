// Runs the fixture of each rule, `<code>.txt`: cases headed by `== title`, each a few articles of one folder, with carets and
// the message under every finding of the rule. To accept new findings run `npx vitest run test/rules/rules.test.ts -u`, and
// read what has changed.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { documentDiagnostics } from '../../server/src/features/diagnostics.ts';
import { english } from '../../server/src/language/en/index.ts';
import { rules } from '../../server/src/rules/index.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { FOLDER } from '../support/corpus.ts';
import { type Caret, parseFixtures, renderFixture } from '../support/fixture.ts';
import { MemoryHost } from '../support/memory-host.ts';

interface Case {
  readonly title: string;
  /** By name. */
  readonly files: ReadonlyMap<string, string>;
}

interface CheckedCase extends Case {
  /** Findings by file name. */
  readonly findings: ReadonlyMap<string, readonly Caret[]>;
}

function parseCases(source: string): Case[] {
  return source
    .split(/^== /m)
    .slice(1)
    .map((block) => {
      const [title = '', ...lines] = block.split('\n');
      const files = parseFixtures(lines.join('\n')).map(({ name, text }) => [name, text] as const);
      return { title, files: new Map(files) };
    });
}

async function check({ title, files }: Case, code: string): Promise<CheckedCase> {
  const uriOf = (name: string): string => `${FOLDER}/${name}`;
  const corpus = new Corpus(
    new MemoryHost(Object.fromEntries([...files].map(([name, text]) => [uriOf(name), text]))),
    english,
  );
  corpus.setFolders([FOLDER]);
  for (const [name, text] of files) corpus.addText(uriOf(name), text, true);
  await corpus.applyUserChanges();
  await corpus.prepareDrafts();
  const settings = { ...defaultSettings, severity: { [code]: 'warning' as const } };
  const context = { corpus: corpus.snapshot(), settingsOf: () => settings, pageOf: () => undefined, log: () => {} };
  const findings = [...files].map(([name, text]) => {
    const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const carets = documentDiagnostics(context, uriOf(name))
      .filter((diagnostic) => diagnostic.code === code)
      .map(({ range: { start, end }, message }) => ({
        start: lineStarts[start.line]! + start.character,
        end: lineStarts[end.line]! + end.character,
        label: String(message),
      }));
    return [name, carets] as const;
  });
  return { title, files, findings: new Map(findings) };
}

function render({ title, files, findings }: CheckedCase): string {
  const rendered = [...files].map(([name, text]) => renderFixture(name, text, findings.get(name) ?? []));
  return `== ${title}\n${rendered.join('\n\n')}\n`;
}

describe.each(rules.map(({ code }) => code))('%s', (code) => {
  const path = fileURLToPath(new URL(`./${code}.txt`, import.meta.url));
  const cases = existsSync(path) ? parseCases(readFileSync(path, 'utf8')) : [];

  it('reports what the fixture says', async () => {
    const checked = await Promise.all(cases.map((each) => check(each, code)));
    const hasFindings = ({ findings }: CheckedCase): boolean => [...findings.values()].some(({ length }) => length > 0);
    expect(checked.some(hasFindings), 'a case in which the rule reports something').toBe(true);
    expect(checked.every(hasFindings), 'every case has findings: add one in which the rule must be silent').toBe(false);
    await expect(checked.map(render).join('\n')).toMatchFileSnapshot(path);
  });
});
