// Call hierarchy as "who quotes whom": who repeats a quotation, who talks about an entity, and whom a speaker talks about.

import { describe, expect, it } from 'vitest';
import type { CallHierarchyItem } from 'vscode-languageserver';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../server/src/features/call-hierarchy.ts';
import { contextOf, openIn } from '../support/features.ts';
import { positionOf } from '../support/lsp-pair.ts';

const words = '“The bridge at Orvik will never carry a single lorry again,” said Mayor Elena Voss on Friday.';
const text = `Bridge Closed

${words}

“Elena Voss has closed a bridge that was never open,” the contractor Omar Haddad told reporters.
`;
const context = contextOf({
  'b.txt': `The News From Orvik\n\n${words} Nobody in the town disagreed with her at all.\n`,
  'c.txt': 'The town council of Orvik met on Monday. It had nothing to say about the bridge.\n',
});
const textDocument = openIn(context.source, 'a.txt', text);

function itemAt(place: string): CallHierarchyItem {
  const [item] = prepareCallHierarchy(context, { textDocument, position: positionOf(text, place) }) ?? [];
  if (item === undefined) throw new Error(`nothing at ${place}`);
  return item;
}

describe('call hierarchy', () => {
  it('of a quotation lists the articles that repeat it', () => {
    const item = itemAt('never carry');
    expect(item.name).toMatch(/^“The bridge at Orvik/);
    expect(item.detail).toBe('Elena Voss · a.txt');
    const calls = incomingCalls(context, { item });
    expect(calls?.map(({ from }) => from.detail)).toEqual(['Elena Voss · b.txt']);
    expect(calls?.[0]?.fromRanges).toEqual([calls?.[0]?.from.selectionRange]);
  });

  it('of a quotation lists the entities in it', () => {
    const calls = outgoingCalls(context, { item: itemAt('has closed') });
    expect(calls?.map(({ to }) => to.name)).toEqual(['Elena Voss']);
  });

  it('of a name lists who talks about it, with the quotations', () => {
    const calls = incomingCalls(context, { item: itemAt('Elena Voss on Friday') });
    expect(calls?.map(({ from, fromRanges }) => [from.name, fromRanges.length])).toEqual([['Omar Haddad', 1]]);
  });

  it('of a name lists whom it talks about', () => {
    const calls = outgoingCalls(context, { item: itemAt('Omar Haddad') });
    expect(calls?.map(({ to, fromRanges }) => [to.name, fromRanges.length])).toEqual([['Elena Voss', 1]]);
  });

  it('answers null for an unknown item', () => {
    const item = { ...itemAt('never carry'), data: undefined };
    expect(incomingCalls(context, { item })).toBeNull();
    expect(
      outgoingCalls(context, { item: { ...item, data: { kind: 'quote', uri: textDocument.uri, quote: 99 } } }),
    ).toBeNull();
  });
});
