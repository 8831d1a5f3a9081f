// The words of the sources: a library after any changes answers as one that was filled at once.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { traceQuotation } from '../../server/src/corpus/verification/quotation-search.ts';
import { SourceLibrary } from '../../server/src/corpus/verification/source-library.ts';
import { english } from '../../server/src/language/en/index.ts';

const TEXTS = [
  'Elena Voss opened the bridge. The bridge is new, and Voss is glad.',
  'The bridge of Lindow was closed on Friday, VOSS said.',
  'A voss is no fish. Lindow has a bridge, and the bridge has pillars.',
  'Pillars are high. E. Voss could not be reached in Lindow.',
] as const;
const WORDS = ['voss', 'elena', 'bridge', 'lindow', 'pillars', 'pillar', 'fish', 'friday', 'the'] as const;

/** What the library says of each word, in terms that do not depend on its ids. */
function answersOf(library: SourceLibrary): unknown {
  return {
    names: [...library.capitalizedWords()].sort(),
    words: WORDS.map((word) => {
      const id = library.idOf(word);
      if (id < 0) return [word];
      const places = library.placesOf([id], 5).map(({ source, at }) => [source.uri, at]);
      const weight = library.weightOfStem(library.stemOf(word));
      return [word, library.frequencyOf(word), library.isCapitalized(id), library.writtenForm(id), weight, places];
    }),
  };
}

test('answers do not depend on what was read before', () => {
  const step = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(fc.constantFrom(...TEXTS)));
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const changed = new SourceLibrary(english);
      const last = new Map<string, string>();
      for (const [uri, text] of steps) {
        last.delete(uri);
        if (text === null) changed.delete(uri);
        else {
          changed.set(uri, text, false);
          last.set(uri, text);
        }
      }
      const filled = new SourceLibrary(english);
      for (const [uri, text] of [...last].sort()) filled.set(uri, text, false);
      expect(answersOf(changed)).toEqual(answersOf(filled));
    }),
    { numRuns: 200 },
  );
});

const SAID = 'The mayor said: “It is the last chance that this town has to keep its bridge.”';

test('of equal passages the one that is spelled alike is the source, else the first in natural order', () => {
  const library = new SourceLibrary(english);
  library.set('file:///a/10.txt', SAID.replace('It is', 'It’ s'), false);
  library.set('file:///a/9.txt', SAID.replace('It is', 'It’s'), false);
  library.set('file:///a/2.txt', SAID.replace('It is', 'It’ s'), false);
  const uriOf = (words: string): string | undefined => traceQuotation(words, '', library, english).place?.uri;
  const end = 'the last chance that this town has';
  expect(uriOf(`it's ${end}`)).toBe('file:///a/9.txt');
  expect(uriOf(`it’ s ${end}`)).toBe('file:///a/2.txt');
  expect(uriOf(`it's ${end.replace('town', 'city')}`)).toBe('file:///a/9.txt');
  expect(uriOf(end)).toBe('file:///a/2.txt');
});
