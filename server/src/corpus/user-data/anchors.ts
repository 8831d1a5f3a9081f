// Locates the annotations of each article in its text. In an open article an annotation's span is moved with each edit; if
// it is lost, and in closed articles always, it is searched for by its words.

import type { DocumentAnalysis } from '../../analysis/model.ts';
import type { Anchor, Rejects } from '../../annotations/anchor.ts';
import { ArticleText } from '../../annotations/article-text.ts';
import type { Annotation, Selector } from '../../annotations/model.ts';
import { type Edit, followAnchor, shiftSpan } from '../../annotations/track.ts';
import { overlaps, type Span } from '../../base/span.ts';
import type { UserEntities } from './entities.ts';
import { EditedStretches, type LostAnchor, lostAnchor, shiftLost } from './lost-anchors.ts';
import type { AnchoredAnnotation } from './overlay-analysis.ts';

/** What is known of an open article's annotations. */
interface TrackedSpans {
  /** Length of the text for which the spans are valid. If it differs, an edit was missed, and the spans are not used. */
  length: number;
  /** By the key of the selector. */
  readonly spans: Map<string, Tracked>;
  /** What was edited since the last call, in the present text; `null` after a long edit, which may change anything. */
  edited: Span[] | null;
  /** `UserEntities.signature` of the last call. */
  readonly signature: string;
}

/** The span of an annotation; without one it is lost, and `lost` has its likely places. */
interface Tracked {
  readonly span: Span | null;
  readonly lost?: LostAnchor;
}

/** Edits between two calls, and code units of one edit, after which lost annotations are searched for in the whole text. */
const MOST_EDITS = 32;
const LONG_EDIT = 2000;

export class AnnotationAnchors {
  readonly #tracked = new Map<string, TrackedSpans>();

  /** Moves the spans of an open article by an edit, whose offsets are those of the text before it. */
  shift(article: string, edit: Edit): void {
    const tracked = this.#tracked.get(article);
    if (tracked === undefined) return;
    tracked.length += edit.length - (edit.end - edit.start);
    for (const [key, { span, lost }] of tracked.spans) {
      if (span !== null) tracked.spans.set(key, { span: shiftSpan(span, edit) });
      else if (lost !== undefined) tracked.spans.set(key, { span, lost: shiftLost(lost, edit) });
    }
    const isShort = edit.end - edit.start <= LONG_EDIT && edit.length <= LONG_EDIT;
    const { edited } = tracked;
    if (edited === null || edited.length >= MOST_EDITS || !isShort) tracked.edited = null;
    else {
      const at = { start: edit.start, end: edit.start + edit.length };
      tracked.edited = [...edited.map((span) => shiftSpan(span, edit) ?? at), at];
    }
  }

  forget(article: string): void {
    this.#tracked.delete(article);
  }

  /** Anchors an article's annotations. Only the spans of an open article (`isOpen`) are kept for the next call. */
  anchor(
    uri: string,
    isOpen: boolean,
    text: string,
    analysis: DocumentAnalysis,
    annotations: readonly Annotation[],
    userEntities: UserEntities,
  ): AnchoredAnnotation[] {
    if (annotations.length === 0) {
      if (isOpen) this.#tracked.delete(uri);
      return [];
    }
    const article = new ArticleText(text);
    const tracked = isOpen ? this.#tracked.get(uri) : undefined;
    const known = tracked?.length === text.length ? tracked.spans : undefined;
    const { signature } = userEntities;
    const edits = new EditedStretches(text, tracked?.signature === signature ? tracked.edited : null);
    const spans = new Map<string, Tracked>();
    const anchored = annotations.map((annotation): AnchoredAnnotation => {
      const key = keyOf(annotation.selector);
      const place = known?.get(key);
      if (place?.lost !== undefined && !edits.mayRestore(place.lost, annotation)) {
        spans.set(key, place);
        return { annotation, anchor: place.lost.anchor };
      }
      const anchor: Anchor = followAnchor(
        annotation.selector,
        place?.span ?? null,
        article,
        rejectsOf(annotation, analysis, userEntities),
      );
      spans.set(
        key,
        anchor.state === 'held' ? { span: anchor.span } : { span: null, lost: lostAnchor(anchor, annotation) },
      );
      return { annotation, anchor };
    });
    if (isOpen) this.#tracked.set(uri, { length: text.length, spans, edited: [], signature });
    return anchored;
  }
}

function keyOf({ quote, before, after, at }: Selector): string {
  return JSON.stringify([quote, before, after, at?.start, at?.hash]);
}

/** An annotation that names a speaker rejects a passage in which the analysis found another speaker. */
function rejectsOf(annotation: Annotation, analysis: DocumentAnalysis, userEntities: UserEntities): Rejects {
  const speaker = userEntities.entityOf(annotation, 'speaker');
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
