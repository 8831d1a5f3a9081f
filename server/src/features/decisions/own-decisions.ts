// What the user has decided at a place, old or new: in the annotations that touch it, and about the name there. Each decision can
// be changed by the command that made it, and removed by itself.

import { touches } from '../../base/span.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { UserFile } from '../../corpus/user-data/files.ts';
import type { Decision, DecisionAbout } from '../../protocol.ts';
import { quotedShort } from '../../rules/speaker-name.ts';
import { entityAt, type PlacedAnnotation } from '../shared/lookup.ts';
import { plainTitle } from '../shared/text.ts';

export interface OwnDecision {
  /** "said by Elena Voss". */
  readonly says: string;
  /** The annotation that says it; absent for a decision about the name. */
  readonly annotation?: PlacedAnnotation;
  readonly removal: Decision;
  /** The command that asks for another answer, and what it is given after the place. */
  readonly change?: { readonly command: string; readonly given: readonly unknown[] };
}

/** The parts of an annotation that are decisions of their own. */
export type DecidedKey = (Decision & { readonly kind: 'unset' })['key'];

/** `hidden`: codes of the findings at the place that are never reported in the article. */
export function ownDecisions(
  corpus: CorpusSnapshot,
  article: IndexedArticle,
  offset: number,
  hidden: readonly string[] = [],
): OwnDecision[] {
  const here = article.annotations.flatMap(({ annotation, anchor }) =>
    anchor.state === 'held' && touches(anchor.span, offset) ? [{ annotation, span: anchor.span }] : [],
  );
  return [
    ...here.flatMap((placed) => inAnnotation(corpus, article.uri, placed)),
    ...hidden.map(
      (code): OwnDecision => ({
        says: `“${code}” never in this article`,
        removal: { kind: 'ignoreInArticle', code, ignores: false },
      }),
    ),
    ...aboutName(corpus, article, offset),
  ];
}

function inAnnotation(corpus: CorpusSnapshot, uri: string, placed: PlacedAnnotation): OwnDecision[] {
  const { annotation } = placed;
  const { speaker, entity, kind, ignore, reason, note, tags, verdict } = annotation;
  const found: OwnDecision[] = [];
  const add = (key: DecidedKey, says: string, command?: string, ...given: unknown[]): void => {
    const change = command === undefined ? {} : { change: { command, given } };
    found.push({ says, annotation: placed, removal: { kind: 'unset', key }, ...change });
  };
  const nameOf = (words: string): string =>
    plainTitle(corpus.userEntitiesFor(uri).resolve(words, annotation.type?.value)?.name ?? words);
  if (speaker !== null) add('speaker', `said by ${nameOf(speaker.value)}`, 'sourcemark.attributeQuote');
  if (entity !== null) add('entity', `this is ${nameOf(entity.value)}`, 'sourcemark.identify');
  if (kind !== null) add('kind', KINDS[kind.value] ?? kind.value);
  if (ignore.length > 0) {
    const codes = ignore.map(({ value }) => `“${value}”`).join(', ');
    const why = reason === null ? '' : ` (${plainTitle(reason.value)})`;
    add('ignore', `${plainTitle(codes)} ignored here${why}`, 'sourcemark.ignoreHere', ignore[0]?.value);
  }
  if (note !== null) add('note', `note ${plainTitle(quotedShort(note.value))}`, 'sourcemark.annotate');
  if (tags.length > 0) add('tags', plainTitle(tags.map(({ value }) => `#${value}`).join(' ')), 'sourcemark.tag');
  if (verdict !== null) add('verdict', `verdict “${plainTitle(verdict.value)}”`);
  return found;
}

const KINDS: Readonly<Record<string, string>> = {
  direct: 'a quotation',
  mixed: 'a quotation',
  indirect: 'reported speech',
  term: 'a term, not speech',
  pull: 'a pull quote',
  none: 'no quotation',
};

/** What `sourcemark.yaml` says about the name: other names, and who it is and is not. */
function aboutName(corpus: CorpusSnapshot, article: IndexedArticle, offset: number): OwnDecision[] {
  const named = entityAt(corpus, article, offset);
  const known = named === undefined ? undefined : corpus.userEntityOf(article.uri, named.entity.id);
  if (known === undefined) return [];
  const entities = corpus.userEntitiesFor(article.uri);
  const isKnown = (id: string): boolean => entities.get(id)?.id === known.id;
  const nameOf = (id: string): string => plainTitle(nameIn(corpus, entities.fileOf(id), id) ?? id);
  const found: OwnDecision[] = [];
  const add = (entry: string, key: ListedKey, value: string, says: string, command: string): void => {
    found.push({ says, removal: { kind: 'unlist', entry, key, value }, change: { command, given: [] } });
  };
  for (const { id, aliases, sameAs, apartFrom } of entities.entries) {
    if (isKnown(id)) {
      for (const { value } of aliases)
        add(id, 'aliases', value, `also called “${plainTitle(value)}”`, 'sourcemark.addAlias');
      for (const { value } of sameAs)
        add(id, 'same-as', value, `the same as ${nameOf(value)}`, 'sourcemark.mergeEntity');
      for (const { value } of apartFrom) add(id, 'apart-from', value, `not ${nameOf(value)}`, 'sourcemark.keepApart');
    } else
      for (const { value } of apartFrom)
        if (isKnown(value)) add(id, 'apart-from', value, `not ${nameOf(id)}`, 'sourcemark.keepApart');
  }
  return found;
}

type ListedKey = (Decision & { readonly kind: 'unlist' })['key'];

function nameIn(corpus: CorpusSnapshot, uri: string | undefined, id: string): string | undefined {
  const file: UserFile | undefined = uri === undefined ? undefined : corpus.userFiles.get(uri);
  return file?.entities?.entities.find((entry) => entry.id === id)?.name.value;
}

/** What a part of an annotation is about, so that the same annotation is found again. */
export function aboutOfKey(key: DecidedKey): DecisionAbout {
  return key === 'entity' ? 'name' : key === 'speaker' || key === 'kind' ? 'quote' : 'words';
}
