// Inlay hints: the speaker's name where the text has a pronoun, a description, or nothing. The name links to a mention of the
// speaker; the tooltip says why. A check mark stands before a speaker whom the user decided.

import { type InlayHint, InlayHintKind, type InlayHintLabelPart, type InlayHintParams } from 'vscode-languageserver';
import type { Quote, Source } from '../analysis/model.ts';
import { locationOf, offsetAt, positionAt } from '../base/positions.ts';
import type { Span } from '../base/span.ts';
import { lastStartingAtOrBefore } from '../base/span.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import { speakerName } from '../rules/speaker-name.ts';
import { isDecided, speakerReason } from './cards/speaker-reasons.ts';
import type { FeatureContext } from './shared/context.ts';

/** Less certain attributions get no hint; the hover shows them with their confidence. */
const MIN_CONFIDENCE = 0.5;

export function inlayHints({ corpus }: FeatureContext, { textDocument, range }: InlayHintParams): InlayHint[] | null {
  const article = corpus.article(textDocument.uri);
  if (article === undefined) return null;
  const from = offsetAt(article, range.start);
  const to = offsetAt(article, range.end);
  const hinted = new Set<number>();
  return article.analysis.quotes.flatMap((quote, index): InlayHint[] => {
    const { source } = quote;
    if (source === null || !isWorthAHint(quote, source)) return [];
    const carried = quote.basis.startsWith('carried-over') || (isDecided(quote) && source.start === source.end);
    const at = carried ? quote.end : source.end;
    if (at < from || at > to || hinted.has(at)) return [];
    if (!carried && !isPronounOrDescription(article, source)) return [];
    hinted.add(at);
    return [
      {
        position: positionAt(article, at),
        label: [
          { value: isDecided(quote) ? '✓ ' : carried ? '— ' : '= ' },
          namePart(article, source.entity, at, speakerName(article, index, corpus)),
        ],
        kind: InlayHintKind.Type,
        paddingLeft: true,
        tooltip: speakerReason(quote),
      },
    ];
  });
}

function isWorthAHint({ kind, confidence }: Quote, { entity }: Source): boolean {
  return entity >= 0 && confidence >= MIN_CONFIDENCE && kind !== 'pull' && kind !== 'term';
}

function isPronounOrDescription({ analysis: { mentions } }: IndexedArticle, { start, end }: Span): boolean {
  for (let i = lastStartingAtOrBefore(mentions, start); mentions[i]?.start === start; i -= 1) {
    if (mentions[i]?.end === end) return mentions[i]?.form !== 'name';
  }
  return false;
}

/** Links to the last named mention before the hint, or to the first one after it. */
function namePart(article: IndexedArticle, local: number, at: number, name: string): InlayHintLabelPart {
  const { entities, mentions } = article.analysis;
  const names = (entities[local]?.mentions ?? []).flatMap((index) => {
    const mention = mentions[index];
    return mention?.form === 'name' ? [mention] : [];
  });
  const place = names.findLast(({ end }) => end <= at) ?? names[0];
  return place === undefined ? { value: name } : { value: name, location: locationOf(article, place) };
}
