// What the rules for drafts share: the checked units of a draft, and how messages name a passage of the sources.

import { type IndexedArticle, outletAndDate } from '../corpus/article.ts';
import type { DraftUnit, UnitKind } from '../corpus/verification/check-draft.ts';
import type { SourcePlace } from '../corpus/verification/quotation-search.ts';
import type { CorpusView, Related } from './rule.ts';

export function unitsOf(draft: IndexedArticle, corpus: CorpusView, kind: UnitKind): readonly DraftUnit[] {
  return corpus.draftCheckOf(draft)?.units.filter((unit) => unit.kind === kind) ?? [];
}

/** "harbour.txt (Harbour Post, 2025-02-23)". */
export function placeName({ uri }: SourcePlace, corpus: CorpusView): string {
  const article = corpus.article(uri);
  if (article === undefined) return 'a source';
  const origin = outletAndDate(article);
  return origin === '' ? article.path : `${article.path} (${origin})`;
}

export function relatedTo(place: SourcePlace | undefined, message: string): { readonly related?: readonly Related[] } {
  return place === undefined ? {} : { related: [{ uri: place.uri, span: place.span, message }] };
}
