// Articles are other people's text: nothing in them may become a link, a command, markup or an icon in the editor. Markdown is
// parsed with the parser that VS Code uses.

import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import type {
  CodeLens,
  CompletionItem,
  CompletionList,
  Hover,
  InlayHint,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { features } from '../../server/src/features/index.ts';
import { contextOf, openIn } from '../support/features.ts';

const never = { isCancellationRequested: false };
const hostile = [
  '[Quist](command:evil)',
  '`Quist`',
  '<b onclick=evil()>Quist</b>',
  '<img src=https://evil.example/x>',
  '$(alert) Quist',
  '![Quist](https://evil.example/x.png)',
  '**Quist** _Quist_ ~~Quist~~',
  '[Quist]: https://evil.example',
  'https://evil.example/Quist',
  'www.evil.example',
  'quist@evil.example',
  '&lt;b&gt;Quist&#x5b;x&#x5d;',
  '\\[Quist](command:evil)',
  '| Quist | Quist |\n|---|---|\n| a | b |',
];

const allowed = new Set([
  'space',
  'paragraph',
  'text',
  'strong',
  'em',
  'del',
  'escape',
  'list',
  'list_item',
  'hr',
  'br',
]);

/** Markup in a card beyond the card's own. */
function wrongIn(markdown: string): string[] {
  const wrong: string[] = [];
  const visit = (token: Token): void => {
    if (!allowed.has(token.type)) wrong.push(`${token.type}: ${token.raw}`);
    for (const child of (token as Tokens.Generic).tokens ?? []) visit(child);
    for (const item of (token as Partial<Tokens.List>).items ?? []) visit(item);
  };
  for (const token of marked.lexer(markdown, { gfm: true, breaks: true })) visit(token);
  if (/(?<!\\)\$\(/.test(markdown)) wrong.push(`icon: ${markdown}`);
  return wrong;
}

const article = (evil: string): string =>
  `Mayor Elena ${evil} Quist opened the quay. “We waited ${evil} eleven long years for this very quay,” said Elena Quist (${evil}), a ${evil} engineer.

She added: “Nobody in ${evil} asked us about it.”

“It was ${evil} so,” the ${evil} minister said.
`;

describe.each(hostile)('%s', (evil) => {
  const text = article(evil);
  const context = { ...contextOf({ [`${evil.replace(/[/\n]/g, '-')}.txt`]: `${text}\n${text}` }), hasCommands: true };
  const document = openIn(context.source, 'open.txt', text);
  const whole = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
  const ask = async <T>(method: string, more: object): Promise<T> => {
    const feature = features.find((candidate) => candidate.method === method);
    return (await feature?.answer(context, { textDocument: document, ...more }, never)) as T;
  };

  it('is plain text in a hover', async () => {
    let seen = 0;
    for (let offset = 0; offset <= text.length; offset += 1) {
      const hover = await ask<Hover | null>('textDocument/hover', { position: document.positionAt(offset) });
      if (hover === null) continue;
      seen += 1;
      expect(wrongIn((hover.contents as { value: string }).value)).toEqual([]);
    }
    expect(seen).toBeGreaterThan(20);
  });

  it('is plain text in the documentation of a completion', async () => {
    const list = await ask<CompletionList>('textDocument/completion', {
      position: document.positionAt(text.length),
      context: { triggerKind: 1 },
    });
    expect(list.items.length).toBeGreaterThan(0);
    for (const item of list.items) {
      const resolved = await ask<CompletionItem>('completionItem/resolve', item);
      expect(wrongIn((resolved.documentation as { value: string }).value)).toEqual([]);
      expect(item.command).toBeUndefined();
      expect(item.insertTextFormat).toBeUndefined();
    }
  });

  it('is plain text in titles and hints', async () => {
    const lenses = await ask<CodeLens[]>('textDocument/codeLens', {});
    expect(lenses.length).toBeGreaterThan(0);
    for (const lens of lenses) {
      const { command } = await ask<CodeLens>('codeLens/resolve', lens);
      expect(command?.title).not.toMatch(/\$\(|\n/);
      expect(['workbench.actions.view.problems', 'sourcemark.showRepeats']).toContain(command?.command);
    }
    for (const { tooltip, label } of await ask<InlayHint[]>('textDocument/inlayHint', { range: whole })) {
      // Editors show strings as plain text; only MarkupContent is rendered.
      expect(typeof tooltip).toBe('string');
      for (const part of label as { command?: object; tooltip?: unknown }[]) {
        expect(part.command).toBeUndefined();
        expect(part.tooltip).toBeUndefined();
      }
    }
    for (const symbol of await ask<WorkspaceSymbol[]>('workspace/symbol', { query: 'Quist' }))
      expect(`${symbol.name} ${symbol.containerName}`).not.toMatch(/\$\(|\n/);
  });
});
