// Articles are other people's text: nothing in them may become a link, a command, markup or an icon in the editor. Markdown is
// parsed with the parser that VS Code uses.

import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import type {
  CallHierarchyItem,
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentSymbol,
  Hover,
  InlayHint,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { features } from '../../server/src/features/index.ts';
import {
  type DecisionTarget,
  decisionTargetRequest,
  type EntityItem,
  entitiesRequest,
  type MentionItem,
  mentionsRequest,
  type OverviewNode,
  type OverviewResult,
  type OverviewView,
  overviewRequest,
} from '../../server/src/protocol.ts';
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
  '_www.evil.example/a?t=1',
  '*WWW.evil.example',
  '(~www.evil.example)',
  'Xwww.evil.example',
  '$(sync~spin) \x1b[31mQuist\x9b0m \u202etsiuQ\u202c',
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

/** The links of our cards, with nothing in them that a name could have closed. */
const OUR_LINKS = /^command:sourcemark\.(?:dossier|goToMention|nextMention|showRepeats|attributeQuote)\?[\w.%!'*~-]+$/;

/** Markup in a card beyond the card's own. */
function wrongIn(markdown: string): string[] {
  const wrong: string[] = [];
  const visit = (token: Token): void => {
    if (token.type === 'link' && OUR_LINKS.test((token as Tokens.Link).href)) return;
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
      expect(['workbench.panel.markers.view.focus', 'sourcemark.showRepeats']).toContain(command?.command);
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

  it('is plain text in pickers, trees, outlines and call hierarchies', async () => {
    const acts = /\$\(|\]\(|[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
    const shown: string[] = [];
    const add = (...texts: readonly (string | undefined)[]): void =>
      void shown.push(...texts.filter((x) => x !== undefined));
    const entities = await ask<EntityItem[]>(entitiesRequest, {});
    for (const { id, name } of entities) {
      add(name);
      for (const { line, path } of await ask<MentionItem[]>(mentionsRequest, { entity: id })) add(line, path);
    }
    const symbolsOf = (symbols: readonly DocumentSymbol[]): void => {
      for (const { name, detail, children = [] } of symbols) {
        add(name, detail);
        symbolsOf(children);
      }
    };
    symbolsOf(await ask<DocumentSymbol[]>('textDocument/documentSymbol', {}));
    const walk = async (view: OverviewView, depth: number, node?: OverviewNode): Promise<void> => {
      const { items } = await ask<OverviewResult>(overviewRequest, {
        view,
        limit: 50,
        ...(node === undefined ? {} : { node }),
      });
      for (const { label, description, tooltip, spoken, entity, node: inner } of items) {
        add(label, description, ...tooltip.split('\n'), spoken, entity?.name);
        if (inner !== undefined && depth > 0) await walk(view, depth - 1, inner);
      }
    };
    for (const view of ['entities', 'speakers', 'articles'] as const) await walk(view, 3);
    for (let offset = 0; offset < text.length; offset += 7) {
      const position = document.positionAt(offset);
      const items = await ask<CallHierarchyItem[] | null>('textDocument/prepareCallHierarchy', { position });
      for (const { name, detail } of items ?? []) add(name, detail);
      const target = await ask<DecisionTarget | null>(decisionTargetRequest, {
        uri: document.uri,
        range: { start: position, end: position },
      });
      add(target?.entity?.name, ...(target?.speakers ?? []).map(({ name }) => name));
    }
    expect(shown.length).toBeGreaterThan(30);
    expect(shown.filter((line) => acts.test(line))).toEqual([]);
  });
});
