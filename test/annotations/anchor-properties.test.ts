// Anchors under random edits: an anchor holds its own words or is reported. It never moves to other words of the article,
// however similar they are.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ArticleText, foldQuote } from '../../server/src/annotations/article-text.ts';
import { selectorOf } from '../../server/src/annotations/select.ts';
import { followAnchor, shiftSpan } from '../../server/src/annotations/track.ts';

/** A character with its offset in the first text; -1 if it was typed later. */
interface Letter {
  readonly unit: string;
  readonly origin: number;
}

const NAMES = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Ginkgo'];
/** Templates on purpose: results, minutes and denials are similar, and moving a note between them would be the worst error. */
const sentence = fc.oneof(
  fc
    .tuple(fc.constantFrom(...NAMES), fc.integer({ min: 1, max: 30 }))
    .map(([name, votes]) => `The residents of the ward called ${name} voted for the plan by ${votes} to 3.`),
  fc.constantFrom(
    '“Yes,” he said.',
    '“We did not open the gates,” the minister said.',
    '“We did not close the gates,” the minister said.',
    '“Nobody told us that the railings would come later, and nobody asked.”',
    'The river rose in the night — nine metres in all.',
    '"It was dark," she said, "and the water was cold."',
    'He did not answer.',
  ),
  fc
    .array(fc.constantFrom('water', 'gate', 'night', 'dam', 'river', 'the', 'of', 'rose', 'fell', 'people'), {
      minLength: 5,
      maxLength: 14,
    })
    .map((words) => `${words.join(' ')}.`),
);
const article = fc
  .array(fc.tuple(sentence, fc.constantFrom(' ', ' ', '\n\n')), { minLength: 3, maxLength: 16 })
  .map((pieces) => pieces.map(([words, gap]) => words + gap).join(''));

type Change =
  | { readonly kind: 'insert'; readonly at: number; readonly words: string }
  | { readonly kind: 'delete'; readonly at: number; readonly length: number }
  | { readonly kind: 'sentence'; readonly at: number }
  | { readonly kind: 'move'; readonly at: number; readonly length: number; readonly to: number }
  | { readonly kind: 'copy'; readonly at: number; readonly length: number; readonly to: number }
  | { readonly kind: 'reflow' }
  | { readonly kind: 'marks' };
const place = fc.double({ min: 0, max: 1, noNaN: true });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    at: place,
    words: fc.oneof(sentence, fc.string({ maxLength: 8 })),
  }),
  fc.record({ kind: fc.constant('delete' as const), at: place, length: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ kind: fc.constant('sentence' as const), at: place }),
  fc.record({ kind: fc.constant('move' as const), at: place, length: fc.integer({ min: 5, max: 200 }), to: place }),
  fc.record({ kind: fc.constant('copy' as const), at: place, length: fc.integer({ min: 5, max: 200 }), to: place }),
  fc.constant({ kind: 'reflow' as const }),
  fc.constant({ kind: 'marks' as const }),
);

/** Replaces `[start, end)` by `by`. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: readonly Letter[];
}

const typed = (words: string): Letter[] => words.split('').map((unit) => ({ unit, origin: -1 }));

function replacementsOf(letters: readonly Letter[], edit: Change): Replacement[] {
  const at = 'at' in edit ? Math.floor(edit.at * letters.length) : 0;
  switch (edit.kind) {
    case 'insert':
      return [{ start: at, end: at, by: typed(edit.words) }];
    case 'delete':
      return [{ start: at, end: Math.min(letters.length, at + edit.length), by: [] }];
    case 'sentence': {
      // Deletes the whole sentence that contains a place.
      const text = letters.map(({ unit }) => unit).join('');
      const start = Math.max(0, text.lastIndexOf('. ', at - 1) + 1, text.lastIndexOf('\n', at - 1) + 1);
      const stop = text.indexOf('. ', at);
      return [{ start, end: stop < 0 ? text.length : stop + 1, by: [] }];
    }
    case 'move': {
      const taken = letters.slice(at, at + edit.length);
      const to = Math.floor(edit.to * (letters.length - taken.length));
      return [
        { start: at, end: at + taken.length, by: [] },
        { start: to, end: to, by: taken },
      ];
    }
    case 'copy': {
      const to = Math.floor(edit.to * letters.length);
      return [
        { start: to, end: to, by: letters.slice(at, at + edit.length).map(({ unit }) => ({ unit, origin: -1 })) },
      ];
    }
    case 'reflow':
      return replaceEach(letters, (unit, index) => (unit === ' ' && index % 7 === 0 ? '\r\n' : undefined));
    case 'marks':
      return replaceEach(letters, (unit) => ({ '“': '"', '”': '"', '"': '«', '—': '–' })[unit]);
  }
}

function replaceEach(
  letters: readonly Letter[],
  by: (unit: string, index: number) => string | undefined,
): Replacement[] {
  const replacements: Replacement[] = [];
  for (let i = letters.length - 1; i >= 0; i -= 1) {
    const letter = letters[i] as Letter;
    const other = by(letter.unit, i);
    if (other !== undefined && other !== letter.unit)
      replacements.push({
        start: i,
        end: i + 1,
        by: other.split('').map((unit) => ({ unit, origin: letter.origin })),
      });
  }
  return replacements;
}

function run(open: boolean, text: string, at: number, length: number, edits: readonly Change[]): 'held' | 'reported' {
  const start = Math.floor(at * (text.length - 1));
  const selector = selectorOf(new ArticleText(text), { start, end: Math.min(text.length, start + length) });
  const own = selector.at;
  fc.pre(own !== null && foldQuote(selector.quote) !== '');
  let letters: Letter[] = text.split('').map((unit, origin) => ({ unit, origin }));
  let tracked: { readonly start: number; readonly end: number } | null = open ? own : null;
  for (const edit of edits) {
    // A pasted copy with the same stored context cannot be distinguished from the original.
    if (edit.kind === 'copy' && own!.of > 1) continue;
    for (const { start: from, end, by } of replacementsOf(letters, edit)) {
      letters = [...letters.slice(0, from), ...by, ...letters.slice(end)];
      if (tracked !== null) tracked = shiftSpan(tracked, { start: from, end, length: by.length });
    }
  }
  const now = letters.map(({ unit }) => unit).join('');
  const { anchor } = followAnchor(selector, tracked, new ArticleText(now));
  if (anchor.state === 'orphaned') {
    for (const candidate of anchor.candidates) expect(now.slice(candidate.start, candidate.end)).not.toBe('');
    return 'reported';
  }
  const { span } = anchor;
  const there = letters.slice(span.start, span.end).filter(({ unit }) => unit.trim() !== '');
  const isOwn = ({ origin }: Letter): boolean => origin >= own!.start && origin < own!.end;
  const others = there.filter((letter) => letter.origin >= 0 && !isOwn(letter)).length;
  const mine = there.filter(isOwn).length;
  const what = `${JSON.stringify(selector)} is held at ${JSON.stringify(now.slice(span.start, span.end))} in ${JSON.stringify(now)}`;
  // The span has the quote's own letters, or letters typed in their place, but not letters from elsewhere.
  if (anchor.how === 'tracked') expect(mine > 0, what).toBe(true);
  else if (foldQuote(now.slice(span.start, span.end)) !== foldQuote(selector.quote) || own!.of > 1)
    expect(others <= there.length / 4, what).toBe(true);
  return 'held';
}

const cases = [article, place, fc.integer({ min: 3, max: 120 })] as const;

it.each([
  ['closed', false],
  ['open in the editor', true],
])(
  'an anchor keeps its words or is reported: %s',
  (_name, open) => {
    const states: ('held' | 'reported')[] = [];
    const property = fc.property(
      ...cases,
      fc.array(change, { minLength: 1, maxLength: 5 }),
      (text, at, length, edits) => {
        states.push(run(open as boolean, text, at, length, edits));
      },
    );
    fc.assert(property, { numRuns: Number(process.env.PROPERTY_RUNS ?? 3000) });
    // Reporting every anchor would pass the checks above, so a third must hold, counted over the same cases each time.
    // Most of the generated places are a few letters in a repetitive text and cannot be distinguished.
    states.length = 0;
    fc.assert(property, { numRuns: 2000, seed: 1 });
    const held = states.filter((state) => state === 'held');
    expect(held.length).toBeGreaterThan(states.length / 3);
  },
  600_000,
);

it('an edit elsewhere never loses an anchor', () => {
  fc.assert(
    fc.property(...cases, fc.constantFrom('reflow' as const, 'marks' as const), (text, at, length, kind) => {
      const start = Math.floor(at * (text.length - 1));
      const selector = selectorOf(new ArticleText(text), { start, end: Math.min(text.length, start + length) });
      fc.pre(foldQuote(selector.quote).length > 20 && selector.at?.of === 1);
      expect(run(false, text, at, length, [{ kind }])).toBe('held');
    }),
    { numRuns: 1500 },
  );
});
