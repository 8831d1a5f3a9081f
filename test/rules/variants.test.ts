// Two wordings of one quotation: what is a difference, and what is only another way to print it.

import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/corpus.ts';

const messages = (here: string, there: string): string[] =>
  findingsOf(
    'quote-variant',
    { 'a.txt': `“${here},” Otto Brand said.`, 'b.txt': `“${there},” Otto Brand said.` },
    'a.txt',
  ).map(({ message }) => message);

describe('no difference', () => {
  it.each([
    [
      'F.B.I.',
      'The F.B.I. came with a van and took every page we had',
      'The FBI came with a van and took every page we had',
    ],
    [
      'U.S.',
      'The U.S. came with a van and took every page we had',
      'The US came with a van and took every page we had',
    ],
    [
      'a number in figures',
      'We lost one man and 25 horses in the flood of that winter',
      'We lost 1 man and twenty-five horses in the flood of that winter',
    ],
    [
      'an ordinal',
      'It was the first flood of the 19th century to reach the town',
      'It was the 1st flood of the nineteenth century to reach the town',
    ],
    [
      'percent',
      'We lost 5% of the horses in the flood of that winter',
      'We lost 5 percent of the horses in the flood of that winter',
    ],
    [
      'per cent',
      'We lost 5 per cent of the horses in the flood of that winter',
      'We lost five percent of the horses in the flood of that winter',
    ],
    [
      'an ampersand',
      'Food & drink came by boat to the camp in that winter',
      'Food and drink came by boat to the camp in that winter',
    ],
    [
      'dollars',
      'They paid $5 million for a bridge that nobody will use',
      'They paid 5 million dollars for a bridge that nobody will use',
    ],
    [
      'a title',
      'I told Sen. Cruz that the road to the camp would be shut',
      'I told Senator Cruz that the road to the camp would be shut',
    ],
    [
      'a governor',
      'I told Gov. Cruz that the road to the camp would be shut',
      'I told Governor Cruz that the road to the camp would be shut',
    ],
    [
      'a month',
      'I said on Dec. 5 that the road to the camp would be shut',
      'I said on December 5 that the road to the camp would be shut',
    ],
    [
      'a hyphen',
      'This is a well-known road with a long-term plan for the camp',
      'This is a well known road with a long term plan for the camp',
    ],
    [
      'one word or two',
      'Health care in the camp is better than online news say',
      'Healthcare in the camp is better than on-line news say',
    ],
    [
      'a bracket',
      'I told the man that the road to the camp would be shut',
      'I told the man that the road [to the camp] would be shut',
    ],
    [
      'a bracket instead of a pronoun',
      'I told him that the road to the camp would be shut',
      'I told [Ed Alvero] that the road to the camp would be shut',
    ],
    [
      'a bracketed capital',
      'we told the man that the road to the camp would be shut',
      '[W]e told the man that the road to the camp would be shut',
    ],
    [
      'an addition in round brackets',
      'It also sets a very high bar for the road to the camp',
      'It also set(ting) a very high bar for the road to the camp (of the scouts)',
    ],
    [
      'a word said twice',
      'Look, Marco, the road to the camp would be shut in that winter',
      'Look, Marco — Marco, the road to the camp would be shut in that winter',
    ],
    [
      'a bracketed capital after a sentence more',
      'This is not about one cow on the road. This road to the camp is about all of the valley',
      '[T]his road to the camp is about all of the valley',
    ],
    [
      'sic',
      'We told the man that the rode to the camp would be shut',
      'We told the man that the rode [sic] to the camp would be shut',
    ],
    [
      'an honest ellipsis',
      'We told the man, who had come by boat, that the road to the camp would be shut',
      'We told the man … that the road to the camp would be shut',
    ],
    [
      'an ellipsis in brackets',
      'We told the man, who had come by boat, that the road to the camp would be shut',
      'We told the man [...] that the road to the camp would be shut',
    ],
    [
      'dashes',
      'We told the man — who came by boat — that the road would be shut',
      'We told the man, who came by boat, that the road would be shut',
    ],
    [
      'accents and case',
      'The café in São Paulo will be shut when the Mayor comes',
      'The cafe in Sao Paulo will be shut when the mayor comes',
    ],
    [
      'a nested quotation',
      'He called it ‘a shame’ that the road to the camp would be shut',
      'He called it "a shame" that the road to the camp would be shut',
    ],
    [
      'British spelling',
      'We made no judgement on the defence of the camp or the road in that winter',
      'We made no judgment on the defense of the camp or the road in that winter',
    ],
    [
      'an initialism',
      'I told the Valley Transport Agency that the road to the camp would be shut',
      'I told the VTA that the road to the camp would be shut',
    ],
    [
      'OK',
      'It is OK with me that the road to the camp would be shut',
      'It is okay with me that the road to the camp would be shut',
    ],
  ])('%s', (_, here, there) => {
    expect(messages(here, there)).toEqual([]);
    expect(messages(there, here)).toEqual([]);
  });
});

it('one more small word, and a cut after it, are no difference', () => {
  const texts = {
    'a.txt':
      'Otto Brand said the plan “would be an unmistakable slap in the face” to those who had backed “patience and dialogue” in the camp.',
    'b.txt':
      'Otto Brand said the plan “would be an unmistakable slap in face to those who argue that one only needs to show patience and dialogue with the camp”.',
  };
  expect(findingsOf('quote-variant', texts, 'a.txt')).toEqual([]);
});

it('a part that is quoted by itself is no other wording', () => {
  const texts = {
    'a.txt': '“We are looking at several mills and several farms,” Otto Brand said on Monday.',
    'b.txt':
      'Otto Brand said the council is “aggressively” inspecting “several mills and several farms” of the valley.',
  };
  expect(findingsOf('quote-variant', texts, 'a.txt')).toEqual([]);
});

it.each([
  [
    'Otto Brand said: “The boats are sold and it is time to leave the old harbour behind. The town will see a better winter.”',
    '“We go,” Otto Brand said, adding that “the town will see a better winter”.',
  ],
  [
    '“The boats lie on the sand. When will it end?” Otto Brand said. “It is long past time for the town to sell them.”',
    '“It is long past time for the town to sell them,” Otto Brand said.',
  ],
])('the last sentence alone is no other wording, where an earlier one has its first words', (a, b) => {
  expect(findingsOf('quote-variant', { 'a.txt': a, 'b.txt': b }, 'a.txt')).toEqual([]);
});

it('a few words here and there are no other wording of a sentence', () => {
  const texts = {
    'a.txt': '“We will take care of a very big and very old problem for the valley,” Otto Brand said.',
    'b.txt': 'Otto Brand spoke of a “very old problem” and of the “better winter for the valley.”',
  };
  expect(findingsOf('quote-variant', texts, 'a.txt')).toEqual([]);
});

describe('a difference', () => {
  it.each([
    [
      'a number',
      'We lost 15 horses in the flood of that winter',
      'We lost 50 horses in the flood of that winter',
      '(number)',
    ],
    [
      'a number in words',
      'We lost five horses in the flood of that winter',
      'We lost six horses in the flood of that winter',
      '(number)',
    ],
    [
      'a negation',
      'We did not lose the horses in the flood of that winter',
      'We did lose the horses in the flood of that winter',
      'reverse',
    ],
    [
      'a negation cut by an ellipsis',
      'We did not lose the horses in the flood of that winter',
      'We did … lose the horses in the flood of that winter',
      'reverse',
    ],
    [
      'a hedge',
      'We may lose the horses in the flood of that winter',
      'We will lose the horses in the flood of that winter',
      'certain',
    ],
    [
      'a word',
      'We lost the horses in the flood of that winter',
      'We lost the cattle in the flood of that winter',
      'cattle',
    ],
    [
      'a unit',
      'We lost 5 percent of horses in the flood of that winter',
      'We lost 5 of the horses in the flood of that winter',
      'percent',
    ],
  ])('%s', (_, here, there, expected) => {
    expect(messages(here, there).join()).toContain(expected);
    expect(messages(there, here)).toHaveLength(1);
  });
});
