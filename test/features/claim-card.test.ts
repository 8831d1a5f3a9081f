// The hover of a claim: in how many articles it is, from how many origins, who has it first, and who denies it.

import { expect, it } from 'vitest';
import { claimCard } from '../../server/src/features/cards/claim-card.ts';
import { claimAt } from '../../server/src/features/shared/claims.ts';
import { articleOf, corpusOf } from '../support/corpus.ts';

const others = {
  'x1.txt': 'Ada Brun opened a bakery in Lindow in 2021. The bakery sells bread to Jonas Orlan.',
  'x2.txt': 'Jonas Orlan repaired the clocks in the tower of Arden. The clocks had stopped in 1998.',
};
const dated = (day: string, text: string): string => `Pirates at sea\n\nTARSK, ${day}\n\n${text}`;
const captured = 'The Arvanian navy captured 23 pirates off Tarsk. The pirates had attacked a merchant ship.';

function card(texts: Readonly<Record<string, string>>, words: string): string {
  const corpus = corpusOf({ ...others, ...texts });
  const article = articleOf(corpus, 'a.txt');
  return claimCard(corpus.snapshot(), article, claimAt(article, texts['a.txt']!.indexOf(words)));
}

it('names the articles, the origins and the first', () => {
  const texts = {
    'a.txt': dated('13 February 2024', captured),
    'b.txt': dated(
      '12 February 2024',
      'Sailors of the Arvanian navy captured 23 pirates near Tarsk, the ministry said.',
    ),
  };
  const text = card(texts, 'captured 23');
  expect(text).toContain('Claim also in 1 other article, 2 origins; first 2024-02-12');
  expect(text).toContain('*Pirates at sea*');
});

it('says in how many articles it is denied', () => {
  const texts = {
    'a.txt': 'Local media say that the council asked Marko Dahl to hand over the keys of the depot.',
    'b.txt': 'The mayor denied that the council asked Marko Dahl to hand over the keys of the depot.',
  };
  expect(card(texts, 'council asked')).toContain('denied in 1');
});

it('is empty for a claim of one article', () => {
  expect(card({ 'a.txt': captured }, 'captured 23')).toBe('');
});
