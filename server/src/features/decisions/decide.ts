// Turns a decision of the user into one workspace edit of their YAML files, which the editor applies as one undoable step. The
// edit splices into the files as they are. A file with errors is not changed; the answer gives the place of the error.

import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { EntityType } from '../../analysis/model.ts';
import { resolveAnchor } from '../../annotations/anchor.ts';
import { ArticleText } from '../../annotations/article-text.ts';
import { annotationFileOf, isEntityFile } from '../../annotations/file-names.ts';
import { ENTITY_TYPES, type Selector } from '../../annotations/model.ts';
import { parseAnnotations } from '../../annotations/parse-annotations.ts';
import { parseEntityFile } from '../../annotations/parse-entities.ts';
import { selectorOf } from '../../annotations/select.ts';
import { editBetween } from '../../annotations/track.ts';
import {
  type AnnotationValues,
  removeAnnotation,
  writeAnnotation,
  writeSelectors,
} from '../../annotations/write-annotations.ts';
import {
  type NewEntity,
  removeAlias,
  writeAlias,
  writeEntity,
  writeName,
  writePair,
  writeRole,
} from '../../annotations/write-entities.ts';
import type { YamlResult } from '../../annotations/yaml/edit.ts';
import { lineStartsOf, rangeOf } from '../../base/positions.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import { slug } from '../../corpus/entities/fold.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import { isName, type UserEntity } from '../../corpus/user-data/entities.ts';
import type { DecideParams, DecideResult, Decision, DecisionAbout, EntityChoice } from '../../protocol.ts';
import type { FeatureContext } from '../shared/context.ts';
import { plainTitle } from '../shared/text.ts';
import { unreadableProblem } from '../yaml-files/unreadable.ts';
import { type Target, targetAt } from './target.ts';
import { textToEdit } from './text-to-edit.ts';

/** A reason why the decision cannot be written, for the user to read. `uri` is the file with the error, if any. */
class Problem extends Error {
  readonly uri: string | undefined;

  constructor(message: string, uri?: string) {
    super(message);
    this.uri = uri;
  }
}

export async function decide({ corpus }: FeatureContext, params: DecideParams): Promise<DecideResult> {
  const files = new FileTexts(corpus);
  try {
    await makeChanges(corpus, files, params);
    return files.result();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const at = error.uri === undefined ? undefined : await files.firstError(error.uri);
    return { problem: plainTitle(error.message), ...(at === undefined ? {} : { at }) };
  }
}

async function makeChanges(
  corpus: CorpusSnapshot,
  files: FileTexts,
  { uri, range, decision }: DecideParams,
): Promise<void> {
  const article = corpus.article(uri);
  const text = article === undefined ? undefined : await corpus.text(uri);
  const place = (): { article: IndexedArticle; text: string; target: Target } => {
    if (article === undefined || text === undefined) throw new Problem('This document is not an article.');
    return { article, text, target: targetAt(corpus, article, text, range, ABOUT[decision.kind] ?? 'words') };
  };
  const annotateWith = async (values: AnnotationValues): Promise<void> => {
    const { text: words, target } = place();
    if (target.span.end <= target.span.start) throw new Problem('Select some words, or put the cursor on a word.');
    await annotate(files, uri, new ArticleText(words), target, values);
  };
  const whoIs = async (key: 'speaker' | 'entity', choice: EntityChoice): Promise<AnnotationValues> => {
    const other = place().target.existing?.[key === 'speaker' ? 'entity' : 'speaker'] ?? null;
    const { words, type } = await wordsFor(corpus, files, uri, choice, other === null);
    return { [key]: words, ...(other === null ? { type } : {}) };
  };
  const entry = (choice: EntityChoice): Promise<Entry> => entryFor(corpus, files, uri, choice);
  switch (decision.kind) {
    case 'annotate': {
      const { kind: _kind, resolved, ...values } = decision;
      return annotateWith({ ...values, ...(resolved === undefined ? {} : { resolved: resolved ? true : null }) });
    }
    case 'attribute':
      return annotateWith(await whoIs('speaker', decision.speaker));
    case 'identify':
      return annotateWith(await whoIs('entity', decision.entity));
    case 'quoteKind':
      return annotateWith({ kind: decision.as, ...(isNoSpeech(decision) ? { speaker: null } : {}) });
    case 'ignore': {
      const { target } = place();
      const before = target.existing?.ignore.map(({ value }) => value) ?? [];
      return annotateWith({ ignore: [...new Set([...before, ...decision.codes])], reason: decision.reason });
    }
    case 'alias': {
      const owner = await entry(decision.entity);
      return files.change(owner.file, (yaml) => writeAlias(yaml ?? '', owner.id, decision.alias));
    }
    case 'merge':
    case 'apart': {
      const [first, second] = [await entry(decision.first), await entry(decision.second)];
      if (first.id === second.id) throw new Problem(`“${first.name}” is already one entity.`);
      const key = decision.kind === 'merge' ? 'same-as' : 'apart-from';
      // A spelling that is kept apart is no alias any more.
      if (key === 'apart-from')
        await files.change(first.file, (yaml) => removeAlias(yaml ?? '', first.id, second.name));
      // An entry cannot refer to an entry of another file, so such a pair goes into the folder's file.
      const file = first.file === second.file ? first.file : entityFile(corpus, uri);
      return files.change(file, (yaml) => writePair(yaml, key, first, second));
    }
    case 'rename': {
      const owner = await entry(decision.entity);
      return files.change(owner.file, (yaml) => writeName(yaml, owner, decision.name));
    }
    case 'role': {
      const file = entityFile(corpus, uri);
      const path = decodeURIComponent(uri.slice(file.lastIndexOf('/') + 1));
      return files.change(file, (yaml) => writeRole(yaml, path, decision.role));
    }
    case 'remove': {
      const index = place().target.existing?.index;
      if (index === undefined) throw new Problem('There is no annotation here.');
      return files.change(annotationFileOf(uri), (yaml) => removeAnnotation(yaml ?? '', index));
    }
    case 'reanchor':
      if (article !== undefined && text !== undefined) await reanchor(files, article, new ArticleText(text));
  }
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
  article: string,
  text: ArticleText,
  { span, existing }: Target,
  values: AnnotationValues,
): Promise<void> {
  const selector = selectorOf(text, span);
  await files.change(annotationFileOf(article), (yaml) =>
    writeAnnotation(yaml, existing?.index ?? -1, selector, values),
  );
}

/**
 * Rewrites the selectors of annotations that would no longer be found by their words and context. The others are not
 * touched, so a file changes only where needed.
 */
async function reanchor(files: FileTexts, article: IndexedArticle, text: ArticleText): Promise<void> {
  const changed = article.annotations.flatMap(({ annotation, anchor }): { index: number; selector: Selector }[] => {
    if (anchor.state !== 'held' || anchor.span.end <= anchor.span.start) return [];
    const { selector } = annotation;
    const found = resolveAnchor(selector, text);
    const holds =
      found.state === 'held' && found.span.start === anchor.span.start && found.span.end === anchor.span.end;
    return holds && found.how !== 'edited' && found.how !== 'moved' && selector.at !== null
      ? []
      : [{ index: annotation.index, selector: selectorOf(text, anchor.span) }];
  });
  if (changed.length > 0)
    await files.change(annotationFileOf(article.uri), (yaml) => writeSelectors(yaml ?? '', changed));
}

/** An entity's entry and the URI of its file. */
interface Entry extends NewEntity {
  readonly file: string;
}

/**
 * The value of `speaker` or `entity`: the id if there is an entry, otherwise the plain name, with a type if the article does
 * not give it. Most decisions then change one file only; `sourcemark.yaml` is created when something is stored about the entity
 * itself. `isAlone`: the annotation names no other entity, so its `type` is unambiguous.
 */
async function wordsFor(
  corpus: CorpusSnapshot,
  files: FileTexts,
  uri: string,
  choice: EntityChoice,
  isAlone: boolean,
): Promise<{ readonly words: string; readonly type: EntityType | null }> {
  const { known, name, type } = chosen(corpus, uri, choice);
  if (known !== undefined) return { words: known.id, type: null };
  const entities = corpus.userEntitiesFor(uri);
  const isFree = (entities.get(name) ?? entities.byName(name)) === undefined;
  // A plain name that the article does not have is read as a person's name.
  const isKnown = corpus.article(uri)?.entities.some((entity) => entity.name === name && entity.type === type);
  if (isFree && isName(name) && (type === 'person' || isKnown === true)) return { words: name, type: null };
  if (isFree && isAlone) return { words: name, type };
  return { words: (await entryFor(corpus, files, uri, choice)).id, type: null };
}

/** The entry of an entity; added to the folder's file if there is none. */
async function entryFor(corpus: CorpusSnapshot, files: FileTexts, uri: string, choice: EntityChoice): Promise<Entry> {
  const { known, name, type } = chosen(corpus, uri, choice);
  const entities = corpus.userEntitiesFor(uri);
  if (known !== undefined)
    return { id: known.id, name: known.name, file: entities.fileOf(known.id) ?? entityFile(corpus, uri) };
  const id = freeId(slug(name), (other) => entities.get(other) !== undefined);
  const entity: Entry = { id, name, type, file: entityFile(corpus, uri) };
  await files.change(entity.file, (yaml) => writeEntity(yaml, { id, name, type }));
  return entity;
}

/** The entry, name and type of an entity that the user chose or typed. */
function chosen(
  corpus: CorpusSnapshot,
  uri: string,
  choice: EntityChoice,
): { readonly known: UserEntity | undefined; readonly name: string; readonly type: EntityType } {
  if ('id' in choice) {
    const found = corpus.entity(choice.id);
    const known = corpus.userEntityOf(uri, choice.id);
    if (known === undefined && found === undefined) throw new Problem(`There is no entity “${choice.id}”.`);
    return { known, name: found?.name ?? '', type: found?.type ?? 'person' };
  }
  const name = choice.name.trim();
  if (name === '') throw new Problem('An entity needs a name.');
  const type = ENTITY_TYPES.find((known): known is EntityType => known === choice.type) ?? 'person';
  return { known: undefined, name, type };
}

function freeId(wanted: string, taken: (id: string) => boolean): string {
  const base = wanted === '' ? 'entity' : wanted;
  let id = base;
  for (let number = 2; taken(id); number += 1) id = `${base}_${number}`;
  return id;
}

function entityFile(corpus: CorpusSnapshot, uri: string): string {
  const file = corpus.entityFileFor(uri);
  if (file === undefined) throw new Problem('Open this article’s folder first: its entities are stored there.');
  return file;
}

function decodedName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

/** The YAML files of one decision: each is read once, then changed, and all changes become one edit. */
export class FileTexts {
  readonly #corpus: CorpusSnapshot;
  readonly #before = new Map<string, string | undefined>();
  readonly #after = new Map<string, string>();

  constructor(corpus: CorpusSnapshot) {
    this.#corpus = corpus;
  }

  /** Applies a change to a file; `make` gets `undefined` if the file does not exist. Throws a `Problem` if it cannot. */
  async change(uri: string, make: (text: string | undefined) => YamlResult): Promise<void> {
    if (/^untitled:/i.test(uri)) throw new Problem('Save the article first: its annotations are stored next to it.');
    const result = make(this.#after.get(uri) ?? (await this.#read(uri)));
    if (result.text === undefined) throw new Problem(`${decodedName(uri)} was not changed: ${result.problem}.`, uri);
    this.#after.set(uri, result.text);
  }

  /** The editor's text if the file is open, otherwise the disk's. */
  async #read(uri: string): Promise<string | undefined> {
    if (!this.#before.has(uri)) {
      const file = await textToEdit(this.#corpus, uri);
      if ('unreadable' in file)
        throw new Problem(`${decodedName(uri)} was not changed: ${unreadableProblem(file.unreadable)}.`);
      this.#before.set(uri, file.text);
    }
    return this.#before.get(uri);
  }

  result(): DecideResult {
    const changes: NonNullable<WorkspaceEdit['documentChanges']> = [];
    for (const [uri, text] of this.#after) {
      const before = this.#before.get(uri);
      const edit = editBetween(before ?? '', text);
      if (edit === null) continue;
      if (before === undefined) changes.push({ kind: 'create', uri, options: { ignoreIfExists: true } });
      const lines = { lineStarts: lineStartsOf(before ?? ''), length: (before ?? '').length };
      const change: TextEdit = {
        range: rangeOf(lines, edit),
        newText: text.slice(edit.start, edit.start + edit.length),
      };
      changes.push({ textDocument: { uri, version: null }, edits: [change] });
    }
    return changes.length === 0 ? {} : { edit: { documentChanges: changes } satisfies WorkspaceEdit };
  }

  /** The place of the error that keeps a file from being changed. */
  async firstError(uri: string): Promise<NonNullable<DecideResult['at']> | undefined> {
    const text = await this.#read(uri);
    if (text === undefined) return undefined;
    const { findings } = isEntityFile(uri) ? parseEntityFile(text) : parseAnnotations(text);
    const first = findings.find(({ blocks }) => blocks) ?? findings[0];
    const lines = { lineStarts: lineStartsOf(text), length: text.length };
    return { uri, range: rangeOf(lines, first ?? { start: 0, end: 0 }) };
  }
}
