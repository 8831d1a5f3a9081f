// A small corpus for the exports: two articles that disagree, an emoji before the quotations, an interrupted quotation, a
// cell that looks like a formula, text that looks like Markdown, and the user's YAML files.

import type { Corpus } from '../../server/src/corpus/corpus.ts';
import type { FeatureContext } from '../../server/src/features/shared/context.ts';
import type { ExportData, ExportPiece, RulePage, WriteExport } from '../../server/src/formats/export-data.ts';
import { gatherExport } from '../../server/src/formats/gather.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { corpusOf, FOLDER } from '../support/corpus.ts';
import type { MemoryHost } from '../support/memory-host.ts';

export const DAM = `The Harbour Post 🌊

The dam at Lindow

Mayor Elena Voss opened the gates on Monday. “Nobody asked the valley,” Voss said, “and nobody
will ask it again before the water comes.”

“The gates were closed by hand on Sunday night and will stay closed for the season,” said Orban Keller, an engineer.

"=SUM(A1:A9)" is what the sign says. A senior official, who asked not to be named, said that the *dam* | was [safe](http://lindow.example).

“We will count every tree ourselves.”
`;

export const GATES = `The Valley Echo

Gates of Lindow

“The gates were closed by hand on Sunday night and will stay closed for the season,” said Petra Lund, a farmer from Lindow.
`;

export const OWN = `version: 1
article: { publisher: The Harbour Post, published: 2025-02-23 }
annotations:
  - quote: “Nobody asked the valley,”
    note: |-
      Call her.
      Twice.
    tags: [lead, to check]
    verdict: true enough
  - quote: "“We will count every tree ourselves.”"
    speaker: elena-voss
    ignore: carried-over-speaker
    reason: heard it myself
  - quote: Elena Voss
    entity: elena-voss
  - quote: the sign says
    kind: none
    resolved: true
    note: seen
  - quote: Orban Keller
  - quote: these words stand nowhere
    before: "in no "
    note: gone
`;

export const ENTITIES = `version: 1
entities:
  elena-voss: { name: Elena Voss, type: person }
`;

export const FILES: Readonly<Record<string, string>> = {
  'dam.txt': DAM,
  'far/gates.txt': GATES,
  'dam.txt.annotations.yaml': OWN,
  'sourcemark.yaml': ENTITIES,
};

export async function dataOf(files: Readonly<Record<string, string>> = FILES, version = '9.9.9'): Promise<ExportData> {
  const isOwn = (name: string): boolean => name.endsWith('.yaml');
  const order = Object.keys(files).sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  const corpus = corpusOf(Object.fromEntries(order.map((name) => [name, files[name] as string])));
  // Exports read the texts of closed articles again.
  const { files: onDisk } = corpus.host as MemoryHost;
  for (const [name, text] of Object.entries(files)) onDisk.set(`${FOLDER}/${name}`, text);
  return dataOfCorpus(corpus, version);
}

async function dataOfCorpus(corpus: Corpus, version: string): Promise<ExportData> {
  const context: FeatureContext = {
    corpus: corpus.snapshot(),
    settingsOf: () => defaultSettings,
    pageOf: () => undefined,
    log: (message) => {
      throw new Error(message);
    },
  };
  const pageOf = (code: string): RulePage => ({
    uri: `https://docs.example/${code}`,
    text: `# ${code}\n\nA *page*.\n`,
  });
  const nameOf = (uri: string): string => decodeURIComponent(uri.slice(FOLDER.length + 1));
  const data = await gatherExport(context, { version, nameOf, pageOf }, { isCancellationRequested: false });
  if (data === undefined) throw new Error('cancelled');
  return data;
}

/** Files by name. */
export function written(write: WriteExport, data: ExportData): Record<string, string> {
  const files: Record<string, string> = {};
  for (const { name, text } of write(data) as Iterable<ExportPiece>) files[name] = (files[name] ?? '') + text;
  return files;
}

/** The text of a format of one file. */
export function text(write: WriteExport, data: ExportData): string {
  const files = Object.values(written(write, data));
  if (files.length !== 1) throw new Error(`${files.length} files`);
  return files[0] as string;
}

export function articleNamed(data: ExportData, name: string): ExportData['articles'][number] {
  const found = data.articles.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no article ${name}`);
  return found;
}
