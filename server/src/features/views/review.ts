// The review of a folder: all open findings with their sentences, to be decided one at a time, and what the user has decided.

import { rangeOf } from '../../base/positions.ts';
import { partitionPoint } from '../../base/sorted.ts';
import { contains, type Span } from '../../base/span.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import type { Cancellation } from '../../corpus/host.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { Review, ReviewDecision, ReviewItem } from '../../protocol.ts';
import type { Diagnosis } from '../../rules/check.ts';
import { rules } from '../../rules/index.ts';
import { excerpt } from '../../rules/rule.ts';
import { speakerName } from '../../rules/speaker-name.ts';
import type { DecidedKey } from '../decisions/own-decisions.ts';
import { keptFindings } from '../diagnostics.ts';
import type { FeatureContext } from '../shared/context.ts';
import { plainTitle } from '../shared/text.ts';
import { forEachArticle } from './digest.ts';
import { articleRef, onOneLine, sentenceSpan } from './statements.ts';

/** Items and decisions in one answer. */
const MOST = 300;
/** UTF-16 code units of the words before and after a finding, of a sentence next to its own, and of the finding's own. */
const AROUND = 300;
const WORDS = 600;
const GRAVEST: readonly Diagnosis['severity'][] = ['error', 'warning', 'information', 'hint'];
/** Findings about a speaker whom the article does not state: the question is whether the guess is right. */
const GUESSES: ReadonlySet<string> = new Set(['ambiguous-speaker', 'carried-over-speaker']);

export async function review(context: FeatureContext, _params: object, cancellation: Cancellation): Promise<Review> {
  const { corpus } = context;
  const found: { readonly uri: string; readonly diagnosis: Diagnosis }[] = [];
  const decisions: ReviewDecision[] = [];
  const off = new Map<string, { readonly code: string; readonly article: string }>();
  await forEachArticle(
    corpus,
    (article) => {
      if (corpus.roleOf(article.uri) !== 'source') return;
      for (const diagnosis of keptFindings(context, article)) found.push({ uri: article.uri, diagnosis });
      decisions.push(...decisionsIn(article));
      const { severity } = context.settingsOf(article.uri);
      for (const { code, defaultSeverity } of rules)
        if (severity[code] === 'off' && defaultSeverity !== 'off') off.set(code, { code, article: article.uri });
    },
    cancellation,
  );
  // The sort is stable: within a severity, the order of the articles stays.
  found.sort((a, b) => GRAVEST.indexOf(a.diagnosis.severity) - GRAVEST.indexOf(b.diagnosis.severity));
  const items: ReviewItem[] = [];
  for (const { uri, diagnosis } of found.slice(0, MOST)) {
    const text = await corpus.textAsAnalyzed(uri);
    const article = corpus.article(uri);
    if (article !== undefined && text !== undefined) items.push(itemOf(corpus, article, text, diagnosis));
  }
  return { items, total: found.length, decisions: decisions.slice(0, MOST), off: [...off.values()] };
}

function itemOf(
  corpus: CorpusSnapshot,
  article: IndexedArticle,
  text: string,
  { code, message, span }: Diagnosis,
): ReviewItem {
  const sentence = sentenceSpan(article, span);
  const from = Math.max(sentence.start, span.start - AROUND);
  const to = Math.min(sentence.end, span.end + AROUND);
  const { sentences } = article.analysis;
  const next = partitionPoint(sentences.length, (at) => sentences[at]!.start < sentence.end);
  const previous = partitionPoint(sentences.length, (at) => sentences[at]!.end <= sentence.start) - 1;
  const whole = (at: number): string => {
    const { start, end } = sentences[at] ?? { start: 0, end: 0 };
    return excerpt(onOneLine(text.slice(start, end)), AROUND);
  };
  const words = (start: number, end: number): string => plainTitle(text.slice(start, end).replace(/\s+/g, ' '));
  const quote = quotationIn(article, span);
  return {
    id: `${article.uri} ${code} ${span.start}`,
    code,
    message: plainTitle(message),
    sentence: [words(from, span.start), excerpt(words(span.start, span.end), WORDS), words(span.end, to)],
    around: [whole(previous), whole(next)],
    isQuotation: quote >= 0,
    guess: quote >= 0 && GUESSES.has(code) ? guessOf(corpus, article, quote) : null,
    article: articleRef(article),
    place: { uri: article.uri, range: rangeOf(article, span) },
  };
}

/** Index of the quotation that a finding is about; -1 if it is about something else. */
const quotationIn = ({ analysis }: IndexedArticle, span: Span): number =>
  analysis.quotes.findIndex((quote) => contains(quote, span));

function guessOf(corpus: CorpusSnapshot, article: IndexedArticle, quote: number): ReviewItem['guess'] {
  const local = article.analysis.quotes[quote]?.source?.entity ?? -1;
  const id = local < 0 ? undefined : corpus.entityOf(article, local)?.id;
  return id === undefined ? null : { id, name: plainTitle(speakerName(article, quote, corpus)) };
}

/** What the article's annotations decide; notes and tags decide nothing. */
function decisionsIn(article: IndexedArticle): ReviewDecision[] {
  return [...aboutArticle(article), ...inAnnotations(article)];
}

/** Kinds of findings that are never reported in the article. */
function aboutArticle(article: IndexedArticle): ReviewDecision[] {
  const place = { uri: article.uri, range: rangeOf(article, { start: 0, end: 0 }) };
  return article.ignoredCodes.map((code) => ({
    what: plainTitle(`Never in this article: ${code}`),
    removal: { kind: 'ignoreInArticle', code, ignores: false },
    words: '',
    article: articleRef(article),
    place,
  }));
}

function inAnnotations(article: IndexedArticle): ReviewDecision[] {
  return article.annotations.flatMap(({ annotation, anchor }) => {
    if (anchor.state !== 'held') return [];
    const { speaker, entity, kind, ignore, reason, selector } = annotation;
    const said: (readonly [key: DecidedKey, what: string])[] = [];
    if (speaker !== null) said.push(['speaker', `Speaker: ${speaker.value}`]);
    if (entity !== null) said.push(['entity', `This is ${entity.value}`]);
    if (kind !== null) said.push(['kind', KINDS[kind.value] ?? kind.value]);
    if (ignore.length > 0)
      said.push(['ignore', `${ignore.map(({ value }) => value).join(', ')}: ${reason?.value ?? 'ignored'}`]);
    return said.map(([key, what]) => ({
      removal: { kind: 'unset', key },
      what: plainTitle(what),
      words: excerpt(plainTitle(onOneLine(selector.quote)), 120),
      article: articleRef(article),
      place: { uri: article.uri, range: rangeOf(article, anchor.span) },
    }));
  });
}

const KINDS: Readonly<Record<string, string>> = {
  term: 'A term, not speech',
  pull: 'A pull quote',
  none: 'Not a quotation',
};
