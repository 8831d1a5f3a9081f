// Which kind of occasion English news speaks of. What was said in a call is not denied by a word about a visit.

const OCCASIONS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  [
    'call',
    /\b(?:(?:phone|telephone|video)\s+(?:call|conversation|talk)s?|(?:by|over\s+the|on\s+the)\s+(?:tele)?phone|(?:the|a|his|her|their|this|that|\w+day['’]s)\s+(?:\w+\s+)?call\b(?!\s+(?:for|to|on)\b)|phoned|telephoned)/i,
  ],
  ['meeting', /\b(?:visit(?:s|ed|ing)?|met\s+with|met|meets|meeting|summit|trip|hosts|hosted|face[- ]to[- ]face)\b/i],
  ['letter', /\b(?:letters?\b(?!\s+of\b)|e-?mails?|memo)\b/i],
  ['hearing', /\b(?:hearing|trial|testimony|in\s+court|testified)\b/i],
  ['debate', /\b(?:debate|interview|news\s+conference|press\s+conference)\b/i],
];

/** The kind of occasion in a text; empty if it names none or several. */
export function occasionIn(words: string): string {
  const found = OCCASIONS.filter(([, pattern]) => pattern.test(words));
  return found.length === 1 ? found[0]![0] : '';
}

const EXPECTED =
  /\b(?:will|would|is\s+to|are\s+to|going\s+to|(?:is|are|was|were)\s+(?:expected|due|set|scheduled|likely)\s+to|plans?\s+to|intends?\s+to)\b/i;

/** Whether a statement is about what is still to come. */
export const isExpected = (words: string): boolean => EXPECTED.test(words);
