// The JSON schemas of the package have exactly the keys and values that the parser knows.

import { expect, it } from 'vitest';
import manifest from '../../package.json';
import { ANNOTATED_KINDS, ENTITY_TYPES } from '../../server/src/annotations/model.ts';
import { ANNOTATION_FILE_KEYS, ANNOTATION_KEYS, ARTICLE_KEYS } from '../../server/src/annotations/parse-annotations.ts';
import { ENTITY_FILE_KEYS, ENTITY_KEYS } from '../../server/src/annotations/parse-entities.ts';
import annotations from '../../syntaxes/annotations.schema.json';
import entities from '../../syntaxes/sourcemark.schema.json';

it('of an annotation file', () => {
  const item = annotations.properties.annotations.items;
  expect(Object.keys(annotations.properties)).toEqual([...ANNOTATION_FILE_KEYS]);
  expect(Object.keys(annotations.properties.article.properties)).toEqual([...ARTICLE_KEYS]);
  expect(Object.keys(item.properties)).toEqual([...ANNOTATION_KEYS]);
  expect(item.properties.kind.enum).toEqual([...ANNOTATED_KINDS]);
});

it('of sourcemark.yaml', () => {
  const entry = entities.properties.entities.additionalProperties;
  expect(Object.keys(entities.properties)).toEqual([...ENTITY_FILE_KEYS]);
  expect(Object.keys(entry.properties)).toEqual([...ENTITY_KEYS]);
  expect(entry.properties.type.enum).toEqual([...ENTITY_TYPES]);
});

it('are offered to the YAML extension', () => {
  expect(manifest.contributes.yamlValidation.map(({ fileMatch }) => fileMatch)).toEqual([
    'sourcemark.yaml',
    '*.annotations.yaml',
  ]);
});
