// Quotations of the sources for a draft, found by their words, speaker or article, with the text to insert.

import { positionAt, rangeOf } from '../../base/positions.ts';
import { pathBetween } from '../../base/relative-path.ts';
import { type IndexedArticle, outletAndDate } from '../../corpus/article.ts';
import { fold } from '../../corpus/entities/fold.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { QuotationItem, QuotationsParams } from '../../protocol.ts';
import { speakerName, withoutMarks } from '../../rules/speaker-name.ts';
import type { FeatureContext } from '../shared/context.ts';
import { escapeMarkdown, plainTitle } from '../shared/text.ts';

/** Articles whose quotations are looked at; in a larger folder those that have most of the words. */
const MOST_ARTICLES = 300;
const MOST_ITEMS = 200;
/** UTF-16 code units of a question. */
const LONGEST = 300;

interface Found {
  readonly article: IndexedArticle;
  readonly quote: number;
  readonly words: string;
  readonly speaker: string;
  readonly score: number;
}

export function findQuotations({ corpus }: FeatureContext, params: QuotationsParams): QuotationItem[] {
  const asked = fold(params.words.slice(0, LONGEST)).split(' ').filter(Boolean);
  const found: Found[] = [];
  for (const article of articlesFor(corpus, asked))
    for (const [quote, { kind }] of article.analysis.quotes.entries()) {
      if (kind !== 'direct' && kind !== 'mixed' && kind !== 'turn') continue;
      const words = quotedWords(article.quoteTexts[quote] ?? '', kind === 'mixed');
      const speaker = plainTitle(speakerName(article, quote, corpus));
      const score = scoreOf(asked, [
        speaker,
        words,
        `${article.source.title} ${outletAndDate(article)} ${article.path}`,
      ]);
      if (words !== '' && score > 0) found.push({ article, quote, words, speaker, score });
    }
  const limit = Math.min(MOST_ITEMS, Math.max(1, params.limit));
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map((each) => itemOf(corpus, params.uri, each));
}

/** The words in marks on one line; of a mixed quotation its parts in marks only. */
function quotedWords(text: string, isMixed: boolean): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const parts = isMixed ? [...line.matchAll(/[“"«]([^“”"«»]{1,2000})[”"»]/g)].map(([, part]) => part!.trim()) : [];
  return withoutMarks(parts.length === 0 ? line : parts.join(' … '));
}

function articlesFor(corpus: CorpusSnapshot, asked: readonly string[]): readonly IndexedArticle[] {
  const all = corpus.sources();
  if (all.length <= MOST_ARTICLES || asked.length === 0) return all.slice(0, MOST_ARTICLES);
  const { library } = corpus.verifier;
  const uris = new Set<string>();
  for (const entity of corpus.entities())
    if (uris.size < MOST_ARTICLES && entity.type === 'person' && asked.some((word) => fold(entity.name).includes(word)))
      for (const { article } of entity.members) uris.add(article);
  for (const { uri } of library.candidates(
    asked.map((word) => library.stemOf(word)),
    MOST_ARTICLES,
  ))
    uris.add(uri);
  return corpus.inOrder([...uris].slice(0, 2 * MOST_ARTICLES));
}

/** All words that are asked for must be there; a speaker counts most, the article least. */
function scoreOf(asked: readonly string[], [speaker, words, article]: readonly [string, string, string]): number {
  const fields = [fold(speaker), fold(words), fold(article)].map((field) => ` ${field}`);
  let score = 1;
  for (const word of asked) {
    const at = fields.findIndex((field) => field.includes(` ${word}`));
    if (at < 0) return 0;
    score += 3 - at;
  }
  return score;
}

function itemOf(corpus: CorpusSnapshot, draft: string, { article, quote, words, speaker }: Found): QuotationItem {
  const place = article.analysis.quotes[quote]!;
  const line = positionAt(article, place.start).line + 1;
  const origin = outletAndDate(article);
  const name = plainTitle(article.path);
  const path = encodeURI(pathBetween(draft, article.uri));
  return {
    words: plainTitle(words),
    speaker,
    origin: plainTitle(origin),
    path: name,
    uri: article.uri,
    range: rangeOf(article, place),
    text: corpus.language.quotes.credit(words, place.source === null ? '' : speaker),
    footnote: `${origin === '' ? '' : `${escapeMarkdown(origin)}, `}[${escapeMarkdown(name)}](${path}#L${line}), line ${line}.`,
  };
}
