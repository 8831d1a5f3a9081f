// A pronoun that is likely and not sure to mean somebody: the hover says so and names the runner-up, and nothing follows it
// as if it were a mention.

import { expect, it } from 'vitest';
import type { Definition, DocumentHighlight, Hover } from 'vscode-languageserver';
import { isPerhaps } from '../../server/src/analysis/coreference/certainty.ts';
import { features } from '../../server/src/features/index.ts';
import { contextOf, openIn } from '../support/features.ts';

const never = { isCancellationRequested: false };
const text = 'Olaf Brandt spoke with Peter Lund in the harbour office after he had been dismissed by the council.\n';
const context = contextOf({});
const document = openIn(context.source, 'open.txt', text);

const ask = async <T>(method: string): Promise<T> => {
  const feature = features.find((candidate) => candidate.method === method);
  const position = document.positionAt(text.indexOf('he had'));
  return (await feature?.answer(context, { textDocument: document, position }, never)) as T;
};

it('is perhaps one of two', () => {
  const { mentions } = context.corpus.article(document.uri)!.analysis;
  const he = mentions.find(({ start }) => start === text.indexOf('he had'));
  expect(he?.entity).toBe(-1);
  expect(isPerhaps(he!)).toBe(true);
});

it('is shown as a possibility in the hover', async () => {
  const hover = await ask<Hover | null>('textDocument/hover');
  const { value } = hover!.contents as { value: string };
  expect(value).toMatch(/^Perhaps \*\*(?:Olaf Brandt|Peter Lund)\*\*, or \*\*(?:Olaf Brandt|Peter Lund)\*\*\./);
});

it('is neither highlighted nor followed', async () => {
  expect((await ask<DocumentHighlight[] | null>('textDocument/documentHighlight')) ?? []).toEqual([]);
  expect((await ask<Definition | null>('textDocument/definition')) ?? []).toEqual([]);
});
