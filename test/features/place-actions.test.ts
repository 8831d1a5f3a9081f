// Code actions at a quotation or a name without a finding.

import { describe, expect, it } from 'vitest';
import { type CodeAction, CodeActionTriggerKind } from 'vscode-languageserver';
import { codeActions } from '../../server/src/features/code-actions.ts';
import { contextOf, FOLDER, openIn } from '../support/features.ts';
import { positionOf } from '../support/lsp-pair.ts';

const text = `Mayor Elena Voss opened the bridge on Friday. Tomas Lind, who built it, stayed at home.

“We have waited eleven years for this bridge,” Voss said to a Danish journalist.

The “long promise” stands above the river now.

“Nobody told us that the railings would come later, nobody asked.”
`;

async function offered(
  words: string,
  { hasCommands = true, trigger = CodeActionTriggerKind.Invoked as CodeActionTriggerKind } = {},
): Promise<CodeAction[]> {
  const context = { ...contextOf({}), hasCommands };
  const textDocument = openIn(context.source, 'a.txt', text);
  const start = positionOf(text, words);
  const range = { start, end: start };
  return codeActions(context, { textDocument, range, context: { diagnostics: [], triggerKind: trigger } });
}

const titles = (actions: readonly CodeAction[]): string[] => actions.map(({ title }) => title);

describe('quick fixes without a finding', () => {
  it('attribute a quotation to another speaker, or mark it as no speech', async () => {
    expect(titles(await offered('eleven years'))).toEqual([
      'Attribute to…',
      'Attribute to Tomas Lind',
      'Mark as a term, not speech',
      'Mark as a pull quote',
    ]);
  });

  it('turn a term into speech', async () => {
    const actions = await offered('promise');
    expect(titles(actions)).toContain('Attribute to Elena Voss');
    expect(titles(actions)).not.toContain('Mark as a term, not speech');
    const edit = JSON.stringify(actions.find(({ title }) => title === 'Attribute to Elena Voss')?.edit);
    expect(edit).toContain(`${FOLDER}/a.txt.annotations.yaml`);
    expect(edit).toContain('long promise');
  });

  it('identify, merge and keep apart a name', async () => {
    const actions = await offered('Tomas');
    expect(titles(actions)).toEqual([
      'Not Tomas Lind: choose who is meant here…',
      'Merge Tomas Lind with…',
      'Keep Tomas Lind apart from…',
    ]);
    expect(actions[0]?.command?.arguments).toEqual([
      `${FOLDER}/a.txt`,
      { start: positionOf(text, 'Tomas'), end: positionOf(text, ', who built') },
    ]);
  });

  it('leave out commands that the editor lacks', async () => {
    expect(titles(await offered('eleven years', { hasCommands: false }))).not.toContain('Attribute to…');
    expect(await offered('Tomas', { hasCommands: false })).toEqual([]);
  });

  it('are not offered twice if a finding offers them too', async () => {
    const all = titles(await offered('railings'));
    expect(all).toContain('Attribute to Tomas Lind');
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(['eleven years', 'Tomas'])('are not offered automatically (%s)', async (words) => {
    expect(await offered(words, { trigger: CodeActionTriggerKind.Automatic })).toEqual([]);
  });
});
