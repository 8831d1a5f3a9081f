// Names by token, as CoNLL-2003 lays them out: one token a line, its name tag in the last of four columns, an empty line
// between sentences, `-DOCSTART-` before each article. The tags are IOB2 with our own types; the two columns for parts of
// speech and chunks, which are not ours to know, hold `_`. Names only: no pronouns or descriptions, and of two names one
// within the other the outer.

import type { Mention } from '../analysis/model.ts';
import { tokenize } from '../analysis/tokens/tokenize.ts';
import { TokenKind, type Tokens, tokenAt } from '../analysis/tokens/tokens.ts';
import type { AnalyzedArticle } from './analysis-json.ts';
import { type ExportData, type ExportPiece, oneFile } from './export-data.ts';

export function* conll(data: ExportData): Generator<ExportPiece> {
  yield* oneFile('names.conll', documents(data));
}

function* documents(data: ExportData): Generator<string> {
  for (const article of data.articles) yield document(article, data);
}

function document({ article, text }: AnalyzedArticle, { language }: ExportData): string {
  const { parts, sentences, mentions } = article.analysis;
  const tokens = tokenize(
    text,
    language,
    parts.filter(({ kind }) => kind === 'masked'),
  );
  const tags = tagsOf(tokens, mentions);
  const lines = ['-DOCSTART- -X- -X- O', ''];
  for (const sentence of sentences) {
    const from = tokenAt(tokens, sentence.start);
    for (let at = from; at < tokens.count && (tokens.start[at] as number) < sentence.end; at += 1)
      lines.push(`${wordAt(tokens, at)} _ _ ${tags[at] ?? 'O'}`);
    lines.push('');
  }
  return `${lines.join('\n')}\n`;
}

/** Columns are parted by spaces, so that a token has none. */
function wordAt({ text, start, end, kind }: Tokens, at: number): string {
  const word = text.slice(start[at], end[at]);
  return kind[at] === TokenKind.Word ? word : word.replace(/\s+/g, '');
}

function tagsOf(tokens: Tokens, mentions: readonly Mention[]): (string | undefined)[] {
  const tags: (string | undefined)[] = [];
  let covered = 0;
  for (const { start, end, type, form } of mentions) {
    if (form !== 'name' || start < covered) continue;
    covered = end;
    for (let at = tokenAt(tokens, start), first = true; at < tokens.count; at += 1, first = false) {
      if ((tokens.start[at] as number) >= end) break;
      tags[at] ??= `${first ? 'B' : 'I'}-${type}`;
    }
  }
  return tags;
}
