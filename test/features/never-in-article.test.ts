// A kind of finding that the user never wants in one article: as a quick fix, in the annotation file, listed and taken
// back.

import { describe, expect, it } from 'vitest';
import { type CodeAction, CodeActionTriggerKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { writeArticleIgnore } from '../../server/src/annotations/write-annotations.ts';
import { codeActions } from '../../server/src/features/code-actions.ts';
import { decide } from '../../server/src/features/decisions/decide.ts';
import { documentDiagnostics } from '../../server/src/features/diagnostics.ts';
import { review } from '../../server/src/features/views/review.ts';
import { hiddenBy } from '../../server/src/features/yaml-files/hidden-findings.ts';
import { diagnoseArticle } from '../../server/src/rules/check.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { contextOf, FOLDER, openIn, type TestContext } from '../support/features.ts';

const TEXT = 'The Weir\n\n“It was late,” a senior official said on Tuesday, “and we knew it.”\n';
const URI = `${FOLDER}/a.txt`;
const YAML = `${URI}.annotations.yaml`;
const NEVER = 'version: 1\narticle:\n  ignore: unnamed-source\n';
const AT = { line: 2, character: 18 };

function open(yaml?: string): TestContext {
  const context = { ...contextOf({}), hasCommands: true };
  openIn(context.source, 'a.txt', TEXT);
  openIn(context.source, 'b.txt', TEXT);
  if (yaml !== undefined) openIn(context.source, 'a.txt.annotations.yaml', yaml, 'yaml');
  return { ...context, corpus: context.source.snapshot() };
}

async function actionAt(title: string, yaml?: string): Promise<CodeAction | undefined> {
  const context = { diagnostics: [], triggerKind: CodeActionTriggerKind.Invoked };
  const params = { textDocument: { uri: URI }, range: { start: AT, end: AT }, context };
  return (await codeActions(open(yaml), params)).find((action) => action.title === title);
}

function yamlAfter(changes: unknown, before: string): string {
  let text = before;
  for (const change of (changes as { documentChanges?: { textDocument?: { uri: string }; edits: never[] }[] })
    .documentChanges ?? [])
    if (change.textDocument?.uri === YAML)
      text = TextDocument.applyEdits(TextDocument.create(YAML, 'yaml', 1, before), change.edits);
  return text;
}

const codesIn = (context: TestContext, name: string): unknown[] =>
  documentDiagnostics(context, `${FOLDER}/${name}`).map(({ code }) => code);

describe('never in this article', () => {
  it('is a quick fix of each finding, kept in the annotation file', async () => {
    const fix = await actionAt('Never report “unnamed-source” in this article');
    expect(yamlAfter(fix?.edit, '')).toBe(NEVER);
  });

  it('stands beside the quick fix for the folder', async () => {
    const fix = await actionAt('Never report “unnamed-source” in this folder');
    expect(JSON.stringify(fix?.edit)).toContain('sourcemark.yaml');
  });

  it('holds for that article alone', () => {
    const context = open(NEVER);
    expect(codesIn(context, 'a.txt')).not.toContain('unnamed-source');
    expect(codesIn(context, 'b.txt')).toContain('unnamed-source');
  });

  it('settles the findings for exports, which list them', () => {
    const { corpus } = open(NEVER);
    const all = diagnoseArticle(corpus.article(URI)!, corpus, defaultSettings, () => {});
    expect(all.filter(({ code }) => code === 'unnamed-source').map(({ settledBy }) => settledBy)).toEqual([
      { reason: null },
    ]);
  });

  it('is listed where such a finding would be, and taken back', async () => {
    const removal = await actionAt('By you: “unnamed-source” never in this article. Remove', NEVER);
    expect(yamlAfter(removal?.edit, NEVER)).toBe('version: 1\n');
  });

  it('is listed in the review, and taken back', async () => {
    const context = open(NEVER);
    const { decisions } = await review(context, {}, { isCancellationRequested: false });
    expect(decisions.map(({ what }) => what)).toEqual(['Never in this article: unnamed-source']);
    const { place, removal } = decisions[0]!;
    const { edit, done } = await decide(context, { ...place, decision: removal });
    expect(done).toBe('Reported again in this article: unnamed-source');
    expect(yamlAfter(edit, NEVER)).toBe('version: 1\n');
  });

  it('is refused for a kind that does not exist, and a finding in the file if written by hand', async () => {
    const range = { start: AT, end: AT };
    const decision = { kind: 'ignoreInArticle', code: 'no-such-rule', ignores: true } as const;
    expect((await decide(open(), { uri: URI, range, decision })).problem).toContain('no-such-rule');
    const context = open('version: 1\narticle:\n  ignore: unnamed-sorce\n');
    const [finding] = documentDiagnostics(context, YAML);
    expect(finding?.message).toBe('There is no finding “unnamed-sorce”.');
    expect(finding?.data).toMatchObject({ text: 'unnamed-source' });
  });

  it('is named where a folder is not trusted', () => {
    expect(hiddenBy(open(NEVER).corpus.userFiles.get(YAML)!)).toBe(
      'This file hides findings in all of its article: unnamed-source.',
    );
  });
});

describe('the file of an article', () => {
  const BOTH = `version: 1
article: { title: The Weir } # checked
annotations:
  - quote: late
    note: Ask
`;

  it('keeps its layout when kinds come and go', () => {
    const one = writeArticleIgnore(BOTH, 'unnamed-source', true).text!;
    expect(one).toBe(BOTH.replace('The Weir }', 'The Weir, ignore: unnamed-source }'));
    const two = writeArticleIgnore(one, 'quote-variant', true).text!;
    expect(two).toContain('ignore: [unnamed-source, quote-variant]');
    expect(writeArticleIgnore(two, 'quote-variant', false).text).toBe(one);
    expect(writeArticleIgnore(one, 'unnamed-source', false).text).toBe(BOTH);
  });

  it('has the article before the annotations', () => {
    const without = BOTH.replace(/article.*\n/, '');
    expect(writeArticleIgnore(without, 'unnamed-source', true).text).toBe(
      without.replace('annotations:', 'article:\n  ignore: unnamed-source\nannotations:'),
    );
  });

  it('is not changed when it has errors, or nothing changes', () => {
    expect(writeArticleIgnore('article: [', 'unnamed-source', true).problem).toBe('it has errors');
    expect(writeArticleIgnore(NEVER, 'unnamed-source', true).text).toBe(NEVER);
  });
});
