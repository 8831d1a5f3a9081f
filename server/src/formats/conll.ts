// Names by token in the CoNLL-2003 layout: one token per line with the name tag in the last of four columns, an empty line
// between sentences, `-DOCSTART-` before each article. Tags are IOB2 with our entity types; the columns for part of speech and
// chunk contain `_`. Pronouns, descriptions and names inside other names are left out.

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
    for (let at = from; at < tokens.count && tokens.start[at]! < sentence.end; at += 1)
      lines.push(`${wordAt(tokens, at)} _ _ ${tags[at] ?? 'O'}`);
    lines.push('');
  }
  return `${lines.join('\n')}\n`;
}

/** The token's text without spaces, because spaces separate the columns. */
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
      if (tokens.start[at]! >= end) break;
      tags[at] ??= `${first ? 'B' : 'I'}-${type}`;
    }
  }
  return tags;
}
