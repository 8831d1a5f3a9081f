// Writes what a person found out about parts of a draft: verified by its source, verified by hand, needs a call, or open again.

import type { ArticleText } from '../../annotations/article-text.ts';
import { annotationFileOf } from '../../annotations/file-names.ts';
import type { Annotation, PersonCheck } from '../../annotations/model.ts';
import { selectorOf } from '../../annotations/select.ts';
import { type CheckToWrite, writeChecks } from '../../annotations/write-checks.ts';
import { pathBetween } from '../../base/relative-path.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { DraftUnit } from '../../corpus/verification/check-draft.ts';
import type { Decision, WorkState } from '../../protocol.ts';
import { hashOfWords, sourceHashOf, type WorkEntry, worklistOf } from '../drafts/worklist.ts';
import { count } from '../shared/text.ts';
import { type FileTexts, Problem } from './file-texts.ts';

export async function checkParts(
  corpus: CorpusSnapshot,
  files: FileTexts,
  draft: IndexedArticle,
  text: ArticleText,
  decision: Decision & { kind: 'check' },
): Promise<string> {
  const list = worklistOf(corpus, draft);
  if (list === undefined) throw new Problem('This file is no draft, or its sources are still being read.');
  const entries = decision.items.flatMap((id) => list.entries.find((entry) => entry.id === id) ?? []);
  if (entries.length < decision.items.length)
    throw new Problem('The draft has changed since this list was made. Nothing was written; look at it again.');
  const checks = entries.map(
    (entry): CheckToWrite => ({
      index: annotationOf(draft, entry)?.index ?? -1,
      selector: selectorOf(text, entry.unit),
      check: decision.state === 'open' ? null : checkOf(corpus, draft, entry.unit, decision, decision.state),
    }),
  );
  await files.change(annotationFileOf(draft.uri), (yaml) => writeChecks(yaml, checks));
  const [words, several] = DONE[decision.state];
  return entries.length === 1 ? words : `${count(entries.length, 'part')} ${several}`;
}

const DONE: Readonly<Record<WorkState, readonly [one: string, several: string]>> = {
  open: ['Open again', 'open again'],
  source: ['Verified by its source', 'verified by their sources'],
  'by-hand': ['Verified by hand', 'verified by hand'],
  'needs-call': ['Needs a call', 'need a call'],
};

function checkOf(
  corpus: CorpusSnapshot,
  draft: IndexedArticle,
  unit: DraftUnit,
  { by = '', on = '', evidence = '' }: Decision & { kind: 'check' },
  state: PersonCheck['state'],
): PersonCheck {
  return {
    state,
    of: unit.kind,
    by: by.trim(),
    on: on.trim(),
    evidence: evidence.trim(),
    source: unit.place === undefined ? '' : pathBetween(draft.uri, unit.place.uri),
    words: hashOfWords(unit.said),
    sourceWords: sourceHashOf(corpus, unit),
  };
}

/** The annotation that has the check, or one of the same words that has none. */
function annotationOf(draft: IndexedArticle, { annotation, unit }: WorkEntry): Annotation | undefined {
  if (annotation !== undefined) return annotation;
  return draft.annotations.find(
    ({ annotation: other, anchor }) =>
      other.check === null &&
      anchor.state === 'held' &&
      anchor.span.start === unit.start &&
      anchor.span.end === unit.end,
  )?.annotation;
}
