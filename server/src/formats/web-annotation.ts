// Writes W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one AnnotationCollection with one page. The creator of
// names and quotations is the program; that of the user's annotations is a person, and `sourcemark import` reads those back.
// Terms that W3C lacks (cue, stance, kind of a quotation …) have the prefix `sourcemark:`.

import type { EntityType, Mention } from '../analysis/model.ts';
import { ArticleText } from '../annotations/article-text.ts';
import { type Annotation, ENTITY_TYPES, type Selector } from '../annotations/model.ts';
import { selectorOf } from '../annotations/select.ts';
import type { AnnotationValues } from '../annotations/write-annotations.ts';
import type { Span } from '../base/span.ts';
import type { AnchoredAnnotation } from '../corpus/user-data/overlay-analysis.ts';
import { speakerName } from '../rules/speaker-name.ts';
import type { AnalyzedArticle } from './analysis-json.ts';
import { CodePoints, type ExportData, type ExportPiece, oneFile } from './export-data.ts';

/** A key of the user's annotation as a W3C body. */
interface AnnotationBody {
  readonly type: 'TextualBody';
  readonly purpose: string;
  readonly value: string;
  /** For `identifying`: whether the value is the speaker or the entity named here. */
  readonly 'sourcemark:role'?: 'speaker' | 'entity';
  /** Type of that entity, if the annotation gives it. */
  readonly 'sourcemark:type'?: EntityType;
}

/** The W3C purpose of each key. W3C uses `moderating` for decisions about what is shown. */
const PURPOSE = {
  note: 'commenting',
  tags: 'tagging',
  verdict: 'assessing',
  kind: 'classifying',
  speaker: 'identifying',
  entity: 'identifying',
  ignore: 'moderating',
} as const;

/** The bodies of a user's annotation. `valuesOf` is the inverse. */
function bodiesOf(annotation: Annotation): AnnotationBody[] {
  const body = (key: keyof typeof PURPOSE, value: string): AnnotationBody => ({
    type: 'TextualBody',
    purpose: PURPOSE[key],
    ...(key === 'speaker' || key === 'entity' ? { 'sourcemark:role': key } : {}),
    ...((key === 'speaker' || key === 'entity') && annotation.type !== null
      ? { 'sourcemark:type': annotation.type.value }
      : {}),
    value,
  });
  return (Object.keys(PURPOSE) as (keyof typeof PURPOSE)[]).flatMap((key) => {
    const located = annotation[key];
    if (located === null) return [];
    return [located].flat().map(({ value }) => body(key, value));
  });
}

/** The purposes of a whole annotation; without a body it is a highlight. */
function purposesOf(bodies: readonly AnnotationBody[]): string[] {
  return bodies.length === 0 ? ['highlighting'] : [...new Set(bodies.map(({ purpose }) => purpose))];
}

/** A body of an imported annotation. */
interface ReadBody {
  readonly purpose: string;
  readonly value: string;
  /** Empty if absent, like `type`. */
  readonly role: string;
  readonly type: string;
}

/** The values of an annotation from bodies of any program. A text with an unknown purpose is a note. */
export function valuesOf(bodies: readonly ReadBody[]): AnnotationValues {
  const of = (wanted: string, role?: string): string[] =>
    bodies
      .filter(({ purpose, ...body }) => purpose === wanted && (role === undefined || body.role === role))
      .map(({ value }) => value);
  const known: ReadonlySet<string> = new Set(Object.values(PURPOSE));
  const isNote = ({ purpose, role }: ReadBody): boolean =>
    purpose === PURPOSE.note || !known.has(purpose) || (purpose === PURPOSE.speaker && role === '');
  const notes = bodies.filter(isNote).map(({ value }) => value);
  const [verdict, ...moreVerdicts] = of(PURPOSE.verdict);
  const [kind, ...moreKinds] = of(PURPOSE.kind);
  const note = [...notes, ...moreVerdicts, ...moreKinds].join('\n\n');
  const values: Record<string, string | string[] | undefined> = {
    speaker: of(PURPOSE.speaker, 'speaker')[0],
    entity: of(PURPOSE.entity, 'entity')[0],
    type: bodies.find(({ role, type }) => role !== '' && ENTITY_TYPES.some((known) => known === type))?.type,
    kind,
    ignore: of(PURPOSE.ignore),
    tags: of(PURPOSE.tags),
    verdict,
    note,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value.length > 0));
}

export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** IRI of the prefix `sourcemark:`. A UUID, because the project owns no domain. */
const SOURCEMARK_TERMS = 'urn:uuid:2f0c6f0e-6a51-4f0e-9a3c-6f2b1d9b7c55#';

export function* webAnnotations(data: ExportData): Generator<ExportPiece> {
  yield* oneFile('annotations.jsonld', collection(data));
}

function* collection(data: ExportData): Generator<string> {
  const context = JSON.stringify([ANNO_CONTEXT, { sourcemark: SOURCEMARK_TERMS }]);
  yield `{"@context":${context},\n"id":"#collection","type":"AnnotationCollection",\n`;
  yield `"label":"Names, quotations and annotations, sourcemark ${data.version}",\n`;
  yield `"first":{"id":"#page","type":"AnnotationPage","startIndex":0,"items":[`;
  let total = 0;
  for (const article of data.articles) {
    const lines: string[] = [];
    for (const annotation of annotationsOf(article, data)) {
      lines.push(`${total === 0 ? '' : ','}\n${JSON.stringify(annotation)}`);
      total += 1;
    }
    yield lines.join('');
  }
  yield `\n]},\n"total":${total}}\n`;
}

/** The annotations of an article: names, quotations, then the user's annotations. */
function* annotationsOf(analyzed: AnalyzedArticle, data: ExportData): Generator<object> {
  const { article } = analyzed;
  const targets = new Targets(analyzed);
  const creator = { id: '#sourcemark', type: 'Software', name: `sourcemark ${data.version}` };
  const place = relativeIri(analyzed.name);
  const head = (what: string, motivation: string | readonly string[], by: object): object => ({
    id: `#${place}/${what}`,
    type: 'Annotation',
    motivation,
    creator: by,
  });
  for (const [index, mention] of article.analysis.mentions.entries()) {
    if (mention.form !== 'name' || mention.type === 'date') continue;
    const body = agentOf(mention, analyzed, data);
    yield { ...head(`name-${index + 1}`, 'identifying', creator), body, target: targets.of(mention) };
  }
  for (const [index, quote] of article.analysis.quotes.entries()) {
    const body = quoteBody(analyzed, index, data);
    const parts = quote.content.map((part) => targets.of(part));
    const target = parts.length === 1 ? parts[0] : parts;
    yield { ...head(`quotation-${index + 1}`, 'describing', creator), body, target };
  }
  for (const [index, written] of article.annotations.entries()) {
    const { annotation } = written;
    const body = bodiesOf(annotation);
    const motivation = purposesOf(body);
    yield {
      ...head(`annotation-${index + 1}`, motivation.length === 1 ? motivation[0]! : motivation, {
        type: 'Person',
      }),
      ...(body.length === 0 ? {} : { body }),
      ...(annotation.reason === null ? {} : { 'sourcemark:reason': annotation.reason.value }),
      ...(annotation.resolved ? { 'sourcemark:resolved': true } : {}),
      target: targets.ofAnnotation(written),
    };
  }
}

const AGENT_TYPES: Partial<Record<Mention['type'], string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'schema:Place',
  group: 'foaf:Group',
  event: 'schema:Event',
  work: 'schema:CreativeWork',
};

function agentOf(
  { entity, type }: { entity: number; type?: Mention['type'] },
  { article }: AnalyzedArticle,
  data: ExportData,
) {
  const whole = data.corpus.entityOf(article, entity);
  const name = whole?.name ?? article.analysis.entities[entity]?.name;
  const kind = AGENT_TYPES[whole?.type ?? type ?? article.analysis.entities[entity]?.type ?? 'date'];
  return {
    ...(whole === undefined ? {} : { id: `#entity/${encodeURIComponent(whole.id)}` }),
    ...(kind === undefined ? {} : { type: kind }),
    ...(name === undefined ? {} : { name }),
  };
}

/** A textual body for readers that do not know our terms, with the same facts in our terms. */
function quoteBody(analyzed: AnalyzedArticle, index: number, data: ExportData): object {
  const { article, text } = analyzed;
  const quote = article.analysis.quotes[index]!;
  const { source, cue } = quote;
  const words = (span: Span): string => text.slice(span.start, span.end);
  const speaker = source === null ? null : speakerName(article, index, data.corpus);
  const facts = [
    `${quote.kind} quotation`,
    speaker === null ? 'no speaker found' : `speaker: ${speaker}`,
    ...(cue === null ? [] : [`cue: ${words(cue)}`]),
    `stance: ${quote.stance}`,
  ];
  return {
    type: 'TextualBody',
    purpose: 'describing',
    format: 'text/plain',
    value: facts.join('; '),
    'sourcemark:kind': quote.kind,
    'sourcemark:stance': quote.stance,
    ...(source === null
      ? {}
      : {
          'sourcemark:speaker': source.entity < 0 ? { name: words(source) } : agentOf(source, analyzed, data),
          'sourcemark:source': words(source),
          'sourcemark:sourceClass': source.class,
        }),
    ...(cue === null ? {} : { 'sourcemark:cue': words(cue) }),
    'sourcemark:basis': quote.basis,
    'sourcemark:confidence': quote.confidence,
  };
}

/** UTF-16 code units of context on each side of a name or quotation. */
const CONTEXT = 32;

/** Makes the targets of one article's annotations. */
class Targets {
  readonly #analyzed: AnalyzedArticle;
  readonly #points: CodePoints;
  #whole: ArticleText | undefined;

  constructor(analyzed: AnalyzedArticle) {
    this.#analyzed = analyzed;
    this.#points = new CodePoints(analyzed.text);
  }

  of(span: Span): object {
    const { text } = this.#analyzed;
    return this.#target(span, {
      quote: text.slice(span.start, span.end),
      before: text.slice(Math.max(0, span.start - CONTEXT), span.start),
      after: text.slice(span.end, span.end + CONTEXT),
    });
  }

  /** With enough context to be unique; words that are no longer in the article have no position. */
  ofAnnotation({ annotation, anchor }: AnchoredAnnotation): object {
    if (anchor.state !== 'held') return this.#target(null, annotation.selector);
    this.#whole ??= new ArticleText(this.#analyzed.text);
    return this.#target(anchor.span, selectorOf(this.#whole, anchor.span));
  }

  #target(span: Span | null, { quote, before, after }: Omit<Selector, 'at'>): object {
    const words = {
      type: 'TextQuoteSelector',
      exact: quote,
      ...(before === '' ? {} : { prefix: withoutHalves(before) }),
      ...(after === '' ? {} : { suffix: withoutHalves(after) }),
    };
    const position = span && {
      type: 'TextPositionSelector',
      start: this.#points.fromUnits(span.start),
      end: this.#points.fromUnits(span.end),
    };
    return {
      type: 'SpecificResource',
      source: relativeIri(this.#analyzed.name),
      selector: position === null ? words : [words, position],
    };
  }
}

/** A path as a relative IRI: encoded, so that "a:b.txt" is not read as a scheme. */
function relativeIri(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
}

/** Removes half an emoji at either end. */
function withoutHalves(side: string): string {
  return side.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
