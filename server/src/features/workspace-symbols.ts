// Search over the folder: entities by any of their names, and quotations by their words.

import { SymbolKind, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver';
import type { EntityType } from '../analysis/model.ts';
import { excerpt } from '../rules/rule.ts';
import { speakerName } from '../rules/speaker-name.ts';
import type { FeatureContext } from './context.ts';
import { locationOf } from './convert.ts';
import { mentionsOf } from './lookup.ts';

const KINDS: Readonly<Record<EntityType, SymbolKind>> = {
  person: SymbolKind.Class,
  organization: SymbolKind.Module,
  place: SymbolKind.Namespace,
  group: SymbolKind.Interface,
  event: SymbolKind.Event,
  work: SymbolKind.Object,
  date: SymbolKind.Constant,
};

const MOST = 200;

export function workspaceSymbols({ corpus }: FeatureContext, { query }: WorkspaceSymbolParams): WorkspaceSymbol[] {
  const wanted = query.toLowerCase().trim();
  const found: WorkspaceSymbol[] = [];
  const articles = corpus.articles();
  for (const entity of corpus.entities.entities()) {
    if (
      entity.type === 'date' ||
      !entity.aliases.concat(entity.name).some((name) => name.toLowerCase().includes(wanted))
    )
      continue;
    const first = mentionsOf(corpus, entity, 'names')[0];
    if (first === undefined) continue;
    found.push({
      name: entity.name,
      kind: KINDS[entity.type],
      location: locationOf(first.article, first.mention),
      containerName: entity.type,
    });
    if (found.length >= MOST) return found;
  }
  if (wanted.length < 3) return found;
  for (const article of articles) {
    for (const [index, quote] of article.analysis.quotes.entries()) {
      const words = article.quoteTexts[index] ?? '';
      if (quote.kind === 'indirect' || !words.toLowerCase().includes(wanted)) continue;
      found.push({
        name: excerpt(words, 80),
        kind: SymbolKind.String,
        location: locationOf(article, quote),
        containerName: speakerName(article, index, corpus),
      });
      if (found.length >= MOST) return found;
    }
  }
  return found;
}
