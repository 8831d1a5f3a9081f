// `sourcemark analyze --jsonl`: a filter. Reads articles as JSON lines on standard input and writes one line for each, in
// order. It holds one chunk of input at a time and keeps nothing of an article, so that any number of processes can run side
// by side over an archive of any size.

import { NameKeys } from '../../corpus/entities/name-keys.ts';
import { documentJson } from '../../formats/analysis-json.ts';
import { articleKeys } from '../../formats/archive-json.ts';
import { analyzeSingle, type SentArticle } from '../../formats/single-article.ts';
import { english } from '../../language/en/index.ts';
import { jsonObjectOf, type Line, linesOf } from './lines.ts';
import { JsonLines, writeError } from './output.ts';

/** Sets exit code 1 if a line is no article. */
export async function filterCommand(withKeys: boolean): Promise<void> {
  const names = withKeys ? new NameKeys(english) : undefined;
  let number = 0;
  let malformed = 0;
  const out = new JsonLines();
  for await (const lines of linesOf(process.stdin)) {
    for (const line of lines) {
      number += 1;
      const answer = answerTo(line, number, names);
      if (answer === undefined) continue;
      if (answer.isError) malformed += 1;
      await out.add(answer.line);
    }
    // A program that sends an article and waits for its answer gets it now.
    await out.flush();
  }
  if (malformed === 0) return;
  writeError(`${malformed} of ${number} lines are no articles; their answers say why`);
  process.exitCode = 1;
}

interface Answer {
  readonly line: object;
  readonly isError: boolean;
}

/** `undefined` for an empty line. */
function answerTo(line: Line, number: number, names: NameKeys | undefined): Answer | undefined {
  if ('text' in line && line.text.trim() === '') return undefined;
  const sent = 'text' in line ? articleOf(line.text) : line.problem;
  if (typeof sent === 'string') return failure(number, sent);
  try {
    const log = (code: string, error: unknown): void =>
      writeError(`rule ${code} failed on line ${number}: ${String(error)}`);
    const analyzed = analyzeSingle({ ...sent, id: String(sent.id) }, english, log);
    const { article: _path, ...document } = documentJson(analyzed, analyzed.corpus, (uri) => uri);
    const keys = names === undefined ? {} : articleKeys(analyzed.article, names);
    return { line: { id: sent.id, ...document, ...keys }, isError: false };
  } catch (error) {
    return failure(number, `the article could not be analysed: ${String(error)}`);
  }
}

const failure = (line: number, error: string): Answer => ({ line: { id: null, line, error }, isError: true });

/** The article of a line, or the reason why it is none. */
function articleOf(line: string): (Omit<SentArticle, 'id'> & { readonly id: string | number }) | string {
  const value = jsonObjectOf(line);
  if (typeof value === 'string') return `the line is ${value}`;
  const { id, text, published, outlet } = value;
  if (typeof id !== 'string' && typeof id !== 'number') return 'the article has no "id" (a string or a number)';
  if (typeof text !== 'string') return 'the article has no "text" (a string)';
  for (const [name, given] of Object.entries({ published, outlet }))
    if (given !== undefined && given !== null && typeof given !== 'string') return `"${name}" is not a string`;
  return {
    id,
    text,
    ...(typeof published === 'string' ? { published } : {}),
    ...(typeof outlet === 'string' ? { outlet } : {}),
  };
}
