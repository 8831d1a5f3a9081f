// The outline of one of the user's YAML files: its entities, or its annotations by their words.

import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { rangeOf } from '../../base/positions.ts';
import type { UserFile } from '../../corpus/user-data/files.ts';
import { excerpt } from '../../rules/rule.ts';
import { plainTitle } from '../shared/text.ts';

export function userFileSymbols(file: UserFile): DocumentSymbol[] {
  const entities = (file.entities?.entities ?? []).map((entry) => ({
    name: plainTitle(entry.name.value || entry.id),
    detail: plainTitle([entry.type?.value, entry.id].filter(Boolean).join(' · ')),
    kind: SymbolKind.Class,
    range: rangeOf(file, entry.span),
    selectionRange: rangeOf(file, entry.idSpan),
  }));
  const annotations = (file.annotations?.annotations ?? []).map(({ selector, span, quoteSpan, ...said }) => ({
    name: plainTitle(excerpt(selector.quote, 60)) || '(no words)',
    detail: plainTitle(
      [said.speaker?.value, said.entity?.value, said.kind?.value, said.note?.value].filter(Boolean).join(' · '),
    ),
    kind: SymbolKind.String,
    range: rangeOf(file, { start: Math.min(span.start, quoteSpan.start), end: Math.max(span.end, quoteSpan.end) }),
    selectionRange: rangeOf(file, quoteSpan),
  }));
  return [...entities, ...annotations];
}
