// From the shares of candidates to an answer: whom a pronoun is asserted to mean, and who else is named beside it.
import { describe, expect, it } from 'vitest';
import { choose } from '../../server/src/analysis/coreference/answer.ts';

const candidate = (name: string, type: string): never =>
  ({ entity: { name, type, words: [name] }, referent: undefined, fit: undefined, agreement: 1 }) as never;
const anaphor = (kind: string): never => ({ kind, form: 'pronoun', speaks: false, quotation: -1 }) as never;
/** Shares of somebody else, then of each candidate. */
const shares = [0.2, 0.33, 0.47];

describe('who else may be meant', () => {
  it.each([
    ['first', 0],
    ['last', 1],
  ])('by “he” is a person, wherever the place stands: %s', (_, at) => {
    const both = [candidate('Sea', 'place'), candidate('Haftar', 'person')];
    const [ordered, sorted] = at === 0 ? [both, shares] : [both.reverse(), [0.2, 0.47, 0.33]];
    const answer = choose(anaphor('personal'), ordered as never[], sorted, undefined);
    expect(answer.entity).toMatchObject({ name: 'Haftar' });
    expect(answer.rival).toBeUndefined();
  });

  it('by “it” is a place too', () => {
    const answer = choose(
      anaphor('thing'),
      [candidate('Sea', 'place'), candidate('Coast', 'place')] as never[],
      shares,
      undefined,
    );
    expect(answer).toMatchObject({ entity: { name: 'Coast' }, rival: { name: 'Sea' } });
  });

  it('by “she” is the other person', () => {
    const both = [candidate('Lind', 'person'), candidate('Moreau', 'person')] as never[];
    expect(choose(anaphor('personal'), both, shares, undefined).rival).toMatchObject({ name: 'Lind' });
  });
});
