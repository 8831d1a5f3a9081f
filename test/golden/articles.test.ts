// Golden articles: the analysis of each sample article, underlined. A change of the analysis shows up here as a readable
// difference; `npx vitest run test/golden -u` updates the snapshots.

import { beforeAll, describe, expect, it } from 'vitest';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { english } from '../../server/src/language/en/index.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { SAMPLES, samples } from '../support/samples.ts';
import { underline } from '../support/underline.ts';

const corpus = new Corpus(new MemoryHost(), english);
beforeAll(() => {
  corpus.setFolders([SAMPLES]);
  for (const [name, text] of Object.entries(samples)) corpus.addText(`${SAMPLES}/${name}`, text);
});

describe.each(Object.keys(samples))('%s', (name) => {
  it('is analysed as before', async () => {
    const article = corpus.article(`${SAMPLES}/${name}`);
    expect(article).toBeDefined();
    if (article === undefined) return;
    await expect(underline(samples[name]!, article, corpus)).toMatchFileSnapshot(`./articles/${name}.snap`);
  });
});
