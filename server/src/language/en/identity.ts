// English: see analysis/language/identity.ts.

import type { IdentityWords } from '../../analysis/language/identity.ts';

export const identityWords: IdentityWords = {};
