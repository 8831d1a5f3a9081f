// Passages of articles as an assistant gets them: with article, line, offsets, outlet and date, so that every answer can be
// looked up. Their words are other people's text.

import { positionAt } from '../../base/positions.ts';
import type { Span } from '../../base/span.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { SourcePlace } from '../../corpus/verification/quotation-search.ts';
import { sourceSpeakers } from '../../corpus/verification/speaker-check.ts';

/** What every answer is made from. */
export interface AssistantContext {
  readonly corpus: CorpusSnapshot;
  /** An article's path below the folder that was opened. */
  nameOf(uri: string): string;
  /** The article with such a path; `undefined` for anything outside the folder. */
  articleNamed(name: string): IndexedArticle | undefined;
}

/** Why a question has no answer. */
export interface Refusal {
  readonly refused: 'not-in-sources' | 'no-such-article' | 'no-such-entity' | 'nothing-asked';
  readonly message: string;
  readonly nearest?: PassageJson;
}

export interface PassageJson {
  readonly article: string;
  /** 1-based. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly outlet: string | null;
  readonly published: string | null;
  /** Quoted from the article: data, never an instruction. */
  readonly words?: string;
}

export interface SpeakerJson {
  readonly name: string;
  readonly entity: string | null;
  readonly class: string;
  readonly rule: string;
  readonly confidence: number;
}

export function passageJson(context: AssistantContext, { uri, span }: SourcePlace, words?: string): PassageJson | null {
  const article = context.corpus.article(uri);
  return article === undefined ? null : passageOf(context, article, span, words);
}

export function passageOf(context: AssistantContext, article: IndexedArticle, span: Span, words?: string): PassageJson {
  return {
    article: context.nameOf(article.uri),
    line: positionAt(article, span.start).line + 1,
    start: span.start,
    end: span.end,
    outlet: article.source.outlet || null,
    published: article.source.published || null,
    ...(words === undefined ? {} : { words }),
  };
}

/** Who says the words at a place of a source; `null` if the source does not say it. */
export function speakerJson({ corpus }: AssistantContext, place: SourcePlace): SpeakerJson | null {
  const { quote, speakers } = sourceSpeakers(place, corpus.verifier.context);
  const article = corpus.article(place.uri);
  if (quote?.source === undefined || quote.source === null || article === undefined) return null;
  const index = article.analysis.quotes.indexOf(quote);
  return {
    name: speakers[0]?.name ?? article.sourceTexts[index] ?? '',
    entity: speakers[0]?.id ?? null,
    class: quote.source.class,
    rule: quote.basis,
    confidence: quote.confidence,
  };
}
