// Where the annotations of each article stand. In an open article a place is followed from edit to edit; whenever it is
// lost, and in closed articles always, it is looked for by its words.

import type { DocumentAnalysis } from '../../analysis/model.ts';
import type { Anchor, Rejects } from '../../annotations/anchor.ts';
import { ArticleText } from '../../annotations/article-text.ts';
import type { Annotation, Selector } from '../../annotations/model.ts';
import { type Edit, followAnchor, shiftSpan } from '../../annotations/track.ts';
import type { Span } from '../../base/span.ts';
import { overlaps } from '../../base/span.ts';
import type { UserEntities } from './entities.ts';
import type { AnchoredAnnotation } from './overlay-analysis.ts';

interface Tracked {
  /** Length that the text must have for the places to be true: an edit that nobody told of makes them void. */
  length: number;
  readonly places: Map<string, Span | null>;
}

export class AnnotationAnchors {
  readonly #tracked = new Map<string, Tracked>();

  /** An edit of an open article, in the offsets of the text before it. */
  edited(article: string, edit: Edit): void {
    const tracked = this.#tracked.get(article);
    if (tracked === undefined) return;
    tracked.length += edit.length - (edit.end - edit.start);
    for (const [key, place] of tracked.places) if (place !== null) tracked.places.set(key, shiftSpan(place, edit));
  }

  forget(article: string): void {
    this.#tracked.delete(article);
  }

  /** Of an open article (`isOpen`) the places are remembered and followed; of a closed one they are looked for each time. */
  anchor(
    uri: string,
    isOpen: boolean,
    text: string,
    analysis: DocumentAnalysis,
    annotations: readonly Annotation[],
    own: UserEntities,
  ): AnchoredAnnotation[] {
    if (annotations.length === 0) {
      if (isOpen) this.#tracked.delete(uri);
      return [];
    }
    const article = new ArticleText(text);
    const before = isOpen ? this.#tracked.get(uri) : undefined;
    const known = before?.length === text.length ? before.places : undefined;
    const places = new Map<string, Span | null>();
    const anchored = annotations.map((annotation): AnchoredAnnotation => {
      const key = keyOf(annotation.selector);
      const anchor: Anchor = followAnchor(
        annotation.selector,
        known?.get(key) ?? null,
        article,
        rejectsOf(annotation, analysis, own),
      );
      places.set(key, anchor.state === 'held' ? anchor.span : null);
      return { annotation, anchor };
    });
    if (isOpen) this.#tracked.set(uri, { length: text.length, places });
    return anchored;
  }
}

function keyOf({ quote, before, after, at }: Selector): string {
  return JSON.stringify([quote, before, after, at?.start, at?.hash]);
}

/** A passage where somebody else is found to speak is not what an annotation with a speaker means. */
function rejectsOf(annotation: Annotation, analysis: DocumentAnalysis, own: UserEntities): Rejects {
  const speaker = own.meantBy(annotation, 'speaker');
  if (speaker === undefined) return () => false;
  const words = new Set(speaker.names.flatMap((name) => name.toLowerCase().split(/\s+/)));
  return (span) =>
    analysis.quotes.some((quote) => {
      const name = analysis.entities[quote.source?.entity ?? -1]?.name;
      if (name === undefined || !quote.content.some((part) => overlaps(part, span))) return false;
      return !name
        .toLowerCase()
        .split(/\s+/)
        .some((word) => words.has(word));
    });
}
