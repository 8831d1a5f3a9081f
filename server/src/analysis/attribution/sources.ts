// The source's words resolved: whom they stand for, and whether it is somebody with a name.

import type { Coreference } from '../coreference.ts';
import type { ReadDocument } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Mention, Source, Span } from '../model.ts';
import { lastStartingAtOrBefore } from '../span.ts';

export function resolveSource(
  span: Span,
  _document: ReadDocument,
  coreference: Coreference,
  _lexicon: Lexicon,
): Source {
  const { mentions } = coreference;
  let best: Mention | undefined;
  for (let i = lastStartingAtOrBefore(mentions, span.end - 1); i >= 0; i -= 1) {
    const mention = mentions[i] as Mention;
    if (mention.start < span.start - 200) break;
    if (mention.end <= span.start || mention.start < span.start) continue;
    if (best === undefined || mention.type === 'person') best = mention;
    if (mention.type === 'person') break;
  }
  return {
    start: span.start,
    end: span.end,
    entity: best?.entity ?? -1,
    class: best === undefined || best.entity < 0 ? 'unnamed' : 'named',
    anonymity: null,
    channel: null,
  };
}
