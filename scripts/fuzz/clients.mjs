// node scripts/fuzz/clients.mjs [--rounds 40000] [--seed N]: clients that answer at random and send damaged messages.
import { fuzzTest } from '../lib/fuzz-test.mjs';

fuzzTest('test/fuzz/clients.test.ts');
