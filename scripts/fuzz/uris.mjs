// node scripts/fuzz/uris.mjs [--rounds 40000] [--seed N]: random paths in the spellings of all editors.
import { fuzzTest } from '../lib/fuzz-test.mjs';

fuzzTest('test/fuzz/uri-spelling.test.ts');
