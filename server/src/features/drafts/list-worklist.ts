// The worklist of a draft as a client shows it, and the check of a draft on request.

import { locationOf, positionAt, rangeOf } from '../../base/positions.ts';
import { type IndexedArticle, outletAndDate } from '../../corpus/article.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { DraftUnit } from '../../corpus/verification/check-draft.ts';
import type { CheckDraftParams, WorkItem, Worklist, WorklistParams } from '../../protocol.ts';
import { excerpt } from '../../rules/rule.ts';
import type { FeatureContext } from '../shared/context.ts';
import { draftSummary, STATUS_WORDS } from '../shared/draft-summary.ts';
import { plainTitle } from '../shared/text.ts';
import { isDone, senseOf, type WorkEntry, worklistOf } from './worklist.ts';

/** UTF-16 code units of a part's words. */
const LONGEST = 120;
const LONGEST_SOURCE = 300;

export function listWorklist({ corpus }: FeatureContext, { uri }: WorklistParams): Worklist | null {
  const draft = corpus.article(uri);
  const list = draft === undefined ? undefined : worklistOf(corpus, draft);
  const check = draft === undefined ? undefined : corpus.draftCheckOf(draft);
  if (draft === undefined || list === undefined || check === undefined) return null;
  return {
    uri,
    path: draft.path,
    summary: draftSummary(check),
    items: list.entries.map((entry) => itemOf(corpus, draft, entry)),
    done: list.entries.filter(isDone).length,
    lost: list.lost.map(({ selector }) => plainTitle(excerpt(selector.quote, LONGEST))),
  };
}

/** Reads the sources that are not read yet, and compares the draft with them. The answer is its worklist. */
export async function checkDraft(context: FeatureContext, { uri }: CheckDraftParams): Promise<Worklist | null> {
  const { corpus } = context;
  await context.whenSourcesRead?.();
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    await corpus.verifier.prepare((share) => context.showDraftProgress?.(uri, share / 2));
    const text = await corpus.text(uri);
    const draft = corpus.article(uri);
    if (draft === undefined || text === undefined || text.length !== draft.length) return null;
    const progress = (share: number): void => context.showDraftProgress?.(uri, 0.5 + share / 2);
    if (await corpus.verifier.checkInSlices(draft, text, progress)) break;
  }
  return listWorklist(context, { uri });
}

/** The draft may be edited while it is checked. */
const MAX_ATTEMPTS = 3;

function itemOf(corpus: CorpusSnapshot, draft: IndexedArticle, entry: WorkEntry): WorkItem {
  const { id, unit, state, check, stale, repeats } = entry;
  const { kind, status, said, text, speaker } = unit;
  const words = text === undefined ? said : `“${text}”`;
  const shown = kind === 'number' || kind === 'date' ? factWords(unit) : words;
  const source = sourceOf(corpus, unit);
  return {
    id,
    kind,
    text: plainTitle(excerpt(shown, LONGEST)),
    range: rangeOf(draft, unit),
    repeats: repeats.map((span) => rangeOf(draft, span)),
    status,
    statusWords: statusWords(unit),
    sense: senseOf(unit),
    state,
    ...(stale === undefined ? {} : { stale }),
    ...(check?.by ? { by: check.by } : {}),
    ...(check?.on ? { on: check.on } : {}),
    ...(check?.evidence ? { evidence: check.evidence } : {}),
    ...(speaker === undefined ? {} : { speaker: plainTitle(speaker.text) }),
    ...(source === undefined ? {} : { source }),
  };
}

/** UTF-16 code units of a number or a date with the words after it: "430 houses in the old town". */
const LONGEST_FACT = 36;

function factWords({ said, fact }: DraftUnit): string {
  return fact === undefined ? said : excerpt(said.slice(fact.span.start), LONGEST_FACT);
}

/** What the comparison gave; of a difference, what the source has. */
function statusWords({ status, name, fact, wrong, quotation }: DraftUnit): string {
  if (name?.spelling !== undefined) return plainTitle(`the sources write “${name.spelling}”`);
  if (fact?.there !== undefined) return plainTitle(`the source has “${fact.there}”`);
  if (status === 'other-speaker' && wrong?.name !== undefined)
    return plainTitle(`${wrong.name} says this in the source`);
  if (status === 'cut' && quotation?.lost !== undefined)
    return plainTitle(`cuts “${excerpt(quotation.lost.words, LONGEST_FACT)}”`);
  const [first] = status === 'altered' ? (quotation?.differences ?? []) : [];
  if (first === undefined || first.isJoint === true) return STATUS_WORDS[status];
  const [here, there] = [excerpt(first.here, LONGEST_FACT), excerpt(first.there, LONGEST_FACT)];
  if (here === '') return plainTitle(`leaves out “${there}”`);
  return plainTitle(there === '' ? `adds “${here}”` : `“${here}” for “${there}”`);
}

/** The passage that a part was traced to; of what is not found, the nearest one. */
function sourceOf(corpus: CorpusSnapshot, unit: DraftUnit): WorkItem['source'] {
  const place = unit.place ?? unit.quotation?.place;
  const article = place === undefined ? undefined : corpus.article(place.uri);
  if (place === undefined || article === undefined) return undefined;
  const line = positionAt(article, place.span.start).line + 1;
  const origin = outletAndDate(article) || article.path;
  return {
    ...locationOf(article, place.span),
    label: plainTitle(`${origin}, line ${line}`),
    words: plainTitle(excerpt(corpus.verifier.sourceWordsOf(unit) ?? '', LONGEST_SOURCE)),
  };
}
