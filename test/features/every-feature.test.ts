// Properties of every feature that takes a place: for any text and any place it does not throw, every range is inside the
// document, and a document that is not an article gets no answer.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CallHierarchyItem, type Position, type Range, ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { features } from '../../server/src/features/index.ts';
import type { FeatureContext } from '../../server/src/features/shared/context.ts';
import {
  articleStatusRequest,
  decideRequest,
  decisionTargetRequest,
  entitiesRequest,
  notesRequest,
  repeatsRequest,
  siblingMentionRequest,
} from '../../server/src/protocol.ts';
import { contextOf, FOLDER, openIn } from '../support/features.ts';
import { samples } from '../support/samples.ts';

const never = { isCancellationRequested: false };
const place = fc.record({ line: fc.integer({ min: -1, max: 12 }), character: fc.integer({ min: -1, max: 90 }) });
const pieces = [
  ...[
    '“We will not go,” said Elena Voss.',
    'She added: "Nobody',
    'asked us."',
    'according to the minister',
    '\n\n',
    '\n',
  ],
  ...[
    'Omar Haddad (OH)',
    'of Geneva,',
    '# Head',
    '```',
    'https://example.org',
    '‘',
    '’',
    '\r\n',
    '😀',
    '\u0000',
    'é',
    ' ',
  ],
];
const prose = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string() }))
  .map((parts) => parts.join(' '));

/** Parameters that are valid for any request about a document. */
function paramsOf(uri: string, start: unknown, end: unknown, words: string): object {
  return {
    textDocument: { uri },
    uri,
    position: start,
    positions: [start, end],
    range: { start, end },
    context: { includeDeclaration: true, diagnostics: [], triggerKind: 1 },
    newName: words,
    query: words,
    previousResultId: words,
    direction: 'next',
    decision: { kind: 'annotate', note: words },
    item: { data: { kind: 'quote', uri, quote: 0 }, name: '', uri },
    entity: words,
    label: words,
    options: { tabSize: 2, insertSpaces: true },
  };
}

async function ask(context: FeatureContext, method: string, params: object): Promise<unknown> {
  const feature = features.find((candidate) => candidate.method === method);
  try {
    return await feature?.answer(context, params, never);
  } catch (error) {
    // An error with a message for the user is a valid answer.
    if (error instanceof ResponseError && error.message !== '') return null;
    throw new Error(`${method} threw`, { cause: error });
  }
}

/** All ranges in an answer, each with its document. */
function rangesIn(answer: unknown, uri: string): { readonly uri: string; readonly range: Range }[] {
  if (Array.isArray(answer)) return answer.flatMap((item) => rangesIn(item, uri));
  if (typeof answer !== 'object' || answer === null) return [];
  const own = (answer as { uri?: unknown }).uri;
  const about = typeof own === 'string' ? own : uri;
  // The ranges of an incoming call are in the document of the caller.
  if ('from' in answer && 'fromRanges' in answer) {
    const { from, fromRanges } = answer as { readonly from: { readonly uri: string }; readonly fromRanges: unknown };
    return [...rangesIn(from, about), ...rangesIn(fromRanges, from.uri)];
  }
  if ('start' in answer && 'end' in answer && typeof answer.start === 'object')
    return [{ uri: about, range: answer as Range }];
  return Object.values(answer).flatMap((value) => rangesIn(value, about));
}

const articleMethods = features
  .map(({ method }) => method)
  .filter((method) => method.startsWith('textDocument/') || method.startsWith('callHierarchy/'));
/** Requests about a place. The views and the export have other parameters and their own tests. */
const placeMethods = [
  ...articleMethods,
  'workspace/symbol',
  decideRequest,
  decisionTargetRequest,
  repeatsRequest,
  entitiesRequest,
  notesRequest,
  siblingMentionRequest,
  articleStatusRequest,
];

describe('every feature', () => {
  it.each(['article', 'markdown'])('answers at any place of any %s with ranges inside it', async (language) => {
    await fc.assert(
      fc.asyncProperty(prose, place, place, fc.string(), async (text, start, end, words) => {
        const context = contextOf({ 'other.txt': '“We will not go,” said Omar Haddad of Elena Voss.\n' });
        const name = language === 'markdown' ? 'a.md' : 'a.txt';
        const document = openIn(context.source, name, text, language);
        for (const method of placeMethods) {
          const answer = await ask(context, method, paramsOf(document.uri, start, end, words));
          for (const { uri, range } of rangesIn(answer, document.uri)) {
            if (uri !== document.uri) continue;
            for (const at of [range.start, range.end])
              expect({ method, at, inside: isIn(document, at) }).toMatchObject({ inside: true });
            expect(document.offsetAt(range.start)).toBeLessThanOrEqual(document.offsetAt(range.end));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('answers about items that have changed since', async () => {
    const [name, text] = Object.entries(samples).find(([key]) => key.endsWith('.txt')) ?? ['', ''];
    const context = contextOf({});
    const document = openIn(context.source, name, text);
    const middle = document.positionAt(text.length / 2);
    const items: CallHierarchyItem[] = [];
    for (let offset = 0; offset < text.length; offset += 50) {
      const position = document.positionAt(offset);
      const found = await ask(
        context,
        'textDocument/prepareCallHierarchy',
        paramsOf(document.uri, position, middle, ''),
      );
      items.push(...((found ?? []) as CallHierarchyItem[]));
    }
    expect(items.length).toBeGreaterThan(5);
    TextDocument.update(document, [{ text: 'Nothing is left.' }], 2);
    context.source.change(document.uri);
    for (const item of items) {
      await ask(context, 'callHierarchy/incomingCalls', { item });
      await ask(context, 'callHierarchy/outgoingCalls', { item });
    }
  });

  it.each(articleMethods)('%s has no answer for a document that is not an article', async (method) => {
    const context = contextOf({});
    const document = openIn(context.source, 'requirements.txt', 'numpy==1.2\nscipy\n', 'plaintext');
    const at = { line: 0, character: 2 };
    for (const uri of [document.uri, `${FOLDER}/absent.txt`, 'untitled:x', '']) {
      const answer = await ask(context, method, paramsOf(uri, at, at, 'x'));
      expect(answer === null || (Array.isArray(answer) && answer.length === 0) || isEmptyReport(answer), method).toBe(
        true,
      );
    }
  });
});

/** The end of a line counts as inside. */
function isIn(document: TextDocument, { line, character }: Position): boolean {
  const start = document.offsetAt({ line, character: 0 });
  return line >= 0 && line < document.lineCount && character >= 0 && start + character <= endOf(document, line);
}

function endOf(document: TextDocument, line: number): number {
  return line + 1 < document.lineCount
    ? document.offsetAt({ line: line + 1, character: 0 })
    : document.getText().length;
}

function isEmptyReport(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && JSON.stringify(answer) === '{}';
}
