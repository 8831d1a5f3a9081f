// The outline of an article: headline and sections, each with its quotations and their speakers.

import { type DocumentSymbol, type DocumentSymbolParams, SymbolKind } from 'vscode-languageserver';
import { isSpoken } from '../analysis/model.ts';
import { rangeOf } from '../base/positions.ts';
import { partitionPoint } from '../base/sorted.ts';
import type { Span } from '../base/span.ts';
import { type IndexedArticle, outletAndDate } from '../corpus/article.ts';
import { isSpeakerImplied } from '../corpus/repeats/speakers.ts';
import { excerpt } from '../rules/rule.ts';
import { speakerName } from '../rules/speaker-name.ts';
import { isDecided } from './cards/speaker-reasons.ts';
import type { FeatureContext } from './shared/context.ts';
import { plainTitle } from './shared/text.ts';
import { userFileSymbols } from './yaml-files/symbols.ts';

interface Section {
  readonly heading: Span;
  readonly kind: 'headline' | 'subheading';
  readonly end: number;
}

export function documentSymbols(context: FeatureContext, { textDocument }: DocumentSymbolParams): DocumentSymbol[] {
  const file = context.corpus.userFiles.get(textDocument.uri);
  if (file !== undefined) return userFileSymbols(file);
  const article = context.corpus.article(textDocument.uri);
  const text = context.corpus.openText(textDocument.uri);
  if (article === undefined || text === undefined) return [];
  const quotes = quoteSymbols(context, article);
  const sections = readSections(article);
  const first = sections[0]?.heading.start ?? Number.POSITIVE_INFINITY;
  const roots: DocumentSymbol[] = quotes.filter((quote) => quote.at < first).map((quote) => quote.symbol);
  const inSections = sections.map((): typeof quotes => []);
  for (const quote of quotes) {
    const index = partitionPoint(sections.length, (at) => sections[at]!.heading.start <= quote.at) - 1;
    if (quote.at < (sections[index]?.end ?? 0)) inSections[index]?.push(quote);
  }
  for (const [index, section] of sections.entries()) {
    const span = { start: section.heading.start, end: section.end };
    const inside = inSections[index]!;
    roots.push({
      name: plainTitle(excerpt(titleOf(article, section, text), 120)) || '(no heading)',
      ...(section.kind === 'headline' ? { detail: plainTitle(outletAndDate(article)) } : {}),
      kind: section.kind === 'headline' ? SymbolKind.File : SymbolKind.Namespace,
      range: rangeOf(article, span),
      selectionRange: rangeOf(article, section.heading),
      children: inside.map((quote) => quote.symbol),
    });
  }
  return roots;
}

function readSections(article: IndexedArticle): Section[] {
  const headings = article.analysis.parts.filter((part) => part.kind === 'headline' || part.kind === 'subheading');
  return headings.map((heading, index) => ({
    heading,
    kind: heading.kind === 'headline' ? 'headline' : 'subheading',
    end: headings[index + 1]?.start ?? article.length,
  }));
}

/** A title from the user's YAML file replaces the headline. */
function titleOf({ source }: IndexedArticle, { kind, heading }: Section, text: string): string {
  return kind === 'headline' && source.title !== '' ? source.title : text.slice(heading.start, heading.end);
}

function quoteSymbols({ corpus }: FeatureContext, article: IndexedArticle): { at: number; symbol: DocumentSymbol }[] {
  return article.analysis.quotes.flatMap((quote, index) => {
    if (!isSpoken(quote)) return [];
    const range = rangeOf(article, quote);
    const words = excerpt((article.quoteTexts[index] ?? '').replace(/^[\s"“‘«]+/, ''), 50);
    return [
      {
        at: quote.start,
        symbol: {
          name: nameOf(corpus, article, index),
          detail: plainTitle(words),
          kind: SymbolKind.String,
          range,
          selectionRange: range,
        },
      },
    ];
  });
}

/** The speaker; with a check mark if the user decided it, with a note if only the preceding text says it. */
function nameOf(corpus: FeatureContext['corpus'], article: IndexedArticle, index: number): string {
  const quote = article.analysis.quotes[index]!;
  if (quote.source === null) return quote.kind === 'turn' ? 'Question' : 'No speaker';
  const name = plainTitle(speakerName(article, index, corpus)) || 'Unnamed';
  if (isDecided(quote)) return `✓ ${name}`;
  return isSpeakerImplied(quote) ? `${name} (implied)` : name;
}
