// Writes and removes the checks of a draft's parts in its annotation file, many at a time.

import { NEW_FILE, versionChange } from './file-version.ts';
import type { Annotation, PersonCheck, Selector } from './model.ts';
import { ANNOTATION_FILE_KEYS, parseAnnotations } from './parse-annotations.ts';
import { newAnnotation, valueChanges } from './write-annotations.ts';
import { editYaml, type YamlChange, type YamlResult } from './yaml/edit.ts';

/** A check to write, or `null` to remove. */
export interface CheckToWrite {
  /** Index of the annotation of these words; -1 if there is none. */
  readonly index: number;
  readonly selector: Selector;
  readonly check: PersonCheck | null;
}

/** `text` is `undefined` if there is no file yet. An annotation that says nothing else goes with its check. */
export function writeChecks(text: string | undefined, checks: readonly CheckToWrite[]): YamlResult {
  const current = text ?? NEW_FILE;
  const set = parseAnnotations(current);
  if (set.locked !== null) return { problem: set.locked };
  const annotationAt = (index: number): Annotation | undefined =>
    set.annotations.find((other) => other.index === index);
  const start = ({ selector }: { selector: Selector }): number => selector.at?.start ?? 0;
  const changed = checks.filter(({ index }) => index >= 0);
  const added = checks.filter(({ index, check }) => index < 0 && check !== null).sort((a, b) => start(a) - start(b));
  const isAlone = ({ index, check }: CheckToWrite): boolean => check === null && saysOnlyCheck(annotationAt(index));
  const changes: YamlChange[] = changed
    .filter((each) => !isAlone(each))
    .flatMap(({ index, check }) => valueChanges(index, set, { check }));
  // From the end, so that the indices before stay true.
  const removed = changed.filter(isAlone).sort((a, b) => b.index - a.index);
  for (const { index } of removed) changes.push({ op: 'remove', path: ['annotations', index] });
  if (added.length > 0) {
    changes.unshift(...versionChange(current, set.version, ANNOTATION_FILE_KEYS));
    const value = added.map(({ selector, check }) => newAnnotation(selector, { check }));
    if (set.annotations.length === 0)
      changes.push({ op: 'set', path: ['annotations'], value, order: ANNOTATION_FILE_KEYS });
    else
      for (const [at, each] of [...added.entries()].reverse()) {
        const before = set.annotations.find((other) => start(other) > start(each));
        const index = before?.index ?? (set.annotations.at(-1)?.index ?? -1) + 1;
        changes.push({ op: 'insert', path: ['annotations'], index, value: value[at]! });
      }
  }
  return editYaml(current, changes);
}

function saysOnlyCheck(annotation: Annotation | undefined): boolean {
  if (annotation === undefined) return false;
  const { speaker, entity, kind, tags, note, verdict, ignore, reason, resolved } = annotation;
  const values = [speaker, entity, kind, note, verdict, reason];
  return values.every((value) => value === null) && tags.length === 0 && ignore.length === 0 && !resolved;
}
