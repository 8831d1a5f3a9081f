// Completion in the user's YAML files: keys, ids with their names, codes of findings, and quotations of the article. It reads
// the lines up to the cursor, because YAML that is being typed rarely parses.

import { type CompletionItem, CompletionItemKind, type CompletionParams, type Position } from 'vscode-languageserver';
import { articleOf } from '../../annotations/file-names.ts';
import { ANNOTATED_KINDS, ENTITY_TYPES } from '../../annotations/model.ts';
import { ANNOTATION_FILE_KEYS, ANNOTATION_KEYS, ARTICLE_KEYS } from '../../annotations/parse-annotations.ts';
import { ENTITY_FILE_KEYS, ENTITY_KEYS } from '../../annotations/parse-entities.ts';
import { scalarText } from '../../annotations/yaml/value-text.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import { isName } from '../../corpus/user-data/entities.ts';
import type { UserFile } from '../../corpus/user-data/files.ts';
import { rules } from '../../rules/index.ts';
import { excerpt } from '../../rules/rule.ts';
import { isUnattributed } from '../../rules/unattributed-quote.ts';
import type { FeatureContext } from '../shared/context.ts';
import { plainTitle } from '../shared/text.ts';

export function completion({ corpus }: FeatureContext, { textDocument, position }: CompletionParams): CompletionItem[] {
  const file = corpus.userFiles.get(textDocument.uri);
  if (file === undefined) return [];
  const lines = linesBefore(file, position);
  const line = lines.at(-1) ?? '';
  const pair = /^(\s*(?:- +)?)([\w-]+):(\s*)(.*)$/.exec(line);
  if (pair !== null) {
    const [, , key = '', gap = '', typed = ''] = pair;
    return valuesFor(corpus, file, key, gap === '' ? ' ' : '', position, typed);
  }
  const item = /^(\s*)- +\S*$/.exec(line);
  const above = parentKey(lines, item === null ? indentOf(line) : indentOf(line) + 1);
  if (item !== null && above !== undefined && LISTS.has(above)) return valuesFor(corpus, file, above, '', position, '');
  return /^\s*(?:- +)?[\w-]*$/.test(line) ? keysFor(file, lines) : [];
}

/** Keys with lists of known values. */
const LISTS = new Set(['apart-from', 'same-as', 'ignore']);

function valuesFor(
  corpus: CorpusSnapshot,
  file: UserFile,
  key: string,
  gap: string,
  position: Position,
  typed: string,
): CompletionItem[] {
  const plain = (words: readonly string[], kind: CompletionItemKind): CompletionItem[] =>
    words.map((label) => ({ label, kind, insertText: gap + label }));
  if (key === 'speaker' || key === 'entity' || key === 'apart-from' || key === 'same-as') {
    const ids = corpus.userEntitiesFor(file.uri).entries.map(({ id, name, type }) => ({
      label: plainTitle(id),
      kind: CompletionItemKind.Reference,
      detail: plainTitle(name.value),
      ...(type === null ? {} : { documentation: type.value }),
      filterText: `${id} ${name.value}`,
      insertText: gap + id,
    }));
    return key === 'speaker' || key === 'entity' ? [...ids, ...namesFor(corpus, file, gap)] : ids;
  }
  if (key === 'kind') return plain(ANNOTATED_KINDS, CompletionItemKind.EnumMember);
  if (key === 'type') return plain(ENTITY_TYPES, CompletionItemKind.EnumMember);
  if (key === 'ignore') {
    return [...rules, { code: 'all', summary: 'Every finding' }].map(({ code, summary }) => ({
      label: code,
      kind: CompletionItemKind.EnumMember,
      detail: summary,
      insertText: gap + code,
    }));
  }
  return key === 'quote' ? quotesFor(corpus, file, gap, position, typed) : [];
}

/** Names of the article without an entry; `speaker` and `entity` also take a plain name. */
function namesFor(corpus: CorpusSnapshot, file: UserFile, gap: string): CompletionItem[] {
  const userEntities = corpus.userEntitiesFor(file.uri);
  const entities = corpus.article(articleOf(file.uri))?.entities ?? [];
  return entities
    .filter(({ name, type }) => type !== 'date' && isName(name) && userEntities.byName(name) === undefined)
    .map(({ name, type }) => ({
      label: plainTitle(name),
      kind: CompletionItemKind.Text,
      detail: type,
      sortText: `~${name}`,
      insertText: gap + scalarText(name),
    }));
}

/** Quotations of the article, those without a speaker first. */
function quotesFor(
  corpus: CorpusSnapshot,
  file: UserFile,
  gap: string,
  position: Position,
  typed: string,
): CompletionItem[] {
  const article = corpus.article(articleOf(file.uri));
  if (article === undefined) return [];
  const range = { start: { line: position.line, character: position.character - typed.length }, end: position };
  return article.analysis.quotes.flatMap((quote, index): CompletionItem[] => {
    const words = article.quoteTexts[index] ?? '';
    if (quote.content.length !== 1 || words === '') return [];
    const isOpen = isUnattributed(quote, words);
    return [
      {
        label: plainTitle(excerpt(words, 70)),
        kind: CompletionItemKind.Text,
        detail: isOpen ? 'no speaker' : quote.kind,
        sortText: `${isOpen ? 0 : 1}${String(index).padStart(5, '0')}`,
        filterText: words.replace(/^["“‘«„]/, '') + typed,
        textEdit: { range, newText: gap + scalarText(words) },
      },
    ];
  });
}

function keysFor(file: UserFile, lines: readonly string[]): CompletionItem[] {
  const line = lines.at(-1) ?? '';
  const depth = indentOf(line);
  const inItem = /^\s*- /.test(line);
  const parent = parentKey(lines, depth);
  let keys: readonly string[] = [];
  if (file.annotations !== undefined) {
    if (depth === 0 && !inItem) keys = ANNOTATION_FILE_KEYS;
    else if (parent === 'article') keys = ARTICLE_KEYS;
    else if (parent === 'at') keys = ['start', 'end', 'hash', 'of'];
    else keys = ANNOTATION_KEYS;
  } else if (depth === 0) keys = ENTITY_FILE_KEYS;
  else if (parent !== 'entities' && parent !== 'settings' && parent !== 'links') keys = ENTITY_KEYS;
  return keys.map((label, index) => ({
    label,
    kind: CompletionItemKind.Property,
    insertText: `${label}: `,
    sortText: String(index).padStart(2, '0'),
  }));
}

/** The key that a line with the given indentation belongs to. */
function parentKey(lines: readonly string[], depth: number): string | undefined {
  for (let i = lines.length - 2; i >= 0; i -= 1) {
    const line = lines[i] ?? '';
    const key = /^(\s*(?:- +)?)([\w-]+):\s*(?:#.*)?$/.exec(line);
    if (key !== null && indentOf(line) < depth) return key[2];
    if (line.trim() !== '' && !line.trim().startsWith('#') && indentOf(line) < depth && !/^\s*- /.test(line))
      return undefined;
  }
  return undefined;
}

function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}

/** The lines up to the cursor; the last one ends there. */
function linesBefore(file: UserFile, { line, character }: Position): string[] {
  const lines = file.text.split(/\r\n|\n|\r/).slice(0, line + 1);
  lines[line] = (lines[line] ?? '').slice(0, character);
  return lines;
}
