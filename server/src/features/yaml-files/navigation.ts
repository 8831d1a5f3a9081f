// Going about a person's own files: what an id stands for, where its entry is, where an annotation stands in its article,
// where else an id is used.

import type { Hover, Location } from 'vscode-languageserver';
import { articleOf } from '../../annotations/file-names.ts';
import type { Annotation } from '../../annotations/model.ts';
import { locationOf, positionAt, rangeOf } from '../../base/positions.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { UserEntity } from '../../corpus/user-data/entities.ts';
import type { UserFile } from '../../corpus/user-data/files.ts';
import { mentionsOf } from '../shared/lookup.ts';
import { count, escapeMarkdown } from '../shared/text.ts';
import { annotationAtCursor, entityPlaceAt, entryOf, placesOf } from './places.ts';

export function userFileHover(corpus: CorpusSnapshot, file: UserFile, offset: number): Hover | null {
  const place = entityPlaceAt(corpus, file, offset);
  if (place !== undefined) {
    if (place.entity === undefined) return null;
    const value = entryCard(corpus, file, place.entity);
    return { contents: { kind: 'markdown', value }, range: rangeOf(file, place.span) };
  }
  const annotation = annotationAtCursor(file, offset);
  if (annotation === undefined) return null;
  return {
    contents: { kind: 'markdown', value: anchorCard(corpus, file, annotation) },
    range: rangeOf(file, annotation.quoteSpan),
  };
}

function entryCard(corpus: CorpusSnapshot, file: UserFile, own: UserEntity): string {
  const found = corpus.entityOfUser(own);
  const lines = [`**${escapeMarkdown(own.name)}**${own.type === undefined ? '' : ` · ${own.type}`}`];
  const others = own.names.filter((name) => name !== own.name);
  if (others.length > 0) lines.push('', `Also ${others.slice(0, 8).map(escapeMarkdown).join(', ')}.`);
  const home = entryOf(corpus, file.uri, own.id);
  if (home?.entry.note) lines.push('', escapeMarkdown(home.entry.note.value));
  if (home === undefined) lines.push('', 'By name; sourcemark.yaml has no entry.');
  else if (home.file.uri === corpus.userFiles.shared) lines.push('', 'Shared by all folders.');
  if (found === undefined) lines.push('', 'Named in no article.');
  else {
    const places = mentionsOf(corpus, found, 'names');
    const articles = new Set(places.map(({ article }) => article.uri)).size;
    lines.push('', `${count(places.length, 'mention')} in ${count(articles, 'article')}.`);
  }
  return lines.join('\n');
}

function anchorCard(corpus: CorpusSnapshot, file: UserFile, { index }: Annotation): string {
  const article = corpus.article(articleOf(file.uri));
  const anchored = article?.annotations.find(({ annotation }) => annotation.index === index);
  if (article === undefined || anchored === undefined) return 'There is no article beside this file.';
  const { anchor } = anchored;
  if (anchor.state === 'orphaned') return `Its words are not found in *${escapeMarkdown(article.path)}*.`;
  const { line } = positionAt(article, anchor.span.start);
  return `*${escapeMarkdown(article.path)}*, line ${line + 1}${anchor.how === 'edited' ? ', in somewhat other words' : ''}.`;
}

/** From an id to its entry; from an entry, or a name without one, to where the articles introduce it; from an annotation to its words. */
export function userFileDefinition(corpus: CorpusSnapshot, file: UserFile, offset: number): Location | null {
  const place = entityPlaceAt(corpus, file, offset);
  if (place !== undefined) {
    if (place.entity === undefined) return null;
    const target = entryOf(corpus, file.uri, place.isId ? place.words : place.entity.id);
    const isEntry = target?.file.uri === file.uri && target.entry.idSpan.start === place.span.start;
    if (target === undefined || isEntry) return mentionsHere(corpus, place.entity)[0] ?? null;
    return { uri: target.file.uri, range: rangeOf(target.file, target.entry.idSpan) };
  }
  const annotation = annotationAtCursor(file, offset);
  const article = annotation === undefined ? undefined : corpus.article(articleOf(file.uri));
  const anchored = article?.annotations.find((other) => other.annotation.index === annotation?.index);
  if (article === undefined || anchored === undefined || anchored.anchor.state !== 'held') return null;
  return locationOf(article, anchored.anchor.span);
}

/** Every use of an id in the files, then every mention in the articles. */
export function userFileReferences(corpus: CorpusSnapshot, file: UserFile, offset: number): Location[] {
  const entity = entityPlaceAt(corpus, file, offset)?.entity;
  if (entity === undefined) return [];
  const uses = placesOf(corpus, entity).map((use) => ({ uri: use.file.uri, range: rangeOf(use.file, use.span) }));
  return [...uses, ...mentionsHere(corpus, entity)];
}

function mentionsHere(corpus: CorpusSnapshot, own: UserEntity): Location[] {
  const entity = corpus.entityOfUser(own);
  if (entity === undefined) return [];
  return mentionsOf(corpus, entity, 'names').map(({ article, mention }) => locationOf(article, mention));
}
