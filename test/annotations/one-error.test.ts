// A line break in the wrong place is one error, however many lines follow.

import { expect, it } from 'vitest';
import { parseAnnotations } from '../../server/src/annotations/parse-annotations.ts';

it('one stray line break is one error, in words that say what to do', () => {
  const rest = Array.from({ length: 10 }, (_, n) => `  - quote: words ${n}\n    note: note ${n}\n`).join('');
  const yaml = `version: 1\nannotations:\n  - quote: four five\nsix seven\n    note: b\n    speaker: X\n${rest}`;
  const { findings } = parseAnnotations(yaml);
  expect(findings.map(({ message }) => message)).toEqual([
    'A line break is in the wrong place: put the words on one line, or indent the second line more than the first. The rest of the file is not read until then.',
  ]);
  expect(yaml.slice(findings[0]?.start, (findings[0]?.start ?? 0) + 9)).toBe('six seven');
});

it('other errors are reported once too', () => {
  const { findings } = parseAnnotations(
    'version: 1\nannotations:\n  - quote: "four\n  - quote: five\n  - note: no quote\n',
  );
  expect(findings).toHaveLength(1);
});
