// Turns a decision of the user into one workspace edit of their YAML files, which the editor applies as one undoable step. The
// edit splices into the files as they are. A file with errors is not changed; the answer gives the place of the error.

import { ArticleText } from '../../annotations/article-text.ts';
import { annotationFileOf } from '../../annotations/file-names.ts';
import type { Annotation } from '../../annotations/model.ts';
import { selectorOf } from '../../annotations/select.ts';
import {
  type AnnotationValues,
  removeAnnotation,
  saysOnly,
  writeAnnotation,
  writeArticleIgnore,
} from '../../annotations/write-annotations.ts';
import {
  removeAlias,
  removeListed,
  writeAlias,
  writeName,
  writePair,
  writeRole,
  writeSeverity,
} from '../../annotations/write-entities.ts';
import { rangeOf } from '../../base/positions.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { DecideParams, DecideResult, Decision, DecisionAbout, EntityChoice, SeenPlace } from '../../protocol.ts';
import { rules } from '../../rules/index.ts';
import { quoteNotInSources } from '../../rules/quote-not-in-sources.ts';
import { quotedShort } from '../../rules/speaker-name.ts';
import type { FeatureContext } from '../shared/context.ts';
import { plainTitle } from '../shared/text.ts';
import { checkParts } from './check-parts.ts';
import { chosen, type Entry, entityFile, entryFor, otherSpellings, wordsFor } from './entity-entry.ts';
import { FileTexts, Problem, readAgain } from './file-texts.ts';
import { aboutOfKey, type DecidedKey } from './own-decisions.ts';
import { reanchor, sentenceOf } from './reanchor.ts';
import { changedValues, findSeen } from './seen-place.ts';
import { type Target, targetAt } from './target.ts';
import { unsettledAt, unsettledProblem } from './unsettled.ts';

export async function decide(context: FeatureContext, params: DecideParams): Promise<DecideResult> {
  const { corpus } = context;
  for (let attempt = 1; ; attempt += 1) {
    await readAgain(corpus, params.uri);
    if (!corpus.isOpen(params.uri)) await corpus.settled();
    const { result, isCurrent } = await decideAsRead(corpus, params);
    if (isCurrent || result.problem !== undefined) return result;
    if (attempt === MAX_ATTEMPTS)
      return { problem: 'Another program is changing the annotation files. Nothing was written; try again.' };
  }
}

/** Another program may write between two reads. */
const MAX_ATTEMPTS = 3;

/** The same without reading the files again first. */
export async function decideAsRead(
  corpus: CorpusSnapshot,
  params: DecideParams,
): Promise<{ readonly result: DecideResult; readonly isCurrent: boolean }> {
  const files = new FileTexts(corpus);
  try {
    const done = await makeChanges(corpus, files, params);
    const result = files.result();
    return { result: result.edit === undefined ? result : { ...result, done }, isCurrent: files.areCurrent };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const at = error.uri === undefined ? undefined : await files.placeOf(error.uri, error.span);
    const result = { problem: plainTitle(error.message), ...(at === undefined ? {} : { at }) };
    return { result, isCurrent: files.areCurrent };
  }
}

/** Makes the changes of a decision and returns what was decided, for a message. */
async function makeChanges(corpus: CorpusSnapshot, files: FileTexts, params: DecideParams): Promise<string> {
  const { uri, decision, seen } = params;
  // Says why a file cannot be read, before its annotations are missed.
  if (seen !== undefined || decidedKeys(decision).length > 0) await files.read(annotationFileOf(uri));
  const text = corpus.article(uri) === undefined ? undefined : await corpus.textAsAnalyzed(uri);
  // Asked for after the last pause, so that the article is that of the text.
  const article = corpus.article(uri);
  const place = (): { article: IndexedArticle; text: string; target: Target } => {
    if (article === undefined || text === undefined) throw new Problem('This document is not an article.');
    const range = seen === undefined ? params.range : seenRange(article, text, seen);
    const target = targetAt(corpus, article, text, range, aboutOf(decision));
    if (seen !== undefined) checkValues(seen, target.existing, decision);
    return { article, text, target };
  };
  const annotateWith = async (values: AnnotationValues): Promise<void> => {
    const { text: words, target } = place();
    if (target.span.end <= target.span.start) throw new Problem('Select some words, or put the cursor on a word.');
    checkSettled(article!, target, decision);
    await annotate(files, article!, new ArticleText(words), target, values);
  };
  const whoIs = async (key: 'speaker' | 'entity', choice: EntityChoice): Promise<AnnotationValues> => {
    const other = place().target.existing?.[key === 'speaker' ? 'entity' : 'speaker'] ?? null;
    const { words, type } = await wordsFor(corpus, files, uri, choice, other === null);
    return { [key]: words, ...(other === null ? { type } : {}) };
  };
  const entry = (choice: EntityChoice): Promise<Entry> => entryFor(corpus, files, uri, choice);
  const nameOf = (choice: EntityChoice): string => chosen(corpus, uri, choice).name;
  switch (decision.kind) {
    case 'annotate': {
      const { kind: _kind, resolved, ...values } = decision;
      await annotateWith({ ...values, ...(resolved === undefined ? {} : { resolved: resolved ? true : null }) });
      return resolved === undefined ? 'Annotation saved' : resolved ? 'Note resolved' : 'Note reopened';
    }
    case 'attribute':
      await annotateWith(await whoIs('speaker', decision.speaker));
      return `Attributed to ${nameOf(decision.speaker)}`;
    case 'identify':
      await annotateWith(await whoIs('entity', decision.entity));
      return `This is ${nameOf(decision.entity)}`;
    case 'quoteKind':
      await annotateWith({ kind: decision.as, ...(isNoSpeech(decision) ? { speaker: null } : {}) });
      return KINDS[decision.as];
    case 'ignore': {
      const { target } = place();
      const before = target.existing?.ignore.map(({ value }) => value) ?? [];
      await annotateWith({ ignore: [...new Set([...before, ...decision.codes])], reason: decision.reason });
      return `Ignored here: ${decision.codes.join(', ')}`;
    }
    case 'alias': {
      const owner = await entry(decision.entity);
      await files.change(owner.file, (yaml) => writeAlias(yaml ?? '', owner.id, decision.alias));
      return `“${decision.alias}” is ${owner.name}`;
    }
    case 'merge':
    case 'apart': {
      const [first, second] = [await entry(decision.first), await entry(decision.second)];
      if (first.id === second.id) throw new Problem(`“${first.name}” is already one entity.`);
      const key = decision.kind === 'merge' ? 'same-as' : 'apart-from';
      if (key === 'apart-from') {
        // A spelling that is kept apart is no alias any more, and takes no other spelling with it.
        await files.change(first.file, (yaml) => removeAlias(yaml ?? '', first.id, second.name));
        for (const alias of otherSpellings(corpus, decision.first, second.name))
          await files.change(first.file, (yaml) => writeAlias(yaml ?? '', first.id, alias));
      }
      // An entry cannot refer to an entry of another file, so such a pair goes into the folder's file.
      const file = first.file === second.file ? first.file : entityFile(corpus, uri);
      await files.change(file, (yaml) => writePair(yaml, key, first, second));
      const [one, other] = [first.name, second.name];
      return decision.kind === 'merge' ? `${one} and ${other} are one` : `${one} and ${other} are kept apart`;
    }
    case 'rename': {
      const owner = await entry(decision.entity);
      await files.change(owner.file, (yaml) => writeName(yaml, owner, decision.name));
      return `Renamed to ${decision.name}`;
    }
    case 'role': {
      const file = entityFile(corpus, uri);
      const path = decodeURIComponent(uri.slice(file.lastIndexOf('/') + 1));
      await files.change(file, (yaml) => writeRole(yaml, path, decision.role));
      return `The role of ${path} is set`;
    }
    case 'allSources': {
      const file = entityFile(corpus, uri);
      const severity = decision.complete ? 'warning' : null;
      await files.change(file, (yaml) => writeSeverity(yaml, quoteNotInSources.code, severity));
      return decision.complete
        ? 'All sources are here: a quotation that is not found is a warning'
        : 'Sources may be missing: a quotation that is not found is information';
    }
    case 'severity': {
      const { code, severity } = decision;
      checkCode(code);
      await files.change(entityFile(corpus, uri), (yaml) => writeSeverity(yaml, code, severity));
      return severity === 'off' ? `Never in this folder: ${code}` : `Reported again in this folder: ${code}`;
    }
    case 'ignoreInArticle': {
      const { code, ignores } = decision;
      if (article === undefined) throw new Problem('This document is not an article.');
      if (ignores) checkCode(code);
      await files.change(annotationFileOf(uri), (yaml) => writeArticleIgnore(yaml, code, ignores));
      return ignores ? `Never in this article: ${code}` : `Reported again in this article: ${code}`;
    }
    case 'check': {
      if (article === undefined || text === undefined) throw new Problem('This document is not an article.');
      return checkParts(corpus, files, article, new ArticleText(text), decision);
    }
    case 'remove': {
      const index = place().target.existing?.index;
      if (index === undefined) throw new Problem('There is no annotation here.');
      await files.change(annotationFileOf(uri), (yaml) => removeAnnotation(yaml ?? '', index));
      return 'Annotation removed';
    }
    case 'unset': {
      const { existing } = place().target;
      if (existing === undefined) throw new Problem('There is no annotation here.');
      const { key } = decision;
      if (saysOnly(existing, key))
        await files.change(annotationFileOf(uri), (yaml) => removeAnnotation(yaml ?? '', existing.index));
      else await annotateWith({ [key]: null, ...WITH_KEY[key] });
      return 'Decision removed';
    }
    case 'unlist': {
      const file = corpus.userEntitiesFor(uri).fileOf(decision.entry) ?? entityFile(corpus, uri);
      await files.change(file, (yaml) => removeListed(yaml ?? '', decision.entry, decision.key, decision.value));
      return 'Decision removed';
    }
    case 'reanchor':
      if (article !== undefined && text !== undefined) await reanchor(files, article, new ArticleText(text));
      return 'Places of annotations updated';
  }
}

function checkCode(code: string): void {
  if (!rules.some((rule) => rule.code === code)) throw new Problem(`There is no kind of finding called ${code}.`);
}

/** Keys that are removed with another one. `type` stays: it may belong to a speaker or an entity that stays. */
const WITH_KEY: Readonly<Partial<Record<DecidedKey, AnnotationValues>>> = {
  ignore: { reason: null },
  note: { resolved: null },
};

const KINDS: Readonly<Record<(Decision & { kind: 'quoteKind' })['as'], string>> = {
  direct: 'Marked as a quotation',
  mixed: 'Marked as a quotation',
  indirect: 'Marked as indirect speech',
  term: 'Marked as a term',
  pull: 'Marked as a pull quote',
  none: 'Marked as no quotation',
};

/** The present place of the passage that the user saw. */
function seenRange(article: IndexedArticle, text: string, seen: SeenPlace): DecideParams['range'] {
  const span = findSeen(text, seen, 'paragraph');
  if (span !== undefined) return rangeOf(article, span);
  throw new Problem(
    `The passage ${quotedShort(seen.words)} has changed since this was offered. Nothing was written; look at it again.`,
  );
}

/** Refuses to overwrite a value that the user has not seen. */
function checkValues(seen: SeenPlace, existing: Annotation | undefined, decision: Decision): void {
  const affected = decidedKeys(decision);
  const changed = changedValues(seen, existing).filter((key) => affected === 'all' || affected.includes(key));
  if (changed.length === 0) return;
  if (existing === undefined)
    throw new Problem(
      `The annotation of ${quotedShort(seen.words)} is gone, or its place is no longer certain. Nothing was written; look at the annotation file.`,
    );
  const values = changed.flatMap((key) => {
    const located = existing?.[key as 'speaker'];
    return located?.value === undefined ? [] : [`${key} ${quotedShort(located.value)}`];
  });
  throw new Problem(
    `The annotation of ${quotedShort(seen.words)} was changed elsewhere${values.length === 0 ? '' : ` (now ${values.join(', ')})`}. Nothing was written; look at it again.`,
  );
}

/** Refuses to contradict an annotation of the same words that is only reported. */
function checkSettled(article: IndexedArticle, { existing, span }: Target, decision: Decision): void {
  const keys = decidedKeys(decision);
  if (existing !== undefined || keys === 'all') return;
  const unsettled = unsettledAt(article, span, keys);
  if (unsettled === undefined) return;
  throw new Problem(unsettledProblem(unsettled), annotationFileOf(article.uri), unsettled.quoteSpan);
}

/** The keys of the annotation that a decision overwrites. */
function decidedKeys(decision: Decision): readonly string[] | 'all' {
  switch (decision.kind) {
    case 'attribute':
      return ['speaker'];
    case 'identify':
      return ['entity'];
    case 'quoteKind':
      return ['kind', 'speaker'];
    case 'annotate':
      return Object.keys(decision).filter((key) => key !== 'kind');
    case 'unset':
      return [decision.key];
    case 'remove':
      return 'all';
    default:
      return [];
  }
}

/** What a decision is about at its place. */
export function aboutOf(decision: Decision): DecisionAbout {
  return decision.kind === 'unset' ? aboutOfKey(decision.key) : (ABOUT[decision.kind] ?? 'words');
}

/** The subject of decisions that are not about the selected words. */
const ABOUT: Partial<Record<Decision['kind'], DecisionAbout>> = {
  identify: 'name',
  attribute: 'quote',
  quoteKind: 'quote',
};

function isNoSpeech(decision: Decision & { kind: 'quoteKind' }): boolean {
  return decision.as === 'none' || decision.as === 'term';
}

async function annotate(
  files: FileTexts,
  article: IndexedArticle,
  text: ArticleText,
  { span, existing }: Target,
  values: AnnotationValues,
): Promise<void> {
  const selector = selectorOf(text, span, sentenceOf(article, span));
  await files.change(annotationFileOf(article.uri), (yaml) =>
    writeAnnotation(yaml, existing?.index ?? -1, selector, values),
  );
}
