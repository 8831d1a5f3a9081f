// Markdown card of a checked part of a draft: its status, the passage of the source with outlet, date and speaker, and the
// words that differ.

import type { Location } from 'vscode-languageserver';
import { locationOf, positionAt } from '../../base/positions.ts';
import { touches } from '../../base/span.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { DraftUnit } from '../../corpus/verification/check-draft.ts';
import type { SourcePlace, WordDifference } from '../../corpus/verification/quotation-search.ts';
import { excerpt } from '../../rules/rule.ts';
import { STATUS_WORDS } from '../shared/draft-summary.ts';
import { articleName, escapeMarkdown } from '../shared/text.ts';

/** The checked part of a draft at an offset: the smallest one. */
export function unitAt(corpus: CorpusSnapshot, draft: IndexedArticle, offset: number): DraftUnit | undefined {
  let best: DraftUnit | undefined;
  for (const unit of corpus.draftCheckOf(draft)?.units ?? [])
    if (touches(unit, offset) && (best === undefined || unit.end - unit.start < best.end - best.start)) best = unit;
  return best;
}

/** Where the sources have a checked part; `undefined` if they do not. */
export function sourceOfUnit(corpus: CorpusSnapshot, { place, quotation }: DraftUnit): Location | undefined {
  const found = place ?? quotation?.place;
  const article = found === undefined ? undefined : corpus.article(found.uri);
  return found === undefined || article === undefined ? undefined : locationOf(article, found.span);
}

export function draftCard(corpus: CorpusSnapshot, unit: DraftUnit): string {
  const lines = [`**${STATUS_WORDS[unit.status]}**${unit.kind === 'quotation' ? '' : ` (${unit.kind})`}`];
  const { quotation, name, fact, wrong } = unit;
  const place = unit.place ?? quotation?.place;
  if (place !== undefined) {
    const isNear = unit.status === 'not-found';
    lines.push('', `${isNear ? 'The nearest words are in' : 'In'} ${placeLink(corpus, place)}`);
    if (quotation?.words !== undefined) lines.push('', `> ${escapeMarkdown(excerpt(quotation.words, LONGEST))}`);
  }
  if (quotation !== undefined && quotation.differences.length > 0)
    lines.push('', ...quotation.differences.slice(0, MOST).map((difference) => `- ${differenceLine(difference)}`));
  if (quotation?.lost !== undefined && quotation.status !== 'not-found')
    lines.push('', `The source also has “${escapeMarkdown(excerpt(quotation.lost.words, LONGEST))}” here.`);
  if (wrong?.name !== undefined) lines.push('', `The source gives it to **${escapeMarkdown(wrong.name)}**.`);
  if (name?.spelling !== undefined) lines.push('', `The sources write **${escapeMarkdown(name.spelling)}**.`);
  if (fact?.there !== undefined) lines.push('', `The source has **${escapeMarkdown(fact.there)}**.`);
  return lines.join('\n');
}

const LONGEST = 300;
const MOST = 5;

function differenceLine({ here, there, isJoint }: WordDifference): string {
  if (isJoint === true) return 'joins two passages that stand apart in the source';
  if (here === '') return `leaves out “${escapeMarkdown(excerpt(there, 80))}”`;
  if (there === '') return `adds “${escapeMarkdown(excerpt(here, 80))}”`;
  return `“${escapeMarkdown(excerpt(here, 80))}” for “${escapeMarkdown(excerpt(there, 80))}”`;
}

function placeLink(corpus: CorpusSnapshot, { uri, span }: SourcePlace): string {
  const article = corpus.article(uri);
  if (article === undefined) return 'a source';
  return `${articleName(article)}, [line ${positionAt(article, span.start).line + 1}](${uri}#L${positionAt(article, span.start).line + 1})`;
}
