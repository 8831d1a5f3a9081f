// Code actions: quick fixes for the findings at a place, and, when the user asks for them, decisions about the quotation and
// the name at the cursor. A fix edits the article or the user's YAML files; a decision that needs input runs a command.

import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import { articleOf, isAnnotationFile } from '../annotations/file-names.ts';
import { lineStartsOf, offsetAt, positionAt, rangeOf } from '../base/positions.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { CorpusSnapshot } from '../corpus/snapshot.ts';
import type { DecideParams, Decision } from '../protocol.ts';
import { articleLabel } from '../rules/article-label.ts';
import { comparingCodes, draftCodes } from '../rules/index.ts';
import { quotedShort } from '../rules/speaker-name.ts';
import { unitAt } from './cards/draft-card.ts';
import { aboutOf } from './decisions/decide.ts';
import { readAgain } from './decisions/file-texts.ts';
import { placesElsewhere } from './decisions/other-articles.ts';
import { ownDecisions } from './decisions/own-decisions.ts';
import { actionFor, documentText, type Fix, surroundingsOf } from './decisions/quick-fix.ts';
import { seePlace, valueHashes } from './decisions/seen-place.ts';
import { likelySpeakers, meets, quoteSpan, targetAt } from './decisions/target.ts';
import { documentDiagnostics, hiddenCodesAt } from './diagnostics.ts';
import type { FeatureContext } from './shared/context.ts';
import { entityAt, quoteAt } from './shared/lookup.ts';
import { plainTitle } from './shared/text.ts';

/** Findings that the user settles by naming the speaker. */
const SPEAKER_FINDINGS = new Set([
  'unattributed-quote',
  'carried-over-speaker',
  'ambiguous-speaker',
  'conflicting-attribution',
]);
/** Speakers offered for one quotation. */
const MOST_SPEAKERS = 3;

/** The fix of a finding, as `toDiagnostic` puts it into a diagnostic's data. */
interface FixData {
  readonly title: string;
  readonly range: Range;
  readonly text: string;
}

export async function codeActions(
  context: FeatureContext,
  { textDocument, range, context: asked }: CodeActionParams,
): Promise<CodeAction[]> {
  if (asked.only !== undefined && !asked.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind))) return [];
  // Computed here and not taken from the client, so that a fix always fits the current text.
  const { uri } = textDocument;
  await readAgain(context.corpus, isAnnotationFile(uri) ? articleOf(uri) : uri, true);
  const here = documentDiagnostics(context, uri).filter((diagnostic) => meet(diagnostic.range, range));
  const actions: CodeAction[] = [];
  for (const diagnostic of here) {
    const action = diagnostic.data === undefined ? undefined : await replaceAction(context, uri, diagnostic);
    if (action !== undefined) actions.push(action);
  }
  const article = context.corpus.article(uri);
  if (article !== undefined) {
    actions.push(...(await articleActions(context, article, here)));
    // Offered automatically, they would show a light bulb at every name and quotation that the cursor passes.
    if (asked.triggerKind !== CodeActionTriggerKind.Automatic)
      actions.push(...(await placeActions(context, article, range, here)));
  } else if (context.corpus.userFiles.isUserFile(uri)) actions.push(...(await staleActions(context, uri, here)));
  return actions;
}

/** The fix that a finding carries: other words in its place. */
async function replaceAction(
  context: FeatureContext,
  uri: string,
  diagnostic: Diagnostic,
): Promise<CodeAction | undefined> {
  const { corpus } = context;
  const { title, range, text: newText } = diagnostic.data as FixData;
  const text = await documentText(corpus, uri);
  if (text === undefined) return undefined;
  const lines = { lineStarts: lineStartsOf(text), length: text.length };
  const span = { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
  const seen = seePlace(text, span, surroundingsOf(corpus, uri));
  return actionFor(context, title, { fix: 'replace', uri, seen, text: newText }, [diagnostic]);
}

function meet(a: Range, b: Range): boolean {
  const precedes = (one: Range['start'], other: Range['start']): boolean =>
    one.line < other.line || (one.line === other.line && one.character < other.character);
  return !precedes(a.end, b.start) && !precedes(b.end, a.start);
}

/** Decisions that settle the findings at a place. */
async function articleActions(
  context: FeatureContext,
  article: IndexedArticle,
  diagnostics: readonly Diagnostic[],
): Promise<CodeAction[]> {
  const actions: CodeAction[] = [];
  const text = await context.corpus.text(article.uri);
  if (text === undefined) return [];
  // A finding is open, so settling it changes something, and where one decision can be written, the next can. Naming a
  // speaker may change nothing, and may need an entity in the folder's file.
  const writable = new Set<'folder' | 'article'>();
  const make = async (title: string, diagnostic: Diagnostic, range: Range, decision: Decision): Promise<void> => {
    const file = decision.kind === 'severity' ? 'folder' : 'article';
    const isAttribution = decision.kind === 'attribute';
    const params = seenParams(context.corpus, article, text, range, decision);
    const action = await actionFor(
      context,
      title,
      { fix: 'decide', params },
      [diagnostic],
      !isAttribution && writable.has(file),
    );
    if (action === undefined) return;
    actions.push(action);
    if (!isAttribution) writable.add(file);
  };
  const ask = (title: string, diagnostic: Diagnostic, command: string, ...given: unknown[]): void => {
    if (context.hasCommands !== true) return;
    actions.push({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      command: { title, command, arguments: [article.uri, diagnostic.range, ...given] },
    });
  };
  for (const diagnostic of diagnostics) {
    const code = String(diagnostic.code);
    if (SPEAKER_FINDINGS.has(code)) {
      const quote = quoteOf(article, diagnostic.range);
      const range = quote < 0 ? diagnostic.range : rangeOf(article, quoteSpan(article.analysis.quotes[quote]!));
      for (const { id, name } of likelySpeakers(context.corpus, article, quote).slice(0, MOST_SPEAKERS))
        await make(`Attribute to ${name}`, diagnostic, range, { kind: 'attribute', speaker: { id, shown: name } });
      ask('Attribute to…', diagnostic, 'sourcemark.attributeQuote');
      if (code === 'unattributed-quote') {
        await make('Mark as a term, not speech', diagnostic, range, { kind: 'quoteKind', as: 'term' });
        await make('Mark as a pull quote', diagnostic, range, { kind: 'quoteKind', as: 'pull' });
      }
    }
    if (comparingCodes.includes(code)) ask('Show the articles side by side', diagnostic, 'sourcemark.disagreements');
    await make(`Mark “${code}” here as reviewed`, diagnostic, diagnostic.range, {
      kind: 'ignore',
      codes: [code],
      reason: 'reviewed',
    });
    const settle = draftCodes.has(code) ? `Settle “${code}” with a reason…` : `Ignore “${code}” here…`;
    ask(settle, diagnostic, 'sourcemark.ignoreHere', code);
    await make(`Never report “${code}” in this article`, diagnostic, diagnostic.range, {
      kind: 'ignoreInArticle',
      code,
      ignores: true,
    });
    await make(`Never report “${code}” in this folder`, diagnostic, diagnostic.range, {
      kind: 'severity',
      code,
      severity: 'off',
    });
  }
  return actions;
}

/** A decision about a passage as it is now. */
function seenParams(
  corpus: CorpusSnapshot,
  article: IndexedArticle,
  text: string,
  range: Range,
  decision: Decision,
): DecideParams {
  const { existing } = targetAt(corpus, article, text, range, aboutOf(decision));
  const span = { start: offsetAt(article, range.start), end: offsetAt(article, range.end) };
  return { uri: article.uri, range, decision, seen: seePlace(text, span, 'paragraph', existing) };
}

function quoteOf(article: IndexedArticle, range: Range): number {
  const span = { start: offsetAt(article, range.start), end: offsetAt(article, range.end) };
  const exact = article.analysis.quotes.findIndex((quote) => quote.start === span.start && quote.end === span.end);
  if (exact >= 0) return exact;
  return article.analysis.quotes.findIndex(
    (quote) => meets(quote, span) || (quote.source !== null && meets(quote.source, span)),
  );
}

/** For annotations whose words are no longer in the article: the likely places, and removal. */
async function staleActions(
  context: FeatureContext,
  uri: string,
  diagnostics: readonly Diagnostic[],
): Promise<CodeAction[]> {
  const { corpus } = context;
  const article = corpus.article(articleOf(uri));
  const file = corpus.userFiles.get(uri);
  if (article === undefined || file === undefined) return [];
  const text = await corpus.text(article.uri);
  if (text === undefined) return [];
  const actions: CodeAction[] = [];
  for (const diagnostic of diagnostics) {
    if (diagnostic.code !== 'stale-annotation') continue;
    const start = offsetAt(file, diagnostic.range.start);
    const stale = article.annotations.find(({ annotation }) => annotation.quoteSpan.start === start);
    if (stale === undefined || stale.anchor.state === 'held') continue;
    const of = { selector: stale.annotation.selector, values: valueHashes(stale.annotation) };
    const add = async (title: string, fix: Fix): Promise<void> => {
      const action = await actionFor(context, title, fix, [diagnostic]);
      if (action !== undefined) actions.push(action);
    };
    for (const candidate of stale.anchor.candidates) {
      const words = quotedShort(text.slice(candidate.start, candidate.end), 50);
      const to = seePlace(text, candidate, 'paragraph');
      await add(`Move to ${words} (line ${positionAt(article, candidate.start).line + 1})`, {
        fix: 'move',
        uri,
        of,
        to,
      });
    }
    if (stale.anchor.candidates.length === 0)
      for (const elsewhere of await placesElsewhere(corpus, article, stale.annotation.selector)) {
        const to = seePlace(elsewhere.text, elsewhere.span, 'paragraph');
        const line = positionAt(elsewhere.article, elsewhere.span.start).line + 1;
        const title = `Move to ${plainTitle(articleLabel(elsewhere.article))}, line ${line}`;
        await add(title, { fix: 'move', uri, of, to, article: elsewhere.article.uri });
      }
    await add('Remove this annotation', { fix: 'remove', uri, of });
  }
  return actions;
}

/**
 * Decisions about the quotation and the name at the cursor, without a finding: the analysis can be wrong where it is sure.
 * `diagnostics` are the findings at the place; their actions are not offered twice.
 */
async function placeActions(
  context: FeatureContext,
  article: IndexedArticle,
  range: Range,
  diagnostics: readonly Diagnostic[],
): Promise<CodeAction[]> {
  const offset = offsetAt(article, range.start);
  const isOffered = diagnostics.some(({ code }) => SPEAKER_FINDINGS.has(String(code)));
  return [
    ...checkActions(context, article, offset),
    ...(isOffered ? [] : await quoteActions(context, article, quoteAt(article, offset))),
    ...nameActions(context, article, offset),
    ...(await ownDecisionActions(context, article, offset)),
  ];
}

/** What a person can say of a part of a draft. */
function checkActions(context: FeatureContext, draft: IndexedArticle, offset: number): CodeAction[] {
  const unit = unitAt(context.corpus, draft, offset);
  if (unit === undefined) return [];
  const range = rangeOf(draft, unit);
  return [
    ...command(context, 'Verify, or open again', 'sourcemark.toggleCheck', draft, range),
    ...command(context, 'Verified by hand…', 'sourcemark.verifyByHand', draft, range),
    ...command(context, 'Needs a call…', 'sourcemark.needsCall', draft, range),
  ];
}

async function quoteActions(context: FeatureContext, article: IndexedArticle, index: number): Promise<CodeAction[]> {
  const quote = article.analysis.quotes[index];
  if (quote === undefined) return [];
  const range = rangeOf(article, quoteSpan(quote));
  const actions: CodeAction[] = [];
  const text = await context.corpus.text(article.uri);
  if (text === undefined) return [];
  const make = async (title: string, decision: Decision): Promise<void> => {
    const params = seenParams(context.corpus, article, text, range, decision);
    const action = await actionFor(context, title, { fix: 'decide', params });
    if (action !== undefined) actions.push(action);
  };
  // The open question comes first: pressing Enter at once then changes nothing. The present speaker is not offered.
  actions.push(...command(context, 'Attribute to…', 'sourcemark.attributeQuote', article, range));
  const { corpus } = context;
  const speaker = quote.source === null ? undefined : corpus.entityOf(article, quote.source.entity);
  const others = likelySpeakers(corpus, article, index).filter(({ id }) => id !== speaker?.id);
  for (const { id, name } of others.slice(0, MOST_SPEAKERS))
    await make(`Attribute to ${name}`, { kind: 'attribute', speaker: { id, shown: name } });
  if (quote.kind === 'direct' || quote.kind === 'mixed') {
    await make('Mark as a term, not speech', { kind: 'quoteKind', as: 'term' });
    await make('Mark as a pull quote', { kind: 'quoteKind', as: 'pull' });
  }
  return actions;
}

function nameActions(context: FeatureContext, article: IndexedArticle, offset: number): CodeAction[] {
  const found = entityAt(context.corpus, article, offset);
  if (found === undefined || found.mention.type === 'date') return [];
  const range = rangeOf(article, found.mention);
  const { name } = found.entity;
  return [
    ...command(context, `Not ${name}: choose who is meant here…`, 'sourcemark.identify', article, range),
    ...command(context, `Merge ${name} with…`, 'sourcemark.mergeEntity', article, range),
    ...command(context, `Keep ${name} apart from…`, 'sourcemark.keepApart', article, range),
  ];
}

/** An action that asks the user for input; none if the client lacks the commands. */
function command(
  { hasCommands }: FeatureContext,
  title: string,
  id: string,
  { uri }: IndexedArticle,
  range: Range,
  ...given: unknown[]
): CodeAction[] {
  if (hasCommands !== true) return [];
  return [{ title, kind: CodeActionKind.QuickFix, command: { title, command: id, arguments: [uri, range, ...given] } }];
}

/** What the user decided at the place: each can be changed and removed. */
async function ownDecisionActions(
  context: FeatureContext,
  article: IndexedArticle,
  offset: number,
): Promise<CodeAction[]> {
  const { corpus } = context;
  const { uri } = article;
  const actions: CodeAction[] = [];
  const decisions = ownDecisions(corpus, article, offset, hiddenCodesAt(context, article, offset));
  const text = decisions.length === 0 ? undefined : await corpus.text(uri);
  if (text === undefined) return actions;
  for (const { says, annotation, removal, change } of decisions) {
    const span = annotation?.span ?? { start: offset, end: offset };
    const range = rangeOf(article, span);
    if (change !== undefined)
      actions.push(...command(context, `By you: ${says}. Change…`, change.command, article, range, ...change.given));
    const seen = annotation === undefined ? {} : { seen: seePlace(text, span, 'paragraph', annotation.annotation) };
    const params = { uri, range, decision: removal, ...seen };
    const action = await actionFor(context, `By you: ${says}. Remove`, { fix: 'decide', params });
    if (action !== undefined) actions.push(action);
  }
  return actions;
}
