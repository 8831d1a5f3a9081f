// Findings as LSP diagnostics.

import { describe, expect, it } from 'vitest';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { documentDiagnostics } from '../../server/src/features/diagnostics.ts';
import { english } from '../../server/src/language/en/index.ts';
import { contextFor } from '../support/features.ts';
import { MemoryHost } from '../support/memory-host.ts';

const FOLDER = 'file:///daily';

describe('a finding that concerns many articles', () => {
  it('counts all in its message and lists some as related', () => {
    const corpus = new Corpus(new MemoryHost(), english);
    corpus.setFolders([FOLDER]);
    for (let day = 1; day <= 30; day += 1)
      corpus.addText(
        `${FOLDER}/${day}.txt`,
        `“The harbour counted ${100 + day} boats on its berths this morning,” Elena Voss said.\n`,
        true,
      );
    const variant = documentDiagnostics(contextFor(corpus), `${FOLDER}/1.txt`).find(
      ({ code }) => code === 'quote-variant',
    );
    expect(variant?.message).toContain('28 more differ too');
    expect(variant?.relatedInformation).toHaveLength(20);
  });
});
