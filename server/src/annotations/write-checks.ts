// Writes and removes the checks of a draft's parts in its annotation file, many at a time.

import type { PersonCheck, Selector } from './model.ts';
import { additions, editAnnotations, saysOnly, valueChanges } from './write-annotations.ts';
import type { YamlChange, YamlResult } from './yaml/edit.ts';

/** A check to write, or `null` to remove. */
export interface CheckToWrite {
  /** Index of the annotation of these words; -1 if there is none. */
  readonly index: number;
  readonly selector: Selector;
  readonly check: PersonCheck | null;
}

/** `text` is `undefined` if there is no file yet. An annotation that says nothing else goes with its check. */
export function writeChecks(text: string | undefined, checks: readonly CheckToWrite[]): YamlResult {
  return editAnnotations(text, (set, current) => {
    const isAlone = ({ index, check }: CheckToWrite): boolean =>
      check === null &&
      set.annotations.some((annotation) => annotation.index === index && saysOnly(annotation, 'check'));
    const changed = checks.filter(({ index }) => index >= 0);
    // From the end, so that the indices before stay true.
    const removed = changed.filter(isAlone).sort((a, b) => b.index - a.index);
    const added = checks.filter(({ index, check }) => index < 0 && check !== null);
    return [
      ...changed.filter((each) => !isAlone(each)).flatMap(({ index, check }) => valueChanges(index, set, { check })),
      ...removed.map(({ index }): YamlChange => ({ op: 'remove', path: ['annotations', index] })),
      ...additions(
        set,
        current,
        added.map(({ selector, check }) => ({ selector, values: { check } })),
      ),
    ];
  });
}
