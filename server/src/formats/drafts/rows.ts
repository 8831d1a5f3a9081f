// What the exports of a draft say of each of its parts, in plain words.

import { positionAt } from '../../base/positions.ts';
import type { Span } from '../../base/span.ts';
import { dateOf, type IndexedArticle } from '../../corpus/article.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import { isDone, senseOf, type WorkEntry, worklistOf } from '../../features/drafts/worklist.ts';
import { draftSummary, STATUS_WORDS } from '../../features/shared/draft-summary.ts';
import { excerpt } from '../../rules/rule.ts';

/** A draft to export. */
export interface DraftToExport {
  readonly corpus: CorpusSnapshot;
  readonly draft: IndexedArticle;
  readonly text: string;
  /** An article's path from the export. */
  nameOf(uri: string): string;
}

export interface DraftRow extends Span {
  /** 1-based, in the order of the draft. */
  readonly number: number;
  readonly line: number;
  readonly kind: string;
  readonly words: string;
  readonly status: string;
  /** Whether the sources confirm it, contradict it, or do not have it. */
  readonly sense: 'confirmed' | 'wrong' | 'missing';
  readonly speaker: string;
  readonly source?: RowSource;
  /** "Verified by hand, Ana Ruiz, 2026-11-30: tape 4"; empty if it is open. */
  readonly check: string;
  readonly isDone: boolean;
  readonly entry: WorkEntry;
}

export interface RowSource {
  readonly name: string;
  readonly title: string;
  readonly outlet: string;
  readonly date: string;
  readonly line: number;
  readonly words: string;
}

export interface DraftRows {
  readonly title: string;
  readonly summary: string;
  readonly done: number;
  readonly rows: readonly DraftRow[];
}

const LONGEST = 300;

/** `undefined` if the file is no draft, or its sources were not read. */
export function rowsOf(data: DraftToExport): DraftRows | undefined {
  const { corpus, draft } = data;
  const list = worklistOf(corpus, draft);
  const check = corpus.draftCheckOf(draft);
  if (list === undefined || check === undefined) return undefined;
  const rows = list.entries.map((entry, at) => rowOf(data, entry, at + 1));
  const done = rows.filter((row) => row.isDone).length;
  return { title: draft.source.title || draft.path, summary: draftSummary(check), done, rows };
}

function rowOf(data: DraftToExport, entry: WorkEntry, number: number): DraftRow {
  const { unit } = entry;
  const source = sourceOf(data, entry);
  return {
    start: unit.start,
    end: unit.end,
    number,
    line: positionAt(data.draft, unit.start).line + 1,
    kind: unit.kind,
    words: excerpt(data.text.slice(unit.start, unit.end), LONGEST),
    status: STATUS_WORDS[unit.status],
    sense: senseOf(unit),
    speaker: unit.speaker?.text ?? '',
    ...(source === undefined ? {} : { source }),
    check: checkWords(entry),
    isDone: isDone(entry),
    entry,
  };
}

function sourceOf({ corpus, nameOf }: DraftToExport, { unit }: WorkEntry): RowSource | undefined {
  const article = unit.place === undefined ? undefined : corpus.article(unit.place.uri);
  if (article === undefined || unit.place === undefined) return undefined;
  return {
    name: nameOf(article.uri),
    title: article.source.title,
    outlet: article.source.outlet,
    date: dateOf(article),
    line: positionAt(article, unit.place.span.start).line + 1,
    words: excerpt(corpus.verifier.sourceWordsOf(unit) ?? '', LONGEST),
  };
}

const STATE_WORDS = {
  source: 'Verified by its source',
  'by-hand': 'Verified by hand',
  'needs-call': 'Needs a call',
} as const;
const STALE_WORDS = {
  draft: 'the draft has changed since',
  source: 'the source has changed since',
  both: 'draft and source have changed since',
} as const;

function checkWords({ check, stale }: WorkEntry): string {
  if (check === undefined) return '';
  const parts = [STATE_WORDS[check.state], check.by, check.on, ...(stale === undefined ? [] : [STALE_WORDS[stale]])];
  return `${parts.filter(Boolean).join(', ')}${check.evidence === '' ? '' : `: ${check.evidence}`}`;
}

/** "Harbour Post, 2025-02-23". */
export const originOf = ({ outlet, date, name }: RowSource): string =>
  [outlet, date].filter(Boolean).join(', ') || name;
