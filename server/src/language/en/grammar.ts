// English: see analysis/language/grammar.ts.

import type { GrammarWords } from '../../analysis/language/grammar.ts';

export const grammarWords: GrammarWords = {};
