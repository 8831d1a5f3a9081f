// Semantic tokens for a range and as differences equal those of the whole document.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  forgetSemanticTokens,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensRange,
  tokenTypes,
} from '../../server/src/features/semantic-tokens.ts';
import { contextOf, FOLDER, openIn } from '../support/features.ts';
import { sampleText } from '../support/samples.ts';

const { text } = sampleText('01-');

/** Tokens with absolute line and character. */
function decode(data: readonly number[]): number[][] {
  const tokens: number[][] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, ...rest] = data.slice(i, i + 5);
    character = down === 0 ? character + right : right;
    line += down;
    tokens.push([line, character, ...rest]);
  }
  return tokens;
}

function applyEdits(data: readonly number[], { edits }: SemanticTokensDelta): number[] {
  const changed = [...data];
  for (const edit of edits.toReversed()) changed.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
  return changed;
}

describe('semantic tokens', () => {
  it('of a range are those of the document that touch it', () => {
    const context = contextOf({});
    const document = openIn(context.source, 'a.txt', text);
    const whole = decode(semanticTokens(context, { textDocument: document })?.data ?? []);
    expect(whole.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(2000), (from, length) => {
        const to = Math.min(text.length, from + length);
        const range = { start: document.positionAt(from), end: document.positionAt(to) };
        const found = decode(semanticTokensRange(context, { textDocument: document, range })?.data ?? []);
        const wanted = whole.filter(([line = 0, character = 0, size = 0]) => {
          const start = document.offsetAt({ line, character });
          return start < to && start + size > from;
        });
        expect(found).toEqual(wanted);
      }),
    );
  });

  it('as a difference equal the whole', () => {
    const context = contextOf({});
    const corpus = context.source;
    const textDocument = openIn(corpus, 'a.txt', text);
    const first = semanticTokens(context, { textDocument }) as SemanticTokens;
    const at = textDocument.positionAt(text.indexOf('\n\n') + 2);
    TextDocument.update(textDocument, [{ range: { start: at, end: at }, text: 'Elena Voss came from Geneva. ' }], 2);
    corpus.change(textDocument.uri);
    const delta = semanticTokensDelta(context, { textDocument, previousResultId: first.resultId ?? '' });
    expect(delta).toHaveProperty('edits');
    const changed = applyEdits(first.data, delta as SemanticTokensDelta);
    expect(changed).not.toEqual(first.data);
    expect(changed).toEqual(semanticTokens(context, { textDocument })?.data);
  });

  it('are sent whole for an unknown result id and after the document was closed', () => {
    const context = contextOf({});
    const textDocument = openIn(context.source, 'a.txt', text);
    const first = semanticTokens(context, { textDocument }) as SemanticTokens;
    expect(semanticTokensDelta(context, { textDocument, previousResultId: 'other' })).toHaveProperty('data');
    forgetSemanticTokens(context, textDocument.uri);
    expect(semanticTokensDelta(context, { textDocument, previousResultId: first.resultId ?? '' })).toHaveProperty(
      'data',
    );
  });

  it('of a draft have the types that the sources give', () => {
    const context = contextOf({
      'a.txt': 'Talks end\n\nThe Veldovan army left the valley. Veldova won the case on Monday.\n',
      'drafts/story.md': '# A story\n\nVeldova told them to wait, and Otto Brandt waited.\n',
    });
    const typesOf = (name: string): (string | undefined)[] =>
      decode(semanticTokens(context, { textDocument: { uri: `${FOLDER}/${name}` } })?.data ?? []).map(
        ([, , , type]) => tokenTypes[type!],
      );
    expect(context.corpus.article(`${FOLDER}/drafts/story.md`)?.analysis.mentions[0]?.type).toBe('person');
    expect(typesOf('drafts/story.md')).toEqual(['place', 'person']);
  });
});
