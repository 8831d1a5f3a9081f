// Hover, definition and references in the user's YAML files: the entity of an id, its entry and its other uses, and the place of
// an annotation in its article.

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

function entryCard(corpus: CorpusSnapshot, file: UserFile, entity: UserEntity): string {
  const found = corpus.entityOfUser(entity);
  const lines = [`**${escapeMarkdown(entity.name)}**${entity.type === undefined ? '' : ` · ${entity.type}`}`];
  const others = entity.names.filter((name) => name !== entity.name);
  if (others.length > 0) lines.push('', `Also ${others.slice(0, 8).map(escapeMarkdown).join(', ')}.`);
  const home = entryOf(corpus, file.uri, entity.id);
  if (home?.entry.note) lines.push('', escapeMarkdown(home.entry.note.value));
  if (home === undefined) lines.push('', 'No entry in sourcemark.yaml.');
  else if (home.file.uri === corpus.userFiles.sharedUri) lines.push('', 'Shared by all folders.');
  if (found === undefined) lines.push('', 'Not named in any article.');
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
  if (article === undefined || anchored === undefined) return 'There is no article next to this file.';
  const { anchor } = anchored;
  if (anchor.state === 'orphaned') return `Its words are not in *${escapeMarkdown(article.path)}*.`;
  const { line } = positionAt(article, anchor.span.start);
  return `*${escapeMarkdown(article.path)}*, line ${line + 1}${anchor.how === 'edited' ? ', in slightly different words' : ''}.`;
}

/** From an id to its entry; from an entry or a plain name to its first mention; from an annotation to its words. */
export function userFileDefinition(corpus: CorpusSnapshot, file: UserFile, offset: number): Location | null {
  const place = entityPlaceAt(corpus, file, offset);
  if (place !== undefined) {
    if (place.entity === undefined) return null;
    const target = entryOf(corpus, file.uri, place.isId ? place.words : place.entity.id);
    const isEntry = target?.file.uri === file.uri && target.entry.idSpan.start === place.span.start;
    if (target === undefined || isEntry) return namedLocations(corpus, place.entity)[0] ?? null;
    return { uri: target.file.uri, range: rangeOf(target.file, target.entry.idSpan) };
  }
  const annotation = annotationAtCursor(file, offset);
  const article = annotation === undefined ? undefined : corpus.article(articleOf(file.uri));
  const anchored = article?.annotations.find((other) => other.annotation.index === annotation?.index);
  if (article === undefined || anchored === undefined || anchored.anchor.state !== 'held') return null;
  return locationOf(article, anchored.anchor.span);
}

/** All uses of an id in the YAML files, then all mentions in the articles. */
export function userFileReferences(corpus: CorpusSnapshot, file: UserFile, offset: number): Location[] {
  const entity = entityPlaceAt(corpus, file, offset)?.entity;
  if (entity === undefined) return [];
  const uses = placesOf(corpus, entity).map((use) => ({ uri: use.file.uri, range: rangeOf(use.file, use.span) }));
  return [...uses, ...namedLocations(corpus, entity)];
}

function namedLocations(corpus: CorpusSnapshot, entity: UserEntity): Location[] {
  const found = corpus.entityOfUser(entity);
  if (found === undefined) return [];
  return mentionsOf(corpus, found, 'names').map(({ article, mention }) => locationOf(article, mention));
}
