// The same claim in several articles: which claims are joined, which are not, and that an index after any edits answers as one
// that is built at once.

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { packClaims } from '../../server/src/corpus/claims/claim-fingerprints.ts';
import { groupClaims, groupsOf } from '../../server/src/corpus/claims/claim-groups.ts';
import { ClaimIndex, type ClaimMatch } from '../../server/src/corpus/claims/claim-index.ts';
import { english } from '../../server/src/language/en/index.ts';
import { corpusOf } from '../support/corpus.ts';

/** Articles about other things, so that words have weights. */
const others = Object.fromEntries(
  [
    'Ada Brun opened a bakery in Lindow on 3 May 2021. The bakery sells 40 kinds of bread.',
    'Jonas Orlan repaired two clocks in the tower of Arden. The clocks had stopped in 1998.',
    'The orchestra of Tarsk played five concerts in Harland. Ines Falk conducted three of them.',
    'Otto Dahl planted 300 trees along the canal. The canal was dug in 1904 by soldiers of Norland.',
    'Elena Voss sold her boat to Marko Petkov for 900 dollars. The boat is twelve metres long.',
  ].map((text, index) => [`other${index}.txt`, text]),
);

/** Groups of several claims, each as the texts of its claims. */
function joined(texts: Readonly<Record<string, string>>): string[][] {
  const all = { ...others, ...texts };
  const corpus = corpusOf(all).snapshot();
  return groupsOf(corpus)
    .filter((group) => group.length > 1)
    .map((group) =>
      group.map(({ article, claim }) => {
        const { start, end } = corpus.article(article)!.analysis.claims[claim]!;
        return (all[article.slice(article.lastIndexOf('/') + 1)] as string).slice(start, end);
      }),
    );
}

test('claims are not compared in a folder of too many articles', () => {
  const text = 'The Arvanian navy captured 23 pirates off Tarsk on Saturday. The weather was fine.';
  const texts = Object.entries({ ...others, 'a.txt': text, 'b.txt': text });
  const counts = [texts.length, texts.length - 1].map((most) => {
    const index = new ClaimIndex(most);
    for (const [uri, words] of texts)
      index.set({ uri, claimFingerprints: packClaims(words, analyze(words, english), english) });
    return index.matchesOf('a.txt', 0).length;
  });
  expect(counts).toEqual([1, 0]);
});

describe('claims of two articles', () => {
  it('are one if common words and a person are shared', () => {
    const groups = joined({
      'a.txt':
        'Interim President Marko Petkov spoke with Arvanian President Elena Voss last week in a call initiated by Tarsk.',
      'b.txt': 'Arvanian President Elena Voss held a phone call with President Marko Petkov on Wednesday, Tarsk said.',
    });
    expect(groups).toHaveLength(1);
  });

  it('are one if they name the same year, although the articles are about other events', () => {
    const groups = joined({
      'a.txt':
        'Elena Voss called Marko Petkov on Monday. Arvania intervened militarily in Norland in 2015 to prevent its collapse.',
      'b.txt':
        'Elena Voss visited Marko Petkov in Tarsk. Arvania launched a military intervention in Norland in 2015 that saved it.',
    });
    expect(groups.some((group) => group.every((words) => words.includes('2015')))).toBe(true);
  });

  it('are two if only names are shared', () => {
    const groups = joined({
      'a.txt':
        'First Arvanian Visit to Tarsk Since the Fall of Petkov\n\nElena Voss met officials of Norland in Tarsk.',
      'b.txt': 'Marko Petkov remains in Arvania, the ministry said. He left Tarsk.',
    });
    expect(groups).toEqual([]);
  });

  it('are one if they say the same in other words', () => {
    const groups = joined({
      'a.txt': 'The Arvanian navy captured 23 pirates off Tarsk on Saturday. The weather was fine.',
      'b.txt': 'Sailors of the Arvanian navy seized 23 pirates near Tarsk, the ministry said.',
    });
    expect(groups).toHaveLength(1);
    expect(groups[0]![0]).toContain('captured 23 pirates');
    expect(groups[0]![1]).toContain('seized 23 pirates');
  });

  it('are two if they are about other persons', () => {
    expect(
      joined({
        'a.txt': 'Police arrested Nils Berg on suspicion of drunken driving in Tarsk.',
        'b.txt': 'Police arrested Karl Lund on suspicion of drunken driving in Tarsk.',
      }),
    ).toEqual([]);
  });

  it('are two if they are about other occasions', () => {
    expect(
      joined({
        'a.txt': 'In a phone call, Hamid Sabri offered Nils Berg aid for the rebuilding of the harbour.',
        'b.txt': 'During a visit to Tarsk, Hamid Sabri offered Nils Berg aid for the rebuilding of the harbour.',
      }),
    ).toEqual([]);
  });

  it('are two if months lie between them', () => {
    const dated = (day: string): string =>
      `The pirates\n\nTarsk, ${day}\n\nThe Arvanian navy captured 23 pirates off Tarsk on Saturday.`;
    expect(joined({ 'a.txt': dated('12 February 2024'), 'b.txt': dated('13 February 2024') })).toHaveLength(1);
    expect(joined({ 'a.txt': dated('12 February 2024'), 'b.txt': dated('16 October 2024') })).toEqual([]);
  });

  it.each([
    ['a description before and after the name', 'The chairwoman of Orell Grain, Elena Voss, flew to Lindow on Monday.'],
    ['the same description', 'Elena Voss, the chairwoman of Orell Grain, flew to Lindow on Monday.'],
  ])('are two if they share only a person and what she is called: %s', (_, other) => {
    const groups = joined({
      'a.txt': 'Elena Voss, the chairwoman of Orell Grain, lost two mills and 31 lorries that night.',
      'b.txt': other,
    });
    expect(groups).toEqual([]);
  });
});

describe('groups', () => {
  it('are not made of a chain', () => {
    const link = (a: number, b: number, score: number) => ({ a, b, score, isOne: score >= 0.5 });
    expect(groupClaims(4, [link(0, 1, 1), link(1, 2, 0.6), link(2, 3, 1)])).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(groupClaims(3, [link(0, 1, 1), link(1, 2, 0.9), link(0, 2, 0.9)])).toEqual([[0, 1, 2]]);
  });
});

describe('ClaimIndex', () => {
  const sentences = [
    'The Arvanian navy captured 23 pirates off Tarsk.',
    'Sailors of the Arvanian navy seized 23 pirates near Tarsk.',
    'Otto Dahl planted 300 trees along the canal.',
    'Elena Voss sold her boat to Marko Petkov for 900 dollars.',
    'Marko Petkov bought the boat of Elena Voss for 800 dollars.',
  ];
  const claiming = (uri: string, indices: readonly number[]) => {
    const text = indices.map((index) => sentences[index]).join(' ');
    return { uri, claimFingerprints: packClaims(text, analyze(text, english), english) };
  };
  const all = () => true;
  const sorted = (matches: readonly ClaimMatch[]) =>
    [...matches].sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.claim - b.claim));
  const step = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.array(fc.nat(sentences.length - 1), { maxLength: 4 }));

  it('answers after any edits as an index built at once', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const edited = new ClaimIndex();
        const last = new Map<string, readonly number[]>();
        for (const [uri, indices] of steps) {
          edited.set(claiming(uri, indices));
          last.set(uri, indices);
        }
        const built = new ClaimIndex();
        for (const [uri, indices] of [...last].sort()) built.set(claiming(uri, indices));
        for (const [uri, indices] of last)
          for (let claim = 0; claim < indices.length; claim += 1)
            expect(sorted(edited.neighborsOf(uri, claim, all))).toEqual(sorted(built.neighborsOf(uri, claim, all)));
      }),
      { numRuns: 60 },
    );
  });
});
