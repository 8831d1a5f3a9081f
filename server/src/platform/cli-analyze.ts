// `sourcemark analyze`: the analysis as JSON, by the contract in formats/analysis-json.ts.

import { once } from 'node:events';
import { version } from '../../../package.json';
import { documentJson, entityJson } from '../formats/analysis-json.ts';
import { readCorpus } from './cli-corpus.ts';

const engine = `sourcemark ${version}`;

export async function analyzeCommand(
  paths: string[],
  options: { format: 'json' | 'jsonl'; all?: boolean },
): Promise<void> {
  const { corpus, articles, nameOf } = await readCorpus(paths, options.all === true);
  const lines = options.format === 'jsonl';
  await write(lines ? `${JSON.stringify({ engine })}\n` : `{"engine":${JSON.stringify(engine)},\n"documents":[`);
  let first = true;
  for await (const analyzed of articles()) {
    const json = JSON.stringify(documentJson(analyzed, corpus, nameOf));
    await write(lines ? `${json}\n` : `${first ? '' : ','}\n${json}`);
    first = false;
  }
  const entities = corpus.entities.entities().map((entity) => JSON.stringify(entityJson(entity)));
  if (lines) for (const entity of entities) await write(`{"entity":${entity}}\n`);
  else await write(`],\n"entities":[\n${entities.join(',\n')}]}\n`);
}

/** Waits when the reader is slower than we are, so that memory stays flat. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
