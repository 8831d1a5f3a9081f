// The corpus over time: after any run of changes it answers like a corpus that is built from scratch.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { indexFiles } from '../../server/src/corpus/indexer.ts';
import type { OpenDocument } from '../../server/src/corpus/open-articles.ts';
import { english } from '../../server/src/language/en/index.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { MemoryHost } from '../support/memory-host.ts';

const FOLDER = 'file:///folder';
const texts = [
  'Elena Voss opened the bridge on Friday. “We have waited for eleven years,” Voss said. The ceremony was over before noon, and the crowd went home in the rain.',
  'Mayor Elena Voss met Omar Haddad in Geneva on Monday. Haddad, who runs the Harbour Authority, said that the bridge was safe. The two of them did not speak to reporters.',
  'Omar Haddad left the Harbour Authority in March. He told Reuters that he was tired of bridges. Nobody has been named in his place, and nobody is expected to be before the summer.',
  'The river rose by two metres in the night. Nobody was hurt. The town of Beyrak has asked Geneva for pumps, and the pumps have not come.',
];
const uris = [1, 2, 3, 4, 5].map((n) => `${FOLDER}/${n}.txt`);

class Document implements OpenDocument {
  readonly uri: string;
  readonly languageId = 'article';
  version = 1;
  text: string;
  constructor(uri: string, text: string) {
    this.uri = uri;
    this.text = text;
  }
  getText(): string {
    return this.text;
  }
}

/** All answers of the corpus, as plain data. */
function stateOf(corpus: Corpus): unknown {
  return {
    articles: corpus.articles().map(({ uri, path, analysis }) => ({ uri, path, analysis })),
    entities: corpus.entities.entities(),
    links: corpus
      .articles()
      .map((article) => article.analysis.entities.map((_, local) => corpus.snapshot().entityOf(article, local)?.id)),
  };
}

type Step =
  | { readonly do: 'write'; readonly uri: string; readonly text: string }
  | { readonly do: 'delete'; readonly uri: string }
  | { readonly do: 'open'; readonly uri: string; readonly text: string }
  | { readonly do: 'edit'; readonly uri: string; readonly text: string }
  | { readonly do: 'ask' }
  | { readonly do: 'close'; readonly uri: string };

const uri = fc.constantFrom(...uris);
const text = fc.constantFrom(...texts);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('write' as const), uri, text }),
  fc.record({ do: fc.constant('delete' as const), uri }),
  fc.record({ do: fc.constant('open' as const), uri, text }),
  fc.record({ do: fc.constant('edit' as const), uri, text }),
  fc.record({ do: fc.constant('ask' as const) }),
  fc.record({ do: fc.constant('close' as const), uri }),
);

describe('incremental equals from scratch', () => {
  it('after any run of changes', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const corpus = new Corpus(new MemoryHost(), english);
        corpus.setFolders([FOLDER]);
        const disk = new Map<string, string>();
        const open = new Map<string, Document>();
        for (const change of steps) apply(corpus, disk, open, change);
        const fresh = new Corpus(new MemoryHost(), english);
        fresh.setFolders([FOLDER]);
        for (const [file, content] of [...disk].reverse()) fresh.addText(file, content);
        for (const document of open.values()) fresh.open(document);
        expect(stateOf(corpus)).toEqual(stateOf(fresh));
      }),
      { numRuns: 150 },
    );
  });
});

function apply(corpus: Corpus, disk: Map<string, string>, open: Map<string, Document>, change: Step): void {
  if (change.do === 'ask') {
    corpus.articles();
    return;
  }
  const document = open.get(change.uri);
  if (change.do === 'write') {
    disk.set(change.uri, change.text);
    corpus.addText(change.uri, change.text);
  } else if (change.do === 'delete') {
    disk.delete(change.uri);
    corpus.remove(change.uri);
  } else if (change.do === 'open' && document === undefined) {
    const opened = new Document(change.uri, change.text);
    open.set(change.uri, opened);
    corpus.open(opened);
  } else if (change.do === 'edit' && document !== undefined) {
    document.text = change.text;
    document.version += 1;
    corpus.change(change.uri);
  } else if (change.do === 'close' && document !== undefined) {
    open.delete(change.uri);
    corpus.close(change.uri);
    // When a document closes, the server reads the file again.
    const saved = disk.get(change.uri);
    if (saved === undefined) corpus.remove(change.uri);
    else corpus.addText(change.uri, saved);
  }
}

describe('order of articles', () => {
  it('is folder, then path in natural order', () => {
    const corpus = new Corpus(new MemoryHost(), english);
    corpus.setFolders(['file:///b', 'file:///a']);
    for (const file of ['file:///a/1.txt', 'file:///b/10.txt', 'file:///b/9.txt', 'file:///b/sub/2.txt'])
      corpus.addText(file, texts[0] as string);
    expect(corpus.articles().map((article) => article.uri)).toEqual([
      'file:///b/9.txt',
      'file:///b/10.txt',
      'file:///b/sub/2.txt',
      'file:///a/1.txt',
    ]);
  });

  it('gives a nested folder its own articles', () => {
    const corpus = new Corpus(new MemoryHost(), english);
    corpus.setFolders(['file:///a', 'file:///a/inner']);
    corpus.addText('file:///a/inner/x%20y.txt', texts[0] as string);
    expect(corpus.articles()[0]).toMatchObject({ folder: 'file:///a/inner', path: 'x y.txt' });
  });
});

describe('indexing', () => {
  const options = { ...defaultSettings, all: false };
  const never = { isCancellationRequested: false };

  it('skips files that are not prose or too large, and reports them', async () => {
    const host = new MemoryHost({
      [uris[0] as string]: texts[0] as string,
      [`${FOLDER}/list.txt`]: 'a\nb\nc',
      [`${FOLDER}/big.txt`]: (texts[1] as string).repeat(50),
    });
    const corpus = new Corpus(host, english);
    corpus.setFolders([FOLDER]);
    const files = await host.findFiles(FOLDER, options.include, options.exclude);
    const report = await indexFiles(corpus, files, { ...options, maxFileSize: 2000 }, () => {}, never);
    expect(report).toMatchObject({ articles: 1, notProse: [`${FOLDER}/list.txt`], tooLarge: [`${FOLDER}/big.txt`] });
  });

  it('stops when it is cancelled', async () => {
    const host = new MemoryHost(
      Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`${FOLDER}/${i}.txt`, texts[i % 4] as string])),
    );
    const corpus = new Corpus(host, english);
    corpus.setFolders([FOLDER]);
    const cancellation = { isCancellationRequested: false };
    await indexFiles(
      corpus,
      await host.findFiles(FOLDER, options.include, options.exclude),
      options,
      () => {
        cancellation.isCancellationRequested = true;
      },
      cancellation,
    );
    expect(corpus.articles().length).toBeLessThan(100);
  });

  it('survives a file that vanishes', async () => {
    const host = new MemoryHost({ [uris[0] as string]: texts[0] as string });
    host.readFile = async () => undefined;
    const corpus = new Corpus(host, english);
    corpus.setFolders([FOLDER]);
    const files = await host.findFiles(FOLDER, options.include, options.exclude);
    expect(await indexFiles(corpus, files, options, () => {}, never)).toMatchObject({
      articles: 0,
      unreadable: [uris[0]],
    });
  });
});
