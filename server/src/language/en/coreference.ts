// English: see analysis/language/coreference.ts.

import type { CoreferenceWords } from '../../analysis/language/coreference.ts';

export const coreferenceWords: CoreferenceWords = {};
