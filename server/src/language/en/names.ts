// English: see analysis/language/names.ts.

import type { NameWords } from '../../analysis/language/names.ts';

export const nameWords: NameWords = {};
