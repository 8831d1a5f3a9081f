// Checks an analysis against the carets of a fixture. A label says what must be at its carets:
//
//     direct | mixed | indirect | term | pull [: speaker] [(rule)]   a quote: one of its content parts or marks
//     source [: entity]   cue [: stance]   channel   anonymity       a part of some quote
//     entity: name                                                   a mention and its entity ("-": none)
//     person | organization | place: name                            the same, of this type
//     unclosed   mixed-pair   unsourced                              a mark problem, a report without a source
//
// The speaker is the entity's name, or `"words"` for a source without a named entity, or `-` for none. Every quote in marks
// must have a label, so that a fixture also shows what is not found.

import { expect, test } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.ts';
import type { Language } from '../../server/src/analysis/language/language.ts';
import type { DocumentAnalysis, Quote } from '../../server/src/analysis/model.ts';
import type { Span } from '../../server/src/base/span.ts';
import { english } from '../../server/src/language/en/index.ts';
import { type Caret, type Fixture, parseFixtures } from './fixture.ts';

/** One test for each article of the source. */
export function checkFixtures(source: string, language = english): void {
  for (const fixture of parseFixtures(source)) test(fixture.name, () => checkFixture(fixture, language));
}

function checkFixture(fixture: Fixture, language: Language): void {
  const analysis = analyze(fixture.text, language);
  const wrong: string[] = [];
  const labelled = new Set<Quote>();
  for (const caret of fixture.carets) {
    const found = describe(analysis, fixture.text, caret, labelled);
    if (found !== undefined) wrong.push(`${show(fixture.text, caret)}\n  wanted ${caret.label}\n  found  ${found}`);
  }
  for (const quote of analysis.quotes)
    if (quote.kind !== 'indirect' && !labelled.has(quote))
      wrong.push(
        `${show(fixture.text, quote)}\n  nothing was wanted\n  found  ${quoteLabel(analysis, fixture.text, quote)}`,
      );
  expect(wrong.join('\n'), `${fixture.name}\n${fixture.text}`).toBe('');
}

/** Describes what is at the carets if it is not what the label says; `undefined` if it is. */
function describe(analysis: DocumentAnalysis, text: string, caret: Caret, labelled: Set<Quote>): string | undefined {
  const [word = '', ...rest] = caret.label.split(/[: ]/);
  const same = (span: Span | null | undefined): boolean => span?.start === caret.start && span.end === caret.end;
  const value = caret.label.slice(word.length).replace(/^:/, '').trim();
  const entityName = (index: number): string => analysis.entities[index]?.name ?? '-';
  switch (word) {
    case 'direct':
    case 'mixed':
    case 'indirect':
    case 'term':
    case 'pull': {
      const here = analysis.quotes.filter((quote) => quote.content.some(same) || quote.marks.some(same));
      const right = here.find((quote) => matches(analysis, text, quote, caret.label));
      if (right !== undefined) labelled.add(right);
      return right !== undefined
        ? undefined
        : nearby(analysis, text, here.length > 0 ? here : overlapping(analysis, caret));
    }
    case 'source': {
      const here = analysis.quotes.filter((quote) => same(quote.source));
      if (here.some((quote) => value === '' || entityName(quote.source?.entity ?? -1) === value)) return undefined;
      return here.length > 0
        ? here.map((quote) => entityName(quote.source?.entity ?? -1)).join(', ')
        : 'no source here';
    }
    case 'cue': {
      const here = analysis.quotes.filter((quote) => same(quote.cue));
      if (here.some((quote) => value === '' || quote.stance === value)) return undefined;
      return here.length > 0 ? here.map((quote) => quote.stance).join(', ') : 'no cue here';
    }
    case 'channel':
    case 'anonymity':
      return analysis.quotes.some((quote) => same(quote.source?.[word]))
        ? undefined
        : `${word}s: ${analysis.quotes
            .map((quote) => quote.source?.[word])
            .map((span) => (span ? text.slice(span.start, span.end) : '-'))
            .join(' | ')}`;
    case 'person':
    case 'organization':
    case 'place':
    case 'entity': {
      const mention = analysis.mentions.find(same);
      if (mention === undefined) return 'no mention here';
      const name = entityName(mention.entity);
      if (word !== 'entity' && mention.type !== word) return `a mention of type ${mention.type}`;
      return name === value ? undefined : name;
    }
    case 'unclosed':
    case 'mixed-pair':
      return analysis.markProblems.some((problem) => same(problem) && problem.kind === word)
        ? undefined
        : 'no such problem';
    case 'unsourced':
      return analysis.unsourced.some(same) ? undefined : 'no unsourced report here';
    default:
      throw new Error(`unknown label: ${word} ${rest.join(' ')}`);
  }
}

function matches(analysis: DocumentAnalysis, text: string, quote: Quote, label: string): boolean {
  const wanted = /^(\w+)(?::\s*(.*?))?(?:\s*\(([\w-]+)\))?$/.exec(label);
  if (wanted === null) return false;
  if (quote.kind !== wanted[1]) return false;
  if (wanted[2] !== undefined && wanted[2] !== '' && speakerOf(analysis, text, quote) !== wanted[2]) return false;
  return wanted[3] === undefined || quote.basis === wanted[3];
}

function speakerOf(analysis: DocumentAnalysis, text: string, quote: Quote): string {
  if (quote.source === null) return '-';
  return analysis.entities[quote.source.entity]?.name ?? `"${text.slice(quote.source.start, quote.source.end)}"`;
}

function quoteLabel(analysis: DocumentAnalysis, text: string, quote: Quote): string {
  return `${quote.kind}: ${speakerOf(analysis, text, quote)} (${quote.basis})`;
}

function overlapping(analysis: DocumentAnalysis, caret: Caret): Quote[] {
  return analysis.quotes.filter((quote) => quote.start < caret.end && caret.start < quote.end);
}

function nearby(analysis: DocumentAnalysis, text: string, quotes: readonly Quote[]): string {
  if (quotes.length === 0) return 'no quote';
  return quotes
    .map(
      (quote) =>
        `${quoteLabel(analysis, text, quote)} at ${quote.content.map((part) => `[${text.slice(part.start, part.end)}]`).join(' ')}`,
    )
    .join('; ');
}

function show(text: string, span: Span): string {
  return `[${text.slice(span.start, span.end)}]`;
}
