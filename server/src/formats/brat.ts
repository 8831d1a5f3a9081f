// Standoff annotations for brat and INCEpTION (https://brat.nlplab.org/standoff.html): for each article its text and an `.ann`
// file, and one `annotation.conf` that declares the types. Offsets are code points. Spans across a line break or around a cue
// are discontinuous, because brat does not allow line breaks in a span.

import type { Quote } from '../analysis/model.ts';
import type { Span } from '../base/span.ts';
import type { AnalyzedArticle } from './analysis-json.ts';
import type { ExportData, ExportPiece } from './export-data.ts';
import { CodePoints, safeNames } from './export-data.ts';

const NAME_TYPES = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  group: 'Group',
  event: 'Event_name',
  work: 'Work',
  date: 'Date',
} as const;

const QUOTE_TYPES = {
  direct: 'Direct',
  mixed: 'Mixed',
  indirect: 'Indirect',
  turn: 'Turn',
  term: 'Term',
  pull: 'Pull',
} as const;

const STANCES = ['asserts', 'denies', 'declines', 'hedges', 'asks', 'promises'] as const;

export function* brat(data: ExportData): Generator<ExportPiece> {
  yield { name: 'annotation.conf', text: configuration() };
  // The copies of the articles are no articles of the folder that the export is written to.
  yield { name: 'sourcemark.yaml', text: 'version: 1\nroles:\n  left-alone: "**"\n' };
  const names = safeNames(data.articles.map(({ name }) => name.replace(/\.txt$/i, '')));
  for (const [index, article] of data.articles.entries()) {
    const name = names[index]!;
    yield { name: `${name}.txt`, text: article.text };
    yield { name: `${name}.ann`, text: annotationsOf(article, data) };
  }
}

function configuration(): string {
  const quotes = Object.values(QUOTE_TYPES);
  return [
    '[entities]',
    ...Object.values(NAME_TYPES),
    'Quotation',
    ...quotes.map((type) => `\t${type}`),
    'Source',
    'Cue',
    'Annotation',
    '',
    '[relations]',
    `Said_by\tArg1:${quotes.join('|')}, Arg2:Source`,
    `Said_with\tArg1:${quotes.join('|')}, Arg2:Cue`,
    // Without this, brat reports a name inside a quotation as an error.
    '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
    '',
    '[events]',
    '',
    '[attributes]',
    `Stance\tArg:${quotes.join('|')}, Value:${STANCES.join('|')}`,
    '',
  ].join('\n');
}

function annotationsOf(analyzed: AnalyzedArticle, data: ExportData): string {
  const { article } = analyzed;
  const out = new Standoff(analyzed.text);
  for (const mention of article.analysis.mentions) {
    if (mention.form !== 'name') continue;
    const id = out.text(NAME_TYPES[mention.type], [mention]);
    const entity = data.corpus.entityOf(article, mention.entity);
    if (entity !== undefined) out.note(id, `${entity.name} (${entity.id})`);
  }
  for (const quote of article.analysis.quotes) writeQuote(out, quote);
  for (const { annotation, anchor } of article.annotations) {
    if (anchor.state !== 'held') continue;
    const { verdict, tags, note } = annotation;
    const words = [verdict?.value, ...tags.map(({ value }) => `#${value}`), note?.value].filter(Boolean).join(' ');
    const id = out.text('Annotation', [anchor.span]);
    if (words !== '') out.note(id, words);
  }
  return out.lines.map((line) => `${line}\n`).join('');
}

function writeQuote(out: Standoff, { kind, content, source, cue, stance }: Quote): void {
  const id = out.text(QUOTE_TYPES[kind], content);
  if (id === '') return;
  const said = source === null ? '' : out.text('Source', [source]);
  if (said !== '') out.relation('Said_by', id, said);
  const verb = cue === null ? '' : out.text('Cue', [cue]);
  if (verb !== '') out.relation('Said_with', id, verb);
  if (kind !== 'term') out.attribute('Stance', id, stance);
}

/** The first letter of an id: text-bound annotation, relation, attribute, note. */
type Prefix = 'T' | 'R' | 'A' | '#';

/** Collects the lines of one `.ann` file and numbers their ids. */
class Standoff {
  readonly lines: string[] = [];
  readonly #text: string;
  readonly #points: CodePoints;
  readonly #counts: Record<Prefix, number> = { T: 0, R: 0, A: 0, '#': 0 };

  constructor(text: string) {
    this.#text = text;
    this.#points = new CodePoints(text);
  }

  /** Returns the new annotation's id; empty if the spans have no words, as for an implied speaker. */
  text(type: string, spans: readonly Span[]): string {
    const fragments = spans.flatMap((span) => this.#withoutBreaks(span));
    if (fragments.length === 0) return '';
    const places = fragments.map(({ start, end }) => `${this.#points.fromUnits(start)} ${this.#points.fromUnits(end)}`);
    const words = fragments.map(({ start, end }) => this.#text.slice(start, end)).join(' ');
    return this.#add('T', `${type} ${places.join(';')}\t${words}`);
  }

  relation(type: string, from: string, to: string): void {
    this.#add('R', `${type} Arg1:${from} Arg2:${to}`);
  }

  attribute(type: string, of: string, value: string): void {
    this.#add('A', `${type} ${of} ${value}`);
  }

  note(on: string, words: string): void {
    if (on !== '') this.#add('#', `AnnotatorNotes ${on}\t${words.replace(/\s+/g, ' ').trim()}`);
  }

  #add(prefix: Prefix, rest: string): string {
    this.#counts[prefix] += 1;
    const id = `${prefix}${this.#counts[prefix]}`;
    this.lines.push(`${id}\t${rest}`);
    return id;
  }

  /** Splits a span at line breaks and trims the parts. */
  #withoutBreaks({ start, end }: Span): Span[] {
    return [...this.#text.slice(start, end).matchAll(/[^\r\n\u2028\u2029\u0085\v\f]+/g)].flatMap(
      ({ 0: line, index }) => {
        const words = line.trim();
        if (words === '') return [];
        const from = start + index + line.indexOf(words);
        return [{ start: from, end: from + words.length }];
      },
    );
  }
}
