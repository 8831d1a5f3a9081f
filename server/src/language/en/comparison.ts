// English: see analysis/language/comparison.ts.

import type { ComparisonWords } from '../../analysis/language/comparison.ts';

export const comparisonWords: ComparisonWords = {
  channelIntroduction: /^(?:told|tells|telling|according to|to|by)\s+/i,
};
