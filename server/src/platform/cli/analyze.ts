// `sourcemark analyze`: prints the analysis as JSON, in the format of `formats/analysis-json.ts`.

import { version } from '../../../../package.json';
import { groupsOf } from '../../corpus/claims/claim-groups.ts';
import { claimJson, documentJson, EntityDescriptions, entityJson } from '../../formats/analysis-json.ts';
import { readCorpus } from './corpus.ts';
import { jsonText, writeOut } from './output.ts';

const engine = `sourcemark ${version}`;

export async function analyzeCommand(
  paths: string[],
  options: { format: 'json' | 'jsonl'; all?: boolean; entities?: string; encoding?: string },
): Promise<void> {
  const { corpus, articles, nameOf } = await readCorpus(paths, { ...options, keepBom: true });
  const lines = options.format === 'jsonl';
  await writeOut(lines ? `${jsonText({ engine })}\n` : `{"engine":${jsonText(engine)},\n"documents":[`);
  const descriptions = new EntityDescriptions();
  let first = true;
  for await (const analyzed of articles()) {
    const json = jsonText(documentJson(analyzed, corpus, nameOf));
    descriptions.add(analyzed, corpus);
    await writeOut(lines ? `${json}\n` : `${first ? '' : ','}\n${json}`);
    first = false;
  }
  const entities = corpus.entities().map((entity) => jsonText(entityJson(entity, descriptions)));
  const claims = groupsOf(corpus).map((group, index) =>
    jsonText(claimJson(`claim-${index + 1}`, group, corpus, nameOf)),
  );
  if (lines) {
    for (const entity of entities) await writeOut(`{"entity":${entity}}\n`);
    for (const claim of claims) await writeOut(`{"claim":${claim}}\n`);
  } else {
    await writeOut(`],\n"entities":[\n${entities.join(',\n')}],\n"claims":[\n`);
    await writeOut(`${claims.join(',\n')}]}\n`);
  }
}
