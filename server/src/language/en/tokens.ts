// English spelling: see analysis/language/tokens.ts.

import type { TokenWords } from '../../analysis/language/tokens.ts';

export const tokenWords: TokenWords = {
  clitics: new Set(['s', 'd', 'm', 'll', 're', 've']),
  proclitics: new Set(),
  dottedAbbreviations: new Set(['a.m.', 'p.m.']),
  possessiveLetters: new Set(['s', 'x', 'z']),
};
