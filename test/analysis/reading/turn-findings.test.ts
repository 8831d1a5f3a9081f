import { expect, test } from 'vitest';
import { findingsOf } from '../../support/corpus.ts';

const interview = `A talk with the harbour master

ANN LEE: Where were you on the night of the storm?

DORA SKINNER: On the quay. The poster said “nobody leaves the harbour before the morning comes” and I stayed.

ANN LEE: All night?

DORA SKINNER: “We have waited for this since January.” That is what they all thought.
`;

test.each(['unattributed-quote', 'carried-over-speaker', 'unclosed-quote', 'unnamed-source'])(
  'what a speaker quotes inside a turn has no finding of %s',
  (code) => {
    expect(findingsOf(code, { 'a.txt': interview }, 'a.txt')).toEqual([]);
  },
);
