// Inlay hints: the speaker's name where the text has a pronoun, a description, or nothing at all.

import { type InlayHint, InlayHintKind, type InlayHintParams } from 'vscode-languageserver';
import { SET_BY_YOU } from '../corpus/annotate.ts';
import { speakerName } from '../rules/speaker-name.ts';
import type { FeatureContext } from './context.ts';
import { offsetAt, positionAt } from './convert.ts';

/** Below this the guess is left to the hover, which says how sure it is. */
const SURE_ENOUGH = 0.5;

export function inlayHints({ corpus }: FeatureContext, { textDocument, range }: InlayHintParams): InlayHint[] {
  const article = corpus.article(textDocument.uri);
  if (article === undefined) return [];
  corpus.articles();
  const from = offsetAt(article, range.start);
  const to = offsetAt(article, range.end);
  const hinted = new Set<number>();
  return article.analysis.quotes.flatMap((quote, index): InlayHint[] => {
    const { source } = quote;
    if (
      source === null ||
      source.entity < 0 ||
      quote.confidence < SURE_ENOUGH ||
      quote.kind === 'pull' ||
      quote.kind === 'term'
    )
      return [];
    const carried =
      quote.basis.startsWith('carried-over') || (quote.basis === SET_BY_YOU && source.start === source.end);
    const at = carried ? quote.end : source.end;
    if (at < from || at > to || hinted.has(at)) return [];
    const form = article.analysis.mentions.find(
      (mention) => mention.start === source.start && mention.end === source.end,
    )?.form;
    if (!carried && form !== 'pronoun' && form !== 'nominal') return [];
    hinted.add(at);
    const name = speakerName(article, index, corpus);
    return [
      {
        position: positionAt(article, at),
        label: carried ? `— ${name}` : `= ${name}`,
        kind: InlayHintKind.Type,
        paddingLeft: true,
        tooltip:
          quote.basis === SET_BY_YOU
            ? 'Set by you'
            : `${quote.basis.replaceAll('-', ' ')}, ${Math.round(quote.confidence * 100)} % sure`,
      },
    ];
  });
}
