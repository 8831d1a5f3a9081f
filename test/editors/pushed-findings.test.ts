// Findings are pushed to editors that cannot pull them, or cannot refresh pulled ones.

import { afterEach, describe, expect, it } from 'vitest';
import { fullCapabilities, Pair } from '../support/lsp-pair.ts';
import { MemoryHost } from '../support/memory-host.ts';

const FOLDER = 'file:///articles';
const ARTICLE = `${FOLDER}/a.txt`;
const YAML = `${ARTICLE}.annotations.yaml`;
const quotation = '“Nobody told us that the railings would come later, and nobody asked.”';
const text = `Bridge Without Railings

The mayor, Elena Voss, opened the bridge on Saturday. The bridge is nine metres high and the river below it is cold.

${quotation}
`;

const pulling = { ...fullCapabilities.textDocument, diagnostic: {} };
const editors = {
  'cannot pull': { ...fullCapabilities, textDocument: { hover: {} } },
  'pulls, but does not support refresh requests': {
    ...fullCapabilities,
    workspace: { configuration: true, workspaceFolders: true },
    textDocument: pulling,
  },
};

let pair: Pair | undefined;
afterEach(async () => {
  await pair?.stop();
  pair = undefined;
});

describe.each(Object.entries(editors))('an editor that %s', (_, capabilities) => {
  it('receives the findings of an open file, and new ones when another file changes them', async () => {
    pair = await Pair.start(new MemoryHost({ [ARTICLE]: text }), { folders: [FOLDER], capabilities });
    expect(pair.result.capabilities.diagnosticProvider).toBeUndefined();
    await pair.open(ARTICLE, text);
    await soon(() => codes(pair)).toContain('unattributed-quote');

    const decision = `version: 1\nannotations:\n  - quote: ${JSON.stringify(quotation)}\n    speaker: Elena Voss\n`;
    await pair.open(YAML, decision, 'yaml');
    await soon(() => codes(pair)).not.toContain('unattributed-quote');

    await pair.change(YAML, { text: 'version: 1\n' });
    await soon(() => codes(pair)).toContain('unattributed-quote');

    await pair.close(ARTICLE);
    await soon(() => codes(pair)).toEqual([]);
  });
});

function codes(pair: Pair | undefined): (string | number | undefined)[] {
  return (pair?.published.get(ARTICLE) ?? []).map(({ code }) => code);
}

/** Polls for up to ten seconds, because pushed findings are delayed. */
const soon = <T>(probe: () => T) => expect.poll(probe, { timeout: 10_000 });
