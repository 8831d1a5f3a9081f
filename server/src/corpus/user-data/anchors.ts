// Locates the annotations of each article in its text. In an open article an annotation's span is moved with each edit; if
// it is lost, and in closed articles always, it is searched for by its words.

import type { Language } from '../../analysis/language/language.ts';
import type { DocumentAnalysis, Quote, Source } from '../../analysis/model.ts';
import type { PlaceChecks } from '../../annotations/anchor.ts';
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
    language: Language,
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
      const { anchor, place: followed } = followAnchor(
        annotation.selector,
        place?.span ?? null,
        article,
        checksOf(annotation, analysis, userEntities, language),
      );
      // The place of words that are being changed is followed: they may be as before after the next edit.
      const isFollowed = followed !== null || anchor.state === 'held';
      spans.set(key, isFollowed ? { span: followed } : { span: null, lost: lostAnchor(anchor, annotation) });
      return { annotation, anchor };
    });
    if (isOpen) this.#tracked.set(uri, { length: text.length, spans, edited: [], signature });
    return anchored;
  }
}

function keyOf({ quote, before, after, at }: Selector): string {
  return JSON.stringify([quote, before, after, at?.start, at?.hash]);
}

/** What the analysis, without the annotations, says of a place. */
function checksOf(
  annotation: Annotation,
  analysis: DocumentAnalysis,
  userEntities: UserEntities,
  language: Language,
): PlaceChecks {
  const speaker = userEntities.entityOf(annotation, 'speaker');
  return {
    language,
    viewOf(span) {
      const quote = quoteOver(analysis, span);
      const source = quote?.source ?? null;
      const isWritten = source !== null && source.end > source.start;
      const names = source === null ? [] : namesOf(analysis, source);
      return {
        isSpeech: (quote !== undefined && (quote.kind !== 'term' || source !== null)) || speaker !== undefined,
        source: isWritten ? { start: source.start, end: source.end } : null,
        isOwnSpeaker:
          speaker === undefined || names.length === 0
            ? null
            : names.some((name) => speaker.names.some((own) => isSamePerson(own, name))),
        isNamed: (word) =>
          analysis.mentions.some(
            (mention) => mention.form === 'name' && NAMED.has(mention.type) && overlaps(mention, word),
          ),
      };
    },
  };
}

const NAMED: ReadonlySet<string> = new Set(['person', 'organization']);

/** The quotation that a span is part of, or that is part of it: the one that shares the most with it. */
function quoteOver({ quotes }: DocumentAnalysis, span: Span): Quote | undefined {
  let found: Quote | undefined;
  let most = 0;
  for (const quote of quotes) {
    let shared = 0;
    for (const part of quote.content)
      shared += Math.max(0, Math.min(part.end, span.end) - Math.max(part.start, span.start));
    // A sentence that only contains a quotation is not said by its speaker.
    if (shared * 2 < span.end - span.start || shared <= most) continue;
    most = shared;
    found = quote;
  }
  return found;
}

function namesOf({ entities }: DocumentAnalysis, { entity, entities: all }: Source): string[] {
  return [entity, ...(all ?? [])].flatMap((index) => entities[index]?.name ?? []);
}

/** Whether two names can be of one person: "Voss", "E. Voss" and "Elena Voss", not "Orban Voss" and "Elena Voss". */
function isSamePerson(one: string, other: string): boolean {
  const words = (name: string): string[] =>
    name
      .toLowerCase()
      .split(/[\s.]+/)
      .filter((word) => word !== '');
  const [a, b] = [words(one), words(other)];
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.every((word) => many.some((longer) => longer === word || (word.length === 1 && longer.startsWith(word))));
}
