// English: see analysis/language/attribution.ts.

import type { AttributionWords } from '../../analysis/language/attribution.ts';

export const attributionWords: AttributionWords = {};
