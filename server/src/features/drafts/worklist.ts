// The verification worklist of a draft: each checked part with what a person has found out about it. A check holds for the
// words that were checked, the draft's and the source's; when either changes, it is stale.

import type { Annotation, PersonCheck } from '../../annotations/model.ts';
import { hashText } from '../../base/hash.ts';
import { overlaps, type Span } from '../../base/span.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { DraftUnit } from '../../corpus/verification/check-draft.ts';
import type { WorkState } from '../../protocol.ts';

export interface WorkEntry {
  /** The same for the same part as long as its words stay; parts with equal words are numbered. */
  readonly id: string;
  readonly unit: DraftUnit;
  readonly state: WorkState;
  /** Present unless the state is `open`. */
  readonly check?: PersonCheck;
  readonly annotation?: Annotation;
  /** Whose words have changed since the check. */
  readonly stale?: 'draft' | 'source' | 'both';
  /** Further places of the same name. */
  readonly repeats: readonly Span[];
}

export interface DraftWorklist {
  /** In the order of the draft. */
  readonly entries: readonly WorkEntry[];
  /** Checks of words that the draft no longer has. */
  readonly lost: readonly Annotation[];
}

/** `undefined` if the file is no draft, or its sources were not read yet. */
export function worklistOf(corpus: CorpusSnapshot, draft: IndexedArticle): DraftWorklist | undefined {
  const check = corpus.draftCheckOf(draft);
  if (check === undefined) return undefined;
  const groups = groupsOf(check.units);
  const { byGroup, lost } = checksByGroup(draft, groups);
  return {
    entries: groups.map((group): WorkEntry => {
      const { id, unit, repeats } = group;
      const annotation = byGroup.get(group);
      const known = annotation?.check?.value;
      if (annotation === undefined || known === undefined) return { id, unit, repeats, state: 'open' };
      const stale = staleness(known, unit, sourceHashOf(corpus, unit));
      return { id, unit, repeats, state: known.state, check: known, annotation, ...(stale && { stale }) };
    }),
    lost,
  };
}

/** Whether a check counts: it was made, it is not stale, and nothing is left to ask. */
export const isDone = ({ state, stale }: Pick<WorkEntry, 'state' | 'stale'>): boolean =>
  (state === 'source' || state === 'by-hand') && stale === undefined;

/** Whether the sources confirm a part as it is written, contradict it, or do not have it. */
export function senseOf({ kind, status, place, quotation }: DraftUnit): 'confirmed' | 'wrong' | 'missing' {
  if (status === 'not-found') return kind === 'quotation' ? 'wrong' : 'missing';
  if (status === 'altered' || status === 'other-speaker' || status === 'differs') return 'wrong';
  // A cut that loses nothing is as honest as a whole sentence.
  if (status === 'cut' && quotation?.lost !== undefined) return 'wrong';
  return place === undefined ? 'missing' : 'confirmed';
}

export const hashOfWords = (words: string): string => hashText(words.replace(/\s+/g, ' ').trim());

/** Hash of the words that the sources have for a part; empty if they have none. */
export function sourceHashOf(corpus: CorpusSnapshot, unit: DraftUnit): string {
  const words = corpus.verifier.sourceWordsOf(unit);
  return words === undefined ? '' : hashOfWords(words);
}

/** A part of a draft; equal names are one. */
interface Group {
  readonly id: string;
  readonly unit: DraftUnit;
  readonly repeats: Span[];
}

function groupsOf(units: readonly DraftUnit[]): Group[] {
  const groups: Group[] = [];
  const names = new Map<string, Group>();
  const counts = new Map<string, number>();
  for (const unit of units) {
    const key = `${unit.kind} ${hashOfWords(unit.said)}`;
    const name = unit.kind === 'name' ? names.get(key) : undefined;
    if (name !== undefined) {
      name.repeats.push({ start: unit.start, end: unit.end });
      continue;
    }
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    const group = { id: number === 1 ? key : `${key} ${number}`, unit, repeats: [] };
    groups.push(group);
    if (unit.kind === 'name') names.set(key, group);
  }
  return groups;
}

/** The check of each part: of the annotation at its place. */
function checksByGroup(
  { annotations }: IndexedArticle,
  groups: readonly Group[],
): { readonly byGroup: ReadonlyMap<Group, Annotation>; readonly lost: readonly Annotation[] } {
  const byGroup = new Map<Group, Annotation>();
  const lost: Annotation[] = [];
  for (const { annotation, anchor } of annotations) {
    if (annotation.check === null) continue;
    const { of } = annotation.check.value;
    const span = anchor.state === 'held' ? anchor.span : undefined;
    let best: Group | undefined;
    let most = 0;
    for (const group of span === undefined ? [] : groups) {
      if ((of !== null && group.unit.kind !== of) || byGroup.has(group)) continue;
      for (const place of [group.unit, ...group.repeats]) {
        const shared = overlaps(place, span!) ? shareOf(place, span!) : 0;
        if (shared > most) [best, most] = [group, shared];
      }
    }
    if (best === undefined || most < LEAST_SHARED) lost.push(annotation);
    else byGroup.set(best, annotation);
  }
  return { byGroup, lost };
}

/** A part is the one that was checked if it has this share of the words, and the words this share of it. */
const LEAST_SHARED = 0.5;

const shareOf = (a: Span, b: Span): number =>
  (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / Math.max(a.end - a.start, b.end - b.start, 1);

function staleness(
  { state, words, sourceWords }: PersonCheck,
  unit: DraftUnit,
  sourceHash: string,
): 'draft' | 'source' | 'both' | undefined {
  // A check that was written by hand has no hash: it is about the words that it quotes.
  const isOther = words !== '' && words !== hashOfWords(unit.said);
  // What was checked by other evidence does not depend on a source, unless one was there to be seen.
  const isMoved = sourceWords === '' ? state === 'source' && sourceHash === '' : sourceWords !== sourceHash;
  if (isOther && isMoved) return 'both';
  return isOther ? 'draft' : isMoved ? 'source' : undefined;
}
